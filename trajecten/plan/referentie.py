"""Language routes that ship with the product."""

import datetime as dt

from trajecten.plan.enums import Taalroutesoort
from trajecten.plan.models import Taalroute

TAALROUTES: dict[str, tuple[str, Taalroutesoort]] = {
    "wi": ("WI", Taalroutesoort.WI),
    "web": ("WEB", Taalroutesoort.WEB),
}
"""Name and kind by code."""


def laad_taalroutes(van: dt.date) -> None:
    """Add the missing routes; they can be chosen from day `van` on."""
    er_al = set(Taalroute.objects.values_list("code", flat=True))
    Taalroute.objects.bulk_create(
        Taalroute(code=code, naam=naam, soort=soort, van=van)
        for code, (naam, soort) in TAALROUTES.items()
        if code not in er_al
    )
