"""The audit: what a reader can work out who knows all exact work, all figures and all rules but the secret (DOMEIN 9).

Such a reader writes down every way in which the people of a population could have been divided. The system here holds
ways that are truly possible: those under which the preferred sides alone give the published figures. Each side of each
cell and multiple has a chance, drawn for itself, so an edition may come from any counts next to its figures that agree
with the exact work, and that no crossing was left out for (`Telling.overheerst`); over editions a higher figure of the
same cell means a higher count. A way that needs departures from the sides may be possible too; leaving it out can only
make the audit stricter.

Traits are crossed with all axes of work, also where a table is not, for a reader puts linked tables together. Most
cells are proven by the corners of linear programs, of which each is a way for all cells at once; what is left is asked
in whole numbers.
"""

import itertools
import math
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapportage.bescherming.afronden import exact
from rapportage.bescherming.oplosser import HEEL, Oplosser, Stelsel, Termen, TijdOp, heel
from rapportage.bescherming.vormen import VIJF, Cel, Telling

WAARDEN = 3
"""How many values every cell must be able to have."""
WEGEN = 8
"""How many ways of dividing everybody are looked for before cells are asked about one by one."""
VER = VIJF - 1
"""How far a figure can lie from its exact count."""


@dataclass(frozen=True, kw_only=True)
class Gepubliceerd:
    """The figures of one population on one day that a reader has, beside the exact counts."""

    telling: Telling
    cijfers: Mapping[Cel, int]


@dataclass(frozen=True, kw_only=True)
class Vraag:
    """A sum of unknowns that must be able to have `nodig` values of at most `hoogstens`; `gezien` are those found.

    A cell asks for three; a class of a group for one that is less than the whole group.
    """

    cel: Cel
    termen: Termen
    nodig: int
    hoogstens: float = math.inf
    gezien: set[int] = field(default_factory=set)

    def klaar(self) -> bool:
        """Tell whether enough values were found."""
        return len(self.gezien) >= self.nodig

    def zie(self, mensen: Sequence[int]) -> None:
        """Add the value that a way of dividing the people gives."""
        waarde = sum(factor * mensen[kolom] for kolom, factor in self.termen.items())
        if waarde <= self.hoogstens:
            self.gezien.add(waarde)


class Blok:
    """The unknown people of one telling, by some traits, in each of the groups that `groepen` gives with its size."""

    def __init__(
        self, stelsel: Stelsel, telling: Telling, kenmerken: Sequence[str], groepen: Mapping[Cel, int]
    ) -> None:
        self.telling, self.kenmerken, self.groepen = telling, tuple(kenmerken), groepen
        self.assen = {*kenmerken, *(naam for groep in groepen for naam, _ in groep)}
        self.kolommen: dict[Cel, int] = {}
        for groep, aantal in groepen.items():
            rij = {}
            for keus in itertools.product(*(telling.op_naam[naam].klassen for naam in kenmerken)):
                wie = groep | set(zip(kenmerken, keus, strict=True))
                if not any(leeg <= wie for leeg in telling.leeg):
                    rij[stelsel.kolom(0, aantal)] = 1
                    self.kolommen[wie] = len(stelsel.kolommen) - 1
            stelsel.rij(rij, aantal, aantal)

    def termen(self, cel: Cel) -> dict[int, int]:
        """Return the sum of unknowns that a cell is."""
        leden = {naam: self.telling.op_naam[naam].leden[klasse] for naam, klasse in cel}
        return {
            kolom: 1
            for wie, kolom in self.kolommen.items()
            if all(klasse in leden[naam] for naam, klasse in wie if naam in leden)
        }


