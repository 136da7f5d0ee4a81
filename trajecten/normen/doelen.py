"""The targets of the pilot on a day: the row in force, else what the nota says (DOMEIN 8)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping

from inburgeraars.models import Vindroute
from trajecten.normen.models import Pilotdoel

NOTA_DOELEN: dict[Vindroute, int] = {Vindroute.BPI: 25, Vindroute.WIJKNETWERK: 25}
"""Started trajecten of a wijk over the whole pilot; every wijk gets the same effort, whatever its size."""


def doelen_op(dag: dt.date | None = None) -> Mapping[int, dict[Vindroute, int]]:
    """Return the targets of every wijk by its key and vindroute, as they held on a day (today when left out).

    A wijk without a row of its own has those of the nota; one statement.
    """
    uit: Mapping[int, dict[Vindroute, int]] = defaultdict(lambda: dict(NOTA_DOELEN))
    rijen = Pilotdoel.objects.in_kracht(dag).order_by()
    for wijk, route, aantal in rijen.values_list("wijk_id", "vindroute", "aantal"):
        uit[wijk][Vindroute(route)] = aantal
    return uit
