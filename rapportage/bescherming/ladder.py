"""Making a protected edition: rounding, audit, and the ladder of fallbacks (DOMEIN 9; docs/adr/0056).

An edition always appears. What cannot be rounded, or would give something away, becomes coarser step by step; the
steps are part of what is published.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapportage.bescherming.afronden import rond_af
from rapportage.bescherming.audit import Gepubliceerd, toets
from rapportage.bescherming.oplosser import TijdOp
from rapportage.bescherming.rooster import Rooster, Vorm
from rapportage.bescherming.vormen import (
    IEDEREEN,
    KLEINSTE_GROEP,
    Cel,
    Eerder,
    Reden,
    Stap,
    Stapsoort,
    Telling,
    Uitgave,
    Uitgegeven,
)


@dataclass
class Plan:
    """How far a table is down the ladder: the form that is tried, or what takes its place."""

    naam: str
    vorm: Vorm | None
    vervanging: Uitgegeven | None = None


@dataclass
class Ladder:
    """The tables of an edition in the making.

    Args:
        telling: the exact tables.
        eerder: editions before, of this population and of others whose people are part of it, in any order.
        zout: the kept secret.
    """

    telling: Telling
    eerder: Sequence[Eerder]
    zout: bytes
    plannen: list[Plan] = field(default_factory=list)
    stappen: list[Stap] = field(default_factory=list)
    getoetst: int = 0

    def __post_init__(self) -> None:
        zelfde = [e for e in self.eerder if e.telling.populatie == self.telling.populatie]
        self.zelfde = sorted(zelfde, key=lambda e: e.telling.dag)
        self.plannen = [Plan(t.naam, Vorm.begin(self.telling, t)) for t in self.telling.tabellen]
        for plan in self.plannen:
            if self.telling.groepen[IEDEREEN] < KLEINSTE_GROEP:
                self._vervang(plan, Reden.GROEP_TE_KLEIN)
            elif not self._genoeg_gewisseld(plan):
                self._vervang(plan, Reden.TE_WEINIG_GEWISSELD)

    def maak(self) -> Uitgave:
        """Go down the ladder until what is left can be published."""
        while True:
            for plan in self.plannen:
                while plan.vorm and plan.vorm.overheerst(self.telling):
                    self._omlaag(plan, Reden.ONOPLOSBAAR)
            cijfers = self._rond_af(self._vormen())
            if cijfers is None:
                self._omlaag(self._eerste_onoplosbare(), Reden.ONOPLOSBAAR)
                continue
            tabellen = [self._uitgegeven(plan, cijfers) for plan in self.plannen]
            gezakt = self._dwars(tabellen) or self._over_uitgaven(tabellen)
            if gezakt is None:
                return Uitgave(
                    populatie=self.telling.populatie,
                    dag=self.telling.dag,
                    tabellen=tuple(tabellen),
                    stappen=tuple(self.stappen),
                    getoetst=self.getoetst,
                )
            self._omlaag(*gezakt)

    def _vormen(self) -> list[Vorm]:
        return [plan.vorm for plan in self.plannen if plan.vorm]

    def _rond_af(self, vormen: Sequence[Vorm]) -> dict[Cel, int] | None:
        try:
            return rond_af(Rooster.van(self.telling, vormen), self.zelfde, self.zout)
        except TijdOp:
            return None

    def _eerste_onoplosbare(self) -> Plan:
        """Return the table that makes those before it and itself impossible: the ones that matter more stay."""
        vormen: list[Vorm] = []
        for plan in self.plannen:
            if plan.vorm:
                vormen.append(plan.vorm)
                if self._rond_af(vormen) is None:
                    return plan
        raise LookupError("every table can be rounded")

    def _omlaag(self, plan: Plan, reden: Reden) -> None:
        assert plan.vorm is not None
        if (minder := plan.vorm.minder(reden)) is None:
            self._vervang(plan, reden)
        else:
            plan.vorm, stap = minder
            self.stappen.append(stap)

    def _vervang(self, plan: Plan, reden: Reden) -> None:
        """Repeat the newest earlier table with its day; without one only the exact total is left."""
        plan.vorm = None
        vorige = next(self._vorige(plan.naam), None) if reden is not Reden.GROEP_TE_KLEIN else None
        if vorige is None:
            plan.vervanging = Uitgegeven(
                naam=plan.naam, dag=self.telling.dag, niet_verdeeld=frozenset([IEDEREEN])
            )
            soort, wat = Stapsoort.NIET_VERDEELD, ""
        else:
            plan.vervanging = vorige[1]
            soort, wat = Stapsoort.EERDERE_HERHAALD, vorige[1].dag.isoformat()
        self.stappen.append(Stap(tabel=plan.naam, soort=soort, reden=reden, wat=wat))

    def _vorige(self, naam: str) -> Iterator[tuple[Eerder, Uitgegeven]]:
        """Yield the editions that renewed a table and may be repeated, the newest first."""
        if self.telling.steeds_anderen:
            return
        for e in reversed(self.zelfde):
            for tabel in e.uitgave.tabellen:
                if tabel.naam == naam and tabel.dag == e.telling.dag and tabel.cijfers:
                    yield e, tabel

    def _genoeg_gewisseld(self, plan: Plan) -> bool:
        """Tell whether ten persons joined or left every group that the table divides, since it was last renewed."""
        vorige = next(self._vorige(plan.naam), None)
        if vorige is None or plan.vorm is None:
            return True
        groepen = {self.telling.groep(cel) for cel in plan.vorm.cellen}
        return all(
            vorige[0].gewisseld.get(groep, 0) >= KLEINSTE_GROEP
            for groep in groepen
            if self.telling.groepen[groep] >= KLEINSTE_GROEP
        )

    def _uitgegeven(self, plan: Plan, cijfers: dict[Cel, int]) -> Uitgegeven:
        if plan.vorm is None:
            assert plan.vervanging is not None
            return plan.vervanging
        eigen = plan.vorm.cellen
        return Uitgegeven(
            naam=plan.naam,
            dag=self.telling.dag,
            indelingen={naam: tuple(indeling) for naam, indeling in plan.vorm.indelingen.items()},
            cijfers={cel: cijfers[cel] for cel in eigen if cel in cijfers},
            niet_verdeeld=frozenset(self.telling.groep(cel) for cel in eigen if cel not in cijfers),
        )

    def _dwars(self, tabellen: Sequence[Uitgegeven]) -> tuple[Plan, Reden] | None:
        """Audit the linked tables of this edition; return the last table that shows a cell that is not safe."""
        nieuw = [t for t in tabellen if t.dag == self.telling.dag]
        cijfers = {cel: n for tabel in nieuw for cel, n in tabel.cijfers.items()}
        oordeel = toets([Gepubliceerd(telling=self.telling, cijfers=cijfers)])
        self.getoetst += oordeel.gevraagd
        if not oordeel.onveilig:
            return None
        kenmerken = self._kenmerken(oordeel.onveilig[0][1])
        plan = next(
            plan for plan in reversed(self.plannen) if plan.vorm and kenmerken <= plan.vorm.indelingen.keys()
        )
        return plan, Reden.TERUG_TE_REKENEN

    def _kenmerken(self, cel: Cel) -> set[str]:
        return {naam for naam, _ in cel if not self.telling.op_naam[naam].werk}

    def _over_uitgaven(self, tabellen: Sequence[Uitgegeven]) -> tuple[Plan, Reden] | None:
        """Audit each table that is renewed over its editions, and with the parts it is the sum of, of the same axes.

        Return the first that is not safe.
        """
        for plan, tabel in zip(self.plannen, tabellen, strict=True):
            reeks = [
                Gepubliceerd(telling=e.telling, cijfers=vroeger.cijfers)
                for e in self.eerder
                for vroeger in e.uitgave.tabellen
                if e.telling.assen_van[vroeger.naam] == self.telling.assen_van[tabel.naam]
                and vroeger.dag == e.telling.dag
                and vroeger.cijfers
            ]
            if not plan.vorm or not reeks:
                continue
            oordeel = toets([*reeks, Gepubliceerd(telling=self.telling, cijfers=tabel.cijfers)])
            self.getoetst += oordeel.gevraagd
            if oordeel.onveilig:
                return plan, Reden.TERUG_TE_REKENEN_OVER_UITGAVEN
        return None


def bescherm(telling: Telling, *, eerder: Sequence[Eerder], zout: bytes) -> Uitgave:
    """Return the protected edition of exact tables.

    Args:
        telling: the exact tables of one population and day.
        eerder: the editions before that a reader has: of the same population, and of those whose people are part of it.
        zout: the kept secret (`zijden.geheim`).

    Raises:
        ValueError: an earlier edition of the same population is of the same day or later.
    """
    if any(e.telling.dag >= telling.dag for e in eerder if e.telling.populatie == telling.populatie):
        raise ValueError("an edition is made after those before it")
    return Ladder(telling=telling, eerder=eerder, zout=zout).maak()
