"""What is due: a line of time for each part with a mark for each date, told by its shape, and in words at the right."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kern.grafiek.kleuren import AS, BLAUW, DIEPBLAUW, GEDEMPT, INKT, OKER, RASTER, WIT
from kern.grafiek.letters import breed, breek
from kern.grafiek.plaatsen import uit_elkaar
from kern.grafiek.tekening import BREED, GEWOON, HALFVET, KLEIN, KLEINST, STREEPJE, TEKST, VET, Tekening

NUMMER, NAAM, BEGIN, EIND, STAND = 0.0, 24.0, 266.0, 482.0, 498.0
KOP, RIJ, REGEL, ONDERREGEL, MERK = 40.0, 34.0, 14.0, 12.0, 5.5
KWARTALEN = (1, 4, 7, 10)
OKERTEKST = "#784500"


class Merk(Enum):
    """How a date stands."""

    VASTGESTELD = "vastgesteld"
    GESCHREVEN = "geschreven"
    STRAKS = "straks"
    TE_LAAT = "te laat"


@dataclass(frozen=True, kw_only=True)
class Strookrij:
    """A part.

    Args:
        nummer: of the part.
        naam: its name.
        eigenaren: who write it.
        momenten: its dates.
        stand: how it stands, in words; bold where somebody must do something.
        bladzijde: where it is described; None when it is not yet.
        actueel: nobody has to do anything.
    """

    nummer: int
    naam: str
    eigenaren: str
    momenten: Sequence[tuple[dt.date, Merk]]
    stand: str
    bladzijde: int | None = None
    actueel: bool = True


def strook(titel: str, rijen: Sequence[Strookrij], jaren: Sequence[int], *, nu: dt.date) -> SafeString:
    """Draw the strip over both columns of a page.

    Args:
        titel: what it shows, in a sentence.
        rijen: the parts.
        jaren: the years, one after another.
        nu: today, a line through all.

    Raises:
        ValueError: there is no year.
    """
    if not jaren:
        raise ValueError("a strip runs over years")
    tekening = Tekening(titel, BREED)
    hoogten = [_hoogte(rij) for rij in rijen]
    onder = KOP + sum(hoogten)
    _raster(tekening, jaren, onder, nu)
    if any(rij.bladzijde is not None for rij in rijen):
        tekening.kop(BREED, KOP - 8, _("Blz."))
    y = KOP
    for rij, hoogte in zip(rijen, hoogten, strict=True):
        _woorden(tekening, rij, y, hoogte)
        y += hoogte
        tekening.lijn([(0, y), (BREED, y)], kleur=RASTER, soort="rij")
    x = _x(nu, jaren)
    tekening.lijn([(x, KOP - 4), (x, onder)], dik=2, soort="nu")
    y = KOP
    for rij, hoogte in zip(rijen, hoogten, strict=True):
        _merken(tekening, rij, jaren, y + hoogte / 2)
        y += hoogte
    return tekening.svg(onder + 1)


def teken_merk(tekening: Tekening, merk: Merk, x: float, y: float) -> None:
    """Draw the mark of a date: full, half or open, or a diamond with its sign."""
    if merk is Merk.TE_LAAT:
        ruit = MERK + 2.5
        punten = [(x, y - ruit), (x + ruit, y), (x, y + ruit), (x - ruit, y)]
        tekening.veelhoek(punten, kleur=OKER, rand=INKT, soort="te-laat")
        tekening.tekst(x, y + 4, "!", maat=STREEPJE, gewicht=VET, kleur=WIT, anker="middle", soort="merk")
        return
    rand = AS if merk is Merk.STRAKS else DIEPBLAUW
    kleur = BLAUW if merk is Merk.VASTGESTELD else WIT
    tekening.stip(x, y, MERK, kleur=kleur, rand=rand, dik=1.8, soort=merk.value)
    if merk is Merk.GESCHREVEN:
        tekening.halve_stip(x, y, MERK, kleur=BLAUW)


def _x(dag: dt.date, jaren: Sequence[int]) -> float:
    """Return the place of a day; what lies outside the years stands at their end."""
    eerste, na = dt.date(jaren[0], 1, 1), dt.date(jaren[-1] + 1, 1, 1)
    deel = (dag - eerste).days / (na - eerste).days
    return BEGIN + max(0.0, min(1.0, deel)) * (EIND - BEGIN)


def _regels(rij: Strookrij) -> tuple[list[str], list[str]]:
    ruimte = BEGIN - 2 * MERK - NAAM
    return breek(rij.naam, ruimte, TEKST, HALFVET), breek(rij.eigenaren, ruimte, KLEINST)


def _standregels(rij: Strookrij) -> list[str]:
    gewicht = GEWOON if rij.actueel else VET
    return breek(rij.stand, BREED - STAND - 26, KLEIN, gewicht)


def _hoogte(rij: Strookrij) -> float:
    naam, eigenaren = _regels(rij)
    woorden = len(naam) * REGEL + len(eigenaren) * ONDERREGEL + 7
    return max(RIJ, woorden, len(_standregels(rij)) * REGEL + 7)


def _raster(tekening: Tekening, jaren: Sequence[int], onder: float, nu: dt.date) -> None:
    for jaar in jaren:
        midden = (_x(dt.date(jaar, 1, 1), jaren) + _x(dt.date(jaar + 1, 1, 1), jaren)) / 2
        tekening.tekst(midden, 11, str(jaar), maat=KLEIN, gewicht=HALFVET, anker="middle", soort="jaar")
        for maand in KWARTALEN:
            x = _x(dt.date(jaar, maand, 1), jaren)
            kleur, boven = (AS, KOP - 8) if maand == 1 else (RASTER, KOP)
            tekening.lijn([(x, boven), (x, onder)], kleur=kleur, dik=0.8, soort="kwartaal")
    tekening.lijn([(EIND, KOP - 8), (EIND, onder)], kleur=AS, dik=0.8, soort="kwartaal")
    tekening.lijn([(0, KOP), (BREED, KOP)], dik=1.2, soort="kop")
    woord, helft = _("nu"), breed(_("nu"), STREEPJE, VET) / 2
    x = max(BEGIN + helft, min(EIND - helft, _x(nu, jaren)))
    tekening.tekst(x, KOP - 10, woord, maat=STREEPJE, gewicht=VET, anker="middle", soort="nuwoord")
    tekening.kop(0, KOP - 8, _("Onderdeel en eigenaren"), anker="start")
    tekening.kop(STAND, KOP - 8, _("Stand"), anker="start")


def _woorden(tekening: Tekening, rij: Strookrij, y: float, hoogte: float) -> None:
    naam, eigenaren = _regels(rij)
    midden = y + hoogte / 2
    tekening.tekst(NUMMER, y + 16, str(rij.nummer), maat=KLEIN, gewicht=VET, soort="nummer")
    for nummer, regel in enumerate(naam):
        tekening.tekst(NAAM, y + 16 + nummer * REGEL, regel, gewicht=HALFVET, soort="naam")
    boven = y + 16 + (len(naam) - 1) * REGEL + 1
    for nummer, regel in enumerate(eigenaren, 1):
        if regel:
            tekening.tekst(
                NAAM, boven + nummer * ONDERREGEL, regel, maat=KLEINST, kleur=GEDEMPT, soort="eigenaar"
            )
    te_laat = any(merk is Merk.TE_LAAT for _dag, merk in rij.momenten)
    gewicht, kleur = (GEWOON if rij.actueel else VET), (OKERTEKST if te_laat else INKT)
    regels = _standregels(rij)
    for nummer, regel in enumerate(regels):
        hoog = midden + 4 + (nummer - (len(regels) - 1) / 2) * REGEL
        tekening.tekst(STAND, hoog, regel, maat=KLEIN, gewicht=gewicht, kleur=kleur, soort="stand")
    if rij.bladzijde is not None:
        tekening.tekst(BREED, midden + 4, str(rij.bladzijde), maat=KLEIN, anker="end", soort="bladzijde")


def _merken(tekening: Tekening, rij: Strookrij, jaren: Sequence[int], y: float) -> None:
    """Draw the marks of a part; two that would lie on each other stand side by side."""
    plaatsen = [_x(dag, jaren) for dag, _merk in rij.momenten]
    for x, (_dag, merk) in zip(
        uit_elkaar(plaatsen, [2 * MERK + 2] * len(plaatsen), BEGIN - MERK - 1, EIND + MERK + 1),
        rij.momenten,
        strict=True,
    ):
        teken_merk(tekening, merk, x, y)
