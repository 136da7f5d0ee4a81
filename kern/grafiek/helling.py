"""First against last: a slope for each group, its number at both ends, and columns at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kern.grafiek.kleuren import BLAUW, GEDEMPT, INKT, RASTER, WIT
from kern.grafiek.letters import breed, breek
from kern.grafiek.plaatsen import uit_elkaar
from kern.grafiek.tekening import BREEDTE, GEWOON, HALFVET, KLEIN, STREEPJE, TEKST, VET, Tekening, getal

EERSTE, LAATSTE, NAAM, LEIDER = 62.0, 146.0, 166.0, 8.0
KOP, ONDER, NAAST = 24.0, 8.0, 12.0
EINDRIJ, KLEINRIJ, REGEL, STIP = 25.0, 12.5, 13.5, 5.0
LAAGST = 180.0
"""The least height of the slopes, in pixels."""


@dataclass(frozen=True, kw_only=True)
class Soort:
    """How a group is drawn: its line tells one thing, its dot another."""

    kleur: str
    streep: str
    gevuld: bool


BPI_PLICHTIG = Soort(kleur=BLAUW, streep="", gevuld=True)
BPI_BEHOEFTIG = Soort(kleur=BLAUW, streep="", gevuld=False)
WIJK_PLICHTIG = Soort(kleur=BLAUW, streep="6 4", gevuld=True)
WIJK_BEHOEFTIG = Soort(kleur=BLAUW, streep="6 4", gevuld=False)
OVERIG = Soort(kleur=GEDEMPT, streep="2 3", gevuld=True)


@dataclass(frozen=True, kw_only=True)
class Helling:
    """A group: its name, its number at the first and the last meting, and what stands in the columns."""

    naam: str
    eerste: float
    laatste: float
    cellen: Sequence[str]
    soort: Soort


@dataclass(frozen=True, kw_only=True)
class Samen:
    """The row of all groups together."""

    laatste: float
    cellen: Sequence[str]


def hellingen(
    titel: str,
    groepen: Sequence[Helling],
    koppen: Sequence[str],
    *,
    samen: Samen | None = None,
    drempel: float | None = None,
) -> SafeString:
    """Draw the slopes.

    Args:
        titel: what it shows, in a sentence.
        groepen: the groups.
        koppen: the heads of the columns.
        samen: the last row.
        drempel: a dotted line across, of which the note says what it is.

    Raises:
        ValueError: there is no group, or one has other columns than there are heads.
    """
    if not groepen or {len(cellen) for cellen in _cellen(groepen, samen)} != {len(koppen)}:
        raise ValueError("every group has a cell for each head")
    tekening = Tekening(titel)
    waarden = [w for groep in groepen for w in (groep.eerste, groep.laatste)] + (
        [] if drempel is None else [drempel]
    )
    onder, boven = floor(min(waarden)), max(ceil(max(waarden)), floor(min(waarden)) + 1)
    kolommen = _kolommen(groepen, koppen, samen)
    ruimte = min([BREEDTE, *(x - breedte for x, breedte in kolommen)]) - NAAST - NAAM
    regels = [breek(_woord(groep), ruimte, TEKST, VET) for groep in groepen]
    maten = [max(EINDRIJ, len(stukken) * REGEL + 8) for stukken in regels]
    hoogte = max(LAAGST, sum(maten) - EINDRIJ + 2 * STIP)
    schaal = hoogte / (boven - onder)

    def y(waarde: float) -> float:
        return KOP + (boven - waarde) * schaal

    _as(tekening, onder, boven, schaal, drempel)
    tekening.kop(EERSTE, 11, _("eerste"), anker="middle")
    tekening.kop(LAATSTE, 11, _("laatste meting"), anker="middle")
    for (x, _breedte), kop in zip(kolommen, koppen, strict=True):
        tekening.kop(x, 11, kop)
    for groep in groepen:
        _lijn(tekening, groep, y(groep.eerste), y(groep.laatste))
    grond = y(onder)
    begin = uit_elkaar([y(groep.eerste) for groep in groepen], [KLEINRIJ] * len(groepen), KOP - 6, grond + 6)
    eind = uit_elkaar([y(groep.laatste) for groep in groepen], maten, KOP - 6, grond + EINDRIJ)
    for groep, links, rechts, stukken in zip(groepen, begin, eind, regels, strict=True):
        tekening.tekst(
            EERSTE - 10, links + 4, getal(groep.eerste, 1), maat=KLEIN, anker="end", soort="eerste"
        )
        _einde(tekening, groep, y(groep.laatste), rechts, stukken, kolommen)
    onderste = max([grond, *(plek + maat / 2 for plek, maat in zip(eind, maten, strict=True))])
    if samen:
        onderste = _samen(tekening, samen, kolommen, max(p + m / 2 for p, m in zip(eind, maten, strict=True)))
    return tekening.svg(max(onderste, grond) + ONDER)


def _woord(groep: Helling) -> str:
    return f"{getal(groep.laatste, 1)} {groep.naam}"


def _cellen(groepen: Sequence[Helling], samen: Samen | None) -> list[Sequence[str]]:
    return [groep.cellen for groep in groepen] + ([samen.cellen] if samen else [])


def _kolommen(
    groepen: Sequence[Helling], koppen: Sequence[str], samen: Samen | None
) -> list[tuple[float, float]]:
    """Return where each column ends, and how wide it is."""
    rijen = _cellen(groepen, samen)
    breedtes = [
        max([breed(kop, STREEPJE, HALFVET), *(breed(cellen[nummer], TEKST, VET) for cellen in rijen)])
        for nummer, kop in enumerate(koppen)
    ]
    return [
        (BREEDTE - sum(breedtes[nummer + 1 :]) - NAAST * (len(koppen) - 1 - nummer), breedte)
        for nummer, breedte in enumerate(breedtes)
    ]


def _as(tekening: Tekening, onder: int, boven: int, schaal: float, drempel: float | None) -> None:
    stap = max(1, ceil((boven - onder) / 10))
    for waarde in range(onder, boven + 1, stap):
        y = KOP + (boven - waarde) * schaal
        tekening.tekst(0, y + 4, getal(waarde), maat=STREEPJE, kleur=GEDEMPT, soort="tik")
    for x in (EERSTE, LAATSTE):
        tekening.lijn([(x, KOP - 4), (x, KOP + (boven - onder) * schaal)], kleur=RASTER, soort="meting")
    if drempel is not None:
        y = KOP + (boven - drempel) * schaal
        tekening.lijn([(EERSTE - 36, y), (LAATSTE, y)], streep="2 2", soort="drempel")


def _lijn(tekening: Tekening, groep: Helling, eerste: float, laatste: float) -> None:
    soort = groep.soort
    tekening.lijn(
        [(EERSTE, eerste), (LAATSTE, laatste)],
        kleur=soort.kleur,
        dik=2.2,
        streep=soort.streep,
        soort="helling",
    )
    for x, y in ((EERSTE, eerste), (LAATSTE, laatste)):
        kleur = soort.kleur if soort.gevuld else WIT
        tekening.stip(
            x, y, STIP - 1, kleur=kleur, rand=soort.kleur, dik=2, soort="vol" if soort.gevuld else "open"
        )


def _einde(
    tekening: Tekening,
    groep: Helling,
    punt: float,
    plek: float,
    regels: Sequence[str],
    kolommen: Sequence[tuple[float, float]],
) -> None:
    """Write a group beside its last point, with a thin leader from the point to the words."""
    tekening.lijn([(LAATSTE + STIP + 2, punt), (NAAM - 5, plek)], kleur=GEDEMPT, dik=0.7, soort="leider")
    for nummer, regel in enumerate(regels):
        y = plek + 4 + (nummer - (len(regels) - 1) / 2) * REGEL
        eerste, _blank, rest = regel.partition(" ")
        woorden = regel if nummer else [(f"{eerste} ", VET), (rest, GEWOON)] if rest else [(eerste, VET)]
        tekening.tekst(NAAM, y, woorden, soort="laatste")
    for nummer, ((x, _breedte), cel) in enumerate(zip(kolommen, groep.cellen, strict=True)):
        tekening.tekst(x, plek + 4, cel, gewicht=GEWOON if nummer else VET, anker="end", soort="cel")


def _samen(tekening: Tekening, samen: Samen, kolommen: Sequence[tuple[float, float]], y: float) -> float:
    tekening.lijn([(NAAM, y), (BREEDTE, y)], kleur=INKT, dik=1.3, soort="totaal")
    woord = f"{getal(samen.laatste, 1)} {_('samen')}"
    tekening.tekst(NAAM, y + 16, woord, gewicht=VET, soort="samen")
    for (x, _breedte), cel in zip(kolommen, samen.cellen, strict=True):
        tekening.tekst(x, y + 16, cel, gewicht=VET, anker="end", soort="samen")
    return y + 20
