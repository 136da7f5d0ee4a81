"""Talks about the caseload of two coordinators: one each that ended, and one that runs."""

import datetime as dt
from functools import partial
from itertools import cycle

from demodata.kalender import op_moment, werkdag_vanaf
from demodata.schrijven import Daad
from demodata.verhaal import Verhaal, Wereld
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import DAG
from logboek.enums import Handeling
from trajecten.bespreking.enums import Besprekingstand
from trajecten.bespreking.models import Bespreekpunt, Bespreektaak, Bespreking
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak

NOTITIES = (
    "De taalles gaat goed. De vraag is nu of een activiteit in de buurt daarbij past.",
    "Al een paar keer niet thuis. We proberen het eerst via de school van de kinderen.",
    "",
    "Wil graag aan het werk. Eerst kijken wat er in de ochtend kan.",
    "Twijfelt over de groep. Een keer samen gaan kijken helpt misschien.",
    "Het loopt. Over zes weken weer bespreken.",
)
TAKEN = (
    "De school bellen over een plek in de ochtend",
    "Samen langs de kookgroep gaan",
    "Vragen of de taalcoach dinsdag kan",
    "Een dag afspreken voor de volgende meting",
)
GEWEEST = ((35, {0, 6}), (63, {0, 4, 6}))
"""How many days ago the two talks that ended were, and which of their tasks were done."""
VOOR_LEIDER, TERMIJN = 4, {4: 42 * DAG}
"""Which task is for the teamleider, and how long one takes that takes longer than three weeks."""


def bespreek_de_caseloads(wereld: Wereld) -> None:
    """Let the teamleider have discussed the caseload of two coordinators, and be discussing that of the second."""
    leider = wereld.team.met(Rol.TEAMLEIDER, wereld.tot)[0]
    coordinatoren = wereld.team.met(Rol.TRAJECTCOORDINATOR, wereld.tot)[:2]
    for wie, (dagen, gedaan) in zip(coordinatoren, GEWEEST, strict=False):
        dag = werkdag_vanaf(wereld.tot - dagen * DAG)
        _bespreek(wereld, wie, leider, dag, hoeveel=8, gedaan=gedaan)
    if coordinatoren[1:]:
        _bespreek(wereld, coordinatoren[1], leider, werkdag_vanaf(wereld.tot - 3 * DAG), hoeveel=3)


def _bespreek(
    wereld: Wereld,
    wie: Gebruiker,
    leider: Gebruiker,
    dag: dt.date,
    *,
    hoeveel: int,
    gedaan: set[int] | None = None,
) -> None:
    """Discuss some people; `gedaan` has the places of tasks that were done of a talk that ended, None while it runs."""
    mensen = [v for v in wereld.verhalen.values() if _was_bij(v, wie, dag)][:hoeveel]
    boek, op = wereld.boek, op_moment(dag, dt.time(9, 0))
    if not mensen:
        return
    log = partial(boek.log, door=leider, aanstelling=wereld.team.aanstelling(leider, dag))
    bespreking = Bespreking(coordinator=wie, leider=leider, begonnen_op=dag, created_at=min(op, boek.grens))
    boek.voeg_toe(bespreking, op=op, daad=log(Handeling.BESPREKING_BEGONNEN, op=op))
    notities, taken = cycle(NOTITIES), cycle(TAKEN)
    for plaats, verhaal in enumerate(mensen):
        moment = op_moment(dag, dt.time(9, 10 + 5 * plaats))
        daad = log(Handeling.PERSOON_BESPROKEN, op=moment, over=[("inburgeraar", verhaal.mens.rij)])
        punt = Bespreekpunt(
            inburgeraar=verhaal.mens.rij,
            bespreking=bespreking,
            notitie=next(notities),
            op=dag,
            door=leider,
            created_at=min(moment, boek.grens),
        )
        boek.voeg_toe(punt, op=moment, daad=daad)
        if plaats % 2 == 0:
            taak = Taak(
                inburgeraar=punt.inburgeraar,
                wat=next(taken),
                voor=leider if plaats == VOOR_LEIDER else wie,
                door=leider,
                uiterlijk=dag + TERMIJN.get(plaats, 21 * DAG),
                created_at=punt.created_at,
            )
            _spreek_af(wereld, punt, taak, daad)
            if plaats in (gedaan or ()):
                _doe(wereld, taak, dag)
    if gedaan is not None:
        einde = op_moment(dag, dt.time(10, 30))
        daad = log(Handeling.BESPREKING_AFGESLOTEN, op=einde)
        boek.wijzig(bespreking, op=einde, daad=daad, stand=Besprekingstand.KLAAR, geeindigd_op=dag)


def _was_bij(verhaal: Verhaal, wie: Gebruiker, dag: dt.date) -> bool:
    toegang = verhaal.toegang
    loopt = verhaal.benadering is not None and verhaal.traject is not None
    return loopt and toegang is not None and toegang.gebruiker is wie and toegang.van <= dag


def _spreek_af(wereld: Wereld, punt: Bespreekpunt, taak: Taak, daad: Daad) -> None:
    wereld.boek.voeg_toe(taak, op=punt.created_at, daad=daad)
    uit = Bespreektaak(inburgeraar=punt.inburgeraar, punt=punt, taak=taak)
    wereld.boek.voeg_toe(uit, op=punt.created_at, daad=daad)


def _doe(wereld: Wereld, taak: Taak, dag: dt.date) -> None:
    """Do a task within a week of the talk."""
    klaar = werkdag_vanaf(dag + 6 * DAG)
    op = op_moment(klaar, dt.time(15, 20))
    daad = wereld.boek.log(
        Handeling.TAAK_GEDAAN,
        op=op,
        door=taak.voor,
        aanstelling=wereld.team.aanstelling(taak.voor, klaar),
        over=[("inburgeraar", taak.inburgeraar)],
    )
    wereld.boek.wijzig(taak, op=op, daad=daad, stand=Taakstand.GEDAAN, afgehandeld_op=klaar)
