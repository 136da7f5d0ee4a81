"""The parameters of a report: kind, peildatum, and the moment of 'bekend op'; checked here for form and command."""

import datetime as dt
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kern.klok import nu, vandaag
from kern.weigering import Weigering
from kern.woorden import voluit
from rapportage.enums import Rapportsoort
from rapportage.kenmerkdagen import bekend_op_van
from rapportage.tijdvakken import (
    VERTRAGING,
    einde_van,
    is_jaareinde,
    peildata,
    sluiting,
    te_maken_vanaf,
    vast_op,
)

KWARTALEN = ((3, 31), (6, 30), (9, 30), (12, 31))
"""Month and day of the end of each quarter; the last is that of the year."""


class OnmogelijkRapport(Weigering):
    """No report can be made with these parameters; `zin` tells the user why, `veld` is the parameter at fault."""

    def __init__(self, zin: str, *, veld: str) -> None:
        super().__init__(zin)
        self.veld = veld


class Parameters(NamedTuple):
    """The parameters of a report. The same parameters give the same report."""

    jaar: int
    peildatum: dt.date
    bekend_op: dt.datetime
    soort: Rapportsoort = Rapportsoort.JAARRAPPORTAGE


def gecontroleerd(gevraagd: Parameters) -> Parameters:
    """Return parameters as they must be, with the one moment of 'bekend op' of their peildatum.

    Raises:
        OnmogelijkRapport: no report can be made with them.
    """
    if gevraagd.soort.is_monitoring:
        return monitoring(gevraagd.soort, gevraagd.peildatum)
    if gevraagd.soort == Rapportsoort.EINDRAPPORTAGE:
        return eindrapport(gevraagd.peildatum)
    return parameters(jaar=gevraagd.jaar, peildatum=gevraagd.peildatum)


def eindrapport(peildatum: dt.date | None = None) -> Parameters:
    """Return the parameters of the eindrapportage: the whole pilot, as known when its last year is closed.

    Args:
        peildatum: the last day of the pilot; None for that day.

    Raises:
        OnmogelijkRapport: it is another day, or the figures of the pilot are not fixed yet.
    """
    laatste = settings.PILOT_TOT_EN_MET
    if peildatum not in {None, laatste}:
        zin = _("De eindrapportage gaat over de hele pilot, tot en met %(dag)s. Laat de peildatum weg.")
        raise OnmogelijkRapport(zin % {"dag": voluit(laatste)}, veld="peildatum")
    if te_maken_vanaf(Rapportsoort.EINDRAPPORTAGE, laatste) > nu():
        raise OnmogelijkRapport(nog_geen_eindrapport(), veld="soort")
    return planmatig(Rapportsoort.EINDRAPPORTAGE, laatste)


def nog_geen_eindrapport() -> str:
    """Return until when the pilot runs, and from when the eindrapportage can be made."""
    zin = _("De pilot loopt tot en met %(dag)s. De eindrapportage kan vanaf %(moment)s.")
    return zin % {"dag": voluit(settings.PILOT_TOT_EN_MET), "moment": eindrapport_vanaf()}


def eindrapport_vanaf() -> str:
    """Return from when the eindrapportage can be made, in words."""
    return in_woorden(te_maken_vanaf(Rapportsoort.EINDRAPPORTAGE, settings.PILOT_TOT_EN_MET))


def monitoring(soort: Rapportsoort, peildatum: dt.date | None = None) -> Parameters:
    """Return the parameters of monitoring, whose moment of 'bekend op' follows from kind and peildatum.

    Args:
        soort: of a month or of a quarter.
        peildatum: its last day; None for the last of which the figures are fixed.

    Raises:
        OnmogelijkRapport: it is not the last day of such a period of the pilot, or its figures are not fixed yet.
    """
    dagen = peildata(soort)
    if peildatum is None and dagen:
        peildatum = dagen[-1]
    if peildatum is None or peildatum not in dagen:
        raise OnmogelijkRapport(_waarom_niet(soort, peildatum, dagen), veld="peildatum")
    return Parameters(peildatum.year, peildatum, vast_op(soort, peildatum), soort)


def planmatig(soort: Rapportsoort, peildatum: dt.date) -> Parameters:
    """Return the parameters of a report as it is made by itself: as known when its figures were fixed."""
    return Parameters(peildatum.year, peildatum, vast_op(soort, peildatum), soort)


