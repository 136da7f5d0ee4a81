"""The shapes of protected tables: axes, exact counts, and what of them is published (DOMEIN 9; docs/adr/0056).

A *cell* is a set of (axis, class) pairs: the empty set is everybody, `{(doelgroep, plichtig)}` a class, and so on. The
same cell has one figure in all tables of one population and day; that is what links them.
"""

import datetime as dt
import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

VIJF = 5
KLEINSTE_GROEP = 10
"""A smaller group is not divided, and this many people must join or leave a group before it is divided anew."""
MEESTE_KENMERKEN = 2
KLEINSTE_AS = 2
"""An axis with fewer classes divides nothing."""

BIJNA_IEDEREEN = 1
"""How many persons of a group may lie outside a class that dominates it."""

type Cel = frozenset[tuple[str, str]]
IEDEREEN: Cel = frozenset()


@dataclass(frozen=True, kw_only=True)
class Samenvoeging:
    """One step of merging: the classes in `van` (or earlier merged ones) become the class `naam`."""

    naam: str
    van: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class As:
    """A trait, or a division of work, by which people are counted.

    Args:
        naam: its name in the registry of figures.
        klassen: its classes in the order of the tables; together they hold everybody.
        werk: its classes are groups whose size counts work, and is published exactly (wijk, vindroute).
        samenvoegen: which classes merge first, second, and so on, when the table cannot be published as it is.

    Raises:
        ValueError: classes that occur twice, or merging that names an unknown class or leaves fewer than two.
    """

    naam: str
    klassen: tuple[str, ...]
    werk: bool = False
    samenvoegen: tuple[Samenvoeging, ...] = ()

    def __post_init__(self) -> None:
        namen = [*self.klassen, *(stap.naam for stap in self.samenvoegen)]
        if len(set(namen)) < len(namen):
            raise ValueError(f"axis {self.naam} names a class twice")
        if len(self.indeling(len(self.samenvoegen))) < KLEINSTE_AS:
            raise ValueError(f"axis {self.naam} is left with fewer than {KLEINSTE_AS} classes")

    def indeling(self, stappen: int) -> dict[str, tuple[str, ...]]:
        """Return the classes after so many steps of merging, each with the original classes it holds."""
        uit: dict[str, tuple[str, ...]] = {klasse: (klasse,) for klasse in self.klassen}
        for stap in self.samenvoegen[:stappen]:
            if not set(stap.van) <= uit.keys():
                raise ValueError(f"axis {self.naam} merges a class that is not there into {stap.naam}")
            leden = tuple(lid for klasse in stap.van for lid in uit[klasse])
            eerste = stap.van[0]
            uit = {
                (stap.naam if klasse == eerste else klasse): (leden if klasse == eerste else eigen)
                for klasse, eigen in uit.items()
                if klasse == eerste or klasse not in stap.van
            }
        return uit

    @cached_property
    def leden(self) -> dict[str, frozenset[str]]:
        """Every class that may ever be published, with the original classes it holds."""
        return {
            klasse: frozenset(eigen)
            for stappen in range(len(self.samenvoegen) + 1)
            for klasse, eigen in self.indeling(stappen).items()
        }


@dataclass(frozen=True, kw_only=True)
class Tabel:
    """Exact counts of one table.

    Args:
        naam: its name in the registry.
        assen: the names of its axes; the first is a trait, the last the innermost crossing, which goes first.
        aantallen: persons by a class of each axis, in the order of `assen`; what is absent is nought.
    """

    naam: str
    assen: tuple[str, ...]
    aantallen: Mapping[tuple[str, ...], int]


