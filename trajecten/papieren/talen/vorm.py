"""What a language has words for: the card "ik was bij u", and the plan on paper."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from trajecten.plan.enums import Afspraakpartij, Componentsoort, Plaatsingswijze

LRI, PDI = "\u2066", "\u2069"
"""Around what is read from left to right, also within Arabic: a number or a date is else shown backwards."""


@dataclass(frozen=True, kw_only=True)
class Kaarttekst:
    """What a card says.

    Args:
        groet: above; with the first name.
        regels: the message; with the day.
        bel: how to reach who came by; the phone number follows it.
        slot: below; the name of who came by follows it.
    """

    groet: str
    regels: tuple[str, ...]
    bel: str
    slot: str


@dataclass(frozen=True, kw_only=True)
class Plantekst:
    """What the plan on paper says, in the words of who reads with difficulty (A2).

    Args:
        titel: above; `intro` says what it is.
        doen, afspraken, bezoek, bellen: the heads of its parts; `bellen_kan` says who answers.
        waar, wanneer, hoe, telefoon, doel: the labels of facts.
        soorten: what a component is; `wijzen` how somebody gets there; `wie` who keeps an afspraak.
        uren, niveau, begint, loopt, tot, om: with an amount, a level, a day or a time.
        wachtlijst, zoeken, onbekend, klaar, geen_dag: where something stands.
        meer: how many do not fit on this paper.
    """

    titel: str
    intro: str
    doen: str
    afspraken: str
    bezoek: str
    bellen: str
    bellen_kan: str
    waar: str
    wanneer: str
    hoe: str
    telefoon: str
    doel: str
    soorten: Mapping[Componentsoort, str]
    wijzen: Mapping[Plaatsingswijze, str]
    wie: Mapping[Afspraakpartij, str]
    uren: str
    niveau: str
    begint: str
    loopt: str
    tot: str
    om: str
    wachtlijst: str
    zoeken: str
    onbekend: str
    klaar: str
    geen_dag: str
    meer: str


@dataclass(frozen=True, kw_only=True)
class Woorden:
    """All we say in one language.

    Args:
        taal: the BCP 47 tag.
        naam: of the language, in itself; `nederlands` its name in Dutch.
        kaart, plan: what they say.
        rechts: whether it is read from right to left.
    """

    taal: str
    naam: str
    nederlands: str
    kaart: Kaarttekst
    plan: Plantekst
    rechts: bool = False

    @property
    def richting(self) -> str:
        """The value of `dir`."""
        return "rtl" if self.rechts else "ltr"

    def los(self, tekst: str) -> str:
        """Return a number, day or Dutch name as it stands in a sentence of this language."""
        return f"{LRI}{tekst}{PDI}" if self.rechts and tekst else tekst

    def dag(self, dag: dt.date) -> str:
        """Return a day in figures: the names of months differ from one country to the next."""
        return self.los(f"{dag:%d-%m-%Y}")


def op_papier(tekst: str) -> SafeString:
    """Return a text for HTML: what is read from left to right as an element, which WeasyPrint obeys.

    Args:
        tekst: as `Woorden.los` gave it.
    """
    ontdaan = str(escape(tekst))
    return mark_safe(ontdaan.replace(LRI, '<bdi dir="ltr">').replace(PDI, "</bdi>"))  # noqa: S308  escaped above
