"""The text of a part as a whole: its aspects, the steps from prompt to approved, and who can go on with it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.concept import houdt_concept
from gebruikers.formulierpagina import Formulierpagina, met_concept, toon_formulier
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.getypt import lees_getal
from rapportage.product.cijfers import is_nieuwer, vaste_cijfers
from rapportage.product.citaten import citaten_van
from rapportage.product.enums import Productstand
from rapportage.product.forms import LezerForm
from rapportage.product.meelezers import meelezers
from rapportage.product.models import Producttekst
from rapportage.product.permissions import BINNEN, LEZERS, TEKST, WELZIJN, handen_van, hoedanigheden
from rapportage.product.services.schrijven import is_leeg, renew_cijfers
from rapportage.product.services.stappen import approve_tekst, mag_terug, mark_gelezen, offer_tekst, send_back
from rapportage.product.stappen import productstappen
from rapportage.product.teksten import Tekst
from rapportage.redactie.forms import RedenForm


def haal_tekst(pk: int) -> Producttekst:
    """Return the text of a part; the policy of the page saw that it is there."""
    rijen = Producttekst.objects.select_related("onderdeel", "begonnen_door", "lezer", "goedgekeurd_door")
    return rijen.get(pk=pk)


@require_GET
@beleid(rollen=LEZERS, bereik=TEKST)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show the whole text, aspect by aspect, to be written, read or approved."""
    tekst = haal_tekst(pk)
    return render(request, "rapportage/product/tekst.html", _context(request, tekst))


def _context(request: Verzoek, tekst: Producttekst) -> dict[str, Any]:
    handen, als = handen_van(tekst), hoedanigheden(request.user, tekst.onderdeel_id)
    heel, stand, citaten = Tekst(tekst), Productstand(tekst.stand), citaten_van(tekst, request.user)
    van_rol = any(rol != WELZIJN for rol in als)
    concept = stand == Productstand.CONCEPT
    return {
        "tekst": tekst,
        "onderdeel": tekst.onderdeel,
        "heel": heel,
        "regels": [(regel, citaten.get(regel.aspect.pk, [])) for regel in heel.aspecten],
        "schrijft": bool(als) and concept,
        "mag_verwijderen": van_rol and concept and is_leeg(tekst),
        "mag_aanbieden": bool(als) and concept and heel.is_af,
        "mag_lezen": stand == Productstand.TER_LEZING and tekst.lezer_id == request.user.pk,
        "mag_goedkeuren": stand == Productstand.GELEZEN and request.user in handen.goedkeurders,
        "mag_terug": mag_terug(tekst, request.user),
        "nieuwe_cijfers": concept and van_rol and _is_nieuwer(tekst),
        "stappen": productstappen(tekst),
        "genomen": tekst.stappen.select_related("door")[:12],
        "meelezers": meelezers(tekst, request.user),
        "opmerkingen": tekst.opmerkingen.filter(verwerkt_op=None).count(),
    }


def _is_nieuwer(tekst: Producttekst) -> bool:
    return is_nieuwer(vaste_cijfers(tekst.onderdeel.nummer), tekst.cijfers)


def _pagina(tekst: Producttekst, titel: str, *, kijk: str) -> Formulierpagina:
    return Formulierpagina(
        titel=titel,
        terug=reverse("rapportage:product_tekst", args=[tekst.pk]),
        terug_naam=tekst.onderdeel.naam,
        kijk=kijk,
        over=str(tekst),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS, bereik=TEKST)
def bied_aan(request: Verzoek, pk: int) -> HttpResponse:
    """Choose who reads the text as a second."""
    tekst = haal_tekst(pk)
    if not hoedanigheden(request.user, tekst.onderdeel_id):
        raise PermissionDenied(_("Alleen wie eigenaar van dit onderdeel is, kan de tekst laten lezen."))
    form = LezerForm(request.POST or None, lezers=handen_van(tekst).lezers)
    return toon_formulier(
        request,
        form,
        lambda: offer_tekst(tekst_id=pk, door=request.user, **form.invoer()),
        _pagina(tekst, _("Naar tweede lezer"), kijk=_("bij Stappen")),
        melding=_("De tekst is bij de tweede lezer."),
    )


@require_POST
@beleid(rollen=LEZERS, bereik=TEKST)
def gelezen(request: Verzoek, pk: int) -> HttpResponse:
    """Record that the second reader read the text."""
    return doe_meteen(
        request,
        lambda: mark_gelezen(tekst_id=pk, gezien=_gezien(request), door=request.user),
        naar=reverse("rapportage:product_tekst", args=[pk]),
        melding=_("Vastgelegd dat jij de tekst hebt gelezen. Een andere eigenaar kan hem goedkeuren."),
    )


@require_POST
@beleid(rollen=BINNEN, bereik=TEKST)
def keur_goed(request: Verzoek, pk: int) -> HttpResponse:
    """Approve the text."""
    return doe_meteen(
        request,
        lambda: approve_tekst(tekst_id=pk, gezien=_gezien(request), door=request.user),
        naar=reverse("rapportage:product_tekst", args=[pk]),
        melding=_("De tekst is goedgekeurd."),
    )


def _gezien(request: Verzoek) -> int:
    return lees_getal(request.POST.get("gezien")) or 0


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS, bereik=TEKST)
@houdt_concept("product-teruggeven")
def terug(request: Verzoek, pk: int) -> HttpResponse:
    """Take the text back to concept, with the reason."""
    tekst = haal_tekst(pk)
    form = RedenForm(
        request.POST or None, label=_("Waarom gaat de tekst terug?"), knop=_("Terug naar concept")
    )
    return toon_formulier(
        request,
        form,
        lambda: send_back(tekst_id=pk, door=request.user, **form.invoer()),
        _pagina(tekst, _("Tekst teruggeven"), kijk=_("bij Stappen")),
        melding=_("De tekst is weer een concept. Na het schrijven moet een tweede hem opnieuw lezen."),
        concept=met_concept(request, form),
    )


@require_POST
@beleid(rollen=BINNEN, bereik=TEKST)
def neem_cijfers(request: Verzoek, pk: int) -> HttpResponse:
    """Let a concept take the figures of the newest edition."""
    return doe_meteen(
        request,
        lambda: renew_cijfers(tekst_id=pk, door=request.user),
        naar=reverse("rapportage:product_tekst", args=[pk]),
        melding=_("De tekst gebruikt nu de nieuwste cijfers. Bij elk aspect staat wat er is gewijzigd."),
    )