@dataclass(frozen=True, kw_only=True)
class Telling:
    """The exact tables of one population on one day: they are linked, and protected together.

    Args:
        populatie: what is counted, without the period: part of the key of each cell.
        dag: the peildatum.
        assen: the axes that occur, from the registry.
        tabellen: the tables, the one that matters most first.
        werk: persons by a class of each axis of work, in the order of `assen`: known to everybody.
        cumulatief: the figures grow unless something was corrected, so none may be seen to fall.
        leeg: cells in which nobody can be, by their definition: known to everybody.
        som_van: populations and days whose people together are those of this one (the quarters of a year).
        steeds_anderen: each edition tells of other people, so that no earlier table can stand in for it.

    Raises:
        ValueError: counts that contradict each other, or an axis or class that is not there.
    """

    populatie: str
    dag: dt.date
    assen: tuple[As, ...]
    tabellen: tuple[Tabel, ...]
    werk: Mapping[tuple[str, ...], int]
    cumulatief: bool = False
    leeg: frozenset[Cel] = frozenset()
    som_van: tuple[tuple[str, dt.date], ...] = ()
    steeds_anderen: bool = False

    def __post_init__(self) -> None:
        gezien: dict[Cel, int] = dict(self.groepen)
        for tabel in self.tabellen:
            assen = [self.op_naam[naam] for naam in tabel.assen]
            kenmerken = [a for a in assen if not a.werk]
            if assen[0].werk or len(kenmerken) > MEESTE_KENMERKEN:
                raise ValueError(f"table {tabel.naam} must begin with a trait, and have at most two")
            for cel, aantal in tel_op(tabel.aantallen, [a.indeling(0) for a in assen], tabel.assen).items():
                if gezien.setdefault(cel, aantal) != aantal or aantal < 0:
                    raise ValueError(f"table {tabel.naam} contradicts what else is known of {sleutel(cel)}")

    @cached_property
    def op_naam(self) -> dict[str, As]:
        """The axes by name."""
        return {a.naam: a for a in self.assen}

    @cached_property
    def assen_van(self) -> dict[str, tuple[str, ...]]:
        """The axes of each table, by its name."""
        return {tabel.naam: tabel.assen for tabel in self.tabellen}

    @cached_property
    def werkassen(self) -> tuple[As, ...]:
        """The axes of work, in the order in which `werk` counts."""
        return tuple(a for a in self.assen if a.werk)

    @cached_property
    def groepen(self) -> dict[Cel, int]:
        """The exact size of every group: each combination of classes of work, everybody included."""
        return tel_op(self.werk, [a.indeling(0) for a in self.werkassen], [a.naam for a in self.werkassen])

    def groep(self, cel: Cel) -> Cel:
        """Return the smallest group of work that a cell lies in."""
        return frozenset(deel for deel in cel if self.op_naam[deel[0]].werk)

    def verdeeld(self, cel: Cel) -> bool:
        """Tell whether a cell may be shown: its group is not too small to divide (an empty one tells nothing)."""
        grootte = self.groepen[self.groep(cel)]
        return grootte == 0 or grootte >= KLEINSTE_GROEP

    def overheerst(self, cel: Cel, aantal: int) -> bool:
        """Tell whether a class would hold all of a group that a crossing divides, but at most one person.

        A crossing in which this is so is not published (`Vorm.overheerst`), and a reader of one knows it is not so.
        """
        groep = self.groep(cel)
        grootte = self.groepen[groep]
        return (
            groep not in {IEDEREEN, cel}
            and grootte >= KLEINSTE_GROEP
            and grootte - aantal <= BIJNA_IEDEREEN
            and not self.ligt_vast(cel)
        )

    def ligt_vast(self, cel: Cel) -> bool:
        """Tell whether exact work and definitions alone fix a cell, so that no figure can give it away."""
        assen = [self.op_naam[naam] for naam in dict.fromkeys(naam for naam, _ in cel)]
        kenmerken = [a for a in assen if not a.werk]
        leden = {naam: self.op_naam[naam].leden[klasse] for naam, klasse in cel}
        namen = [a.naam for a in self.werkassen]
        for klassen, aantal in self.werk.items():
            groep = frozenset(zip(namen, klassen, strict=True))
            if not aantal or any(klasse not in leden[naam] for naam, klasse in groep if naam in leden):
                continue
            kan = [
                all(klasse in leden[a.naam] for a, klasse in zip(kenmerken, keus, strict=True))
                for keus in itertools.product(*(a.klassen for a in kenmerken))
                if not any(
                    leeg <= groep | {(a.naam, klasse) for a, klasse in zip(kenmerken, keus, strict=True)}
                    for leeg in self.leeg
                )
            ]
            if any(kan) and not all(kan):
                return False
        return True


