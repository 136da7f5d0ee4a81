"""URLs of visits and other contacts: planning, logging, correcting; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.bezoek.views import (
    agenda,
    contacten,
    huisbezoek,
    huishouden,
    kaartje,
    planning,
    veiligheid,
    verslagen,
    vindplaatsen,
)

urlpatterns = [
    path("inburgeraars/<int:pk>/huisbezoeken/nieuw/", huisbezoek.nieuw, name="huisbezoek_nieuw"),
    path("inburgeraars/<int:pk>/kaartje/", kaartje.toon, name="kaartje"),
    path("inburgeraars/<int:pk>/kaartje/pdf/", kaartje.toon_pdf, name="kaartje_pdf"),
    path("inburgeraars/<int:pk>/contacten/nieuw/", contacten.kies, name="contact_kies"),
    *(
        path(f"inburgeraars/<int:pk>/contacten/nieuw/{soort.value}/", pagina, name=f"contact_{soort.value}")
        for soort, pagina in contacten.PAGINAS.items()
    ),
    path("contacten/nieuw/groepsactiviteit/", contacten.groep, name="contact_groepsactiviteit"),
    path("contacten/nieuw/vindplaats/", contacten.vindplaats, name="contact_vindplaats"),
    path("netwerk/vindplaatsen/<int:pk>/bezoeken/", vindplaatsen.lijst, name="vindplaats_bezoeken"),
    path(
        "vindplaatsbezoeken/<int:pk>/verbeteren/", vindplaatsen.verbeter, name="vindplaatsbezoek_verbeteren"
    ),
    path("vindplaatsbezoeken/<int:pk>/versies/", vindplaatsen.toon_versies, name="vindplaatsbezoek_versies"),
    path("verslagen/<int:pk>/verbeteren/", verslagen.verbeter, name="verslag_verbeteren"),
    path("verslagen/<int:pk>/versies/", verslagen.toon_versies, name="verslag_versies"),
    path("inburgeraars/<int:pk>/huishouden/", huishouden.wie_is_wie, name="huishouden"),
    path("inburgeraars/<int:pk>/huishouden/verlaten/", huishouden.verlaat, name="huishouden_verlaten"),
    path("inburgeraars/<int:pk>/huishouden/toch-niet/", huishouden.ongedaan, name="huishouden_ongedaan"),
    path("belemmeringen/<int:pk>/voorbij/", huishouden.belemmering_voorbij, name="belemmering_voorbij"),
    path("belemmeringen/<int:pk>/toch-niet/", huishouden.belemmering_ongedaan, name="belemmering_ongedaan"),
    path("inburgeraars/<int:pk>/veiligheidsnotitie/", veiligheid.schrijf, name="veiligheidsnotitie"),
    path("inburgeraars/<int:pk>/veiligheidsnotitie/weg/", veiligheid.haal_weg, name="veiligheidsnotitie_weg"),
    path(
        "inburgeraars/<int:pk>/veiligheidsnotitie/toch-niet/",
        veiligheid.ongedaan,
        name="veiligheidsnotitie_ongedaan",
    ),
    path("inburgeraars/<int:pk>/bezoeken/nieuw/", planning.plan, name="bezoek_plannen"),
    path("bezoeken/<int:pk>/", planning.toon, name="bezoek"),
    path("bezoeken/<int:pk>/verzetten/", planning.verzet, name="bezoek_verzetten"),
    path("bezoeken/<int:pk>/afzeggen/", planning.zeg_af, name="bezoek_afzeggen"),
    path(
        "bezoeken/<int:pk>/afzeggen/toch-niet/", planning.afzeggen_ongedaan, name="bezoek_afzeggen_ongedaan"
    ),
    path("bezoeken/<int:pk>/toch-niet/", planning.voor_contact_ongedaan, name="bezoek_voor_contact_ongedaan"),
    path("bezoeken/<int:pk>/aankondigen/", planning.kondig_aan, name="bezoek_aankondigen"),
    path(
        "bezoeken/<int:pk>/aankondigen/toch-niet/",
        planning.aankondigen_ongedaan,
        name="bezoek_aankondigen_ongedaan",
    ),
    path("bezoeken/<int:pk>/brief/", planning.toon_brief, name="bezoek_brief"),
    path("mijn-agenda/", agenda.toon, name="mijn_agenda"),
    path("mijn-agenda/adres/", agenda.adres, name="agenda_adres"),
    path("agenda/<str:sleutel>.ics", agenda.ical, name="agenda"),
]
