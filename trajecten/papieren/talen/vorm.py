"""The words that every language has: of the card "ik was bij u", the announcement of a visit, and the plan on paper."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from trajecten.plan.enums import Afspraakpartij, Componentsoort, Plaatsingswijze

LRI, PDI = "\u2066", "\u2069"
"""Around text that is read from left to right within Arabic: a number or a date would be shown backwards."""


@dataclass(frozen=True, kw_only=True)
class Kaarttekst:
    """The words of a card.

    Args:
        groet: at the top; with the first name.
        regels: the message to somebody never spoken to; with the day.
        bekend: the message to somebody who knows the visitor or a colleague; with the day.
        overdracht: the message of who becomes the fixed contact; with the day and the former one (`van`).
        bel: before the phone number of the visitor.
        slot: at the bottom, before the name of the visitor.
    """

    groet: str
    regels: tuple[str, ...]
    bekend: tuple[str, ...]
    overdracht: tuple[str, ...]
    bel: str
    slot: str


@dataclass(frozen=True, kw_only=True)
class Aankondigtekst:
    """The words of a message that announces a visit.

    Args:
        nieuw: to somebody never spoken to; with the visitor, the municipality and the day.
        bekend: to somebody who knows the visitor or a colleague; with the same.
        vervangt: to somebody whose fixed contact does not come; with the same and the fixed contact, never why.
        mee: that a colleague comes along, in a sentence of its own.
        om: after the day, with the time.
        bel: how to say that it does not suit, with the phone number; `antwoord` without a number.
    """

    nieuw: str
    bekend: str
    vervangt: str
    mee: str
    om: str
    bel: str
    antwoord: str


@dataclass(frozen=True, kw_only=True)
class Plantekst:
    """The words of the plan on paper, for people who read with difficulty (A2).

    Args:
        titel: at the top; `intro` explains the paper.
        doen, afspraken, bezoek, bellen: the headings of the parts; `bellen_kan` says who answers.
        waar, wanneer, hoe, telefoon, doel: the labels of facts.
        soorten: the kinds of component; `wijzen` the ways to get there; `wie` the parties of an afspraak.
        uren, niveau, begint, loopt, tot, om: with an amount, a level, a day or a time.
        wachtlijst, zoeken, onbekend, klaar, geen_dag: the state of a component or afspraak.
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
    """All words of one language.

    Args:
        taal: the BCP 47 tag.
        naam: of the language, in the language itself.
        nederlands: its name in Dutch.
        rechts: whether it is read from right to left.
    """

    taal: str
    naam: str
    nederlands: str
    kaart: Kaarttekst
    aankondiging: Aankondigtekst
    plan: Plantekst
    rechts: bool = False

    @property
    def richting(self) -> str:
        """The value of `dir`."""
        return "rtl" if self.rechts else "ltr"

    def los(self, tekst: str) -> str:
        """Return a number, day or Dutch name, marked for use in a sentence of this language."""
        return f"{LRI}{tekst}{PDI}" if self.rechts and tekst else tekst

    def dag(self, dag: dt.date) -> str:
        """Return a day in figures, because countries that share a language name the months differently."""
        return self.los(f"{dag:%d-%m-%Y}")


def op_papier(tekst: str) -> SafeString:
    """Return a text of `Woorden.los` for HTML, with elements around text from left to right, which WeasyPrint obeys."""
    ontdaan = str(escape(tekst))
    return mark_safe(ontdaan.replace(LRI, '<bdi dir="ltr">').replace(PDI, "</bdi>"))  # noqa: S308  escaped above
