"""Claiming, finishing and sweeping background work."""

import datetime as dt
import threading
from collections.abc import Callable
from importlib import import_module
from uuid import uuid4

import pytest
from celery import current_app
from django.conf import settings
from django.db import connection, transaction
from django.db.models import F

from gebruikers.models import Bericht
from gebruikers.transport import ANTWOORD_SECONDEN
from kern import opdracht
from kern.klok import nu
from kern.opdracht import (
    LEASE,
    POGINGEN,
    WACHTTIJDEN,
    OpdrachtQuerySet,
    Stand,
    WerkMislukt,
    opdrachtmodellen,
    voer_uit,
    wek,
    wek_wachtende,
)

SECONDE = dt.timedelta(seconds=1)


def _bericht(**velden: object) -> Bericht:
    return Bericht.objects.create(
        **{"kenmerk": uuid4(), "aan": "iemand@roermond.test", "onderwerp": "Test", "tekst": "Dag"} | velden
    )


@pytest.fixture
def gewekt(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    lijst: list[tuple[str, int]] = []
    monkeypatch.setattr(opdracht, "stuur", lambda taak, pk: lijst.append((taak, pk)))
    monkeypatch.setattr(opdracht, "_broker_weg_tot", 0.0)
    return lijst


@pytest.mark.django_db
def test_claim_gives_lease_and_fence() -> None:
    rij = _bericht()
    voor = nu()
    assert Bericht.objects.claim(rij.pk) == 1
    rij.refresh_from_db()
    assert (rij.stand, rij.hek, rij.pogingen) == (Stand.BEZIG, 1, 1)
    assert rij.lease_tot is not None
    assert voor + LEASE <= rij.lease_tot <= nu() + LEASE


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({}, 1),
        ({"volgende_op": "later"}, None),
        ({"stand": Stand.KLAAR}, None),
        ({"stand": Stand.MISLUKT}, None),
        ({"stand": Stand.BEZIG, "hek": 3, "lease_tot": "later"}, None),
        ({"stand": Stand.BEZIG, "hek": 3, "lease_tot": "eerder"}, 4),
        ({"stand": Stand.BEZIG, "hek": 6, "lease_tot": "eerder", "pogingen": POGINGEN}, None),
    ],
)
def test_claim_takes_only_what_is_due_or_left(velden: dict[str, object], verwacht: int | None) -> None:
    momenten = {"later": nu() + 60 * SECONDE, "eerder": nu() - SECONDE}
    rij = _bericht(**{k: momenten.get(str(v), v) for k, v in velden.items()})
    assert Bericht.objects.claim(rij.pk) == verwacht


@pytest.mark.django_db
def test_claim_of_row_that_is_gone() -> None:
    assert Bericht.objects.claim(0) is None


@pytest.mark.django_db(transaction=True)
def test_claim_inside_transaction_refused() -> None:
    rij = _bericht()
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        Bericht.objects.claim(rij.pk)


@pytest.mark.django_db
def test_finish_with_old_fence_writes_nothing() -> None:
    rij = _bericht()
    oud = Bericht.objects.claim(rij.pk)
    assert oud is not None
    Bericht.objects.update(lease_tot=nu() - SECONDE)
    nieuw = Bericht.objects.claim(rij.pk)
    assert nieuw is not None

    assert Bericht.objects.rond_af(rij.pk, oud, verzonden_op=nu()) is False
    assert Bericht.objects.verleng(rij.pk, oud) is False
    assert Bericht.objects.mislukt(rij.pk, oud, fout="te laat") is False
    rij.refresh_from_db()
    assert (rij.stand, rij.verzonden_op, rij.fout) == (Stand.BEZIG, None, "")

    assert Bericht.objects.rond_af(rij.pk, nieuw, verzonden_op=nu()) is True
    rij.refresh_from_db()
    assert (rij.stand, rij.voortgang, rij.lease_tot) == (Stand.KLAAR, 100, None)
    assert rij.klaar_op is not None


@pytest.mark.django_db
def test_failures_wait_longer_each_time_and_end() -> None:
    rij = _bericht()
    wachttijden = []
    for _keer in range(POGINGEN):
        hek = Bericht.objects.claim(rij.pk)
        assert hek is not None
        voor = nu()
        assert Bericht.objects.mislukt(rij.pk, hek, fout="geen antwoord")
        rij.refresh_from_db()
        wachttijden.append(round((rij.volgende_op - voor).total_seconds()))
        Bericht.objects.update(volgende_op=nu())
    assert wachttijden == [*WACHTTIJDEN, 0]
    assert (rij.stand, rij.fout) == (Stand.MISLUKT, "geen antwoord")
    assert Bericht.objects.claim(rij.pk) is None


