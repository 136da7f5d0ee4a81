"""Caseload per wijk: how many people each trajectcoördinator guides, where they stand, and who waits (DOMEIN 8a).

Counted live within the sight of the teamleider, as of today or of an earlier peildatum, from what is known now. Every
number opens the list of exactly the people it counts.
"""

import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.caseload.aandacht import punten
from dagwerk.caseload.getallen import Getal, Wachten
from dagwerk.caseload.ingangen import toewijzen_adres
from dagwerk.caseload.jaren import Jaarrij, Vol, Vraagregel, intrekkingen, jaarrijen, vragen, wie_vol_is
from dagwerk.caseload.oordeel import redenen, ruimte_in_woorden, vertrekt
from dagwerk.caseload.peildatum import VIER_WEKEN, Tegen, adres
from dagwerk.caseload.rijen import Rij, Wijktabel
from dagwerk.caseload.stof import Stof, Zin
from dagwerk.caseload.tellen import (
    WEEK,
    Groep,
    Langste,
    Medewerker,
    Peil,
    gestart,
    groepen,
    langst_in_stap,
    langsten,
)
from dagwerk.caseload.van_mij import Werkregel, van_mij
from dagwerk.caseload.verloop import Verloop, verloop
from dagwerk.caseload.wijken import (
    Jaarstof,
    Naastrij,
    Wijkdoel,
    jaarstof,
    naast_elkaar,
    samenjaar,
    wijkdoelen,
)
from dagwerk.caseload.zinnen import zinnen
from dagwerk.mijn_dag.jaar import getal as in_cijfers
from dagwerk.signaallijst.keuze import Signaalkeuze, Signaalmens
from dagwerk.signaallijst.lijst import opzij_in_woorden
from dagwerk.signaallijst.mensen import mensen_met_signaal
from gebruikers.models import Afwezigheid, Gebruiker
from kern.klok import DAG, vandaag
from kern.woorden import met_een_decimaal
from trajecten.normen.enums import Normsoort, Signaalregel
from trajecten.normen.normen import norm
from trajecten.overdracht.kandidaten import wie_komt, wie_meest_geeft, wisselingen
from trajecten.overdracht.vertrek import zonder_vast_contact
from trajecten.traject.enums import Stap
from trajecten.traject.op_dag import VOOR_VOLGEN
from vinden.personen import NIEMAND, OPEN, Lijstkeuze
from wijken.models import Wijk

__all__ = ["Caseload", "Getal", "Rij", "Wijktabel", "caseload"]


@dataclass(frozen=True, kw_only=True)
class Caseload:
    """The caseload page.

    Args:
        datum: the peildatum.
        is_vandaag: it is today, so that there are signals, planned visits and questions.
        wijken: the tables; `samen` is the sum of all of them.
        naast: the wijken of the pilot beside each other.
        zinnen: what needs the teamleider, heaviest first; none on an earlier day.
        aandacht: the numbers of people with a signal, and the coordinators whose year is nearly full.
        opzij: of how many people a signal was laid aside, which the other numbers leave out; None on an earlier day.
        jaren: for each coordinator in the tables the people and hours of this year.
        vragen: the requests for an exception to the norm, of all wijken.
        intrekkingen: the requests to withdraw a BSN, of all wijken.
        tegen: the day that it is compared with.
        van_mij: what the teamleider has to do or has asked; none on an earlier day.
        toewijzen_url: where people without a fixed contact get one.
    """

    datum: dt.date
    tegen: Tegen
    is_vandaag: bool
    maandag: dt.date
    wijken: list[Wijktabel]
    samen: Rij
    naast: list[Naastrij]
    zinnen: list[Zin]
    aandacht: list[Getal | Vol]
    opzij: Getal | None
    jaren: list[Jaarrij]
    vragen: list[Vraagregel]
    intrekkingen: list[Vraagregel]
    van_mij: list[Werkregel]
    toewijzen_url: str

    @property
    def zonder_verloop(self) -> bool:
        """Whether a sentence is about a number that was not counted for long enough to tell how it went."""
        return any(zin.verloop_url and not zin.lijn and not zin.verschil for zin in self.zinnen)

    @property
    def norm(self) -> str:
        """The norm of hours per person, the same for everybody; empty without coordinators."""
        return self.jaren[0].norm if self.jaren else ""

    @property
    def zonder_oordeel(self) -> bool:
        """Whether the hours per person of somebody are not judged."""
        return any(not jaar.per_persoon for jaar in self.jaren)

    @property
    def is_leeg(self) -> bool:
        """Whether no traject is open."""
        return not self.samen.open.aantal


