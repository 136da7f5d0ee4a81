"""What moved in a period: steps as boxes with their stock, arrows as thick as the flow, and hatched ones out."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kern.grafiek.kleuren import DIEPBLAUW, GEDEMPT, INKT, LEEG, LICHT, LIJNEN
from kern.grafiek.letters import breed, breek
from kern.grafiek.tekening import (
    BREED,
    GEWOON,
    HALFVET,
    KLEIN,
    STREEPJE,
    TEKST,
    VET,
    Tekening,
    Vak,
    getal,
)

PIJL, HOOFD, UITSTEEK = 34.0, 8.0, 3.0
DIKST, DUNST = 56.0, 1.5
VAK, REGEL = 64.0, 14.0
KOP, ERUIT, ONDER = 40.0, 24.0, 16.0
GEARCEERD = 4.0
"""An arrow out that is thinner has no room for lines, and is ink."""


@dataclass(frozen=True, kw_only=True)
class Stap:
    """A step.

    Args:
        naam: its name.
        begin: who was in it at the beginning.
        eind: who is in it at the end.
        eruit: who left from it.
    """

    naam: str
    begin: int
    eind: int
    eruit: int = 0


def stroom(titel: str, stappen: Sequence[Stap], door: Sequence[int], *, van: str, naar: str) -> SafeString:
    """Draw the flow over both columns of a page.

    Args:
        titel: what it shows, in a sentence.
        stappen: the steps in order.
        door: how many came into the first, went on from each to the next, and left the last at the end; less than 0 when
            more went back than on.
        van: what the first arrow is.
        naar: what the last one is.

    Raises:
        ValueError: a box does not balance (begin + in - on - out = end), or there is not an arrow on each side of it.
    """
    if len(door) != len(stappen) + 1:
        raise ValueError("an arrow into and out of every step")
    for stap, erin, verder in zip(stappen, door, door[1:], strict=False):
        if stap.begin + erin - verder - stap.eruit != stap.eind:
            raise ValueError(f"{stap.naam} does not balance")
    tekening = Tekening(titel, BREED)
    schaal = DIKST / max([1, *map(abs, door), *(stap.eruit for stap in stappen)])
    breedte = (BREED - 2 - PIJL * len(door)) / max(1, len(stappen))
    namen = [breek(stap.naam, breedte - 8, TEKST, HALFVET) for stap in stappen]
    hoogte = VAK + REGEL * max([0, *(len(regels) - 1 for regels in namen)])
    midden = KOP + hoogte / 2
    tekening.tekst(0, 11, van, maat=KLEIN, kleur=GEDEMPT, soort="eind")
    tekening.tekst(BREED, 11, naar, maat=KLEIN, kleur=GEDEMPT, anker="end", soort="eind")
    for nummer, aantal in enumerate(door):
        _pijl(tekening, 1 + nummer * (PIJL + breedte), midden, aantal, schaal)
    for nummer, (stap, regels) in enumerate(zip(stappen, namen, strict=True)):
        vak = Vak(1 + PIJL + nummer * (PIJL + breedte), KOP, breedte, hoogte)
        _vak(tekening, stap, regels, vak)
        _eruit(tekening, stap, vak, schaal)
    return tekening.svg(KOP + hoogte + ERUIT + ONDER + 4)


def _pijl(tekening: Tekening, x: float, midden: float, aantal: int, schaal: float) -> None:
    """Draw an arrow as thick as its number, to the left when that is below 0; only its number when it is 0."""
    dik = max(DUNST, abs(aantal) * schaal) if aantal else 0.0
    helft, hoofd = dik / 2, dik / 2 + UITSTEEK
    rechts = x + PIJL
    hals = rechts - HOOFD
    punten = [
        (x, -helft),
        (hals, -helft),
        (hals, -hoofd),
        (rechts - 1, 0.0),
        (hals, hoofd),
        (hals, helft),
        (x, helft),
    ]
    if aantal < 0:
        punten = [(2 * x + PIJL - px, y) for px, y in punten]
    if aantal:
        tekening.veelhoek(
            [(px, midden + y) for px, y in punten], kleur=LICHT.kleur, rand=DIEPBLAUW, soort="pijl"
        )
    woord = getal(abs(aantal)) if aantal >= 0 else _("%s terug") % getal(-aantal)
    helft = breed(woord, TEKST, VET) / 2
    y = midden - (hoofd if aantal else 0) - 6
    # Between the boxes where it fits there, else above them.
    tekening.tekst(
        max(helft, min(BREED - helft, x + PIJL / 2)),
        y if 2 * helft <= PIJL - 4 else min(y, KOP - 6),
        woord,
        gewicht=VET,
        anker="middle",
        soort="door",
    )


def _vak(tekening: Tekening, stap: Stap, regels: Sequence[str], vak: Vak) -> None:
    tekening.vlak(vak, LEEG, soort="vak", dik=1.8)
    midden, y = vak.x + vak.breedte / 2, vak.y + 17
    for regel in regels:
        tekening.tekst(midden, y, regel, gewicht=HALFVET, anker="middle", soort="stap")
        y += REGEL
    tekening.tekst(
        midden, vak.y + vak.hoogte - 25, getal(stap.eind), maat=17, gewicht=VET, anker="middle", soort="nu"
    )
    was = _("was %s") % getal(stap.begin)
    tekening.tekst(
        midden, vak.y + vak.hoogte - 9, was, maat=STREEPJE, kleur=GEDEMPT, anker="middle", soort="was"
    )


def _eruit(tekening: Tekening, stap: Stap, vak: Vak, schaal: float) -> None:
    """Draw the arrow out of a step, hatched; none where nobody left."""
    if not stap.eruit:
        return
    midden, boven = vak.x + vak.breedte / 2, vak.y + vak.hoogte + 2
    onder, dik = boven + ERUIT - 2, max(DUNST, stap.eruit * schaal)
    hals = onder - 6
    schacht = Vak(midden - dik / 2, boven, dik, hals - boven)
    if dik < GEARCEERD:
        tekening.lijn([(midden, boven), (midden, hals)], kleur=INKT, dik=dik, soort="eruit")
    else:
        tekening.vlak(schacht, LIJNEN, soort="eruit")
    hoofd = max(dik / 2 + UITSTEEK, 4.5)
    tekening.veelhoek(
        [(midden - hoofd, hals), (midden + hoofd, hals), (midden, onder)], kleur=INKT, soort="hoofd"
    )
    woorden = [(f"{getal(stap.eruit)} ", VET), (_("eruit"), GEWOON)]
    tekening.tekst(midden, onder + ONDER, woorden, anker="middle", soort="eruit")
