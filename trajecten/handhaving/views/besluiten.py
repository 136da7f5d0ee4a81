"""Pages of a consulent about its own decisions: reading one, correcting it, and the objection to it (DOMEIN 5)."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from gebruikers.enums import Rol
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.models import Gebruiker
from gebruikers.verzoek import Verzoek
from kern.beleid import Onderwerp, beleid, vraagt
from logboek.enums import Handeling
from trajecten.handhaving.forms import BesluitForm, BezwaarForm
from trajecten.handhaving.models import Handhavingsbesluit, Handhavingsbezwaar
from trajecten.handhaving.services import correct_besluit, kader_van, save_bezwaar
from trajecten.handhaving.wachtrij import besluitregel, eerdere_besluiten

CONSULENT = {Rol.CONSULENT}
ONDERDEEL = "handhavingsbesluit"


def _gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
    return Onderwerp("handhavingsbesluit", kwargs["pk"])


@vraagt(_gevraagd)
def van_mij(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the person of a decision that this consulent may read; the person itself may be out of its sight."""
    rijen = Handhavingsbesluit.objects.visible_to(gebruiker).filter(pk=kwargs["pk"])
    persoon = rijen.values_list("inburgeraar_id", flat=True).first()
    return None if persoon is None else Onderwerp("inburgeraar", persoon)


def _haal(request: Verzoek, pk: int) -> Handhavingsbesluit:
    zichtbaar = Handhavingsbesluit.objects.visible_to(request.user).select_related("maatregel", "grond")
    besluit: Handhavingsbesluit = get_object_or_404(zichtbaar, pk=pk)
    return besluit


def _bezwaar(request: Verzoek, pk: int) -> Handhavingsbezwaar | None:
    return Handhavingsbezwaar.objects.visible_to(request.user).filter(besluit=pk).first()


def _pagina(besluit: Handhavingsbesluit, titel: str, uitleg: str) -> Formulierpagina:
    nummer = f"V-{besluit.overdracht_id}"
    return Formulierpagina(
        titel=titel,
        terug=reverse("trajecten:besluit", args=[besluit.pk]),
        terug_naam=nummer,
        kijk=_("bij Mijn besluiten"),
        noot=nummer,
        uitleg=uitleg,
    )


@require_GET
@beleid(rollen=CONSULENT, bereik=van_mij, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a decision, its earlier versions and the objection to it, without the person."""
    besluit = _haal(request, pk)
    context = {
        "besluit": besluitregel(besluit),
        "reden": besluit.reden,
        "pk": pk,
        "eerder": eerdere_besluiten(besluit),
        "bezwaar": _bezwaar(request, pk),
    }
    return render(request, "trajecten/handhaving/besluit.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=CONSULENT, bereik=van_mij, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def verbeter(request: Verzoek, pk: int) -> HttpResponse:
    """Correct a decision with a reason, also after its handover was closed."""
    besluit = _haal(request, pk)
    form = BesluitForm(request.POST or None, doelgroep=kader_van(besluit).doelgroep, besluit=besluit)
    return toon_formulier(
        request,
        form,
        lambda: correct_besluit(
            besluit_id=pk, door=request.user, besluit=form.besluit(), reden=form.cleaned_data["reden"]
        ),
        _pagina(
            besluit,
            _("Besluit verbeteren"),
            _("Alleen consulenten zien dit. Wat er stond, blijft te lezen bij Eerdere versies."),
        ),
        melding=_("Het besluit is verbeterd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=CONSULENT, bereik=van_mij, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def bezwaar(request: Verzoek, pk: int) -> HttpResponse:
    """Record the objection to a decision, or what became of it."""
    besluit = _haal(request, pk)
    form = BezwaarForm(request.POST or None, bezwaar=_bezwaar(request, pk))
    return toon_formulier(
        request,
        form,
        lambda: save_bezwaar(besluit_id=pk, door=request.user, bezwaar=form.gegevens()),
        _pagina(
            besluit,
            _("Bezwaar"),
            _(
                "Alleen consulenten zien dit. Per ongeluk vastgelegd? Kies dan de uitkomst ‘toch geen bezwaar’."
            ),
        ),
        melding=_("Het bezwaar is opgeslagen."),
    )
