"""Pages of kept choices of lists: all of them, keeping one, changing, deleting, copying."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from gebruikers.enums import TEAM
from gebruikers.forms.weergave import WeergaveForm
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.models import Weergave
from gebruikers.ongedaan import terugweg
from gebruikers.services.weergaven import (
    change_weergave,
    copy_weergave,
    delete_weergave,
    restore_weergave,
    save_weergave,
)
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from gebruikers.weergaven import eigen_weergave, lijst_met, lijsten_van, per_lijst, zichtbare_weergave
from kern.beleid import beleid


@require_GET
@beleid(rollen=TEAM)
def toon(request: Verzoek) -> HttpResponse:
    """Show the kept choices of each list: one's own, and those that colleagues share."""
    lijsten: list[dict[str, Any]] = []
    for lijst, rijen in per_lijst(request.user):
        met_adres = [(weergave, lijst.adres(weergave.vraag)) for weergave in rijen]
        lijsten.append(
            {
                "naam": lijst.naam,
                "url": reverse(lijst.url_naam),
                "eigen": [rij for rij in met_adres if rij[0].gebruiker_id == request.user.pk],
                "van_collegas": [rij for rij in met_adres if rij[0].gebruiker_id != request.user.pk],
            }
        )
    return render(request, "gebruikers/weergaven/weergaven.html", {"lijsten": lijsten})


@beleid(rollen=TEAM)
def nieuw(request: Verzoek, lijst: str) -> HttpResponse:
    """Keep the choice of a list that the address holds."""
    welke = lijst_met(lijst)
    if welke is None or welke not in lijsten_van(request.user):
        raise Http404
    vraag = welke.vraag(request.GET, request.user)
    form = WeergaveForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: save_weergave(lijst=welke, vraag=vraag, gegevens=form.gegevens(), door=request.user),
        _pagina(
            _("Weergave opslaan"),
            terug=welke.adres(vraag),
            terug_naam=str(welke.naam),
            uitleg=_("Filters, volgorde en kolommen worden opgeslagen. Een zoekterm of een dag niet."),
        ),
        melding=_("De weergave is opgeslagen."),
    )


def _pagina(titel: str, *, terug: str, terug_naam: str, uitleg: str = "") -> Formulierpagina:
    return Formulierpagina(
        titel=titel, terug=terug, terug_naam=terug_naam, kijk=_("bij Weergaven"), uitleg=uitleg
    )


@beleid(rollen=TEAM, bereik=eigen_weergave)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Rename a kept choice, share it, or let it open first."""
    weergave = get_object_or_404(Weergave, pk=pk, weg_op__isnull=True)
    form = WeergaveForm(request.POST or None, weergave=weergave)
    return toon_formulier(
        request,
        form,
        lambda: change_weergave(weergave_id=pk, gegevens=form.gegevens(), door=request.user),
        _pagina(_("Weergave wijzigen"), terug=reverse("gebruikers:weergaven"), terug_naam=_("Weergaven")),
        melding=_("De weergave is gewijzigd."),
    )


@require_POST
@beleid(rollen=TEAM, bereik=eigen_weergave)
def verwijder(request: Verzoek, pk: int) -> HttpResponse:
    """Delete a kept choice."""
    return doe_meteen(
        request,
        lambda: delete_weergave(weergave_id=pk, door=request.user),
        naar=reverse("gebruikers:weergaven"),
        melding=lambda weergave: _("De weergave ‘%s’ is verwijderd.") % weergave.naam,
        ongedaan=reverse("gebruikers:weergave_ongedaan", args=[pk]),
    )


ongedaan = terugweg(
    rollen=TEAM,
    bereik=eigen_weergave,
    doe=lambda pk, door: restore_weergave(weergave_id=pk, door=door),
    melding=lambda weergave: _("De weergave ‘%s’ staat er weer.") % weergave.naam,
)
"""Keep a choice again that was deleted."""


@require_POST
@beleid(rollen=TEAM, bereik=zichtbare_weergave)
def kopieer(request: Verzoek, pk: int) -> HttpResponse:
    """Keep a choice that a colleague shares as one's own."""
    return doe_meteen(
        request,
        lambda: copy_weergave(weergave_id=pk, door=request.user),
        naar=reverse("gebruikers:weergaven"),
        melding=lambda weergave: _("De weergave ‘%s’ staat bij je eigen weergaven.") % weergave.naam,
    )
