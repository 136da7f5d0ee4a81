"""Pages of what people wrote in their own words: who may cite what, citing it, and taking that back."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.getypt import lees_getal
from rapportage.ervaringen.views.citeren import Citeerplek, Vraagwoorden, vraag_namen
from rapportage.tevredenheid.citeren import PER_ONDERZOEK, gelezen_woorden, oordelen_van
from rapportage.tevredenheid.enums import Onderzoeksoort, Onderzoekstand
from rapportage.tevredenheid.models import Antwoord, Onderzoek
from rapportage.tevredenheid.permissions import LEZERS
from rapportage.tevredenheid.regels import mag_woorden_lezen
from rapportage.tevredenheid.services.citeren import cite_answer, judge_quote, take_back_answer

ANTWOORD = Vraagwoorden(titel=gettext_lazy("Antwoord citeren"))


@require_GET
@beleid(rollen=LEZERS)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show what people wrote in a round that was counted, in an order of chance, with who may cite what."""
    onderzoek = get_object_or_404(Onderzoek.objects.select_related("vragenlijst", "mijlpaal"), pk=pk)
    if onderzoek.stand != Onderzoekstand.GETELD or not mag_woorden_lezen(onderzoek):
        raise Http404
    blad = gelezen_woorden(onderzoek, request.user, lees_getal(request.GET.get("pagina")) or 1)
    context = {
        "onderzoek": onderzoek,
        "pagina": blad.pagina,
        "vragen": blad.per_vraag,
        "geciteerd": blad.geciteerd,
        "plaats": PER_ONDERZOEK,
    }
    return render(request, "rapportage/tevredenheid/woorden.html", context)


@require_POST
@beleid(rollen=LEZERS)
def oordeel(request: Verzoek, pk: UUID) -> HttpResponse:
    """Say whether an answer may be cited, or take that back."""
    antwoord = _antwoord(pk)
    mag = {"ja": True, "nee": False}.get(request.POST.get("oordeel", ""))
    gezegd = _("Je oordeel is opgeslagen.") if mag is not None else _("Je oordeel is weggehaald.")
    vervalt = _("Dit antwoord wordt niet meer geciteerd. Wat al is gemaakt, verandert niet.")
    return doe_meteen(
        request,
        lambda: judge_quote(antwoord_id=pk, mag=mag, door=request.user),
        naar=_naar(request, antwoord),
        melding=lambda vervallen: f"{gezegd} {vervalt}" if vervallen else gezegd,
    )


@require_POST
@beleid(rollen=LEZERS)
def citeer(request: Verzoek, pk: UUID) -> HttpResponse:
    """Cite an answer; when it may name a person, that is asked first."""
    antwoord = _antwoord(pk)
    plek = Citeerplek(naam=_("Eigen woorden"), url=_naar(request, antwoord))
    if oordelen_van(pk).mag and (
        vraag := vraag_namen(request, plek, ANTWOORD, antwoord.tekst or "", pagina=_blad(request))
    ):
        return vraag
    mag = request.POST.getlist("laten_staan")
    return doe_meteen(
        request,
        lambda: cite_answer(antwoord_id=pk, laten_staan=mag, door=request.user),
        naar=_naar(request, antwoord),
        melding=_("Het antwoord is geciteerd. Het staat in rapporten die we vanaf nu maken."),
        ongedaan=reverse("rapportage:antwoord_niet_citeren", args=[pk]),
    )


@require_POST
@beleid(rollen=LEZERS)
def niet_meer(request: Verzoek, pk: UUID) -> HttpResponse:
    """Cite an answer no more."""
    antwoord = _antwoord(pk)
    return doe_meteen(
        request,
        lambda: take_back_answer(antwoord_id=pk, door=request.user),
        naar=_naar(request, antwoord),
        melding=_("Het antwoord wordt niet meer geciteerd. Wat al is gemaakt, verandert niet."),
    )


def _antwoord(pk: UUID) -> Antwoord:
    # What testers wrote is cited nowhere.
    van_mensen = Antwoord.objects.exclude(onderzoek__soort=Onderzoeksoort.PROEF)
    return get_object_or_404(van_mensen.only("pk", "onderzoek_id", "tekst"), pk=pk, tekst__isnull=False)


def _blad(request: Verzoek) -> int:
    """Return the number of the page that an answer stands on."""
    return lees_getal(request.POST.get("pagina")) or 1


def _naar(request: Verzoek, antwoord: Antwoord) -> str:
    """Return the page that an answer stands on."""
    adres = reverse("rapportage:onderzoek_woorden", args=[antwoord.onderzoek_id])
    return adres if (nummer := _blad(request)) == 1 else f"{adres}?pagina={nummer}"
