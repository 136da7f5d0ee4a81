"""Wijkcijfers: adding a figure, and correcting one with the reason."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from netwerk.forms.wijkcijfers import WijkcijferForm
from netwerk.permissions import CIJFERAARS, eis, mag_cijfers_bewerken
from netwerk.services.wijkcijfers import add_wijkcijfer, correct_wijkcijfer
from netwerk.views.basis import formulierpagina
from netwerk.wijkcijferlijst import eerdere_versies
from wijken.models import Gebied, Wijk, Wijkcijfer


def _terug(wijk: Wijk | None) -> tuple[str, str]:
    """Return URL and name of the page that shows the figures."""
    if wijk is None:
        return reverse("netwerk:wijken"), _("Wijken")
    return reverse("netwerk:wijk", args=[wijk.code]), wijk.naam


def _adres_van(gebied: Gebied) -> str:
    return _terug(gebied.wijk)[0] + "#cijfers"


@beleid(rollen=CIJFERAARS)
def nieuw(request: Verzoek) -> HttpResponse:
    """Add a figure."""
    code = request.GET.get("wijk", "")
    form = WijkcijferForm(request.POST or None, gebruiker=request.user, wijk=code)
    terug, terug_naam = _terug(Wijk.objects.filter(code=code).first())
    uitleg = _("Neem precies over wat in de bron staat, met de datum. Reken niets om.")
    return toon_formulier(
        request,
        form,
        lambda: add_wijkcijfer(door=request.user, gegevens=form.gegevens()),
        formulierpagina(_("Cijfer toevoegen"), terug, terug_naam, uitleg=uitleg),
        naar=lambda cijfer: _adres_van(cijfer.gebied),
        melding=_("Het cijfer is toegevoegd."),
    )


@beleid(rollen=CIJFERAARS)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Correct a figure; its earlier versions stay visible."""
    cijfer = get_object_or_404(Wijkcijfer.objects.select_related("gebied__wijk"), pk=pk)
    eis(
        mag_cijfers_bewerken(request.user, cijfer.gebied),
        _("Cijfers van dit gebied wijzig je alleen als je er werkt."),
    )
    terug, terug_naam = _terug(cijfer.gebied.wijk)
    form = WijkcijferForm(request.POST or None, instance=cijfer, gebruiker=request.user)
    return toon_formulier(
        request,
        form,
        lambda: correct_wijkcijfer(door=request.user, pk=pk, gegevens=form.gegevens(), reden=form.reden),
        formulierpagina(
            _("Cijfer verbeteren"), terug, terug_naam, sjabloon="netwerk/wijkcijfer_verbeteren.html"
        ),
        naar=lambda verbeterd: _adres_van(verbeterd.gebied),
        melding=_("Het cijfer is verbeterd."),
        versies=eerdere_versies(pk),
    )
