"""URLs of taken; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.taken import views as taken

urlpatterns = [
    path("inburgeraars/<int:pk>/taken/nieuw/", taken.nieuw, name="taak_nieuw"),
    path("taken/<int:pk>/gedaan/", taken.gedaan, name="taak_gedaan"),
    path("taken/<int:pk>/vervalt/", taken.vervalt, name="taak_vervalt"),
    path("taken/<int:pk>/toch-niet/", taken.ongedaan, name="taak_ongedaan"),
    path("vragen/<int:pk>/antwoord/", taken.antwoord, name="vraag_antwoord"),
    path("vragen/<int:pk>/antwoord-toch-niet/", taken.antwoord_ongedaan, name="vraag_antwoord_ongedaan"),
    path("vragen/<int:pk>/intrekken/", taken.trek_in, name="vraag_intrekken"),
    path("vragen/<int:pk>/toch-niet/", taken.intrekken_ongedaan, name="vraag_ongedaan"),
]
