"""The parts and the days of editions as their pages show them: what holds, since when, what is coming, and what one can do."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import opsomming, voluit
from rapportage.ervaringen.models import Aspectcitaat, Ervaring
from rapportage.product.inrichting.soorten import (
    ASPECT,
    EIGENAAR,
    OPLEVERING,
    Deel,
    Soort,
    naam_van,
    ritme,
)
from rapportage.product.models import Aspectopmerking, Aspecttekst, Onderdeel, Oplevering
from rapportage.product.permissions import GEVERS
from rapportage.product.schema import schema_van


@dataclass(frozen=True, kw_only=True)
class Regel:
    """A row of a part.

    Args:
        deel: the part.
        soort: its kind.
        rij: the row.
        kan_weg: whether nothing rests on it.
        mag: whether this user changes it.
    """

    deel: Deel
    soort: Soort
    rij: Any
    kan_weg: bool
    mag: bool

    @property
    def naam(self) -> str:
        """What it is called."""
        return naam_van(self.rij)

    @property
    def ritme(self) -> str:
        """When a deliverable is due, counted from the begin of the pilot."""
        return ritme(self.rij)

    @property
    def dagen(self) -> str:
        """The days on which a deliverable is due, in words: of an aspect those on which that holds."""
        dagen = self.rij.dagen
        if (aspect := self.rij.aspect) is not None:
            dagen = [d for d in dagen if aspect.van <= d and (aspect.tot is None or d < aspect.tot)]
        return opsomming([voluit(dag) for dag in dagen]) if dagen else _("geen dag in de pilot")

    @property
    def waarvan(self) -> str:
        """Of what a deliverable is."""
        return str(self.rij.aspect or _("alle aspecten"))

    @property
    def vanaf(self) -> str:
        """Since when it holds, or from when on."""
        return vanaf(self.rij.van)

    @property
    def tot_en_met(self) -> str:
        """The last day; empty while it is open, and for what never held a day."""
        if self.rij.tot is not None and self.rij.tot <= self.rij.van:
            return _("nooit")
        return voluit(self.rij.tot_en_met) if self.rij.tot_en_met else ""

    @property
    def stand(self) -> str:
        """Whether it is of before or of later; empty for what holds now."""
        dag = vandaag()
        if self.rij.tot is not None and self.rij.tot <= dag:
            return _("geldt niet meer")
        return _("geldt straks") if self.rij.van > dag else ""

    @property
    def daden(self) -> list[tuple[str, str]]:
        """What this user can do with it: the words, and the address."""
        if not self.mag:
            return []
        uit = [] if self.soort is EIGENAAR else [(_("Wijzigen"), "inrichting_wijzigen")]
        if self.rij.tot is None:
            uit.append((_("Beëindigen"), "inrichting_beeindigen"))
        elif self.rij.tot >= vandaag():
            uit.append((_("Laten doorlopen"), "inrichting_hervatten"))
        if self.kan_weg:
            uit.append((_("Verwijderen"), "inrichting_verwijderen"))
        args = [self.deel.sleutel, self.soort.sleutel, self.rij.pk]
        return [(woord, reverse(f"rapportage:{naam}", args=args)) for woord, naam in uit]


def vanaf(dag: dt.date) -> str:
    """Return since when something holds, in words: what held before the pilot is of the begin."""
    return _("het begin") if dag < settings.PILOT_VAN else voluit(dag)


@dataclass(frozen=True)
class Groep:
    """The rows of one kind of a part."""

    soort: Soort
    regels: list[Regel]

    @property
    def van_nu(self) -> list[Regel]:
        """Those that hold today, or will."""
        return [regel for regel in self.regels if regel.rij.tot is None or regel.rij.tot > vandaag()]

    @property
    def namen(self) -> str:
        """What holds today, or will, in a sentence."""
        return opsomming([f"{r.naam} ({r.stand})" if r.stand else r.naam for r in self.van_nu])

    @property
    def met_dagen(self) -> str:
        """What is due of it, each with its days."""
        return "; ".join(f"{regel.naam}: {regel.dagen}" for regel in self.van_nu)


@dataclass(frozen=True)
class Deelpagina:
    """A part, or the days of editions, with all its rows."""

    deel: Deel
    groepen: list[Groep]

    @property
    def url(self) -> str:
        """The page of the part."""
        return reverse("rapportage:inrichting_deel", args=[self.deel.sleutel])

    def van(self, soort: Soort) -> Groep | None:
        """Return the rows of a kind."""
        return next((groep for groep in self.groepen if groep.soort is soort), None)

    @property
    def aspecten(self) -> Groep | None:
        """Its aspects, in order."""
        return self.van(ASPECT)

    @property
    def eigenaren(self) -> Groep | None:
        """Its owners."""
        return self.van(EIGENAAR)

    @property
    def opleveringen(self) -> Groep | None:
        """What is due of it."""
        return self.van(OPLEVERING)

    @property
    def een_eigenaar(self) -> bool:
        """Whether one owner has it today, so that no other owner reads as a second."""
        groep = self.eigenaren
        return groep is not None and len([r for r in groep.van_nu if r.rij.van <= vandaag()]) == 1


def deelpagina(deel: Deel, gebruiker: Gebruiker) -> Deelpagina:
    """Return a part with all its rows, in a fixed number of statements."""
    rijen = {soort.sleutel: list(_rijen(soort).filter(onderdeel=deel.onderdeel)) for soort in deel.soorten}
    gebruikt = _gebruikt(deel.onderdeel) if gebruiker.heeft(*GEVERS) else set()
    return _pagina(deel, rijen, gebruikt, mag=gebruiker.heeft(*GEVERS))


def alle_delen() -> list[Deelpagina]:
    """Return all parts and the days of editions, to read, in a fixed number of statements."""
    per_soort = {soort.sleutel: list(_rijen(soort)) for soort in (ASPECT, EIGENAAR, OPLEVERING)}
    delen = [*(Deel(onderdeel) for onderdeel in Onderdeel.objects.all()), Deel(None)]
    return [
        _pagina(
            deel,
            {
                soort.sleutel: [
                    rij
                    for rij in per_soort[soort.sleutel]
                    if rij.onderdeel_id == getattr(deel.onderdeel, "pk", None)
                ]
                for soort in deel.soorten
            },
            (),
            mag=False,
        )
        for deel in delen
    ]


def _rijen(soort: Soort) -> Any:
    rijen = soort.model.objects.all()
    return rijen.select_related("aspect") if soort is OPLEVERING else rijen


def _pagina(deel: Deel, rijen: dict[str, list[Any]], gebruikt: Collection[int], *, mag: bool) -> Deelpagina:
    def kan_weg(soort: Soort, rij: Any) -> bool:
        return rij.pk not in gebruikt if soort is ASPECT else rij.van >= vandaag()

    return Deelpagina(
        deel,
        [
            Groep(
                soort,
                [
                    Regel(deel=deel, soort=soort, rij=rij, kan_weg=kan_weg(soort, rij), mag=mag)
                    for rij in rijen[soort.sleutel]
                ],
            )
            for soort in deel.soorten
        ],
    )


def _gebruikt(onderdeel: Onderdeel | None) -> set[int]:
    """Return the aspects of a part about which something was written, said, cited or asked, as far as this user sees.

    What had to be ready on a day that passed was asked too.
    """
    if onderdeel is None:
        return set()
    planning = schema_van(onderdeel.pk).planning
    gevraagd = {pk for dag in planning.dagen if dag < vandaag() for pk in planning.aspecten_op(dag)}
    bronnen: Iterable[Any] = (Aspecttekst, Aspectopmerking, Aspectcitaat, Ervaring, Oplevering)
    sleutels = [
        bron.objects.filter(aspect__onderdeel=onderdeel).order_by().values_list(F("aspect_id"), flat=True)
        for bron in bronnen
    ]
    return gevraagd | set(sleutels[0].union(*sleutels[1:]).order_by())
