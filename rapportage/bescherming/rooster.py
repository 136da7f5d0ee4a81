"""What is published of the tables of an edition: the cells with their exact counts, and the sums that must add up."""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from rapportage.bescherming.vormen import (
    As,
    Cel,
    Reden,
    Stap,
    Stapsoort,
    Tabel,
    Telling,
    alle_cellen,
    deelverzamelingen,
    tel_op,
)

type Som = tuple[Cel, tuple[Cel, ...]]
"""A cell, and the cells that together are it."""


@dataclass(frozen=True, kw_only=True)
class Vorm:
    """The form in which a table is tried: the axes that are left, each so many steps merged."""

    tabel: Tabel
    assen: tuple[As, ...]
    stappen: tuple[int, ...]

    @classmethod
    def begin(cls, telling: Telling, tabel: Tabel) -> Self:
        """Return the form that was asked for."""
        return cls(
            tabel=tabel,
            assen=tuple(telling.op_naam[naam] for naam in tabel.assen),
            stappen=(0,) * len(tabel.assen),
        )

    @cached_property
    def indelingen(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The axes, each with its classes and the original classes in them."""
        return {a.naam: a.indeling(n) for a, n in zip(self.assen, self.stappen, strict=True)}

    def minder(self, reden: Reden) -> tuple[Self, Stap] | None:
        """Return the next form of the ladder with the step to it; None when there is no coarser one (DOMEIN 9).

        Classes merge first, on the innermost axis that can; then the innermost crossing goes, and what is left begins
        with all its classes again.
        """
        for plaats in reversed(range(len(self.assen))):
            gedaan, als = self.stappen[plaats], self.assen[plaats]
            if gedaan < len(als.samenvoegen):
                stappen = (*self.stappen[:plaats], gedaan + 1, *self.stappen[plaats + 1 :])
                soort, wat = Stapsoort.KLASSEN_SAMENGEVOEGD, als.samenvoegen[gedaan].naam
                return self._stap(self.assen, stappen, soort, wat, reden)
        if len(self.assen) == 1:
            return None
        over = self.assen[:-1]
        return self._stap(over, (0,) * len(over), Stapsoort.KRUISING_WEGGELATEN, self.assen[-1].naam, reden)

    def _stap(
        self, assen: tuple[As, ...], stappen: tuple[int, ...], soort: Stapsoort, wat: str, reden: Reden
    ) -> tuple[Self, Stap]:
        stap = Stap(tabel=self.tabel.naam, soort=soort, reden=reden, wat=wat)
        return dataclasses.replace(self, assen=assen, stappen=stappen), stap

    @cached_property
    def cellen(self) -> dict[Cel, int]:
        """The exact count of each cell and margin, also of groups that are too small to divide."""
        volgorde = [self.tabel.assen.index(naam) for naam in self.indelingen]
        aantallen: dict[tuple[str, ...], int] = {}
        for klassen, aantal in self.tabel.aantallen.items():
            kort = tuple(klassen[plaats] for plaats in volgorde)
            aantallen[kort] = aantallen.get(kort, 0) + aantal
        return tel_op(aantallen, list(self.indelingen.values()), list(self.indelingen))

    def overheerst(self, telling: Telling) -> bool:
        """Tell whether in a group that a crossing divides one class holds everybody but at most one person.

        Under the cap such tables are often the only ones without a solution, and there are few: that a table became
        coarser would then tell who is in it. Making all of them coarser, solvable or not, leaves a reader too many to
        tell (docs/adr/0056).
        """
        return any(telling.overheerst(cel, aantal) for cel, aantal in self.cellen.items())

    def sommen(self) -> Iterator[Som]:
        """Yield every cell with the cells it divides into, along each axis."""
        for delen in deelverzamelingen(list(self.indelingen.items())):
            namen = [naam for naam, _ in delen]
            for cel in alle_cellen([indeling for _, indeling in delen], namen):
                for naam, indeling in self.indelingen.items():
                    if naam not in namen:
                        yield cel, tuple(cel | {(naam, klasse)} for klasse in indeling)


@dataclass(frozen=True, kw_only=True)
class Rooster:
    """The cells of linked tables that are published, with their exact counts, and what must add up in each table."""

    telling: Telling
    cellen: dict[Cel, int]
    sommen: tuple[Som, ...]

    @classmethod
    def van(cls, telling: Telling, vormen: Sequence[Vorm]) -> Self:
        """Put the forms of the tables of one population and day together.

        A group that is too small to divide has no cells, and what would add up over it does not.
        """
        cellen = {
            cel: aantal
            for vorm in vormen
            for cel, aantal in vorm.cellen.items()
            if telling.verdeeld(cel) or cel == telling.groep(cel)
        }
        sommen = dict.fromkeys(
            (geheel, delen)
            for vorm in vormen
            for geheel, delen in vorm.sommen()
            if geheel in cellen and all(deel in cellen for deel in delen)
        )
        return cls(telling=telling, cellen=cellen, sommen=tuple(sommen))
