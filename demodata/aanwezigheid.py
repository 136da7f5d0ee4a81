"""Presence in the demo: people came to most meetings; recorded by the organisatie some weeks at a time (DOMEIN 5.4).

Written after the plans. Only for the last months: nobody recorded presence before.
"""

import datetime as dt
import random

from demodata.kalender import dobbelsteen, op_moment, soms, werkdag_vanaf
from demodata.verhaal import Verhaal, Wereld
from kern.klok import DAG
from logboek.enums import Handeling
from trajecten.plan.enums import Aanwezigstand, Afmeldreden, Componentsoort
from trajecten.plan.models import Aanwezigheid, Component

WEEK = dt.timedelta(days=7)
PER_KEER, KEREN = 4, 3
"""How many meetings are recorded at once, and how many times that was done."""
HULP = Componentsoort.HULP


def leg_aanwezigheid_vast(wereld: Wereld) -> None:
    """Record the presence at the last meetings of every component that began."""
    verhalen = {id(v.traject): v for v in wereld.verhalen.values() if v.traject is not None}
    for nummer, versies in enumerate(list(wereld.boek.versies[Component].values())):
        component = versies[0].rij
        assert isinstance(component, Component)
        verhaal = verhalen.get(id(component.traject))
        if verhaal is not None and component.gestart_op and not component.liep_al and component.soort != HULP:
            _vertel(verhaal, component, component.gestart_op, dobbelsteen(wereld.zaad, "aanwezig", nummer))


def _vertel(verhaal: Verhaal, component: Component, begin: dt.date, kans: random.Random) -> None:
    tot = component.traject.gesloten_op or verhaal.wereld.tot
    laatste = min(component.geeindigd_op or tot, tot) - DAG
    weken = max((laatste - begin).days // 7, 0)
    dagen = [begin + n * WEEK for n in range(weken)][-PER_KEER * KEREN :]
    weg = 0.3 if soms(kans, 0.15) else 0.05
    for n in range(0, len(dagen), PER_KEER):
        deel = dagen[n : n + PER_KEER]
        op = op_moment(werkdag_vanaf(deel[-1] + DAG), dt.time(16, kans.randrange(60)))
        if op.date() < tot:
            _leg_vast(verhaal, component, deel, op, kans, weg)


def _leg_vast(
    verhaal: Verhaal,
    component: Component,
    dagen: list[dt.date],
    op: dt.datetime,
    kans: random.Random,
    weg: float,
) -> None:
    boek, wie = verhaal.wereld.boek, verhaal.gids(op.date())
    daad = verhaal.log(Handeling.AANWEZIGHEID_VASTGELEGD, op, wie)
    for dag in dagen:
        stand = _stand(kans, weg)
        rij = Aanwezigheid(
            inburgeraar=verhaal.mens.rij,
            component=component,
            datum=dag,
            stand=stand,
            afmeldreden=kans.choice(list(Afmeldreden)) if stand == Aanwezigstand.AFGEMELD else "",
            gehoord_van=component.gehoord_van or "De docent",
            gehoord_op=op.date(),
            door=wie,
            created_at=op,
        )
        boek.voeg_toe(rij, op=op, daad=daad)


def _stand(kans: random.Random, weg: float) -> Aanwezigstand:
    worp = kans.random()
    if worp < weg:
        return Aanwezigstand.NIET_AFGEMELD
    if worp < weg + 0.1:
        return Aanwezigstand.AFGEMELD
    if worp < weg + 0.18:
        return Aanwezigstand.TE_LAAT
    return Aanwezigstand.VIEL_UIT if worp < weg + 0.21 else Aanwezigstand.AANWEZIG
