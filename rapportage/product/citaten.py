"""The ervaringen that belong with an aspect, to be cited, and what a text cites."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Case, Q, When

from gebruikers.models import Gebruiker
from rapportage.ervaringen.citeren import (
    Geciteerd,
    Keuze,
    bevroren,
    in_woorden,
    keuze,
    met_fotos,
    sindsdien,
)
from rapportage.ervaringen.models import Aspectcitaat, Ervaring, Verzameling
from rapportage.ervaringen.querysets import ErvaringQuerySet
from rapportage.product.models import Aspect, Producttekst

GETOOND, MEESTE = 5, 50
"""How many ervaringen stand open beside an editor, and how many there are at most: the newest."""


def hoort_bij_aspect(aspect: Aspect) -> ErvaringQuerySet[Ervaring]:
    """Return what was not withdrawn and is at an aspect, or was gathered into its part, as far as this user reads it."""
    verzameld = Verzameling.objects.filter(onderdeel=aspect.onderdeel_id).values("ervaring")
    return Ervaring.objects.geldig().filter(Q(aspect=aspect) | Q(pk__in=verzameld))


def te_citeren(aspect: Aspect, geciteerd: Sequence[Geciteerd]) -> tuple[list[Keuze], int]:
    """Return the ervaringen that an aspect can cite and does not, those at the aspect itself first, and how many there are."""
    er_al = [rij.citaat.ervaring_id for rij in geciteerd]
    rijen = hoort_bij_aspect(aspect).exclude(pk__in=er_al)
    op_volgorde = rijen.met_alles().order_by(Case(When(aspect=aspect, then=0), default=1), "-dag", "-pk")
    return [keuze(ervaring) for ervaring in op_volgorde[:MEESTE]], rijen.count()


def citaten_van(tekst: Producttekst, gebruiker: Gebruiker) -> dict[int, list[Geciteerd]]:
    """Return the citations in a text by the key of their aspect, in four statements.

    Who reads the text and not the ervaring is not told what became of it, and reads no quote and no picture: it may be
    taken back since.
    """
    rijen = list(_rijen(tekst))
    ervaringen = Ervaring.objects.in_bulk([rij.citaat.ervaring_id for rij in rijen])
    bij: dict[int, int] = {}
    alle: list[Geciteerd] = []
    for rij in rijen:
        citaat = rij.citaat
        sinds = ""
        if (ervaring := ervaringen.get(citaat.ervaring_id)) is not None:
            citaat.ervaring = ervaring
            sinds = sindsdien(citaat)
        else:
            citaat.uitspraak = ""
        bij[rij.pk] = rij.aspect_id
        alle.append(Geciteerd(pk=rij.pk, citaat=citaat, bron=in_woorden(citaat), sinds=sinds))
    uit: dict[int, list[Geciteerd]] = defaultdict(list)
    for geciteerd in met_fotos(alle, gebruiker):
        uit[bij[geciteerd.pk]].append(geciteerd)
    return dict(uit)


def bevroren_citaten(tekst: Producttekst) -> dict[int, list[dict[str, Any]]]:
    """Return the citations in a text as an edition keeps them, by the key of their aspect.

    Without those whose ervaring was withdrawn. Whoever has an edition made reads all ervaringen.
    """
    uit: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for rij in _rijen(tekst).select_related("citaat__ervaring").filter(citaat__ervaring__ingetrokken_op=None):
        uit[rij.aspect_id].append(bevroren(rij.citaat))
    return dict(uit)


def _rijen(tekst: Producttekst) -> Any:
    return Aspectcitaat.objects.filter(tekst=tekst, citaat__teruggenomen_op=None).select_related("citaat")
