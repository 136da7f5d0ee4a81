"""Builds the note of a visit from sentences that fit the person; no two notes in a postcode are equal."""

import datetime as dt
import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from demodata import themas, zinnen
from demodata.kalender import soms
from demodata.personen import Mens
from demodata.zinnen import Zin
from netwerk.models import Activiteit, Vindplaats

_POGINGEN = 25
_JONG, _OUD = 30, 58
_KLEUTER, _GROOT_GENOEG, _SCHOOL, _GROOT = 4, 9, 12, 15
_LANG_HIER, _VROEG, _LAAT = 8, 2, 3
"""Ages and years at which people are called young, old and so on; early and late visits in a step."""


@dataclass
class Onderwerp:
    """The person a note is about, and what is known by then.

    Args:
        kans: the random source of the person.
        thema: what the person likes.
        tolk: which interpreter, a value of `Tolk`.
        plek: where the person was found.
        via: how the person was found, bpi or netwerk.
        activiteit: the activiteit it takes part in.
        diploma: whether it will complete with a diploma.
        pogingen: times that nobody was at home.
        in_stap: talks in the current step.
        gestart: whether the traject has started.
        gesproken: whether there was a talk before.
        bevonden: whether the doelgroep was judged.
        belemmeringen: kinds known by now.
        gebruikt: sentences used before about this person.
    """

    mens: Mens
    kans: random.Random
    thema: str = ""
    tolk: str = "geen"
    plek: Vindplaats | None = None
    via: str = "bpi"
    activiteit: Activiteit | None = None
    diploma: bool = False
    pogingen: int = 0
    in_stap: int = 0
    gestart: bool = False
    gesproken: bool = False
    bevonden: bool = False
    belemmeringen: set[str] = field(default_factory=set)
    gebruikt: set[str] = field(default_factory=set)


def kenmerken(over: Onderwerp, dag: dt.date) -> set[str]:
    """Return the words that are true of a person on a day, for the conditions of sentences."""
    mens = over.mens
    jaren = [dag.year - jaar for _, _, jaar in mens.kinderen]
    leeftijd = dag.year - mens.geboortejaar
    waar = {
        "vrouw": mens.vrouw,
        "man": not mens.vrouw,
        "kinderen": any(j < _GROOT for j in jaren),
        "jongkind": any(j < _KLEUTER for j in jaren),
        "schoolkind": any(_KLEUTER <= j <= _SCHOOL for j in jaren),
        "grootkind": bool(jaren) and min(jaren) > _SCHOOL,
        "samen": mens.samen,
        "alleen": not mens.samen,
        "partner": mens.partner is not None,
        "werk": mens.werk in {"deeltijd", "nachtdienst"},
        mens.werk: True,
        f"n{mens.niveau}": True,
        "leest": mens.leest,
        "leestniet": not mens.leest,
        "jong": leeftijd < _JONG,
        "ouder": leeftijd > _OUD,
        "tolk": over.tolk != "geen",
        "tolktel": over.tolk == "telefonisch",
        "tolkbij": over.tolk == "aanwezig",
        "naaste": over.tolk == "naaste",
        over.via: True,
        "plek": over.plek is not None,
        "poging": over.pogingen > 0,
        "act": over.activiteit is not None,
        "diploma": over.diploma,
        "flat": bool(mens.adressen) and bool(mens.adressen[0].toevoeging),
        "grootschool": any(_GROOT_GENOEG <= j <= _SCHOOL for j in jaren),
        "langhier": mens.komst < dag.year - _LANG_HIER,
        "gestart": over.gestart,
        "gesproken": over.gesproken,
        "vroeg": over.in_stap < _VROEG,
        "laat": over.in_stap >= _LAAT,
        "bevonden": over.bevonden,
        "najaar": dag.month in {8, 9},
        "winter": dag.month in {11, 12, 1, 2},
        mens.wijk_op(dag).code: True,
        **{f"b:{soort}": True for soort in over.belemmeringen},
    }
    return {naam for naam, geldt in waar.items() if geldt}


def past(zin: Zin, waar: set[str]) -> bool:
    """Tell whether a sentence fits a person."""
    return all((v[1:] not in waar) if v.startswith("!") else (v in waar) for v in zin[1])


