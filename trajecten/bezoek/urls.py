"""URLs of contacts with people; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.bezoek.views import (
    contacten,
    huishouden,
    kaartje,
    verslagen,
)
from trajecten.bezoek.views import (
    vindplaatsen as vindplaatsbezoeken,
)

urlpatterns = [
    path("inburgeraars/<int:pk>/kaartje/", kaartje.toon, name="kaartje"),
    path("inburgeraars/<int:pk>/kaartje/pdf/", kaartje.toon_pdf, name="kaartje_pdf"),
    path("inburgeraars/<int:pk>/contacten/nieuw/", contacten.kies, name="contact_kies"),
    *(
        path(f"inburgeraars/<int:pk>/contacten/nieuw/{soort.value}/", pagina, name=f"contact_{soort.value}")
        for soort, pagina in contacten.PAGINAS.items()
    ),
    path("contacten/nieuw/groepsactiviteit/", contacten.groep, name="contact_groepsactiviteit"),
    path("contacten/nieuw/vindplaats/", contacten.vindplaats, name="contact_vindplaats"),
    path("netwerk/vindplaatsen/<int:pk>/bezoeken/", vindplaatsbezoeken.lijst, name="vindplaats_bezoeken"),
    path(
        "vindplaatsbezoeken/<int:pk>/verbeteren/",
        vindplaatsbezoeken.verbeter,
        name="vindplaatsbezoek_verbeteren",
    ),
    path(
        "vindplaatsbezoeken/<int:pk>/versies/",
        vindplaatsbezoeken.toon_versies,
        name="vindplaatsbezoek_versies",
    ),
    path("verslagen/<int:pk>/verbeteren/", verslagen.verbeter, name="verslag_verbeteren"),
    path("verslagen/<int:pk>/versies/", verslagen.toon_versies, name="verslag_versies"),
    path("inburgeraars/<int:pk>/huishouden/verlaten/", huishouden.verlaat, name="huishouden_verlaten"),
    path("belemmeringen/<int:pk>/voorbij/", huishouden.belemmering_voorbij, name="belemmering_voorbij"),
]
