"""The first page of a user, and the choice of the aanstelling in use."""

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
    """Redirect a user to the start page of the rol in use."""
    return redirect(landing_voor(request.user))


@require_POST
@beleid()
def kies_rol(request: Verzoek) -> HttpResponse:
    """Choose the aanstelling in use, which decides the menu and first page; rights are those of all aanstellingen."""
    gekozen = next((a for a in request.user.in_kracht if str(a.pk) == request.POST.get("rol")), None)
    if gekozen is None:
        raise PermissionDenied(_("Deze aanstelling heb je niet (meer)."))
    request.session["aanstelling"] = gekozen.pk
    request.user.gekozen_aanstelling_id = gekozen.pk
    return redirect(landing_voor(request.user))
