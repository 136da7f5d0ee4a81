"""Started trajecten beside the target of the pilot: where it ought to be, and what is needed a month (DOMEIN 8 and 8a)."""

import datetime as dt
import math
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings

from kern.klok import DAG
from participatie.scoring import plus_maanden
from rapportage.cijfers.register import in_het_register

MAANDEN_PER_JAAR, DAGEN_PER_JAAR = 12, 365
OP_SCHEMA = 1
"""Within so many of where it ought to be is called on schedule."""
MINSTENS_MAANDEN, MINSTENS_STARTS = 6, 10
"""Sooner, or from fewer starts, nothing is said of what is to come."""
BUITENSTE = (0.025, 0.975)


@in_het_register("gestart", "doelen", "nodig_per_maand")
@dataclass(frozen=True, kw_only=True)
class Voortgang:
    """Started trajecten at the end of a day beside a target.

    Args:
        gestart: how many started since the pilot began.
        doel: the target at its end.
        dag: the peildatum.
    """

    gestart: int
    doel: int
    dag: dt.date

    @property
    def hoort(self) -> Decimal:
        """How many ought to have started by now: the target by the part of the days of the pilot that has gone by."""
        return Decimal(self.doel) * _verlopen(self.dag) / _dagen_van_de_pilot()

    @property
    def is_gehaald(self) -> bool:
        """Whether the target is reached."""
        return self.gestart >= self.doel

    @property
    def voor(self) -> int:
        """How many more than it ought to be, rounded; negative when behind, 0 when on schedule."""
        verschil = self.gestart - self.hoort
        return 0 if abs(verschil) <= OP_SCHEMA else round(verschil)

    @property
    def is_voorbij(self) -> bool:
        """Whether the pilot is over: what has not started by now does not count for the target any more."""
        return _verlopen(self.dag) == _dagen_van_de_pilot()

    @property
    def is_achter(self) -> bool:
        """Whether fewer started than ought to have, by more than one; after the last day, than the target."""
        return (self.voor < 0 or self.is_voorbij) and not self.is_gehaald

    @property
    def nodig_per_maand(self) -> Decimal | None:
        """How many must start each month that is left to reach the target; None when no month is left."""
        over = _dagen_van_de_pilot() - _verlopen(self.dag)
        if not over:
            return None
        maanden = Decimal(over) * MAANDEN_PER_JAAR / DAGEN_PER_JAAR
        return max(Decimal(0), (self.doel - self.gestart) / maanden)


def dagen_gezien(dag: dt.date) -> int:
    """Return over how many days up to a peildatum starts are counted to look ahead: a year, or less in the first one."""
    return min(_verlopen(dag), DAGEN_PER_JAAR)


@in_het_register("nog_te_komen")
def nog_te_komen(laatste: int, dag: dt.date) -> tuple[int, int] | None:
    """Return how many starts come before the end of the pilot if it goes on like this: 95 of a hundred times between these.

    The spread is that of chance alone (negative binomial, from the rate of the last days), so it is no prediction.

    Args:
        laatste: the starts in the last `dagen_gezien` days.
        dag: the peildatum.

    Returns:
        The lowest and the highest number; None in the first half year, from fewer than ten starts, or with no day left.
    """
    gezien, over = dagen_gezien(dag), _dagen_van_de_pilot() - _verlopen(dag)
    if (
        laatste < MINSTENS_STARTS
        or plus_maanden(settings.PILOT_VAN, MINSTENS_MAANDEN) > dag + DAG
        or not over
    ):
        return None
    kans = gezien / (gezien + over)
    onder, boven = (_kwantiel(laatste + 0.5, kans, deel) for deel in BUITENSTE)
    return onder, boven


def _kwantiel(r: float, p: float, deel: float) -> int:
    """Return the smallest number below which lies so large a part of the negative binomial of `r` and `p`.

    By logarithms: with some thousand starts the first chances are too small for a number, and would all be nought.
    """
    aantal, log_kans = 0, r * math.log(p)
    samen = math.exp(log_kans)
    while samen < deel:
        log_kans += math.log((aantal + r) / (aantal + 1) * (1 - p))
        aantal += 1
        samen += math.exp(log_kans)
    return aantal


def _dagen_van_de_pilot() -> int:
    return (settings.PILOT_TOT_EN_MET - settings.PILOT_VAN).days + 1


def _verlopen(dag: dt.date) -> int:
    """Return the days of the pilot up to and including a day."""
    return min(max((dag - settings.PILOT_VAN).days + 1, 0), _dagen_van_de_pilot())
