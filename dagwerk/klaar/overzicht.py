"""What is missing by fixed contact, beside a week ago; and the people, each with what to fill in."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.klaar.keuze import Klaarkeuze
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.klok import nu
from kern.velden import Niveau
from kern.voorbereid import een_van
from kern.woorden import jaar_zo_nodig, zonder_jaar
from rapportage.cijfers.ontbreekt import Gat, Ontbreekt, ontbreekt
from trajecten.taken.models import Taak
from trajecten.taken.vragen import wachtende_vragen
from vinden.personen.vast_contact import NIEMAND

WEEK = dt.timedelta(days=7)
EERST, MEESTE = 50, 99_999
"""How many people are shown at once, and at most."""

FORMULIER = {
    Gat.DOELGROEP: "trajecten:doelgroep",
    Gat.EERSTE_METING: "trajecten:meting_nieuw",
    Gat.PIJLER: "trajecten:meting_nieuw",
    Gat.BRON: "trajecten:plan",
    Gat.BEZOEK: "trajecten:dossier",
}
"""Where whoever keeps the dossier fills in what is missing."""


@dataclass(frozen=True, kw_only=True)
class Aantal:
    """How many people miss something now, and a week ago for the day as it then was; zero has no link."""

    naam: str
    nu: int
    toen: int
    keuze: Klaarkeuze

    @property
    def url(self) -> str:
        """The people who are counted."""
        return self.keuze.adres if self.nu else ""

    @property
    def verschil(self) -> str:
        """The change in a week, in words; empty for none."""
        if self.nu == self.toen:
            return ""
        return (_("%d meer") if self.erger else _("%d minder")) % abs(self.nu - self.toen)

    @property
    def erger(self) -> bool:
        """Whether it is more than a week ago."""
        return self.nu > self.toen


@dataclass(frozen=True, kw_only=True)
class Rij:
    """A fixed contact: how many people miss something, and by what."""

    naam: str
    samen: Aantal
    per_gat: list[Aantal]


@dataclass(frozen=True, kw_only=True)
class Mens:
    """A person who misses something.

    Args:
        gaten: each gap with where it is filled in, empty for who does not fill it in.
        gevraagd: since when a question about this person waits for an answer, in words; empty for none.
    """

    pk: int
    naam: str
    contact: str
    gaten: list[tuple[str, str]]
    gevraagd: str = ""


@dataclass(frozen=True, kw_only=True)
class Klaar:
    """The page.

    Args:
        dag: the peildatum.
        trajecten: how many persons had an open traject on it, of whom it is about.
        toen: the day of a week ago, in words.
        rijen: by fixed contact, and `allen` together.
        mensen: the people of the choice, as many as are shown; `aantal` all of them.
    """

    keuze: Klaarkeuze
    dag: dt.date
    trajecten: int
    toen: str
    allen: Rij
    rijen: list[Rij] = field(default_factory=list)
    mensen: list[Mens] = field(default_factory=list)
    aantal: int = 0

    @property
    def titel(self) -> str:
        """How many people of the choice miss something, in words."""
        n = self.aantal if self.keuze.is_lijst else self.allen.samen.nu
        if not n:
            return _("Niets ontbreekt")
        return ngettext("Bij %d persoon ontbreekt iets", "Bij %d mensen ontbreekt iets", n) % n

    @property
    def peildatum(self) -> str:
        """The day in words."""
        return jaar_zo_nodig(self.dag)

    @property
    def waarover(self) -> str:
        """What of it the list is about, in words; empty for all."""
        gat, wie = self.keuze.gat, {mens.contact or _("zonder vast contact") for mens in self.mensen}
        delen = [capfirst(str(gat.label))] if gat else []
        return " · ".join(delen + (sorted(wie) if self.keuze.medewerker is not None else []))

    @property
    def gaten(self) -> list[tuple[str, str]]:
        """What is counted, by name."""
        return [(capfirst(str(gat.label)), gat.uitleg) for gat in Gat]

    @property
    def rest(self) -> int:
        """How many more people there are than are shown."""
        return self.aantal - len(self.mensen)

    @property
    def meer_url(self) -> str:
        """The page with fifty more of them."""
        adres = self.keuze.adres
        return f"{adres}{'&' if '?' in adres else '?'}toon={len(self.mensen) + EERST}"


def klaar(gebruiker: Gebruiker, keuze: Klaarkeuze, *, alleen: int | None = None, toon: int = EERST) -> Klaar:
    """Return what figures of a day miss, in a fixed number of statements.

    Args:
        gebruiker: within whose sight.
        keuze: what was asked for.
        alleen: key of the only fixed contact who is shown, with where each gap is filled in; None for the team.
        toon: how many people are shown.
    """
    toen = nu() - WEEK
    heden, week = (ontbreekt(gebruiker, keuze.dag, moment) for moment in (None, toen))
    mensen = heden.mensen | week.mensen
    contacten = _contacten(mensen)
    wie = {pk: contacten.get(pk, (NIEMAND, "")) for pk in mensen}
    if alleen is not None:
        keuze = keuze.met(medewerker=alleen)
        wie = {pk: contact for pk, contact in wie.items() if contact[0] == alleen}
    telling = _Telling(keuze, heden, week, wie)
    gekozen = [pk for pk in wie if keuze.is_lijst and telling.heeft(heden, pk, keuze)]
    return Klaar(
        keuze=keuze,
        dag=heden.dag,
        trajecten=len(heden.mensen & wie.keys()),
        toen=zonder_jaar(localtime(toen).date()),
        allen=telling.rij(_("Samen"), keuze.met(medewerker=alleen, gat=None)),
        rijen=[telling.rij(naam or _("zonder vast contact"), keuze.met(medewerker=pk, gat=None, alles=False))
               for pk, naam in sorted({wie[pk] for pk in {*heden.gaten, *week.gaten} & wie.keys()}, key=lambda w: (w[0] == NIEMAND, w[1]))],
        mensen=_mensen(gebruiker, gekozen, heden, wie, toon, eigen=alleen is not None),
        aantal=len(gekozen),
    )  # fmt: skip


@dataclass(frozen=True)
class _Telling:
    keuze: Klaarkeuze
    heden: Ontbreekt
    week: Ontbreekt
    wie: Mapping[int, tuple[int, str]]

    def heeft(self, toen: Ontbreekt, persoon: int, keuze: Klaarkeuze) -> bool:
        """Tell whether a person was of the choice."""
        gaten = toen.gaten.get(persoon, frozenset())
        hier = keuze.medewerker in {None, self.wie[persoon][0]}
        return hier and bool(gaten if keuze.gat is None else {keuze.gat} & gaten)

    @cached_property
    def per_contact(self) -> dict[int | None, list[int]]:
        """The people of each fixed contact, and under None all: a row looks at its own alone."""
        uit: dict[int | None, list[int]] = {None: list(self.wie)}
        for persoon, (contact, _naam) in self.wie.items():
            uit.setdefault(contact, []).append(persoon)
        return uit

    def aantal(self, keuze: Klaarkeuze) -> Aantal:
        """Count the people of a choice, now and a week ago."""
        hier = self.per_contact.get(keuze.medewerker, [])
        nu_, toen = (sum(self.heeft(stand, pk, keuze) for pk in hier) for stand in (self.heden, self.week))
        naam = capfirst(str(keuze.gat.label)) if keuze.gat else _("Mensen")
        return Aantal(naam=naam, nu=nu_, toen=toen, keuze=keuze.met(alles=True))

    def rij(self, naam: str, keuze: Klaarkeuze) -> Rij:
        """Count the people of a choice by what they miss; who misses two things stands in two columns."""
        return Rij(
            naam=naam,
            samen=self.aantal(keuze),
            per_gat=[self.aantal(keuze.met(gat=gat)) for gat in Gat],
        )


def _contacten(personen: Iterable[int]) -> dict[int, tuple[int, str]]:
    """Return key and name of the fixed contact of persons (keys) today: who can fill in what is missing."""
    rijen: Any = Toegang.objects.filter(
        een_van("inburgeraar_id", sorted(personen)), grond=Toegangsgrond.CASELOAD
    )
    waarden = (
        rijen.in_kracht()
        .order_by()
        .values_list("inburgeraar_id", "gebruiker_id", F("gebruiker__voornaam"), F("gebruiker__achternaam"))
    )
    return {
        pk: (contact, f"{voornaam} {achternaam}".strip()) for pk, contact, voornaam, achternaam in waarden
    }


def _mensen(
    gebruiker: Gebruiker,
    personen: list[int],
    heden: Ontbreekt,
    wie: Mapping[int, tuple[int, str]],
    toon: int,
    *,
    eigen: bool,
) -> list[Mens]:
    rijen = (
        Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER)
        .filter(een_van("pk", personen))
        .order_by("sorteernaam", "pk")[:toon]
    )
    getoond = list(rijen) if personen else []
    wachten = {} if eigen else wachtende_vragen([rij.pk for rij in getoond])
    return [
        Mens(
            pk=rij.pk,
            naam=rij.naam,
            contact=wie[rij.pk][1],
            gaten=[
                (naam, reverse(FORMULIER[gat], args=[rij.pk]) if eigen else "")
                for gat, naam in gaten_van(heden, rij.pk)
            ],
            gevraagd=_gevraagd(wachten.get(rij.pk)),
        )
        for rij in getoond
    ]


def gaten_van(stand: Ontbreekt, persoon: int) -> list[tuple[Gat, str]]:
    """Return what is missing of a person (key), each with its name, in the order of the work."""
    gaten = stand.gaten.get(persoon, frozenset())
    return [(gat, capfirst(str(gat.label))) for gat in Gat if gat in gaten]


def _gevraagd(vraag: Taak | None) -> str:
    if vraag is None:
        return ""
    return _("op %s, nog geen antwoord") % zonder_jaar(localtime(vraag.created_at).date())
