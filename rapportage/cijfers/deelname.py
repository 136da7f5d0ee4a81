"""What each traject says of taking part: the place on the ladder, what changed, and whether it lasts (DOMEIN 7 and 8a).

One row a traject, with a class for each figure or None when the traject is not among those that the figure is over. A
table counts these rows by whatever it divides them by, so that all tables of a day agree.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from netwerk.models import Activiteitsoort
from participatie.scoring import (
    BOVEN_BLIJVEND,
    BOVEN_START,
    MAANDEN,
    Looptijd,
    Winst,
    hoogste,
    is_boven,
    is_vast_in_pijler_1,
    plus_maanden,
    stand_op,
    tellend,
    winst,
)
from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Faserij, Metingrij, Stand, Trajectrij
from trajecten.traject.enums import Uitkomst

JAAR = 12
EERST, UITERLIJK = 9, 15
"""Between so many months after a closing lies the meting that tells whether it lasted."""


class Verandering(StrEnum):
    """The trede of the last meting beside that of the first."""

    HOGER = "hoger"
    GELIJK = "gelijk"
    LAGER = "lager"
    NIET = "niet twee keer gemeten"


class Coach(StrEnum):
    """Whether somebody has or had a taalcoach."""

    MET = "met taalcoach"
    ZONDER = "zonder taalcoach"


class Boven(StrEnum):
    """Whether a score was passed."""

    JA = "ja"
    NEE = "nee"
    NIET = "nog niet gemeten"


class Blijvend(StrEnum):
    """The trede a year after a closing beside that of the traject."""

    BLEEF = "gelijk of hoger"
    LAGER = "lager"
    NIET = "niet gemeten"


@in_het_register("score", "verandering", "taalcoach", "boven_5", "boven_10", "blijvend", "winst", "vast")
@dataclass(frozen=True, kw_only=True)
class Deelname:
    """What one traject says of taking part by the end of a day; None for a figure that it is not among.

    Args:
        traject: its key.
        persoon: the key of the person.
        wijk: the trajectwijk (key).
        jaar: the year of opening.
        pijler: that of the person on the day, for who stands on the ladder.
        score: on the day; None when nothing was measured in this pijler yet.
        verandering: of who opened half a year before.
        taalcoach: whether a component with a taalcoach began in it by its last meting, which so can tell of it.
        boven_5: whether it was passed within a year of the opening, of who opened a year before.
        boven_10: whether it was passed, of who completed half a year before.
        blijvend: of who completed fifteen months before.
        winst: last less first meting of the traject.
        vast: whether it is stuck in pijler 1.
    """

    traject: int
    persoon: int
    wijk: int
    jaar: int
    pijler: int | None = None
    score: int | None = None
    verandering: Verandering | None = None
    taalcoach: Coach = Coach.ZONDER
    boven_5: Boven | None = None
    boven_10: Boven | None = None
    blijvend: Blijvend | None = None
    winst: Winst | None = None
    vast: bool = False


def deelname(stand: Stand, dag: dt.date) -> list[Deelname]:
    """Return a row for each traject opened by a day, with what was known of it then (`stand`)."""
    return list(_rijen(stand, dag))


def _rijen(stand: Stand, dag: dt.date) -> Iterator[Deelname]:
    per_persoon: dict[int, list[Trajectrij]] = defaultdict(list)
    begon = _taalcoach_sinds(stand)
    for t in stand.trajecten:
        if t.geopend_op <= dag:
            per_persoon[t.persoon].append(t)
    for persoon, trajecten in per_persoon.items():
        op_volgorde = sorted(trajecten, key=lambda t: (t.geopend_op, t.id))
        volgende = [t.geopend_op for t in op_volgorde[1:]]
        for t, volgend_op in zip(op_volgorde, [*volgende, None], strict=True):
            traject = _Traject(
                stand.metingen.get(persoon, []), stand.fasen.get(persoon, []), t, volgend_op, dag
            )
            yield replace(traject.deelname(), taalcoach=traject.coach(begon.get(t.id)))


def _taalcoach_sinds(stand: Stand) -> dict[int, dt.date]:
    """Return by traject the first day on which a component at an activiteit of kind taalcoach began in it."""
    coaches = {a.id for a in stand.activiteiten if a.soort == Activiteitsoort.TAALCOACH}
    begon: dict[int, dt.date] = {}
    for c in stand.componenten:
        if c.activiteit in coaches and c.gestart_op is not None:
            begon[c.traject] = min(c.gestart_op, begon.get(c.traject, c.gestart_op))
    return begon


@dataclass(frozen=True)
class _Traject:
    metingen: list[Metingrij]
    fasen: list[Faserij]
    rij: Trajectrij
    volgend_op: dt.date | None
    dag: dt.date

    @property
    def gesloten_op(self) -> dt.date | None:
        return self.rij.gesloten_op if not self.rij.is_open(self.dag) else None

    @property
    def looptijd(self) -> Looptijd:
        return Looptijd(
            geopend_op=self.rij.geopend_op, gesloten_op=self.gesloten_op, volgend_op=self.volgend_op
        )

    @property
    def vertrok_voor_de_start(self) -> bool:
        """Whether the person moved or died before anything began: the ladder and boven 5 leave those out."""
        if self.gesloten_op is None or self.rij.gestart_op is not None:
            return False
        return Uitkomst(self.rij.uitkomst).vertrokken

    def deelname(self) -> Deelname:
        op_ladder = self.volgend_op is None and not self.vertrok_voor_de_start
        plek = stand_op(self.metingen, self.fasen, self.dag) if op_ladder else None
        return Deelname(
            traject=self.rij.id,
            persoon=self.rij.persoon,
            wijk=self.rij.wijk,
            jaar=self.rij.geopend_op.year,
            pijler=plek.pijler.value if plek else None,
            score=plek.score if plek else None,
            verandering=self._verandering(),
            boven_5=self._boven_5(),
            boven_10=self._boven_10(),
            blijvend=self._blijvend(),
            winst=winst(self.metingen, self.fasen, self.looptijd, self.dag),
            vast=is_vast_in_pijler_1(self.fasen, self.looptijd, self.dag),
        )

    def coach(self, begon: dt.date | None) -> Coach:
        """Return whether the last meting of the traject says something of a taalcoach, who came on day `begon`."""
        tijdens = tellend(
            self.metingen, min(self.dag, self.gesloten_op or self.dag), vanaf=self.rij.geopend_op
        )
        return Coach.MET if begon and tijdens and begon <= tijdens[-1].datum else Coach.ZONDER

    def _verandering(self) -> Verandering | None:
        if plus_maanden(self.rij.geopend_op, MAANDEN) > self.dag:
            return None
        verschil = winst(self.metingen, self.fasen, self.looptijd, self.dag)
        if verschil is None:
            return Verandering.NIET
        if verschil.treden == 0:
            return Verandering.GELIJK
        return Verandering.HOGER if verschil.treden > 0 else Verandering.LAGER

    def _boven_5(self) -> Boven | None:
        binnen = plus_maanden(self.rij.geopend_op, JAAR)
        if binnen > self.dag or self.vertrok_voor_de_start:
            return None
        top = hoogste(self.metingen, self.fasen, self.looptijd, binnen)
        return Boven.JA if is_boven(BOVEN_START, top) else Boven.NEE

    def _boven_10(self) -> Boven | None:
        if (op := self._afgerond_op(MAANDEN)) is None:
            return None
        if is_boven(BOVEN_BLIJVEND, hoogste(self.metingen, self.fasen, self.looptijd, self.dag)):
            return Boven.JA
        return Boven.NEE if self._na(op + dt.timedelta(days=1), self.dag) else Boven.NIET

    def _blijvend(self) -> Blijvend | None:
        if (op := self._afgerond_op(UITERLIJK)) is None:
            return None
        erna = self._na(plus_maanden(op, EERST), plus_maanden(op, UITERLIJK))
        tijdens = tellend(self.metingen, op, vanaf=self.rij.geopend_op)
        if not erna or not tijdens:
            return Blijvend.NIET
        jaar_later = plus_maanden(op, JAAR)
        dichtst = min(erna, key=lambda m: abs(m.datum - jaar_later))
        assert dichtst.trede is not None
        assert tijdens[-1].trede is not None
        return Blijvend.BLEEF if dichtst.trede >= tijdens[-1].trede else Blijvend.LAGER

    def _afgerond_op(self, maanden: int) -> dt.date | None:
        """Return the day of a closing as completed, when so many months have gone by since."""
        op = self.gesloten_op
        if op is None or not Uitkomst(self.rij.uitkomst).afgerond or plus_maanden(op, maanden) > self.dag:
            return None
        return op

    def _na(self, vanaf: dt.date, tot_en_met: dt.date) -> list[Metingrij]:
        """Return the metingen of these days that belong to no later traject, oldest first."""
        return tellend(self.metingen, tot_en_met, vanaf=vanaf, voor=self.volgend_op or dt.date.max)
