"""Mijn dag."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from dagwerk.mijn_dag.dag import mijn_dag
from dagwerk.mijn_dag.reeks import TOON
from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from rapportage.wacht import wacht_op


@require_GET
@beleid(rollen={Rol.TRAJECTCOORDINATOR})
def toon(request: Verzoek) -> HttpResponse:
    """Show the day of the trajectcoördinator."""
    dag = mijn_dag(request.user, frozenset(request.GET.getlist(TOON)))
    return render(request, "dagwerk/mijn_dag/mijn_dag.html", {"dag": dag, "wacht": wacht_op(request.user)})
