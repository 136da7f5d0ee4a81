"""What reports read of metingen, starts and the regular route: as the services wrote it."""

import pytest

from kern.klok import DAG, nu, vandaag
from rapportage.cijfers.aanpak import Aanpak, aangepakt
from rapportage.cijfers.deelname import deelname
from rapportage.cijfers.stand import lees_stand
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.plan import maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.plan.enums import Componentsoort
from vinden.models import Regulierestap
from vinden.regulier.services import call_up
from vinden.regulier.stappen import record_stap, take_back_stap

pytestmark = pytest.mark.django_db


def test_dossier_gives_metingen_fases_and_the_start_of_language(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - 40 * DAG)
    maak_meting(persoon, team.coordinator, 2, datum=vandaag() - 40 * DAG)
    start_component(maak_component(persoon, team.coordinator), op=vandaag() - 9 * DAG)
    eerder = lees_stand(nu())
    taal = maak_component(persoon, team.coordinator, Componentsoort.TAAL)
    start_component(taal, op=vandaag() - 7 * DAG)
    maak_component(persoon, team.coordinator, Componentsoort.TAAL, liep_al_sinds=vandaag() - 20 * DAG)
    maak_meting(persoon, team.coordinator, 3, datum=vandaag() - 2 * DAG)
    nieuw = lees_stand(nu())
    assert [(rij.pijler, rij.score) for rij in deelname(nieuw, vandaag())] == [(2, 8)]
    assert [(rij.pijler, rij.score) for rij in deelname(eerder, vandaag())] == [(2, None)]
    (rij,) = aangepakt(nieuw, vandaag())
    assert (rij.aanpak, rij.professional, rij.benaderd_op) == (
        Aanpak.WIJKGERICHT,
        team.coordinator.pk,
        vandaag() - 40 * DAG,
    )
    assert (rij.gestart_op, rij.taal_gestart_op) == (vandaag() - 9 * DAG, vandaag() - 7 * DAG)
    assert [r.taal_gestart_op for r in aangepakt(eerder, vandaag())] == [None]


def test_regular_route_gives_call_ups_and_stages_that_were_not_taken_back(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent, op=vandaag() - 9 * DAG)
    for stap in (Regulierestap.VERSCHENEN, Regulierestap.TAALTOETS, Regulierestap.GESTART):
        laatste = record_stap(
            inburgeraar_id=persoon.pk, door=team.consulent, stap=stap, op=vandaag() - 3 * DAG
        )
    (voor,) = aangepakt(lees_stand(nu()), vandaag())
    take_back_stap(moment_id=laatste.pk, door=team.consulent, reden="Het was iemand anders")
    (na,) = aangepakt(lees_stand(nu()), vandaag())
    assert (voor.aanpak, voor.professional, voor.benaderd_op) == (
        Aanpak.REGULIER,
        team.consulent.pk,
        vandaag() - 9 * DAG,
    )
    assert (voor.taal_gestart_op, na.taal_gestart_op) == (vandaag() - 3 * DAG, None)
