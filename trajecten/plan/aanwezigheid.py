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
    """The number of meetings over a period, by how they went for the person.

    Args:
        gepland: meetings that were planned and took place; the other numbers add up to it.
        te_laat: meetings that the person came to, late.
        verzuimd: meetings missed unexcused.
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

    @property
    def kort(self) -> str:
        """How often the person came, and how often it was missed unexcused."""
        if not self.gepland:
            return _("ging niet door")
        kwam = {"kwam": self.aanwezig + self.te_laat, "gepland": self.gepland}
        keer = _("%(kwam)d van %(gepland)d keer") % kwam
        return f"{keer}, {_('%d niet afgemeld') % self.verzuimd}" if self.verzuimd else keer


def tel(
    rijen: Iterable[Aanwezigheid], *, van: dt.date | None = None, tot_en_met: dt.date | None = None
) -> Telling:
    """Count meetings from day `van` to day `tot_en_met`, without either: from the first or to the last row.

    A meeting that was called off does not count as planned.
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
    """Return the figures of each month of a component by its last recorded day, newest first."""
    nieuw_eerst = sorted(rijen, key=lambda rij: rij.datum, reverse=True)
    maanden = (
        list(groep) for _maand, groep in groupby(nieuw_eerst, key=lambda r: (r.datum.year, r.datum.month))
    )
    return [(groep[0].datum, tel(groep)) for groep in maanden]