def caseload(
    gebruiker: Gebruiker,
    *,
    wijken: list[Wijk],
    wijk: Wijk | None = None,
    dag: dt.date | None = None,
    tegen: Tegen | None = None,
) -> Caseload:
    """Return the caseload of all wijken or of one, in a fixed number of queries.

    Args:
        gebruiker: within whose sight.
        wijken: all wijken that exist.
        wijk: the one that is shown, None for all of them.
        dag: the peildatum, today when left out.
        tegen: the day to compare it with, four weeks before when left out.
    """
    peil = Peil(gebruiker=gebruiker.pk, wijk=wijk.pk if wijk else None, dag=dag or vandaag())
    tegen = tegen or Tegen(dag=peil.dag - VIER_WEKEN, gekozen=False)
    stand = _lees(gebruiker, wijk, peil, tegen)
    starts = gestart(peil)
    getoond = [w for w in wijken if wijk in (None, w)]
    stof, toen = _jaarstof(stand, sum(w.pilot for w in wijken))
    rijen = _jaarrijen(stand, getoond, stof, toen)
    doelen = wijkdoelen(starts, getoond, peil, tegen)
    bouw = _Bouw(jaren={j.pk: j for j in rijen}, stof=stof, toen=toen, doelen=doelen)
    gang = verloop(wijk, tegen.dag) if peil.is_vandaag else None
    tabellen = _gevouwen([t for w in getoond if (t := bouw.tabel(stand.van(w), w)).rijen])
    return Caseload(
        datum=peil.dag,
        tegen=tegen,
        is_vandaag=peil.is_vandaag,
        maandag=peil.maandag,
        wijken=tabellen,
        samen=bouw.alle(stand, getoond, Lijstkeuze(trajectwijk=wijk, peildatum=stand.peildatum)),
        naast=naast_elkaar(starts, getoond, stof, stand.groepen, gang),
        zinnen=zinnen(_stof(gebruiker, stand, doelen, rijen, stof.mensen, getoond, gang)) if gang else [],
        aandacht=[*_aandacht(stand, wijk), *wie_vol_is(rijen)] if peil.is_vandaag else [],
        opzij=_opzij(stand, wijk) if peil.is_vandaag else None,
        jaren=rijen,
        vragen=vragen(gebruiker) if peil.is_vandaag else [],
        intrekkingen=intrekkingen(gebruiker) if peil.is_vandaag else [],
        van_mij=van_mij(gebruiker) if peil.is_vandaag else [],
        toewijzen_url=toewijzen_adres(stand.groepen if peil.is_vandaag else [], wijk),
    )


def _jaarstof(stand: "_Stand", pilotwijken: int) -> tuple[Jaarstof, Jaarstof | None]:
    """Return the year up to the peildatum, and up to the day of comparison when one was chosen."""
    stof = jaarstof(stand.contacten, stand.peil, pilotwijken)
    if not stand.tegen.gekozen:
        return stof, None
    # Of everybody who has a row now: who came since has a year of nothing then.
    wie = {g.contact for g in stand.eerder} | {m.pk for m in stof.mensen}
    return stof, jaarstof(wie, replace(stand.peil, dag=stand.tegen.dag), pilotwijken)


def _jaarrijen(stand: "_Stand", wijken: list[Wijk], stof: Jaarstof, toen: Jaarstof | None) -> list[Jaarrij]:
    """Return the years of who has a row on the page."""
    op_rij = [m for m in stof.mensen if any(_staat_in(stand.van(w), w, m) for w in wijken)]
    eerder = toen.standen if toen else {}
    wissels = wisselingen(m.pk for m in op_rij) if stand.peil.is_vandaag else []
    weg = {m.pk for m in op_rij if vertrekt(m, stand.peil.dag)}
    return jaarrijen(
        op_rij,
        stof.standen,
        stand.peildatum,
        eerder,
        komt=wie_komt(wissels),
        krijgt_niemand=weg | wie_meest_geeft(wissels),
        zelfde_jaar=stand.zelfde_jaar,
    )


