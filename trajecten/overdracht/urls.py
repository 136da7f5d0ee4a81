"""URLs of overdracht; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.overdracht.views import kaartje, ontvangen, vervanging, voorstellen

urlpatterns = [
    path("toewijzen/", voorstellen.toewijzen, name="toewijzen"),
    path("zonder-vast-contact/", voorstellen.zonder_contact, name="zonder_contact"),
    path("overdrachten/", ontvangen.lijst, name="overdrachten"),
    path("overdrachten/nieuw/", voorstellen.nieuw, name="overdracht_nieuw"),
    path("overdrachten/verstuurd/", voorstellen.verstuurd, name="overdracht_verstuurd"),
    path("overdrachten/intrekken/", voorstellen.trek_alle_in, name="overdrachten_intrekken"),
    path("overdrachten/<int:pk>/weigeren/", ontvangen.weiger, name="overdracht_weigeren"),
    path("overdrachten/<int:pk>/intrekken/", voorstellen.trek_in, name="overdracht_intrekken"),
    path("overdrachten/<int:pk>/notitie/", ontvangen.notitie, name="overdracht_notitie"),
    path("overdrachten/<int:pk>/kaartje/", kaartje.toon, name="overdracht_kaartje"),
    path("overdrachten/<int:pk>/kaartje/pdf/", kaartje.toon_pdf, name="overdracht_kaartje_pdf"),
    path("afwezig/", vervanging.afwezig, name="afwezig"),
    path("gebruikers/<int:pk>/afwezig/", vervanging.regel, name="vervanging_nieuw"),
    path("afwezig/<int:pk>/", vervanging.afwezigheid, name="afwezigheid"),
    path("afwezig/<int:pk>/laatste-dag/", vervanging.einde, name="afwezigheid_einde"),
    path("bezoeken/<int:pk>/gebeld/", vervanging.gebeld, name="bezoek_gebeld"),
    path("bezoeken/<int:pk>/toch-niet-gebeld/", vervanging.toch_niet_gebeld, name="bezoek_gebeld_ongedaan"),
    path("afwezig/<int:pk>/intrekken/", vervanging.intrekken, name="afwezigheid_intrekken"),
]
