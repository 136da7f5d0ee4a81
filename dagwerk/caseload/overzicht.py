"""Caseload per wijk: how many people each trajectcoördinator guides, where they stand, and who waits (DOMEIN 8a).

Counted live, as of today, within the sight of the teamleider. Every number opens the list of exactly the people it
counts.
"""

import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from dagwerk.caseload.jaren import Jaarrij, Vol, Vraagregel, intrekkingen, jaarrijen, vragen, wie_vol_is
from dagwerk.caseload.tellen import (
    Groep,
    Langste,
    Medewerker,
    aandacht,
    groepen,
    langsten,
    maandag,
    medewerkers,
)
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from trajecten.normen.enums import Signaalregel
from trajecten.traject.enums import Stap
from vinden.personen import NIEMAND, OPEN, Lijstkeuze
from wijken.models import Wijk

__all__ = ["Caseload", "Getal", "Rij", "Wijktabel", "caseload"]


@dataclass(frozen=True, kw_only=True)
class Getal:
    """A number with the list of the people it counts; zero has no link.

    Args:
        naam: what it counts, as in the head of its column.
    """

    naam: str
    aantal: int
    lijst: Lijstkeuze

    @property
    def tekst(self) -> str:
        """The number as Dutch writes it."""
        return number_format(self.aantal, use_l10n=True, force_grouping=True)

    @cached_property
    def url(self) -> str:
        """The URL of the list; cached, since a template asks twice for each of hundreds of numbers."""
        return self.lijst.adres if self.aantal else ""


@dataclass(frozen=True, kw_only=True)
class Wachten:
    """The longest time without a talk, and the persons it concerns: several when equal."""

    dagen: int
    wie: str
    url: str

    @property
    def tijd(self) -> str:
        """The number of days in words."""
        return ngettext("%d dag", "%d dagen", self.dagen) % self.dagen


@dataclass(frozen=True, kw_only=True)
class Rij:
    """The numbers of one coordinator in a wijk, of people without one, of a wijk, or of all wijken.

    Args:
        naam: the coordinator or the wijk.
        noot: what needs attention about the coordinator, in words.
        stappen: a number for each step, in their order.
        bezocht: how many of them had a visit at the door this week.
        langst: the longest time without a talk; None without open trajecten.
    """

    naam: str
    stappen: list[Getal]
    open: Getal
    bezocht: Getal
    langst: Wachten | None
    noot: str = ""


@dataclass(frozen=True, kw_only=True)
class Wijktabel:
    """A wijk, with a row for each of its coordinators and their sum."""

    wijk: Wijk
    rijen: list[Rij]
    samen: Rij

    @property
    def url(self) -> str:
        """The page of this wijk alone."""
        return f"{reverse('trajecten:caseload')}?{urlencode({'wijk': self.wijk.pk})}"


@dataclass(frozen=True, kw_only=True)
class Caseload:
    """The caseload page.

    Args:
        wijken: the tables; `samen` is the sum of all of them.
        aandacht: the numbers of people with a signal, and the coordinators whose year is nearly full.
        jaren: for each coordinator in the tables the people and hours of this year.
        vragen: the requests for an exception to the norm, of all wijken.
        intrekkingen: the requests to withdraw a BSN, of all wijken.
    """

    datum: dt.date
    maandag: dt.date
    wijken: list[Wijktabel]
    samen: Rij
    aandacht: list[Getal | Vol]
    jaren: list[Jaarrij]
    vragen: list[Vraagregel]
    intrekkingen: list[Vraagregel]

    @property
    def is_leeg(self) -> bool:
        """Whether no traject is open."""
        return not self.samen.open.aantal


def caseload(gebruiker: Gebruiker, *, wijken: list[Wijk], wijk: Wijk | None = None) -> Caseload:
    """Return the caseload of all wijken or of one, in a fixed number of queries.

    `wijken` are all wijken that exist; `wijk` is the one that is shown, None for all of them.
    """
    stand = _Stand(
        groepen=groepen(gebruiker, wijk),
        langsten=langsten(gebruiker, wijk),
        dag=vandaag(),
        sinds=maandag(),
    )
    mensen = medewerkers(stand.contacten - {NIEMAND})
    tabellen = [_wijktabel(stand, w, mensen) for w in wijken if wijk in (None, w)]
    jaren = jaarrijen([m for m in mensen if any(_staat_in(stand.van(t.wijk), t.wijk, m) for t in tabellen)])
    return Caseload(
        datum=stand.dag,
        maandag=stand.sinds,
        wijken=[t for t in tabellen if t.rijen],
        samen=stand.rij(_("Alle wijken samen"), Lijstkeuze(trajectwijk=wijk)),
        aandacht=[*_aandacht(gebruiker, stand, wijk), *wie_vol_is(jaren)],
        jaren=jaren,
        vragen=vragen(gebruiker),
        intrekkingen=intrekkingen(gebruiker),
    )


