"""The traject of a story: opening, steps, start and end."""

import datetime as dt

from demodata.afronding import nazorg_tot
from demodata.kalender import op_moment
from demodata.schrijven import Daad
from demodata.verhaal import Verhaal
from inburgeraars.models import (
    Eindreden,
    Fase,
    Overlijden,
)
from kern.klok import DAG
from kern.ladder import Pijler
from logboek.enums import Handeling
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.models import Stapovergang, Traject
from wijken.models import Wijk


def open_traject(verhaal: Verhaal, dag: dt.date, op: dt.datetime) -> None:
    """Open the traject at the first talk under a claim: step Taxeren, pijler 1."""
    boek, rij = verhaal.wereld.boek, verhaal.mens.rij
    op += dt.timedelta(seconds=1)
    daad = verhaal.log(Handeling.TRAJECT_GEOPEND, op)
    verhaal.traject = boek.voeg_toe(
        Traject(inburgeraar=rij, trajectwijk=_trajectwijk(verhaal, dag), geopend_op=dag, created_at=op),
        op=op,
        daad=daad,
    )
    _overgang(verhaal, "", Stap.TAXEREN, dag, op, daad)
    _nieuwe_fase(verhaal, Pijler.VOOR, dag, op, daad)


def _trajectwijk(verhaal: Verhaal, dag: dt.date) -> Wijk:
    """Return the pilot wijk of the address that day, else of the vindplaats, else of the aanstelling."""
    wijk = verhaal.mens.wijk_op(dag)
    if wijk.pilot:
        return wijk
    if verhaal.over.plek is not None and verhaal.over.plek.wijk.pilot:
        return verhaal.over.plek.wijk
    aanstelling = verhaal.wereld.team.aanstelling(verhaal.door, dag)
    return (aanstelling.wijk if aanstelling else None) or wijk


def _overgang(
    verhaal: Verhaal,
    van: str,
    naar: str,
    dag: dt.date,
    op: dt.datetime,
    daad: Daad,
    *,
    reden: str = "",
    uitkomst: str = "",
) -> None:
    verhaal.wereld.boek.voeg_toe(
        Stapovergang(
            inburgeraar=verhaal.mens.rij,
            traject=verhaal.traject,
            van_stap=van,
            naar_stap=naar,
            uitkomst=uitkomst,
            datum=dag,
            reden=reden,
            door=verhaal.door,
            created_at=op,
        ),
        op=op,
        daad=daad,
    )


def _nieuwe_fase(verhaal: Verhaal, pijler: Pijler, van: dt.date, op: dt.datetime, daad: Daad | None) -> None:
    boek = verhaal.wereld.boek
    if verhaal.fase is not None:
        boek.wijzig(verhaal.fase, op=op, daad=daad, tot=van)
    verhaal.fase = boek.voeg_toe(Fase(inburgeraar=verhaal.mens.rij, pijler=pijler, van=van), op=op, daad=daad)


def zet_stap(verhaal: Verhaal, naar: Stap, dag: dt.date, *, reden: str = "") -> None:
    """Take a step on the day of a visit."""
    assert verhaal.traject is not None
    assert verhaal.laatst_vastgelegd is not None
    op = verhaal.laatst_vastgelegd + dt.timedelta(minutes=verhaal.kans.randint(1, 6))
    daad = verhaal.log(Handeling.STAP_GEZET, op)
    _overgang(verhaal, verhaal.traject.stap, naar, dag, op, daad, reden=reden)
    verhaal.wereld.boek.wijzig(verhaal.traject, op=op, daad=daad, stap=naar)
    verhaal.laatst_vastgelegd = op
    verhaal.over.in_stap = 0


def start(verhaal: Verhaal, dag: dt.date) -> None:
    """Start the traject: pijler 2 begins."""
    assert verhaal.traject is not None
    op = op_moment(dag, dt.time(15, verhaal.kans.randrange(60)))
    if verhaal.laatst_vastgelegd is not None:
        op = max(op, verhaal.laatst_vastgelegd + dt.timedelta(minutes=5))
    verhaal.wereld.boek.wijzig(verhaal.traject, op=op, gestart_op=dag)
    verhaal.over.gestart = True
    _nieuwe_fase(verhaal, Pijler.TIJDENS, dag, op, None)
    verhaal.laatst_vastgelegd = op


def sluit(verhaal: Verhaal, dag: dt.date, uitkomst: str) -> None:
    """Close the traject, and end its benadering; nobody approaches a person who died."""
    assert verhaal.traject is not None
    verhaal.blijf_bij(dag)
    boek = verhaal.wereld.boek
    op = op_moment(dag, dt.time(16, verhaal.kans.randrange(60)))
    afgerond = uitkomst.startswith("afgerond")
    nazorg = nazorg_tot(dag) if afgerond else None
    op = verhaal.eindig(dag, Eindreden.AFGESLOTEN, op, toegang_tot=nazorg).op
    daad = verhaal.log(Handeling.TRAJECT_GESLOTEN, op)
    _overgang(verhaal, verhaal.traject.stap, "", dag, op, daad, uitkomst=uitkomst)
    boek.wijzig(verhaal.traject, op=op, daad=daad, gesloten_op=dag, uitkomst=uitkomst)
    if uitkomst == Uitkomst.OVERLEDEN:
        boek.wijzig(verhaal.mens.rij, op=op, daad=daad, overleden_op=dag)
        overlijden = Overlijden(
            inburgeraar=verhaal.mens.rij, overleden_op=dag, door=verhaal.door, created_at=op
        )
        boek.voeg_toe(overlijden, op=op, daad=daad)
    if verhaal.traject.gestart_op is not None:
        na = Pijler.NA if afgerond else Pijler.VOOR
        _nieuwe_fase(verhaal, na, dag + DAG, op, daad)
