"""Pages of who would receive people: the proposals with their notes, accepting and refusing; and the note itself."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from gebruikers.enums import TEAM, Rol
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import Onderwerp, beleid
from kern.getypt import lees_sleutel
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import leg_vast
from trajecten.overdracht.enums import LOPEND, Overdrachtstand
from trajecten.overdracht.forms.ontvangen import AannemenForm, NotitieForm, WeigerForm
from trajecten.overdracht.models import Overdracht, Overdrachtgevoelig
from trajecten.overdracht.notitie import feiten_bij
from trajecten.overdracht.ontvanger import overdrachten_aan
from trajecten.overdracht.permissions import aan_mij
from trajecten.overdracht.ruimte import ruimte
from trajecten.overdracht.services.beantwoorden import accept_overdrachten, refuse_overdracht
from trajecten.overdracht.services.voorstellen import change_notitie
from trajecten.overdracht.woorden import mensen, oordeel, wordt
from trajecten.traject.permissions import persoon_van

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
EERST = 4
"""How many of the others are shown at once; the rest one tap away."""


@require_http_methods(["GET", "POST"])
@beleid(rollen=COORDINATOR)
def lijst(request: Verzoek) -> HttpResponse:
    """Show who is proposed to the user: one person open with its note, the others below; accept one or all."""
    rijen = overdrachten_aan(request.user)
    open_ = [rij for rij in rijen if rij.stand == Overdrachtstand.VOORGESTELD]
    nu = _gevraagd(request, rijen, open_)
    samen = _van_een_voorstel(open_, nu) if nu else []
    form = AannemenForm(request.POST or None, open_=open_, samen=samen)
    antwoord = verstuur(
        request,
        form,
        lambda: accept_overdrachten(
            overdracht_ids=form.cleaned_data["welke"], door=request.user, reden=form.cleaned_data["reden"]
        ),
        naar=reverse("trajecten:overdrachten"),
        melding=_aangenomen,
        kijk=_("hieronder"),
    )
    return antwoord or render(
        request, "trajecten/overdracht/ontvangen.html", _context(request, rijen, nu, form)
    )


def _gevraagd(request: Verzoek, rijen: list[Overdracht], open_: list[Overdracht]) -> Overdracht | None:
    """Return the transfer that is shown: the one asked for, else the first that waits for an answer."""
    pk = lees_sleutel(request.GET.get("wie"))
    nu = next((rij for rij in rijen if rij.pk == pk), None)
    return nu or next(iter(open_), None) or (rijen[0] if rijen else None)


def _van_een_voorstel(rijen: list[Overdracht], nu: Overdracht) -> list[Overdracht]:
    """Return the transfers that were proposed together with one."""
    return [rij for rij in rijen if (rij.created_at, rij.van_id) == (nu.created_at, nu.van_id)]


def _aangenomen(rijen: list[Overdracht]) -> str:
    n = len(rijen)
    if all(rij.stand == Overdrachtstand.OVERGEDRAGEN for rij in rijen):
        return (
            ngettext(
                "Je bent nu het vaste contact van %d persoon.",
                "Je bent nu het vaste contact van %d mensen.",
                n,
            )
            % n
        )
    return ngettext("Je neemt %d persoon over.", "Je neemt %d mensen over.", n) % n


def _context(
    request: Verzoek, rijen: list[Overdracht], nu: Overdracht | None, form: AannemenForm
) -> dict[str, Any]:
    if nu is None:
        return {"nu": None, "form": form}
    if request.method == "GET":
        over = (Onderwerp("inburgeraar", nu.inburgeraar_id),)
        leg_vast(Handeling.DOSSIER_GEOPEND, door=request.user, over=over, onderdeel="overdracht")
    samen, open_ = _van_een_voorstel(rijen, nu), form.samen
    dag = max(nu.vanaf, vandaag())
    stand = ruimte(request.user, dag, [rij.inburgeraar_id for rij in open_])
    anderen = [_ander(rij) for rij in rijen if rij.pk != nu.pk]
    hoeveel = len(anderen) if len(anderen) == EERST + 1 else EERST
    gevoelig = Overdrachtgevoelig.objects.visible_to(request.user).filter(overdracht=nu).first()
    return {
        "nu": nu,
        "feiten": feiten_bij(request.user, [nu.inburgeraar_id])[nu.inburgeraar_id],
        "gevoelig": gevoelig.tekst if gevoelig else "",
        "ziet_gevoelig": nu.stand == Overdrachtstand.AANGENOMEN,
        "hoeveel": mensen(len(samen)),
        "open": open_,
        "alle_url": f"?alle=ja&wie={nu.pk}",
        "vraagt_alle": "alle" in request.GET,
        "plaats": _("%(n)d van %(alle)d") % {"n": samen.index(nu) + 1, "alle": len(samen)},
        "hoe_ver": _hoe_ver([rij for rij in samen if rij.pk != nu.pk]),
        "anderen": anderen[:hoeveel],
        "rest": anderen[hoeveel:],
        "telt": _("Telt mee in %d") % dag.year,
        "stand": stand,
        "wordt": wordt(stand),
        "oordeel": oordeel(stand),
        "soort": "aandacht" if stand.is_boven else "neutraal",
        "toon_reden": stand.is_boven or "reden" in form.errors,
        "form": form,
    }


def _hoe_ver(anderen: list[Overdracht]) -> str:
    """Return how many of the others of a proposal were accepted, and how many wait."""
    aangenomen = sum(rij.stand == Overdrachtstand.AANGENOMEN for rij in anderen)
    delen = ((aangenomen, _("%d aangenomen")), (len(anderen) - aangenomen, _("%d te gaan")))
    return ", ".join(zin % n for n, zin in delen if n)


def _ander(rij: Overdracht) -> dict[str, str]:
    aangenomen = rij.stand == Overdrachtstand.AANGENOMEN
    return {
        "naam": rij.inburgeraar.naam,
        "href": f"{reverse('trajecten:overdrachten')}?wie={rij.pk}",
        "plek": rij.inburgeraar.wijk.naam,
        "stand": _("aangenomen") if aangenomen else "",
        "icoon": "circle-check" if aangenomen else "",
        "van": _("van %s") % rij.van.naam,
    }


@require_http_methods(["GET", "POST"])
@beleid(rollen=COORDINATOR, bereik=aan_mij)
def weiger(request: Verzoek, pk: int) -> HttpResponse:
    """Refuse a transfer with a reason."""
    rij = get_object_or_404(
        Overdracht.objects.visible_to(request.user).select_related("inburgeraar", "van"), pk=pk
    )
    terug = reverse("trajecten:overdrachten")
    form = WeigerForm(request.POST or None, annuleer=terug)
    return toon_formulier(
        request,
        form,
        lambda: refuse_overdracht(overdracht_id=pk, door=request.user, **form.invoer()),
        Formulierpagina(
            titel=_("Niet overnemen"),
            terug=terug,
            terug_naam=_("Overdracht"),
            kijk=_("bij je voorstellen"),
            noot=rij.inburgeraar.naam,
            uitleg=_("%s blijft het vaste contact. Je leest het dossier daarna niet meer.") % rij.van.naam,
        ),
        melding=_("Je hebt geweigerd om %s over te nemen.") % rij.inburgeraar.naam,
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=TEAM, bereik=persoon_van(Overdracht), logt=Handeling.DOSSIER_GEOPEND, onderdeel="overdracht")
def notitie(request: Verzoek, pk: int) -> HttpResponse:
    """Change the note of a transfer, by a teamleider or the fixed contact."""
    rij = get_object_or_404(
        Overdracht.objects.visible_to(request.user).select_related("inburgeraar", "aan"), pk=pk
    )
    leidt = request.user.heeft(Rol.TEAMLEIDER)
    if not leidt and rij.van_id != request.user.pk:
        raise PermissionDenied(_("Alleen het vaste contact en de teamleider schrijven deze notitie."))
    if rij.stand not in LOPEND:
        raise PermissionDenied(_("Deze overdracht is al geweest of gestopt. De notitie blijft zoals zij is."))
    gevoelig = Overdrachtgevoelig.objects.visible_to(request.user).get(overdracht=rij)
    nieuw = f"{reverse('trajecten:overdracht_nieuw')}?van={rij.van_id}"
    terug = nieuw if leidt else reverse("trajecten:dossier", args=[rij.inburgeraar_id])
    form = NotitieForm(
        request.POST or None, annuleer=terug, initial={"notitie": rij.notitie, "gevoelig": gevoelig.tekst}
    )
    return toon_formulier(
        request,
        form,
        lambda: change_notitie(overdracht_id=pk, door=request.user, **form.invoer()),
        Formulierpagina(
            titel=_("Notitie bij de overdracht"),
            terug=terug,
            terug_naam=_("Overdracht") if leidt else rij.inburgeraar.naam,
            kijk=_("bij de overdracht"),
            noot=rij.inburgeraar.naam,
            uitleg=_("%s leest deze notitie.") % rij.aan.naam,
        ),
        melding=_("De notitie over %s is opgeslagen.") % rij.inburgeraar.naam,
    )
