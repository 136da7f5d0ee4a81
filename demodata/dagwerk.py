"""The work of coordinators beside their visits: weekly hours, and tasks that wait, are late, or were done."""

import datetime as dt
import random

from demodata.kalender import dobbelsteen, op_moment, soms, werkdag_vanaf
from demodata.verhaal import Verhaal, Wereld
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.klok import DAG
from logboek.enums import Handeling
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.uren.enums import Urensoort
from trajecten.uren.models import Urenregel

WEEK = dt.timedelta(days=7)
UREN: tuple[tuple[Urensoort, int, int], ...] = (
    (Urensoort.VINDEN, 3, 7),
    (Urensoort.SCHRIJVEN, 4, 8),
    (Urensoort.OVERLEG, 2, 4),
    (Urensoort.NETWERK, 2, 6),
    (Urensoort.REISTIJD, 1, 2),
)
"""The least and the most hours of a week at full fte."""
VRIJ = {1, 18, 30, 31, 32, 52}
"""Numbers of the weeks in which hardly anybody works."""

WAT = (
    "Gilde bellen over de intake",
    "Folder van de kookgroep langsbrengen",
    "Navragen of de kinderopvang plek heeft",
    "Afspraak maken met maatschappelijk werk",
    "Kopie van de beschikking opvragen",
    "Vragen wanneer de taaltoets is",
    "Tolk regelen voor het volgende gesprek",
    "Buurthuis vragen of zij kan meehelpen",
)


def vul_het_dagwerk(wereld: Wereld) -> None:
    """Write the weekly lines of all coordinators, and the tasks of those who guide somebody now."""
    for aanstelling in wereld.team.aanstellingen:
        if aanstelling.rol == Rol.TRAJECTCOORDINATOR:
            _uren(wereld, aanstelling)
    per_gids: dict[int, list[Verhaal]] = {}
    for verhaal in wereld.verhalen.values():
        if verhaal.is_open(wereld.tot) and verhaal.laatste and verhaal.laatste.door is verhaal.door:
            per_gids.setdefault(wereld.team.nummer(verhaal.door), []).append(verhaal)
    for nummer, verhalen in sorted(per_gids.items()):
        _taken(wereld, verhalen, dobbelsteen(wereld.zaad, "taken", nummer))


def _uren(wereld: Wereld, aanstelling: Aanstelling) -> None:
    kans = dobbelsteen(wereld.zaad, "uren", wereld.team.nummer(aanstelling.gebruiker), aanstelling.van)
    week = aanstelling.van + dt.timedelta(days=-aanstelling.van.weekday() % 7)
    # The current week is filled in on Friday.
    laatste = min(aanstelling.tot_en_met or wereld.tot, wereld.tot) - dt.timedelta(days=4)
    while week <= laatste:
        if week.isocalendar().week not in VRIJ:
            _week(wereld, aanstelling, week, kans)
        week += WEEK


def _week(wereld: Wereld, aanstelling: Aanstelling, week: dt.date, kans: random.Random) -> None:
    gebruiker: Gebruiker = aanstelling.gebruiker
    op = op_moment(week + 4 * DAG, dt.time(16, kans.randrange(60)))
    daad = wereld.boek.log(
        Handeling.UREN_BIJGEWERKT,
        op=op,
        door=gebruiker,
        aanstelling=aanstelling,
        over=[("gebruiker", gebruiker)],
    )
    for soort, minstens, hoogstens in UREN:
        kwartieren = round(kans.uniform(minstens, hoogstens) * float(aanstelling.fte) * 4)
        regel = Urenregel(gebruiker=gebruiker, week=week, soort=soort, minuten=kwartieren * 15, created_at=op)
        wereld.boek.voeg_toe(regel, op=op, daad=daad)


def _taken(wereld: Wereld, verhalen: list[Verhaal], kans: random.Random) -> None:
    kans.shuffle(verhalen)
    for plaats, verhaal in enumerate(verhalen[: max(6, len(verhalen) // 3)]):
        begonnen = verhaal.laatst_vastgelegd
        if begonnen is None or verhaal.laatste is None or begonnen.date() >= wereld.tot:
            continue
        op = begonnen + dt.timedelta(minutes=1)
        # Late, today, this week, and later, in turn; never due before it was agreed.
        uiterlijk = max(
            begonnen.date() + DAG,
            werkdag_vanaf(
                wereld.tot + dt.timedelta(days=(-kans.randint(2, 9), 0, 2, kans.randint(6, 20))[plaats % 4])
            ),
        )
        daad = verhaal.log(Handeling.TAAK_TOEGEVOEGD, op)
        taak = wereld.boek.voeg_toe(
            Taak(
                inburgeraar=verhaal.mens.rij,
                wat=WAT[kans.randrange(len(WAT))],
                voor=verhaal.door,
                door=verhaal.door,
                uiterlijk=uiterlijk,
                uit_contact=verhaal.laatste,
                created_at=op,
            ),
            op=op,
            daad=daad,
        )
        if plaats >= 4 and soms(kans, 0.3):  # noqa: PLR2004  of each turn of four one stays open
            _doe(wereld, verhaal, taak, kans)


def _doe(wereld: Wereld, verhaal: Verhaal, taak: Taak, kans: random.Random) -> None:
    dag = werkdag_vanaf(taak.created_at.date() + dt.timedelta(days=kans.randint(1, 5)))
    if dag >= wereld.tot:
        return
    op = op_moment(dag, dt.time(kans.randint(9, 16), kans.randrange(60)))
    daad = verhaal.log(Handeling.TAAK_GEDAAN, op)
    wereld.boek.wijzig(taak, op=op, daad=daad, stand=Taakstand.GEDAAN, afgehandeld_op=dag)
