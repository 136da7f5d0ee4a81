"""The transition table for people to read: as text, and as a Mermaid diagram. Imports no models."""

from collections.abc import Iterator

from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.workflow import OVERGANGEN, UITGANGEN, ZONDER_TRAJECT, Voorwaarde


def als_tekst() -> str:
    """Return every step and every way out with its conditions, as text."""
    return "\n".join(_regels()) + "\n"


def _regels() -> Iterator[str]:
    yield "Vooruit, één stap tegelijk. Terug kan altijd, met een reden."
    for (van, naar), voorwaarden in OVERGANGEN.items():
        yield f"\n{van.label} → {naar.label}"
        yield from _vraagt(voorwaarden)
    yield "\nEruit, altijd met een uitkomst."
    for uitkomst, weg in UITGANGEN.items():
        wanneer = {
            (True, True): "voor en na de start",
            (True, False): "voor de start",
            (False, True): "na de start",
        }[weg.voor_start, weg.na_start]
        stappen = (
            "" if weg.stappen == tuple(Stap) else f", vanuit {', '.join(str(s.label) for s in weg.stappen)}"
        )
        yield f"\n{uitkomst.label} ({wanneer}{stappen})"
        yield from _vraagt(weg.voorwaarden)
    yield "\nZolang er geen traject is, eindigt een benadering zonder meer, of als"
    for uitkomst in ZONDER_TRAJECT:
        yield f"\n{uitkomst.label}"
        yield from _vraagt(UITGANGEN[uitkomst].voorwaarden)


def _vraagt(voorwaarden: tuple[Voorwaarde, ...]) -> Iterator[str]:
    for voorwaarde in voorwaarden:
        yield f"  {'verplicht' if voorwaarde.hard else 'of een reden'}: {voorwaarde.vraagt}"


def als_mermaid() -> str:
    """Return them as a Mermaid state diagram; conditions that only warn are marked with a question mark."""
    return "\n".join(_pijlen()) + "\n"


def _pijlen() -> Iterator[str]:
    yield "stateDiagram-v2"
    yield f"    [*] --> {Stap.TAXEREN.label}: eerste gesprek"
    for (van, naar), voorwaarden in OVERGANGEN.items():
        vraagt = "<br>".join(f"{v.vraagt}{'' if v.hard else '?'}" for v in voorwaarden)
        yield f"    {van.label} --> {naar.label}: {vraagt}"
    for van, naar in OVERGANGEN:
        yield f"    {naar.label} --> {van.label}: terug, met een reden"
    for stap in Stap:
        yield f"    {stap.label} --> Gesloten: met een uitkomst"
    yield "    state Gesloten {"
    for groep in _groepen():
        yield f"        {groep}"
    yield "    }"
    yield "    Gesloten --> [*]"


def _groepen() -> Iterator[str]:
    for naam, welke in (
        ("Voor_de_start", [u for u, weg in UITGANGEN.items() if weg.voor_start]),
        ("Na_de_start", [u for u, weg in UITGANGEN.items() if weg.na_start and not u.afgerond]),
        ("Afgerond", [u for u in Uitkomst if u.afgerond]),
    ):
        yield f"{naam}: {naam.replace('_', ' ')}<br>" + "<br>".join(
            str(u.label).replace(":", ",") for u in welke
        )
