"""The targets of the pilot on a day: the row in force, else what the nota says (DOMEIN 8)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping

from inburgeraars.models import Vindroute
from kern.historie import bekend_op
from kern.periode import in_kracht
from trajecten.normen.models import Pilotdoel

NOTA_DOELEN: dict[Vindroute, int] = {Vindroute.BPI: 25, Vindroute.WIJKNETWERK: 25}
"""Started trajecten of a wijk over the whole pilot; every wijk gets the same effort, whatever its size."""


def doelen_op(
    dag: dt.date | None = None, *, moment: dt.datetime | None = None
) -> Mapping[int, dict[Vindroute, int]]:
    """Return the targets of every wijk by its key and vindroute, as they held on a day.

    A wijk without a row of its own has those of the nota; one statement.

    Args:
        dag: the day; today when left out.
        moment: what was set after it does not count; None for the targets as they stand now.
    """
    uit: Mapping[int, dict[Vindroute, int]] = defaultdict(lambda: dict(NOTA_DOELEN))
    alle = Pilotdoel.objects.all() if moment is None else bekend_op(Pilotdoel, moment)
    rijen = in_kracht(alle, dag).order_by()
    for wijk, route, aantal in rijen.values_list("wijk_id", "vindroute", "aantal"):
        uit[wijk][Vindroute(route)] = aantal
    return uit
