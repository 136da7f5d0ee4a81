"""The page of a talk about a caseload: what became of last time, who is to be discussed, and how far it is."""

from dataclasses import dataclass

from dagwerk.bespreking.mensen import Mens, hoeveel, mensen_in_bespreking, volgende, voortgang
from dagwerk.bespreking.taken import Terugblik, terugblik
from gebruikers.models import Gebruiker
from trajecten.bespreking.enums import Besprekingstand
from trajecten.bespreking.models import Bespreking
from trajecten.bespreking.permissions import werkt_hier
from trajecten.bespreking.services.besprekingen import heeft_inhoud


@dataclass(frozen=True, kw_only=True)
class Gesprek:
    """The talk about a caseload.

    Args:
        loopt: the talk that runs; None without one.
        vorige: the last talk that ended; None when there was none.
        mensen: everybody of the caseload, in the order of the talk.
        heeft_inhoud: somebody was discussed in the talk that runs, or something is written in it.
    """

    coordinator: Gebruiker
    loopt: Bespreking | None
    vorige: Bespreking | None
    mensen: list[Mens]
    terugblik: Terugblik
    heeft_inhoud: bool

    @property
    def te_beginnen(self) -> bool:
        """Whether a talk can begin: nobody talks about the people of who left."""
        return bool(self.mensen) and self.loopt is None and werkt_hier(self.coordinator)

    @property
    def hoeveel(self) -> str:
        """How many people the caseload has, in words."""
        return hoeveel(self.mensen)

    @property
    def voortgang(self) -> str:
        """How far the talk is, in words."""
        return voortgang(self.mensen)

    @property
    def volgende(self) -> Mens | None:
        """Who comes next."""
        return volgende(self.mensen)

    @property
    def nog(self) -> list[Mens]:
        """Who was not discussed yet."""
        return [m for m in self.mensen if not m.besproken]

    @property
    def besproken(self) -> list[Mens]:
        """Who was discussed."""
        return [m for m in self.mensen if m.besproken]


def laatste(coordinator_id: int) -> tuple[Bespreking | None, Bespreking | None]:
    """Return the talk with a coordinator that runs, and the last one that ended; in one query."""
    rijen = (
        Bespreking.objects.filter(coordinator=coordinator_id)
        .exclude(stand=Besprekingstand.INGETROKKEN)
        .select_related("leider")
        .order_by("-created_at", "-pk")
    )
    twee = list(rijen[:2])
    loopt = next((b for b in twee if b.stand == Besprekingstand.LOOPT), None)
    return loopt, next((b for b in twee if b.stand == Besprekingstand.KLAAR), None)


def gesprek(gebruiker: Gebruiker, coordinator: Gebruiker) -> Gesprek:
    """Return the talk about the caseload of a coordinator, in a fixed number of queries."""
    loopt, vorige = laatste(coordinator.pk)
    return Gesprek(
        coordinator=coordinator,
        loopt=loopt,
        vorige=vorige,
        mensen=mensen_in_bespreking(gebruiker, coordinator.pk, loopt.pk if loopt else None),
        terugblik=terugblik(gebruiker, coordinator.pk, vorige, loopt),
        heeft_inhoud=loopt is not None and heeft_inhoud(loopt),
    )
