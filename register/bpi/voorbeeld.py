"""What a delivery would change, as it is kept until somebody decides: a summary, and lists a page at a time."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

PER_BLAD = 50
"""Rows of a list on one page; a page is stored as one text."""


@dataclass(frozen=True, slots=True)
class Verandering:
    """One thing that changes about a person.

    Attributes:
        wat: which fact, in words.
        oud, nieuw: the fact before and after; empty where there is nothing to show, as of a number.
    """

    wat: str
    oud: str = ""
    nieuw: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorbeeldregel:
    """One row of a list: a person and what would change, or a line and what is wrong with it.

    Attributes:
        naam: of the person as known now; of a faulty line its column, empty when it is faulty as a whole.
        regel: number of the line in the file; None for who is on no line.
        persoon: key of the person who is known already.
        noot: more about it, in words.
        veranderingen: what would change.
    """

    naam: str
    regel: int | None = None
    persoon: int | None = None
    noot: str = ""
    veranderingen: tuple[Verandering, ...] = ()


def blad_als_json(regels: Iterable[Voorbeeldregel]) -> str:
    """Return a page of a list as it is stored."""
    return json.dumps([asdict(regel) for regel in regels], ensure_ascii=False)


def blad_uit_json(tekst: str) -> list[Voorbeeldregel]:
    """Return a page of a list."""
    return [
        Voorbeeldregel(**(rij | {"veranderingen": tuple(Verandering(**v) for v in rij["veranderingen"])}))
        for rij in json.loads(tekst)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Samenvatting:
    """A preview in numbers.

    Attributes:
        tellingen: the counts of the import, as the command reports them.
        bekend: how many were on the register until now.
        te_veel_vervallen: whether so many are gone that somebody must say that it is right.
        onbekende_kolommen: columns that are not read.
        aantallen: how many rows each list has.
        afdruk: print of all rows: another print is another change.
        vorige: the counts of the preview before this one, when the register changed since; else None.
    """

    tellingen: Mapping[str, Any]
    bekend: int
    te_veel_vervallen: bool
    onbekende_kolommen: tuple[str, ...]
    aantallen: Mapping[str, int]
    afdruk: str
    vorige: Mapping[str, Any] | None = field(default=None)

    def als_json(self) -> str:
        """Return it as it is stored."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def uit_json(cls, tekst: str) -> Self:
        """Return what was stored."""
        velden = json.loads(tekst)
        return cls(**(velden | {"onbekende_kolommen": tuple(velden["onbekende_kolommen"])}))

    @property
    def verandert_iets(self) -> bool:
        """Whether applying it would change anything about anybody, or let a line wait."""
        getallen = ("nieuw", "bijgewerkt", "vervallen", "mogelijk_dubbel")
        return any(self.tellingen[naam] for naam in getallen)

    @property
    def anders_dan_vorige(self) -> list[tuple[str, int, int]]:
        """The counts that differ from those of the preview before: name, then, now."""
        return [
            (naam, self.vorige[naam], nu)
            for naam, nu in self.tellingen.items()
            if self.vorige is not None and naam != "per_wijk" and self.vorige[naam] != nu
        ]
