"""The access table: every URL, by hand. Who gets what, on one's own, on a colleague's, on a closed object.

The lines of a room stand in a file of its name (`trajecten/plan.txt`). Columns are people of tests/toegang/wereld.py.
`coord` guides the persons `eigen` and `gesloten`; `collega` works in the same wijk, `elders` in another. Never generate
these lines from the policies: they are what policies are held to. 200 shows a page (or a form again), 302 leads on (to
sign-in for who is nobody), 403 wrong rol or wijk, 404 not within sight, 405 wrong method.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

KOLOMMEN = [
    "anoniem",
    "coord",
    "collega",
    "elders",
    "leider",
    "consul",
    "beleid",
    "project",
    "wijkco",
    "partner",
    "taalco",
    "hoofd",
    "advies",
    "beheer",
    "geen",
]

ZIET_NIEMAND = ("beleid", "project", "hoofd", "advies", "beheer", "geen")
"""Who works as `cijfers`: alike in that no person is in sight, so they take turns on lines about one."""

PERSONEN = {
    "eigen",
    "gesloten",
    "elders",
    "vrij",
    "opgegaan",
    "heropen",
    "nazorg",
    "begin",
    "regulier",
    "reserv",
    "verzuim",
    "open",
    "dicht",
    "verzoek",
    "paar",
    "wacht",
}
"""Objects that are a person, or by their last part belong to one (`verslag-eigen`, `overdracht-open`)."""


@dataclass(frozen=True)
class Regel:
    """One line."""

    naam: str
    methode: str
    object: str
    uitkomst: tuple[int, ...]

    def __str__(self) -> str:
        """Return what the line is about, to name a test by."""
        return f"{self.methode} {self.naam} {self.object}"

    @property
    def over_persoon(self) -> bool:
        """Whether the address names a person, or a row of one."""
        return self.object.rpartition("-")[2] in PERSONEN

    def krijgt(self, wie: str) -> int:
        """Return what the table says of a column."""
        return self.uitkomst[KOLOMMEN.index(wie)]


def om_de_beurt(lijnen: Iterable[Regel]) -> dict[Regel, tuple[str, ...]]:
    """Return of each line whose turn it is, of those that see nobody.

    Of less lines than there are of them each is asked by several, so that all ask something.
    """
    lijnen = list(lijnen)
    stap = min(len(lijnen), len(ZIET_NIEMAND))
    return {regel: ZIET_NIEMAND[nummer % stap :: stap] for nummer, regel in enumerate(lijnen)}


def vragers(lijnen: Iterable[Regel]) -> Iterator[tuple[Regel, list[str]]]:
    """Yield each line with who asks it: everybody, but those that see nobody take turns where it is about a person."""
    lijnen = list(lijnen)
    beurt = om_de_beurt(regel for regel in lijnen if regel.over_persoon)
    for regel in lijnen:
        zwijgt = set(ZIET_NIEMAND) - set(beurt.get(regel, ZIET_NIEMAND))
        yield regel, [wie for wie in KOLOMMEN if wie not in zwijgt]


def _lees(bestand: Path) -> list[Regel]:
    """Return the lines of a file.

    Raises:
        ValueError: a line has too few or too many columns.
    """
    uit = []
    for tekst in bestand.read_text(encoding="utf-8").splitlines():
        if tekst.startswith("#"):
            continue
        naam, methode, object_, *statussen = tekst.split()
        if len(statussen) != len(KOLOMMEN):
            raise ValueError(f"{naam}: {len(statussen)} columns")
        uit.append(Regel(naam, methode, object_, tuple(int(s) for s in statussen)))
    return uit


MAP = Path(__file__).parent
TABEL = {str(pad.relative_to(MAP).with_suffix("")): _lees(pad) for pad in sorted(MAP.rglob("*.txt"))}
"""The lines by room: an app, or a folder of one that has pages."""

KAMERS = sorted(TABEL, key=lambda kamer: -len(TABEL[kamer]))
"""The longest first: processes that share them then end together."""


def regels() -> list[Regel]:
    """Return the lines of the whole table."""
    return [regel for lijnen in TABEL.values() for regel in lijnen]
