"""Plans of the demo: the aanbod, the components and how they went, and the afspraken (DOMEIN 5.2 and 5.3).

Written after the stories: a plan is made at the talk that leads to Plaatsen, the first component begins on the day on
which the traject starts, and components that still run end with the traject.
"""

import datetime as dt
import random
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from demodata.kalender import dobbelsteen, op_moment, soms, werkdag_vanaf
from demodata.netwerk import VOOR_WIE
from demodata.schrijven import Daad
from demodata.verhaal import Verhaal, Wereld
from kern.klok import DAG
from kern.ladder import Score
from logboek.enums import Handeling
from netwerk.models import Activiteit, Activiteitsoort
from trajecten.plan.enums import (
    Aanbodantwoord,
    Afspraakpartij,
    Afspraakstand,
    Componentsoort,
    Componentstand,
    Deelgrond,
    Plaatsingswijze,
)
from trajecten.plan.models import Aanbod, Afspraak, Component, Taalroute
from trajecten.taxatie.enums import Taalniveau
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject
from wijken.models import Contactpersoon

SCHOOL, HULP = "Gilde Opleidingen", "Maatschappelijk werk De Brug"
SOORT: dict[str, Componentsoort] = {
    Activiteitsoort.OPVOEDING: Componentsoort.OPVOEDING,
    Activiteitsoort.WERK: Componentsoort.WERK,
}
"""The kind of component for an activiteit of a kind; for every other kind it is an activiteit."""
WENSEN = (
    "Wil leren zwemmen, maar alleen met vrouwen.",
    "Zoekt een naaigroep in de avond.",
    "Wil als kapper werken, zoals thuis.",
    "Wil graag met oude mensen praten, dicht bij huis.",
)
WERK = ("Schoonmaak in de ochtend", "Helpt in de winkel van haar broer", "Uitzendwerk in de kas")
REDENEN = ("Het was te ver weg.", "De groep is gestopt.", "Kon niet met de tijden van school.")
GESLOTEN = "Het traject is gesloten."
AFSPRAKEN: tuple[tuple[Afspraakpartij, str, str], ...] = (
    (Afspraakpartij.INBURGERAAR, "Gaat elke week naar de les", "Een gesprek voeren met de juf"),
    (Afspraakpartij.COORDINATOR, "Gaat de eerste keer mee", "De weg weten en iemand kennen"),
    (Afspraakpartij.INBURGERAAR, "Belt de kinderopvang", "Twee ochtenden vrij voor de les"),
    (Afspraakpartij.ORGANISATIE, "Houdt een plek vrij", "Meteen kunnen beginnen"),
    (Afspraakpartij.INBURGERAAR, "Vraagt een fiets bij de kringloop", "Zelf op pad kunnen"),
)


@dataclass(eq=False)
class _Plan:
    """The plan of one traject, while it is written."""

    verhaal: Verhaal
    traject: Traject
    kans: random.Random
    routes: dict[str, Taalroute]
    stappen: dict[str, Stapovergang] = field(default_factory=dict)
    dag: dt.date = dt.date.min
    """The day on which it is made; it may be recorded the morning after."""
    componenten: list[Component] = field(default_factory=list)

    def rij(self) -> dict[str, Any]:
        """Return the fields that every row of the plan has."""
        return {"inburgeraar": self.verhaal.mens.rij, "traject": self.traject}

    def log(self, soort: Handeling, op: dt.datetime) -> Daad:
        """Add an act of the coordinator who guided on that day to the book."""
        return self.verhaal.log(soort, op, self.verhaal.gids(op.date()))

    def later(self, dag: dt.date, van: int, tot: int) -> dt.datetime | None:
        """Return a moment some days later, while the traject runs; None when that is not in the past."""
        dag = werkdag_vanaf(dag + dt.timedelta(days=self.kans.randint(van, tot)))
        einde = self.traject.gesloten_op or self.verhaal.wereld.tot
        return op_moment(dag, dt.time(13, self.kans.randrange(60))) if dag < einde else None


