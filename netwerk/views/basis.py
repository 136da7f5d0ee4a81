"""Helpers of the pages of the network: a list with filters, and the page around a form."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.formulierpagina import Formulierpagina
from gebruikers.verzoek import Verzoek
from netwerk.querysets import op_naam

PER_PAGINA = 50


def formulierpagina(titel: str, terug: str, terug_naam: str, **opties: str) -> Formulierpagina:
    """Return the page around a form of the network; `opties` are further arguments of `Formulierpagina`."""
    kijk = _("bij “%s”") % terug_naam
    return Formulierpagina(titel=titel, terug=terug, terug_naam=terug_naam, kijk=kijk, **opties)


def bladzijde(request: Verzoek, rijen: QuerySet[Any]) -> Page[Any]:
    """Return the requested page of a list, sorted by name."""
    return Paginator(op_naam(rijen), PER_PAGINA).get_page(request.GET.get("pagina"))


def netwerktabs(hier: str) -> list[dict[str, object]]:
    """Return the tabs of the three lists; `hier` is the URL name of the list that is shown."""
    namen = {
        "vindplaatsen": _("Vindplaatsen"),
        "activiteiten": _("Activiteiten"),
        "organisaties": _("Organisaties"),
    }
    return [
        {"naam": tekst, "url": reverse(f"netwerk:{naam}"), "actief": naam == hier}
        for naam, tekst in namen.items()
    ]


def eigen_wijk(request: Verzoek) -> str:
    """Return the code of the wijk of the aanstelling in use; empty without one."""
    aanstelling = request.user.aanstelling_in_gebruik
    return aanstelling.wijk.code if aanstelling and aanstelling.wijk else ""
