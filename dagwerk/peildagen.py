"""The days that pages of figures can be of, besides any other one."""

import datetime as dt

from django.conf import settings
from django.utils.translation import gettext as _

from kern.klok import DAG, vandaag
from kern.woorden import jaar_zo_nodig

MAANDEN_PER_KWARTAAL = 3


def peildagen() -> list[tuple[str, dt.date]]:
    """Return today, the end of the last month and of the last quarter, as far as the pilot had begun, with their names."""
    maand = vandaag().replace(day=1) - DAG
    kwartaal = _einde_vorig_kwartaal(vandaag())
    namen = [(_("Vandaag"), vandaag())]
    if maand != kwartaal:
        namen.append((_("Einde vorige maand, %s") % jaar_zo_nodig(maand), maand))
    namen.append((_("Einde vorig kwartaal, %s") % jaar_zo_nodig(kwartaal), kwartaal))
    return [(naam, dag) for naam, dag in namen if dag >= settings.PILOT_VAN]


def _einde_vorig_kwartaal(dag: dt.date) -> dt.date:
    eerste_maand = dag.month - (dag.month - 1) % MAANDEN_PER_KWARTAAL
    return dag.replace(month=eerste_maand, day=1) - DAG