def tel_op(
    aantallen: Mapping[tuple[str, ...], int],
    indelingen: Sequence[Mapping[str, tuple[str, ...]]],
    assen: Sequence[str],
) -> dict[Cel, int]:
    """Return the exact count of each cell of a table with all its margins.

    Args:
        aantallen: persons by original class of each axis; axes beyond `assen` are added up.
        indelingen: the classes of each axis with the original classes in them.
        assen: the names of the axes.

    Raises:
        ValueError: a class that its axis does not know.
    """
    uit = dict.fromkeys(alle_cellen(indelingen, assen), 0)
    naar = [{lid: klasse for klasse, leden in ind.items() for lid in leden} for ind in indelingen]
    for klassen, aantal in aantallen.items():
        try:
            delen = [(naam, kaart[klasse]) for naam, kaart, klasse in zip(assen, naar, klassen, strict=False)]
        except KeyError as fout:
            raise ValueError(f"no axis of {', '.join(assen)} has a class {fout}") from fout
        for cel in deelverzamelingen(delen):
            uit[frozenset(cel)] += aantal
    return uit


def alle_cellen(indelingen: Sequence[Mapping[str, tuple[str, ...]]], assen: Sequence[str]) -> Iterator[Cel]:
    """Yield the cells of a table and of all its margins, the total first."""
    for gekozen in deelverzamelingen(list(zip(assen, indelingen, strict=True))):
        for klassen in itertools.product(*(indeling for _, indeling in gekozen)):
            yield frozenset(zip((naam for naam, _ in gekozen), klassen, strict=True))


def deelverzamelingen[T](dingen: Sequence[T]) -> Iterator[tuple[T, ...]]:
    """Yield every subset, the empty one first."""
    for hoeveel in range(len(dingen) + 1):
        yield from itertools.combinations(dingen, hoeveel)


def sleutel(cel: Cel) -> str:
    """Return the key of a cell: unambiguous, and the same whatever table or period it stands in."""
    return json.dumps(sorted(cel), ensure_ascii=False)


class Stapsoort(StrEnum):
    """What was done because a table could not be published as it is, in the order in which it is tried."""

    KLASSEN_SAMENGEVOEGD = "klassen samengevoegd"
    KRUISING_WEGGELATEN = "kruising weggelaten"
    EERDERE_HERHAALD = "eerdere tabel herhaald"
    NIET_VERDEELD = "niet verdeeld"


class Reden(StrEnum):
    """Why it was done. What dominates a group and what cannot be rounded are one reason: apart they would tell more."""

    ONOPLOSBAAR = "er is geen afronding die optelt, of een klasse is bijna de hele groep"
    TERUG_TE_REKENEN = "een cijfer zou terug te rekenen zijn"
    TERUG_TE_REKENEN_OVER_UITGAVEN = "een cijfer zou met eerdere uitgaven terug te rekenen zijn"
    TE_WEINIG_GEWISSELD = "er kwamen te weinig mensen bij of gingen weg"
    GROEP_TE_KLEIN = "de groep is te klein"


@dataclass(frozen=True, kw_only=True)
class Stap:
    """A step away from the table that was asked for; `wat` names the class, the axis or the day concerned."""

    tabel: str
    soort: Stapsoort
    reden: Reden
    wat: str = ""


@dataclass(frozen=True, kw_only=True)
class Uitgegeven:
    """A table as published.

    Args:
        naam: that of the `Tabel`.
        dag: the day it is of: an earlier one when it is repeated.
        indelingen: its axes with the classes shown; no axis when it is not divided.
        cijfers: multiples of five by cell, with all margins. A cell of a group that is not divided is absent.
        niet_verdeeld: groups of which only the exact size is known; sums over them are not there to add up to.
    """

    naam: str
    dag: dt.date
    indelingen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cijfers: Mapping[Cel, int] = field(default_factory=dict)
    niet_verdeeld: frozenset[Cel] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Uitgave:
    """The protected edition of a `Telling`, with what was done to it, and how many cells its audits tried."""

    populatie: str
    dag: dt.date
    tabellen: tuple[Uitgegeven, ...]
    stappen: tuple[Stap, ...]
    getoetst: int = 0


@dataclass(frozen=True, kw_only=True)
class Eerder:
    """An edition that was published before, beside its exact counts, and who came and went since.

    Args:
        telling: the exact tables, as known when it was made.
        uitgave: what was published.
        gewisseld: by group, the persons who joined it or left it since that day; for the same population alone.
    """

    telling: Telling
    uitgave: Uitgave
    gewisseld: Mapping[Cel, int] = field(default_factory=dict)
