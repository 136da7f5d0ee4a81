"""The Roermondse participatiescore: from treden and fases to scores, gain and signals (DOMEIN 7 and 8a).

Imports no models. Everything is computed from the recorded metingen, each with a day and a trede, and fases, each with
its days and pijler. A pijler or score is never stored, so that a start that is recorded late changes exactly the
scores that depend on it.
"""

import calendar
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from kern.ladder import Pijler, Trede
from participatie.enums import Aanleiding

STAP = 5
"""The difference in score between two pijlers."""
BOVEN_START, BOVEN_BLIJVEND = 5, 10
"""A score above 5 means that a traject began, above 10 that participation lasts after it."""
MAANDEN = 6
"""The number of calendar months without a meting, or in pijler 1, after which a signal is given."""


class Fasedeel(Protocol):
    """A period `[van, tot)` in one pijler, such as `inburgeraars.Fase`."""

    @property
    def van(self) -> dt.date:
        """The first day."""

    @property
    def tot(self) -> dt.date | None:
        """The day after the last; None while it runs."""

    @property
    def pijler(self) -> int:
        """The pijler of the period."""


class Gemeten(Protocol):
    """A meting, such as `participatie.Meting`."""

    @property
    def datum(self) -> dt.date:
        """The day of the observation."""

    @property
    def trede(self) -> int | None:
        """1 to 4; None when it could not be told."""

    @property
    def tweede_lezer(self) -> bool:
        """Whether it serves only figures of agreement between readers."""

    @property
    def aanleiding(self) -> str:
        """Its `Aanleiding`."""


@dataclass(frozen=True, kw_only=True)
class Looptijd:
    """The days of a traject on which scores depend.

    Args:
        geopend_op: the day it opened.
        gesloten_op: the day it closed; None while it runs.
        volgend_op: the day on which this person's next traject opened; None without one.
    """

    geopend_op: dt.date
    gesloten_op: dt.date | None = None
    volgend_op: dt.date | None = None

    def is_open(self, op: dt.date) -> bool:
        """Tell whether the traject is open at the end of a day."""
        return self.geopend_op <= op and (self.gesloten_op is None or self.gesloten_op > op)


@dataclass(frozen=True, kw_only=True)
class Stand[M]:
    """The place of a person on the ladder at the end of a day.

    Args:
        pijler: the pijler of that day.
        meting: the last meting that counts, whatever its fase; None without one.
        score: the score of that meting; None when it is older than the current fase.
    """

    pijler: Pijler
    meting: M | None
    score: int | None

    @property
    def gemeten(self) -> bool:
        """Whether there is a meting in the current fase."""
        return self.score is not None


@dataclass(frozen=True, kw_only=True)
class Winst:
    """The gain of a traject in scores, and in treden alone: most of a gain in scores is the change of pijler."""

    score: int
    treden: int


def score(pijler: int, trede: int) -> int:
    """Return the score of a trede (1-4) in a pijler (1-3): 1-4, 6-9 or 11-14; 5 and 10 do not occur.

    Raises:
        ValueError: there is no such pijler or trede.
    """
    return STAP * (Pijler(pijler) - 1) + Trede(trede)


def plek_van(getal: int) -> tuple[Pijler, Trede]:
    """Return the pijler and the trede of a score.

    Raises:
        ValueError: there is no such score.
    """
    pijler, trede = divmod(getal, STAP)
    return Pijler(pijler + 1), Trede(trede)


SCORES: tuple[int, ...] = tuple(score(pijler, trede) for pijler in Pijler for trede in Trede)
"""The twelve scores, from least to most participation."""


def fase_op(fases: Iterable[Fasedeel], dag: dt.date) -> tuple[Pijler, dt.date | None]:
    """Return the pijler of a person on a day, and the first day of the fase it lies in.

    A person in no fase has no traject: that is pijler 1, since the end of the last fase.

    Args:
        fases: of one person, in any order.
        dag: the day.

    Returns:
        The pijler, and its first day; None when no fase came before.
    """
    geweest = [f for f in fases if f.van <= dag]
    for fase in geweest:
        if fase.tot is None or dag < fase.tot:
            return Pijler(fase.pijler), fase.van
    return Pijler.VOOR, max((f.tot for f in geweest if f.tot is not None), default=None)


def pijler_van(meting: Gemeten, fases: Iterable[Fasedeel]) -> Pijler:
    """Return the pijler in which a meting counts: that of its own day (in SQL `querysets.met_score`).

    On the day of the start the eerste meting counts before it: a visit that does everything keeps its baseline.
    """
    pijler, sinds = fase_op(fases, meting.datum)
    voor_de_start = meting.aanleiding == Aanleiding.EERSTE and sinds == meting.datum
    return Pijler.VOOR if pijler == Pijler.TIJDENS and voor_de_start else pijler


def score_van(meting: Gemeten, fases: Iterable[Fasedeel]) -> int | None:
    """Return the score of a meting, by the pijler in which it counts; None when no trede could be told."""
    return None if meting.trede is None else score(pijler_van(meting, fases), meting.trede)


def tellend[M: Gemeten](
    metingen: Iterable[M], op: dt.date, *, vanaf: dt.date = dt.date.min, voor: dt.date = dt.date.max
) -> list[M]:
    """Return the metingen that scores rest on, oldest first: with a trede, and not by a second reader.

    Of one day the eerste meting comes first.

    Args:
        metingen: of one person, in any order.
        op: the last day that counts.
        vanaf: the first day that counts.
        voor: the first day that does not count.
    """
    telt = [
        m
        for m in metingen
        if m.trede is not None and not m.tweede_lezer and vanaf <= m.datum <= op and m.datum < voor
    ]
    return sorted(telt, key=lambda m: (m.datum, m.aanleiding != Aanleiding.EERSTE))


