"""All planned visits of a user, and the calendar feed of them (docs/adr/0016)."""

import re
from http import HTTPStatus
from itertools import groupby

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag
from kern.teller import te_vaak
from kern.woorden import met_weekdag
from trajecten.contact.agendafeed import MIS_PER_UUR, PER_UUR, feed
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import Agendasleutel, GeplandBezoek
from trajecten.contact.services.agenda import make_key, revoke_key

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
SLEUTEL = re.compile(r"[A-Za-z0-9_-]{43}")
HOOGSTENS = 300


@require_GET
@beleid(rollen=COORDINATOR)
def toon(request: Verzoek) -> HttpResponse:
    """Show all planned visits by day, the overdue ones first."""
    return render(request, "trajecten/bezoek/mijn_agenda.html", _context(request))


@require_POST
@beleid(rollen=COORDINATOR)
def adres(request: Verzoek) -> HttpResponse:
    """Make the URL of the feed, which is shown only once, or revoke it."""
    if request.POST.get("doe") != "maak":
        revoke_key(door=request.user)
        messages.success(request, _("Het agenda-adres werkt niet meer."))
        return redirect("trajecten:mijn_agenda")
    sleutel = make_key(door=request.user)
    url = f"{settings.BASIS_URL}{reverse('trajecten:agenda', args=[sleutel])}"
    # Rendered in the answer itself: from a session or a message it would be shown again.
    return render(request, "trajecten/bezoek/mijn_agenda.html", _context(request) | {"nieuw_adres": url})


def _context(request: Verzoek) -> dict[str, object]:
    rijen = (
        GeplandBezoek.objects.visible_to(request.user)
        .filter(door=request.user, stand=Bezoekstand.GEPLAND)
        .select_related("inburgeraar")
        .order_by("datum", "tijd", "pk")[:HOOGSTENS]
    )
    dag = vandaag()
    dagen = [
        {
            "naam": _("Vandaag") if d == dag else met_weekdag(d),
            "te_laat": d < dag,
            "bezoeken": list(groep),
        }
        for d, groep in groupby(rijen, key=lambda b: b.datum)
    ]
    sleutel = Agendasleutel.objects.filter(gebruiker=request.user, ingetrokken_op__isnull=True).first()
    return {"dagen": dagen, "sleutel": sleutel}


@require_GET
@beleid(openbaar=True)
def ical(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Return the calendar of the user who holds this key; 404 for an unknown key."""
    adres_van = get_adapter().get_client_ip(request) or ""
    kalender = None
    if SLEUTEL.fullmatch(sleutel):
        if te_vaak("agenda-sleutel", sleutel, PER_UUR):
            return HttpResponse(status=HTTPStatus.TOO_MANY_REQUESTS, headers={"Retry-After": "3600"})
        kalender = feed(sleutel)
    if kalender is None:
        if te_vaak("agenda-mis", adres_van, MIS_PER_UUR):
            return HttpResponse(status=HTTPStatus.TOO_MANY_REQUESTS, headers={"Retry-After": "3600"})
        raise Http404
    antwoord = HttpResponse(kalender, content_type="text/calendar; charset=utf-8")
    antwoord["Content-Disposition"] = 'attachment; filename="bezoeken.ics"'
    antwoord["Cache-Control"] = "private, no-store"
    antwoord["X-Robots-Tag"] = "noindex"
    antwoord["Referrer-Policy"] = "no-referrer"
    return antwoord
