"""Visits to a vindplaats: the list for one place, correcting one's own, and the earlier versions."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.enums import TEAM, Rol
from gebruikers.models import Gebruiker
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from inburgeraars.wijken import wijken_van
from kern.beleid import Onderwerp, beleid, vraagt
from kern.bladzijden import BegrensdePaginator
from kern.woorden import in_uren
from netwerk.models import Vindplaats
from trajecten.bezoek.forms.vindplaats import BezoekverbeterForm
from trajecten.contact.services.vindplaats import correct_vindplaatsbezoek
from trajecten.contact.versies import versies_van_bezoek
from trajecten.contact.vindplaatsbezoeken import bezoeken_aan, samen, zichtbare_bezoeken

PER_PAGINA = 50
COORDINATOR = {Rol.TRAJECTCOORDINATOR}


def _gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
    return Onderwerp("contactmoment", kwargs["pk"])


@vraagt(_gevraagd)
def in_zicht(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the visit of a page when this user may read it."""
    onderwerp = _gevraagd(kwargs)
    return onderwerp if zichtbare_bezoeken(gebruiker).filter(pk=onderwerp.pk).exists() else None


@require_GET
@beleid(rollen=TEAM)
def lijst(request: Verzoek, pk: int) -> HttpResponse:
    """Show the visits to a vindplaats: the user's own, and to a teamleider those of the whole team."""
    vindplaats = get_object_or_404(Vindplaats.objects.select_related("wijk"), pk=pk)
    rijen = bezoeken_aan(request.user, vindplaats)
    telling = samen(rijen)
    context = {
        "vindplaats": vindplaats,
        "pagina": BegrensdePaginator(rijen, PER_PAGINA).get_page(request.GET.get("pagina", 1)),
        "samen": telling | {"uren": in_uren(telling["minuten"])},
        "van_allen": request.user.heeft(Rol.TEAMLEIDER),
        "mag_verbeteren": request.user.heeft(Rol.TRAJECTCOORDINATOR),
        "mag_loggen": vindplaats.actief and vindplaats.wijk in wijken_van(request.user),
        "log_url": f"{reverse('trajecten:contact_vindplaats')}?vindplaats={pk}",
    }
    return render(request, "trajecten/bezoek/vindplaatsbezoeken.html", context)


@beleid(rollen=COORDINATOR, bereik=in_zicht)
def verbeter(request: Verzoek, pk: int) -> HttpResponse:
    """Correct a visit of one's own, with the reason."""
    bezoek = get_object_or_404(zichtbare_bezoeken(request.user), pk=pk)
    if bezoek.door_id != request.user.pk:
        raise PermissionDenied(_("%s was er en verbetert dit bezoek.") % bezoek.door.naam)
    form = BezoekverbeterForm(request.POST or None, bezoek=bezoek, wijken=wijken_van(request.user))
    antwoord = verstuur(
        request,
        form,
        lambda: correct_vindplaatsbezoek(
            contact_id=pk,
            door=request.user,
            verbetering=form.verbetering(),
            gezien=form.cleaned_data["versie"],
        ),
        naar=reverse("trajecten:vindplaatsbezoek_versies", args=[pk]),
        melding=_("Verbeterd. Wat er eerst stond, lees je hieronder."),
        kijk=_("bij de eerdere versies"),
    )
    return antwoord or render(
        request, "trajecten/bezoek/vindplaatsbezoek_verbeteren.html", {"form": form, "bezoek": bezoek}
    )


@require_GET
@beleid(rollen=TEAM, bereik=in_zicht)
def toon_versies(request: Verzoek, pk: int) -> HttpResponse:
    """Show the earlier versions of a visit: who changed it, when and why."""
    bezoek = get_object_or_404(zichtbare_bezoeken(request.user), pk=pk)
    context = {"bezoek": bezoek, "versies": versies_van_bezoek(bezoek)}
    return render(request, "trajecten/bezoek/vindplaatsbezoek_versies.html", context)
