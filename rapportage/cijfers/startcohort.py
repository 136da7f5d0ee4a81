"""What became of who started in a year, followed at fixed times since the start (DOMEIN 8a and 9)."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from participatie.scoring import plus_maanden
from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Stand
from rapportage.cijfers.uitkomsten import Einde, einde_van

MAANDEN = (6, 12, 18, 24)
"""After so many months from the start it is told what became of them."""


@dataclass(frozen=True, kw_only=True)
class Gestart:
    """A traject that started in the year.

    Args:
        traject: its key.
        persoon: the key of the person.
        wijk: the trajectwijk (key).
        vindroute: how the person was found; empty when nothing is on record.
        doelgroep: the one that held on the day of the start; empty when none did.
        gestart_op: that day.
        gesloten_op: the day it closed, by the peildatum.
        einde: how.
    """

    traject: int
    persoon: int
    wijk: int
    vindroute: str
    doelgroep: str
    gestart_op: dt.date
    gesloten_op: dt.date | None = None
    einde: Einde | None = None


@in_het_register("startcohort")
@dataclass(frozen=True, kw_only=True)
class Startcohort:
    """What had become of them so many months after their start.

    Args:
        na: the months.
        loopt: those that still ran.
        afgerond: those completed.
        gestopt: those stopped.
        vertrokken: those of who moved or died.
    """

    na: int
    loopt: int
    afgerond: int
    gestopt: int
    vertrokken: int

    @property
    def n(self) -> int:
        """All of them."""
        return self.loopt + self.afgerond + self.gestopt + self.vertrokken


def gestart_in(stand: Stand, jaar: int, dag: dt.date) -> list[Gestart]:
    """Return the trajecten that started in a year and by a day, by key; what closed later than that day did not close."""
    uit = []
    for t in sorted(stand.trajecten, key=lambda t: t.id):
        if t.gestart_op is None or t.gestart_op.year != jaar or t.gestart_op > dag:
            continue
        gevonden, doelgroep = (
            stand.gevonden.get(t.persoon),
            stand.doelgroep_op(t.persoon, t.gestart_op),
        )
        dicht_op = t.dicht_op(dag)
        uit.append(
            Gestart(
                traject=t.id,
                persoon=t.persoon,
                wijk=t.wijk,
                vindroute=gevonden.route.value if gevonden else "",
                doelgroep=doelgroep.value if doelgroep else "",
                gestart_op=t.gestart_op,
                gesloten_op=dicht_op,
                einde=einde_van(t) if dicht_op is not None else None,
            )
        )
    return uit


def startcohort(rijen: Iterable[Gestart], jaar: int, dag: dt.date) -> list[Startcohort]:
    """Return what had become of who started in a year, at each time that everybody in it has reached by a day.

    Who started on the last day of the year has: so the times tell nothing of the days on which people started.
    """
    alle, laatste = list(rijen), dt.date(jaar, 12, 31)
    return [_na(alle, maanden) for maanden in MAANDEN if plus_maanden(laatste, maanden) <= dag]


def _na(rijen: list[Gestart], maanden: int) -> Startcohort:
    lot = Counter(_lot(rij, plus_maanden(rij.gestart_op, maanden)) for rij in rijen)
    return Startcohort(
        na=maanden,
        loopt=lot[None],
        afgerond=lot[Einde.AFGEROND],
        gestopt=lot[Einde.GESTOPT],
        vertrokken=lot[Einde.VERTROKKEN],
    )


def _lot(rij: Gestart, dag: dt.date) -> Einde | None:
    return rij.einde if rij.gesloten_op is not None and rij.gesloten_op <= dag else None
