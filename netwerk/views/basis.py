"""What the pages of the network share: a list with filters, and a form that saves once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.eenmalig import bied_opnieuw_aan, inhoud_van
from gebruikers.services.verzoeken import AndereInhoud, doe_eenmalig, eerdere_uitkomst
from gebruikers.verzoek import Verzoek
from netwerk.forms.basis import NetwerkFormulier
from netwerk.querysets import op_naam

PER_PAGINA = 50


@dataclass(frozen=True, kw_only=True)
class Formulierpagina:
    """The words around a form.

    Args:
        titel: heading.
        knop: on the button, the same as that of the form.
        terug: address of the page it was opened from, with its name in `terug_naam`.
        klaar: what is said when it was saved.
    """

    titel: str
    knop: str
    terug: str
    terug_naam: str
    klaar: str
    uitleg: str = ""


def bewaar_of_toon(
    request: Verzoek, form: NetwerkFormulier, pagina: Formulierpagina, doe: Callable[[], str], **context: Any
) -> HttpResponse:
    """Save a valid form, once however often it arrives, and go where that leads; else show it.

    Args:
        request: the request.
        form: bound when the request is a POST.
        pagina: the words around it.
        doe: calls the service and returns the address to go to.
        context: what the page shows beside the form.
    """
    if request.method == "POST" and form.is_valid():
        try:
            doel = doe_eenmalig(
                gebruiker=request.user,
                sleutel=form.cleaned_data["sleutel"],
                inhoud=inhoud_van(request, form),
                doe=doe,
            )
        except AndereInhoud as fout:
            bied_opnieuw_aan(form, fout, kijk=_("bij “%s”") % pagina.terug_naam)
        except ValidationError as fout:
            form.add_error(None, fout)
        else:
            messages.success(request, pagina.klaar)
            return redirect(doel)
    elif form.is_bound:
        sleutel = form.cleaned_data.get("sleutel")
        inhoud = inhoud_van(request, form)
        if eerder := eerdere_uitkomst(gebruiker=request.user, sleutel=sleutel, inhoud=inhoud):
            return redirect(eerder)
    return render(request, "netwerk/formulier.html", {"form": form, "pagina": pagina} | context)


def bladzijde(request: Verzoek, rijen: QuerySet[Any]) -> Page[Any]:
    """Return the page of a list that was asked for, sorted by name."""
    return Paginator(op_naam(rijen), PER_PAGINA).get_page(request.GET.get("pagina"))


def netwerktabs(hier: str) -> list[dict[str, object]]:
    """Return the tabs of the three lists.

    Args:
        hier: name of the URL of the list that is shown.
    """
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
    """Return the code of the wijk of the aanstelling in use, or nothing."""
    aanstelling = request.user.aanstelling_in_gebruik
    return aanstelling.wijk.code if aanstelling and aanstelling.wijk else ""
