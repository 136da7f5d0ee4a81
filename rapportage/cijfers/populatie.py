"""What a population is: persons, counted once, with the class of each trait, of which tables of traits and outcomes are made.

It is a group whose size counts work and is exact; what its people are, or what became of them, leaves the team
in vijftallen alone (`rapportage.bescherming`). The names of population, trait and class are part of the key by which a
cell is rounded: changing one rounds its cells afresh. Which there are stands in `rapportage.cijfers.populaties`.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from inburgeraars.models import Vindroute
from rapportage.bescherming.vormen import As, Cel, Tabel, Telling, Uitgegeven, deelverzamelingen
from rapportage.cijfers.deelname import Deelname, deelname
from rapportage.cijfers.register import REGISTER
from rapportage.cijfers.stand import Stand, Trajectrij
from rapportage.cijfers.werk import ONBEKEND

BUITEN = "buiten de pilotwijken"
GEEN_PILOTWIJK = "geen pilotwijk"
"""The class of nobody, while no wijk is of the pilot."""
JA, NEE = "ja", "nee"
WIJK = "wijk"
"""The name of the axis of wijken, whose classes a `Peiling` knows."""
ROUTE = As(naam="vindroute", klassen=(Vindroute.BPI.value, Vindroute.WIJKNETWERK.value, ONBEKEND), werk=True)

type Klassen = Mapping[str, str]
"""The class of a person on each axis, by the name of the axis."""
type Mensen = dict[int, Klassen]


@dataclass(frozen=True)
class Peiling:
    """What was known of everybody at one moment, on one day; `van` is the first day of the period that is counted."""

    stand: Stand
    dag: dt.date
    van: dt.date

    def binnen(self, dag: dt.date | None) -> bool:
        """Tell whether a day lies in the period."""
        return dag is not None and self.van <= dag <= self.dag

    @cached_property
    def wijk_as(self) -> As:
        """The wijken of the pilot, and all others together."""
        namen = sorted(w.naam for w in self.stand.wijken.values() if w.pilot) or [GEEN_PILOTWIJK]
        return As(naam=WIJK, klassen=(*namen, BUITEN), werk=True)

    def waar(self, persoon: int, wijk: int | None = None) -> dict[str, str]:
        """Return wijk and vindroute of a person: exact work. `wijk` is that of a traject."""
        gevonden = self.stand.gevonden.get(persoon)
        rij = self.stand.wijken[self.stand.wijk_op(persoon, self.dag) if wijk is None else wijk]
        return {
            WIJK: rij.naam if rij.pilot else BUITEN,
            "vindroute": gevonden.route.value if gevonden else ONBEKEND,
        }

    def al_in_bpi(self, persoon: int) -> str:
        """Tell whether a person was in the register when found: always, for whom the register found."""
        gevonden = self.stand.gevonden.get(persoon)
        al = gevonden is not None and (gevonden.route == Vindroute.BPI or gevonden.al_in_bpi)
        return JA if al else NEE

    @cached_property
    def rijen(self) -> list[Deelname]:
        """What each traject says of taking part, the last opened last."""
        return sorted(
            deelname(self.stand, self.dag), key=lambda rij: (self.geopend_op[rij.traject], rij.traject)
        )

    @cached_property
    def geopend_op(self) -> dict[int, dt.date]:
        """The day each traject opened, by its key."""
        return {t.id: t.geopend_op for t in self.stand.trajecten}

    def trajecten(self, hoort: Callable[[Trajectrij], bool]) -> Iterator[Trajectrij]:
        """Yield of each person the last opened of the trajecten that belong."""
        op_volgorde = sorted(self.stand.trajecten, key=lambda t: (t.geopend_op, t.id))
        yield from {t.persoon: t for t in op_volgorde if hoort(t)}.values()


@dataclass(frozen=True, kw_only=True)
class Populatie:
    """Persons of whom traits are told.

    Args:
        naam: its name, for ever.
        mensen: who is in it, with their classes.
        kenmerken: the traits.
        tabellen: the axes of each table, a trait first; the one that matters most first.
        werk: whether wijk and vindroute divide it.
        cumulatief: whether it only grows.
        jaarlijks: counted over a calendar year, when that is closed; else from the start of the pilot, each quarter.
        apart_na: after how many years of the pilot one of a year is told apart: till then its people are those of the pilot.
        leeg: cells in which nobody can be.
        grootte_is_werk: its size counts work, and is published exactly; else in vijftallen alone, as its classes are.
        per_kwartaal: counted over the quarter of the day, and told beside the quarters before it.
        toonbaar: takes from a rounded table what may not be shown.

    Raises:
        KeyError: a trait without an entry in the register of figures.
    """

    naam: str
    mensen: Callable[[Peiling], Mensen]
    kenmerken: tuple[As, ...]
    tabellen: tuple[tuple[str, ...], ...]
    werk: bool = True
    cumulatief: bool = False
    jaarlijks: bool = False
    apart_na: int = 1
    leeg: frozenset[Cel] = frozenset()
    grootte_is_werk: bool = True
    per_kwartaal: bool = False
    toonbaar: Callable[[Uitgegeven], Uitgegeven] = lambda tabel: tabel

    def __post_init__(self) -> None:
        for als in self.kenmerken:
            REGISTER[als.naam]

    def telling(
        self, peiling: Peiling, mensen: Mensen, *, som_van: tuple[tuple[str, dt.date], ...] = ()
    ) -> Telling:
        """Return the exact tables of these people; `som_van` are the populations they are the sum of."""
        werkassen = (peiling.wijk_as, ROUTE) if self.werk else ()
        per_groep = Counter(tuple(wie[a.naam] for a in werkassen) for wie in mensen.values())
        return Telling(
            populatie=self.naam,
            dag=peiling.dag,
            assen=(*werkassen, *self.kenmerken),
            tabellen=tuple(
                Tabel(
                    naam=tabelnaam(self.naam, assen),
                    assen=assen,
                    aantallen=Counter(tuple(wie[naam] for naam in assen) for wie in mensen.values()),
                )
                for assen in self.tabellen
            ),
            werk=per_groep or {tuple(a.klassen[0] for a in werkassen): 0},
            cumulatief=self.cumulatief,
            leeg=self.leeg,
            som_van=som_van,
            steeds_anderen=self.jaarlijks,
        )

    def gewisseld(self, toen: Mensen, nu: Mensen) -> Counter[Cel]:
        """Return by group how many persons joined it or left it."""
        uit: Counter[Cel] = Counter()
        for persoon in toen.keys() | nu.keys():
            uit.update(self._groepen(toen.get(persoon)) ^ self._groepen(nu.get(persoon)))
        return uit

    def _groepen(self, wie: Klassen | None) -> set[Cel]:
        if wie is None:
            return set()
        delen = [(naam, wie[naam]) for naam in (WIJK, ROUTE.naam)] if self.werk else []
        return {frozenset(groep) for groep in deelverzamelingen(delen)}


def tabelnaam(populatie: str, assen: tuple[str, ...]) -> str:
    """Return the name of a table: what is counted, and by what it is divided."""
    return f"{populatie}: {' x '.join(assen)}"
