"""The days of which traits are told, and the one moment at which each is known (DOMEIN 9).

The last day of a year is known on 1 March alone: known twice, it would be rounded twice.
"""

import datetime as dt

from rapportage.enums import Rapportsoort
from rapportage.tijdvakken import alle_peildata, is_jaareinde, sluiting, vast_op


def bekend_op_van(dag: dt.date) -> dt.datetime:
    """Return when the traits of the last day of a quarter are known."""
    if is_jaareinde(dag):
        return sluiting(dag.year)
    return vast_op(Rapportsoort.KWARTAALMONITORING, dag)


def kenmerkdagen(tot_en_met: dt.date) -> list[dt.date]:
    """Return the last days of quarters since the pilot began, in order."""
    return [dag for dag in alle_peildata(Rapportsoort.KWARTAALMONITORING) if dag <= tot_en_met]


def kenmerkdag(peildatum: dt.date, bekend_op: dt.datetime) -> dt.date | None:
    """Return the last of these days that a report of a peildatum can tell of, known at its moment; None before the first."""
    return next((dag for dag in reversed(kenmerkdagen(peildatum)) if bekend_op_van(dag) <= bekend_op), None)
