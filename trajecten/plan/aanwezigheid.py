"""Verzuim: planned meetings missed unexcused, of those planned, for a component and a period (DOMEIN 8a)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from trajecten.plan.enums import Aanwezigstand
from trajecten.plan.models import Aanwezigheid


@dataclass(frozen=True, kw_only=True)
class Telling:
    """How often somebody came, over a period.

    Args:
        gepland: meetings that were planned and held; who came late was there.
        verzuimd: those missed unexcused.
    """

    gepland: int
    aanwezig: int
    te_laat: int
    afgemeld: int
    verzuimd: int

    @property
    def procent(self) -> int | None:
        """Verzuim in whole percents; None when nothing was planned."""
        return round(100 * self.verzuimd / self.gepland) if self.gepland else None

    @property
    def in_woorden(self) -> str:
        """The figures in one line."""
        delen = [
            ngettext("%d keer gepland", "%d keer gepland", self.gepland) % self.gepland,
            _("%d aanwezig") % self.aanwezig,
            _("%d te laat") % self.te_laat if self.te_laat else "",
            _("%d afgemeld") % self.afgemeld if self.afgemeld else "",
            _("%d niet afgemeld") % self.verzuimd if self.verzuimd else "",
        ]
        return " · ".join(filter(None, delen))


def tel(
    rijen: Iterable[Aanwezigheid], *, van: dt.date | None = None, tot_en_met: dt.date | None = None
) -> Telling:
    """Count how often somebody came. A meeting that was called off was not planned after all.

    Args:
        rijen: of one component, or of several.
        van: the first day that counts; from the first row when left out.
        tot_en_met: the last day that counts; to the last row when left out.
    """
    standen = [
        rij.stand
        for rij in rijen
        if (van is None or rij.datum >= van) and (tot_en_met is None or rij.datum <= tot_en_met)
    ]
    return Telling(
        gepland=sum(stand != Aanwezigstand.VIEL_UIT for stand in standen),
        aanwezig=standen.count(Aanwezigstand.AANWEZIG),
        te_laat=standen.count(Aanwezigstand.TE_LAAT),
        afgemeld=standen.count(Aanwezigstand.AFGEMELD),
        verzuimd=standen.count(Aanwezigstand.NIET_AFGEMELD),
    )


def per_maand(rijen: Iterable[Aanwezigheid]) -> list[tuple[dt.date, Telling]]:
    """Return the figures of each month by its last day that was recorded, newest first.

    Args:
        rijen: of one component.
    """
    nieuw_eerst = sorted(rijen, key=lambda rij: rij.datum, reverse=True)
    maanden = (
        list(groep) for _maand, groep in groupby(nieuw_eerst, key=lambda r: (r.datum.year, r.datum.month))
    )
    return [(groep[0].datum, tel(groep)) for groep in maanden]
