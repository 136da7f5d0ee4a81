"""Pages of a questionnaire: its questions in a language, writing them in a concept, and its steps."""

from collections.abc import Callable
from typing import Any

from django.db.models import Max
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from rapportage.tevredenheid.enums import Lijststand
from rapportage.tevredenheid.forms import KeuzeForm, KeuzeWijzigForm, VraagForm, VraagWijzigForm
from rapportage.tevredenheid.models import Antwoordkeuze, Vraag, Vragenlijst
from rapportage.tevredenheid.permissions import LEZERS, SCHRIJVERS, VASTSTELLERS, schreef_mee
from rapportage.tevredenheid.services.vragenlijsten import (
    add_keuze,
    add_vraag,
    change_keuze,
    change_vraag,
    copy_vragenlijst,
    drop_keuze,
    drop_vraag,
    next_place,
    step_vragenlijst,
)
from rapportage.tevredenheid.talen import ALLE, kies_taal
from rapportage.tevredenheid.vragen import Getypt, vragen_in


@require_GET
@beleid(rollen=LEZERS)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a questionnaire as people get it, in a language."""
    lijst = get_object_or_404(Vragenlijst, pk=pk)
    taal = kies_taal(request.GET.get("taal", ""), "")
    schrijft = request.user.heeft(*SCHRIJVERS)
    context = {
        "lijst": lijst,
        "taal": taal,
        "talen": [ander.woorden for ander in ALLE.values()],
        "vragen": vragen_in(lijst, taal, Getypt()),
        "schrijft": schrijft,
        "bewerkt": schrijft and lijst.stand == Lijststand.CONCEPT,
        "stelt_vast": request.user.heeft(*VASTSTELLERS),
        "schreef_mee": schreef_mee(request.user, lijst),
    }
    return render(request, "rapportage/tevredenheid/vragenlijst.html", context)


@require_POST
@beleid(rollen=SCHRIJVERS)
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Make the next version of a questionnaire."""
    get_object_or_404(Vragenlijst, pk=pk)
    return doe_meteen(
        request,
        lambda: copy_vragenlijst(pk=pk, door=request.user),
        naar=reverse("rapportage:tevredenheid"),
        melding=lambda lijst: _("%s staat klaar als concept.") % lijst,
        anders=_van(pk),
    )


@require_POST
@beleid(rollen=SCHRIJVERS)
def naar_proef(request: Verzoek, pk: int) -> HttpResponse:
    """End the writing: the questionnaire can be tried out."""
    return _stap(request, pk, Lijststand.PROEF, _("De vragenlijst kan worden geproefd. Plan nu een proef."))


@require_POST
@beleid(rollen=SCHRIJVERS)
def naar_concept(request: Verzoek, pk: int) -> HttpResponse:
    """Write on."""
    return _stap(request, pk, Lijststand.CONCEPT, _("De vragenlijst is weer een concept."))


@require_POST
@beleid(rollen=VASTSTELLERS)
def stel_vast(request: Verzoek, pk: int) -> HttpResponse:
    """Adopt a questionnaire that was tried out."""
    return _stap(request, pk, Lijststand.VASTGESTELD, _("De vragenlijst is vastgesteld."))


@require_POST
@beleid(rollen=VASTSTELLERS)
def niet_vast(request: Verzoek, pk: int) -> HttpResponse:
    """Take the adoption back."""
    return _stap(request, pk, Lijststand.PROEF, _("De vragenlijst is niet meer vastgesteld."))


def _stap(request: Verzoek, pk: int, naar: Lijststand, melding: str) -> HttpResponse:
    get_object_or_404(Vragenlijst, pk=pk)
    return doe_meteen(
        request, lambda: step_vragenlijst(pk=pk, naar=naar, door=request.user), naar=_van(pk), melding=melding
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def vraag_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Add a question."""
    lijst = get_object_or_404(Vragenlijst, pk=pk)
    form = VraagForm(request.POST or None, plaats=next_place(lijst))
    return _formulier(
        request,
        form,
        lambda: add_vraag(lijst_id=pk, door=request.user, **form.invoer()),
        lijst,
        _("Vraag toevoegen"),
        melding=_("De vraag staat in de vragenlijst."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def vraag_wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change a question."""
    vraag = get_object_or_404(Vraag.objects.select_related("vragenlijst"), pk=pk)
    form = VraagWijzigForm(request.POST or None, vraag=vraag)
    return _formulier(
        request,
        form,
        lambda: change_vraag(pk=pk, door=request.user, **_met_gezien(form.invoer())),
        vraag.vragenlijst,
        _("Vraag wijzigen"),
        melding=_("De vraag is gewijzigd."),
    )


@require_POST
@beleid(rollen=SCHRIJVERS)
def vraag_weg(request: Verzoek, pk: int) -> HttpResponse:
    """Take out a question."""
    lijst = get_object_or_404(Vraag, pk=pk).vragenlijst_id
    return doe_meteen(
        request,
        lambda: drop_vraag(pk=pk, door=request.user),
        naar=_van(lijst),
        melding=_("De vraag is weggehaald."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def keuze_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Add an answer that can be chosen."""
    vraag = get_object_or_404(Vraag.objects.select_related("vragenlijst"), pk=pk)
    laatste = vraag.keuzes.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    form = KeuzeForm(request.POST or None, plaats=laatste + 1)
    return _formulier(
        request,
        form,
        lambda: add_keuze(vraag_id=pk, door=request.user, **form.invoer()),
        vraag.vragenlijst,
        _("Antwoord toevoegen"),
        melding=_("Het antwoord staat bij de vraag."),
        over=str(vraag),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def keuze_wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change an answer that can be chosen."""
    keuze = get_object_or_404(Antwoordkeuze.objects.select_related("vraag__vragenlijst"), pk=pk)
    form = KeuzeWijzigForm(request.POST or None, keuze=keuze)
    return _formulier(
        request,
        form,
        lambda: change_keuze(pk=pk, door=request.user, **_met_gezien(form.invoer())),
        keuze.vraag.vragenlijst,
        _("Antwoord wijzigen"),
        melding=_("Het antwoord is gewijzigd."),
        over=str(keuze.vraag),
    )


@require_POST
@beleid(rollen=SCHRIJVERS)
def keuze_weg(request: Verzoek, pk: int) -> HttpResponse:
    """Take out an answer that can be chosen."""
    lijst = get_object_or_404(Antwoordkeuze.objects.select_related("vraag"), pk=pk).vraag.vragenlijst_id
    return doe_meteen(
        request,
        lambda: drop_keuze(pk=pk, door=request.user),
        naar=_van(lijst),
        melding=_("Het antwoord is weggehaald."),
    )


def _met_gezien(invoer: dict[str, Any]) -> dict[str, Any]:
    return {"gezien" if naam == "versie" else naam: waarde for naam, waarde in invoer.items()}


def _van(lijst: int) -> str:
    return reverse("rapportage:vragenlijst", args=[lijst])


def _formulier(
    request: Verzoek,
    form: VraagForm | KeuzeForm,
    doe: Callable[[], object],
    lijst: Vragenlijst,
    titel: str,
    *,
    melding: str,
    over: str = "",
) -> HttpResponse:
    pagina = Formulierpagina(
        titel=titel, terug=_van(lijst.pk), terug_naam=str(lijst), kijk=_("bij deze vragenlijst"), over=over
    )
    return toon_formulier(request, form, doe, pagina, melding=melding)
