"""URLs of writing a report, and of what is published."""

from django.urls import path

from rapportage.schrijven.views import citaten, hoofdstuk, publicaties, teksten

urlpatterns = [
    path("<int:pk>/schrijven/", teksten.begin, name="tekst_begin"),
    path("schrijven/<int:pk>/", teksten.toon, name="tekst"),
    path("schrijven/<int:pk>/lezen/", teksten.lees, name="tekst_lezen"),
    path("schrijven/<int:pk>/gelezen/", teksten.gelezen, name="tekst_gelezen"),
    path("schrijven/<int:pk>/vaststellen/", teksten.stel_vast, name="tekst_vaststellen"),
    path("schrijven/<int:pk>/terug/", teksten.terug, name="tekst_terug"),
    path("schrijven/<int:pk>/cijfers/", teksten.kies_cijfers, name="tekst_cijfers"),
    path("schrijven/<int:pk>/hoofdstuk/<slug:deel>/", hoofdstuk.schrijf, name="hoofdstuk"),
    path(
        "schrijven/<int:pk>/hoofdstuk/<slug:deel>/concept/",
        hoofdstuk.bewaar_concept,
        name="hoofdstuk_concept",
    ),
    path(
        "schrijven/<int:pk>/hoofdstuk/<slug:deel>/concept/weg/",
        hoofdstuk.concept_weg,
        name="hoofdstuk_concept_weg",
    ),
    path("schrijven/<int:pk>/hoofdstuk/<slug:deel>/versies/", hoofdstuk.versies, name="hoofdstuk_versies"),
    path(
        "schrijven/<int:pk>/hoofdstuk/<slug:deel>/opmerking/", hoofdstuk.opmerking, name="hoofdstuk_opmerking"
    ),
    path("schrijven/<int:pk>/hoofdstuk/<slug:deel>/citeren/", citaten.citeer, name="hoofdstuk_citeren"),
    path("schrijven/citaat/<int:pk>/terug/", citaten.neem_terug, name="citaat_terug"),
    path("schrijven/citaat/<int:pk>/foto/", citaten.foto, name="citaat_foto"),
    path("schrijven/opmerking/<int:pk>/verwerkt/", hoofdstuk.opmerking_verwerkt, name="opmerking_verwerkt"),
    path("schrijven/opmerking/<int:pk>/open/", hoofdstuk.opmerking_open, name="opmerking_open"),
    path("schrijven/<int:pk>/publiceren/", publicaties.publiceer, name="publiceren"),
    path("gepubliceerd/<int:pk>/", publicaties.toon, name="publicatie"),
    path("gepubliceerd/<int:pk>/stand/", publicaties.stand, name="publicatie_stand"),
    path("gepubliceerd/<int:pk>/pdf/", publicaties.pdf, name="publicatie_pdf"),
    path("gepubliceerd/<int:pk>/tekst/", publicaties.tekst, name="publicatie_tekst"),
    path("gepubliceerd/<int:pk>/opnieuw/", publicaties.opnieuw, name="publicatie_opnieuw"),
    path("gepubliceerd/<int:pk>/erratum/", publicaties.erratum, name="erratum"),
    path("gepubliceerd/<int:pk>/intrekken/", publicaties.trek_in, name="publicatie_intrekken"),
    path("gepubliceerd/erratum/<int:pk>/terug/", publicaties.erratum_terug, name="erratum_terug"),
]
