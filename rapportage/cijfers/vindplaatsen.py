"""The vindplaatsen and what each yielded: how many were found there, and how many trajecten opened (DOMEIN 3 and 9).

A vindplaats can be a person. A report goes to the council and to other municipalities, so those are told by kind and wijk, and
by how many they are: the name never comes into the figures (docs/adr/0077).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from inburgeraars.models import Vindroute
from netwerk.models import Vindplaatssoort
from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Stand, Tijdvak, Vindplaatsrij

AAN_DE_DEUR = "aan de deur"
"""Where somebody was met at no vindplaats: at the door, in a wijk."""
AANTAL = "vindplaatsen"
"""By what stored figures say how many vindplaatsen stand together in a line; a line of one place or of a door has none."""


@in_het_register("vindplaatsen")
@dataclass(frozen=True, kw_only=True)
class Vindplaatscijfer:
    """What a place yielded in a period, or the persons of one kind in a wijk together.

    Args:
        vindplaats: its key; None for persons, and for what was found at the door of a wijk.
        naam: its name; of persons their kind.
        wijk: the name of its wijk.
        vindplaatsen: how many stand together; of a door none.
        gevonden: people found there.
        geopend: trajecten opened of who was found there, whenever that was.
    """

    vindplaats: int | None
    naam: str
    wijk: str
    vindplaatsen: int
    gevonden: int
    geopend: int

    @property
    def is_personen(self) -> bool:
        """Whether it tells of persons."""
        return self.vindplaats is None and self.naam != AAN_DE_DEUR


type _Plek = tuple[int | None, int | None]
"""A vindplaats, or else the wijk of a door (keys)."""


class _Regel(NamedTuple):
    """Under what a place is told."""

    vindplaats: int | None
    naam: str
    wijk: int


def vindplaatsen(stand: Stand, tijdvak: Tijdvak) -> list[Vindplaatscijfer]:
    """Return each place in use by the end of a period, and any other with a yield in it, by wijk and name."""
    plek: dict[int, _Plek] = {
        rij.persoon: (rij.vindplaats, None if rij.vindplaats else rij.wijk)
        for rij in stand.gevonden.values()
        if rij.route == Vindroute.WIJKNETWERK
    }
    gevonden = Counter(
        plek[persoon] for persoon, dag in stand.gevonden_op.items() if persoon in plek and tijdvak.omvat(dag)
    )
    geopend = Counter(
        plek[t.persoon] for t in stand.trajecten if t.persoon in plek and tijdvak.omvat(t.geopend_op)
    )
    alle: list[tuple[_Plek, _Regel, bool]] = [((v.id, None), _regel(v), v.actief) for v in stand.vindplaatsen]
    deuren = {wijk for geen, wijk in {**gevonden, **geopend} if geen is None and wijk is not None}
    alle += [((None, wijk), _Regel(None, AAN_DE_DEUR, wijk), False) for wijk in deuren]
    uit: dict[_Regel, Counter[str]] = defaultdict(Counter)
    for waar, regel, actief in alle:
        if actief or gevonden[waar] or geopend[waar]:
            deel = {"gevonden": gevonden[waar], "geopend": geopend[waar], AANTAL: int(waar[0] is not None)}
            uit[regel].update(deel)
    rijen = [
        Vindplaatscijfer(
            vindplaats=regel.vindplaats, naam=regel.naam, wijk=stand.wijken[regel.wijk].naam, **deel
        )
        for regel, deel in uit.items()
    ]
    return sorted(rijen, key=lambda rij: (rij.wijk, rij.vindplaats is None, rij.naam))


def _regel(plek: Vindplaatsrij) -> _Regel:
    soort = Vindplaatssoort(plek.soort)
    return _Regel(None, soort.value, plek.wijk) if soort.is_persoon else _Regel(plek.id, plek.naam, plek.wijk)


def aantal_vindplaatsen(plekken: Mapping[str, Mapping[str, int]]) -> int:
    """Return of how many vindplaatsen stored lines tell, by their names: at the door is none."""
    return sum(deel.get(AANTAL, int(naam != AAN_DE_DEUR)) for naam, deel in plekken.items())


def pleknaam(naam: str, deel: Mapping[str, int]) -> str:
    """Return how a stored line is called in words: the name of the place, or the kind of persons and how many they are."""
    return Vindplaatssoort(naam).met_aantal(deel[AANTAL]) if AANTAL in deel else naam
