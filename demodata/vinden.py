"""Selections that were asked, reserved and refused; the stages of the regular route; requests for a takeover."""

import datetime as dt
from collections import defaultdict

from demodata.kalender import dag_na, dobbelsteen, op_moment, soms
from demodata.personen import Mens
from demodata.schrijven import Daad
from demodata.verhaal import Wereld
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Route
from logboek.enums import Handeling
from vinden.models import (
    Antwoord,
    Overnameverzoek,
    Regulierestap,
    RegulierMoment,
    Selectie,
    Selectieregel,
    Selectiestand,
)
from wijken.models import Wijk

WAAROM = (
    "Gezinnen rond de school, voor de koffieochtend.",
    "Wonen bij elkaar in de straat; ik kom daar elke week.",
    "Voor de kookgroep die in het voorjaar begint.",
    "Staan het langst in het register.",
)
NIET_NU = "Eerst de mensen die al gereserveerd zijn; daarna kijken we opnieuw."
KENT_HAAR = "We spraken elkaar bij de buren, en ik kom daar wekelijks. Mag ik verder gaan?"
AL_BEGONNEN = "De taaltoets is volgende week. Daarna overleggen we."

STAPPEN = (
    (Regulierestap.VERSCHENEN, 0.7, (8, 25)),
    (Regulierestap.TAALTOETS, 0.6, (10, 40)),
    (Regulierestap.GESTART, 0.5, (20, 90)),
    (Regulierestap.AFGEROND, 0.4, (150, 400)),
)
"""The stages after a call-up: how often each follows, and after how many days."""


def vul_het_vinden(wereld: Wereld) -> None:
    """Write the selections behind the reservations, the stages of the regular route, and the requests."""
    for code in ("DON", "KEM", "VEL"):
        _selecties_achter_reserveringen(wereld, wereld.bevolking.wijken[code])
    _vraag(wereld, wereld.bevolking.wijken["DON"], dagen=2, aantal=5)
    _vraag(wereld, wereld.bevolking.wijken["KEM"], dagen=5, aantal=4)
    _vraag(wereld, wereld.bevolking.wijken["VEL"], dagen=19, aantal=6, afgewezen=True)
    for benadering in _benaderingen(wereld, Route.REGULIER):
        _stappen(wereld, benadering)
    _overnames(wereld)


def _benaderingen(wereld: Wereld, route: Route) -> list[Benadering]:
    rijen = (versies[0].rij for versies in wereld.boek.versies[Benadering].values())
    return [rij for rij in rijen if isinstance(rij, Benadering) and rij.route == route]


def _log(
    wereld: Wereld, soort: Handeling, op: dt.datetime, door: Gebruiker, over: list[Mens] | list[Benadering]
) -> Daad:
    return wereld.boek.log(
        soort,
        op=op,
        door=door,
        aanstelling=wereld.team.aanstelling(door, op.date()),
        over=[("inburgeraar", o.rij if isinstance(o, Mens) else o.inburgeraar) for o in over],
    )


def _coordinator(wereld: Wereld, wijk: Wijk, dag: dt.date) -> Gebruiker | None:
    return next(iter(wereld.team.met(Rol.TRAJECTCOORDINATOR, dag, wijk)), None)


def _einddag(wereld: Wereld, reservering: Benadering) -> dt.date | None:
    """Return the last day of a reservation as it was agreed: a claim ends it earlier."""
    eerste = wereld.boek.versies[Benadering][id(reservering)][0]
    einde: dt.date | None = eerste.velden.get("tot", reservering.tot)
    return einde


def _selecties_achter_reserveringen(wereld: Wereld, wijk: Wijk) -> None:
    """Give the reservations of one day and wijk the selection they came from, asked earlier that day."""
    per_dag: dict[tuple[dt.date, dt.date | None], list[Benadering]] = defaultdict(list)
    for rij in _benaderingen(wereld, Route.GERESERVEERD):
        if rij.wijk is wijk:
            per_dag[rij.van, _einddag(wereld, rij)].append(rij)
    for nummer, ((dag, tot), rijen) in enumerate(sorted(per_dag.items(), key=lambda p: p[0][0])):
        assert rijen[0].door is not None
        coordinator = _coordinator(wereld, wijk, dag) or rijen[0].door
        gevraagd, besloten = op_moment(dag, dt.time(9, 5)), rijen[0].sinds
        selectie = Selectie(
            wijk=wijk,
            gevraagd_door=coordinator,
            gevraagd_op=gevraagd,
            toelichting=WAAROM[(nummer + wijk.pk) % len(WAAROM)],
        )
        daad = _log(wereld, Handeling.SELECTIE_GEVRAAGD, gevraagd, coordinator, rijen)
        wereld.boek.voeg_toe(selectie, op=gevraagd, daad=daad)
        ja = _log(wereld, Handeling.PERSONEN_GERESERVEERD, besloten, rijen[0].door, rijen)
        wereld.boek.wijzig(
            selectie,
            op=besloten,
            daad=ja,
            stand=Selectiestand.GERESERVEERD,
            tot=tot,
            besloten_door=rijen[0].door,
            besloten_op=besloten,
        )
        for rij in rijen:
            regel = Selectieregel(selectie=selectie, inburgeraar=rij.inburgeraar)
            wereld.boek.voeg_toe(regel, op=gevraagd, daad=daad)
            wereld.boek.wijzig(regel, op=besloten, daad=ja, benadering=rij)


