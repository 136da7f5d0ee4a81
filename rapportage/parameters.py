"""The parameters of a report: year, peildatum, and the moment of 'bekend op'; checked here for form and command."""

import datetime as dt
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kern.klok import nu, vandaag
from kern.weigering import Weigering
from kern.woorden import voluit

VERTRAGING = dt.timedelta(minutes=10)
"""The least age of 'bekend op': a transaction not committed yet could still change what was known (docs/adr/0003)."""


KWARTALEN = ((3, 31), (6, 30), (9, 30), (12, 31))
"""Month and day of the end of each quarter; the last is that of the year."""


class OnmogelijkRapport(Weigering):
    """No report can be made with these parameters; `zin` tells the user why, `veld` is the parameter at fault."""

    def __init__(self, zin: str, *, veld: str) -> None:
        super().__init__(zin)
        self.veld = veld


class Parameters(NamedTuple):
    """The parameters of a jaarrapportage. The same parameters give the same report."""

    jaar: int
    peildatum: dt.date
    bekend_op: dt.datetime


def parameters(
    *, jaar: int, peildatum: dt.date | None = None, bekend_op: dt.datetime | None = None
) -> Parameters:
    """Return checked parameters, with defaults for those not given.

    Args:
        jaar: a year of the pilot, not after this year.
        peildatum: a fixed day of that year (`vaste_dagen`); None for its last.
        bekend_op: an aware moment, at least ten minutes ago; None for the last whole minute that is.

    Raises:
        OnmogelijkRapport: with the reason and the parameter at fault.
    """
    _eis_jaar(jaar)
    dag = _vaste_dag(jaar, peildatum)
    laatste = (nu() - VERTRAGING).replace(second=0, microsecond=0)
    if bekend_op is not None and bekend_op > laatste:
        raise OnmogelijkRapport(
            _("'Bekend op' ligt minstens tien minuten terug: kies %(moment)s of eerder.")
            % {"moment": date_format(timezone.localtime(laatste), "Y-m-d\\TH:i")},
            veld="bekend_op",
        )
    return Parameters(jaar, dag, bekend_op or laatste)


def vaste_dagen(jaar: int) -> list[dt.date]:
    """Return the days of a year of which a report can be: the last of each quarter, none still to come (DOMEIN 9).

    Two free days, subtracted, would be a diary of one person.
    """
    return [dag for maand, dag_ in KWARTALEN if (dag := dt.date(jaar, maand, dag_)) <= vandaag()]


def _vaste_dag(jaar: int, peildatum: dt.date | None) -> dt.date:
    if peildatum is not None and peildatum.year != jaar:
        raise OnmogelijkRapport(
            _("De peildatum %(dag)s ligt niet in %(jaar)d.") % {"dag": voluit(peildatum), "jaar": jaar},
            veld="peildatum",
        )
    dagen = vaste_dagen(jaar)
    if not dagen:
        raise OnmogelijkRapport(
            _("Van %(jaar)d is nog geen kwartaal voorbij. Kies een eerder jaar.") % {"jaar": jaar},
            veld="jaar",
        )
    if peildatum is None or peildatum in dagen:
        return peildatum or dagen[-1]
    if peildatum > vandaag():
        zin = _("%(dag)s is nog niet geweest. Kies %(laatste)s of een eerder kwartaal.")
    else:
        zin = _("%(dag)s is geen laatste dag van een kwartaal. Kies bijvoorbeeld %(laatste)s.")
    raise OnmogelijkRapport(zin % {"dag": voluit(peildatum), "laatste": voluit(dagen[-1])}, veld="peildatum")


def geteld_tot(peildatum: dt.date, bekend_op: dt.datetime) -> dt.date:
    """Return the last day that a report tells of: the peildatum, or the day it was known when that came first."""
    return min(peildatum, timezone.localtime(bekend_op).date())


def is_tussenstand(peildatum: dt.date, bekend_op: dt.datetime) -> bool:
    """Tell whether the year of a report was not over, or was not known to be."""
    einde = dt.date(peildatum.year, 12, 31)
    return peildatum != einde or timezone.localtime(bekend_op).date() <= einde


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
