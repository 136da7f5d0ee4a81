"""The citations in the chapters of a report, and the ervaringen that a chapter can still cite."""

from collections import defaultdict
from collections.abc import Sequence

from rapportage.ervaringen.citeren import Geciteerd, geciteerd
from rapportage.ervaringen.models import Ervaring
from rapportage.ervaringen.plekken import Plek, hoort_bij
from rapportage.schrijven.delen import Deel
from rapportage.schrijven.models import Hoofdstukcitaat, Rapporttekst

GETOOND = 5


def citaten_van(rapport: Rapporttekst) -> dict[str, list[Geciteerd]]:
    """Return the citations of a report by the key of their chapter, in one statement."""
    uit: dict[str, list[Geciteerd]] = defaultdict(list)
    rijen = Hoofdstukcitaat.objects.filter(rapport=rapport, citaat__teruggenomen_op=None)
    for rij in rijen.select_related("citaat__ervaring").order_by("pk"):
        uit[rij.deel].append(geciteerd(rij.pk, rij.citaat))
    return dict(uit)


def te_citeren(deel: Deel, geciteerd: Sequence[Geciteerd]) -> tuple[list[Ervaring], int]:
    """Return the newest ervaringen that belong with a chapter and are not cited in it, and how many there are."""
    plek = Plek(sleutel=deel.sleutel, naam=deel.naam)
    er_al = [rij.citaat.ervaring_id for rij in geciteerd]
    rijen = Ervaring.objects.geldig().filter(hoort_bij(plek)).exclude(pk__in=er_al)
    return list(rijen.met_alles()[:GETOOND]), rijen.count()
