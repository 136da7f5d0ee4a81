"""The list of ervaringen, and the page of one."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.enums import TEAM
from gebruikers.versies import versies_van_rij
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.bladzijden import BegrensdePaginator
from rapportage.ervaringen.forms import BijvalForm, PlekForm, TrefwoordForm
from rapportage.ervaringen.lijst import PER_PAGINA, Ervaringfilter, stille_vragen
from rapportage.ervaringen.models import Ervaring
from rapportage.ervaringen.permissions import (
    AANVULLERS,
    ERVARING,
    LEZERS,
    VERZAMELAARS,
    mag_bijvallen,
    mag_intrekken,
    mag_wijzigen,
)
from rapportage.ervaringen.plekken import plekken
from rapportage.ervaringen.staat_in import fotos_van

IN_VERSIES = ("tekst", "vraag", "dag", "uitspraak")


@require_GET
@beleid(rollen=LEZERS)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the ervaringen, fifty a page, newest first."""
    rijen = Ervaring.objects.met_alles().prefetch_related("trefwoorden")
    filters = Ervaringfilter(request.GET, rijen, gebruiker=request.user)
    context = {
        "filter": filters,
        "pagina": BegrensdePaginator(filters.qs, PER_PAGINA).get_page(request.GET.get("pagina", 1)),
        "stil": stille_vragen(settings.PILOT_VAN),
    }
    return render(request, "rapportage/ervaringen/lijst.html", context)


@require_GET
@beleid(rollen=LEZERS, bereik=ERVARING)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show an ervaring, what colleagues answered, where it belongs and where it is cited."""
    ervaring = get_object_or_404(Ervaring.objects.met_alles(), pk=pk)
    return toon_ervaring(request, ervaring)


def toon_ervaring(
    request: Verzoek,
    ervaring: Ervaring,
    *,
    bijvalform: BijvalForm | None = None,
    trefwoordform: TrefwoordForm | None = None,
) -> HttpResponse:
    """Return the page of an ervaring; a form that was sent and not carried out as it is."""
    wie = request.user
    bijvalform = bijvalform or BijvalForm(actie=reverse("rapportage:bijval", args=[ervaring.pk]))
    trefwoordform = trefwoordform or TrefwoordForm(actie=reverse("rapportage:trefwoord", args=[ervaring.pk]))
    for form in (bijvalform, trefwoordform):
        form.zie_namen(wie)
    bijval = list(ervaring.bijval.filter(teruggenomen_op=None).select_related("door"))
    context: dict[str, Any] = {
        "ervaring": ervaring,
        "bijval": bijval,
        "eigen_bijval": next((rij for rij in bijval if rij.door_id == wie.pk), None),
        "bijvalform": bijvalform,
        "mag_bijvallen": mag_bijvallen(wie, ervaring) and not ervaring.ingetrokken_op,
        "mag_wijzigen": mag_wijzigen(wie, ervaring) and not ervaring.ingetrokken_op,
        "mag_intrekken": mag_intrekken(wie, ervaring),
        "mag_aanvullen": wie.heeft(*AANVULLERS) and not ervaring.ingetrokken_op,
        "fotos": fotos_van(ervaring),
        "trefwoorden": ervaring.trefwoorden.all(),
        "trefwoordform": trefwoordform,
        "citaten": ervaring.citaten.filter(teruggenomen_op=None).select_related("door"),
        "versies": versies_van_rij(ervaring, IN_VERSIES)[::-1] if wie.heeft(*TEAM) else [],
    }
    context |= _verzameld(request, ervaring)
    return render(request, "rapportage/ervaringen/ervaring.html", context)


def _verzameld(request: Verzoek, ervaring: Ervaring) -> dict[str, Any]:
    """Return with which parts and chapters an ervaring was put, and the form to put it with another."""
    onderdelen, hoofdstukken = plekken()
    rijen = {(rij.onderdeel_id, rij.hoofdstuk) for rij in ervaring.verzameld.all()}
    bij = [p for p in (*onderdelen, *hoofdstukken) if tuple(p.kolommen.values()) in rijen]
    groepen = [
        (_("Productbeschrijving"), [(p.sleutel, p.naam) for p in onderdelen if p not in bij]),
        (_("Jaarrapportage"), [(p.sleutel, p.naam) for p in hoofdstukken if p not in bij]),
    ]
    verzamelt = request.user.heeft(*VERZAMELAARS) and not ervaring.ingetrokken_op
    actie = reverse("rapportage:verzamelen", args=[ervaring.pk])
    return {
        "verzameld": bij,
        "verzamelt": verzamelt,
        "plekform": PlekForm(actie=actie, groepen=groepen) if verzamelt else None,
    }


def met_link(tekst: str, pk: int, *, elders: bool) -> str:
    """Return what was done with an ervaring, with the link to it for who is sent elsewhere."""
    if not elders:
        return tekst
    adres = reverse("rapportage:ervaring", args=[pk])
    return format_html('{} <a href="{}">{}</a>', tekst, adres, _("Bekijk de ervaring"))
