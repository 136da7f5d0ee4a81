"""The rows of one person that the panels of a dossier share: each table is asked once, whichever panels are shown."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dossier.rijen import GEBEURD
from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Adres,
    Belemmering,
    Benadering,
    Doelgroep,
    Fase,
    Inburgeraar,
    Registergegevens,
    Route,
    Veiligheidsnotitie,
    Vindgegevens,
)
from kern.beleid import Onderwerp, vraagt
from kern.velden import Niveau
from participatie.models import Meting
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.handhaving.models import Verzuimoverdracht
from trajecten.handhaving.rijen import OVERDRACHTEN
from trajecten.kader import personsrijen as mee
from trajecten.kader.statements import OMGEVING, PER_KEER, lees_verslagen
from trajecten.ladder.rijen import FASES, METINGEN, TREDEN
from trajecten.plan.models import Aanbod, Aanwezigheid, Afspraak, Component
from trajecten.plan.rijen import AANBIEDINGEN, AANWEZIGHEDEN, AFSPRAKEN, COMPONENTEN
from trajecten.signalen.rijen import taken
from trajecten.stappen.models import Afronding, Eindresultaat, Nazorgmeting
from trajecten.stappen.rijen import AFRONDINGEN, NAZORG, RESULTATEN
from trajecten.taken.models import Taak
from trajecten.taxatie.models import Taxatie
from trajecten.taxatie.rijen import TAXATIE
from trajecten.traject.models import Stapovergang, Traject
from trajecten.uren.models import Uitzondering
from trajecten.uren.rijen import UITZONDERINGEN


@dataclass(frozen=True, kw_only=True)
class Bevinding:
    """What was found last about the duty to integrate."""

    doelgroep: str
    datum: dt.date
    wie: str


class Rijen:
    """The rows about a person, each kind read when a panel first asks for it.

    Args:
        gebruiker: who looks.
        persoon: whose dossier, of `_met_omgeving`.
    """

    def __init__(self, gebruiker: Gebruiker, persoon: Any) -> None:
        self.gebruiker, self.persoon = gebruiker, persoon

    @property
    def adres(self) -> Adres | None:
        """Where it lives today."""
        return getattr(self.persoon, "adres_nu", None)

    @property
    def gevonden(self) -> Vindgegevens | None:
        """How it was found."""
        return getattr(self.persoon, "vindgegevens", None)

    @property
    def gevonden_op(self) -> dt.date | None:
        """When it was found."""
        return getattr(self.persoon, "gevonden_dag", None)

    @property
    def register(self) -> Registergegevens | None:
        """What the register says."""
        return getattr(self.persoon, "registergegevens", None)

    @property
    def bevinding(self) -> Bevinding | None:
        """The finding that stands."""
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
        """Who keeps a person whose traject was completed, and the first day on which nobody does; None otherwise."""
        contact = self.persoon.nazorg_door
        if contact is None or self.persoon.route == Route.WIJKGERICHT:
            return None
        return contact["wie"], dt.date.fromisoformat(contact["tot"])

    @cached_property
    def notitie(self) -> Veiligheidsnotitie | None:
        """The safety note in force."""
        return next(iter(mee.notitie().lees(self.persoon.notities)), None)

    @cached_property
    def taken(self) -> list[Taak]:
        """The tasks that are to do, soonest first."""
        return taken().lees(self.persoon.taken)

    @cached_property
    def taxatie(self) -> Taxatie | None:
        """What was found of the person, in its last traject."""
        return next(iter(TAXATIE.lees(self.persoon.taxaties)), None)

    @cached_property
    def belemmeringen(self) -> list[Belemmering]:
        """The barriers that are not over, newest first; none for who may not see any."""
        return mee.belemmeringen(self.gebruiker).lees(self.persoon.belemmeringen)

    @cached_property
    def _gebeurd(self) -> Any:
        """What the timeline tells beside the reports, in one statement."""
        (gebeurd,) = GEBEURD.vraag(self.persoon.pk)
        return gebeurd

    @cached_property
    def benaderingen(self) -> list[Benadering]:
        """Every approach, newest first."""
        return mee.BENADERINGEN.lees(self._gebeurd.benaderingen)

    @property
    def benadering(self) -> Benadering | None:
        """The open approach."""
        return next((b for b in self.benaderingen if not b.eindreden), None)

    @cached_property
    def overgangen(self) -> list[Stapovergang]:
        """Every step that was taken, oldest first; the first of a traject is its opening."""
        return mee.OVERGANGEN.lees(self._gebeurd.overgangen)

    @property
    def traject(self) -> Traject | None:
        """The traject that runs, or ran last."""
        trajecten = {o.traject_id: o.traject for o in self.overgangen}.values()
        return max(trajecten, key=lambda t: (t.geopend_op, t.pk), default=None)

    @cached_property
    def bezoeken(self) -> list[GeplandBezoek]:
        """The visits that are planned, and those that were moved or cancelled; soonest first."""
        alle = mee.BEZOEKEN.lees(self._gebeurd.bezoeken)
        per_sleutel = {bezoek.pk: bezoek for bezoek in alle}
        for bezoek in alle:
            if bezoek.verzet_naar_id is not None:
                bezoek.verzet_naar = per_sleutel[bezoek.verzet_naar_id]
        # What was held is told by its report, and what was moved by a visit to a closed door too.
        niet_gehouden = (Bezoekstand.VERZET, Bezoekstand.VERVALLEN)
        return [
            b
            for b in alle
            if b.stand == Bezoekstand.GEPLAND or (b.stand in niet_gehouden and (b.verzet_naar_id or b.reden))
        ]

    @property
    def gepland(self) -> list[GeplandBezoek]:
        """The visits that are planned."""
        return [b for b in self.bezoeken if b.stand == Bezoekstand.GEPLAND]

    @cached_property
    def afspraken(self) -> list[Afspraak]:
        """Every afspraak, the soonest first."""
        return AFSPRAKEN.lees(self._gebeurd.afspraken)

    @cached_property
    def aanbiedingen(self) -> list[Aanbod]:
        """Every aanbod, newest first."""
        return AANBIEDINGEN.lees(self._gebeurd.aanbiedingen)

    @cached_property
    def componenten(self) -> list[Component]:
        """Every component, in the order in which they came into the plan."""
        return COMPONENTEN.lees(self._gebeurd.componenten)

    @cached_property
    def uitzonderingen(self) -> list[Uitzondering]:
        """Every exception that was asked, oldest first."""
        return UITZONDERINGEN.lees(self._gebeurd.uitzonderingen)

    @cached_property
    def aanwezigheden(self) -> dict[int, list[Aanwezigheid]]:
        """By component how each meeting went, oldest first."""
        uit: dict[int, list[Aanwezigheid]] = {}
        for rij in AANWEZIGHEDEN.lees(self._gebeurd.aanwezigheden):
            uit.setdefault(rij.component_id, []).append(rij)
        return uit

    @cached_property
    def resultaten(self) -> list[Eindresultaat]:
        """What every traject came to, oldest first."""
        return RESULTATEN.lees(self._gebeurd.resultaten)

    @cached_property
    def afrondingen(self) -> list[Afronding]:
        """How somebody goes on after each traject."""
        return AFRONDINGEN.lees(self._gebeurd.afrondingen)

    @cached_property
    def nazorg(self) -> list[Nazorgmeting]:
        """The metingen that were planned for after a traject, soonest first; those that lapsed too."""
        return NAZORG.lees(self._gebeurd.nazorg)

    @cached_property
    def overdrachten(self) -> list[Verzuimoverdracht]:
        """What was handed over to a consulent, oldest first; with what it came to, not with what was written."""
        return OVERDRACHTEN.lees(self._gebeurd.overdrachten)

    @cached_property
    def metingen(self) -> list[Meting]:
        """Every meting, oldest first; a second reader's too."""
        return METINGEN.lees(self._gebeurd.metingen)

    @cached_property
    def fases(self) -> list[Fase]:
        """Every fase, oldest first."""
        alle = FASES.lees(self._gebeurd.fases)
        # One that was taken back keeps no days.
        return [f for f in alle if f.tot is None or f.tot > f.van]

    @cached_property
    def treden(self) -> dict[tuple[int, int], str]:
        """What the treden are called, by version and score."""
        return {(t.ladderversie_id, t.score): t.titel for t in TREDEN.lees(self._gebeurd.treden)}

    @property
    def samen(self) -> dict[str, int]:
        """What all reports add up to: `aantal`, `minuten`, and how many `gesprekken`."""
        samen: dict[str, int] = self._gebeurd.samen
        return samen

    @cached_property
    def eerste_verslagen(self) -> list[Verslag]:
        """The newest reports."""
        return lees_verslagen(self.persoon.pk, 0, PER_KEER)


@dataclass(frozen=True)
class InDossier(Onderwerp):
    """A person whose dossier is opened, with what was read to judge that it may be."""

    rijen: Rijen = field(compare=False, repr=False)


@vraagt(lambda kwargs: Onderwerp("inburgeraar", kwargs["pk"]))
def in_dossier(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> InDossier | None:
    """Scope of the page of a dossier; who was merged is answered for by the person it goes on with."""
    pk = kwargs["pk"]
    rijen = rijen_van(gebruiker, pk)
    if rijen is None:
        opvolger = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(samengevoegd=pk).first()
        rijen = rijen_van(gebruiker, opvolger.pk) if opvolger else None
    return InDossier("inburgeraar", rijen.persoon.pk, rijen) if rijen else None


def rijen_van(gebruiker: Gebruiker, pk: int) -> Rijen | None:
    """Return the rows about a person within a user's sight; None when it is not within it.

    Args:
        gebruiker: who looks.
        pk: whose dossier.
    """
    return next((Rijen(gebruiker, persoon) for persoon in OMGEVING.vraag(gebruiker.pk, pk)), None)
