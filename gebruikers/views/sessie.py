"""What a page asks about its session, so that users are warned before they are signed out (WCAG 2.2.1)."""

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_GET, require_POST

from gebruikers.inactiviteit import seconden_over
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid


@require_GET
@beleid(zonder_aanstelling=True, achtergrond=True)
def over(request: Verzoek) -> HttpResponse:
    """Return how long the session still lasts; this request does not extend it."""
    return JsonResponse({"seconden": seconden_over(request)})


@require_POST
@beleid(zonder_aanstelling=True)
def blijf(request: Verzoek) -> HttpResponse:
    """Stay signed in: this request is an act of the user, so the time starts again."""
    return JsonResponse({"seconden": seconden_over(request)})
