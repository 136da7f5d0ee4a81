"""Which transitions of a traject stand."""

from typing import NamedTuple

from trajecten.traject.verloop import geldig, gezet, sluiting


class Rij(NamedTuple):
    """A transition."""

    pk: int
    traject_id: int
    van_stap: str
    naar_stap: str


OPEN = Rij(1, 1, "", "taxeren")
VERDER = Rij(2, 1, "taxeren", "vormgeven")
DICHT = Rij(3, 1, "vormgeven", "")
HEROPEND = Rij(4, 1, "", "vormgeven")
STAP = Rij(5, 1, "vormgeven", "plaatsen")
WEER_DICHT = Rij(6, 1, "plaatsen", "")
ANDER_OPEN = Rij(7, 2, "", "taxeren")


def test_closing_stands_until_the_traject_goes_on() -> None:
    assert geldig([OPEN, VERDER, DICHT]) == [OPEN, VERDER, DICHT]
    assert geldig([OPEN, VERDER, DICHT, HEROPEND]) == [OPEN, VERDER]
    assert sluiting([OPEN, VERDER, DICHT]) == DICHT
    assert sluiting([OPEN, VERDER, DICHT, HEROPEND]) is None


def test_reopening_takes_no_step() -> None:
    rijen = [OPEN, VERDER, DICHT, HEROPEND, STAP, WEER_DICHT]
    assert gezet(rijen) == [OPEN, VERDER, STAP]
    assert geldig(rijen) == [OPEN, VERDER, STAP, WEER_DICHT]
    assert sluiting(rijen) == WEER_DICHT


def test_order_is_kept_and_recording_decides() -> None:
    # The step was dated before the reopening, so that it comes first by day.
    rijen = [OPEN, VERDER, DICHT, STAP, HEROPEND]
    assert gezet(rijen) == [OPEN, VERDER, STAP]
    assert sluiting(rijen) is None


def test_each_traject_has_its_own_opening_and_closing() -> None:
    assert geldig([OPEN, VERDER, DICHT, ANDER_OPEN]) == [OPEN, VERDER, DICHT, ANDER_OPEN]