def _vraag(wereld: Wereld, wijk: Wijk, *, dagen: int, aantal: int, afgewezen: bool = False) -> None:
    """Let a coordinator ask for some free persons; the selection waits, or was refused two days later."""
    dag = wereld.tot - dt.timedelta(days=dagen)
    coordinator = _coordinator(wereld, wijk, dag)
    vrij = [
        m
        for m in wereld.bevolking.mensen
        if m.rij.route == Route.VRIJ
        and id(m) not in wereld.verhalen
        and m.op_register is not None
        and m.op_register < dag
        and m.weg_op is None
        and m.wijken[-1][1] is wijk
        and m.wijken[-1][0] < dag
    ]
    if coordinator is None or not vrij:
        return
    kans = dobbelsteen(wereld.zaad, "selectie", wijk.code)
    mensen = kans.sample(vrij, min(aantal, len(vrij)))
    op = op_moment(dag, dt.time(16, 12))
    selectie = Selectie(
        wijk=wijk, gevraagd_door=coordinator, gevraagd_op=op, toelichting=WAAROM[dagen % len(WAAROM)]
    )
    daad = _log(wereld, Handeling.SELECTIE_GEVRAAGD, op, coordinator, mensen)
    wereld.boek.voeg_toe(selectie, op=op, daad=daad)
    for mens in mensen:
        wereld.boek.voeg_toe(Selectieregel(selectie=selectie, inburgeraar=mens.rij), op=op, daad=daad)
    if afgewezen:
        later = op_moment(dag + dt.timedelta(days=2), dt.time(9, 40))
        leider = wereld.team.met(Rol.TEAMLEIDER, later.date())[0]
        wereld.boek.wijzig(
            selectie,
            op=later,
            daad=_log(wereld, Handeling.SELECTIE_AFGEWEZEN, later, leider, mensen),
            stand=Selectiestand.AFGEWEZEN,
            besloten_door=leider,
            besloten_op=later,
            reden=NIET_NU,
        )


def _stappen(wereld: Wereld, benadering: Benadering) -> None:
    """Write the call-up, and the stages since."""
    kans = dobbelsteen(wereld.zaad, "regulier", benadering.van, benadering.inburgeraar.zoeknaam)
    dag, op = benadering.van, benadering.sinds
    stap = Regulierestap.OPGEROEPEN
    verder = iter(STAPPEN)
    assert benadering.door is not None
    while dag < wereld.tot:
        wereld.boek.voeg_toe(
            RegulierMoment(
                inburgeraar=benadering.inburgeraar, stap=stap, datum=dag, door=benadering.door, created_at=op
            ),
            op=op,
        )
        volgende = next(verder, None)
        if volgende is None or not soms(kans, volgende[1]):
            return
        stap = volgende[0]
        dag = dag_na(dag, kans, *volgende[2])
        op = op_moment(dag, dt.time(11, kans.randrange(60)))


def _overnames(wereld: Wereld) -> None:
    """Let coordinators ask to take over people of the regular route whom they met: one request waits, one was refused."""
    op_regulier = {id(b.inburgeraar): b for b in _benaderingen(wereld, Route.REGULIER) if not b.eindreden}
    gesproken = [
        v for v in wereld.verhalen.values() if id(v.mens.rij) in op_regulier and v.laatste is not None
    ]
    for nummer, verhaal in enumerate(gesproken[:2]):
        dag = wereld.tot - dt.timedelta(days=3 + 20 * nummer)
        benadering = op_regulier[id(verhaal.mens.rij)]
        wijk = verhaal.mens.wijken[-1][1]
        vrager = _coordinator(wereld, wijk, dag)
        if vrager is None or benadering.door is None or benadering.van >= dag:
            continue
        op = op_moment(dag, dt.time(14, 25))
        verzoek = Overnameverzoek(
            inburgeraar=verhaal.mens.rij,
            naar_route=Route.WIJKGERICHT,
            gevraagd_door=vrager,
            gevraagd_aan=benadering.door,
            gevraagd_op=op,
            waarom=KENT_HAAR,
        )
        daad = _log(wereld, Handeling.OVERNAME_GEVRAAGD, op, vrager, [verhaal.mens])
        wereld.boek.voeg_toe(verzoek, op=op, daad=daad)
        if nummer:
            later = op + dt.timedelta(days=1)
            wereld.boek.wijzig(
                verzoek,
                op=later,
                daad=_log(wereld, Handeling.OVERNAME_BEANTWOORD, later, benadering.door, [verhaal.mens]),
                antwoord=Antwoord.NEE,
                beantwoord_op=later,
                toelichting=AL_BEGONNEN,
            )
