"""What started and ended in a period, as monitoring counts it (DOMEIN 8a)."""

import datetime as dt
from collections import Counter
from typing import Any

from tests.levend_jaar.beeld import Beeld
from tests.levend_jaar.orakel.uitkomsten import uitkomsten
from tests.levend_jaar.orakel.werk import ROUTES


def verloop(b: Beeld, van: dt.date, tot: dt.date) -> dict[str, Any]:
    """Return the trajecten that started, by vindroute and wijk, and those that closed, by kind of ending and wijk."""
    gestart = [t for t in b.trajecten.values() if (dag := b.gestart_op(t)) is not None and van <= dag <= tot]
    return {
        "gestart": {
            route: Counter(t.wijk for t in gestart if b.mensen[b.wie(t.mens)].vindroute == route)
            for route in ROUTES
        },
        "geeindigd": {
            soort: Counter(wijk for _wie, wijk, _uitkomst in rijen)
            for soort, rijen in uitkomsten(b, van, tot).items()
        },
    }