def plan_iedereen(wereld: Wereld) -> None:
    """Write the plans of everybody whose traject came to Vormgeven."""
    routes = {route.code: route for route in Taalroute.objects.all()}
    overgangen: dict[int, dict[str, Stapovergang]] = {}
    for versies in wereld.boek.versies[Stapovergang].values():
        overgang = versies[0].rij
        assert isinstance(overgang, Stapovergang)
        # A traject that went back takes a step twice; the last time counts.
        overgangen.setdefault(id(overgang.traject), {})[overgang.naar_stap] = overgang
    for nummer, verhaal in enumerate(wereld.verhalen.values()):
        traject = verhaal.traject
        stappen = overgangen.get(id(traject), {})
        if traject is not None and Stap.VORMGEVEN in stappen:
            kans = dobbelsteen(wereld.zaad, "plan", nummer)
            _vertel(_Plan(verhaal, traject, kans, routes, stappen))


def _vertel(plan: _Plan) -> None:
    geplaatst = plan.stappen.get(Stap.PLAATSEN)
    _bied_aan(plan, plan.stappen[Stap.VORMGEVEN], antwoord=geplaatst is not None)
    if geplaatst is None:
        if soms(plan.kans, 0.6):  # under way
            _begin_een_plan(plan)
    else:
        _maak_plan(plan, geplaatst)
    if plan.traject.gestart_op is not None:
        _start(plan, plan.traject.gestart_op)
    if plan.traject.gesloten_op is not None:
        _sluit(plan, plan.traject.gesloten_op)


def _bied_aan(plan: _Plan, stap: Stapovergang, *, antwoord: bool) -> None:
    """Offer a language route at the talk that led to Vormgeven; a person with a plan said yes."""
    op = stap.created_at + dt.timedelta(seconds=30)
    wie = plan.verhaal.gids(stap.datum)
    wat = Aanbodantwoord.JA if antwoord or soms(plan.kans, 0.5) else Aanbodantwoord.NOG_GEEN
    aanbod = Aanbod(
        **plan.rij(),
        gedaan_op=stap.datum,
        taalroute=plan.routes["wi" if soms(plan.kans, 0.55) else "web"],
        antwoord=wat,
        antwoord_op=stap.datum if wat == Aanbodantwoord.JA else None,
        door=wie,
        created_at=op,
    )
    plan.verhaal.wereld.boek.voeg_toe(aanbod, op=op, daad=plan.log(Handeling.AANBOD_GEDAAN, op))
    plan.routes = {"gekozen": aanbod.taalroute}


def _begin_een_plan(plan: _Plan) -> None:
    op = plan.later(plan.stappen[Stap.VORMGEVEN].datum, 2, 12)
    if op is None:
        return
    plan.dag = op.date()
    _taal(plan, op)
    if soms(plan.kans, 0.4):
        _meedoen(plan, op + dt.timedelta(minutes=2))
    _spreek_af(plan, op + dt.timedelta(minutes=4), akkoord=soms(plan.kans, 0.3))


def _maak_plan(plan: _Plan, stap: Stapovergang) -> None:
    """Make the whole plan at the talk before the step to Plaatsen."""
    op, plan.dag = stap.created_at - dt.timedelta(seconds=50), stap.datum
    _taal(plan, op)
    _meedoen(plan, op + dt.timedelta(seconds=8))
    if soms(plan.kans, 0.18):
        _onderdeel(plan, op + dt.timedelta(seconds=16), Componentsoort.HULP, waar=HULP)
    for n in range(plan.kans.choice((1, 2, 2, 3))):
        _spreek_af(plan, op + dt.timedelta(seconds=20 + 6 * n), akkoord=True)


def _onderdeel(
    plan: _Plan, op: dt.datetime, soort: Componentsoort, *, waar: str = "", **velden: Any
) -> Component:
    boek, netwerk = plan.verhaal.wereld.boek, plan.verhaal.wereld.netwerk
    if waar:
        velden["organisatie"] = netwerk.organisaties[waar]
    component = Component(
        **plan.rij(),
        soort=soort,
        gepland_op=plan.dag,
        door=plan.verhaal.gids(plan.dag),
        created_at=op,
        **velden,
    )
    plan.componenten.append(component)
    return boek.voeg_toe(component, op=op, daad=plan.log(Handeling.COMPONENT_TOEGEVOEGD, op))


def _taal(plan: _Plan, op: dt.datetime) -> None:
    _onderdeel(
        plan,
        op,
        Componentsoort.TAAL,
        waar=SCHOOL,
        taalroute=plan.routes["gekozen"],
        taalniveau=plan.kans.choice((Taalniveau.A1, Taalniveau.A2, Taalniveau.A2, Taalniveau.B1)),
        uren_per_week=Decimal(plan.kans.choice((6, 8, 10, 12))),
    )