@pytest.mark.django_db
def test_final_failure_ends_at_once() -> None:
    rij = _bericht()
    hek = Bericht.objects.claim(rij.pk)
    assert hek is not None
    assert Bericht.objects.mislukt(rij.pk, hek, fout="x" * 600, definitief=True)
    rij.refresh_from_db()
    assert (rij.stand, rij.pogingen, len(rij.fout)) == (Stand.MISLUKT, 1, 500)


def _werk_mislukt(_rij: Bericht) -> dict[str, object]:
    raise WerkMislukt("Het lukte niet.", definitief=True, onderwerp="bijgewerkt")


def _onverwacht(_rij: Bericht) -> dict[str, object]:
    raise ValueError("Fatma Yilmaz woont op Siriushof 12")


@pytest.mark.django_db
def test_voer_uit_notes_outcome() -> None:
    goed, mis, onverwacht = _bericht(), _bericht(), _bericht()
    verzonden = nu()
    assert voer_uit(Bericht, goed.pk, lambda _rij: {"verzonden_op": verzonden}) is True
    assert voer_uit(Bericht, goed.pk, _onverwacht) is False, "klaar is klaar"
    assert voer_uit(Bericht, mis.pk, _werk_mislukt) is False
    assert voer_uit(Bericht, onverwacht.pk, _onverwacht) is False
    for rij in (goed, mis, onverwacht):
        rij.refresh_from_db()
    assert (goed.stand, goed.verzonden_op) == (Stand.KLAAR, verzonden)
    assert (mis.stand, mis.fout, mis.onderwerp) == (Stand.MISLUKT, "Het lukte niet.", "bijgewerkt")
    # Only the kind: the text may be about somebody.
    assert (onverwacht.stand, onverwacht.fout) == (Stand.WACHT, "ValueError")


@pytest.mark.django_db
def test_sweeper_wakes_due_and_abandoned(gewekt: list[tuple[str, int]]) -> None:
    nu_ = nu()
    te_doen = _bericht(volgende_op=nu_ - 20 * SECONDE)
    verlaten = _bericht(
        stand=Stand.BEZIG, lease_tot=nu_ - SECONDE, pogingen=1, volgende_op=nu_ - 10 * SECONDE
    )
    _bericht(volgende_op=nu_ + 60 * SECONDE)
    _bericht(stand=Stand.BEZIG, lease_tot=nu_ + 60 * SECONDE)
    _bericht(stand=Stand.KLAAR)
    assert wek_wachtende() == 2
    assert gewekt == [(Bericht.taak, te_doen.pk), (Bericht.taak, verlaten.pk)]


@pytest.mark.django_db
def test_sweeper_gives_up_what_kills_every_worker(gewekt: list[tuple[str, int]]) -> None:
    rij = _bericht(stand=Stand.BEZIG, lease_tot=nu() - SECONDE, pogingen=POGINGEN)
    assert wek_wachtende() == 0
    rij.refresh_from_db()
    assert (rij.stand, rij.fout) == (
        Stand.MISLUKT,
        "Het systeem is bij elke poging gestopt. Bel de functioneel beheerder.",
    )
    assert gewekt == []


@pytest.mark.django_db
def test_sweeper_takes_a_bounded_number(
    gewekt: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opdracht, "PER_BEURT", 2)
    oud = nu() - 60 * SECONDE
    rijen = [_bericht(volgende_op=oud + n * SECONDE) for n in (3, 1, 2)]
    assert wek_wachtende() == 2
    assert [pk for _taak, pk in gewekt] == [rijen[1].pk, rijen[2].pk]


def test_every_opdracht_has_a_task_that_exists() -> None:
    assert Bericht in opdrachtmodellen()
    for model in opdrachtmodellen():
        import_module(model.taak.rpartition(".")[0])
        assert model.taak in current_app.tasks


@pytest.mark.django_db(transaction=True)
def test_wek_waits_for_the_commit(gewekt: list[tuple[str, int]]) -> None:
    with transaction.atomic():
        wek("taak", 1)
        assert gewekt == []
    assert gewekt == [("taak", 1)]


