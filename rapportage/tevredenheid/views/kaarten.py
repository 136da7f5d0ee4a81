"""The cards that a coordinator or teamleider gives: who gets one, the card itself, and that it was given."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from gebruikers.enums import Rol
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from inburgeraars.fouten import Overleden
from kern.beleid import beleid
from logboek.enums import Handeling
from rapportage.tevredenheid.enums import Onderzoekstand
from rapportage.tevredenheid.kaart import berichten_van, kaart_pdf, kaarten_van, papier_pdf
from rapportage.tevredenheid.models import Onderzoek, Uitnodiging
from rapportage.tevredenheid.permissions import LEZERS, UITDELERS
from rapportage.tevredenheid.services.kaarten import give_card
from rapportage.tevredenheid.talen import ALLE
from rapportage.tevredenheid.uitdelen import eis_geeft_kaart, kaarten_voor
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.permissions import persoon_van

VAN_UITNODIGING = persoon_van(Uitnodiging)


@require_GET
@beleid(rollen=UITDELERS)
def lijst(request: Verzoek) -> HttpResponse:
    """Show for whom the user gives a card, those who have none yet first."""
    rijen = (
        kaarten_voor(request.user)
        .select_related("inburgeraar__taal", "onderzoek__mijlpaal")
        .order_by("onderzoek", "inburgeraar__voornamen", "inburgeraar__geslachtsnaam", "pk")
    )
    te_geven = [rij for rij in rijen if rij.gegeven_op is None]
    gegeven = [rij for rij in rijen if rij.gegeven_op is not None]
    leidt, begeleidt = (request.user.heeft(rol) for rol in (Rol.TEAMLEIDER, Rol.TRAJECTCOORDINATOR))
    papieren = Onderzoek.objects.filter(stand=Onderzoekstand.OPEN).exclude(soort="proef").order_by("pk")
    context = {
        "te_geven": te_geven,
        "groepen": _groepen(te_geven) if leidt and begeleidt else [("te-geven", _("Nog te geven"), te_geven)],
        "gegeven": gegeven,
        "papieren": papieren.select_related("vragenlijst", "mijlpaal"),
        "talen": [taal.woorden for taal in ALLE.values()],
        "leidt": leidt,
        "begeleidt": begeleidt,
    }
    return render(request, "rapportage/tevredenheid/kaarten.html", context)


def _groepen(te_geven: list[Any]) -> list[tuple[str, str, list[Any]]]:
    """Part what a teamleider who also guides people still gives: where it stands, its heading, and the cards."""
    koppen = (
        ("te-geven", _("Nog te geven aan mensen die je begeleidt"), False),
        ("zonder-contact", _("Nog te geven aan mensen zonder vast contact"), True),
    )
    delen = [(id_, kop, [r for r in te_geven if r.zonder_contact is zonder]) for id_, kop, zonder in koppen]
    return [deel for deel in delen if deel[2]] or [("te-geven", _("Nog te geven"), [])]


@require_GET
@beleid(rollen=UITDELERS, bereik=VAN_UITNODIGING, logt=Handeling.VRAGENKAART_GEMAAKT, onderdeel="vragenkaart")
def pdf(request: Verzoek, pk: int) -> HttpResponse:
    """Return the card of a person as PDF. Made again it has the same code: it does not tell whether that was used."""
    return als_pdf(kaart_pdf(kaarten_van(_te_geven(request, pk))), "kaart.pdf")


@require_GET
@beleid(rollen=UITDELERS, bereik=VAN_UITNODIGING, logt=Handeling.VRAGENKAART_GEMAAKT, onderdeel="vragenkaart")
def link(request: Verzoek, pk: int) -> HttpResponse:
    """Show the link of a card to copy into a message; it is the card, and logged as that."""
    rij = _te_geven(request, pk)
    context = {"rij": rij, "berichten": berichten_van(rij)}
    return render(request, "rapportage/tevredenheid/link.html", context)


def _te_geven(request: Verzoek, pk: int) -> Uitnodiging:
    """Return whose card the user makes, while its round is open."""
    rijen = Uitnodiging.objects.visible_to(request.user)
    rij = get_object_or_404(rijen.select_related("inburgeraar__taal", "onderzoek__vragenlijst"), pk=pk)
    _eis_geeft(request, rij.inburgeraar_id)
    if rij.onderzoek.stand != Onderzoekstand.OPEN:
        raise Http404
    return rij


@require_POST
@beleid(rollen=UITDELERS, bereik=VAN_UITNODIGING)
def gegeven(request: Verzoek, pk: int) -> HttpResponse:
    """Record that the card was given."""
    return _zet(request, pk, gegeven=True)


@require_POST
@beleid(rollen=UITDELERS, bereik=VAN_UITNODIGING)
def niet_gegeven(request: Verzoek, pk: int) -> HttpResponse:
    """Take that back."""
    return _zet(request, pk, gegeven=False)


def _eis_geeft(request: Verzoek, inburgeraar_id: int) -> None:
    try:
        eis_geeft_kaart(inburgeraar_id, request.user)
    except (NietInCaseload, Overleden) as fout:
        raise PermissionDenied(str(fout)) from fout


def _zet(request: Verzoek, pk: int, *, gegeven: bool) -> HttpResponse:
    _eis_geeft(request, Uitnodiging.objects.values_list("inburgeraar", flat=True).get(pk=pk))
    return doe_meteen(
        request,
        lambda: give_card(pk=pk, gegeven=gegeven, door=request.user),
        naar=reverse("rapportage:vragenkaarten"),
        melding=_("Vastgelegd dat de kaart is gegeven.")
        if gegeven
        else _("De kaart staat weer bij ‘Nog te geven’."),
        ongedaan=reverse("rapportage:vragenkaart_niet_gegeven", args=[pk]) if gegeven else "",
    )


@require_GET
@beleid(rollen=UITDELERS | LEZERS)
def papier(request: Verzoek, pk: int, taal: str) -> HttpResponse:  # noqa: ARG001  the policy asks who it is
    """Return the questions of a round on paper, in a language: the same for everybody."""
    onderzoek = get_object_or_404(
        Onderzoek.objects.select_related("vragenlijst").exclude(stand=Onderzoekstand.GEPLAND), pk=pk
    )
    if taal not in ALLE:
        raise Http404
    return als_pdf(papier_pdf(onderzoek.vragenlijst, ALLE[taal]), f"vragen-{taal}.pdf")


def als_pdf(inhoud: bytes, naam: str) -> HttpResponse:
    """Return a PDF to download."""
    kop = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return HttpResponse(inhoud, content_type="application/pdf", headers=kop)
