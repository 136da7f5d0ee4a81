"""Aanstellingen on a timeline: the part of the width that each period takes. The template draws it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gebruikers.models import Aanstelling

type Verloop = Literal["geweest", "loopt", "komt", "ingetrokken"]

RUIMTE = dt.timedelta(days=90)
"""The time shown after today, so that an open aanstelling visibly runs on."""

RUIMTE_VOOR_WOORD = 10
"""In per cent: the least distance between two words on the axis of a phone."""

MIN_BREEDTE = 0.6
"""In per cent: so that a single day in ten years is still visible."""


@dataclass(frozen=True)
class Streepje:
    """A mark on the axis."""

    tekst: str
    x: str


@dataclass(frozen=True)
class Balk:
    """One aanstelling: its bar, as percentages of the width, and whether it is past, running or to come."""

    aanstelling: Aanstelling
    verloop: Verloop
    x: str
    breedte: str
    periode: str
    woord: str

    @property
    def is_te_wijzigen(self) -> bool:
        """Whether the aanstelling can still be changed or ended."""
        return self.verloop in {"loopt", "komt"}


@dataclass(frozen=True)
class Tijdbalk:
    """The whole drawing."""

    balken: list[Balk]
    streepjes: list[Streepje]
    vandaag: str


def course_of(aanstelling: Aanstelling, dag: dt.date) -> Verloop:
    """Return whether an aanstelling is past, running or to come on a day; withdrawn when its period is empty."""
    if aanstelling.tot == aanstelling.van:
        return "ingetrokken"
    if aanstelling.tot is not None and aanstelling.tot <= dag:
        return "geweest"
    return "komt" if aanstelling.van > dag else "loopt"


def period_of(aanstelling: Aanstelling, verloop: Verloop) -> str:
    """Return the period in words, with the last day and not the day after."""
    van = date_format(aanstelling.van, "j b Y")
    if verloop == "ingetrokken":
        return _("zou beginnen op %(van)s") % {"van": van}
    if aanstelling.tot_en_met is None:
        return _("vanaf %(van)s") % {"van": van}
    return _("%(van)s tot en met %(dag)s") % {"van": van, "dag": date_format(aanstelling.tot_en_met, "j b Y")}


def _word(aanstelling: Aanstelling, verloop: Verloop) -> str:
    if verloop == "loopt" and aanstelling.tot is not None:
        return _("loopt af")
    return {
        "loopt": _("loopt"),
        "komt": _("begint nog"),
        "geweest": _("geweest"),
        "ingetrokken": _("ingetrokken"),
    }[verloop]


def timeline(aanstellingen: Iterable[Aanstelling], dag: dt.date) -> Tijdbalk:
    """Place the aanstellingen of one user on one scale, from the first day to some months after today or the last day.

    `dag` is today.
    """
    rijen = list(aanstellingen)
    begin = min([a.van for a in rijen] + [dag - RUIMTE])
    einde = max([a.tot or a.van for a in rijen] + [dag]) + RUIMTE
    lengte = (einde - begin).days

    def plaats(op: dt.date) -> float:
        return 100 * (op - begin).days / lengte

    def balk(a: Aanstelling) -> Balk:
        x = plaats(a.van)
        breedte = max(plaats(a.tot or einde) - x, MIN_BREEDTE)
        verloop = course_of(a, dag)
        return Balk(
            aanstelling=a,
            verloop=verloop,
            x=_procent(min(x, 100 - breedte)),
            breedte=_procent(breedte),
            periode=period_of(a, verloop),
            woord=_word(a, verloop),
        )

    jaren = range(begin.year + 1, einde.year + 1)
    nu = plaats(dag)
    streepjes = [(jaar, plaats(dt.date(jaar, 1, 1))) for jaar in jaren[:: len(jaren) // 8 + 1]]
    return Tijdbalk(
        balken=[balk(a) for a in rijen],
        # Two words on one spot cannot be read, and today matters more than a year.
        streepjes=[
            Streepje(str(jaar) if abs(x - nu) > RUIMTE_VOOR_WOORD else "", _procent(x))
            for jaar, x in streepjes
        ],
        vandaag=_procent(nu),
    )


def _procent(waarde: float) -> str:
    return f"{waarde:.2f}%"