def _lees(gebruiker: Gebruiker, wijk: Wijk | None, peil: Peil, tegen: Tegen) -> "_Stand":
    """Return the counts of a page."""
    return _Stand(
        peil=peil,
        tegen=tegen,
        # On an earlier day there are no sentences, which compare by themselves.
        eerder=groepen(replace(peil, dag=tegen.dag)) if tegen.gekozen or peil.is_vandaag else [],
        groepen=groepen(peil),
        langsten=langsten(peil),
        in_stap=langst_in_stap(peil),
        signalen=mensen_met_signaal(gebruiker, wijk) if peil.is_vandaag else [],
        stapnorm=norm(Normsoort.STAP_DAGEN, peil.dag),
        afwezig=_afwezig() if peil.is_vandaag else {},
    )


def _afwezig() -> dict[int, dt.date]:
    """Return the last day of absence by the key of who is absent today."""
    rijen = Afwezigheid.objects.in_kracht().values_list("gebruiker_id", "tot")
    return {wie: tot - DAG for wie, tot in rijen if tot is not None}


@dataclass(frozen=True, kw_only=True)
class _Stand:
    """The counts of the page, from which each row takes its part."""

    peil: Peil
    tegen: Tegen
    eerder: list[Groep]
    groepen: list[Groep]
    langsten: list[Langste]
    in_stap: list[Langste]
    signalen: list[Signaalmens]
    stapnorm: int
    afwezig: dict[int, dt.date]

    @property
    def zelfde_jaar(self) -> bool:
        """Whether the day of comparison lies in the year of the peildatum."""
        return self.tegen.dag >= self.peil.eerste_van_jaar

    @property
    def contacten(self) -> set[int]:
        """The keys of the fixed contacts."""
        return {g.contact for g in self.groepen}

    @property
    def peildatum(self) -> dt.date | None:
        """The peildatum for the lists that numbers open; None today."""
        return None if self.peil.is_vandaag else self.peil.dag

    def van(self, wijk: Wijk) -> "_Stand":
        """Return the counts of one wijk."""
        return replace(
            self,
            groepen=[g for g in self.groepen if g.wijk == wijk.pk],
            eerder=[g for g in self.eerder if g.wijk == wijk.pk],
            langsten=[r for r in self.langsten if r.wijk == wijk.pk],
            in_stap=[r for r in self.in_stap if r.wijk == wijk.pk],
            signalen=[m for m in self.signalen if m.wijk == wijk.pk],
        )

    def rij(self, naam: str, lijst: Lijstkeuze, *, noot: str = "") -> Rij:
        """Return the row `naam` for these counts, narrowed to one fixed contact when `lijst` names one.

        `lijst` selects the same people; only its contact narrows the counts. `noot` is what needs attention, in words.
        """
        deel = [g for g in self.groepen if lijst.contact in (None, g.contact)]
        toen = [g for g in self.eerder if lijst.contact in (None, g.contact)]
        alle, maandag, nu = lijst.met(stap=OPEN), self.peil.maandag, self.peil.is_vandaag

        def getal(naam: str, wat: str, keuze: Lijstkeuze, stap: Stap | None = None) -> Getal:
            def som(groepen_: list[Groep]) -> int:
                return sum(getattr(g, wat) for g in groepen_ if stap in (None, g.stap))

            # A planned visit is of today alone.
            met_toen = self.tegen.gekozen and wat != "bezoek"
            return Getal(naam=naam, aantal=som(deel), lijst=keuze, toen=som(toen) if met_toen else None)

        return Rij(
            naam=naam,
            noot=noot,
            stappen=[getal(str(stap.label), "open", lijst.met(stap=stap.value), stap) for stap in Stap],
            open=getal(_("Open"), "open", alle),
            bezocht=getal(_("Bezocht deze week"), "bezocht", alle.met(bezocht_sinds=maandag)),
            vorige_week=getal(
                _("Bezocht vorige week"),
                "vorige_week",
                alle.met(bezocht_sinds=maandag - WEEK, bezocht_tot=maandag - DAG),
            ),
            bezoek=getal(
                _("Bezocht of gepland deze week"),
                "bezoek",
                alle.met(bezocht_sinds=maandag, gepland_tot=maandag + WEEK - DAG),
            )
            if nu
            else None,
            signaal=self._met_signaal(_("Vraagt aandacht"), lijst),
            meting=self._met_signaal(_("Meting nodig"), lijst, Signaalregel.METING_NODIG),
            verzuim=getal(_("Verzuim"), "verzuim", alle.met(verzuim=True)),
            langst=self._wachten(self.langsten, lijst, "contact_tot"),
            in_stap=self._wachten(self.in_stap, lijst, "in_stap_sinds"),
        )

    def rij_van(self, wie: Medewerker, lijst: Lijstkeuze, jaar: Jaarrij | None) -> Rij:
        """Return the row of a coordinator in a wijk, with what is out of line."""
        weg = _("is geblokkeerd") if wie.geblokkeerd else _("is hier geen trajectcoördinator meer")
        deel = [g for g in self.groepen if g.contact == wie.pk]
        return replace(
            self.rij(wie.naam, lijst, noot="" if wie.wijken else weg),
            jaar=jaar,
            ruimte=ruimte_in_woorden(jaar),
            redenen=tuple(
                redenen(
                    afwezig_tot=self.afwezig.get(wie.pk),
                    jaar=jaar,
                    stil=self._stil(lijst),
                    te_lang=self._te_lang(deel, lijst),
                    laatste_dag=wie.laatste_dag,
                    dag=self.peil.dag,
                )
            ),
        )

    def _met_signaal(self, naam: str, lijst: Lijstkeuze, regel: str = "") -> Getal | None:
        """Return the people of a row with a signal, of one rule or of any; None on an earlier day."""
        keuze = Signaalkeuze(wijk=lijst.trajectwijk, medewerker=lijst.contact, regel=regel)
        aantal = keuze.aantal(self.signalen)
        return Getal(naam=naam, aantal=aantal, lijst=keuze) if self.peil.is_vandaag else None

    def _stil(self, lijst: Lijstkeuze) -> Getal | None:
        stil = self._met_signaal("", lijst, Signaalregel.GEEN_CONTACT)
        if stil is None:
            return None
        naam = ngettext("persoon te lang niet gesproken", "mensen te lang niet gesproken", stil.aantal)
        return replace(stil, naam=naam)

    def _te_lang(self, deel: list[Groep], lijst: Lijstkeuze) -> list[Getal]:
        """Return by step who is in it for longer than the norm, most people first."""
        sinds = self.peil.dag - dt.timedelta(days=self.stapnorm + 1)
        per_stap = {stap: sum(g.te_lang for g in deel if g.stap == stap) for stap in VOOR_VOLGEN}
        return [
            Getal(
                naam=ngettext("persoon te lang in %s", "mensen te lang in %s", aantal) % stap.label,
                aantal=aantal,
                lijst=lijst.met(stap=stap.value, in_stap_sinds=sinds),
            )
            for stap, aantal in sorted(per_stap.items(), key=lambda paar: -paar[1])
        ]

    def _wachten(self, alle: list[Langste], lijst: Lijstkeuze, grens: str) -> Wachten | None:
        rijen = [r for r in alle if lijst.contact in (None, r.contact)]
        if not rijen:
            return None
        sinds = min(r.laatst for r in rijen)
        langst = [r for r in rijen if r.laatst == sinds]
        if len(langst) == 1:
            wie, url = langst[0].naam, reverse("trajecten:dossier", args=[langst[0].persoon])
        else:
            wie = ngettext("%s persoon", "%s mensen", len(langst)) % in_cijfers(len(langst))
            url = lijst.met(**{grens: sinds}).adres
        stappen = {str(r.stap.label) for r in langst}
        return Wachten(
            dagen=(self.peil.dag - sinds).days,
            wie=wie,
            url=url,
            stap=stappen.pop() if len(stappen) == 1 else "",
            is_een=len(langst) == 1,
        )


