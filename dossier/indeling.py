"""The columns of a dossier on a desktop: each card that may stand in either goes to the shorter one.

How high a card is follows from its number of lines, so that neither column ends half a page before the other. It is an
estimate in pixels: a line too many or too few moves no more than one card.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

SMAL, BREED = 32, 95
"""How many letters go on a line of a card in the narrow column, beside its label; and in the wide one."""
KOP, REGEL, RIJ, KNOPPEN, LADDER = 76, 23, 57, 56, 455
"""The height of a card without its content, of a line of text, of a row, of a line with buttons, of the ladder."""
GEGEVENS = "dossier/partials/gegevens.html"


@dataclass(frozen=True, kw_only=True)
class Indeling:
    """The templates of the cards that stand in either column, in order, and of the one under both, if any."""

    links: list[str]
    rechts: list[str]
    onder: str


def verdeel(panelen: Mapping[str, Any]) -> Indeling:
    """Return where the cards go that may stand in either column, the first of them at the shorter one first."""
    kolommen: tuple[list[str], list[str]] = ([], [])
    hoogtes = [_links(panelen), _rechts(panelen)]
    for sjabloon, hoogte in _los(panelen):
        kort = hoogtes.index(min(hoogtes))
        kolommen[kort].append(sjabloon)
        hoogtes[kort] += hoogte
    links, rechts = kolommen
    # The facts about a person fill what is left of the shorter column, or stand under both.
    if abs(hoogtes[0] - hoogtes[1]) * 2 < KOP + _feiten(panelen["gegevens"]):
        return Indeling(links=links, rechts=rechts, onder=GEGEVENS)
    kolommen[hoogtes.index(min(hoogtes))].append(GEGEVENS)
    return Indeling(links=links, rechts=rechts, onder="")


def _links(panelen: Mapping[str, Any]) -> int:
    checklist, open_, aandacht = panelen["checklist"], panelen["open"], panelen["aandacht"]
    hoogte = KOP + RIJ * max(len(open_.eerste), 1)
    if checklist is not None:
        te_doen = sum(regel.stand != "in orde" for regel in checklist.regels)
        hoogte += KOP + RIJ * (te_doen + 1) + KNOPPEN
    hoogte += KOP + RIJ * len(aandacht) if aandacht else 0
    momenten = [m for maand in panelen["tijdlijn"].maanden for m in maand.momenten]
    tekst = sum(_regels(m.tekst, BREED) + bool(m.badges or m.afspraken) + bool(m.kansen) for m in momenten)
    maanden = len(panelen["tijdlijn"].maanden)
    return hoogte + KOP + KNOPPEN + 2 * REGEL * maanden + 2 * REGEL * len(momenten) + REGEL * tekst


def _rechts(panelen: Mapping[str, Any]) -> int:
    plan = panelen["plan"]
    return LADDER + (KOP + RIJ * len(plan.componenten) + KNOPPEN if plan.loopt or plan.componenten else 0)


def _los(panelen: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Yield the cards that may stand in either column, each with its height."""
    afronding, taxatie, omgeving = panelen["afronding"], panelen["taxatie"], panelen["omgeving"]
    if panelen["overdracht"]:
        yield "trajecten/overdracht/partials/paneel.html", KOP + 2 * REGEL
    if panelen["handhaving"]:
        yield "trajecten/handhaving/partials/paneel.html", KOP + 2 * REGEL
    if afronding:
        rijen = _feiten(afronding.resultaten) + _feiten(afronding.verder) + KOP + KNOPPEN
        nazorg = KOP + RIJ * len(afronding.metingen) + 2 * REGEL if afronding.metingen else 0
        yield "trajecten/stappen/partials/paneel.html", rijen + nazorg
    if panelen["afgesloten"]:
        yield "trajecten/stappen/partials/afgesloten.html", KOP + RIJ * len(panelen["afgesloten"])
    if taxatie.regels or taxatie.loopt:
        yield "trajecten/taxatie/partials/paneel.html", KOP + _feiten(taxatie.regels) + 2 * REGEL
    wie = omgeving.huisgenoten
    if omgeving.belemmeringen:
        yield "trajecten/bezoek/partials/belemmeringen.html", KOP + RIJ * len(omgeving.belemmeringen)
    if wie:
        yield "trajecten/bezoek/partials/huishouden.html", KOP + RIJ * len(wie) + KNOPPEN


def _feiten(feiten: Any) -> int:
    return sum(18 + REGEL * (_regels(f.waarde, SMAL) + _regels(f.noot, SMAL)) for f in feiten)


def _regels(tekst: str, breedte: int) -> int:
    """Return on how many lines a text goes; none for an empty one."""
    return sum(-(-len(regel) // breedte) or 1 for regel in tekst.splitlines())
