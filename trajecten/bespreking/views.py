"""Acts on a caseload talk, and the note of one person: correcting it, and its earlier versions."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import TEAM, Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.models import Gebruiker
from gebruikers.ongedaan import terugweg
from gebruikers.terug import waar_getikt
from gebruikers.versies import versies_van_rij
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.bespreking.forms import NotitieForm
from trajecten.bespreking.models import Bespreekpunt, Bespreking
from trajecten.bespreking.permissions import bespreking_van
from trajecten.bespreking.services.besprekingen import (
    begin_bespreking,
    end_bespreking,
    reopen_bespreking,
    restore_bespreking,
    withdraw_bespreking,
)
from trajecten.bespreking.services.punten import (
    correct_notitie,
    restore_taak,
    undo_besproken,
    withdraw_taak,
)
from trajecten.kader.formulierpagina import DOSSIER, pagina_over
from trajecten.taken.models import Taak
from trajecten.traject.permissions import persoon_van

TEAMLEIDER = {Rol.TEAMLEIDER}
VAN_PUNT, VAN_TAAK = persoon_van(Bespreekpunt), persoon_van(Taak)
ONDERDEEL = "caseloadbespreking"


def adres_van(coordinator_id: int) -> str:
    """Return the page of the talk about the caseload of a coordinator."""
    return f"{reverse('trajecten:bespreking')}?wie={coordinator_id}"


@require_POST
@beleid(rollen=TEAMLEIDER)
def begin(request: Verzoek, pk: int) -> HttpResponse:
    """Begin a talk about the caseload of a colleague, or go on with the one that runs."""
    get_object_or_404(Gebruiker, pk=pk)
    return doe_meteen(
        request,
        lambda: begin_bespreking(coordinator_id=pk, door=request.user),
        naar=adres_van(pk),
        melding="",
    )


@require_POST
@beleid(rollen=TEAMLEIDER, bereik=bespreking_van)
def sluit_af(request: Verzoek, pk: int) -> HttpResponse:
    """End a talk, and show what was written down in it; that page opens it again."""
    wie = Bespreking.objects.values_list("coordinator_id", flat=True).get(pk=pk)
    return doe_meteen(
        request,
        lambda: end_bespreking(bespreking_id=pk, door=request.user),
        naar=reverse("trajecten:bespreking_lezen", args=[pk]),
        anders=adres_van(wie),
        melding=_(
            "De bespreking is klaar. De taken van je collega staan op Mijn dag. Wat jij doet, staat bij Besprekingen."
        ),
    )


@require_POST
@beleid(rollen=TEAMLEIDER, bereik=bespreking_van)
def trek_in(request: Verzoek, pk: int) -> HttpResponse:
    """Withdraw a talk that was begun by mistake."""
    wie = Bespreking.objects.values_list("coordinator_id", flat=True).get(pk=pk)
    return doe_meteen(
        request,
        lambda: withdraw_bespreking(bespreking_id=pk, door=request.user),
        naar=adres_van(wie),
        melding=_("De bespreking is ingetrokken. Er was nog niets opgeschreven."),
        ongedaan=reverse("trajecten:bespreking_intrekken_ongedaan", args=[pk]),
    )


heropen = terugweg(
    rollen=TEAMLEIDER,
    bereik=bespreking_van,
    doe=lambda pk, door: reopen_bespreking(bespreking_id=pk, door=door),
    melding=lambda bespreking: _("De bespreking met %s loopt weer.") % bespreking.coordinator.naam,
)
"""Go on with a talk that was ended."""

intrekken_ongedaan = terugweg(
    rollen=TEAMLEIDER,
    bereik=bespreking_van,
    doe=lambda pk, door: restore_bespreking(bespreking_id=pk, door=door),
    melding=lambda bespreking: _("De bespreking met %s loopt weer.") % bespreking.coordinator.naam,
)
"""Go on with a talk that was withdrawn."""


@require_POST
@beleid(rollen=TEAMLEIDER, bereik=VAN_PUNT)
def niet_besproken(request: Verzoek, pk: int) -> HttpResponse:
    """Let a person count as not discussed yet, and stay on the page where that was done."""
    return doe_meteen(
        request,
        lambda: undo_besproken(punt_id=pk, door=request.user),
        naar=waar_getikt(request, anders=reverse("trajecten:besprekingen")),
        melding=_nog_niet,
    )


def _nog_niet(punt: Bespreekpunt) -> str:
    """Return that a person is to be discussed still, and what stays of it."""
    zin = (
        _("%s is nog niet besproken. De notitie blijft staan.")
        if punt.notitie
        else _("%s is nog niet besproken.")
    )
    return zin % punt.inburgeraar.naam


@require_POST
@beleid(rollen=TEAMLEIDER, bereik=VAN_TAAK)
def trek_taak_in(request: Verzoek, pk: int) -> HttpResponse:
    """Withdraw a task that was agreed in a talk, and stay on the page where that was done."""
    taak = _taak(request, pk)
    return doe_meteen(
        request,
        lambda: withdraw_taak(taak_id=pk, door=request.user),
        naar=waar_getikt(request, anders=reverse("trajecten:besprekingen")),
        melding=_("De taak ‘%(wat)s’ van %(naam)s is ingetrokken.") % _woorden(taak),
        ongedaan=reverse("trajecten:bespreektaak_ongedaan", args=[pk]),
    )


def _taak(request: Verzoek, pk: int) -> Taak:
    """Return a task of a talk within the user's sight, or 404."""
    rijen = Taak.objects.visible_to(request.user).filter(uit_bespreking__isnull=False)
    return get_object_or_404(rijen.select_related("inburgeraar"), pk=pk)