def stand_op[M: Gemeten](metingen: Iterable[M], fases: Sequence[Fasedeel], op: dt.date) -> Stand[M]:
    """Return the place of a person on the ladder at the end of a day.

    The last meting that counts gives the score. When it is older than the fase of that day, there is no meting in this
    pijler yet. Metingen and fases are those of one person.
    """
    pijler, sinds = fase_op(fases, op)
    laatste = next(reversed(tellend(metingen, op)), None)
    telt = laatste is not None and (
        sinds is None
        or laatste.datum > sinds
        or (laatste.datum == sinds and pijler_van(laatste, fases) == pijler)
    )
    return Stand(pijler=pijler, meting=laatste, score=score_van(laatste, fases) if laatste and telt else None)


def hoogste(
    metingen: Iterable[Gemeten], fases: Sequence[Fasedeel], looptijd: Looptijd, op: dt.date
) -> int | None:
    """Return the highest score of a traject by the end of a day, nazorg included; None without a meting."""
    eigen = tellend(metingen, op, vanaf=looptijd.geopend_op, voor=looptijd.volgend_op or dt.date.max)
    return max((s for m in eigen if (s := score_van(m, fases)) is not None), default=None)


def is_boven(grens: int, hoogste_score: int | None) -> bool:
    """Tell whether a traject counts as above 5 or 10 (BOVEN_START or BOVEN_BLIJVEND).

    A traject without a meting does not, and stays in the denominator.
    """
    return hoogste_score is not None and hoogste_score > grens


def winst(
    metingen: Iterable[Gemeten], fases: Sequence[Fasedeel], looptijd: Looptijd, op: dt.date
) -> Winst | None:
    """Return the gain of a traject: its last meting by the closing day, and by day `op`, minus its first.

    Returns:
        The gain; None without metingen on two days.
    """
    tijdens = _tijdens(metingen, looptijd, op)
    return _verschil(tijdens[0], tijdens[-1], fases) if len(tijdens) > 1 else None


def blijvende_winst(
    metingen: Sequence[Gemeten], fases: Sequence[Fasedeel], looptijd: Looptijd, op: dt.date
) -> Winst | None:
    """Return the lasting gain: the last meting of nazorg, minus the first of the traject itself. Arguments as in `winst`.

    Returns:
        The gain; None without a meting by the closing day, or without one of nazorg.
    """
    tijdens = _tijdens(metingen, looptijd, op)
    if not tijdens or looptijd.gesloten_op is None:
        return None
    erna = tellend(
        metingen,
        op,
        vanaf=looptijd.gesloten_op + dt.timedelta(days=1),
        voor=looptijd.volgend_op or dt.date.max,
    )
    nazorg = [m for m in erna if fase_op(fases, m.datum)[0] == Pijler.NA]
    return _verschil(tijdens[0], nazorg[-1], fases) if nazorg else None


def _tijdens(metingen: Iterable[Gemeten], looptijd: Looptijd, op: dt.date) -> list[Gemeten]:
    """Return the metingen from the opening to the closing day."""
    return tellend(metingen, min(op, looptijd.gesloten_op or op), vanaf=looptijd.geopend_op)


def _verschil(eerste: Gemeten, laatste: Gemeten, fases: Sequence[Fasedeel]) -> Winst:
    van, naar = score_van(eerste, fases), score_van(laatste, fases)
    assert van is not None
    assert naar is not None
    return Winst(score=naar - van, treden=plek_van(naar)[1] - plek_van(van)[1])


def plus_maanden(dag: dt.date, maanden: int) -> dt.date:
    """Return the same day some calendar months later; the last day of that month when it has no such day."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return dt.date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


def is_meting_over_tijd(
    metingen: Iterable[Gemeten], looptijd: Looptijd, op: dt.date, *, maanden: int = MAANDEN
) -> bool:
    """Tell whether an open traject has gone without a meting for more than some calendar months.

    A meting without a trede ends this too, because somebody looked; a second reader's does not.
    """
    gekeken = [m.datum for m in metingen if not m.tweede_lezer and m.datum <= op]
    laatste = max([looptijd.geopend_op, *gekeken])
    return looptijd.is_open(op) and plus_maanden(laatste, maanden) < op


def is_tweemaal_omlaag(metingen: Iterable[Gemeten], looptijd: Looptijd, op: dt.date) -> bool:
    """Tell whether the last two metingen of an open traject were each lower than the one before.

    By trede, since a start raises the score of who takes part less than before (DOMEIN 7). Metingen of one day are
    given in the order of recording.
    """
    treden = [m.trede or 0 for m in tellend(metingen, op, vanaf=looptijd.geopend_op)][-3:]
    return looptijd.is_open(op) and len(treden) > 2 and treden[0] > treden[1] > treden[2]  # noqa: PLR2004  three in a row


def is_vast_in_pijler_1(
    fases: Sequence[Fasedeel], looptijd: Looptijd, op: dt.date, *, maanden: int = MAANDEN
) -> bool:
    """Tell whether an open traject was opened more than some calendar months ago and has not started."""
    return (
        looptijd.is_open(op)
        and fase_op(fases, op)[0] == Pijler.VOOR
        and plus_maanden(looptijd.geopend_op, maanden) < op
    )
