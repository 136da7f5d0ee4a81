"""Reading the data of one person for a page: each table is queried once, whichever panels are shown."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self

from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Adres,
    Belemmering,
    Benadering,
    Doelgroep,
    Inburgeraar,
    Registergegevens,
    Route,
    Veiligheidsnotitie,
    Vindgegevens,
)
from kern.beleid import Onderwerp, vraagt
from kern.velden import Niveau
from trajecten.contact.enums import Contactsoort
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.kader.deel import Deel, lees_delen
from trajecten.kader.omgeving import OMGEVING
from trajecten.kader.rijen import BELEMMERINGEN, NOTITIES, VERLOOP, Verloop
from trajecten.kader.verslagen import PER_KEER, lees_verslagen
from trajecten.traject.models import Traject


@dataclass(frozen=True, kw_only=True)
class Bevinding:
    """The last finding about the duty to integrate."""

    doelgroep: str
    datum: dt.date
    wie: str


@dataclass(frozen=True, kw_only=True)
class Gesprek:
    """The last talk with a person."""

    datum: dt.date
    soort: str


class Rijen:
    """A person with the data read of it; each subject is read when a panel first asks for it.

    `persoon` is a row of `OMGEVING`.
    """

    def __init__(self, gebruiker: Gebruiker, persoon: Any) -> None:
        self.gebruiker, self.persoon = gebruiker, persoon
        self._samen: tuple[Deel[Any], ...] = (VERLOOP,)
        self._gelezen: dict[Deel[Any], Any] = {}

    def met(self, *delen: Deel[Any]) -> Self:
        """Name the subjects that a page shows: these are read in one statement, any other in a statement of its own."""
        self._samen = (VERLOOP, *delen)
        return self

    def van[T](self, deel: Deel[T]) -> T:
        """Return the data of the person for a subject."""
        if deel not in self._gelezen:
            delen = self._samen if deel in self._samen else (deel,)
            self._gelezen |= lees_delen(self.gebruiker.pk, self.persoon.pk, delen)
        gelezen: T = self._gelezen[deel]
        return gelezen

    @property
    def adres(self) -> Adres | None:
        """The address of today."""
        return getattr(self.persoon, "adres_nu", None)

    @property
    def gevonden(self) -> Vindgegevens | None:
        """How and where the person was found."""
        return getattr(self.persoon, "vindgegevens", None)

    @property
    def gevonden_op(self) -> dt.date | None:
        """The day on which the person was found."""
        return getattr(self.persoon, "gevonden_dag", None)

    @property
    def register(self) -> Registergegevens | None:
        """The data of the register."""
        return getattr(self.persoon, "registergegevens", None)

    @property
    def bevinding(self) -> Bevinding | None:
        """The latest finding about the doelgroep."""
        gevonden = self.persoon.bevinding_nu
        if gevonden is None:
            return None
        return Bevinding(
            doelgroep=str(Doelgroep(gevonden["doelgroep"]).label),
            datum=dt.date.fromisoformat(gevonden["datum"]),
            wie=gevonden["wie"],
        )

    @property
    def in_nazorg(self) -> tuple[str, dt.date] | None:
        """The fixed contact in nazorg, and the first day without one; None when the person is not in nazorg."""
        contact = self.persoon.nazorg_door
        if contact is None or self.persoon.route == Route.WIJKGERICHT:
            return None
        return contact["wie"], dt.date.fromisoformat(contact["tot"])

    @cached_property
    def notitie(self) -> Veiligheidsnotitie | None:
        """The safety note in force."""
        return next(iter(NOTITIES.lees(self.persoon.notities)), None)

    @cached_property
    def belemmeringen(self) -> list[Belemmering]:
        """The barriers that are not over, newest first; empty for a user who may not see barriers."""
        return BELEMMERINGEN.lees(self.persoon.belemmeringen)

    @property
    def samen(self) -> dict[str, int]:
        """The totals of all reports: `aantal`, `minuten`, and the number of `gesprekken`."""
        samen: dict[str, int] = self.persoon.verslagen_samen
        return samen

    @property
    def gesprek(self) -> Gesprek | None:
        """The last talk with the person."""
        gevonden = self.persoon.gesprek
        if gevonden is None:
            return None
        soort = str(Contactsoort(gevonden["soort"]).label)
        return Gesprek(datum=dt.date.fromisoformat(gevonden["datum"]), soort=soort)

    @property
    def pogingen(self) -> int:
        """How many attempts there were since the last talk."""
        pogingen: int = self.persoon.pogingen
        return pogingen

    @property
    def verloop(self) -> Verloop:
        """The approaches, steps and planned visits of the person."""
        return self.van(VERLOOP)

    @property
    def benadering(self) -> Benadering | None:
        """The open approach."""
        return self.verloop.benadering

    @property
    def traject(self) -> Traject | None:
        """The open traject, or the last one."""
        return self.verloop.traject

    @property
    def gepland(self) -> list[GeplandBezoek]:
        """The visits that are planned."""
        return self.verloop.gepland

    @cached_property
    def eerste_verslagen(self) -> list[Verslag]:
        """The newest reports, as many as a timeline shows at a time."""
        return lees_verslagen(self.persoon.pk, 0, PER_KEER)


@dataclass(frozen=True)
class InDossier(Onderwerp):
    """A person whose dossier is opened, with the rows read by the policy of the page."""

    rijen: Rijen = field(compare=False, repr=False)


@vraagt(lambda kwargs: Onderwerp("inburgeraar", kwargs["pk"]))
def in_dossier(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> InDossier | None:
    """Return the scope of a page of a dossier; for a merged person that of the person whose dossier continues."""
    pk = kwargs["pk"]
    rijen = rijen_van(gebruiker, pk)
    if rijen is None:
        opvolger = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(samengevoegd=pk).first()
        rijen = rijen_van(gebruiker, opvolger.pk) if opvolger else None
    return InDossier("inburgeraar", rijen.persoon.pk, rijen) if rijen else None


def rijen_van(gebruiker: Gebruiker, pk: int) -> Rijen | None:
    """Return the data of a person; None when the person is not within the user's sight."""
    return next((Rijen(gebruiker, persoon) for persoon in OMGEVING.vraag(gebruiker.pk, pk)), None)
