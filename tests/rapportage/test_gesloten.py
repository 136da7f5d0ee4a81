"""Figures of trajecten that were closed and reopened through the services, as known on different moments."""

import datetime as dt
from typing import Any

import pytest

from inburgeraars.models import Inburgeraar
from kern.klok import nu, vandaag
from rapportage.cijfers.jaar import jaarcijfers
from rapportage.parameters import Parameters
from rapportage.services.maken import maak_rapport
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from tests.team import Team
from trajecten.stappen.services.sluiten import close_traject, reopen_traject
from trajecten.stappen.services.stappen import take_stap
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.models import Stapovergang, Traject


def dag(geleden: int) -> dt.date:
    return vandaag() - dt.timedelta(days=geleden)


def gestart(team: Team) -> Inburgeraar:
    """Make somebody in Vormgeven whose first component began, by the services."""
    maak_wijk("buiten de pilot", pilot=False, buiten_pilot=True)
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=dag(20))
    take_stap(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        van=Stap.TAXEREN,
        naar=Stap.VORMGEVEN,
        op=dag(15),
        reden="x",
    )
    start_component(maak_component(persoon, team.coordinator), op=dag(12))
    return persoon


def sluit(team: Team, persoon: Inburgeraar, op: dt.date) -> Stapovergang:
    return close_traject(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        uitkomst=Uitkomst.GESTOPT_WERK,
        op=op,
        reden="vond werk",
    )


def open_op(peildatum: dt.date, bekend_op: dt.datetime) -> Any:
    """Return the open trajecten by step and wijk."""
    cijfers = jaarcijfers(jaar=peildatum.year, peildatum=peildatum, bekend_op=bekend_op)
    return cijfers["werk"]["open"]


def test_report_is_made_after_a_closing_through_the_service(team: Team) -> None:
    persoon = gestart(team)
    sluit(team, persoon, dag(5))
    moment = nu()
    assert open_op(dag(6), moment) == {"vormgeven": {"Donderberg": 1}}
    assert open_op(dag(5), moment) == {}
    gemaakt = maak_rapport(Parameters(vandaag().year, vandaag(), moment))
    assert gemaakt.pdf.startswith(b"%PDF")


@pytest.mark.django_db(transaction=True)
def test_days_between_closing_and_reopening_read_as_open_once_that_is_known(team: Team) -> None:
    persoon = gestart(team)
    sluit(team, persoon, dag(5))
    gesloten = nu()
    reopen_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="baan ging niet door")
    heropend = nu()
    assert open_op(dag(3), gesloten) == {}
    assert open_op(dag(3), heropend) == {"vormgeven": {"Donderberg": 1}}
    assert open_op(vandaag(), heropend) == {"vormgeven": {"Donderberg": 1}}


def test_step_of_the_days_between_counts_from_its_own_day(team: Team) -> None:
    persoon = gestart(team)
    sluit(team, persoon, dag(5))
    reopen_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="baan ging niet door")
    take_stap(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        van=Stap.VORMGEVEN,
        naar=Stap.TAXEREN,
        op=dag(3),
        reden="nog eens kijken",
    )
    assert open_op(dag(4), nu()) == {"vormgeven": {"Donderberg": 1}}
    assert open_op(dag(3), nu()) == open_op(vandaag(), nu()) == {"taxeren": {"Donderberg": 1}}


def test_closed_again_counts_the_last_closing(team: Team) -> None:
    persoon = gestart(team)
    sluit(team, persoon, dag(5))
    reopen_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="baan ging niet door")
    sluit(team, persoon, dag(2))
    assert Traject.objects.get(inburgeraar=persoon).gesloten_op == dag(2)
    assert open_op(dag(3), nu()) == {"vormgeven": {"Donderberg": 1}}
    assert open_op(dag(2), nu()) == {}