def _stof(
    gebruiker: Gebruiker,
    stand: _Stand,
    doelen: dict[int, list[Wijkdoel]],
    rijen: list[Jaarrij],
    mensen: list[Medewerker],
    wijken: list[Wijk],
    gang: Verloop,
) -> Stof:
    """Return what the sentences are made of."""
    return Stof(
        peil=stand.peil,
        groepen=stand.groepen,
        signalen=stand.signalen,
        eerder=stand.eerder,
        tegen=stand.tegen.dag,
        verloop=gang,
        doelen=doelen,
        jaren=rijen,
        mensen={m.pk: m for m in mensen},
        wijken={w.pk: w for w in wijken},
        wijk=gang.wijk,
        stapnorm=stand.stapnorm,
        afwezig=stand.afwezig,
        weg=zonder_vast_contact(gebruiker, wijk=gang.wijk).count(),
    )


def _gevouwen(tabellen: list[Wijktabel]) -> list[Wijktabel]:
    """Fold on a phone all wijken but the one with most people with a signal, or of an earlier day with most people."""

    def vraagt(tabel: Wijktabel) -> tuple[int, int]:
        signaal = tabel.samen.signaal
        return (signaal.aantal if signaal else 0, tabel.samen.open.aantal)

    meest = max(tabellen, key=vraagt, default=None)
    return [replace(tabel, vouw=tabel is not meest) for tabel in tabellen]


