"""URLs of overdracht; part of the namespace `trajecten`."""

urlpatterns: list[object] = []