def _woorden(taak: Taak) -> dict[str, str]:
    return {"wat": taak.wat, "naam": taak.inburgeraar.naam}


@require_POST
@beleid(rollen=TEAMLEIDER, bereik=VAN_TAAK)
def taak_ongedaan(request: Verzoek, pk: int) -> HttpResponse:
    """Agree a task again that was withdrawn by mistake."""
    taak = _taak(request, pk)
    return doe_meteen(
        request,
        lambda: restore_taak(taak_id=pk, door=request.user),
        naar=waar_getikt(request, anders=reverse("trajecten:besprekingen")),
        melding=_("De taak ‘%(wat)s’ van %(naam)s staat weer open.") % _woorden(taak),
    )


def _punt(request: Verzoek, pk: int) -> Any:
    rijen = Bespreekpunt.objects.visible_to(request.user).select_related("inburgeraar", "door")
    return get_object_or_404(rijen, pk=pk)


@require_http_methods(["GET", "POST"])
@beleid(rollen=TEAMLEIDER, bereik=VAN_PUNT, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
@houdt_concept("bespreeknotitie", per_rij=True)
def notitie(request: Verzoek, pk: int) -> HttpResponse:
    """Correct a note of one's own, with the reason."""
    punt = _punt(request, pk)
    if punt.door_id != request.user.pk:
        raise PermissionDenied(_("%s heeft dit geschreven, en kan het verbeteren.") % punt.door.naam)
    concept = concept_van(request)
    form = NotitieForm(request.POST or None, punt=punt, concept=concept.url)
    concept.hervat(form)
    return toon_formulier(
        request,
        form,
        lambda: correct_notitie(punt_id=pk, door=request.user, **form.invoer()),
        pagina_over(punt.inburgeraar, _("Notitie verbeteren"), terug=DOSSIER),
        naar=reverse("trajecten:bespreeknotitie_versies", args=[pk]),
        melding=_("Verbeterd. Wat er eerst stond, lees je hieronder."),
        concept=concept,
    )


@require_GET
@beleid(rollen=TEAM, bereik=VAN_PUNT, logt=Handeling.DOSSIER_GEOPEND, onderdeel="eerdere versies")
def notitie_versies(request: Verzoek, pk: int) -> HttpResponse:
    """Show the earlier versions of a note: who changed it, when and why."""
    punt = _punt(request, pk)
    context = {"punt": punt, "versies": versies_van_rij(punt, ("notitie",))[::-1]}
    return render(request, "trajecten/bespreking/notitie_versies.html", context)