def _meedoen(plan: _Plan, op: dt.datetime) -> None:
    """Plan an activiteit of the person's theme, work that runs already, or a wish without a place."""
    activiteit = _activiteit(plan)
    if soms(plan.kans, 0.1):
        sinds = plan.dag - dt.timedelta(days=plan.kans.randint(60, 500))
        _onderdeel(
            plan,
            op,
            Componentsoort.WERK,
            omschrijving=plan.kans.choice(WERK),
            liep_al=True,
            stand=Componentstand.GESTART,
            gestart_op=sinds,
        )
    elif activiteit is None or soms(plan.kans, 0.1):
        wens = plan.kans.choice(WENSEN)
        _onderdeel(plan, op, Componentsoort.ACTIVITEIT, nog_te_vinden=True, wens=wens)
    else:
        _onderdeel(
            plan,
            op,
            SOORT.get(activiteit.soort, Componentsoort.ACTIVITEIT),
            activiteit=activiteit,
            organisatie=activiteit.organisatie,
            uren_per_week=Decimal(plan.kans.choice((2, 3, 4))),
        )


def _activiteit(plan: _Plan) -> Activiteit | None:
    verhaal, dag = plan.verhaal, plan.dag
    wijk = verhaal.mens.wijk_op(dag)
    gekozen = verhaal.wereld.netwerk.activiteit(verhaal.over.thema, wijk, dag, vrouw=verhaal.mens.vrouw)
    return gekozen or verhaal.over.activiteit


def _spreek_af(plan: _Plan, op: dt.datetime, *, akkoord: bool) -> None:
    wie, wat, doel = plan.kans.choice(AFSPRAKEN)
    dag, sluiting = plan.dag, plan.traject.gesloten_op
    afspraak = Afspraak(
        **plan.rij(),
        wie=wie,
        wat=wat,
        doel=doel,
        score=plan.kans.choice((Score.ZES, Score.ZEVEN, Score.ZEVEN, Score.ACHT)),
        component=plan.kans.choice(plan.componenten),
        uiterlijk=dag + dt.timedelta(days=plan.kans.randint(14, 120)),
        akkoord_inburgeraar_op=dag if akkoord else None,
        akkoord_coordinator_op=dag if akkoord or soms(plan.kans, 0.5) else None,
        door=plan.verhaal.gids(dag),
        created_at=op,
    )
    boek = plan.verhaal.wereld.boek
    boek.voeg_toe(afspraak, op=op, daad=plan.log(Handeling.AFSPRAAK_GEMAAKT, op))
    einde = plan.later(afspraak.uiterlijk or dag, 0, 30)
    gelukt = einde is not None and soms(plan.kans, 0.8)
    if einde is None or soms(plan.kans, 0.15):
        if sluiting is None:  # nobody settled it yet
            return
        gelukt, einde = False, _moment_van(plan, "gesloten_op", sluiting)
    boek.wijzig(
        afspraak,
        op=einde,
        daad=plan.log(Handeling.AFSPRAAK_AFGEHANDELD, einde),
        stand=Afspraakstand.NAGEKOMEN if gelukt else Afspraakstand.VERVALLEN,
        afgehandeld_op=min(einde.date(), sluiting or einde.date()),
        reden="" if gelukt else "Hoeft niet meer.",
    )


def _moment_van(plan: _Plan, veld: str, dag: dt.date) -> dt.datetime:
    """Return when a date of the traject was recorded."""
    versies = plan.verhaal.wereld.boek.versies[Traject][id(plan.traject)]
    gevonden = [v.op for v in versies if not v.nieuw and v.velden.get(veld) == dag]
    return gevonden[-1] if gevonden else op_moment(dag, dt.time(15))


