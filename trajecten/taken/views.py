"""Tasks: adding one, ticking it off, letting it lapse."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from gebruikers.enums import TEAM, Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.ongedaan import terugweg
from gebruikers.terug import waar_getikt
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.getypt import lees_sleutels
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import DOSSIER, pagina_over
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.taken.enums import Taaksoort, Taakstand
from trajecten.taken.forms import AntwoordForm, TaakForm, TaakVervaltForm
from trajecten.taken.fouten import VraagNietMeerOpen
from trajecten.taken.models import Taak
from trajecten.taken.services import add_taak, cancel_taak, finish_taak, reopen_taak
from trajecten.taken.vragen import (
    answer_vraag,
    restore_vraag,
    stand_van,
    take_back_antwoord,
    withdraw_vragen,
)
from trajecten.traject.mag_schrijven import eis_schrijft
from trajecten.traject.permissions import persoon_van

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
TEAMLEIDER = {Rol.TEAMLEIDER}
VAN_TAAK = persoon_van(Taak)
UIT_DOSSIER = "dossier"
OOK = "ook"
"""In the URL that withdraws a question: others that were asked in the same act."""


def haal_taak(request: Verzoek, pk: int) -> Any:
    """Return a task within the user's sight, or 404; 403 when this user may not change it."""
    rijen = Taak.objects.visible_to(request.user).select_related("inburgeraar").filter(soort=Taaksoort.TAAK)
    taak = get_object_or_404(rijen, pk=pk)
    if taak.voor_id != request.user.pk:
        eis_schrijft(request, taak.inburgeraar_id)
    return taak


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="taken")
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Add a task."""
    persoon = haal_persoon(request, pk)
    eis_schrijft(request, pk)
    form = TaakForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: add_taak(inburgeraar_id=pk, door=request.user, **form.invoer()),
        pagina_over(
            persoon,
            _("Taak toevoegen"),
            uitleg=_(
                "Een taak is iets wat jij nog moet doen. Hij staat op Mijn dag tot je hem afvinkt. Een bezoek plan je apart."
            ),
            terug=DOSSIER,
        ),
        melding=_("De taak staat op Mijn dag."),
    )


@require_POST
@beleid(rollen=TEAM, bereik=VAN_TAAK)
def gedaan(request: Verzoek, pk: int) -> HttpResponse:
    """Tick a task off, and go back to the page where that was done."""
    taak = haal_taak(request, pk)
    uit_dossier = request.POST.get("terug") == UIT_DOSSIER
    dossier = reverse("trajecten:dossier", args=[taak.inburgeraar_id])
    return doe_meteen(
        request,
        lambda: finish_taak(taak_id=pk, door=request.user),
        naar=waar_getikt(request, anders=dossier if uit_dossier else reverse("trajecten:mijn_dag")),
        melding=_("De taak ‘%(wat)s’ van %(naam)s is gedaan.") % _van(taak),
        ongedaan=reverse("trajecten:taak_ongedaan", args=[pk]),
    )


def _van(taak: Taak) -> dict[str, str]:
    return {"wat": taak.wat, "naam": taak.inburgeraar.naam}


ongedaan = terugweg(
    rollen=TEAM,
    bereik=VAN_TAAK,
    doe=lambda pk, door: reopen_taak(taak_id=pk, door=door),
    melding=lambda taak: _("De taak ‘%(wat)s’ van %(naam)s staat weer open.") % _van(taak),
)
"""Open a task again that was done or lapsed."""


@beleid(rollen=TEAM, bereik=VAN_TAAK, logt=Handeling.DOSSIER_GEOPEND, onderdeel="taken")
def vervalt(request: Verzoek, pk: int) -> HttpResponse:
    """Let a task lapse, with the reason."""
    taak = haal_taak(request, pk)
    form = TaakVervaltForm(request.POST or None, taak=taak)
    return toon_formulier(
        request,
        form,
        lambda: cancel_taak(taak_id=pk, door=request.user, **form.invoer()),
        pagina_over(taak.inburgeraar, _("Taak laten vervallen"), over=taak.wat, terug=DOSSIER),
        melding=_("De taak ‘%(wat)s’ van %(naam)s is vervallen.") % _van(taak),
        ongedaan=reverse("trajecten:taak_ongedaan", args=[pk]),
    )


@beleid(rollen=COORDINATOR, bereik=VAN_TAAK, logt=Handeling.DOSSIER_GEOPEND, onderdeel="taken")
def antwoord(request: Verzoek, pk: int) -> HttpResponse:
    """Answer a question of a teamleider, or change the answer."""
    vragen = Taak.objects.visible_to(request.user).filter(soort=Taaksoort.VRAAG)
    vraag: Any = get_object_or_404(vragen.select_related("inburgeraar", "door"), pk=pk)
    eis_schrijft(request, vraag.inburgeraar_id)
    if vraag.stand == Taakstand.VERVALLEN:
        raise PermissionDenied(str(VraagNietMeerOpen(stand_van(vraag))))
    form = AntwoordForm(request.POST or None, vraag=vraag)
    return toon_formulier(
        request,
        form,
        lambda: answer_vraag(taak_id=pk, door=request.user, **form.invoer()),
        pagina_over(
            vraag.inburgeraar,
            _("Antwoord wijzigen") if vraag.stand == Taakstand.GEDAAN else _("Vraag beantwoorden"),
            over=vraag.wat,
            uitleg=_("%s heeft dit gevraagd.") % vraag.door.naam,
            terug=DOSSIER,
        ),
        melding=_("Je antwoord over %s staat in de tijdlijn.") % vraag.inburgeraar.naam,
        ongedaan=reverse("trajecten:vraag_antwoord_ongedaan", args=[pk]),
    )


antwoord_ongedaan = terugweg(
    rollen=COORDINATOR,
    bereik=VAN_TAAK,
    doe=lambda pk, door: take_back_antwoord(taak_id=pk, door=door),
    melding=lambda vraag: _("De vraag over %s wacht weer op je antwoord.") % vraag.inburgeraar.naam,
)
"""Take back the answer to a question."""


@require_POST
@beleid(rollen=TEAMLEIDER, bereik=VAN_TAAK)
def trek_in(request: Verzoek, pk: int) -> HttpResponse:
    """Withdraw a question, and those of the same act that the address names; go back to where that was done."""
    ook = Taak.objects.visible_to(request.user).filter(pk__in=lees_sleutels(request.GET.getlist(OOK)))
    alle = [pk, *ook.values_list("pk", flat=True)]
    return doe_meteen(
        request,
        lambda: withdraw_vragen(taak_ids=alle, door=request.user),
        naar=waar_getikt(request, anders=reverse("trajecten:caseload")),
        melding=_ingetrokken,
        ongedaan=reverse("trajecten:vraag_ongedaan", args=[pk]) if len(alle) == 1 else "",
    )


def _ingetrokken(vragen: list[Taak]) -> str:
    if len(vragen) == 1:
        return _("De vraag over %s is ingetrokken.") % vragen[0].inburgeraar.naam
    return ngettext("%d vraag is ingetrokken.", "%d vragen zijn ingetrokken.", len(vragen)) % len(vragen)


intrekken_ongedaan = terugweg(
    rollen=TEAMLEIDER,
    bereik=VAN_TAAK,
    doe=lambda pk, door: restore_vraag(taak_id=pk, door=door),
    melding=lambda vraag: _("De vraag over %s wacht weer op een antwoord.") % vraag.inburgeraar.naam,
)
"""Ask again what was withdrawn."""
