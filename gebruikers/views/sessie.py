"""What the page asks about its session, so that nobody is signed out unwarned (WCAG 2.2.1)."""

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_GET, require_POST

from gebruikers.inactiviteit import seconden_over
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid


@require_GET
@beleid(zonder_aanstelling=True, achtergrond=True)
def over(request: Verzoek) -> HttpResponse:
    """Tell how long the session still lasts; asking does not make it longer."""
    return JsonResponse({"seconden": seconden_over(request)})


@require_POST
@beleid(zonder_aanstelling=True)
def blijf(request: Verzoek) -> HttpResponse:
    """Stay signed in: an act of the user, so its time has started again."""
    return JsonResponse({"seconden": seconden_over(request)})
