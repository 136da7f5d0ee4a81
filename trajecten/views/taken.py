"""Tasks: adding one, ticking it off, letting it lapse; and laying a signal aside."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from logboek.enums import Handeling
from roermond_inburgering.kern.beleid import beleid
from trajecten.enums import Signaalregel
from trajecten.forms.taken import ContactVoorForm, TaakForm, TaakVervaltForm, WeglegForm
from trajecten.fouten import NietInCaseload, TrajectFout
from trajecten.mijn_dag.uitleg import EINDIGT
from trajecten.models import Taak, Traject
from trajecten.permissions import persoon_van, persoon_van_signaal, regel_in_adres
from trajecten.services.signalen import choose_contact_voor, lay_aside_signaal
from trajecten.services.taken import add_taak, cancel_taak, finish_taak
from trajecten.services.trajecten import eis_begeleidt
from trajecten.signalen import REGELS
from trajecten.views.dossier import IN_DOSSIER, haal_persoon
from trajecten.views.eenmaal import voer_uit

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
VAN_TAAK = persoon_van(Taak)
DOSSIER = "dossier"


def eis_schrijft(request: Verzoek, inburgeraar_id: int) -> None:
    """Answer 403 to who does not keep the dossier of this person."""
    try:
        eis_begeleidt(inburgeraar_id, request.user)
    except NietInCaseload as fout:
        raise PermissionDenied(str(fout)) from fout


def haal_taak(request: Verzoek, pk: int) -> Any:
    """Return a task within the user's sight, or 404; 403 when it is not this user's to change."""
    rijen = Taak.objects.visible_to(request.user).select_related("inburgeraar")
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
    if request.method == "POST" and form.is_valid():

        def doe() -> str:
            schoon = form.cleaned_data
            add_taak(inburgeraar_id=pk, door=request.user, wat=schoon["wat"], uiterlijk=schoon["uiterlijk"])
            return reverse("trajecten:dossier", args=[pk])

        melding = _("De taak staat op Mijn dag.")
        if antwoord := voer_uit(request, form, doe, kijk=_("bij Taken in het dossier"), melding=melding):
            return antwoord
    return render(request, "trajecten/taak_nieuw.html", {"form": form, "persoon": persoon})


@require_POST
@beleid(rollen=COORDINATOR, bereik=VAN_TAAK)
def gedaan(request: Verzoek, pk: int) -> HttpResponse:
    """Tick a task off, and go back to where that was done."""
    taak = haal_taak(request, pk)
    try:
        finish_taak(taak_id=pk, door=request.user)
    except TrajectFout as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, _("De taak is gedaan."))
    if request.POST.get("terug") == DOSSIER:
        return redirect("trajecten:dossier", taak.inburgeraar_id)
    return redirect("trajecten:mijn_dag")


@beleid(rollen=COORDINATOR, bereik=VAN_TAAK, logt=Handeling.DOSSIER_GEOPEND, onderdeel="taken")
def vervalt(request: Verzoek, pk: int) -> HttpResponse:
    """Let a task lapse, with the reason."""
    taak = haal_taak(request, pk)
    form = TaakVervaltForm(request.POST or None, taak=taak)
    if request.method == "POST" and form.is_valid():

        def doe() -> str:
            schoon = form.cleaned_data
            cancel_taak(taak_id=pk, door=request.user, versie=schoon["versie"], reden=schoon["reden"])
            return reverse("trajecten:dossier", args=[taak.inburgeraar_id])

        if antwoord := voer_uit(
            request, form, doe, kijk=_("in het dossier"), melding=_("De taak is vervallen.")
        ):
            return antwoord
    return render(request, "trajecten/taak_vervalt.html", {"form": form, "taak": taak})


@beleid(rollen=COORDINATOR, bereik=persoon_van_signaal, logt=Handeling.DOSSIER_GEOPEND, onderdeel="signalen")
def leg_weg(request: Verzoek, regel: str, nummer: int) -> HttpResponse:
    """Show why a signal is there and what ends it, and lay it aside until a day."""
    soort = regel_in_adres(regel)
    rij = REGELS[soort](request.user).filter(pk=nummer).first() if soort else None
    if soort is None or rij is None:
        raise Http404
    persoon = haal_persoon(request, rij.inburgeraar_id)
    eis_schrijft(request, persoon.pk)
    form = WeglegForm(request.POST or None)
    if request.method == "POST" and form.is_valid():

        def doe() -> str:
            lay_aside_signaal(
                inburgeraar_id=persoon.pk, regel=soort, object_id=nummer, door=request.user, tot=form.tot()
            )
            return reverse("trajecten:mijn_dag")

        melding = _("Weggelegd. Het komt terug als het dan nog zo is.")
        if antwoord := voer_uit(request, form, doe, kijk=_("op Mijn dag"), melding=melding):
            return antwoord
    context = {"form": form, "persoon": persoon, "uitleg": EINDIGT[soort]}
    context["over_contact"] = soort == Signaalregel.GEEN_CONTACT
    return render(request, "trajecten/signaal_weggelegd.html", context)


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="contacttermijn")
def contact_voor(request: Verzoek, pk: int) -> HttpResponse:
    """Choose by when the next talk is due, in place of the norm of the step."""
    persoon = haal_persoon(request, pk)
    eis_schrijft(request, pk)
    traject = (
        Traject.objects.visible_to(request.user).filter(inburgeraar=pk, gesloten_op__isnull=True).first()
    )
    form = ContactVoorForm(request.POST or None, op=traject.contact_voor if traject else None)
    if request.method == "POST" and form.is_valid():

        def doe() -> str:
            choose_contact_voor(inburgeraar_id=pk, door=request.user, op=form.cleaned_data["op"])
            return reverse("trajecten:dossier", args=[pk])

        melding = _("Genoteerd. Mijn dag houdt deze datum aan.")
        if antwoord := voer_uit(request, form, doe, kijk=_("op Mijn dag"), melding=melding):
            return antwoord
    return render(request, "trajecten/contact_voor.html", {"form": form, "persoon": persoon})
