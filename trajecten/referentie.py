"""Reference data of trajecten: norms (DOMEIN 8), language routes and checks (5.2), and kinds of results (5.5)."""

import datetime as dt

from trajecten.controlereferentie import laad_controles
from trajecten.enums import Taalroutesoort
from trajecten.models import Norm, Resultaatsoort, Taalroute
from trajecten.normen import NOTA

VAN = dt.date(2024, 12, 1)
"""Before the pilot begins, so that its first day has norms."""
BRON = "nota wijkgericht inburgeren 2008"

TAALROUTES: dict[str, tuple[str, Taalroutesoort]] = {
    "wi": ("WI", Taalroutesoort.WI),
    "web": ("WEB", Taalroutesoort.WEB),
}
"""Code, name and kind."""

RESULTAATSOORTEN: dict[str, tuple[str, bool]] = {
    "inburgeringsexamen": ("Inburgeringsexamen", True),
    "staatsexamen-1": ("Staatsexamen NT2, programma I", True),
    "staatsexamen-2": ("Staatsexamen NT2, programma II", True),
    "taaltoets": ("Taaltoets van de school", True),
    "beroepsdiploma": ("Diploma van een beroepsopleiding", False),
    "baan": ("Betaald werk", False),
    "vrijwilligerswerk": ("Vrijwilligerswerk", False),
    "anders": ("Iets anders", False),
}
"""Code and name, and whether it is an exam, in the order in which they are offered."""


def laad() -> None:
    """Add the rows that do not exist yet; what a besluit adjusted stays as it is."""
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
    soorten = set(Resultaatsoort.objects.values_list("code", flat=True))
    Resultaatsoort.objects.bulk_create(
        Resultaatsoort(code=code, naam=naam, examen=examen, volgorde=plaats)
        for plaats, (code, (naam, examen)) in enumerate(RESULTAATSOORTEN.items())
        if code not in soorten
    )
    laad_controles(VAN)
