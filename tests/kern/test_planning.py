"""What runs when."""

import datetime as dt
import threading
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, transaction

from gebruikers.models import Taakplanning
from kern.klok import DAG, nu
from kern.planning import Beurt, beurten

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
UUR = dt.timedelta(hours=1)
MINUUT = dt.timedelta(minutes=1)


def _planning(**velden: object) -> Taakplanning:
    Taakplanning.objects.all().delete()
    return Taakplanning.objects.create(**{"naam": "proef", "taak": "proef.taak", "elke": MINUUT} | velden)


def _moment(dag: int, maand: int, uur: int, minuut: int = 0) -> dt.datetime:
    return dt.datetime(2026, maand, dag, uur, minuut, tzinfo=AMSTERDAM)


def _nooit(rij: Taakplanning) -> None:
    pytest.fail(f"gestart: {rij}")


@pytest.mark.parametrize(
    ("elke", "volgende", "na", "verwacht"),
    [
        (MINUUT, _moment(2, 3, 8, 0), _moment(2, 3, 8, 0), _moment(2, 3, 8, 1)),
        (MINUUT, _moment(2, 3, 8, 0), _moment(2, 3, 8, 30), _moment(2, 3, 8, 31)),
        (DAG, _moment(2, 3, 3, 10), _moment(2, 3, 3, 10), _moment(3, 3, 3, 10)),
        # Three nights were missed: the next turn is the next night.
        (DAG, _moment(2, 3, 3, 10), _moment(5, 3, 9, 0), _moment(6, 3, 3, 10)),
        # Ten past three stays ten past three when summer time begins (29 March) and ends (25 October).
        (DAG, _moment(28, 3, 3, 10), _moment(28, 3, 3, 11), _moment(29, 3, 3, 10)),
        (DAG, _moment(24, 10, 3, 10), _moment(24, 10, 3, 11), _moment(25, 10, 3, 10)),
        (7 * DAG, _moment(24, 10, 3, 10), _moment(24, 10, 3, 11), _moment(31, 10, 3, 10)),
        # What repeats by hours follows the hours that pass.
        (UUR, _moment(25, 10, 1, 30), _moment(25, 10, 1, 31), _moment(25, 10, 2, 30)),
    ],
)
def test_eerstvolgende(
    elke: dt.timedelta, volgende: dt.datetime, na: dt.datetime, verwacht: dt.datetime
) -> None:
    assert Taakplanning(elke=elke, volgende_op=volgende).eerstvolgende(na) == verwacht


@pytest.mark.parametrize(
    ("om", "na", "verwacht"),
    [
        (None, _moment(2, 3, 8), _moment(2, 3, 8)),
        (dt.time(3, 10), _moment(2, 3, 1), _moment(2, 3, 3, 10)),
        (dt.time(3, 10), _moment(2, 3, 3, 10), _moment(3, 3, 3, 10)),
        (dt.time(3, 10), _moment(2, 3, 8), _moment(3, 3, 3, 10)),
        (dt.time(3, 10), _moment(28, 3, 8), _moment(29, 3, 3, 10)),
    ],
)
def test_first_turn(om: dt.time | None, na: dt.datetime, verwacht: dt.datetime) -> None:
    assert Beurt(naam="x", taak="x", elke=DAG, om=om).eerste(na) == verwacht


@pytest.mark.django_db
def test_due_row_starts_once_and_moves_on() -> None:
    rij = _planning(volgende_op=nu() - 90 * MINUUT)
    gestart: list[str] = []
    assert Taakplanning.objects.all().start_vervallen(lambda r: gestart.append(r.taak)) == [rij]
    assert Taakplanning.objects.all().start_vervallen(lambda r: gestart.append(r.taak)) == []
    assert gestart == ["proef.taak"]
    rij.refresh_from_db()
    assert nu() < rij.volgende_op <= nu() + MINUUT
    assert rij.laatst_op is not None
    assert rij.laatst_gelukt_op is None


