"""Transfers raced against closing, proposing and assigning without their locks: what the database then still refuses.

The races themselves, with their guards, stand in `test_norm.py`; those of replacement in `test_vervangen_tegelijk.py`.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import pytest
from django.db import IntegrityError, connection

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.overdracht import stel_voor
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.race import terwijl
from tests.team import Team
from trajecten.overdracht.models import Overdracht, Overdrachtgevoelig
from trajecten.overdracht.services.beantwoorden import accept_overdrachten
from trajecten.overdracht.services.toewijzen import Toewijzing, assign_personen
from trajecten.stappen.services.sluiten import close_traject
from trajecten.traject.enums import Uitkomst
from trajecten.traject.lopend import vast_contact
from trajecten.traject.models import Traject

pytestmark = pytest.mark.django_db(transaction=True)
HIER = "trajecten.overdracht.services"


def _kijk(personen: Iterable[int]) -> dict[int, Inburgeraar]:
    return Inburgeraar.objects.in_bulk(list(personen))


def _kijk_naar_overdrachten(ids: Iterable[int]) -> tuple[list[Overdracht], dict[int, Inburgeraar]]:
    rijen = list(Overdracht.objects.filter(pk__in=list(ids)).select_related("van", "aan", "door", "toegang"))
    return rijen, {rij.inburgeraar_id: rij.inburgeraar for rij in rijen}


@pytest.fixture
def zonder_sloten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the acts look at people and transfers without locking them."""
    for module in ("voorstellen", "toewijzen"):
        monkeypatch.setattr(f"{HIER}.{module}.lock_personen", _kijk)
    monkeypatch.setattr(f"{HIER}.beantwoorden.lock_overdrachten", _kijk_naar_overdrachten)
    monkeypatch.setattr(
        "trajecten.stappen.services.sluiten.lock_persoon", lambda pk: Inburgeraar.objects.get(pk=pk)
    )


@contextmanager
def zonder_index(naam: str) -> Iterator[None]:
    """Take a unique index away; put it back once the rows that break it are gone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = %s", [naam])
        (definitie,) = cursor.fetchone()
        cursor.execute(f"DROP INDEX {naam}")
        try:
            yield
        finally:
            Overdrachtgevoelig.objects.all().delete()
            Overdracht.objects.all().delete()
            cursor.execute(definitie)


def in_traject(team: Team) -> Inburgeraar:
    """Return somebody whom the coordinator guides."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    return persoon


@pytest.mark.usefixtures("zonder_sloten")
@pytest.mark.parametrize("let_op", [True, False], ids=["lapses", "does not lapse"])
def test_without_the_locks_the_database_refuses_to_close_who_was_transferred(
    team: Team, monkeypatch: pytest.MonkeyPatch, *, let_op: bool
) -> None:
    """The transfer was carried out and cannot lapse any more; without that the route still follows the new claim."""
    if not let_op:
        monkeypatch.setattr("inburgeraars.services.benaderingen._bij_loslaten", [])
    persoon = in_traject(team)
    rij = stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag())
    uit = terwijl(
        lambda: accept_overdrachten(overdracht_ids=[rij.pk], door=team.elders),
        lambda: close_traject(
            inburgeraar_id=persoon.pk,
            door=team.coordinator,
            uitkomst=Uitkomst.WIL_NIET,
            op=vandaag(),
            reden="zo ging het",
        ),
    )
    assert isinstance(uit[1], IntegrityError)
    assert Traject.objects.get().gesloten_op is None
    assert vast_contact(persoon.pk) == team.elders


@pytest.mark.usefixtures("zonder_sloten")
def test_without_lock_and_index_one_person_is_proposed_to_two(team: Team) -> None:
    persoon = in_traject(team)
    with zonder_index("overdracht_een_voorstel"):
        uit = terwijl(
            lambda: stel_voor(persoon, team.elders, team.teamleider),
            lambda: stel_voor(persoon, team.collega, team.teamleider),
        )
        assert [type(wat).__name__ for wat in uit] == ["Overdracht", "Overdracht"]
        assert Overdracht.objects.filter(stand="voorgesteld").count() == 2


@pytest.mark.usefixtures("zonder_sloten")
def test_without_the_lock_the_database_refuses_the_second_proposal(team: Team) -> None:
    persoon = in_traject(team)
    uit = terwijl(
        lambda: stel_voor(persoon, team.elders, team.teamleider),
        lambda: stel_voor(persoon, team.collega, team.teamleider),
    )
    assert isinstance(uit[1], IntegrityError)
    assert Overdracht.objects.get().aan == team.elders


@pytest.mark.usefixtures("zonder_sloten")
def test_without_the_lock_the_database_refuses_the_second_who_assigns(team: Team) -> None:
    persoon = maak_persoon(team.wijk)

    def wijs_toe(aan: Gebruiker) -> Callable[[], object]:
        wie = [Toewijzing(inburgeraar_id=persoon.pk, aan=aan)]
        return lambda: assign_personen(toewijzingen=wie, door=team.teamleider)

    uit = terwijl(wijs_toe(team.coordinator), wijs_toe(team.collega))
    assert isinstance(uit[1], Exception)
    assert vast_contact(persoon.pk) == team.coordinator
