"""The one clock: it is set by the demo data alone, and by what tests set."""

import datetime as dt

from kern.klok import gezette_klok, nu, vandaag
from tests.architecture.test_omvang import BASIS, bestanden

MOMENT = dt.datetime(2025, 3, 17, 23, 30, tzinfo=dt.UTC)


def test_nothing_but_the_demo_sets_the_clock() -> None:
    zetters = {
        str(pad.relative_to(BASIS)).split("/")[0]
        for pad in bestanden("py")
        if "gezette_klok" in pad.read_text("utf-8")
    }
    assert zetters == {"demodata", "kern", "tests"}


def test_a_set_clock_tells_its_moment_and_day_here_and_stops_at_the_end() -> None:
    echt = nu()
    with gezette_klok(MOMENT):
        assert (nu(), vandaag()) == (MOMENT, dt.date(2025, 3, 18))
        with gezette_klok(MOMENT + dt.timedelta(days=2)):
            assert vandaag() == dt.date(2025, 3, 20)
        assert nu() == MOMENT
    assert nu() >= echt
