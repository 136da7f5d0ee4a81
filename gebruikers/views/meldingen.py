"""The user's own notices."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from gebruikers.meldingen import in_words, unread_count
from gebruikers.services.meldingen import mark_read
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.getypt import lees_sleutel

PER_BLADZIJDE = 50


@require_GET
@beleid(zonder_aanstelling=True)
def toon(request: Verzoek) -> HttpResponse:
    """Show the notices of the user, newest first."""
    pagina = Paginator(request.user.meldingen.order_by("-pk"), PER_BLADZIJDE).get_page(
        request.GET.get("pagina")
    )
    ongelezen = unread_count(request.user)
    context = {
        "pagina": pagina,
        "regels": in_words(pagina.object_list),
        "ongelezen": ongelezen,
        "noot": _("%(n)d nieuw") % {"n": ongelezen} if ongelezen else "",
    }
    return render(request, "gebruikers/meldingen.html", context)


@require_POST
@beleid(zonder_aanstelling=True)
def lees(request: Verzoek) -> HttpResponse:
    """Mark one notice as read, or all of them."""
    melding = request.POST.get("melding", "")
    if melding == "alle":
        mark_read(gebruiker=request.user)
    elif sleutel := lees_sleutel(melding):
        mark_read(gebruiker=request.user, melding=sleutel)
    return redirect("gebruikers:meldingen")
