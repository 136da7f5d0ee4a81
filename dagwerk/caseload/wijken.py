"""The wijken of the pilot: started trajecten beside the targets, and beside each other (DOMEIN 8 and 8a)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dagwerk.caseload.getallen import Getal, in_kort
from dagwerk.caseload.peildatum import Tegen
from dagwerk.caseload.tellen import Gestart, Groep, Medewerker, Peil, medewerkers
from dagwerk.caseload.verloop import DIT_JAAR, Lijn, Verloop, in_woorden
from dagwerk.mijn_dag.jaar import getal, hele_uren, in_uren
from inburgeraars.models import Vindroute
from kern.klok import vandaag
from kern.woorden import UUR, met_een_decimaal
from rapportage.cijfers.doelen import Voortgang
from rapportage.opmaak.woorden import op_schema
from trajecten.normen.doelen import doelen_op
from trajecten.traject.overgenomen import waarvan_overgenomen
from trajecten.uren.begeleid import begeleid_per_wijk
from trajecten.uren.jaar import Jaar, jaren
from vinden.personen import NIEMAND, Lijstkeuze
from wijken.models import Wijk

_NAAM = {
    Vindroute.BPI: gettext_lazy("Gestart via het BPI"),
    Vindroute.WIJKNETWERK: gettext_lazy("Gestart via het wijknetwerk"),
}


@dataclass(frozen=True, kw_only=True)
class Wijkdoel:
    """Started trajecten of a wijk beside a target.

    Args:
        oordeel: whether it is on schedule, and what is needed a month, in words.
        achter: it is behind.
        route: the vindroute; None for all together.
        eerder: how many had started at the end of the day of comparison.
        verschil: the difference with that day in words, when it was chosen.
    """

    getal: Getal
    stand: Voortgang
    oordeel: str
    achter: bool
    route: Vindroute | None
    eerder: int
    verschil: str = ""

    @property
    def in_woorden(self) -> str:
        """What is said below the bar."""
        return " · ".join(filter(None, (self.oordeel, self.verschil)))


@dataclass(frozen=True, kw_only=True)
class Naastrij:
    """A wijk beside the others, over the year of the peildatum; what cannot be divided is a dash."""

    naam: str
    gestart: Getal
    fte: str
    gestart_per_fte: str
    uren_per_gestart: str
    open_per_fte: str
    lijn: Lijn | None
    verloop_url: str


def wijkdoelen(
    starts: list[Gestart], wijken: Iterable[Wijk], peil: Peil, tegen: Tegen
) -> dict[int, list[Wijkdoel]]:
    """Return for each wijk of the pilot, by its key, the targets of the peildatum by vindroute and together."""
    uit, doelen = {}, doelen_op(peil.dag)
    for wijk in wijken:
        if wijk.pilot:
            lijst = _lijst(peil, settings.PILOT_VAN).met(trajectwijk=wijk)
            hier = [start for start in starts if start.wijk == wijk.pk]
            delen = [
                _doel(
                    str(_NAAM[route]),
                    [s for s in hier if s.vindroute == route],
                    doel,
                    lijst.met(vindroute=route.value),
                    peil,
                    tegen,
                )
                for route, doel in doelen[wijk.pk].items()
            ]
            samen = _doel(_("Gestart samen"), hier, sum(doelen[wijk.pk].values()), lijst, peil, tegen)
            uit[wijk.pk] = [*delen, samen]
    return uit


def _lijst(peil: Peil, sinds: dt.date) -> Lijstkeuze:
    return Lijstkeuze(gestart_sinds=sinds, peildatum=None if peil.is_vandaag else peil.dag)


def _doel(naam: str, wie: list[Gestart], doel: int, lijst: Lijstkeuze, peil: Peil, tegen: Tegen) -> Wijkdoel:
    stand = Voortgang(gestart=len(wie), doel=doel, dag=peil.dag)
    eerder = sum(start.eerst <= tegen.dag for start in wie)
    return Wijkdoel(
        getal=Getal(naam=naam, aantal=len(wie), lijst=lijst),
        stand=stand,
        oordeel=" · ".join(
            filter(None, (_oordeel(stand), waarvan_overgenomen(sum(start.overgenomen for start in wie))))
        ),
        achter=stand.voor < 0,
        route=Vindroute(lijst.vindroute) if lijst.vindroute else None,
        eerder=eerder,
        verschil=in_woorden(len(wie), eerder, tegen.dag)[0] if tegen.gekozen else "",
    )


def _oordeel(stand: Voortgang) -> str:
    plaats = op_schema(stand)
    if stand.is_gehaald:
        return plaats
    nodig = stand.nodig_per_maand
    if nodig is None:
        return plaats
    return _("%(plaats)s · nodig %(n)s per maand") % {"plaats": plaats, "n": met_een_decimaal(nodig)}


@dataclass(frozen=True, kw_only=True)
class Jaarstof:
    """The year up to the peildatum, of which wijken have a part.

    Args:
        peil: the day.
        mensen: the coordinators of the year.
        standen: their years, by key.
        begeleid: who was guided this year by the key of the wijk, each once.
        pilotwijken: number of wijken of the pilot.
    """

    peil: Peil
    mensen: list[Medewerker]
    standen: dict[int, Jaar]
    begeleid: dict[int, int]
    pilotwijken: int

    def deel(self, wijk: Wijk, wat: str) -> int:
        """Return the part of a wijk in a number of the coordinators, by the days and fte of their aanstellingen."""
        delen = (
            getattr(self.standen[m.pk], wat) * m.dagen_in(wijk, self.pilotwijken) / m.dagen
            for m in self.mensen
            if m.dagen
        )
        return round(sum(delen, Decimal(0)))


def jaarstof(contacten: set[int], peil: Peil, pilotwijken: int) -> Jaarstof:
    """Return the year up to a day, of the coordinators of it and of the fixed contacts (keys), in three queries."""
    mensen = medewerkers(contacten - {NIEMAND}, peil.dag)
    return Jaarstof(
        peil=peil,
        mensen=mensen,
        standen=jaren((m.pk for m in mensen), None if peil.is_vandaag else peil.dag),
        begeleid=begeleid_per_wijk(peil.dag),
        pilotwijken=pilotwijken,
    )


def naast_elkaar(
    starts: list[Gestart], wijken: list[Wijk], stof: Jaarstof, groepen: list[Groep], gang: Verloop | None
) -> list[Naastrij]:
    """Return the wijken of the pilot beside each other, over the year up to the peildatum.

    Hours and fte of a coordinator of several wijken are shared by the days and fte of its aanstellingen.

    Args:
        starts: who started in the pilot.
        wijken: those on the page.
        stof: the year.
        groepen: the open trajecten.
        gang: what was counted; None on an earlier day.
    """
    delen, peil = [], stof.peil
    for wijk in (w for w in wijken if w.pilot):
        dagen = (m.dagen_in(wijk, stof.pilotwijken) for m in stof.mensen)
        delen.append(
            _Deel(
                wijk=wijk,
                gang=gang,
                lijst=_lijst(peil, peil.eerste_van_jaar).met(trajectwijk=wijk),
                gestart=sum(s.wijk == wijk.pk and s.laatst >= peil.eerste_van_jaar for s in starts),
                open=sum(g.open for g in groepen if g.wijk == wijk.pk),
                fte=sum(dagen, Decimal(0)) / ((peil.dag - peil.eerste_van_jaar).days + 1),
                minuten=stof.deel(wijk, "minuten"),
            )
        )
    return [deel.rij() for deel in delen]


@dataclass(frozen=True, kw_only=True)
class Samenjaar:
    """The year of a wijk together, or of all of them: the part of the wijk in hours and norms.

    Args:
        begeleid: who was guided in the wijk, each once; None of all wijken, of which there is no list.
        begeleid_norm: the norm of that.
        minuten: up to the peildatum; `norm` those of the whole year.
        uur_per_persoon: of the coordinators who are judged, together; None without any.
        verschil_uren: of the hours with the day of comparison; empty when equal or without such a day.
    """

    begeleid: Getal | None
    begeleid_norm: int
    minuten: int
    norm: int
    uur_per_persoon: Decimal | None
    verschil_uren: str

    @property
    def hoogstens(self) -> str:
        """The norm of people guided, as it is read."""
        return getal(self.begeleid_norm)

    @property
    def uren(self) -> str:
        """The hours up to the peildatum, as they are read."""
        return in_uren(self.minuten)

    @property
    def heel_jaar(self) -> str:
        """The hours of the whole year, as they are read."""
        return in_uren(self.norm)

    @property
    def per_persoon(self) -> str:
        """The hours per person, as they are read; empty without."""
        return "" if self.uur_per_persoon is None else met_een_decimaal(self.uur_per_persoon)


def samenjaar(
    wijken: list[Wijk], stof: Jaarstof, toen: Jaarstof | None, wie: Iterable[Medewerker]
) -> Samenjaar | None:
    """Return the year of a wijk or of several together; None where nobody is appointed and nobody was guided.

    Args:
        wijken: the wijken.
        stof: the year.
        toen: the same up to the day of comparison; None without one in the same year.
        wie: the coordinators whose hours per person are taken together.
    """

    def som(stof_: Jaarstof, wat: str) -> int:
        return sum(stof_.deel(wijk, wat) for wijk in wijken)

    minuten, norm, begeleid = som(stof, "minuten"), som(stof, "norm"), _begeleid(wijken, stof, toen)
    if not norm and not (begeleid and begeleid.aantal):
        return None
    return Samenjaar(
        begeleid=begeleid,
        begeleid_norm=som(stof, "begeleid_norm"),
        minuten=minuten,
        norm=norm,
        uur_per_persoon=_per_persoon(stof.standen[m.pk] for m in wie),
        verschil_uren=in_kort(hele_uren(minuten) - hele_uren(som(toen, "minuten"))) if toen else "",
    )


def _begeleid(wijken: list[Wijk], stof: Jaarstof, toen: Jaarstof | None) -> Getal | None:
    if len(wijken) != 1:
        return None
    (wijk,) = wijken
    return Getal(
        naam=_("Begeleid"),
        aantal=stof.begeleid.get(wijk.pk, 0),
        lijst=Lijstkeuze(begeleid_in=wijk, peildatum=None if stof.peil.is_vandaag else stof.peil.dag),
        toen=toen.begeleid.get(wijk.pk, 0) if toen else None,
    )


def _per_persoon(standen: Iterable[Jaar]) -> Decimal | None:
    """Return the hours per person of coordinators together: of who was one all those months, as in their own rows."""
    geteld = [stand.twaalf for stand in standen if stand.twaalf.per_persoon is not None]
    minuten, mensen = sum(t.minuten for t in geteld), sum(t.begeleid for t in geteld)
    return Decimal(minuten) / UUR / mensen if mensen else None


@dataclass(frozen=True, kw_only=True)
class _Deel:
    wijk: Wijk
    gang: Verloop | None
    lijst: Lijstkeuze
    gestart: int
    open: int
    fte: Decimal
    minuten: int

    def rij(self) -> Naastrij:
        lijn = None
        if self.gang is not None:
            eerste = vandaag().replace(month=1, day=1)
            lijn = self.gang.lijn(DIT_JAAR, self.gestart, wijk=self.wijk.pk, sinds=eerste)
        return Naastrij(
            naam=self.wijk.naam,
            lijn=lijn,
            verloop_url=DIT_JAAR.adres,
            gestart=Getal(naam=_("Gestart dit jaar"), aantal=self.gestart, lijst=self.lijst),
            fte=met_een_decimaal(self.fte),
            gestart_per_fte=_per(Decimal(self.gestart), self.fte),
            uren_per_gestart=_per(Decimal(self.minuten) / UUR, Decimal(self.gestart)),
            open_per_fte=_per(Decimal(self.open), self.fte),
        )


def _per(deel: Decimal, door: Decimal) -> str:
    return met_een_decimaal(deel / door) if door else "–"