@pytest.mark.django_db(transaction=True)
def test_wek_after_rollback_does_nothing(gewekt: list[tuple[str, int]]) -> None:
    with transaction.atomic():
        wek("taak", 1)
        transaction.set_rollback(True)
    assert gewekt == []


@pytest.mark.django_db(transaction=True)
def test_wek_with_broker_away_keeps_the_row_and_tries_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pogingen: list[int] = []

    def weg(_taak: str, pk: int) -> None:
        pogingen.append(pk)
        raise ConnectionError

    monkeypatch.setattr(opdracht, "stuur", weg)
    monkeypatch.setattr(opdracht, "_broker_weg_tot", 0.0)
    with transaction.atomic():
        rijen = [_bericht() for _nummer in range(3)]
        for rij in rijen:
            wek(Bericht.taak, rij.pk)
    assert Bericht.objects.te_doen().count() == 3
    assert pogingen == [rijen[0].pk]


# Race with a negative control: two workers claim one row at the same instant.


class Onbewaakt(OpdrachtQuerySet[Bericht]):
    """The guard taken away: claims whatever row it is given."""

    def te_doen(self) -> "Onbewaakt":
        return self.all()


def _claim_tegelijk(claim: Callable[[int], int | None], pk: int) -> list[int | None]:
    """Let one claim stand open while the other comes, as happens when two workers are woken for one row."""
    tweede_begon, uitkomsten = threading.Event(), []

    def tweede() -> None:
        try:
            tweede_begon.set()
            uitkomsten.append(claim(pk))
        finally:
            connection.close()

    draad = threading.Thread(target=tweede)
    with connection.cursor() as cursor:
        # What the first claim does, up to but not including its commit.
        cursor.execute("BEGIN")
        eerste = _eerste_deel(pk)
        draad.start()
        tweede_begon.wait(5)
        _wacht_op_wachtende(cursor)
        cursor.execute("COMMIT")
    draad.join(10)
    return [eerste, *uitkomsten]


def _eerste_deel(pk: int) -> int | None:
    """Claim without the commit."""
    rijen = Bericht.objects.te_doen().filter(pk=pk)
    gelukt = rijen.update(
        stand=Stand.BEZIG, lease_tot=nu() + LEASE, hek=F("hek") + 1, pogingen=F("pogingen") + 1
    )
    return Bericht.objects.values_list("hek", flat=True).get(pk=pk) if gelukt else None


def _wacht_op_wachtende(cursor: object) -> None:
    """Wait until the other really stands before the lock."""
    for _keer in range(500):
        cursor.execute("SELECT pg_stat_clear_snapshot()")  # type: ignore[attr-defined]
        cursor.execute(  # type: ignore[attr-defined]
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        )
        if cursor.fetchone()[0]:  # type: ignore[attr-defined]
            return
        threading.Event().wait(0.01)
    pytest.fail("de tweede claim kwam nooit bij de rij")


@pytest.mark.django_db(transaction=True)
def test_two_claims_at_once_one_wins() -> None:
    rij = _bericht()
    assert _claim_tegelijk(Bericht.objects.claim, rij.pk) == [1, None]


@pytest.mark.django_db(transaction=True)
def test_two_claims_at_once_without_guard_both_win() -> None:
    """Negative control: the race above is a real one."""
    rij = _bericht()
    onbewaakt = Onbewaakt(Bericht)
    assert _claim_tegelijk(onbewaakt.claim, rij.pk) == [1, 2]


@pytest.mark.django_db(transaction=True)
def test_eight_workers_claim_each_row_once() -> None:
    pks = [_bericht().pk for _nummer in range(20)]
    start, gewonnen, slot = threading.Barrier(8), [], threading.Lock()

    def werk() -> None:
        try:
            start.wait(10)
            for pk in pks:
                if Bericht.objects.claim(pk) is not None:
                    with slot:
                        gewonnen.append(pk)
        finally:
            connection.close()

    draden = [threading.Thread(target=werk) for _nummer in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(30)
    assert sorted(gewonnen) == pks


def test_lease_is_longer_than_a_mail_server_may_take() -> None:
    assert LEASE.total_seconds() > 2 * ANTWOORD_SECONDEN
    assert settings.CELERY_BROKER_TRANSPORT_OPTIONS["visibility_timeout"] > settings.CELERY_TASK_TIME_LIMIT
