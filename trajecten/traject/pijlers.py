"""The effect of a start on the pijlers and scores of a person, computed before anything is written (DOMEIN 7).

Pure: no models.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kern.ladder import Pijler
from participatie.scoring import Fasedeel, Gemeten, score_van


@dataclass(frozen=True)
class Deel:
    """A period in a pijler."""

    van: dt.date
    tot: dt.date | None
    pijler: int


@dataclass(frozen=True, kw_only=True)
class Verschuiving:
    """A meting whose score changes, from `was` to `wordt`."""

    datum: dt.date
    was: int
    wordt: int


def met_start(fases: Iterable[Fasedeel], *, geopend_op: dt.date, gestart_op: dt.date | None) -> list[Deel]:
    """Return the pijlers as they would be if the running traject, opened on `geopend_op`, started on `gestart_op`.

    With `gestart_op` None it would not have started. A start before the opening counts from the opening on.
    """
    eerder = [
        Deel(f.van, min(f.tot or geopend_op, geopend_op), f.pijler) for f in fases if f.van < geopend_op
    ]
    if gestart_op is None:
        return [*eerder, Deel(geopend_op, None, Pijler.VOOR)]
    start = max(geopend_op, gestart_op)
    return [*eerder, Deel(geopend_op, start, Pijler.VOOR), Deel(start, None, Pijler.TIJDENS)]


def verschuivingen(
    metingen: Iterable[Gemeten], voor: Sequence[Fasedeel], na: Sequence[Fasedeel]
) -> list[Verschuiving]:
    """Return the metingen whose score changes with the pijlers, oldest first; a second reader's never counts.

    All are of one person: its metingen, the pijlers as they are, and as they would be.
    """
    uit = []
    for meting in sorted(metingen, key=lambda m: m.datum):
        was, wordt = score_van(meting, voor), score_van(meting, na)
        if was is not None and wordt is not None and was != wordt and not meting.tweede_lezer:
            uit.append(Verschuiving(datum=meting.datum, was=was, wordt=wordt))
    return uit
