"""Norms and terms that ship with the product (DOMEIN 8)."""

import datetime as dt

from trajecten.normen.enums import Signaalregel
from trajecten.normen.models import Norm, Signaalinstelling
from trajecten.normen.normen import NOTA
from trajecten.normen.termijnen import TERMIJNEN

BRON = "nota wijkgericht inburgeren 2008"
BRON_SIGNALEN = "meegeleverd met het systeem"


def laad_normen(van: dt.date) -> None:
    """Add missing norms of the nota and missing rules of the signals, on, with their term; all from day `van` on."""
    er_al = set(Norm.objects.values_list("soort", flat=True))
    Norm.objects.bulk_create(
        Norm(soort=soort, waarde=waarde, van=van, bron=BRON)
        for soort, waarde in NOTA.items()
        if soort not in er_al
    )
    regels = set(Signaalinstelling.objects.values_list("regel", flat=True))
    for regel in Signaalregel:
        if regel not in regels:
            termijn, eenheid = TERMIJNEN.get(regel, (None, ""))
            Signaalinstelling.objects.create(
                regel=regel, termijn=termijn, eenheid=eenheid, van=van, bron=BRON_SIGNALEN
            )
