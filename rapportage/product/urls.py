"""URLs of the productbeschrijving."""

from django.urls import path

from rapportage.product.inrichting import urls as inrichting
from rapportage.product.views import aspecten, citaten, edities, onderdelen, teksten

_ASPECT = "productbeschrijving/tekst/<int:pk>/aspect/<int:aspect>"

urlpatterns = [
    path("productbeschrijving/", onderdelen.lijst, name="product"),
    *inrichting.urlpatterns,
    path("productbeschrijving/onderdeel/<int:pk>/", onderdelen.toon, name="product_onderdeel"),
    path("productbeschrijving/onderdeel/<int:pk>/beginnen/", onderdelen.begin, name="product_begin"),
    path(
        "productbeschrijving/onderdeel/<int:pk>/lege-tekst-verwijderen/",
        onderdelen.verwijder_lege,
        name="product_verwijderen",
    ),
    path(
        "productbeschrijving/onderdeel/<int:pk>/redactierecht/", onderdelen.geef_recht, name="product_recht"
    ),
    path(
        "productbeschrijving/redactierecht/<int:pk>/beeindigen/",
        onderdelen.beeindig_recht,
        name="product_recht_einde",
    ),
    path("productbeschrijving/tekst/<int:pk>/", teksten.toon, name="product_tekst"),
    path("productbeschrijving/tekst/<int:pk>/tweede-lezer/", teksten.bied_aan, name="product_aanbieden"),
    path("productbeschrijving/tekst/<int:pk>/gelezen/", teksten.gelezen, name="product_gelezen"),
    path("productbeschrijving/tekst/<int:pk>/goedkeuren/", teksten.keur_goed, name="product_goedkeuren"),
    path("productbeschrijving/tekst/<int:pk>/terug/", teksten.terug, name="product_terug"),
    path("productbeschrijving/tekst/<int:pk>/cijfers/", teksten.neem_cijfers, name="product_cijfers"),
    path(f"{_ASPECT}/", aspecten.schrijf, name="aspect"),
    path(f"{_ASPECT}/concept/", aspecten.bewaar_concept, name="aspect_concept"),
    path(f"{_ASPECT}/concept/weg/", aspecten.concept_weg, name="aspect_concept_weg"),
    path(f"{_ASPECT}/versies/", aspecten.versies, name="aspect_versies"),
    path(f"{_ASPECT}/citeren/", citaten.citeer, name="aspect_citeren"),
    path("productbeschrijving/citaat/<int:pk>/terugnemen/", citaten.neem_terug, name="aspectcitaat_terug"),
    path("productbeschrijving/citaat/<int:pk>/foto/", citaten.foto, name="aspectcitaat_foto"),
    path(f"{_ASPECT}/opmerking/", aspecten.opmerking, name="aspect_opmerking"),
    path(
        "productbeschrijving/opmerking/<int:pk>/verwerkt/",
        aspecten.opmerking_verwerkt,
        name="aspectopmerking_verwerkt",
    ),
    path(
        "productbeschrijving/opmerking/<int:pk>/open/", aspecten.opmerking_open, name="aspectopmerking_open"
    ),
    path("productbeschrijving/editie/nieuw/", edities.nieuw, name="producteditie_nieuw"),
    path("productbeschrijving/editie/<int:pk>/", edities.toon, name="producteditie"),
    path("productbeschrijving/editie/<int:pk>/pdf/", edities.pdf, name="producteditie_pdf"),
    path("productbeschrijving/editie/<int:pk>/tekst/", edities.tekst, name="producteditie_tekst"),
    path("productbeschrijving/editie/<int:pk>/html/", edities.los, name="producteditie_html"),
    path("productbeschrijving/editie/<int:pk>/foto/<int:foto>/", edities.foto, name="producteditie_foto"),
    path("productbeschrijving/editie/<int:pk>/opnieuw/", edities.opnieuw, name="producteditie_opnieuw"),
    path(
        "productbeschrijving/editie/<int:pk>/vaststellen/",
        edities.stel_vast,
        name="producteditie_vaststellen",
    ),
    path("productbeschrijving/editie/<int:pk>/intrekken/", edities.trek_in, name="producteditie_intrekken"),
]
