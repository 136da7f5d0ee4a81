"""Questions to the teamleider about a person of another wijk: one that waits, and one that was answered."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Model

from demodata.kalender import op_moment
from demodata.personen import Mens
from demodata.verhaal import Wereld
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from logboek.enums import Handeling
from vinden.models import Navraag

ANTWOORD = "Ja, dit is dezelfde persoon. Bel je collega, dan spreken jullie af wie verdergaat."


def stel_navragen(wereld: Wereld) -> None:
    """Let the coordinator of Donderberg ask about a person of each of the other wijken."""
    for code, dagen, antwoord in (("VEL", 2, ""), ("KEM", 12, ANTWOORD)):
        _vraag_na(wereld, code, dagen=dagen, antwoord=antwoord)


def _vraag_na(wereld: Wereld, code: str, *, dagen: int, antwoord: str) -> None:
    donderberg, wijk = wereld.bevolking.wijken["DON"], wereld.bevolking.wijken[code]
    dag = wereld.tot - dt.timedelta(days=dagen)
    vragers = wereld.team.met(Rol.TRAJECTCOORDINATOR, dag, donderberg)
    leiders = wereld.team.met(Rol.TEAMLEIDER, dag)
    wie = [
        m
        for m in wereld.bevolking.mensen
        if m.register is not None
        and m.rij.geslachtsnaam
        and m.wijken[-1][1] is wijk
        and m.wijken[-1][0] < dag
        and id(m) in wereld.verhalen
    ]
    if not (vragers and leiders and wie):
        return
    mens, vrager, leider = wie[0], vragers[0], leiders[0]
    op = op_moment(dag, dt.time(15, 40))
    navraag = Navraag(
        inburgeraar=mens.rij, gevraagd_door=vrager, gevraagd_op=op, wijk=donderberg, getypt=_getypt(mens)
    )
    log = wereld.boek.log
    over = [("inburgeraar", mens.rij), ("navraag", navraag)]
    daad = log(
        Handeling.NAVRAAG_GEDAAN,
        op=op,
        door=vrager,
        aanstelling=wereld.team.aanstelling(vrager, dag),
        over=over,
    )
    wereld.boek.voeg_toe(navraag, op=op, daad=daad)
    if antwoord:
        _beantwoord(wereld, navraag, over, door=leider, op=op_moment(dag, dt.time(16, 55)), antwoord=antwoord)


def _beantwoord(
    wereld: Wereld,
    navraag: Navraag,
    over: Iterable[tuple[str, Model]],
    *,
    door: Gebruiker,
    op: dt.datetime,
    antwoord: str,
) -> None:
    ja = wereld.boek.log(
        Handeling.NAVRAAG_BEANTWOORD,
        op=op,
        door=door,
        aanstelling=wereld.team.aanstelling(door, op.date()),
        over=over,
    )
    wereld.boek.wijzig(
        navraag, op=op, daad=ja, antwoord=antwoord, beantwoord_door=door, beantwoord_op=op, getypt=""
    )


def _getypt(mens: Mens) -> str:
    """Return a person as written down at a door: the first name, and the surname a letter short."""
    achternaam = mens.rij.geslachtsnaam
    naam = f"{mens.rij.voornamen.split()[0]} {achternaam[:-1] or achternaam}"
    return f"{naam} · {mens.geboortejaar}"
