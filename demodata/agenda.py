"""The agenda of the last day: visits of today, of this week and too late; and the acts of the teamleider."""

import datetime as dt
import random

from demodata.kalender import (
    dag_na,
    dobbelsteen,
    op_moment,
    soms,
    werkdag_vanaf,
)
from demodata.verhaal import Verhaal, Wereld
from gebruikers.enums import Rol
from kern.klok import DAG
from logboek.enums import Handeling


def vul_de_agenda(wereld: Wereld) -> None:
    """Give each coordinator visits for today and this week, and some that are overdue."""
    per_gids: dict[int, list[Verhaal]] = {}
    for verhaal in wereld.verhalen.values():
        if verhaal.benadering is not None:
            verhaal.blijf_bij(wereld.tot)
            per_gids.setdefault(wereld.team.nummer(verhaal.door), []).append(verhaal)
    for nummer, verhalen in sorted(per_gids.items()):
        kans = dobbelsteen(wereld.zaad, "agenda", nummer)
        vrij = [v for v in verhalen if v.gepland is None and v.laatste is not None]
        kans.shuffle(vrij)
        al = sum(v.gepland is not None and v.gepland.datum == wereld.tot for v in verhalen)
        vandaag = _plan_vandaag(wereld, nummer, vrij, aantal=max(1, min(3, len(verhalen) // 4) - al))
        _plan_te_laat(wereld, vrij, kans)
        _plan_deze_week(wereld, nummer, vrij, kans)
        if not vandaag:
            vandaag = _haal_naar_voren(wereld, nummer, verhalen)
        if vandaag and not any(v.gewaarschuwd_tot and v.gewaarschuwd_tot > wereld.tot for v in vandaag):
            _waarschuw(vandaag, wereld.tot + dt.timedelta(days=75))


def _plan_vandaag(wereld: Wereld, nummer: int, vrij: list[Verhaal], *, aantal: int) -> list[Verhaal]:
    gekozen = vrij[:aantal]
    del vrij[: len(gekozen)]
    for verhaal in gekozen:
        verhaal.plan(wereld.tot, tijd=wereld.kalender.uur_op(nummer, wereld.tot, hoogstens=8))
    return gekozen


def _haal_naar_voren(wereld: Wereld, nummer: int, verhalen: list[Verhaal]) -> list[Verhaal]:
    """Move a later visit to today, when nobody without a date is left."""
    op = op_moment(wereld.tot - DAG, dt.time(17, 45))
    for verhaal in verhalen:
        gepland = verhaal.gepland
        if gepland is not None and gepland.datum > wereld.tot and gepland.created_at < op:
            tijd = wereld.kalender.uur_op(nummer, wereld.tot, hoogstens=8)
            wereld.boek.wijzig(gepland, op=op, datum=wereld.tot, tijd=tijd)
            return [verhaal]
    return []


def _waarschuw(verhalen: list[Verhaal], tot: dt.date) -> None:
    for verhaal in verhalen:
        if verhaal.laatste is not None:
            verhaal.waarschuw(verhaal.laatste.datum, tot)
            return


def _plan_te_laat(wereld: Wereld, vrij: list[Verhaal], kans: random.Random) -> None:
    dag = wereld.tot - dt.timedelta(days=kans.randint(2, 6))
    lang_geleden = [v for v in vrij if v.laatste and v.laatste.datum < dag - dt.timedelta(days=4)]
    for verhaal in lang_geleden[:2]:
        vrij.remove(verhaal)
        verhaal.plan(min(werkdag_vanaf(dag), wereld.tot - DAG))


def _plan_deze_week(wereld: Wereld, nummer: int, vrij: list[Verhaal], kans: random.Random) -> None:
    dag = wereld.tot
    for verhaal in vrij[: max(1, len(vrij) // 3)]:
        dag = werkdag_vanaf(dag + dt.timedelta(days=kans.choice((1, 1, 2))))
        verhaal.plan(dag, tijd=wereld.kalender.uur_op(nummer, dag, hoogstens=8))


def lees_mee(wereld: Wereld) -> None:
    """Let the teamleider open some dossiers, and read the logboek of a few."""
    kans = dobbelsteen(wereld.zaad, "teamleider")
    for verhaal in wereld.verhalen.values():
        if verhaal.traject is None or not soms(kans, 0.3):
            continue
        dag = dag_na(verhaal.traject.geopend_op, kans, 3, 90)
        if dag >= wereld.tot:
            continue
        op = op_moment(dag, dt.time(kans.randint(9, 16), kans.randrange(60)))
        teamleider = wereld.team.met(Rol.TEAMLEIDER, dag)[0]
        verhaal.log(Handeling.DOSSIER_GEOPEND, op, door=teamleider)
        if soms(kans, 0.2):
            verhaal.log(Handeling.LOGBOEK_GELEZEN, op + dt.timedelta(minutes=2), door=teamleider)
