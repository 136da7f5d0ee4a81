"""Reference data of trajecten: the norms of the nota (DOMEIN 8)."""

import datetime as dt

from trajecten.models import Norm
from trajecten.normen import NOTA

VAN = dt.date(2024, 12, 1)
"""Before the pilot begins, so that its first day has norms."""
BRON = "nota wijkgericht inburgeren 2008"


def laad() -> None:
    """Add the norms of which no row exists; what a besluit adjusted stays as it is."""
    er_al = set(Norm.objects.values_list("soort", flat=True))
    Norm.objects.bulk_create(
        Norm(soort=soort, waarde=waarde, van=VAN, bron=BRON)
        for soort, waarde in NOTA.items()
        if soort not in er_al
    )
