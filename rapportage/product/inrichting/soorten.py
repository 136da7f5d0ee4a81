"""What a part is made of, for the pages, forms and services that work on any of it: aspects, owners and deliverables."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kern.periode import PeriodeQuerySet
from rapportage.product.enums import Buiten
from rapportage.product.models import SCHRIJVENDE_ROLLEN, Aspect, Onderdeel, Onderdeeleigenaar, Oplevering

EDITIES = "edities"
"""What stands in an address for the whole, of which editions are made."""


@dataclass(frozen=True)
class Deel:
    """A part; without one the whole, of which editions are made."""

    onderdeel: Onderdeel | None

    @property
    def sleutel(self) -> str:
        """Its name in an address."""
        return str(self.onderdeel.nummer) if self.onderdeel else EDITIES

    @property
    def naam(self) -> str:
        """What it is called."""
        return self.onderdeel.naam if self.onderdeel else _("Edities")

    @property
    def noot(self) -> str:
        """Which part it is; of the whole nothing."""
        return _("onderdeel %d") % self.onderdeel.nummer if self.onderdeel else ""

    @property
    def soorten(self) -> "list[Soort]":
        """What it is made of."""
        return list(SOORTEN.values()) if self.onderdeel else [OPLEVERING]


@dataclass(frozen=True, kw_only=True)
class Soort:
    """A kind of rows that a part is made of.

    Args:
        sleutel: its name in an address.
        model: the table.
        naam: one of them, in words.
        nieuw: the button that adds one.
        velden: what a row says beside its period and its place.
        geordend: whether the rows have an order that somebody sets.
        vanaf: whether a change is from a day on, for it changes what must be ready when.
        uitleg: what adding one does besides.
    """

    sleutel: str
    model: Any
    naam: Any
    nieuw: Any
    velden: tuple[str, ...]
    geordend: bool = False
    vanaf: bool = False
    uitleg: Any = ""

    def rijen(self, deel: Deel) -> PeriodeQuerySet[Any]:
        """Return the rows of a part, in their order."""
        rijen: PeriodeQuerySet[Any] = self.model.objects.filter(onderdeel=deel.onderdeel)
        return rijen


ASPECT = Soort(
    sleutel="aspecten",
    model=Aspect,
    naam=gettext_lazy("aspect"),
    nieuw=gettext_lazy("Aspect toevoegen"),
    velden=("naam",),
    geordend=True,
)
EIGENAAR = Soort(
    sleutel="eigenaren",
    model=Onderdeeleigenaar,
    naam=gettext_lazy("eigenaar"),
    nieuw=gettext_lazy("Eigenaar toevoegen"),
    velden=("rol",),
    uitleg=gettext_lazy(
        "Een eigenaar kan schrijven, als tweede lezen en goedkeuren, en leest de ervaringen die bij dit onderdeel horen. "
        "Voor de welzijnsorganisatie geldt dat pas met een redactierecht; goedkeuren kan zij niet."
    ),
)
OPLEVERING = Soort(
    sleutel="opleveringen",
    model=Oplevering,
    naam=gettext_lazy("oplevering"),
    nieuw=gettext_lazy("Oplevering toevoegen"),
    velden=("naam", "aspect", "maanden", "elke"),
    vanaf=True,
)
SOORTEN: Mapping[str, Soort] = {soort.sleutel: soort for soort in (ASPECT, EIGENAAR, OPLEVERING)}

EIGENAREN = [
    (waarde, label) for waarde, label in [*((r.value, r.label) for r in SCHRIJVENDE_ROLLEN), *Buiten.choices]
]
"""Who can own a part, with the words for it."""


def vind_deel(sleutel: str) -> Deel | None:
    """Return the part that an address names; None when there is none."""
    if sleutel == EDITIES:
        return Deel(None)
    onderdeel = Onderdeel.objects.filter(nummer=int(sleutel)).first() if sleutel.isdecimal() else None
    return Deel(onderdeel) if onderdeel else None


def naam_van(rij: Any) -> str:
    """Return what a row, or a version of one, is called."""
    return str(rij.get_rol_display() if hasattr(rij, "rol") else rij.naam)


def ritme(rij: Any) -> str:
    """Return when a deliverable, or a version of one, is due, in words."""
    eerst = (
        ngettext("na %d maand", "na %d maanden", rij.maanden) % rij.maanden
        if rij.maanden
        else _("voor het begin van de pilot")
    )
    if not rij.elke:
        return _("%s, één keer") % eerst
    daarna = ngettext("elke maand", "elke %(n)d maanden", rij.elke) % {"n": rij.elke}
    return _("%(eerst)s, daarna %(daarna)s") % {"eerst": eerst, "daarna": daarna}
