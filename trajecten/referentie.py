"""Reference data of trajecten: the norms of the nota (DOMEIN 8) and its language routes (DOMEIN 5.2)."""

import datetime as dt

from trajecten.enums import Taalroutesoort
from trajecten.models import Norm, Taalroute
from trajecten.normen import NOTA

VAN = dt.date(2024, 12, 1)
"""Before the pilot begins, so that its first day has norms."""
BRON = "nota wijkgericht inburgeren 2008"

TAALROUTES: dict[str, tuple[str, Taalroutesoort]] = {
    "wi": ("WI", Taalroutesoort.WI),
    "web": ("WEB", Taalroutesoort.WEB),
}
"""Code, name and kind."""


def laad() -> None:
    """Add the norms and language routes of which no row exists; what a besluit adjusted stays as it is."""
    er_al = set(Norm.objects.values_list("soort", flat=True))
    Norm.objects.bulk_create(
        Norm(soort=soort, waarde=waarde, van=VAN, bron=BRON)
        for soort, waarde in NOTA.items()
        if soort not in er_al
    )
    routes = set(Taalroute.objects.values_list("code", flat=True))
    Taalroute.objects.bulk_create(
        Taalroute(code=code, naam=naam, soort=soort)
        for code, (naam, soort) in TAALROUTES.items()
        if code not in routes
    )
