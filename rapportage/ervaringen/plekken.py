"""Where ervaringen are gathered: the parts of the productbeschrijving, and the chapters of the jaarrapportage."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.text import capfirst

from rapportage.enums import Verslagdeel
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.models import Ervaring
from rapportage.product.models import Onderdeel
from wijken.models import Wijk

HOOFDSTUKKEN = (
    Verslagdeel.GEVONDEN,
    Verslagdeel.MEEDOEN,
    Verslagdeel.VERGELIJKING,
    *(vraag.deel for vraag in Vraag),
    Verslagdeel.TEVREDENHEID,
    Verslagdeel.NETWERK,
)
"""The chapters, beside those of the wijken, that ervaringen belong with."""


@dataclass(frozen=True, kw_only=True)
class Plek:
    """A part or a chapter.

    Args:
        sleutel: its name in an address: `onderdeel-3`, or the key of the chapter.
        naam: in words.
        onderdeel: the key of the part; None for a chapter.
    """

    sleutel: str
    naam: str
    onderdeel: int | None = None

    @property
    def kolommen(self) -> dict[str, Any]:
        """The columns of `Verzameling` that name it."""
        return {"onderdeel_id": self.onderdeel, "hoofdstuk": "" if self.onderdeel else self.sleutel}


def plekken() -> tuple[list[Plek], list[Plek]]:
    """Return the parts and the chapters."""
    onderdelen = [
        Plek(sleutel=f"onderdeel-{o.nummer}", naam=str(o), onderdeel=o.pk) for o in Onderdeel.objects.all()
    ]
    wijken = Wijk.objects.filter(pilot=True)
    hoofdstukken = [
        *(Plek(sleutel=deel.value, naam=capfirst(str(deel.label))) for deel in HOOFDSTUKKEN),
        *(Plek(sleutel=Verslagdeel.van_wijk(wijk.naam), naam=wijk.naam) for wijk in wijken),
    ]
    return onderdelen, hoofdstukken


def plek_op(sleutel: str) -> Plek | None:
    """Return the place with a key; None for none."""
    onderdelen, hoofdstukken = plekken()
    return next((plek for plek in (*onderdelen, *hoofdstukken) if plek.sleutel == sleutel), None)


def hoort_bij(plek: Plek) -> Q:
    """Return the condition that an ervaring belongs with a place: gathered there, or by its aspect, question or wijk."""
    if plek.onderdeel:
        return Q(aspect__onderdeel=plek.onderdeel) | Q(_verzameld(onderdeel=plek.onderdeel))
    vanzelf = Q(_verzameld(hoofdstuk=plek.sleutel))
    for vraag in Vraag:
        if vraag.deel == plek.sleutel:
            vanzelf |= Q(vraag=vraag)
    begin = Verslagdeel.van_wijk("")
    if plek.sleutel.startswith(begin):
        vanzelf |= Q(wijk__naam=plek.sleutel.removeprefix(begin))
    return vanzelf


def _verzameld(**waar: Any) -> Q:
    return Q(pk__in=Ervaring.objects.filter(**{f"verzameld__{k}": v for k, v in waar.items()}).values("pk"))
