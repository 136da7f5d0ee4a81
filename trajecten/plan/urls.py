"""URLs of the trajectplan; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.plan.views import (
    aanwezigheid,
)
from trajecten.plan.views import (
    afspraken as planafspraken,
)
from trajecten.plan.views import (
    componenten as plan,
)
from trajecten.plan.views import (
    start as planstart,
)

urlpatterns = [
    path("inburgeraars/<int:pk>/plan/", plan.toon, name="plan"),
    path("inburgeraars/<int:pk>/plan/wat-past/", plan.wat_past, name="passend"),
    path("inburgeraars/<int:pk>/plan/aanbod/nieuw/", plan.bied_aan, name="aanbod_nieuw"),
    path("aanbod/<int:pk>/antwoord/", plan.beantwoord, name="aanbod_antwoord"),
    path("inburgeraars/<int:pk>/plan/onderdelen/nieuw/", plan.voeg_toe, name="component_nieuw"),
    path("onderdelen/<int:pk>/wijzigen/", plan.wijzig, name="component_wijzigen"),
    path("onderdelen/<int:pk>/plaatsing/", plan.plaats, name="component_plaatsen"),
    path("onderdelen/<int:pk>/start/", planstart.bevestig, name="component_start"),
    path("onderdelen/<int:pk>/start/verbeteren/", planstart.verbeter, name="component_start_verbeteren"),
    path("onderdelen/<int:pk>/aanwezigheid/", aanwezigheid.toon, name="aanwezigheid"),
    path("aanwezigheid/<int:pk>/verbeteren/", aanwezigheid.verbeter, name="aanwezigheid_verbeteren"),
    path("aanwezigheid/<int:pk>/versies/", aanwezigheid.toon_versies, name="aanwezigheid_versies"),
    path("onderdelen/<int:pk>/weigering/", plan.weiger, name="component_weigering"),
    path("onderdelen/<int:pk>/einde/", plan.beeindig, name="component_einde"),
    path("onderdelen/<int:pk>/vervalt/", plan.laat_vervallen, name="component_vervalt"),
    path("inburgeraars/<int:pk>/plan/afspraken/nieuw/", planafspraken.nieuw, name="afspraak_nieuw"),
    path("afspraken/<int:pk>/wijzigen/", planafspraken.wijzig, name="afspraak_wijzigen"),
    path("afspraken/<int:pk>/akkoord/", planafspraken.akkoord, name="afspraak_akkoord"),
    path("afspraken/<int:pk>/afhandelen/", planafspraken.handel_af, name="afspraak_afhandelen"),
]