class Lezer:
    """What a reader knows of one or more tellings, as a system of conditions."""

    def __init__(self, gepubliceerd: Sequence[Gepubliceerd]) -> None:
        self.stelsel = Stelsel()
        self.gepubliceerd = gepubliceerd
        self.figuren: list[tuple[int, int, int]] = []
        """The condition of each figure, with the lowest and highest count it may be of."""
        self.blokken = [self._blokken(g) for g in gepubliceerd]
        self.termen: list[dict[Cel, Termen]] = [
            {cel: self._termen(blokken, cel) for cel in g.cijfers if cel != g.telling.groep(cel)}
            for g, blokken in zip(gepubliceerd, self.blokken, strict=True)
        ]
        for g, termen in zip(gepubliceerd, self.termen, strict=True):
            for cel, som in termen.items():
                laag, hoog = max(0, g.cijfers[cel] - VER), g.cijfers[cel] + VER
                while g.telling.overheerst(cel, hoog):
                    hoog -= 1
                self.figuren.append((len(self.stelsel.rijen), laag, hoog))
                self.stelsel.rij(som, laag, hoog)
        for een, ander in itertools.combinations(range(len(gepubliceerd)), 2):
            self._volgorde(een, ander)
        self._optellingen()

    def _blokken(self, g: Gepubliceerd) -> list[Blok]:
        """Make a block for each set of traits that is not part of another, equal in what they share.

        Groups of an axis of work tell nothing when no figure and no definition names that axis.
        """
        assen = [a.naam for a in g.telling.assen]
        werk = {a.naam for a in g.telling.werkassen}
        soorten = {frozenset(naam for naam, _ in cel) - werk for cel in g.cijfers}
        grootste = [s for s in soorten if s and not any(s < ander for ander in soorten)]
        genoemd = {naam for cel in itertools.chain(g.cijfers, g.telling.leeg) for naam, _ in cel} & werk
        groepen = {
            cel: aantal
            for cel, aantal in g.telling.groepen.items()
            if aantal and {naam for naam, _ in cel} == genoemd
        }
        lijsten = sorted(sorted(s, key=assen.index) for s in grootste)
        blokken = [Blok(self.stelsel, g.telling, kenmerken, groepen) for kenmerken in lijsten]
        for een, ander in itertools.combinations(blokken, 2):
            gedeeld = [naam for naam in een.kenmerken if naam in ander.kenmerken]
            if not gedeeld:
                continue
            klassen = itertools.product(*(g.telling.op_naam[naam].klassen for naam in gedeeld))
            for keus, groep in itertools.product(klassen, groepen):
                cel = groep | set(zip(gedeeld, keus, strict=True))
                self.stelsel.rij(een.termen(cel) | dict.fromkeys(ander.termen(cel), -1), 0, 0)
        return blokken

    @staticmethod
    def _termen(blokken: Iterable[Blok], cel: Cel) -> Termen:
        return next(blok for blok in blokken if {naam for naam, _ in cel} <= blok.assen).termen(cel)

    def _volgorde(self, een: int, ander: int) -> None:
        """Say what two days of one population tell of each other: one lot a cell and multiple orders the counts."""
        eerst, dan = sorted((een, ander), key=lambda i: self.gepubliceerd[i].telling.dag)
        oud, nieuw = self.gepubliceerd[eerst], self.gepubliceerd[dan]
        if oud.telling.populatie != nieuw.telling.populatie:
            return
        for cel in self.termen[eerst].keys() & self.termen[dan].keys():
            verschil = nieuw.cijfers[cel] - oud.cijfers[cel]
            groeit = nieuw.telling.cumulatief and exact(nieuw.telling, cel) >= exact(oud.telling, cel)
            if not groeit and abs(verschil) != VIJF:
                continue
            minstens = 1 if abs(verschil) == VIJF else 0
            teken = -1 if verschil < 0 else 1
            som = dict.fromkeys(self.termen[dan][cel], teken)
            som |= dict.fromkeys(self.termen[eerst][cel], -teken)
            self.stelsel.rij(som, minstens, math.inf)

    def _optellingen(self) -> None:
        """Say that the people of a telling are those of others together, where the exact counts agree with it."""
        plaats = {(g.telling.populatie, g.telling.dag): i for i, g in enumerate(self.gepubliceerd)}
        for i, g in enumerate(self.gepubliceerd):
            delen = [plaats[deel] for deel in g.telling.som_van if deel in plaats]
            if not delen or len(delen) < len(g.telling.som_van):
                continue
            for cel in set.intersection(*(set(self.termen[j]) for j in (i, *delen))):
                if exact(g.telling, cel) == sum(exact(self.gepubliceerd[j].telling, cel) for j in delen):
                    som = dict(self.termen[i][cel])
                    for j in delen:
                        som |= dict.fromkeys(self.termen[j][cel], -1)
                    self.stelsel.rij(som, 0, 0)

    def vragen(self) -> Iterator[tuple[int, Vraag]]:
        """Yield what must be possible, with the place of its telling: of each cell, and of each class of each group."""
        for i, (g, termen) in enumerate(zip(self.gepubliceerd, self.termen, strict=True)):
            for cel, som in termen.items():
                if not g.telling.ligt_vast(cel):
                    yield i, Vraag(cel=cel, termen=som, nodig=WAARDEN, gezien={exact(g.telling, cel)})
            klassen = {deel for cel in g.cijfers for deel in cel if not g.telling.op_naam[deel[0]].werk}
            for deel, (groep, aantal) in itertools.product(sorted(klassen), g.telling.groepen.items()):
                cel = groep | {deel}
                genoemd = {naam for naam, _ in groep} <= self.blokken[i][0].assen
                if aantal and genoemd and cel not in termen and not g.telling.ligt_vast(cel):
                    som = self._termen(self.blokken[i], cel)
                    yield i, Vraag(cel=cel, termen=som, nodig=1, hoogstens=aantal - 1)


@dataclass(frozen=True, kw_only=True)
class Oordeel:
    """What an audit found: how many questions it asked, and the cells (of which telling) that are not safe."""

    gevraagd: int
    onveilig: tuple[tuple[int, Cel], ...]


