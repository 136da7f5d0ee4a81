"""Planned tasks with their last result, mails that were not sent, and the check of the data."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from gebruikers.beheer.toezicht import failed_messages, last_check, plan_lines
from gebruikers.enums import Rol
from gebruikers.services.berichten import verstuur_opnieuw
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid

PER_BLADZIJDE = 50


@require_GET
@beleid(rollen={Rol.BEHEERDER})
def toon(request: Verzoek) -> HttpResponse:
    """Show planned tasks, failed mails and the last check of the data."""
    pagina = Paginator(failed_messages(), PER_BLADZIJDE).get_page(request.GET.get("pagina"))
    context = {"plannen": plan_lines(), "pagina": pagina, "controle": last_check()}
    return render(request, "gebruikers/beheer/taken.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.BEHEERDER})
def stuur_opnieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Ask whether to send a mail again, which may make it arrive twice, and send it."""
    bericht = get_object_or_404(failed_messages(), pk=pk)
    if request.method == "POST":
        return doe_meteen(
            request,
            lambda: verstuur_opnieuw(bericht=bericht, door=request.user),
            naar=reverse("beheer:taken"),
            melding=_("Het bericht aan %(aan)s wordt opnieuw verstuurd.") % {"aan": bericht.aan},
        )
    return render(request, "gebruikers/beheer/bericht_opnieuw.html", {"bericht": bericht})
