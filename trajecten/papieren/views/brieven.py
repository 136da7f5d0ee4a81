"""Pages of letters: the content of one, what is missing, and the letter itself (DOMEIN 5.2)."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import uuid5

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from gebruikers.enums import Rol
from gebruikers.services.verzoeken import doe_eenmalig
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.weigering import Weigering
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import eis_traject
from trajecten.kader.lezen import Rijen, in_dossier
from trajecten.kader.pagina import haal_rijen
from trajecten.papieren.brief import stel_op
from trajecten.papieren.forms.brief import BriefForm
from trajecten.papieren.models import Briefsjabloon, Controle
from trajecten.papieren.overnemen import REDEN_VOOR
from trajecten.papieren.services.brieven import keep_brief, make_brief
from trajecten.plan.rijen import PLAN
from trajecten.taxatie.rijen import TAXATIE

SJABLOON = "trajecten/papieren/brief.html"


@require_GET
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=in_dossier, logt=Handeling.DOSSIER_GEOPEND, onderdeel="brief")
def toon(request: Verzoek, pk: int, code: str) -> HttpResponse:
    """Show a letter as far as the dossier fills it, and what is missing."""
    rijen = haal_rijen(request, pk, PLAN, TAXATIE)
    if rijen.persoon.pk != pk:
        return redirect("trajecten:brief", rijen.persoon.pk, code)
    return render(request, SJABLOON, _context(request, rijen, code))


@require_POST
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=in_dossier)
def maak(request: Verzoek, pk: int, code: str) -> HttpResponse:
    """Return a letter as PDF and keep it in the dossier, or show the page again with what is missing.

    The service logs that the letter was made. The form stays on screen: the same letter sent again is kept once.
    """
    rijen = haal_rijen(request, pk, PLAN, TAXATIE)
    if rijen.persoon.pk != pk:
        return redirect("trajecten:brief", rijen.persoon.pk, code)
    context = _context(request, rijen, code)
    form: BriefForm = context["form"]
    if not form.is_valid():
        return render(request, SJABLOON, context)
    deze = {
        "rijen": rijen,
        "door": request.user,
        "brief": context["brief"],
        "aanvulling": form.aanvulling(),
        "kenmerk": form.cleaned_data["kenmerk"],
        "datum": form.cleaned_data["gedaan_op"],
    }
    try:
        with transaction.atomic():
            pdf = make_brief(**deze, reden=REDEN_VOOR.get(code))
            _bewaar(request, form, deze)
    except ValidationError as fout:
        form.add_error(None, fout)
        return render(request, SJABLOON, context)
    except Weigering as fout:
        form.add_error(None, str(fout))
        return render(request, SJABLOON, context)
    # Without the person's name: it stays in the list of downloads, which the next user of the computer can see.
    kop = {"Content-Disposition": f'attachment; filename="{code}.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=kop)


def _bewaar(request: Verzoek, form: BriefForm, deze: Mapping[str, Any]) -> None:
    """Keep a letter once for each content that was sent from this page."""
    inhoud = {"adres": request.path, "velden": form.invoer() | {"gedaan_op": deze["datum"].isoformat()}}
    sleutel = uuid5(form.cleaned_data["sleutel"], json.dumps(inhoud, sort_keys=True))
    documenten = reverse("trajecten:documenten", args=[deze["rijen"].persoon.pk])

    def doe() -> str:
        keep_brief(**deze)
        return documenten

    doe_eenmalig(gebruiker=request.user, sleutel=sleutel, inhoud=inhoud, doe=doe)


def _context(request: Verzoek, rijen: Rijen, code: str) -> dict[str, Any]:
    """Return the context of the page; 404 without a text in force, 403 for users who do not keep the dossier."""
    traject = eis_traject(request, rijen.persoon.pk)
    sjablonen = Briefsjabloon.objects.in_kracht().select_related("soort")
    sjabloon = get_object_or_404(sjablonen, soort__code=code)
    controles = Controle.objects.visible_to(request.user).filter(traject=traject, soort=sjabloon.soort)
    controle = controles.first()
    brief = stel_op(rijen, sjabloon)
    actie = reverse("trajecten:brief_pdf", args=[rijen.persoon.pk, code])
    form = BriefForm(request.POST or None, aanvullen=brief.aanvullen, controle=controle, actie=actie)
    return {"brief": brief, "form": form, "persoon": rijen.persoon, "code": code, "controle": controle}
