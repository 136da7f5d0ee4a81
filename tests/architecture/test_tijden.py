"""One way of writing a time of day where people read it: 14.15."""

import re

from tests.architecture.test_omvang import BASIS, bestanden

MET_DUBBELE_PUNT = re.compile(r"%H:%M|H:i")
MACHINES = {
    "kern/widgets.py": "the value of a field for a time, as a browser wants it",
    "logboek/models.py": "the name of a row, which stands on no page",
}
"""What writes it otherwise, and why."""


def test_time_of_day_is_written_with_a_dot() -> None:
    alle = [
        (str(pad.relative_to(BASIS)), pad.read_text("utf-8"))
        for soort in ("py", "html", "txt", "js")
        for pad in bestanden(soort)
    ]
    gevonden = {naam for naam, tekst in alle if MET_DUBBELE_PUNT.search(tekst)}
    assert {naam for naam in gevonden if not naam.startswith("tests/")} == set(MACHINES)
