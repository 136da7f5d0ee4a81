"""URLs of besluiten."""

from django.urls import path

from besluiten.views import besluiten, stukken

app_name = "besluiten"

urlpatterns = [
    path("", besluiten.lijst, name="lijst"),
    path("nieuw/", besluiten.nieuw, name="nieuw"),
    path("werkgroep/<str:dag>/pdf/", besluiten.pdf, name="werkgroep_pdf"),
    path("<int:pk>/", besluiten.toon, name="besluit"),
    path("<int:pk>/wijzigen/", besluiten.wijzig, name="wijzigen"),
    path("<int:pk>/gedaan/", besluiten.gedaan, name="gedaan"),
    path("<int:pk>/gedaan/ongedaan/", besluiten.heropen, name="gedaan_ongedaan"),
    path("<int:pk>/intrekken/", besluiten.trek_in, name="intrekken"),
    path("<int:pk>/intrekken/ongedaan/", besluiten.laat_gelden, name="intrekken_ongedaan"),
    path("<int:pk>/herinneren/", besluiten.herinner, name="herinneren"),
    path("<int:pk>/stukken/nieuw/", stukken.nieuw, name="stuk_nieuw"),
    path("stukken/<int:pk>/bestand/", stukken.bestand, name="stuk_bestand"),
    path("stukken/<int:pk>/verwijderen/", stukken.verwijder, name="stuk_verwijderen"),
]
