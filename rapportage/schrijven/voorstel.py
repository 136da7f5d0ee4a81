"""The answer to one of the five questions as the first text of its chapter: its writer decides (docs/adr/0073)."""

from rapportage.ervaringen.enums import Vraag
from rapportage.schrijven.enums import Tekstsoort
from rapportage.vragen.enums import Antwoorddeel
from rapportage.vragen.models import Vraagantwoord

_DEEL = {Tekstsoort.INLEIDING: Antwoorddeel.KORT, Tekstsoort.DUIDING: Antwoorddeel.UITLEG}
"""By part of a chapter: the part of the answer that it takes. What is advised an answer does not say."""


def vraag_van(sleutel: str) -> Vraag | None:
    """Return the question of a chapter (by its key); None for another chapter."""
    return next((vraag for vraag in Vraag if vraag.deel == sleutel), None)


def voorstel(antwoord: Vraagantwoord | None) -> dict[str, str]:
    """Return an answer as the text of a chapter, by part; empty when it says nothing."""
    if antwoord is None:
        return {}
    delen = {s.value: antwoord.van(_DEEL[s]) if s in _DEEL else "" for s in Tekstsoort}
    return delen if any(delen.values()) else {}
