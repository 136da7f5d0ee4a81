"""Replacement raced against replacement, and against who comes into the caseload or leaves it.

Each race comes with its negative control: without the guard the same two acts end in what the rules forbid.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from gebruikers.models import Afwezigheid, Gebruiker
from inburgeraars.models import Eindreden, Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon, end_benadering, lock_persoon
from kern.consistentie import gebroken_regels
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.race import race, terwijl
from tests.team import Team
from tests.trajecten.overdracht.vervangen import geclaimd, regel, toegangen
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.services.uitvoeren import verplaats
from trajecten.traject.lopend import vaste_contacten

pytestmark = pytest.mark.django_db(transaction=True)
HIER = "trajecten.overdracht.services"
LANG = 30
"""Seconds that the first of a negative control stays open at most: nothing makes the second wait for it."""


def gebroken() -> set[str]:
    """Return the rules of replacement that are broken."""
    return {u.regel.naam for u in gebroken_regels() if u.regel.naam.startswith("vervanging")}


def regelt(team: Team, allen: Gebruiker) -> Callable[[], object]:
    return lambda: regel(team, allen=allen)


def claimt(team: Team, persoon: Inburgeraar) -> Callable[[], object]:
    return lambda: claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)


def laat_los(team: Team, persoon: Inburgeraar) -> Callable[[], object]:
    return lambda: end_benadering(
        inburgeraar_id=persoon.pk, door=team.coordinator, reden=Eindreden.VRIJGEGEVEN
    )


def draagt_over(team: Team, persoon: Inburgeraar) -> Callable[[], object]:
    """Return what a transfer to the colleague does: another fixed contact, and the replacements that follow."""

    @transaction.atomic
    def doe() -> None:
        lock_persoon(persoon.pk)
        verplaats(persoon, vaste_contacten([persoon.pk])[persoon.pk], aan=team.collega, op=vandaag())

    return doe


@pytest.fixture
def zonder_slot_op_collega(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for who changes the caseload."""
    for module in ("vervangen", "vervanging_bij"):
        monkeypatch.setattr(f"{HIER}.{module}.lock_collega", lambda _wie: None)


@pytest.fixture
def zonder_slot_op_personen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a replacement be arranged without waiting for who changes a person."""
    monkeypatch.setattr(f"{HIER}.vervangen.lock_personen", Inburgeraar.objects.in_bulk)


@contextmanager
def zonder_regel(tabel: str, naam: str) -> Iterator[None]:
    """Take a constraint away; put it back once the rows that break it are gone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = %s", [naam])
        (definitie,) = cursor.fetchone()
        cursor.execute(f"ALTER TABLE {tabel} DROP CONSTRAINT {naam}")
        try:
            yield
        finally:
            Vervanging.objects.all().delete()
            Afwezigheid.objects.all().delete()
            cursor.execute(f"ALTER TABLE {tabel} ADD CONSTRAINT {naam} {definitie}")


def test_two_replacements_at_once_one_is_arranged(team: Team) -> None:
    geclaimd(team)
    uit = race(regelt(team, team.collega), regelt(team, team.elders))
    assert sorted(type(u).__name__ for u in uit) == ["Afwezigheid", "ValidationError"]
    (fout,) = (u for u in uit if isinstance(u, ValidationError))
    assert "al afwezig" in fout.messages[0]
    assert Vervanging.objects.count() == 1


@pytest.mark.usefixtures("zonder_slot_op_personen", "zonder_slot_op_collega")
def test_without_the_constraint_both_are_arranged(team: Team) -> None:
    geclaimd(team)
    with (
        zonder_regel("gebruikers_afwezigheid", "afwezigheid_een_tegelijk"),
        zonder_regel("trajecten_vervanging", "vervanging_een_voor_allen"),
    ):
        terwijl(regelt(team, team.collega), regelt(team, team.elders), wacht=LANG)
        assert Vervanging.objects.count() == 2


@pytest.mark.parametrize("eerst", ["regelt", "claimt"])
def test_who_is_claimed_meanwhile_is_replaced_for(team: Team, eerst: str) -> None:
    persoon = maak_persoon(team.wijk)
    daden = [regelt(team, team.elders), claimt(team, persoon)]
    terwijl(*daden if eerst == "regelt" else reversed(daden))
    assert {pk for pk, _van, _tot in toegangen(team.elders)} == {persoon.pk}
    assert not gebroken()


@pytest.mark.usefixtures("zonder_slot_op_collega")
@pytest.mark.parametrize("eerst", ["regelt", "claimt"])
def test_without_the_lock_who_is_claimed_meanwhile_is_missed(team: Team, eerst: str) -> None:
    persoon = maak_persoon(team.wijk)
    daden = [regelt(team, team.elders), claimt(team, persoon)]
    terwijl(*(daden if eerst == "regelt" else reversed(daden)), wacht=LANG)
    assert gebroken() == {"vervanging van een caseload"}


@pytest.mark.parametrize("eerst", ["regelt", "anders"])
@pytest.mark.parametrize("anders", [laat_los, draagt_over])
def test_who_leaves_the_caseload_meanwhile_is_not_replaced_for(
    team: Team, anders: Callable[[Team, Inburgeraar], Callable[[], object]], eerst: str
) -> None:
    persoon = geclaimd(team)
    daden = [regelt(team, team.elders), anders(team, persoon)]
    uit = terwijl(*daden if eerst == "regelt" else reversed(daden))
    assert not [u for u in uit if isinstance(u, Exception)]
    assert toegangen(team.elders) == set()
    assert not gebroken()


@pytest.mark.usefixtures("zonder_slot_op_personen", "zonder_slot_op_collega")
@pytest.mark.parametrize("anders", [laat_los, draagt_over])
def test_without_the_lock_who_left_is_still_seen(
    team: Team, anders: Callable[[Team, Inburgeraar], Callable[[], object]]
) -> None:
    persoon = geclaimd(team)
    terwijl(anders(team, persoon), regelt(team, team.elders), wacht=LANG)
    assert {pk for pk, _van, _tot in toegangen(team.elders)} == {persoon.pk}
    assert gebroken() == {"vervanging bij een vast contact"}
