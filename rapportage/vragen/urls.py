"""URLs of the five questions; part of the namespace `rapportage`."""

from django.urls import path

from rapportage.vragen.views import citaten, schrijven, uitzoeken, vragen

urlpatterns = [
    path("vragen/", vragen.lijst, name="pilotvragen"),
    path("vragen/<int:pk>/", vragen.toon, name="pilotvraag"),
    path("vragen/<int:pk>/schrijven/", schrijven.schrijf, name="pilotvraag_schrijven"),
    path("vragen/<int:pk>/concept/", schrijven.bewaar_concept, name="pilotvraag_concept"),
    path("vragen/<int:pk>/concept/weg/", schrijven.concept_weg, name="pilotvraag_concept_weg"),
    path("vragen/<int:pk>/versies/", schrijven.versies, name="pilotvraag_versies"),
    path("vragen/<int:pk>/opmerking/", vragen.opmerking, name="pilotvraag_opmerking"),
    path("vragen/opmerking/<int:pk>/verwerkt/", vragen.opmerking_verwerkt, name="vraagopmerking_verwerkt"),
    path("vragen/opmerking/<int:pk>/open/", vragen.opmerking_open, name="vraagopmerking_open"),
    path("vragen/<int:pk>/citeren/", citaten.citeer, name="pilotvraag_citeren"),
    path("vragen/citaat/<int:pk>/terug/", citaten.terug, name="vraagcitaat_terug"),
    path("vragen/citaat/<int:pk>/foto/", citaten.foto, name="vraagcitaat_foto"),
    path("vragen/<int:pk>/uitzoekpunt/nieuw/", uitzoeken.nieuw, name="uitzoekpunt_nieuw"),
    path("vragen/uitzoekpunt/<int:pk>/", uitzoeken.toon, name="uitzoekpunt"),
    path("vragen/uitzoekpunt/<int:pk>/wijzigen/", uitzoeken.wijzig, name="uitzoekpunt_wijzigen"),
    path("vragen/uitzoekpunt/<int:pk>/beantwoorden/", uitzoeken.beantwoord, name="uitzoekpunt_beantwoorden"),
    path(
        "vragen/uitzoekpunt/<int:pk>/beantwoorden/toch-niet/",
        uitzoeken.heropen,
        name="uitzoekpunt_beantwoorden_ongedaan",
    ),
    path("vragen/uitzoekpunt/<int:pk>/intrekken/", uitzoeken.trek_in, name="uitzoekpunt_intrekken"),
    path(
        "vragen/uitzoekpunt/<int:pk>/intrekken/toch-niet/",
        uitzoeken.zet_terug,
        name="uitzoekpunt_intrekken_ongedaan",
    ),
]
