"""Builds the note of a visit from sentences that fit the person; neighbours never get the same note."""

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
"""Ages and years at which people are called so; visits in a step that are early or late."""


@dataclass
class Onderwerp:
    """Of whom a note is, and what is known by then.

    Args:
        mens: the person.
        kans: its source of chance.
        thema: what it likes.
        tolk: which interpreter, a value of `Tolk`.
        plek: where it was found.
        activiteit: what it takes part in.
        diploma: it will close with one.
        via: how it was found, bpi or netwerk.
        pogingen: times that nobody was at home.
        in_stap: talks in the step it is in.
        gestart: the traject has started.
        gesproken: there was a talk before.
        bevonden: the doelgroep was judged.
        belemmeringen: kinds known by now.
        gebruikt: sentences used before of this person.
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
    """Return what is true of somebody on a day, in the words that sentences ask for."""
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
    """Tell whether a sentence may be said of somebody."""
    return all((v[1:] not in waar) if v.startswith("!") else (v in waar) for v in zin[1])


@dataclass
class Verteller:
    """Chooses sentences so that they are spread, and keeps what every neighbourhood has read."""

    geteld: Counter[str] = field(default_factory=Counter)
    in_straat: dict[str, set[str]] = field(default_factory=dict)

    def verslag(
        self, over: Onderwerp, dag: dt.date, soorten: Iterable[tuple[Zin, ...]], vast: tuple[str, ...] = ()
    ) -> str:
        """Return a note: one sentence of each kind, as far as one fits, and the fixed ones after.

        Args:
            over: of whom.
            dag: the day of the visit.
            soorten: the kinds, in the order in which they are told.
            vast: sentences that must be in it, such as that of a barrier seen that day.
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
        """Return a sentence that fits, its braces still open."""
        return over.kans.choice([z[0] for z in soort if past(z, kenmerken(over, dag))])

    def regel(self, over: Onderwerp, dag: dt.date, soort: tuple[Zin, ...], *, herhaal: bool = True) -> str:
        """Return one line that fits, one that was not told of this person before if there is.

        Args:
            over: of whom.
            dag: the day.
            soort: the kind.
            herhaal: tell one again when all were told; else an empty line.
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
    """Return which kinds of sentences a note of a talk is made of.

    Args:
        stap: the step it was in.
        eerste: the first talk.
        thema: what the person likes.
        kans: how long this note becomes.
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