@dataclass(frozen=True, kw_only=True)
class _Stand:
    """The counts of the page, from which each row takes its part."""

    groepen: list[Groep]
    langsten: list[Langste]
    dag: dt.date
    sinds: dt.date

    @property
    def contacten(self) -> set[int]:
        """The keys of the fixed contacts."""
        return {g.contact for g in self.groepen}

    def van(self, wijk: Wijk) -> "_Stand":
        """Return the counts of one wijk."""
        return replace(
            self,
            groepen=[g for g in self.groepen if g.wijk == wijk.pk],
            langsten=[r for r in self.langsten if r.wijk == wijk.pk],
        )

    def rij(self, naam: str, lijst: Lijstkeuze, *, noot: str = "") -> Rij:
        """Return the row `naam` for these counts, narrowed to one fixed contact when `lijst` names one.

        `lijst` selects the same people; only its contact narrows the counts. `noot` is what needs attention, in words.
        """
        deel = [g for g in self.groepen if lijst.contact in (None, g.contact)]
        alle = lijst.met(stap=OPEN)
        return Rij(
            naam=naam,
            noot=noot,
            stappen=[
                Getal(
                    naam=str(stap.label),
                    aantal=sum(g.open for g in deel if g.stap == stap),
                    lijst=lijst.met(stap=stap.value),
                )
                for stap in Stap
            ],
            open=Getal(naam=_("Samen"), aantal=sum(g.open for g in deel), lijst=alle),
            bezocht=Getal(
                naam=_("Bezocht deze week"),
                aantal=sum(g.bezocht for g in deel),
                lijst=alle.met(bezocht_sinds=self.sinds),
            ),
            langst=self._wachten([r for r in self.langsten if lijst.contact in (None, r.contact)], lijst),
        )

    def _wachten(self, rijen: list[Langste], lijst: Lijstkeuze) -> Wachten | None:
        if not rijen:
            return None
        sinds = min(r.laatst for r in rijen)
        langst = [r for r in rijen if r.laatst == sinds]
        if len(langst) == 1:
            wie, url = langst[0].naam, reverse("trajecten:dossier", args=[langst[0].persoon])
        else:
            wie = ngettext("%d persoon", "%d mensen", len(langst)) % len(langst)
            url = lijst.met(contact_tot=sinds).adres
        return Wachten(dagen=(self.dag - sinds).days, wie=wie, url=url)


def _staat_in(stand: _Stand, wijk: Wijk, wie: Medewerker) -> bool:
    """Tell whether a coordinator has a row in the table of a wijk: guides somebody there, or is appointed there."""
    return wie.pk in stand.contacten or wijk.pk in wie.wijken or (None in wie.wijken and wijk.pilot)


def _wijktabel(stand: _Stand, wijk: Wijk, mensen: list[Medewerker]) -> Wijktabel:
    lijst, stand = Lijstkeuze(trajectwijk=wijk), stand.van(wijk)
    rijen = [
        stand.rij(
            m.naam,
            lijst.met(contact=m.pk),
            noot="" if m.wijken else _("is hier geen trajectcoördinator meer"),
        )
        for m in mensen
        if _staat_in(stand, wijk, m)
    ]
    if NIEMAND in stand.contacten:
        wacht = _("heeft geen vast contact")
        rijen.append(stand.rij(_("Nog toe te wijzen"), lijst.met(contact=NIEMAND), noot=wacht))
    samen = _("%s samen") % wijk.naam
    return Wijktabel(wijk=wijk, rijen=rijen, samen=stand.rij(samen, lijst))


def _aandacht(gebruiker: Gebruiker, stand: _Stand, wijk: Wijk | None) -> list[Getal]:
    punten = [
        Getal(naam=_waarom(lijst.signaal, aantal), aantal=aantal, lijst=lijst)
        for aantal, lijst in aandacht(gebruiker, wijk)
    ]
    niemand = stand.rij("", Lijstkeuze(trajectwijk=wijk, contact=NIEMAND)).open
    return [*punten, replace(niemand, naam=_("nog toe te wijzen"))] if niemand.aantal else punten


def _waarom(regel: str, aantal: int) -> str:
    """Return the words that follow the number of people with a signal of a rule."""
    if regel == Signaalregel.EEN_BEEN:
        return ngettext(
            "traject waarvan één helft is gestopt", "trajecten waarvan één helft is gestopt", aantal
        )
    if regel == Signaalregel.RESERVERING_LOOPT_AF:
        return ngettext("reservering loopt af", "reserveringen lopen af", aantal)
    return str(_WAAROM[Signaalregel(regel)])


_WAAROM = {
    Signaalregel.GEEN_CONTACT: gettext_lazy("langer niet gesproken dan de norm"),
    Signaalregel.NIET_BEGONNEN: gettext_lazy("met taal of participatie die niet op tijd is begonnen"),
    Signaalregel.LANG_IN_VORMGEVEN: gettext_lazy("te lang in Vormgeven"),
    Signaalregel.VAST_IN_PIJLER_1: gettext_lazy("vast in pijler 1: nog niets gestart"),
    Signaalregel.METING_NODIG: gettext_lazy("bij wie te lang geen meting is gedaan"),
    Signaalregel.TWEE_OMLAAG: gettext_lazy("met twee metingen omlaag"),
    Signaalregel.NAZORG_NODIG: gettext_lazy("bij wie nu een nazorgmeting nodig is"),
    Signaalregel.AFSPRAAK_TE_LAAT: gettext_lazy("met een afspraak die te laat is"),
    Signaalregel.BEZOEK_TE_LAAT: gettext_lazy("met een bezoek dat niet is vastgelegd"),
}
