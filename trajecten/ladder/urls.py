"""URLs of the ladder in a dossier."""

from django.urls import path

from trajecten.ladder import views as metingen

urlpatterns = [
    path("inburgeraars/<int:pk>/ladder/", metingen.toon, name="ladder"),
    path("inburgeraars/<int:pk>/ladder/meting/", metingen.nieuw, name="meting_nieuw"),
    path("metingen/<int:pk>/verbeteren/", metingen.verbeter, name="meting_verbeteren"),
    path("metingen/<int:pk>/versies/", metingen.toon_versies, name="meting_versies"),
]