@pytest.mark.django_db
@pytest.mark.parametrize("velden", [{"volgende_op": nu() + UUR}, {"actief": False}])
def test_row_not_due_or_off_does_not_start(velden: dict[str, object]) -> None:
    _planning(**velden)
    assert Taakplanning.objects.all().start_vervallen(_nooit) == []


@pytest.mark.django_db
def test_row_that_cannot_be_started_stays_due() -> None:
    rij = _planning(volgende_op=nu() - MINUUT)

    def broker_weg(_rij: Taakplanning) -> None:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        Taakplanning.objects.all().start_vervallen(broker_weg)
    assert list(Taakplanning.objects.all().gereed()) == [rij]


@pytest.mark.django_db
def test_outcome_is_noted_without_text_of_the_fault() -> None:
    rij = _planning()
    with pytest.raises(ValueError, match="Fatma"), Taakplanning.objects.all().uitvoering(rij.pk):
        raise ValueError("Fatma Yilmaz")
    rij.refresh_from_db()
    assert (rij.laatste_fout, rij.laatst_gelukt_op) == ("ValueError", None)
    with Taakplanning.objects.all().uitvoering(rij.pk):
        pass
    rij.refresh_from_db()
    assert rij.laatste_fout == ""
    assert rij.laatst_gelukt_op is not None


@pytest.mark.django_db
def test_rows_are_made_after_migrate_and_changes_kept() -> None:
    assert set(Taakplanning.objects.values_list("naam", flat=True)) == {b.naam for b in beurten()}
    eerste, *_ = beurten()
    Taakplanning.objects.filter(naam=eerste.naam).update(elke=UUR, actief=False)
    Taakplanning.objects.exclude(naam=eerste.naam).delete()
    Taakplanning.objects.all().vul_aan()
    assert Taakplanning.objects.count() == len(beurten())
    rij = Taakplanning.objects.get(naam=eerste.naam)
    assert (rij.elke, rij.actief) == (UUR, False)


def _tegelijk(*, slot_los: bool = False) -> list[str]:
    """Let two beats tick at the same instant; return what was started.

    Args:
        slot_los: take the row lock away (negative control).
    """
    gestart: list[str] = []
    allebei, slot = threading.Barrier(2), threading.Lock()

    def start(rij: Taakplanning) -> None:
        with slot:
            gestart.append(rij.naam)

    def tik() -> None:
        try:
            rijen = Taakplanning.objects.all()
            if slot_los:
                rij = rijen.gereed().get()
                allebei.wait(10)
                start(rij)
                rij.volgende_op = nu() + MINUUT
                rij.save(update_fields=["volgende_op"])
                return
            allebei.wait(10)
            rijen.start_vervallen(start)
        finally:
            connection.close()

    draden = [threading.Thread(target=tik) for _nummer in range(2)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)
    return gestart


@pytest.mark.django_db(transaction=True)
def test_two_beats_at_once_one_run() -> None:
    for _keer in range(5):
        _planning(volgende_op=nu() - MINUUT)
        assert _tegelijk() == ["proef"]


@pytest.mark.django_db(transaction=True)
def test_two_beats_at_once_without_lock_run_twice() -> None:
    """Negative control: read first, write later."""
    _planning(volgende_op=nu() - MINUUT)
    assert _tegelijk(slot_los=True) == ["proef", "proef"]


@pytest.mark.django_db(transaction=True)
def test_row_held_by_another_beat_is_left_alone() -> None:
    """The other beat is in the middle of starting it: this one neither waits nor starts."""
    rij = _planning(volgende_op=nu() - MINUUT)
    uitkomst: list[list[Taakplanning]] = []

    def ander() -> None:
        try:
            uitkomst.append(Taakplanning.objects.all().start_vervallen(_nooit))
        finally:
            connection.close()

    with transaction.atomic():
        Taakplanning.objects.select_for_update().get(pk=rij.pk)
        draad = threading.Thread(target=ander)
        draad.start()
        draad.join(10)
    assert uitkomst == [[]]
