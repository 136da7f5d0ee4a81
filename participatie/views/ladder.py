"""The descriptions of the participatieladder: everybody can read them, the beleidsmedewerker can change them."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag
from kern.ladder import Pijler
from participatie.forms.ladder import LadderForm
from participatie.models import Ladderversie
from participatie.services.ladder import add_ladderversie

BESCHRIJVERS = frozenset({Rol.BELEIDSMEDEWERKER})


def _toon(request: Verzoek, versie: Ladderversie) -> HttpResponse:
    treden = list(versie.treden.order_by("pijler", "trede"))
    geldt = Ladderversie.objects.op(vandaag())
    context = {
        "versie": versie,
        "geldt": versie == geldt,
        "komt": versie.van > vandaag(),
        "pijlers": [(p, [t for t in treden if t.pijler == p]) for p in Pijler],
        "versies": [
            (v, v.door.naam if v.door else _("meegeleverd"))
            for v in Ladderversie.objects.select_related("door").order_by("-van")
        ],
        "mag_beschrijven": request.user.heeft(*BESCHRIJVERS),
    }
    return render(request, "participatie/ladder.html", context)


@require_GET
@beleid(rollen=frozenset(Rol))
def toon(request: Verzoek) -> HttpResponse:
    """Show the twelve treden with the descriptions of today."""
    versie = Ladderversie.objects.op(vandaag())
    if versie is None:
        return render(request, "participatie/ladder_leeg.html")
    return _toon(request, versie)


@require_GET
@beleid(rollen=frozenset(Rol))
def toon_versie(request: Verzoek, pk: int) -> HttpResponse:
    """Show a past or future version of the descriptions."""
    return _toon(request, get_object_or_404(Ladderversie, pk=pk))


@beleid(rollen=BESCHRIJVERS)
@houdt_concept("ladder")
def nieuw(request: Verzoek) -> HttpResponse:
    """Describe all twelve treden anew, from a chosen day."""
    concept = concept_van(request)
    huidig = Ladderversie.objects.order_by("-van").first()
    form = LadderForm(request.POST or None, huidig=huidig, concept=concept.url)
    concept.hervat(form)
    antwoord = verstuur(
        request,
        form,
        lambda: add_ladderversie(
            door=request.user,
            van=form.cleaned_data["van"],
            teksten=form.teksten(),
            toelichting=form.cleaned_data["toelichting"],
            voorstel=form.cleaned_data["voorstel"],
        ),
        naar=lambda versie: reverse("participatie:ladderversie", args=[versie.pk]),
        melding=_("De nieuwe versie is opgeslagen."),
        kijk=_("bij “Participatieladder”"),
        concept=concept,
    )
    return antwoord or render(request, "participatie/ladder_nieuw.html", {"form": form, "concept": concept})
