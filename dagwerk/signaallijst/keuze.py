"""Which people with a signal the list shows: its state in the URL, and the same choice as a number counts it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gebruikers.kolommen import AFLOPEND, OPLOPEND, Kop, Volgordes, als_tekst, getoond, koppen_van, naar
from kern.klok import vandaag
from trajecten.normen.enums import Signaalregel
from vinden.personen.vast_contact import NIEMAND, schrijf_contact
from wijken.models import Wijk

AANDACHT = (
    Signaalregel.GEEN_CONTACT,
    Signaalregel.EEN_BEEN,
    Signaalregel.NIET_BEGONNEN,
    Signaalregel.LANG_IN_VORMGEVEN,
    Signaalregel.VAST_IN_PIJLER_1,
    Signaalregel.METING_NODIG,
    Signaalregel.TWEE_OMLAAG,
    Signaalregel.NAZORG_NODIG,
    Signaalregel.AFSPRAAK_TE_LAAT,
    Signaalregel.BEZOEK_TE_LAAT,
    Signaalregel.RESERVERING_LOOPT_AF,
)
"""The rules that a teamleider is shown, in the order the pages name them.

Drafts are left out, since only their writer sees them, and handhaving, of which a teamleider sees numbers (DOMEIN 2).
"""

ZONDER_TERMIJN = frozenset({Signaalregel.TWEE_OMLAAG})
"""The rules that know no day on which something was due, so that nothing is late."""


type Reden = tuple[Signaalregel, int | None]
"""A rule with its number of days late; None when nothing is late."""


class Volgorde(models.TextChoices):
    """The order of the list."""

    ERGSTE = "ergste", _("Ergste eerst")
    MINST = "minst", _("Minst te laat eerst")
    NAAM = "naam", _("Naam")
    NAAM_TERUG = "naam-terug", _("Naam, van Z tot A")
    CONTACT = "contact", _("Vast contact")
    CONTACT_TERUG = "contact-terug", _("Vast contact, van Z tot A")


class Kolom(models.TextChoices):
    """A column that can be left out, in the order of the table; name and reasons always stand there."""

    DAGEN = "dagen", _("Dagen te laat")
    BEZOEK = "bezoek", _("Volgend bezoek")
    CONTACT = "contact", _("Vast contact")
    GEDAAN = "gedaan", _("Wat is er gedaan?")


ALLE_KOLOMMEN = tuple(Kolom)
_OM: Volgordes = {
    "naam": ((Volgorde.NAAM, OPLOPEND), (Volgorde.NAAM_TERUG, AFLOPEND)),
    Kolom.DAGEN: ((Volgorde.ERGSTE, AFLOPEND), (Volgorde.MINST, OPLOPEND)),
    Kolom.CONTACT: ((Volgorde.CONTACT, OPLOPEND), (Volgorde.CONTACT_TERUG, AFLOPEND)),
}


def dagen_te_laat(regel: str, dag: dt.date) -> int | None:
    """Return how many days ago a signal was due at the latest; None when it is not late, or cannot be."""
    dagen = (vandaag() - dag).days
    return None if regel in ZONDER_TERMIJN or dagen < 0 else dagen


@dataclass(frozen=True, kw_only=True)
class Signaalmens:
    """A person with a signal.

    Args:
        wijk: key of the wijk in which the person counts: that of the open traject, else where the person lives.
        stap: where the person stands, in words; empty when that says nothing.
        contact: key of the fixed contact; `NIEMAND` without one. `contact_naam` is its name.
        redenen: the reasons that ask attention now, worst first; those by a chosen rule before all others.
        opzij: those that a teamleider laid aside (docs/adr/0047), worst first.
    """

    pk: int
    naam: str
    sorteernaam: str
    wijk: int
    stap: str
    contact: int
    contact_naam: str
    redenen: tuple[Reden, ...]
    opzij: tuple[Reden, ...] = ()

    @property
    def te_laat(self) -> int | None:
        """The number of days late of the first reason; None without one."""
        return self.redenen[0][1] if self.redenen else None

    @property
    def omgekeerd(self) -> "Signaalmens":
        """The person with what lies aside as its reasons."""
        return replace(self, redenen=self.opzij, opzij=self.redenen)

    def vooraan(self, regel: str) -> "Signaalmens":
        """Return the person with the reasons by a rule first."""
        return replace(self, redenen=tuple(sorted(self.redenen, key=lambda reden: reden[0] != regel)))

    def te_laat_om(self, regel: str) -> int | None:
        """Return the most days late by a rule; None when nothing is late by it."""
        dagen = [dagen for reden, dagen in self.redenen if reden == regel and dagen is not None]
        return max(dagen, default=None)

    def heeft(self, regel: str) -> bool:
        """Tell whether one of the reasons is by this rule."""
        return any(regel == reden for reden, _dagen in self.redenen)


def ergste_eerst(dagen: int | None) -> int:
    """Return the sort key of a number of days late: most first, what is not late last."""
    return 1 if dagen is None else -dagen


@dataclass(frozen=True, kw_only=True)
class Signaalkeuze:
    """The part of the list that is shown. Each field narrows it; without any it is everybody with a signal.

    Args:
        wijk: the wijk in which the person counts (`Signaalmens.wijk`).
        medewerker: key of the fixed contact, or `NIEMAND`.
        regel: a rule of `AANDACHT` that is one of the reasons.
        volgorde: a `Volgorde`.
        opzij: the reasons that lie aside, in place of those that ask attention now.
        kolommen: the columns that are shown.
    """

    wijk: Wijk | None = None
    medewerker: int | None = None
    regel: str = ""
    volgorde: str = Volgorde.ERGSTE
    opzij: bool = False
    kolommen: tuple[Kolom, ...] = ALLE_KOLOMMEN

    @property
    def params(self) -> dict[str, str]:
        """The parameters of the URL, without empty ones."""
        waarden: dict[str, Any] = {
            "wijk": self.wijk.pk if self.wijk else "",
            "medewerker": schrijf_contact(self.medewerker),
            "regel": self.regel,
            "volgorde": self.volgorde if self.volgorde != Volgorde.ERGSTE else "",
            "opzij": "1" if self.opzij else "",
            "kolommen": als_tekst(self.kolommen, ALLE_KOLOMMEN),
        }
        return {naam: str(waarde) for naam, waarde in waarden.items() if waarde}

    def adres_van(self, naam: str = "signaallijst") -> str:
        """The URL of a page of the list with this choice."""
        return naar(reverse(f"trajecten:{naam}"), self.params, "volgorde", Volgorde.ERGSTE)

    @property
    def adres(self) -> str:
        """The URL of the list."""
        return self.adres_van()

    @property
    def is_leeg(self) -> bool:
        """Whether nothing narrows the list."""
        return not self.params.keys() - {"volgorde", "kolommen"}

    @property
    def iedereen(self) -> str:
        """The URL of the list without filters, with the same columns."""
        return Signaalkeuze(kolommen=self.kolommen).adres

    @property
    def toont(self) -> dict[str, bool]:
        """For each column whether it is shown."""
        return getoond(Kolom, self.kolommen)

    @property
    def koppen(self) -> dict[str, Kop]:
        """The heads by which the list is ordered, by the name of their column."""
        return koppen_van(_OM, self.volgorde, lambda volgorde: self.met(volgorde=volgorde).adres)

    def met(self, **anders: Any) -> "Signaalkeuze":
        """Return the choice with other values for some fields."""
        return replace(self, **anders)

    def uit(self, mensen: Iterable[Signaalmens]) -> list[Signaalmens]:
        """Return the people of the choice in its order; a number that opens the list is the length of this."""
        gekozen = (m.omgekeerd if self.opzij else m for m in mensen if self._omvat(m))
        wie = (m.vooraan(self.regel) for m in gekozen) if self.regel else gekozen
        rij = sorted(wie, key=self._plaats, reverse=self.volgorde == Volgorde.NAAM_TERUG)
        if self.volgorde == Volgorde.CONTACT_TERUG:
            # Of each colleague the worst stays first, and who has no fixed contact stands last.
            rij.sort(key=lambda mens: mens.contact_naam, reverse=True)
        return rij

    def aantal(self, mensen: Iterable[Signaalmens]) -> int:
        """Return how many people `uit` gives, for a page with hundreds of numbers."""
        return sum(map(self._omvat, mensen))

    def _omvat(self, mens: Signaalmens) -> bool:
        redenen = mens.opzij if self.opzij else mens.redenen
        return (
            (self.wijk is None or mens.wijk == self.wijk.pk)
            and self.medewerker in (None, mens.contact)
            and (any(regel == self.regel for regel, _dagen in redenen) if self.regel else bool(redenen))
        )

    def _plaats(self, mens: Signaalmens) -> tuple[Any, ...]:
        naam = (mens.sorteernaam, mens.pk)
        match self.volgorde:
            case Volgorde.NAAM | Volgorde.NAAM_TERUG:
                return naam
            case Volgorde.MINST:
                return (mens.te_laat is None, mens.te_laat or 0, *naam)
            case Volgorde.CONTACT:
                return (mens.contact == NIEMAND, mens.contact_naam, ergste_eerst(mens.te_laat), *naam)
        return (ergste_eerst(mens.te_laat), *naam)
