"""URLs of contacts with people; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.views import kaartje

urlpatterns = [
    path("inburgeraars/<int:pk>/kaartje/", kaartje.toon, name="kaartje"),
]
