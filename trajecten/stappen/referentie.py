"""Kinds of results that ship with the product."""

import datetime as dt

from trajecten.stappen.models import Resultaatsoort

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
"""Name, and whether it is an exam, by code, in the order in which they are offered."""


def laad_resultaatsoorten(van: dt.date) -> None:
    """Add the missing kinds; they can be chosen from day `van` on."""
    er_al = set(Resultaatsoort.objects.values_list("code", flat=True))
    Resultaatsoort.objects.bulk_create(
        Resultaatsoort(code=code, naam=naam, examen=examen, volgorde=10 * plaats, van=van)
        for plaats, (code, (naam, examen)) in enumerate(RESULTAATSOORTEN.items())
        if code not in er_al
    )
