"""Pages of a caseload talk: the list, the talk, one person in it, what was written down, and the caseload on paper."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from dagwerk.bespreking.forms import BespreekForm
from dagwerk.bespreking.gesprek import Gesprek, gesprek
from dagwerk.bespreking.lijst import coordinatoren, eigen_besprekingen
from dagwerk.bespreking.mensen import CONCEPT
from dagwerk.bespreking.papier import caseload_op_papier
from dagwerk.bespreking.persoon import Persoonsblad, persoonsblad
from dagwerk.bespreking.taken import taken_van
from dagwerk.bespreking.verslag import verslag
from dagwerk.bespreking.vragen import gestelde_vragen
from dossier.rijen import TIJDLIJN
from gebruikers.concept import Concepthouder, concept_van, houdt_concept
from gebruikers.enums import TEAM, Rol
from gebruikers.models import Gebruiker
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import Onderwerp, beleid
from kern.getypt import lees_sleutel
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import leg_vast
from trajecten.bespreking.enums import Besprekingstand
from trajecten.bespreking.models import Bespreekpunt, Bespreking
from trajecten.bespreking.permissions import bespreking_van
from trajecten.bespreking.services.punten import save_punt, wie_kan
from trajecten.bespreking.views import ONDERDEEL, TEAMLEIDER, adres_van
from trajecten.kader.pagina import IN_DOSSIER, haal_rijen
from trajecten.signalen.rijen import TE_DOEN
from trajecten.traject.lopend import vast_contact

HIER = "hier"
"""The value of the button that saves and stays with this person."""


@require_GET
@beleid(rollen=TEAM)
def lijst(request: Verzoek) -> HttpResponse:
    """Show each coordinator with its last talk, and the own tasks and questions; to a coordinator its own talks."""
    if not request.user.heeft(Rol.TEAMLEIDER):
        eigen = {"besprekingen": eigen_besprekingen(request.user)}
        return render(request, "dagwerk/bespreking/eigen.html", eigen)
    taken, vragen = taken_van(request.user), gestelde_vragen(request.user)
    _log(request, {t.persoon for t in taken} | {v.persoon for v in vragen})
    context = {"coordinatoren": coordinatoren(request.user), "taken": taken, "vragen": vragen}
    return render(request, "dagwerk/bespreking/lijst.html", context)


def _log(request: Verzoek, personen: set[int]) -> None:
    """Log that something was read of these people (keys), that somebody wrote; one row for all of them."""
    if personen:
        over = tuple(Onderwerp("inburgeraar", pk) for pk in sorted(personen))
        leg_vast(Handeling.DOSSIER_GEOPEND, door=request.user, over=over, onderdeel=ONDERDEEL)


def _gevraagd(request: Verzoek) -> Gesprek:
    """Return the talk with the colleague in the query; 404 for who is nobody's fixed contact and had no talk."""
    wie = get_object_or_404(Gebruiker, pk=lees_sleutel(request.GET.get("wie")))
    uit = gesprek(request.user, wie)
    if not (uit.mensen or uit.loopt or uit.vorige or wie.heeft(Rol.TRAJECTCOORDINATOR)):
        raise Http404
    return uit


@require_GET
@beleid(rollen=TEAMLEIDER)
def toon(request: Verzoek) -> HttpResponse:
    """Show the talk about the caseload of a colleague: what became of last time, and who is to be discussed."""
    bespreking = _gevraagd(request)
    _log(request, {t.persoon for t in bespreking.terugblik.taken})
    return render(request, "dagwerk/bespreking/gesprek.html", {"gesprek": bespreking})


@require_GET
@beleid(rollen=TEAMLEIDER)
def pdf(request: Verzoek) -> HttpResponse:
    """Give the caseload on paper, with room to write; logged for each person."""
    bespreking = _gevraagd(request)
    over = tuple(Onderwerp("inburgeraar", m.pk) for m in bespreking.mensen)
    leg_vast(Handeling.LIJST_AFGEDRUKT, door=request.user, over=over, onderdeel=ONDERDEEL)
    kop = {"Content-Disposition": f'attachment; filename="caseload-{vandaag()}.pdf"'}
    return HttpResponse(caseload_op_papier(bespreking), content_type="application/pdf", headers=kop)


@require_GET
@beleid(rollen=TEAM, bereik=bespreking_van)
def lees(request: Verzoek, pk: int) -> HttpResponse:
    """Show what was written down in a talk, to teamleiders and to whom it was with."""
    bespreking = Bespreking.objects.select_related("coordinator", "leider").get(pk=pk)
    if bespreking.stand == Besprekingstand.INGETROKKEN:
        raise Http404
    opgeschreven = verslag(request.user, bespreking)
    _log(request, {p.punt.inburgeraar_id for p in opgeschreven.punten})
    context = {
        "bespreking": bespreking,
        "verslag": opgeschreven,
        "wie": bespreking.coordinator.naam,
        "leider": bespreking.leider.naam,
        "leidt": request.user.heeft(Rol.TEAMLEIDER),
        "gesprek_url": adres_van(bespreking.coordinator_id),
        "ik": request.user.pk,
    }
    return render(request, "dagwerk/bespreking/verslag.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=TEAMLEIDER, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
@houdt_concept(CONCEPT)
def persoon(request: Verzoek, pk: int) -> HttpResponse:
    """Show one person in the talk that runs with its fixed contact, and write down what was said."""
    contact = vast_contact(pk)
    if contact is None:
        raise Http404
    lopend = Bespreking.objects.filter(coordinator=contact, stand=Besprekingstand.LOOPT)
    bespreking = lopend.select_related("coordinator").first()
    if bespreking is None:
        return redirect(adres_van(contact.pk))
    blad = persoonsblad(request.user, haal_rijen(request, pk, *TIJDLIJN, TE_DOEN), bespreking)
    if blad is None:
        raise Http404
    concept = concept_van(request)
    form = _formulier(request, blad, concept)
    blijft = request.POST.get("naar") == HIER
    volgende = blad.volgende
    antwoord = verstuur(
        request,
        form,
        lambda: _leg_vast(request, form, blad),
        naar=request.path if blijft else volgende.url if volgende else adres_van(contact.pk),
        melding=_("Opgeslagen bij %s.") % blad.hoofd.naam,
        kijk=_("in de tijdlijn"),
        concept=concept,
    )
    if antwoord:
        return antwoord
    context = {"blad": blad, "form": form, "concept": concept, "gesprek_url": adres_van(contact.pk)}
    return render(request, "dagwerk/bespreking/persoon.html", context)


def _formulier(request: Verzoek, blad: Persoonsblad, concept: Concepthouder) -> BespreekForm:
    """Return the form; a draft of an earlier talk goes on in this one."""
    form = BespreekForm(
        request.POST or None,
        bespreking=blad.bespreking,
        punt=blad.punt,
        wie_kan=wie_kan(blad.hier.pk, request.user),
        ik=request.user.pk,
        concept=concept.url,
    )
    if concept.hervat(form) and str(form.initial["bespreking"]) != str(blad.bespreking.pk):
        form.initial.update(form.nu)
    return form


def _leg_vast(request: Verzoek, form: BespreekForm, blad: Persoonsblad) -> Bespreekpunt:
    schoon = form.cleaned_data
    return save_punt(
        bespreking_id=blad.bespreking.pk,
        inburgeraar_id=blad.hier.pk,
        door=request.user,
        versie=schoon["versie"],
        notitie=schoon["notitie"],
        taak=form.taak(),
    )
