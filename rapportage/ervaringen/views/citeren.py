"""Citing an ervaring with one click, in whatever text: when it may name a person, that is asked first."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.getypt import lees_sleutel
from rapportage.ervaringen.citeren import namen_van_lijst
from rapportage.ervaringen.models import Ervaring, Ervaringfoto


@dataclass(frozen=True, kw_only=True)
class Citeerplek:
    """The text in which is cited.

    Args:
        naam: its name.
        url: its page, where the citation stands at `#citaten`.
    """

    naam: str
    url: str


_CITEREN, _NIET_CITEREN = gettext_lazy("Geen persoon, citeren"), gettext_lazy("Niet citeren")


@dataclass(frozen=True, kw_only=True)
class Vraagwoorden:
    """What the page says that asks about names.

    Args:
        titel: what somebody was doing.
        ja: the button that goes on with it.
        nee: the button that leaves it.
    """

    titel: str | Promise
    ja: str | Promise = _CITEREN
    nee: str | Promise = _NIET_CITEREN


ERVARING = Vraagwoorden(titel=gettext_lazy("Ervaring citeren"))
FOTO = Vraagwoorden(
    titel=gettext_lazy("Foto bij een citaat"),
    ja=gettext_lazy("Geen persoon, foto erbij zetten"),
    nee=gettext_lazy("Geen foto erbij zetten"),
)


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
    teksten = (ervaring.tekst, ervaring.uitspraak)
    if not ervaring.ingetrokken_op and (
        vraag := vraag_namen(request, plek, ERVARING, *teksten, ervaring=ervaring.pk)
    ):
        return vraag
    return doe_meteen(
        request,
        lambda: doe(ervaring.pk, mag),
        naar=f"{plek.url}#citaten",
        melding=_("De ervaring is geciteerd. Het citaat houdt de tekst en de dag van nu."),
        ongedaan=lambda: ongedaan(ervaring.pk),
    )


def zet_foto_bij(
    request: Verzoek, plek: Citeerplek, doe: Callable[[int | None, list[str]], Any]
) -> HttpResponse:
    """Let the posted picture stand along with a citation, or none any more, or ask about the names in its caption.

    Args:
        request: the submit, with `foto`, the key of the picture, or without it to take away what stands there.
        plek: the text.
        doe: calls the service, with the key of the picture and what looks like a name and may stay.
    """
    naar = f"{plek.url}#citaten"
    if not request.POST.get("foto"):
        return doe_meteen(request, lambda: doe(None, []), naar=naar, melding=_("De foto is weggehaald."))
    foto = get_object_or_404(Ervaringfoto, pk=lees_sleutel(request.POST.get("foto")))
    if foto.mag_mee and (vraag := vraag_namen(request, plek, FOTO, foto.bijschrift, foto=foto.pk)):
        return vraag
    return doe_meteen(
        request,
        lambda: doe(foto.pk, request.POST.getlist("laten_staan")),
        naar=naar,
        melding=_("De foto staat bij het citaat."),
        ongedaan=request.path,
    )


def vraag_namen(
    request: Verzoek, plek: Citeerplek, woorden: Vraagwoorden, *teksten: str, **velden: int
) -> HttpResponse | None:
    """Return the page that asks about the names in what is cited; None when there are none.

    Args:
        request: the submit; the answer is sent to the same address.
        plek: the text, or the page, to go back to.
        woorden: what the page says.
        teksten: what is cited, and the quote with it.
        velden: what the submit named.
    """
    mag = request.POST.getlist("laten_staan")
    namen = namen_van_lijst(*teksten, mag=mag)
    if not namen:
        return None
    context = {
        "woorden": woorden,
        "terug_naam": plek.naam,
        "terug_url": plek.url,
        "actie": request.path,
        "teksten": teksten,
        "velden": velden,
        "namen": namen,
        "laten_staan": [*mag, *(naam.sleutel for naam in namen)],
    }
    return render(request, "rapportage/redactie/citeren.html", context)
