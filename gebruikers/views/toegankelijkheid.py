"""The statement of accessibility, for everybody."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from gebruikers.toegankelijkheid import NIET_ONDERZOCHT, OPGESTELD, TEKORTEN
from kern.beleid import beleid


@require_GET
@beleid(openbaar=True)
def verklaring(request: HttpRequest) -> HttpResponse:
    """Show what conforms, what does not, and whom to tell; signed in or not."""
    return render(
        request,
        "gebruikers/toegankelijkheid.html",
        {
            "tekorten": TEKORTEN,
            "niet_onderzocht": NIET_ONDERZOCHT,
            "opgesteld": OPGESTELD,
            "afzender": [regel.strip() for regel in settings.AFZENDER.split("|") if regel.strip()],
        },
    )
