"""Reference data of trajecten: norms (DOMEIN 8), routes, checks, measures and kinds of results (5), and rules."""

import datetime as dt

from trajecten.handhaving.maatregelen import laad_maatregelen
from trajecten.normen.enums import Signaalregel
from trajecten.normen.models import Norm, Signaalinstelling
from trajecten.normen.normen import NOTA
from trajecten.normen.termijnen import TERMIJNEN
from trajecten.papieren.referentie.brieven import laad_brieven
from trajecten.papieren.referentie.controles import laad_controles
from trajecten.plan.enums import Taalroutesoort
from trajecten.plan.models import Taalroute
from trajecten.stappen.models import Resultaatsoort

VAN = dt.date(2024, 12, 1)
"""Before the pilot begins, so that its first day has norms."""
BRON = "nota wijkgericht inburgeren 2008"
BRON_SIGNALEN = "meegeleverd met het product"

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
    laad_brieven(VAN)
    laad_maatregelen(VAN)
    _laad_signalen()


def _laad_signalen() -> None:
    """Add every rule, on, with its term as far as it has one of its own."""
    er_al = set(Signaalinstelling.objects.values_list("regel", flat=True))
    for regel in Signaalregel:
        if regel not in er_al:
            termijn, eenheid = TERMIJNEN.get(regel, (None, ""))
            Signaalinstelling.objects.create(
                regel=regel, termijn=termijn, eenheid=eenheid, van=VAN, bron=BRON_SIGNALEN
            )
