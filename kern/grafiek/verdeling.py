"""How a whole is divided: bars of 100 %, and bars of a cohort at fixed times since its start."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from kern.grafiek.kleuren import Vulling, eis_te_onderscheiden
from kern.grafiek.stapel import BOVEN, Deel, Naam, namenkolom, schrijf_naam, staat_boven, stapel
from kern.grafiek.tekening import BREEDTE, Tekening, Vak, getal

STAAF, TUSSEN = 27.0, 8.0
NAAM, NAAM_HOOGSTENS, NAAST = 95.0, 190.0, 10.0
KLASSEN, RIJEN = 5, 4
HEEL, KLEIN_DEEL = 100, 5
"""Percents; below the second the number stands above its part."""


@dataclass(frozen=True, kw_only=True)
class Verdeling:
    """A row.

    Args:
        naam: of whom.
        aantallen: how many in each class, in their order.
        onder: a line below the name, such as how many there are.
    """

    naam: str
    aantallen: Sequence[int]
    onder: str = ""


def procenten(aantallen: Sequence[int]) -> list[int]:
    """Return shares in whole percents that add up to 100: what is left goes to the largest remainders, the first of equals."""
    som = sum(aantallen)
    if not som:
        return [0] * len(aantallen)
    heel = [aantal * HEEL // som for aantal in aantallen]
    resten = sorted(range(len(aantallen)), key=lambda plek: -(aantallen[plek] * HEEL % som))
    for plek in resten[: HEEL - sum(heel)]:
        heel[plek] += 1
    return heel


def honderd(titel: str, rijen: Sequence[Verdeling], klassen: Sequence[Vulling]) -> SafeString:
    """Draw bars of 100 %, as long as each other; a class without people is not drawn, nor a bar with none.

    Args:
        titel: what it shows, in a sentence.
        rijen: at most four.
        klassen: the looks of at most five classes, each told from the next in grey print.

    Raises:
        ValueError: more rows or classes, or two classes that look alike side by side.
    """
    if len(rijen) > RIJEN or len(klassen) > KLASSEN:
        raise ValueError("at most four rows of five classes")
    delen = []
    for rij in rijen:
        som = sum(rij.aantallen)
        woorden = [f"{deel}\u00a0%" if deel else "<\u00a01\u00a0%" for deel in procenten(rij.aantallen)]
        delen.append(
            [
                Deel(
                    vulling=vulling,
                    waarde=aantal / max(1, som),
                    woord=woord,
                    boven=aantal * HEEL < KLEIN_DEEL * som,
                )
                for vulling, aantal, woord in zip(klassen, rij.aantallen, woorden, strict=True)
            ]
        )
    return _staven(titel, rijen, delen, 1.0)


def cohort(titel: str, rijen: Sequence[Verdeling], klassen: Sequence[Vulling]) -> SafeString:
    """Draw what became of who started, in people: rows of one cohort are as long as each other, other groups to scale.

    Raises:
        ValueError: two classes look alike side by side.
    """
    delen = [
        [
            Deel(vulling=vulling, waarde=aantal, woord=getal(aantal))
            for vulling, aantal in zip(klassen, rij.aantallen, strict=True)
        ]
        for rij in rijen
    ]
    return _staven(titel, rijen, delen, max([1, *(sum(rij.aantallen) for rij in rijen)]))


def _staven(
    titel: str, rijen: Sequence[Verdeling], delen: Sequence[Sequence[Deel]], langste: float
) -> SafeString:
    for rij, stukken in zip(rijen, delen, strict=True):
        if min([0, *rij.aantallen]) < 0:
            raise ValueError("people are counted from 0")
        eis_te_onderscheiden([deel.vulling for deel in stukken if deel.waarde])
    tekening, namen = Tekening(titel), [Naam(naam=rij.naam, onder=rij.onder) for rij in rijen]
    begin = namenkolom(namen, NAAM, NAAM_HOOGSTENS)
    schaal, y = (BREEDTE - 1 - begin) / langste, 0.0
    # All rows make the room that one of them needs, so that they stand evenly.
    boven = BOVEN if any(staat_boven(deel, schaal) for stukken in delen for deel in stukken) else 0
    for naam, stukken in zip(namen, delen, strict=True):
        hoogte = max(STAAF + TUSSEN, naam.hoogte(begin - NAAST) + 4)
        midden = y + boven + hoogte / 2
        schrijf_naam(tekening, naam, begin - NAAST, midden)
        stapel(tekening, stukken, Vak(begin, midden - STAAF / 2, 0, STAAF), schaal)
        y += hoogte + boven
    return tekening.svg(y)
