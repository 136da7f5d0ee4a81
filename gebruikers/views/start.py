"""Where a user begins, and in which of its aanstellingen it works."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gebruikers.menu import landing_voor
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid


@beleid(zonder_aanstelling=True)
def start(request: Verzoek) -> HttpResponse:
    """Send a user to the page its rol works from."""
    return redirect(landing_voor(request.user))


@require_POST
@beleid()
def kies_rol(request: Verzoek) -> HttpResponse:
    """Work in another of one's aanstellingen: its menu and first page. Rights stay those of all of them."""
    gekozen = next((a for a in request.user.in_kracht if str(a.pk) == request.POST.get("rol")), None)
    if gekozen is None:
        raise PermissionDenied(_("Deze aanstelling heb je niet (meer)."))
    request.session["aanstelling"] = gekozen.pk
    request.user.gekozen_aanstelling_id = gekozen.pk
    return redirect(landing_voor(request.user))
