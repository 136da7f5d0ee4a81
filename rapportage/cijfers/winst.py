"""The gain in points from the first meting of a traject to the last, in the middle and on average (DOMEIN 8a and 9).

Of the people whose change in trede is told, once a year. Their number is the one that stands in vijftallen, and by that
number, less the room that it leaves, it is decided what is shown. A mean in one decimal leaves a sum of a hundred or more people ten values and more, and
a middle value says of nobody more than on which side it lies: neither gives a person's gain away.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import fmean, median_low
from typing import Any

from rapportage.bescherming.afgeleid import GEMIDDELDE_VAN, MEDIAAN_VAN
from rapportage.bescherming.bewaren import tabel_uit_json
from rapportage.bescherming.vormen import IEDEREEN, VIJF
from rapportage.cijfers.deelname import Verandering, deelname
from rapportage.cijfers.populatie import tabelnaam
from rapportage.cijfers.populaties import VERANDERING
from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Stand

TABEL = tabelnaam("een half jaar geopend", (VERANDERING.naam,))
NIET = frozenset({(VERANDERING.naam, Verandering.NIET.value)})

RUIMTE = 2 * (VIJF - 1)
"""How many fewer they may truly be: the number is all of them less those who were not measured twice."""


@in_het_register("winst")
@dataclass(frozen=True, kw_only=True)
class Winstcijfers:
    """The gain in points.

    Args:
        mensen: who were measured twice, in vijftallen.
        middelste: the middle gain, of two the lower; None when it may be of fewer than ten.
        gemiddelde: the mean in one decimal; None when it may be of fewer than a hundred.
    """

    mensen: int
    middelste: int | None
    gemiddelde: float | None


def winstcijfers(stand: Stand, dag: dt.date, kenmerken: Mapping[str, Any] | None) -> Winstcijfers | None:
    """Return the gain on a day; None when the traits of that day do not tell how many were measured twice.

    Args:
        stand: what was known.
        dag: the last day that counts.
        kenmerken: the protected edition of that day; None when there is none.
    """
    mensen = _mensen(dag, kenmerken)
    if mensen is None:
        return None
    punten = list(_punten(stand, dag))
    return Winstcijfers(
        mensen=mensen,
        middelste=median_low(punten) if mensen - RUIMTE >= MEDIAAN_VAN else None,
        gemiddelde=round(fmean(punten), 1) if mensen - RUIMTE >= GEMIDDELDE_VAN else None,
    )


def _mensen(dag: dt.date, kenmerken: Mapping[str, Any] | None) -> int | None:
    """Return how many were measured twice, as published; None where a table of another day stands, or none."""
    for populatie in kenmerken["uitgaven"] if kenmerken else ():
        for rij in populatie["tabellen"]:
            tabel = tabel_uit_json(rij)
            if tabel.naam == TABEL and tabel.dag == dag and IEDEREEN in tabel.cijfers:
                return tabel.cijfers[IEDEREEN] - tabel.cijfers.get(NIET, 0)
    return None


def _punten(stand: Stand, dag: dt.date) -> Iterator[int]:
    """Yield the gain of each person who is in that table, by the traject that it tells of: the last opened."""
    geopend_op = {t.id: t.geopend_op for t in stand.trajecten}
    alle = (rij for rij in deelname(stand, dag) if rij.verandering is not None)
    laatste = {
        rij.persoon: rij for rij in sorted(alle, key=lambda rij: (geopend_op[rij.traject], rij.traject))
    }
    yield from (rij.winst.score for rij in laatste.values() if rij.winst is not None)
