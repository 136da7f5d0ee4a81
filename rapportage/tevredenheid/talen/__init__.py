"""The words around the questions, on the phone and on the card, in the languages of the cards (`trajecten.papieren.talen`).

Those that are not Dutch must be read by a translator before a round begins (docs/handleiding/tevredenheid.md).
"""

from dataclasses import dataclass

from rapportage.tevredenheid.talen.vertaald import TEKSTEN
from rapportage.tevredenheid.talen.vorm import Vraagtekst
from trajecten.papieren.talen import NEDERLANDS, TALEN, Woorden, woorden_voor


@dataclass(frozen=True)
class Taal:
    """A language of the questions: its name and direction, and the words."""

    woorden: Woorden
    tekst: Vraagtekst

    @property
    def code(self) -> str:
        """The BCP 47 tag."""
        return self.woorden.taal


ALLE = {code: Taal(woorden, TEKSTEN[code]) for code, woorden in TALEN.items()}
"""By BCP 47 tag, Dutch first."""


def taal_van(code: str) -> Taal:
    """Return the language of a tag, or of one that its speakers read; Dutch for all others."""
    woorden = woorden_voor(code.partition("-")[0])
    return ALLE[woorden.taal if woorden else NEDERLANDS.taal]


def kies_taal(gekozen: str, kop: str) -> Taal:
    """Return the language that somebody chose, else the first of its browser that we have, else Dutch.

    Args:
        gekozen: the tag in the address or the form; empty for none.
        kop: the header Accept-Language.
    """
    if gekozen in ALLE:
        return ALLE[gekozen]
    talen = (deel.partition(";")[0].strip().partition("-")[0].lower() for deel in kop.split(","))
    return next(
        (ALLE[woorden.taal] for taal in talen if (woorden := woorden_voor(taal))), ALLE[NEDERLANDS.taal]
    )
