"""The words of papers for inburgeraars, in the languages that we ship; one module per language."""

from trajecten.papieren.talen.arabisch import ARABISCH
from trajecten.papieren.talen.engels import ENGELS
from trajecten.papieren.talen.nederlands import NEDERLANDS
from trajecten.papieren.talen.pools import POOLS
from trajecten.papieren.talen.turks import TURKS
from trajecten.papieren.talen.vorm import LRI, PDI, Aankondigtekst, Kaarttekst, Plantekst, Woorden, op_papier

__all__ = [
    "LRI",
    "NEDERLANDS",
    "PDI",
    "TALEN",
    "Aankondigtekst",
    "Kaarttekst",
    "Plantekst",
    "Woorden",
    "op_papier",
    "woorden_voor",
]

TALEN = {woorden.taal: woorden for woorden in (NEDERLANDS, ENGELS, TURKS, POOLS, ARABISCH)}
"""By BCP 47 tag."""
ZELFDE_SCHRIFT = {"ary": "ar"}
"""People who speak the first language read the second."""


def woorden_voor(code: str) -> Woorden | None:
    """Return the words for speakers of a language (a code of `inburgeraars.Taal`); None when we ship none they read."""
    return TALEN.get(ZELFDE_SCHRIFT.get(code, code))
