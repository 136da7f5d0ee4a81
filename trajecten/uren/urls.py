"""URLs of uren; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.uren.views import uren

urlpatterns = [
    path("uren/", uren.toon, name="uren"),
]
