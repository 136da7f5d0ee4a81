"""Two who decide on one upload in the same instant, and two workers that have it: each with its negative control."""

import datetime as dt
import threading
from typing import Any

import pytest

from gebruikers.enums import Rol
from inburgeraars.models import BpiLevering, Inburgeraar
from kern import opdracht
from kern.opdracht import Stand
from register.inlezingen import services as inlezingen
from register.inlezingen.services import approve_inlezing, drop_inlezing
from register.leveringen import inlezen
from register.leveringen.voorbeeld import save_voorbeeld
from register.models import BpiInlezing, Inleesstand
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.race import race
from tests.register.bestanden import csv_tekst, iemand
from tests.register.inlezen import upload, werk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("wijken")]

GOED = csv_tekst([iemand()]).encode()


def klaar() -> BpiInlezing:
    """Return an upload that waits for a decision."""
    return upload(maak_gebruiker(Rol.TEAMLEIDER), GOED)


def druk_beiden(rij: BpiInlezing) -> list[object]:
    leiders = [maak_gebruiker(Rol.TEAMLEIDER) for _ in range(2)]
    return race(*(lambda wie=wie: approve_inlezing(inlezing_id=rij.pk, door=wie) for wie in leiders))


def lees_samen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the lock away, and let both read the row before either writes."""
    hek = threading.Barrier(2, timeout=10)

    def zonder_slot(pk: int) -> BpiInlezing:
        rij = BpiInlezing.objects.get(pk=pk)
        hek.wait()
        return rij

    monkeypatch.setattr(inlezingen, "_lock", zonder_slot)


def test_of_two_who_press_at_once_one_decides() -> None:
    rij = klaar()
    assert sorted(map(str, druk_beiden(rij))) == ["False", "True"]
    assert werk(rij).fase == Inleesstand.VERWERKT
    assert BpiLevering.objects.count() == 1


def test_control_without_the_lock_both_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    rij = klaar()
    lees_samen(monkeypatch)
    assert druk_beiden(rij) == [True, True]


def test_applied_or_dropped_never_both() -> None:
    rij = klaar()
    een, ander = (maak_gebruiker(Rol.TEAMLEIDER) for _ in range(2))
    race(
        lambda: approve_inlezing(inlezing_id=rij.pk, door=een),
        lambda: drop_inlezing(inlezing_id=rij.pk, door=ander),
    )
    fase = werk(rij).fase
    assert (fase, Inburgeraar.objects.count()) in {(Inleesstand.VERWERKT, 1), (Inleesstand.WEGGEGOOID, 0)}


def test_control_without_the_lock_it_is_dropped_and_to_be_applied(monkeypatch: pytest.MonkeyPatch) -> None:
    rij = klaar()
    een, ander = (maak_gebruiker(Rol.TEAMLEIDER) for _ in range(2))
    lees_samen(monkeypatch)
    uit = race(
        lambda: approve_inlezing(inlezing_id=rij.pk, door=een),
        lambda: drop_inlezing(inlezing_id=rij.pk, door=ander),
    )
    assert uit == [True, True]


def twee_workers(rij: BpiInlezing, monkeypatch: pytest.MonkeyPatch) -> BpiInlezing:
    """Let a second worker take the upload while the first, thought dead, is about to write."""
    monkeypatch.setattr(opdracht, "LEASE", dt.timedelta(seconds=-1))
    bezig, verder = threading.Event(), threading.Event()

    def traag(**velden: Any) -> Any:
        if not bezig.is_set():
            bezig.set()
            verder.wait(timeout=3)
        return save_voorbeeld(**velden)

    monkeypatch.setattr(inlezen, "save_voorbeeld", traag)

    def tweede() -> None:
        bezig.wait(timeout=20)
        threading.Timer(1, verder.set).start()
        werk(rij)

    uit = race(lambda: werk(rij), tweede)
    assert not [u for u in uit if isinstance(u, Exception)]
    return BpiInlezing.objects.get(pk=rij.pk)


def test_a_delivery_is_applied_once_by_two_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    rij = klaar()
    approve_inlezing(inlezing_id=rij.pk, door=maak_gebruiker(Rol.TEAMLEIDER))
    rij = twee_workers(rij, monkeypatch)
    assert (rij.fase, rij.stand, BpiLevering.objects.count()) == (Inleesstand.VERWERKT, Stand.KLAAR, 1)
    assert rij.levering_id is not None


def test_control_without_the_fence_the_second_undoes_that_it_was_applied(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(inlezen, "_houd_vast", lambda _rij: None)
    rij = klaar()
    approve_inlezing(inlezing_id=rij.pk, door=maak_gebruiker(Rol.TEAMLEIDER))
    assert twee_workers(rij, monkeypatch).fase == Inleesstand.VOORBEELD
