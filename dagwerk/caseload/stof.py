"""What the sentences of the caseload page are made of, and how heavy each is (docs/adr/0043 and 0046)."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from dagwerk.caseload.jaren import Jaarrij
from dagwerk.caseload.tellen import Groep, Medewerker, Peil
from dagwerk.caseload.verloop import Lijn, Verloop
from dagwerk.caseload.wijken import Wijkdoel
from dagwerk.signaallijst.keuze import Signaalmens
from kern.aandacht import Aandachtszin
from wijken.models import Wijk


class Onderwerp(StrEnum):
    """What a sentence is about."""

    NIEMAND = "niemand"
    WEG = "weg"
    STIL = "stil"
    ACHTER = "achter"
    EINDE = "einde"
    HELFT = "helft"
    VOL = "vol"
    UREN = "uren"
    STAP = "stap"
    AFSPRAAK = "afspraak"
    METING = "meting"


GEWICHT: dict[Onderwerp, int] = {
    Onderwerp.NIEMAND: 8,
    Onderwerp.WEG: 8,
    Onderwerp.STIL: 4,
    Onderwerp.ACHTER: 3,
    Onderwerp.EINDE: 2,
    Onderwerp.HELFT: 2,
    Onderwerp.VOL: 1,
    Onderwerp.UREN: 1,
    Onderwerp.STAP: 1,
    Onderwerp.AFSPRAAK: 1,
    Onderwerp.METING: 1,
}
"""The weight of one person by subject; "Wat tellen we?" says the same in words."""
TELT_DUBBEL = frozenset({Onderwerp.STIL, Onderwerp.HELFT})
"""Where being late longer harms the person more: who is `LANG_TE_LAAT` or more over the term counts double."""
LANG_TE_LAAT = 28


@dataclass(frozen=True, kw_only=True)
class Zin(Aandachtszin):
    """A sentence of the caseload, about the people that its number counts; `waar` is the wijk.

    Args:
        over: its subject.
        gewicht: the highest goes first.
        verschil: against the day of comparison, in words; empty when that is not known.
        erger: it became more.
        lijn: the number at the ends of months; None without any that is known.
        verloop_url: the page with its table of months; empty for what has no course.
    """

    over: Onderwerp
    gewicht: int
    verschil: str = ""
    erger: bool = False
    lijn: Lijn | None = None
    verloop_url: str = ""


@dataclass(frozen=True, kw_only=True)
class Stof:
    """What the sentences are made of.

    Args:
        groepen: the open trajecten of the page; `eerder` those at the end of the day of comparison.
        tegen: that day.
        verloop: what was counted.
        signalen: the people with a signal.
        doelen: targets by the key of the wijk.
        jaren: the years of the coordinators on the page.
        mensen: the coordinators by their key.
        wijken: those of the page by their key.
        wijk: the only one on the page, None for all.
        afwezig: the last day of absence by the key of who is absent.
        weg: the number of people whose fixed contact does not work here any more, nazorg with them.
    """

    peil: Peil
    groepen: list[Groep]
    signalen: list[Signaalmens]
    eerder: list[Groep]
    tegen: dt.date
    verloop: Verloop
    doelen: dict[int, list[Wijkdoel]]
    jaren: list[Jaarrij]
    mensen: dict[int, Medewerker]
    wijken: dict[int, Wijk]
    wijk: Wijk | None
    stapnorm: int
    afwezig: dict[int, dt.date]
    weg: int