def toets(gepubliceerd: Sequence[Gepubliceerd]) -> Oordeel:
    """Try whether every cell that exact work does not fix keeps three values, and no class is seen to be a whole group.

    Args:
        gepubliceerd: linked tables of one edition, or one table in each of its editions.
    """
    toetsing = Toetsing(Lezer(gepubliceerd))
    return Oordeel(gevraagd=len(toetsing.vragen), onveilig=tuple(toetsing.onveilig()))


class Toetsing:
    """The questions of an audit, answered with as few programs as can be."""

    def __init__(self, lezer: Lezer) -> None:
        self.stelsel, self.figuren = lezer.stelsel, lezer.figuren
        self.vragen = list(lezer.vragen())
        self.laatste: list[int] | None = None
        self.rng = random.Random(0)  # noqa: S311  it chooses where to look first, and nothing depends on it

    def onveilig(self) -> Iterator[tuple[int, Cel]]:
        """Yield the cells (of which telling) that cannot be proven safe."""
        if not self.vragen:
            return
        ruim = Oplosser(self.stelsel, geheel=False)
        mogelijk = self._met_wegen(ruim) and self._met_wegen(Oplosser(self.stelsel, geheel=True))
        for plaats, vraag in self.vragen:
            if not vraag.klaar() and not (mogelijk and self._een_voor_een(vraag, ruim)):
                yield plaats, vraag.cel

    def open_vragen(self) -> list[Vraag]:
        """Return the questions without an answer."""
        return [vraag for _, vraag in self.vragen if not vraag.klaar()]

    def _zie(self, waarden: Sequence[float]) -> None:
        """Let a solution tell of all questions, when it is one in whole numbers."""
        if (mensen := heel(waarden)) is not None:
            self.laatste = mensen
            for vraag in self.open_vragen():
                vraag.zie(mensen)

    def _met_wegen(self, oplosser: Oplosser) -> bool:
        """Look for some ways to divide the people that differ much; return False when there is none.

        There may be none: when the figures needed departures over editions, nothing can be proven of them.
        """
        for keer in range(WEGEN):
            if not (over := self.open_vragen()):
                break
            kosten: dict[int, float] = {}
            for vraag in over:
                kant = -1 if vraag.hoogstens < math.inf else self.rng.choice((-1, 1))
                for kolom in vraag.termen:
                    kosten[kolom] = kosten.get(kolom, 0) + kant
            try:
                waarden = oplosser.zoek(kosten, hoogste=True, eerste=True)
            except TijdOp:
                continue
            if waarden is None and keer == 0:
                return False
            if waarden is not None:
                self._zie(waarden)
            self._vernauw(oplosser)
        for rij, laag, hoog in self.figuren:
            oplosser.begrens(rij, laag, hoog)
        return True

    def _vernauw(self, oplosser: Oplosser) -> None:
        """Draw bounds around the last way that was found, so that the next one differs from others in all cells."""
        if self.laatste is None:
            return
        for rij, laag, hoog in self.figuren:
            nu = sum(self.laatste[kolom] for kolom in self.stelsel.rijen[rij][0])
            oplosser.begrens(rij, self.rng.randint(laag, nu), self.rng.randint(nu, hoog))

    def _een_voor_een(self, vraag: Vraag, ruim: Oplosser) -> bool:
        """Ask for values that were not seen yet, between the bounds of the linear program; no answer in time is no."""
        try:
            laag, hoog = self._grenzen(vraag, ruim)
            kan = [w for w in range(laag, hoog + 1) if w not in vraag.gezien]
            if vraag.klaar() or len(kan) + len(vraag.gezien) < vraag.nodig:
                return vraag.klaar()
            self.stelsel.rij(vraag.termen, 0, 0)
            oplosser = Oplosser(self.stelsel, geheel=True)
            midden = (laag + hoog) / 2
            for waarde in sorted(kan, key=lambda w: abs(w - midden)):
                oplosser.begrens(len(self.stelsel.rijen) - 1, waarde, waarde)
                if (waarden := oplosser.zoek({}, eerste=True)) is not None:
                    self._zie(waarden)
                if vraag.klaar():
                    break
            self.stelsel.rijen.pop()
        except TijdOp:
            pass
        return vraag.klaar()

    def _grenzen(self, vraag: Vraag, ruim: Oplosser) -> tuple[int, int]:
        """Return between which values a sum lies for certain; whole corners tell of all questions on the way."""
        grenzen = []
        for hoogste in (False, True):
            waarden = ruim.zoek(vraag.termen, hoogste=hoogste)
            assert waarden is not None
            self._zie(waarden)
            grenzen.append(sum(waarden[k] for k in vraag.termen))
        hoog = min(grenzen[1] + HEEL, vraag.hoogstens)
        return math.ceil(grenzen[0] - HEEL), math.floor(hoog)
