"""The figures of an edition that a text can refer to, each with its name, its value and what it counts.

A text never holds a number of its own: it says `{{cijfer:gestart:Donderberg}}`, and gets the value from the stored,
protected edition each time it is shown (DOMEIN 9: no sentence holds another number).
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from rapportage.cijfers.indicator import Eenheid
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.werk import GEEN_WIJK
from rapportage.opmaak.bestanden import EERDER, PER_MAAND, PERIODEN, VIJFTALLEN, Cijferrij, cijferrijen
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.vijftallen import ongeveer
from rapportage.opmaak.woorden import euro, getal, uren

VERWIJZING = re.compile(r"\{\{\s*cijfer:\s*([^{}<>]+?)\s*\}\}")
VORIG_JAAR, PILOT, PRECIES = "vorig jaar", "pilot", "precies"
_ACHTER: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("", "periode", "peildatum", PERIODEN["doelen"], PERIODEN["vindplaatsen"]), ()),
    "jaar ervoor": (VORIG_JAAR,),
    "pilot tot nu toe": (PILOT,),
}
"""What a reference says of the days that a part of the figures tells of; of another part its own words."""
_OPGETELD = {"werk": (), "werk_jaar_ervoor": (VORIG_JAAR,), "werk_pilot": (PILOT,)}
"""The parts of the figures of which sums are given too: over wijken, over vindroutes, and over both."""
_NIET_SAMEN = frozenset({"contacten"})
"""Figures whose parts count different things, and have no sum."""
_NIET_PER_WIJK = frozenset({"urenregels", "geopend_overgenomen"})
UREN = "urenregels"
"""The figure *Uren*: stored are the lines of a week, and its definition counts the minutes of contacts too."""


@dataclass(frozen=True, kw_only=True)
class Cijfer:
    """A figure that a text can refer to.

    Args:
        verwijzing: what the text says between `{{cijfer:` and `}}`.
        naam: what it counts, in words.
        over: the part of it that is counted, such as the wijk; empty for all.
        waarde: its value, as the report writes it.
        uitleg: its definition.
    """

    verwijzing: str
    naam: str
    over: str
    waarde: str
    uitleg: str

    @property
    def in_tekst(self) -> str:
        """How a text refers to it."""
        return in_tekst(self.verwijzing)


type Cijferlijst = Mapping[str, Cijfer]
"""The figures of an edition by their reference, in the order in which they are shown."""


def in_tekst(verwijzing: str) -> str:
    """Return a reference as it stands in a text."""
    return f"{{{{cijfer:{verwijzing}}}}}"


def cijferlijst(cijfers: dict[str, Any]) -> Cijferlijst:
    """Return the figures of stored figures."""
    lezer = Lezer(cijfers)
    uitleg = {d["begrip"]: d["uitleg"] for d in cijfers["definities"]}
    rijen = [*_werk(lezer), *_overig(cijfers)]
    uit: dict[str, Cijfer] = {}
    for naam, delen, waarde in rijen:
        soort = REGISTER.get(naam)
        begrip = str(soort.begrip) if soort else _van_tabel(naam)
        verwijzing = ":".join((naam.replace(": ", ", "), *delen))
        uit.setdefault(
            verwijzing,
            Cijfer(
                verwijzing=verwijzing,
                naam=begrip,
                over=", ".join(delen),
                waarde=waarde,
                uitleg=str(soort.uitleg) if soort else uitleg.get(begrip, ""),
            ),
        )
    return uit


def _van_tabel(naam: str) -> str:
    """Return the name of a table of traits in words: what is counted, and by what it is divided."""
    wat, _dp, assen = naam.partition(": ")
    woorden = [str(REGISTER[als].begrip) if als in REGISTER else als for als in assen.split(" x ") if als]
    if not woorden:
        return capfirst(wat)
    return _("%(wat)s, naar %(assen)s") % {
        "wat": capfirst(wat),
        "assen": _(" en ").join(
            woord[:1].lower() + woord[1:] if woord[1:2].islower() else woord for woord in woorden
        ),
    }


type _Ruw = tuple[str, tuple[str, ...], str]


def _werk(lezer: Lezer) -> Iterator[_Ruw]:
    """Yield the work of the year and of the year before: of each figure the whole, its groups, and the wijken."""
    for sleutel, achter in _OPGETELD.items():
        werk = lezer.cijfers.get(sleutel) or {}
        for naam, telling in werk.items():
            schrijf = _schrijver(naam)
            if isinstance(telling, dict):
                for delen, aantal in _sommen(naam, telling, lezer.wijken):
                    geheel = naam == UREN and not delen
                    yield naam, (*delen, *achter), schrijf(_alle_minuten(werk) if geheel else aantal)


def _alle_minuten(werk: Mapping[str, Any]) -> int:
    van_contacten = sum(contact["minuten"] for contact in werk["contacten"].values())
    return int(van_contacten + sum(werk[UREN].values()))


def _schrijver(naam: str) -> Callable[[int], str]:
    eenheid = REGISTER[naam].eenheid if naam in REGISTER else None
    if eenheid == Eenheid.MINUTEN:
        return lambda minuten: _("%(n)s uur") % {"n": getal(uren(minuten))}
    return euro if eenheid in {Eenheid.EURO, Eenheid.EURO_PER_UUR} else getal


def _sommen(
    naam: str, telling: Mapping[str, Any], wijken: list[str]
) -> Iterator[tuple[tuple[str, ...], int]]:
    if naam in _NIET_SAMEN:
        yield from (((soort,), deel["aantal"]) for soort, deel in telling.items())
        return
    if not _is_telling(telling):
        return
    groepen = {k: v for k, v in telling.items() if isinstance(v, dict)}
    per_wijk = not groepen and naam not in _NIET_PER_WIJK and not set(telling) - {*wijken, GEEN_WIJK}
    yield (), _som(telling)
    if groepen or per_wijk:
        yield from (((wijk,), _som(telling, wijk)) for wijk in wijken)
    else:
        yield from (((groep,), aantal) for groep, aantal in telling.items())
    for groep, deel in groepen.items():
        yield (groep,), _som(deel)
        yield from (((groep, wijk), deel.get(wijk, 0)) for wijk in wijken)


def _is_telling(telling: Mapping[str, Any]) -> bool:
    """Tell whether these are numbers alone, by wijk or by group and wijk, which can be added up."""
    return all(
        isinstance(deel, int) or (isinstance(deel, dict) and all(isinstance(n, int) for n in deel.values()))
        for deel in telling.values()
    )


def _som(telling: Mapping[str, Any], wijk: str | None = None) -> int:
    return sum(
        _som(deel, wijk) if isinstance(deel, dict) else deel if wijk in {None, sleutel} else 0
        for sleutel, deel in telling.items()
    )


def _overig(cijfers: dict[str, Any]) -> Iterator[_Ruw]:
    """Yield every other number of the edition, as its files give them; numbers a month are for charts.

    Those of earlier editions of traits are left out: a reference holds no day, so it would take one for the other.
    """
    elders = EERDER | {PERIODEN[sleutel] for sleutel in PER_MAAND}
    for rij in cijferrijen(cijfers):
        if rij.periode not in elders and rij.cijfer not in _NIET_SAMEN:
            yield rij.cijfer, _delen(rij), _waarde(rij)


def _delen(rij: Cijferrij) -> tuple[str, ...]:
    delen = [deel for deel in (*rij.groep.split(" / "), *rij.verdeling.split(" / ")) if deel]
    exact = not rij.periode and rij.telling != VIJFTALLEN
    return (*delen, *_ACHTER.get(rij.periode, (rij.periode,)), *((PRECIES,) if exact else ()))


def _waarde(rij: Cijferrij) -> str:
    if isinstance(rij.aantal, str):
        return rij.aantal
    if rij.telling == VIJFTALLEN:
        return ongeveer(rij.aantal)
    return _schrijver(rij.cijfer)(rij.aantal)


def over(lijst: Cijferlijst, namen: Iterable[str]) -> Cijferlijst:
    """Return the figures about these, by their name in the register: of tables also those that are divided by one of them."""
    gezocht = set(namen)
    return {
        verwijzing: cijfer
        for verwijzing, cijfer in lijst.items()
        if gezocht & {deel.strip() for deel in _namen_in(verwijzing)}
    }


def tot_nu_toe(lijst: Cijferlijst) -> Cijferlijst:
    """Return the figures that mean the same in every edition: of the pilot so far, and of the last day.

    What tells of the period of its edition has one beside it that tells of the pilot; what tells of the year before says so.
    """
    return {
        verwijzing: cijfer
        for verwijzing, cijfer in lijst.items()
        if VORIG_JAAR not in verwijzing.split(":") and not any(t in lijst for t in _van_pilot(verwijzing))
    }


def _van_pilot(verwijzing: str) -> tuple[str, str]:
    """Return how the same figure of the pilot would be referred to, in the two ways in which figures say so."""
    kop, precies, _rest = verwijzing.partition(f":{PRECIES}")
    return f"{kop}:{PILOT}{precies}", f"{kop} in de pilot{precies}"


def van_periode(verwijzing: str, lijst: Cijferlijst) -> str:
    """Return a reference to a figure of the pilot as a report about the whole pilot has it: as that of its period."""
    zonder = ":".join(deel for deel in verwijzing.split(":") if deel != PILOT)
    return verwijzing if verwijzing in lijst or zonder not in lijst else zonder


def _namen_in(verwijzing: str) -> list[str]:
    naam = verwijzing.partition(":")[0]
    return [naam, *naam.replace(", ", " x ").split(" x ")]


def op_naam(lijst: Cijferlijst) -> list[tuple[str, list[Cijfer]]]:
    """Return the figures by what they count."""
    uit: dict[str, list[Cijfer]] = {}
    for cijfer in lijst.values():
        uit.setdefault(cijfer.naam, []).append(cijfer)
    return list(uit.items())


def verwijzingen_in(tekst: str) -> list[str]:
    """Return the references in a text, each once, in order."""
    return list(dict.fromkeys(html.unescape(v) for v in VERWIJZING.findall(tekst)))


def is_heel(tekst: str) -> bool:
    """Tell whether every brace of a text belongs to a reference: half a reference would be printed as it is."""
    rest = VERWIJZING.sub("", tekst)
    return "{{" not in rest and "}}" not in rest


def waarden_van(lijst: Cijferlijst, *teksten: str) -> dict[str, str]:
    """Return what each figure in texts is now; one that the edition does not have is left out."""
    alle = [v for tekst in teksten for v in verwijzingen_in(tekst)]
    return {v: lijst[v].waarde for v in alle if v in lijst}


def ingevuld(tekst: str, lijst: Cijferlijst) -> str:
    """Return a text with the values of its figures. The result is as safe as the text: values are escaped.

    Raises:
        KeyError: the edition has no such figure.
    """
    return VERWIJZING.sub(lambda m: html.escape(lijst[html.unescape(m[1])].waarde), tekst)
