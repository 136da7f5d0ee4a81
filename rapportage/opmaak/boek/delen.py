"""The chapters of the book in their order, numbered, with their figures and tables on sheets (ontwerp, BOEK 4)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from django.utils.safestring import SafeString

from rapportage.opmaak.bladspiegel import bladen, ingedeeld
from rapportage.opmaak.boek import (
    ambities,
    bereik,
    cohort,
    doel,
    jaren,
    mensen,
    overdragen,
    samenvatting,
    slot,
    tevreden,
    tijd,
    vergelijking,
    vragen,
    wijk,
)
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.delen import Blok, Hoofdstuk, genummerd

HOOGSTENS, HOOGSTENS_PILOT = 26, 34
"""On how many sheets the book of a year and that of the whole pilot stand, the cover included (ontwerp, BOEK 4)."""


def boekdelen(
    boek: Boek, definities: list[dict[str, str]], teksten: Mapping[str, Sequence[SafeString]]
) -> list[Hoofdstuk]:
    """Return the chapters; what finds no room on its sheets goes to the appendix, as far as the book has sheets left.

    Args:
        boek: the figures.
        definities: the words at the end.
        teksten: what people wrote, by the key of the chapter.
    """
    op_vellen: list[Hoofdstuk] = []
    over: list[Blok] = []
    for deel in _delen(boek):
        geplaatst, weg = ingedeeld(replace(deel, teksten=list(teksten.get(deel.sleutel, ()))))
        op_vellen.append(geplaatst)
        over += weg
    vellen = (HOOGSTENS_PILOT if boek.over_pilot else HOOGSTENS) - 1 - sum(map(bladen, op_vellen))
    op_vellen.append(slot.bijlage(boek, over, definities, hoogstens=vellen))
    geteld: Counter[str] = Counter()
    return [replace(deel, blokken=genummerd(deel.blokken, geteld)) for deel in op_vellen]


def _eerst(boek: Boek) -> list[Hoofdstuk]:
    """Return what comes first: how far the target is, or of the whole pilot its ambitions and its years."""
    if boek.over_pilot:
        return [*ambities.hoofdstukken(boek), jaren.hoofdstuk(boek)]
    return [bereik.hoofdstuk(boek)]


def _delen(boek: Boek) -> Iterator[Hoofdstuk]:
    """Yield the chapters in their order; the summary, the five questions and the method have no number."""
    kort = samenvatting.hoofdstuk(boek)
    yield replace(kort, blokken=[*kort.blokken, ambities.in_het_kort(boek)]) if boek.over_pilot else kort
    yield doel.hoofdstuk(boek)
    genummerd_ = [
        *([deel] for deel in _eerst(boek)),
        [mensen.gevonden_hoofdstuk(boek)],
        [mensen.participatie_hoofdstuk(boek)],
        [cohort.hoofdstuk(boek)],
        wijk.hoofdstukken(boek),
        [vergelijking.hoofdstuk(boek)],
        [tijd.hoofdstuk(boek)],
    ]
    for nummer, delen in enumerate(filter(None, genummerd_), 1):
        for onder, deel in enumerate(delen, 1):
            yield replace(deel, nummer=f"{nummer}.{onder}" if len(delen) > 1 else str(nummer))
    yield from vragen.hoofdstukken(boek)
    eerste = len(list(filter(None, genummerd_))) + 1
    advies = overdragen.advies(boek) if boek.over_pilot else slot.advies(boek)
    for nummer, deel in enumerate((tevreden.tevredenheid(boek), slot.netwerk(boek), advies), eerste):
        yield replace(deel, nummer=str(nummer))
    yield slot.tellen(boek)
