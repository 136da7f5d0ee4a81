"""Tasks: adding, ticking off, letting lapse."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.team import Team
from trajecten.stappen.services.stappen import release_persoon
from trajecten.taken.enums import Taakstand
from trajecten.taken.fouten import TaakNietMeerOpen
from trajecten.taken.models import Taak
from trajecten.taken.services import add_taak, cancel_taak, finish_taak, reopen_taak
from trajecten.traject.fouten import NietInCaseload


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody in the caseload of the coordinator."""
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    return persoon


@pytest.fixture
def taak(team: Team, persoon: Inburgeraar) -> Taak:
    """Return a task of the coordinator."""
    return add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat="Gilde bellen", uiterlijk=vandaag())


def test_a_task_is_for_who_adds_it(team: Team, taak: Taak) -> None:
    assert (taak.voor, taak.door, taak.wat, taak.stand) == (
        team.coordinator,
        team.coordinator,
        "Gilde bellen",
        Taakstand.OPEN,
    )


@pytest.mark.parametrize(
    ("wat", "uiterlijk"), [(" ", vandaag()), ("Bellen", vandaag() - dt.timedelta(days=1))]
)
def test_nothing_to_do_or_a_day_that_was_is_refused(
    team: Team, persoon: Inburgeraar, wat: str, uiterlijk: dt.date
) -> None:
    with pytest.raises(ValidationError):
        add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat=wat, uiterlijk=uiterlijk)


def test_only_who_keeps_the_dossier_adds(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(NietInCaseload):
        add_taak(inburgeraar_id=persoon.pk, door=team.collega, wat="Bellen", uiterlijk=vandaag())
    Toegang.objects.create(inburgeraar=persoon, gebruiker=team.collega, grond=Toegangsgrond.VERVANGING)
    add_taak(inburgeraar_id=persoon.pk, door=team.collega, wat="Bellen", uiterlijk=vandaag())


def test_done_twice_is_done_once(team: Team, taak: Taak) -> None:
    finish_taak(taak_id=taak.pk, door=team.coordinator)
    finish_taak(taak_id=taak.pk, door=team.coordinator)
    taak.refresh_from_db()
    assert (taak.stand, taak.afgehandeld_op) == (Taakstand.GEDAAN, vandaag())
    assert Logregel.objects.filter(handeling="taak gedaan").count() == 1


def test_lapsed_asks_a_reason_and_is_not_done_after(team: Team, taak: Taak) -> None:
    with pytest.raises(ValidationError):
        cancel_taak(taak_id=taak.pk, door=team.coordinator, versie=1, reden="")
    cancel_taak(taak_id=taak.pk, door=team.coordinator, versie=1, reden="Gilde belde zelf")
    with pytest.raises(TaakNietMeerOpen, match="vervallen"):
        finish_taak(taak_id=taak.pk, door=team.coordinator)


def test_another_ticks_nothing_off(team: Team, taak: Taak) -> None:
    with pytest.raises(NietInCaseload):
        finish_taak(taak_id=taak.pk, door=team.collega)


def test_releasing_a_person_ends_ones_tasks(team: Team, persoon: Inburgeraar, taak: Taak) -> None:
    release_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    taak.refresh_from_db()
    assert taak.stand == Taakstand.VERVALLEN


def test_done_or_lapsed_task_opens_again(team: Team, taak: Taak) -> None:
    finish_taak(taak_id=taak.pk, door=team.coordinator)
    terug = reopen_taak(taak_id=taak.pk, door=team.coordinator)
    assert (terug.stand, terug.afgehandeld_op) == (Taakstand.OPEN, None)
    regel = Logregel.objects.latest("pk")
    assert (regel.handeling, regel.onderdeel) == ("ongedaan gemaakt", "taak gedaan")
    cancel_taak(taak_id=taak.pk, door=team.coordinator, versie=None, reden="Hoeft niet")
    terug = reopen_taak(taak_id=taak.pk, door=team.coordinator)
    assert (terug.stand, terug.afgehandeld_op, terug.reden) == (Taakstand.OPEN, None, "")
    assert reopen_taak(taak_id=taak.pk, door=team.coordinator).versie == terug.versie


def test_task_of_who_is_no_longer_guided_stays_lapsed(team: Team, taak: Taak, persoon: Inburgeraar) -> None:
    release_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    with pytest.raises(NietInCaseload):
        reopen_taak(taak_id=taak.pk, door=team.coordinator)
