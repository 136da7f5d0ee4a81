"""URLs of the first page of a person; part of the namespace `trajecten`."""

from django.urls import path

from dossier import views as dossier

urlpatterns = [
    path("inburgeraars/<int:pk>/", dossier.toon, name="dossier"),
    path("inburgeraars/<int:pk>/tijdlijn/", dossier.toon_tijdlijn, name="tijdlijn"),
    path("inburgeraars/<int:pk>/logboek/", dossier.toon_logboek, name="logboek"),
    path("inburgeraars/<int:pk>/claim/", dossier.claim, name="claim"),
    path("inburgeraars/<int:pk>/claim/toch-niet/", dossier.claim_ongedaan, name="claim_ongedaan"),
    path("inburgeraars/<int:pk>/vrijgeven/", dossier.geef_vrij, name="vrijgeven"),
    path("inburgeraars/<int:pk>/vrijgeven/toch-niet/", dossier.vrijgeven_ongedaan, name="vrijgeven_ongedaan"),
]
