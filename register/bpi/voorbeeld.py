"""The preview of a delivery, stored until the teamleider decides: a summary, and lists in pages."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

PER_BLAD = 50
"""The number of rows on a page of a list; a page is stored as one text."""


@dataclass(frozen=True, slots=True)
class Verandering:
    """One change to a person.

    Attributes:
        wat: the name of the fact, in words.
        oud, nieuw: the fact before and after; empty when it may not be shown, such as a number.
    """

    wat: str
    oud: str = ""
    nieuw: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorbeeldregel:
    """One row of a list: a person with its changes, or a faulty line with its fault.

    Attributes:
        naam: the name of the person as known now; of a faulty line its column, empty for a fault of the whole line.
        regel: number of the line in the file; None for a person who is on no line.
        persoon: key of a known person.
        noot: more about it, in words.
    """

    naam: str
    regel: int | None = None
    persoon: int | None = None
    noot: str = ""
    veranderingen: tuple[Verandering, ...] = ()


def blad_als_json(regels: Iterable[Voorbeeldregel]) -> str:
    """Return a page of a list as stored: JSON."""
    return json.dumps([asdict(regel) for regel in regels], ensure_ascii=False)


def blad_uit_json(tekst: str) -> list[Voorbeeldregel]:
    """Return the rows of a stored page."""
    return [
        Voorbeeldregel(**(rij | {"veranderingen": tuple(Verandering(**v) for v in rij["veranderingen"])}))
        for rij in json.loads(tekst)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Samenvatting:
    """A preview in numbers.

    Attributes:
        tellingen: the counts of the import, as the command reports them.
        bekend: the number of persons on the register until now.
        te_veel_vervallen: whether so many are gone that the teamleider must confirm it.
        onbekende_kolommen: columns that are not read.
        aantallen: the number of rows of each list.
        afdruk: hash of all rows: another hash means other changes.
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
        """Return it as stored: JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def uit_json(cls, tekst: str) -> Self:
        """Return a stored summary."""
        velden = json.loads(tekst)
        return cls(**(velden | {"onbekende_kolommen": tuple(velden["onbekende_kolommen"])}))

    @property
    def verandert_iets(self) -> bool:
        """Whether applying the delivery would change anything about anybody, or let a line wait."""
        getallen = ("nieuw", "bijgewerkt", "vervallen", "mogelijk_dubbel")
        return any(self.tellingen[naam] for naam in getallen)

    @property
    def anders_dan_vorige(self) -> list[tuple[str, int, int]]:
        """The counts that differ from those of the preview before: name, then, now."""
        return [
            (naam, self.vorige[naam], nu)
            for naam, nu in self.tellingen.items()
            if self.vorige is not None and isinstance(nu, int) and self.vorige[naam] != nu
        ]
