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
        peildatum: a day of that year; None for its last.
        bekend_op: an aware moment, at least ten minutes ago; None for the last whole minute that is.

    Raises:
        OnmogelijkRapport: with the reason and the parameter at fault.
    """
    _eis_jaar(jaar)
    dag = peildatum or dt.date(jaar, 12, 31)
    if dag.year != jaar:
        raise OnmogelijkRapport(
            _("De peildatum %(dag)s ligt niet in %(jaar)d.") % {"dag": voluit(dag), "jaar": jaar},
            veld="peildatum",
        )
    laatste = (nu() - VERTRAGING).replace(second=0, microsecond=0)
    if bekend_op is not None and bekend_op > laatste:
        raise OnmogelijkRapport(
            _("'Bekend op' ligt minstens tien minuten terug: kies %(moment)s of eerder.")
            % {"moment": date_format(timezone.localtime(laatste), "Y-m-d\\TH:i")},
            veld="bekend_op",
        )
    return Parameters(jaar, dag, bekend_op or laatste)


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