def _waarom_niet(soort: Rapportsoort, peildatum: dt.date | None, dagen: list[dt.date]) -> str:
    maand = soort == Rapportsoort.MAANDMONITORING
    if not dagen:
        zin = (
            _("Van de pilot ligt nog geen maand vast.")
            if maand
            else _("Van de pilot ligt nog geen kwartaal vast.")
        )
    elif peildatum is None or peildatum != einde_van(soort, peildatum):
        zin = (
            _("%(dag)s is geen laatste dag van een maand. Kies bijvoorbeeld %(laatste)s.")
            if maand
            else _("%(dag)s is geen laatste dag van een kwartaal. Kies bijvoorbeeld %(laatste)s.")
        )
    elif peildatum < dagen[0] or peildatum > einde_van(soort, settings.PILOT_TOT_EN_MET):
        zin = _("Op %(dag)s was er geen pilot. Kies bijvoorbeeld %(laatste)s.")
    else:
        zin = _("De cijfers tot en met %(dag)s liggen vast op %(moment)s. Kies %(laatste)s of eerder.")
    return zin % {
        "dag": voluit(peildatum) if peildatum else "",
        "laatste": voluit(dagen[-1]) if dagen else "",
        "moment": in_woorden(te_maken_vanaf(soort, peildatum)) if peildatum else "",
    }


def in_woorden(moment: dt.datetime) -> str:
    """Return a moment: 1 december 2026, 6.10 uur."""
    return date_format(timezone.localtime(moment), _("j F Y, G.i \\u\\u\\r"))


def parameters(*, jaar: int, peildatum: dt.date | None = None) -> Parameters:
    """Return checked parameters of a jaarrapportage; the moment of 'bekend op' follows from its peildatum.

    Args:
        jaar: a year of the pilot, not after this year.
        peildatum: a fixed day of that year (`vaste_dagen`); None for its last.

    Raises:
        OnmogelijkRapport: with the reason and the parameter at fault.
    """
    _eis_jaar(jaar)
    dag = _vaste_dag(jaar, peildatum)
    return Parameters(jaar, dag, bekend_op_van(dag))


def vaste_dagen(jaar: int) -> list[dt.date]:
    """Return the days of a year of which a report can be: the last of each quarter, once its figures are fixed (DOMEIN 9).

    Two free days, subtracted, would be a diary of one person; and so would two moments of one day. The last day of a year
    is fixed on 1 March: until then a report of the year shows the quarter before.
    """
    dagen = (dt.date(jaar, maand, dag) for maand, dag in KWARTALEN)
    return [dag for dag in dagen if _te_maken_vanaf(dag) <= nu()]


def _te_maken_vanaf(dag: dt.date) -> dt.datetime:
    return bekend_op_van(dag) + VERTRAGING


def _vaste_dag(jaar: int, peildatum: dt.date | None) -> dt.date:
    if peildatum is not None and peildatum.year != jaar:
        raise OnmogelijkRapport(
            _("De peildatum %(dag)s ligt niet in %(jaar)d.") % {"dag": voluit(peildatum), "jaar": jaar},
            veld="peildatum",
        )
    dagen = vaste_dagen(jaar)
    if not dagen:
        raise OnmogelijkRapport(
            _("Van %(jaar)d ligt nog geen kwartaal vast. Kies een eerder jaar.") % {"jaar": jaar},
            veld="jaar",
        )
    if peildatum is None or peildatum in dagen:
        return peildatum or dagen[-1]
    if (peildatum.month, peildatum.day) in KWARTALEN:
        zin = _(
            "De cijfers tot en met %(dag)s liggen vast op %(moment)s. Kies %(laatste)s of een eerder kwartaal."
        )
    else:
        zin = _("%(dag)s is geen laatste dag van een kwartaal. Kies bijvoorbeeld %(laatste)s.")
    delen = {
        "dag": voluit(peildatum),
        "laatste": voluit(dagen[-1]),
        "moment": in_woorden(_te_maken_vanaf(peildatum)),
    }
    raise OnmogelijkRapport(zin % delen, veld="peildatum")


def geteld_tot(peildatum: dt.date, bekend_op: dt.datetime) -> dt.date:
    """Return the last day that a report tells of: the peildatum, or the day it was known when that came first."""
    return min(peildatum, timezone.localtime(bekend_op).date())


def is_tussenstand(peildatum: dt.date, bekend_op: dt.datetime) -> bool:
    """Tell whether the year of a report was not over, or not closed yet: until 1 March it is a concept (DOMEIN 9)."""
    return not is_jaareinde(peildatum) or bekend_op < sluiting(peildatum.year)


def _eis_jaar(jaar: int) -> None:
    eerste, laatste = settings.PILOT_VAN.year, settings.PILOT_TOT_EN_MET.year
    if not eerste <= jaar <= laatste:
        zin = _("In %(jaar)d was er geen pilot. Kies een jaar van %(van)d tot en met %(tot)d.")
    elif jaar > vandaag().year:
        zin = _("%(jaar)d moet nog beginnen. Kies een jaar van %(van)d tot en met %(tot)d.")
        laatste = vandaag().year
    else:
        return
    raise OnmogelijkRapport(zin % {"jaar": jaar, "van": eerste, "tot": laatste}, veld="jaar")
