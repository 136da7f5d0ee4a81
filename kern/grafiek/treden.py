"""Where people stand: the twelve treden in three pijlers, now against then, and who has no meting yet in a pijler."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kern.grafiek.kleuren import GEDEMPT, INKT, STIPPEN, TOEN, TREDEN, WITVLAK, Vulling
from kern.grafiek.tekening import (
    BREEDTE,
    GEWOON,
    HALFVET,
    KLEIN,
    KLEINST,
    LUCHT,
    STREEPJE,
    VET,
    Tekening,
    Vak,
    getal,
    tekstvak,
)
from kern.ladder import Pijler, Trede

TUSSEN_PIJLERS, RAND = 26.0, 1.0
PIJLER = (BREEDTE - 2 * RAND - TUSSEN_PIJLERS * (len(Pijler) - 1)) / len(Pijler)
PLEK = PIJLER / (len(Trede) + 1)
"""For each trede, and for who has no meting yet."""
STAAF = 13.2
OP_ELKAAR = 12.5
ONDER = 54.0


@dataclass(frozen=True, kw_only=True)
class Stand:
    """How many people, now and then; None where there is no then."""

    nu: int
    toen: int | None = None


@dataclass(frozen=True, kw_only=True)
class Pijlerstand:
    """The people of a pijler.

    Args:
        naam: below its bracket.
        treden: of its four treden, in order.
        nog_niet: who has no meting yet in this pijler.
    """

    naam: str
    treden: Sequence[Stand]
    nog_niet: Stand


@dataclass(frozen=True)
class _Staaf:
    """A bar that stands on the ground, at height 0, with its number; heights go down as numbers do on a sheet."""

    vak: Vak
    vulling: Vulling
    woord: str
    nu: bool
    grond: float
    """The base line of its number."""

    @property
    def woordvak(self) -> Vak:
        """Return the place of its number."""
        return _woordvak(self.vak, self.woord, self.grond, nu=self.nu)


def twaalf_treden(titel: str, pijlers: Sequence[Pijlerstand], *, hoogte: float = 150) -> SafeString:
    """Draw the twelve treden with a number on every bar, also where it is 0.

    Args:
        titel: what it shows, in a sentence.
        pijlers: the three.
        hoogte: of the highest bar, in pixels.

    Raises:
        ValueError: there are not three pijlers of four treden, or a number lies below 0.
    """
    if [len(pijler.treden) for pijler in pijlers] != [len(Trede)] * len(Pijler):
        raise ValueError("the ladder has three pijlers of four treden")
    aantallen = [a for p in pijlers for s in (*p.treden, p.nog_niet) for a in (s.nu, s.toen or 0)]
    if min(aantallen) < 0:
        raise ValueError("people are counted from 0")
    staven = _staven(pijlers, hoogte / max(1, *aantallen))
    tekening, boven = Tekening(titel), 1 - min(staaf.woordvak.y for staaf in staven)
    for staaf in staven:
        _teken_staaf(tekening, staaf, boven)
    for staaf in staven:
        _teken_getal(tekening, staaf, boven, staven)
    for nummer, pijler in enumerate(pijlers):
        _onder(tekening, nummer, pijler, boven)
    return tekening.svg(boven + ONDER)


def _staven(pijlers: Sequence[Pijlerstand], schaal: float) -> list[_Staaf]:
    """Return all bars, each number raised until it touches none before it."""
    staven: list[_Staaf] = []
    for pijler, stand in enumerate(pijlers):
        vullingen = [TREDEN[5 * pijler + trede] for trede in Trede]
        plekken = zip((*stand.treden, stand.nog_niet), (*vullingen, STIPPEN), strict=True)
        for plek, (mensen, vulling) in enumerate(plekken):
            midden = _links(pijler) + (plek + 0.5) * PLEK
            x = midden - STAAF if mensen.toen is not None else midden - STAAF / 2
            if mensen.toen is not None:
                staven.append(_staaf(staven, x, mensen.toen * schaal, TOEN, getal(mensen.toen), nu=False))
                x = midden
            staven.append(_staaf(staven, x, mensen.nu * schaal, vulling, getal(mensen.nu), nu=True))
    return staven


def _staaf(
    staven: Sequence[_Staaf], x: float, hoogte: float, vulling: Vulling, woord: str, *, nu: bool
) -> _Staaf:
    vak = Vak(x, -hoogte, STAAF, hoogte)
    grond = -hoogte - 4.0
    bezet = [staaf.woordvak for staaf in staven]
    while any(_woordvak(vak, woord, grond, nu=nu).raakt(ander) for ander in bezet):
        grond -= OP_ELKAAR
    return _Staaf(vak, vulling, woord, nu, grond)


def _woordvak(vak: Vak, woord: str, grond: float, *, nu: bool) -> Vak:
    midden, (maat, gewicht) = vak.x + vak.breedte / 2, _letter(nu=nu)
    helft = tekstvak(0, 0, woord, maat=maat, gewicht=gewicht).breedte / 2
    midden = max(helft, min(BREEDTE - helft, midden))
    return tekstvak(midden, grond, woord, maat=maat, gewicht=gewicht, anker="middle")


def _letter(*, nu: bool) -> tuple[float, int]:
    return (KLEIN, VET) if nu else (STREEPJE, GEWOON)


def _links(pijler: int) -> float:
    return RAND + pijler * (PIJLER + TUSSEN_PIJLERS)


def _teken_staaf(tekening: Tekening, staaf: _Staaf, boven: float) -> None:
    vak = staaf.vak
    soort = "nu" if staaf.nu else "om"
    tekening.vlak(
        Vak(vak.x, vak.y + boven, vak.breedte, vak.hoogte),
        staaf.vulling,
        soort=soort,
        dik=1 if staaf.nu else 1.2,
    )


def _teken_getal(tekening: Tekening, staaf: _Staaf, boven: float, staven: Sequence[_Staaf]) -> None:
    """Write a number, in a white box where it lies over the bar beside it."""
    vak, (maat, gewicht) = staaf.woordvak, _letter(nu=staaf.nu)
    if any(vak.raakt(ander.vak) for ander in staven if ander.vak.hoogte):
        ruim = Vak(vak.x - LUCHT / 2, vak.y + boven, vak.breedte + LUCHT, vak.hoogte)
        tekening.vlak(ruim, WITVLAK, soort="getalvak")
    tekening.tekst(
        vak.x + vak.breedte / 2,
        staaf.grond + boven,
        staaf.woord,
        maat=maat,
        gewicht=gewicht,
        kleur=INKT if staaf.nu else GEDEMPT,
        anker="middle",
        soort="getal",
    )


def _onder(tekening: Tekening, nummer: int, pijler: Pijlerstand, grond: float) -> None:
    """Draw the ground of a pijler, its scores, its bracket and its name."""
    links = _links(nummer)
    tekening.lijn([(links, grond), (links + PIJLER, grond)], dik=1.2, soort="as")
    for plek, trede in enumerate(Trede):
        midden = links + (plek + 0.5) * PLEK
        tekening.tekst(midden, grond + 15, str(5 * nummer + trede), maat=KLEIN, anker="middle", soort="score")
    midden = links + PIJLER - PLEK / 2
    for regel, y in ((_("nog"), 12), (_("niet"), 22)):
        tekening.tekst(
            midden, grond + y, regel, maat=KLEINST, kleur=GEDEMPT, anker="middle", soort="nog-niet"
        )
    haak = [
        (links, grond + 29),
        (links, grond + 33),
        (links + PIJLER, grond + 33),
        (links + PIJLER, grond + 29),
    ]
    tekening.lijn(haak, dik=1.2, soort="haak")
    tekening.tekst(
        links + PIJLER / 2,
        grond + 48,
        pijler.naam,
        maat=KLEIN,
        gewicht=HALFVET,
        anker="middle",
        soort="pijler",
    )
