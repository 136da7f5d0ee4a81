"""What we say on paper to who lives here, in the languages of which we ship the words; one module per language."""

from trajecten.papieren.talen.arabisch import ARABISCH
from trajecten.papieren.talen.engels import ENGELS
from trajecten.papieren.talen.nederlands import NEDERLANDS
from trajecten.papieren.talen.pools import POOLS
from trajecten.papieren.talen.turks import TURKS
from trajecten.papieren.talen.vorm import LRI, PDI, Kaarttekst, Plantekst, Woorden, op_papier

__all__ = [
    "LRI",
    "NEDERLANDS",
    "PDI",
    "TALEN",
    "Kaarttekst",
    "Plantekst",
    "Woorden",
    "op_papier",
    "woorden_voor",
]

TALEN = {woorden.taal: woorden for woorden in (NEDERLANDS, ENGELS, TURKS, POOLS, ARABISCH)}
"""By BCP 47 tag."""
ZELFDE_SCHRIFT = {"ary": "ar"}
"""Who speaks it reads the other."""


def woorden_voor(code: str) -> Woorden | None:
    """Return the words for who speaks a language; None when we ship none that it reads.

    Args:
        code: of the language, as `inburgeraars.Taal` has it; may be empty.
    """
    return TALEN.get(ZELFDE_SCHRIFT.get(code, code))
