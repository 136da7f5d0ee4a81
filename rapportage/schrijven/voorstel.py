"""The answer to one of the five questions as the first text of its chapter: its writer decides (docs/adr/0073)."""

from html import escape, unescape

from rapportage.ervaringen.enums import Vraag
from rapportage.redactie.cijferlijst import VERWIJZING, Cijferlijst, in_tekst, van_periode
from rapportage.schrijven.enums import Tekstsoort
from rapportage.vragen.enums import Antwoorddeel
from rapportage.vragen.models import Vraagantwoord

_DEEL = {Tekstsoort.INLEIDING: Antwoorddeel.KORT, Tekstsoort.DUIDING: Antwoorddeel.UITLEG}
"""By part of a chapter: the part of the answer that it takes. What is advised an answer does not say."""


def vraag_van(sleutel: str) -> Vraag | None:
    """Return the question of a chapter (by its key); None for another chapter."""
    return next((vraag for vraag in Vraag if vraag.deel == sleutel), None)


def voorstel(antwoord: Vraagantwoord | None, lijst: Cijferlijst) -> dict[str, str]:
    """Return an answer as the text of a chapter with these figures, by part; empty when it says nothing."""
    if antwoord is None:
        return {}
    delen = {s.value: _passend(antwoord.van(_DEEL[s]), lijst) if s in _DEEL else "" for s in Tekstsoort}
    return delen if any(delen.values()) else {}


def voorgestelde_waarden(antwoord: Vraagantwoord, lijst: Cijferlijst) -> dict[str, str]:
    """Return what each figure in a proposal was when the answer was saved."""
    return {van_periode(verwijzing, lijst): waarde for verwijzing, waarde in antwoord.waarden.items()}


def _passend(tekst: str, lijst: Cijferlijst) -> str:
    return VERWIJZING.sub(lambda m: escape(in_tekst(van_periode(unescape(m[1]), lijst))), tekst)
