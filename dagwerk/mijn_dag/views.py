"""Mijn dag."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from dagwerk.mijn_dag import mijn_dag
from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid


@require_GET
@beleid(rollen={Rol.TRAJECTCOORDINATOR})
def toon(request: Verzoek) -> HttpResponse:
    """Show the day of the trajectcoördinator."""
    return render(request, "dagwerk/mijn_dag/mijn_dag.html", {"dag": mijn_dag(request.user)})
