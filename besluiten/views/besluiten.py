"""Pages of besluiten: the list by meeting, a besluit with its versions, what can be done with it, and the paper."""

import datetime as dt

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from besluiten.forms import BesluitForm, BesluitWijzigForm, IntrekForm
from besluiten.lijst import Keuze, besluitenlijst, rijen_van
from besluiten.models import Besluit
from besluiten.permissions import LEZERS, SCHRIJVERS, eis_wijzigt, mag_toevoegen, mag_wijzigen
from besluiten.services.besluiten import (
    add_besluit,
    change_besluit,
    finish_besluit,
    remind_eigenaar,
    reopen_besluit,
    restore_besluit,
    withdraw_besluit,
)
from besluiten.vergadering import werkgroep_op_papier
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.models import Gebruiker
from gebruikers.ongedaan import terugweg
from gebruikers.terug import waar_getikt
from gebruikers.versies import versies_van_rij
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid

IN_VERSIES = (
    "datum",
    "onderwerp",
    "besluit",
    "reden",
    "eigenaar",
    "uiterlijk",
    "gedaan_op",
    "ingetrokken_op",
    "reden_ingetrokken",
)


@require_GET
@beleid(rollen=LEZERS)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the besluiten by meeting, and what is still to do."""
    context = {
        "lijst": besluitenlijst(request.user, Keuze.uit(request.GET), request.GET.get("pagina")),
        "mag_toevoegen": mag_toevoegen(request.user),
    }
    return render(request, "besluiten/lijst.html", context)


@require_GET
@beleid(rollen=LEZERS)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a besluit with what it changed and its versions."""
    besluit = get_object_or_404(Besluit.objects.select_related("eigenaar", "toegevoegd_door"), pk=pk)
    (rij,) = rijen_van(request.user, [besluit])
    stukken = list(besluit.stukken.select_related("door", "verwijderd_door"))
    context = {
        "rij": rij,
        "besluit": besluit,
        "mag_wijzigen": mag_wijzigen(request.user, besluit),
        "versies": versies_van_rij(besluit, IN_VERSIES)[::-1],
        "stukken": [stuk for stuk in stukken if stuk.bestand],
        "stukken_weg": [stuk for stuk in stukken if not stuk.bestand],
    }
    return render(request, "besluiten/besluit.html", context)


@require_GET
@beleid(rollen=LEZERS)
def pdf(request: Verzoek, dag: str) -> HttpResponse:
    """Give the paper of a meeting."""
    try:
        datum = dt.date.fromisoformat(dag)
    except ValueError as fout:
        raise Http404 from fout
    inhoud = werkgroep_op_papier(request.user, datum)
    if inhoud is None:
        raise Http404
    kop = {"Content-Disposition": f'attachment; filename="werkgroep-{datum}.pdf"'}
    return HttpResponse(inhoud, content_type="application/pdf", headers=kop)


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def nieuw(request: Verzoek) -> HttpResponse:
    """Add a besluit."""
    form = BesluitForm(request.POST or None, gebruiker=request.user)
    return toon_formulier(
        request,
        form,
        lambda: add_besluit(door=request.user, gegevens=form.gegevens()),
        Formulierpagina(
            titel=_("Besluit toevoegen"),
            terug=reverse("besluiten:lijst"),
            terug_naam=_("Besluiten"),
            kijk=_("bij Besluiten"),
            uitleg=_("Wat de werkgroep heeft afgesproken, wie het doet en wanneer het klaar is."),
        ),
        naar=lambda besluit: reverse("besluiten:besluit", args=[besluit.pk]),
        melding=_("Het besluit is toegevoegd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change a besluit."""
    besluit = te_wijzigen(request, pk)
    form = BesluitWijzigForm(request.POST or None, besluit=besluit)
    return toon_formulier(
        request,
        form,
        lambda: change_besluit(
            besluit_id=pk,
            door=request.user,
            gegevens=form.gegevens(),
            waarom=form.cleaned_data["waarom"],
            gezien=form.cleaned_data["versie"],
            gedaan_op=form.cleaned_data.get("gedaan_op"),
        ),
        pagina_van(besluit, _("Besluit wijzigen")),
        melding=_("Het besluit is gewijzigd. De oude tekst staat bij de eerdere versies."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def trek_in(request: Verzoek, pk: int) -> HttpResponse:
    """Withdraw a besluit."""
    besluit = te_wijzigen(request, pk)
    form = IntrekForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: withdraw_besluit(besluit_id=pk, door=request.user, **form.invoer()),
        pagina_van(
            besluit,
            _("Besluit intrekken"),
            over=besluit.besluit,
            uitleg=_("Het besluit blijft te lezen. Er hoeft niets meer voor te gebeuren."),
        ),
        melding=_("Het besluit is ingetrokken."),
        ongedaan=reverse("besluiten:intrekken_ongedaan", args=[pk]),
    )


@require_POST
@beleid(rollen=LEZERS)
def gedaan(request: Verzoek, pk: int) -> HttpResponse:
    """Say that a besluit was carried out."""
    get_object_or_404(Besluit, pk=pk)
    return doe_meteen(
        request,
        lambda: finish_besluit(besluit_id=pk, door=request.user),
        naar=_waar(request, pk),
        melding=lambda besluit: _("‘%s’ is gedaan.") % besluit.besluit,
        ongedaan=reverse("besluiten:gedaan_ongedaan", args=[pk]),
    )


@require_POST
@beleid(rollen=LEZERS)
def herinner(request: Verzoek, pk: int) -> HttpResponse:
    """Remind the owner of a besluit."""
    get_object_or_404(Besluit, pk=pk)
    return doe_meteen(
        request,
        lambda: remind_eigenaar(besluit_id=pk, door=request.user),
        naar=_waar(request, pk),
        melding=lambda besluit: _("%s krijgt een melding.") % besluit.eigenaar.naam,
    )


def _heropen(pk: int, door: Gebruiker) -> Besluit:
    return reopen_besluit(besluit_id=get_object_or_404(Besluit, pk=pk).pk, door=door)


def _laat_gelden(pk: int, door: Gebruiker) -> Besluit:
    return restore_besluit(besluit_id=get_object_or_404(Besluit, pk=pk).pk, door=door)


heropen = terugweg(
    rollen=LEZERS,
    doe=_heropen,
    melding=lambda besluit: _("‘%s’ staat weer open.") % besluit.besluit,
)

laat_gelden = terugweg(
    rollen=SCHRIJVERS,
    doe=_laat_gelden,
    melding=lambda besluit: _("‘%s’ geldt weer.") % besluit.besluit,
)


def te_wijzigen(request: Verzoek, pk: int) -> Besluit:
    """Return a besluit that this user may change.

    Raises:
        Http404: there is none.
        PermissionDenied: another added it.
    """
    besluit = get_object_or_404(Besluit.objects.met_wie(), pk=pk)
    eis_wijzigt(request.user, besluit)
    return besluit


def pagina_van(besluit: Besluit, titel: str, **opties: str) -> Formulierpagina:
    """Return the text and links around a form about a besluit."""
    return Formulierpagina(
        titel=titel,
        terug=reverse("besluiten:besluit", args=[besluit.pk]),
        terug_naam=_("Besluit"),
        kijk=_("bij het besluit"),
        **opties,
    )


def _waar(request: Verzoek, pk: int) -> str:
    """Return the page on which the button stood, else that of the besluit."""
    return waar_getikt(request, anders=reverse("besluiten:besluit", args=[pk]))
