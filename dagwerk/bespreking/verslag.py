"""What was written down in a talk: each person with its note and its tasks."""

from collections import defaultdict
from dataclasses import dataclass

from dagwerk.bespreking.taken import Taakregel, in_volgorde, taakregel, taken_uit_besprekingen
from gebruikers.models import Gebruiker
from trajecten.bespreking.models import Bespreekpunt, Bespreking


@dataclass(frozen=True, kw_only=True)
class Verslagpunt:
    """A person with what was written down."""

    punt: Bespreekpunt
    taken: list[Taakregel]

    @property
    def leeg(self) -> bool:
        """Whether the person was discussed without a word."""
        return not self.punt.notitie and not self.taken


@dataclass(frozen=True, kw_only=True)
class Verslag:
    """What was written down in a talk; people who were discussed without a word are named apart."""

    punten: list[Verslagpunt]
    zonder_woord: list[Verslagpunt]
    besproken: int


def verslag(gebruiker: Gebruiker, bespreking: Bespreking) -> Verslag:
    """Return what was written down about people within sight, in two queries."""
    taken = defaultdict[int, list[Taakregel]](list)
    for uit in taken_uit_besprekingen(gebruiker).filter(punt__bespreking=bespreking):
        taken[uit.punt_id].append(taakregel(gebruiker, uit.taak, None))
    rijen = (
        Bespreekpunt.objects.visible_to(gebruiker)
        .filter(bespreking=bespreking)
        .select_related("inburgeraar", "door")
        .order_by("inburgeraar__sorteernaam", "pk")
    )
    punten = [Verslagpunt(punt=p, taken=in_volgorde(taken[p.pk])) for p in rijen]
    return Verslag(
        punten=[p for p in punten if not p.leeg],
        zonder_woord=[p for p in punten if p.leeg and p.punt.besproken],
        besproken=sum(p.punt.besproken for p in punten),
    )
