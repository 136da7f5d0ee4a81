"""Citing an ervaring with one click, in whatever text: when it may name a person, that is asked first."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.getypt import lees_sleutel
from rapportage.ervaringen.citeren import namen_van_lijst
from rapportage.ervaringen.models import Ervaring


@dataclass(frozen=True, kw_only=True)
class Citeerplek:
    """The text in which is cited.

    Args:
        naam: its name.
        url: its page, where the citation stands at `#citaten`.
    """

    naam: str
    url: str


def citeer_in(
    request: Verzoek,
    plek: Citeerplek,
    doe: Callable[[int, list[str]], Any],
    ongedaan: Callable[[int], str],
) -> HttpResponse:
    """Cite the posted ervaring in a text, or ask about the names in it.

    Args:
        request: the submit, with `ervaring` and perhaps `laten_staan`; the names are asked about by the same address.
        plek: the text.
        doe: calls the service, with the key of the ervaring and what looks like a name and may stay.
        ongedaan: the URL that takes it back, by the key of the ervaring; empty when it is not there.
    """
    ervaring = get_object_or_404(Ervaring, pk=lees_sleutel(request.POST.get("ervaring")))
    mag = request.POST.getlist("laten_staan")
    namen = [naam for naam in namen_van_lijst(ervaring) if naam.sleutel not in mag]
    if namen and not ervaring.ingetrokken_op:
        context = {
            "titel": _("Ervaring citeren"),
            "terug_naam": plek.naam,
            "terug_url": plek.url,
            "actie": request.path,
            "tekst": ervaring.tekst,
            "uitspraak": ervaring.uitspraak,
            "velden": [("ervaring", str(ervaring.pk))],
            "namen": namen,
            "mag": mag,
        }
        return render(request, "rapportage/redactie/citeren.html", context)
    return doe_meteen(
        request,
        lambda: doe(ervaring.pk, mag),
        naar=f"{plek.url}#citaten",
        melding=_("De ervaring is geciteerd. Het citaat houdt de tekst en de dag van nu."),
        ongedaan=lambda: ongedaan(ervaring.pk),
    )