@dataclass
class Verteller:
    """Chooses sentences so that all are used about equally, and remembers the notes of each postcode."""

    geteld: Counter[str] = field(default_factory=Counter)
    in_straat: dict[str, set[str]] = field(default_factory=dict)

    def verslag(
        self, over: Onderwerp, dag: dt.date, soorten: Iterable[tuple[Zin, ...]], vast: tuple[str, ...] = ()
    ) -> str:
        """Return a note: a fitting sentence of each kind, if there is one, and the fixed ones after.

        Args:
            over: the person.
            dag: the day of the visit.
            soorten: the kinds, in order.
            vast: sentences that must be in it, such as one about a barrier seen that day.
        """
        waar = kenmerken(over, dag)
        soorten = list(soorten)
        straat = self.in_straat.setdefault(over.mens.postcode.postcode if over.mens.postcode else "", set())
        tekst = ""
        for poging in range(_POGINGEN):
            if poging in {_POGINGEN // 2, _POGINGEN - 3}:
                soorten.append(zinnen.KORT)
            gekozen = [z for z in (self._kies(over, soort, waar) for soort in soorten) if z]
            tekst = " ".join(_vul(z, over, dag) for z in (*gekozen, *vast))
            if tekst and tekst not in straat:
                self.geteld.update(gekozen)
                over.gebruikt.update(gekozen)
                break
        straat.add(tekst)
        return tekst

    def kies(self, over: Onderwerp, dag: dt.date, soort: tuple[Zin, ...]) -> str:
        """Return a fitting sentence, with its braces not filled."""
        return over.kans.choice([z[0] for z in soort if past(z, kenmerken(over, dag))])

    def regel(self, over: Onderwerp, dag: dt.date, soort: tuple[Zin, ...], *, herhaal: bool = True) -> str:
        """Return a fitting line, if possible one not used before about this person.

        Args:
            over: the person.
            dag: the day.
            soort: the kind.
            herhaal: repeat a line when all were used; else return an empty one.
        """
        waar = kenmerken(over, dag)
        gekozen = self._kies(over, soort, waar)
        if not gekozen and herhaal:
            gekozen = over.kans.choice([z[0] for z in soort if past(z, waar)])
        self.geteld[gekozen] += 1
        over.gebruikt.add(gekozen)
        return _vul(gekozen, over, dag)

    def _kies(self, over: Onderwerp, soort: tuple[Zin, ...], waar: set[str]) -> str:
        passend = [z[0] for z in soort if z[0] not in over.gebruikt and past(z, waar)]
        if not passend:
            return ""
        keuze = over.kans.sample(passend, min(3, len(passend)))
        return min(keuze, key=lambda z: self.geteld[z])


def _vul(zin: str, over: Onderwerp, dag: dt.date) -> str:
    """Fill the braces of a sentence."""
    mens = over.mens
    kinderen = [(naam, dag.year - jaar) for naam, _, jaar in mens.kinderen if dag.year - jaar <= _SCHOOL]
    kind, leeftijd = min(kinderen, key=lambda k: k[1], default=("het kind", 0))
    schoolkind = [k for k in kinderen if k[1] >= _KLEUTER]
    if schoolkind and ("{leeftijd}" in zin or "school" in zin or "klas" in zin) and "thuis" not in zin:
        kind, leeftijd = schoolkind[0]
    partner = ("haar man", "zijn vrouw")[not mens.vrouw]
    tekst = zin.format(
        n=mens.roepnaam,
        zij="ze" if mens.vrouw else "hij",
        Zij="Ze" if mens.vrouw else "Hij",
        haar="haar" if mens.vrouw else "zijn",
        hem="haar" if mens.vrouw else "hem",
        kind=kind,
        leeftijd=f"{leeftijd} jaar" if leeftijd > 1 else "één jaar" if leeftijd == 1 else "een paar maanden",
        partner=partner,
        taal=mens.taal.partition(" (")[0],
        plek=over.plek.naam if over.plek else "",
        act=over.activiteit.naam if over.activiteit else "",
    )
    return tekst[:1].upper() + tekst[1:]


def soorten_van(stap: str, *, eerste: bool, thema: str, kans: random.Random) -> list[tuple[Zin, ...]]:
    """Return the kinds of sentences for the note of a talk.

    Args:
        stap: the current step.
        eerste: whether it is the first talk.
        thema: what the person likes.
        kans: decides on the length of the note.
    """
    if eerste:
        soorten = [zinnen.BINNENKOMST, zinnen.SITUATIE, zinnen.TAAL]
        return soorten if soms(kans, 0.6) else soorten[:2]  # some are brief
    algemeen = {
        "taxeren": zinnen.TAXEREN,
        "vormgeven": zinnen.VORMGEVEN,
        "plaatsen": zinnen.PLAATSEN,
        "volgen": zinnen.VOLGEN,
        "afronden": zinnen.AFRONDEN,
    }[stap]
    eigen = themas.THEMAS[thema][stap]
    extra = zinnen.SITUATIE if stap == "taxeren" else zinnen.TAAL if stap == "vormgeven" else zinnen.VOLGEN
    lengte = kans.random()
    if lengte < 0.3:  # noqa: PLR2004  a short note
        return [algemeen]
    if lengte < 0.75:  # noqa: PLR2004  most
        return [algemeen, eigen]
    return [eigen, algemeen, extra] if stap != "afronden" else [algemeen, eigen]
