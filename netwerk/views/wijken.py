"""The list of wijken, and a page for each. These pages contain nothing about persons."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from netwerk.permissions import CIJFERAARS, LEZERS, mag_cijfers_bewerken, mag_netwerk_lezen, werkgebied
from netwerk.straks import STRAKS
from netwerk.views.basis import eigen_wijk
from netwerk.wijkcijferlijst import cijfergroepen, gebieden_van, gemeentecijfers, hoofdcijfers
from netwerk.wijkpagina import (
    alle_gebieden,
    kaart_van_gemeente,
    kaart_van_wijk,
    netwerk_van_wijk,
    wijkenlijst,
)
from wijken.models import Gebied, Wijk


def _mag_wijzigen(request: Verzoek, gebied: Gebied) -> bool:
    return mag_cijfers_bewerken(request.user, gebied)


def _cijfer_toevoegen(*, mag: bool, wijk: Wijk | None = None) -> dict[str, str]:
    """Return the link beside the figures; empty for users who may not add one."""
    adres = reverse("netwerk:wijkcijfer_nieuw") + (f"?wijk={wijk.code}" if wijk else "")
    return {"cijfer_nieuw": _("Cijfer toevoegen") if mag else "", "cijfer_nieuw_url": adres if mag else ""}


@require_GET
@beleid()
def lijst(request: Verzoek) -> HttpResponse:
    """Show all wijken with their main facts, the map, and the figures of the municipality.

    A rol without pages of its own lands here, and reads what comes.
    """
    in_gebruik = request.user.aanstelling_in_gebruik
    gebieden = alle_gebieden()
    rijen = wijkenlijst(gebieden, met_netwerk=mag_netwerk_lezen(request.user))
    context = {
        "straks": STRAKS.get(in_gebruik.rol) if in_gebruik else None,
        "rijen": rijen,
        "met_netwerk": mag_netwerk_lezen(request.user),
        "kaart": kaart_van_gemeente([rij.wijk for rij in rijen], gebieden),
        "groepen": gemeentecijfers(gebieden, lambda g: _mag_wijzigen(request, g)),
        **_cijfer_toevoegen(mag=werkgebied(request.user, CIJFERAARS).alle),
    }
    return render(request, "wijken/lijst.html", context)


@require_GET
@beleid()
def wijk(request: Verzoek, code: str) -> HttpResponse:
    """Show a wijk: head, map, network, figures."""
    gekozen = get_object_or_404(Wijk, code=code)
    gebieden, buurten = alle_gebieden(), list(gekozen.buurten.all())
    groepen = cijfergroepen(gebieden_van(gekozen, gebieden), lambda g: _mag_wijzigen(request, g))
    lezer = mag_netwerk_lezen(request.user)
    context = {
        "wijk": gekozen,
        "buurten": buurten,
        "hoofdcijfers": hoofdcijfers(gekozen, groepen),
        "groepen": groepen,
        "kaart": kaart_van_wijk(gekozen, gebieden, buurten),
        "netwerk": netwerk_van_wijk(request.user, gekozen) if lezer else [],
        **_cijfer_toevoegen(mag=werkgebied(request.user, CIJFERAARS).omvat(gekozen.pk), wijk=gekozen),
    }
    return render(request, "wijken/wijk.html", context)


@require_GET
@beleid(rollen=LEZERS)
def netwerk(request: Verzoek) -> HttpResponse:
    """Redirect to the network of the user's own wijk."""
    code = eigen_wijk(request)
    return redirect(reverse("netwerk:vindplaatsen") + (f"?wijk={code}" if code else ""))