def _start(plan: _Plan, dag: dt.date) -> None:
    """Start the first component on the day the traject starts, the others some days after."""
    for component in plan.componenten:
        if component.nog_te_vinden and soms(plan.kans, 0.75):
            _vind(plan, component)
    rijp = [c for c in plan.componenten if c.stand == Componentstand.GEPLAND and not c.nog_te_vinden]
    eerste = next((c for c in rijp if c.soort != Componentsoort.HULP and soms(plan.kans, 0.5)), rijp[0])
    _begin(plan, eerste, dag, _moment_van(plan, "gestart_op", dag))
    for component in rijp:
        op = plan.later(dag, 3, 40)
        if component is eerste or op is None or soms(plan.kans, 0.05):
            continue
        _begin(plan, component, op.date(), op)
        weg = plan.later(op.date(), 40, 200)
        if weg is not None and component.soort != Componentsoort.TAAL and soms(plan.kans, 0.06):
            _eindig(plan, component, weg.date(), weg, (Componentstand.GESTOPT, plan.kans.choice(REDENEN)))


def _vind(plan: _Plan, component: Component) -> None:
    """Find a place for a wish, some days after it was told."""
    wijk, dag = plan.verhaal.mens.wijk_op(plan.dag), plan.dag
    passend = [
        a
        for _, a, van in plan.verhaal.wereld.netwerk.activiteiten
        if van <= dag and a.wijk in {None, wijk} and VOOR_WIE.get(a.naam, True) == plan.verhaal.mens.vrouw
    ]
    op = plan.later(dag, 1, 3)
    if not passend or op is None:
        return
    gekozen = plan.kans.choice(passend)
    plan.verhaal.wereld.boek.wijzig(
        component,
        op=op,
        daad=plan.log(Handeling.COMPONENT_GEWIJZIGD, op),
        nog_te_vinden=False,
        activiteit=gekozen,
        organisatie=gekozen.organisatie,
    )


def _begin(plan: _Plan, component: Component, dag: dt.date, op: dt.datetime) -> None:
    """Confirm the start of a component, with the way the person got there."""
    velden: dict[str, Any] = {"wijze": plan.kans.choice(list(Plaatsingswijze))}
    met = _contact(plan, component)
    if met is not None and soms(plan.kans, 0.4):
        velden |= {
            "warme_overdracht_op": max(component.gepland_op, dag - DAG),
            "warme_overdracht_met": met,
            "warme_overdracht_gedeeld": "Naam, nummer en op welke dagen het kan.",
            "warme_overdracht_grond": Deelgrond.TOESTEMMING,
        }
    plan.verhaal.wereld.boek.wijzig(
        component,
        op=op,
        daad=plan.log(Handeling.START_BEVESTIGD, op),
        stand=Componentstand.GESTART,
        gestart_op=dag,
        gehoord_van=met.naam if met else "De inburgeraar zelf",
        gehoord_op=dag,
        **velden,
    )


def _contact(plan: _Plan, component: Component) -> Contactpersoon | None:
    for versies in plan.verhaal.wereld.boek.versies[Contactpersoon].values():
        contact = versies[0].rij
        assert isinstance(contact, Contactpersoon)
        if contact.organisatie is component.organisatie:
            return contact
    return None


def _eindig(
    plan: _Plan,
    component: Component,
    dag: dt.date,
    op: dt.datetime,
    hoe: tuple[Componentstand, str],
    daad: Daad | None = None,
) -> None:
    stand, reden = hoe
    vervalt = stand == Componentstand.VERVALLEN
    soort = Handeling.COMPONENT_VERVALLEN if vervalt else Handeling.COMPONENT_BEEINDIGD
    plan.verhaal.wereld.boek.wijzig(
        component, op=op, daad=daad or plan.log(soort, op), stand=stand, geeindigd_op=dag, reden=reden
    )


def _sluit(plan: _Plan, dag: dt.date) -> None:
    """End the components that still run with the traject, and drop those that never began, in the act of closing."""
    op = _moment_van(plan, "gesloten_op", dag)
    versies = plan.verhaal.wereld.boek.versies[Traject][id(plan.traject)]
    daad = next(v.daad for v in reversed(versies) if v.velden.get("gesloten_op") == dag)
    afgerond = plan.traject.uitkomst.startswith("afgerond")
    for component in plan.componenten:
        if component.stand == Componentstand.GESTART:
            hoe = (Componentstand.AFGEROND, "") if afgerond else (Componentstand.GESTOPT, GESLOTEN)
            _eindig(plan, component, dag, op, hoe, daad)
        elif component.stand == Componentstand.GEPLAND:
            _eindig(plan, component, dag, op, (Componentstand.VERVALLEN, GESLOTEN), daad)