def _staat_in(stand: _Stand, wijk: Wijk, wie: Medewerker) -> bool:
    """Tell whether a coordinator has a row in the table of a wijk: guides somebody there, or is appointed there."""
    return wie.pk in stand.contacten or wijk.pk in wie.wijken or (None in wie.wijken and wijk.pilot)


@dataclass(frozen=True, kw_only=True)
class _Bouw:
    """What the tables of all wijken are made of.

    Args:
        jaren: the years of coordinators by their key, in words.
        stof: the year; `toen` the same up to the day of comparison.
        doelen: the targets by the key of the wijk.
    """

    jaren: dict[int, Jaarrij]
    stof: Jaarstof
    toen: Jaarstof | None
    doelen: dict[int, list[Wijkdoel]]

    def toen_in(self, stand: _Stand) -> Jaarstof | None:
        """Return the year up to the day of comparison, when that lies in the same year."""
        return self.toen if stand.zelfde_jaar else None

    def alle(self, stand: _Stand, wijken: list[Wijk], lijst: Lijstkeuze) -> Rij:
        """Return the row of all wijken together; of hours per person each coordinator counts once."""
        wie = [m for m in self.stof.mensen if m.pk in self.jaren]
        samen = samenjaar(wijken, self.stof, self.toen_in(stand), wie)
        return replace(stand.rij(_("Alle wijken"), lijst), samen=samen)

    def tabel(self, stand: _Stand, wijk: Wijk) -> Wijktabel:
        """Return the table of a wijk from its counts."""
        lijst = Lijstkeuze(trajectwijk=wijk, peildatum=stand.peildatum)
        hier = [m for m in self.stof.mensen if _staat_in(stand, wijk, m)]
        rijen = [stand.rij_van(m, lijst.met(contact=m.pk), self.jaren.get(m.pk)) for m in hier]
        if NIEMAND in stand.contacten:
            wacht = _("heeft geen vast contact")
            rijen.append(stand.rij(_("Nog toe te wijzen"), lijst.met(contact=NIEMAND), noot=wacht))
        samen = replace(
            stand.rij(_("%s samen") % wijk.naam, lijst),
            samen=samenjaar([wijk], self.stof, self.toen_in(stand), hier),
        )
        return Wijktabel(
            wijk=wijk,
            rijen=rijen,
            samen=samen,
            doelen=self.doelen.get(wijk.pk, []),
            kop=self._kop(wijk, samen.open.aantal),
            url=adres(wijk, stand.peil.dag, stand.tegen.dag if stand.tegen.gekozen else None),
        )

    def _kop(self, wijk: Wijk, open_: int) -> str:
        fte = [m.fte_in(wijk, self.stof.pilotwijken) for m in self.stof.mensen]
        wie = sum(deel > 0 for deel in fte)
        delen = [ngettext("%s open traject", "%s open trajecten", open_) % in_cijfers(open_)]
        if wie:
            delen.append(ngettext("%d trajectcoördinator", "%d trajectcoördinatoren", wie) % wie)
            delen.append(_("%s fte") % met_een_decimaal(sum(fte, Decimal(0))))
        return " · ".join(delen)


def _aandacht(stand: _Stand, wijk: Wijk | None) -> list[Getal]:
    """Return for each rule how many people have a signal, and how many people have no fixed contact."""
    gevonden = punten(stand.signalen, wijk)
    niemand = stand.rij("", Lijstkeuze(trajectwijk=wijk, contact=NIEMAND)).open
    return [*gevonden, replace(niemand, naam=_("nog toe te wijzen"))] if niemand.aantal else gevonden


def _opzij(stand: _Stand, wijk: Wijk | None) -> Getal:
    keuze = Signaalkeuze(wijk=wijk, opzij=True)
    aantal = keuze.aantal(stand.signalen)
    return Getal(naam=opzij_in_woorden(aantal), aantal=aantal, lijst=keuze)
