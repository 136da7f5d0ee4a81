"""Page of the teamleider: answering a request to guide more people than the norm."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gebruikers.enums import Rol
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from trajecten.traject.permissions import persoon_van
from trajecten.uren.enums import Uitzonderingstand
from trajecten.uren.forms.uitzondering import UitzonderingForm
from trajecten.uren.jaar import jaar
from trajecten.uren.models import Uitzondering
from trajecten.uren.services.uitzonderingen import answer_uitzondering, reopen_uitzondering


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TEAMLEIDER}, bereik=persoon_van(Uitzondering))
def beantwoord(request: Verzoek, pk: int) -> HttpResponse:
    """Show who asks, for how many people, and why; the teamleider answers with an explanation."""
    zichtbaar = Uitzondering.objects.visible_to(request.user)
    vraag: Any = get_object_or_404(
        zichtbaar.select_related("voor", "antwoord_door", "inburgeraar", "traject"), pk=pk
    )
    terug = reverse("trajecten:caseload")
    form = UitzonderingForm(request.POST or None, vraag=vraag, annuleer=terug)
    antwoord = verstuur(
        request,
        form,
        lambda: answer_uitzondering(
            uitzondering_id=pk,
            door=request.user,
            ja=form.cleaned_data["antwoord"] == form.JA,
            tot=form.cleaned_data["tot"],
            toelichting=form.cleaned_data["toelichting"],
        ),
        naar=terug,
        melding=_("Je antwoord aan %s is verstuurd.") % vraag.voor.naam,
        kijk=_("bij de caseload"),
        ongedaan=reverse("trajecten:uitzondering_ongedaan", args=[pk]),
    )
    context = {
        "vraag": vraag,
        "stand": jaar(vraag.voor),
        "is_open": vraag.antwoord == Uitzonderingstand.OPEN,
        "van_mij": vraag.voor_id == request.user.pk,
        "form": form,
    }
    return antwoord or render(request, "trajecten/uren/uitzondering.html", context)


ongedaan = terugweg(
    rollen={Rol.TEAMLEIDER},
    bereik=persoon_van(Uitzondering),
    doe=lambda pk, door: reopen_uitzondering(uitzondering_id=pk, door=door),
    melding=lambda vraag: _("De vraag van %s wacht weer op een antwoord.") % vraag.voor.naam,
)
"""Take back the answer to a request."""
