"""The list of people as a spreadsheet: what is seen, without what somebody wrote and without a number that names a person."""

from collections.abc import Callable

from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from gebruikers.weergaven import Blad
from kern.werkboek import Waarde
from vinden.personen.filter import lees_lijstkeuze
from vinden.personen.lijst import Persoonrij, alle_rijen, personen
from vinden.personen.lijstkeuze import Kolom


def blad_van(gebruiker: Gebruiker, vraag: QueryDict, hoogstens: int | None) -> Blad | None:
    """Return everybody of the list that an address asks for, in its order and with its columns.

    None when those are more than `hoogstens`.
    """
    selectie = lees_lijstkeuze(vraag, gebruiker)
    if hoogstens is not None:
        begin = personen(gebruiker, selectie).order_by()[: hoogstens + 1]
        if begin.count() > hoogstens:
            return None
    kolommen = [("", _("Naam"), _naam), *(k for k in _kolommen() if k[0] in selectie.kolommen)]
    rijen = list(alle_rijen(gebruiker, selectie))
    return Blad(
        koppen=[kop for _kolom, kop, _waarde in kolommen],
        rijen=[[waarde(rij) for _kolom, _kop, waarde in kolommen] for rij in rijen],
        mensen=[rij.pk for rij in rijen],
    )


def _naam(rij: Persoonrij) -> Waarde:
    return rij.naam


def _kolommen() -> list[tuple[str, str, Callable[[Persoonrij], Waarde]]]:
    """Return the columns in the order of the table; what stands below another value on the screen has one of its own."""
    return [
        (Kolom.PLEK, _("Buurt en wijk"), lambda rij: rij.plek),
        (Kolom.STATUS, _("Status"), lambda rij: rij.stand),
        (Kolom.CONTACT, _("Vast contact"), lambda rij: rij.vast_contact),
        (Kolom.LAATST, _("Laatste gesprek"), lambda rij: rij.laatst),
        (Kolom.LAATST, _("Pogingen"), lambda rij: capfirst(rij.pogingen)),
        (Kolom.GEOPEND, _("Traject geopend"), lambda rij: rij.geopend),
    ]
