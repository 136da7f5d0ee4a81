"""Taking back an act of one tap: the page behind *Toch niet*, in the message of that act (`verstuurd.vertel`).

    heropen = terugweg(
        rollen=COORDINATOR,
        bereik=persoon_van(Taak),
        doe=lambda pk, door: reopen_taak(taak_id=pk, door=door),
        melding=lambda taak: _("De taak van %s staat weer open.") % taak.inburgeraar.naam,
    )

The service takes the row back to what it was, by whoever may do the act itself, as long as nothing was built on it; the
logboek calls it `ONGEDAAN_GEMAAKT`, with the act that was taken back as its part. Every act has a way back or a reason
why not: `tests/ongedaan/wegen.py`.
"""

from collections.abc import Callable, Collection

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.terug import waar_getikt
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import Bereik, beleid


def terugweg[T](
    *,
    rollen: Collection[Rol],
    doe: Callable[[int, Gebruiker], T],
    melding: Callable[[T], str],
    bereik: Bereik | None = None,
) -> Callable[..., HttpResponse]:
    """Return the view that takes an act back, and leads to the page on which the button stood.

    Args:
        rollen: those who may do the act.
        doe: calls the service, with the key in the URL and the user.
        melding: what was taken back, of what the service returned.
        bereik: the scope, as in `beleid`.
    """

    @require_POST
    @beleid(rollen=rollen, bereik=bereik)
    def neem_terug(request: Verzoek, pk: int) -> HttpResponse:
        return doe_meteen(
            request,
            lambda: doe(pk, request.user),
            naar=waar_getikt(request, anders=reverse("gebruikers:start")),
            melding=melding,
        )

    # It is a page of the room whose act it takes back.
    neem_terug.__module__ = doe.__module__
    return neem_terug
