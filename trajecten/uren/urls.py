"""URLs of uren; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.uren.views import uitzonderingen, uren

urlpatterns = [
    path("uren/", uren.toon, name="uren"),
    path("uitzonderingen/<int:pk>/", uitzonderingen.beantwoord, name="uitzondering"),
    path("uitzonderingen/<int:pk>/toch-niet/", uitzonderingen.ongedaan, name="uitzondering_ongedaan"),
]
