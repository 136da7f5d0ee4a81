"""URLs of ervaringen; part of the namespace `rapportage`."""

from django.urls import path

from rapportage.ervaringen.views import bij, delen, lezen

urlpatterns = [
    path("ervaringen/", lezen.lijst, name="ervaringen"),
    path("ervaringen/nieuw/", delen.nieuw, name="ervaring_nieuw"),
    path("ervaringen/namen/", delen.namen, name="ervaring_namen"),
    path("ervaringen/<int:pk>/", lezen.toon, name="ervaring"),
    path("ervaringen/<int:pk>/wijzigen/", delen.wijzig, name="ervaring_wijzigen"),
    path("ervaringen/<int:pk>/intrekken/", delen.trek_in, name="ervaring_intrekken"),
    path("ervaringen/<int:pk>/intrekken/toch-niet/", delen.zet_terug, name="ervaring_intrekken_ongedaan"),
    path("ervaringen/<int:pk>/bij-mij-ook/", bij.bijval, name="bijval"),
    path("ervaringen/<int:pk>/bij-mij-ook/toch-niet/", bij.bijval_terug, name="bijval_terug"),
    path("ervaringen/<int:pk>/trefwoord/", bij.trefwoord, name="trefwoord"),
    path("ervaringen/<int:pk>/trefwoord/weg/", bij.trefwoord_weg, name="trefwoord_weg"),
    path("ervaringen/<int:pk>/verzamelen/", bij.verzamelen, name="verzamelen"),
    path("ervaringen/<int:pk>/verzamelen/terug/", bij.verzamelen_terug, name="verzamelen_terug"),
    path("ervaringen/<int:pk>/foto/nieuw/", bij.foto_nieuw, name="ervaringfoto_nieuw"),
    path("ervaringen/foto/<int:pk>/", bij.foto, name="ervaringfoto"),
    path("ervaringen/foto/<int:pk>/weg/", bij.foto_weg, name="ervaringfoto_weg"),
    path("ervaringen/foto/<int:pk>/in-rapport/", bij.foto_in_rapport, name="ervaringfoto_in_rapport"),
]
