"""Services of aanstellingen: what holds when two act at once."""

from collections.abc import Callable
from threading import Barrier, BrokenBarrierError, Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.services import aanstellingen as services
from gebruikers.services.aanstellingen import add_aanstelling, end_aanstelling
from gebruikers.services.gebruikers import deactivate_user
from kern.identiteit import als
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.gebruikers.hulp import LAATSTE, enige_aanstelling

pytestmark = pytest.mark.django_db


def _tegelijk(*daden: Callable[[], object]) -> list[BaseException | None]:
    """Run each in a thread with a connection of its own; return what each raised."""
    uitkomst: list[BaseException | None] = [None] * len(daden)

    def draai(nummer: int) -> None:
        try:
            with transaction.atomic():
                daden[nummer]()
        except Exception as fout:  # noqa: BLE001  the outcome is what is tested
            uitkomst[nummer] = fout
        finally:
            connection.close()

    draden = [Thread(target=draai, args=(n,)) for n in range(len(daden))]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(30)
    return uitkomst


def _wacht_na(monkeypatch: pytest.MonkeyPatch, naam: str) -> None:
    """Hold each act after a function of the services until the other has come as far, or clearly cannot."""
    barriere, echt = Barrier(2), getattr(services, naam)

    def doe(*args: object) -> None:
        echt(*args)
        try:
            barriere.wait(1.5)
        except BrokenBarrierError:
            return

    monkeypatch.setattr(services, naam, doe)


def _wacht_na_bewaking(monkeypatch: pytest.MonkeyPatch) -> None:
    _wacht_na(monkeypatch, "_guard_last_beheerder")


def _verwijder_elkaar() -> tuple[list[BaseException | None], int]:
    een, twee = maak_gebruiker(Rol.BEHEERDER), maak_gebruiker(Rol.BEHEERDER)

    def beeindig(door: Gebruiker, van: Gebruiker) -> Callable[[], None]:
        def doe() -> None:
            with als(door):
                end_aanstelling(aanstelling=enige_aanstelling(van), door=door)

        return doe

    uitkomst = _tegelijk(beeindig(een, twee), beeindig(twee, een))
    return uitkomst, Aanstelling.objects.in_kracht().met_rol(Rol.BEHEERDER).count()


@pytest.mark.django_db(transaction=True)
def test_two_beheerders_remove_each_other_one_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    _wacht_na_bewaking(monkeypatch)
    uitkomst, over = _verwijder_elkaar()
    geweigerd = [fout for fout in uitkomst if fout is not None]
    assert over == 1
    assert len(geweigerd) == 1
    assert isinstance(geweigerd[0], ValidationError)
    assert geweigerd[0].messages == [LAATSTE]


@pytest.mark.django_db(transaction=True)
def test_two_beheerders_remove_each_other_without_lock_none_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control: without the lock the race is real."""
    monkeypatch.setattr(services, "lock_beheer", lambda: None)
    _wacht_na_bewaking(monkeypatch)
    # Neither may commit before the other wrote: the database sees who is no beheerder any more.
    _wacht_na(monkeypatch, "_write")
    uitkomst, over = _verwijder_elkaar()
    assert (uitkomst, over) == ([None, None], 0)


@pytest.mark.django_db(transaction=True)
def test_one_beheerder_ends_while_the_other_blocks_one_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    _wacht_na_bewaking(monkeypatch)
    een, twee = maak_gebruiker(Rol.BEHEERDER), maak_gebruiker(Rol.BEHEERDER)

    def beeindig() -> None:
        with als(een):
            end_aanstelling(aanstelling=enige_aanstelling(twee), door=een)

    def blokkeer() -> None:
        with als(twee):
            deactivate_user(gebruiker=een, door=twee)

    geweigerd = [fout for fout in _tegelijk(beeindig, blokkeer) if fout is not None]
    assert [type(fout) for fout in geweigerd] == [ValidationError]
    over = Aanstelling.objects.in_kracht().met_rol(Rol.BEHEERDER).filter(gebruiker__is_active=True)
    assert over.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_same_aanstellingen_at_once_one_refused_at_the_field() -> None:
    een, twee, gebruiker = maak_gebruiker(Rol.BEHEERDER), maak_gebruiker(Rol.BEHEERDER), maak_gebruiker()

    def stel_aan(door: Gebruiker) -> Callable[[], None]:
        def doe() -> None:
            with als(door):
                add_aanstelling(gebruiker=gebruiker, rol=Rol.TEAMLEIDER, door=door)

        return doe

    geweigerd = [fout for fout in _tegelijk(stel_aan(een), stel_aan(twee)) if fout is not None]
    assert len(geweigerd) == 1
    assert isinstance(geweigerd[0], ValidationError)
    assert set(geweigerd[0].message_dict) == {"van"}
    assert Aanstelling.objects.filter(gebruiker=gebruiker).count() == 1
