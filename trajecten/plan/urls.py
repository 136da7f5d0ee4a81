"""URLs of the trajectplan; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.plan.views import aanwezigheid, afspraken, componenten, start

urlpatterns = [
    path("inburgeraars/<int:pk>/plan/", componenten.toon, name="plan"),
    path("inburgeraars/<int:pk>/plan/wat-past/", componenten.wat_past, name="passend"),
    path("inburgeraars/<int:pk>/plan/aanbod/nieuw/", componenten.bied_aan, name="aanbod_nieuw"),
    path("aanbod/<int:pk>/antwoord/", componenten.beantwoord, name="aanbod_antwoord"),
    path("inburgeraars/<int:pk>/plan/onderdelen/nieuw/", componenten.voeg_toe, name="component_nieuw"),
    path("onderdelen/<int:pk>/wijzigen/", componenten.wijzig, name="component_wijzigen"),
    path("onderdelen/<int:pk>/plaatsing/", componenten.plaats, name="component_plaatsen"),
    path("onderdelen/<int:pk>/start/", start.bevestig, name="component_start"),
    path("onderdelen/<int:pk>/start/verbeteren/", start.verbeter, name="component_start_verbeteren"),
    path("onderdelen/<int:pk>/aanwezigheid/", aanwezigheid.toon, name="aanwezigheid"),
    path("aanwezigheid/<int:pk>/verbeteren/", aanwezigheid.verbeter, name="aanwezigheid_verbeteren"),
    path("aanwezigheid/<int:pk>/versies/", aanwezigheid.toon_versies, name="aanwezigheid_versies"),
    path("onderdelen/<int:pk>/weigering/", componenten.weiger, name="component_weigering"),
    path("onderdelen/<int:pk>/einde/", componenten.beeindig, name="component_einde"),
    path("onderdelen/<int:pk>/vervalt/", componenten.laat_vervallen, name="component_vervalt"),
    path("onderdelen/<int:pk>/hervatten/", componenten.hervat, name="component_hervatten"),
    path("inburgeraars/<int:pk>/plan/afspraken/nieuw/", afspraken.nieuw, name="afspraak_nieuw"),
    path("afspraken/<int:pk>/wijzigen/", afspraken.wijzig, name="afspraak_wijzigen"),
    path("afspraken/<int:pk>/akkoord/", afspraken.akkoord, name="afspraak_akkoord"),
    path("afspraken/<int:pk>/afhandelen/", afspraken.handel_af, name="afspraak_afhandelen"),
    path("afspraken/<int:pk>/toch-niet/", afspraken.ongedaan, name="afspraak_ongedaan"),
]
