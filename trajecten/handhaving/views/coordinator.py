"""Pages of a coordinator about verzuim: handing it over, and the exchange with the consulent about it (DOMEIN 5)."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from inburgeraars.permissions import houdt_dossier
from kern.beleid import beleid
from kern.weigering import Weigering
from logboek.enums import Handeling
from trajecten.handhaving.enums import Vraagkant
from trajecten.handhaving.forms import AndereConsulentForm, OverdraagForm, VraagAntwoordForm, VraagForm
from trajecten.handhaving.models import Overdrachtvraag, Verzuimoverdracht
from trajecten.handhaving.services import answer_vraag, ask_vraag, hand_over_verzuim, move_overdracht
from trajecten.handhaving.wachtrij import vraagregels
from trajecten.kader.formulierpagina import DOSSIER, eis_nog, eis_traject, haal_rij, pagina_over
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.traject.permissions import persoon_van

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
VAN_OVERDRACHT = persoon_van(Verzuimoverdracht)
VAN_VRAAG = persoon_van(Overdrachtvraag)


@require_http_methods(["GET", "POST"])
@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="verzuim")
@houdt_concept("verzuim")
def draag_over(request: Verzoek, pk: int) -> HttpResponse:
    """Hand verzuim over to a consulent, with what was tried before."""
    persoon, concept = haal_persoon(request, pk), concept_van(request)
    traject = eis_traject(request, pk)
    lopend = Verzuimoverdracht.objects.visible_to(request.user).filter(inburgeraar=pk, gesloten_op=None)
    if request.method == "GET":
        eis_nog(not lopend.exists(), Weigering(_("Er loopt al handhaving voor deze persoon.")))
    form = OverdraagForm(request.POST or None, traject=traject, concept=concept.url)
    concept.hervat(form)
    return toon_formulier(
        request,
        form,
        lambda: hand_over_verzuim(
            inburgeraar_id=pk,
            door=request.user,
            consulent=form.cleaned_data["consulent"],
            melding=form.melding(),
        ),
        pagina_over(
            persoon,
            _("Verzuim overdragen"),
            uitleg=_(
                "De consulent ziet alleen wat je hier opschrijft, met naam, adres en telefoonnummer. Jij blijft het "
                "vaste contact; het dossier laat zien dat handhaving loopt en hoe het traject verdergaat."
            ),
            terug=DOSSIER,
        ),
        melding=_("Het verzuim is overgedragen. De consulent heeft een melding gekregen."),
        concept=concept,
    )


@require_GET
@beleid(rollen=COORDINATOR, bereik=VAN_OVERDRACHT, logt=Handeling.DOSSIER_GEOPEND, onderdeel="verzuim")
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a handover, its questions, and its consequence for the traject."""
    rijen = Verzuimoverdracht.objects.visible_to(request.user)
    overdracht = get_object_or_404(rijen.select_related("inburgeraar", "door", "toegang__gebruiker"), pk=pk)
    mag = overdracht.gesloten_op is None and houdt_dossier(overdracht.inburgeraar_id, request.user)
    context = {
        "overdracht": overdracht,
        "persoon": overdracht.inburgeraar,
        "consulent": overdracht.toegang.gebruiker,
        "vragen": vraagregels(overdracht, Vraagkant.COORDINATOR, mag=mag),
        "antwoord_url": "trajecten:verzuim_antwoord",
        "mag": mag,
    }
    return render(request, "trajecten/handhaving/verzuim.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=COORDINATOR, bereik=VAN_OVERDRACHT, logt=Handeling.DOSSIER_GEOPEND, onderdeel="verzuim")
def vraag(request: Verzoek, pk: int) -> HttpResponse:
    """Ask the consulent a question."""
    overdracht = _haal_open(request, pk)
    form = VraagForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: ask_vraag(overdracht_id=pk, door=request.user, **form.invoer()),
        pagina_over(
            overdracht.inburgeraar,
            _("Vraag aan de consulent"),
            uitleg=_("Gaat het weer goed? Schrijf dat ook hier."),
            terug=DOSSIER,
        ),
        melding=_("Je vraag is verstuurd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=COORDINATOR, bereik=VAN_VRAAG, logt=Handeling.DOSSIER_GEOPEND, onderdeel="verzuim")
def antwoord(request: Verzoek, pk: int) -> HttpResponse:
    """Answer a question of the consulent."""
    gesteld = haal_rij(request, Overdrachtvraag, pk, "overdracht")
    aan_mij = gesteld.van == Vraagkant.CONSULENT and gesteld.beantwoord_op is None
    open_ = aan_mij and gesteld.overdracht.gesloten_op is None
    if request.method == "GET":
        eis_nog(open_, Weigering(_("Deze vraag is beantwoord, of de handhaving is afgesloten.")))
    form = VraagAntwoordForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: answer_vraag(vraag_id=pk, door=request.user, **form.invoer()),
        pagina_over(gesteld.inburgeraar, _("Antwoord aan de consulent"), over=gesteld.vraag, terug=DOSSIER),
        melding=_("Je antwoord is verstuurd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=COORDINATOR, bereik=VAN_OVERDRACHT, logt=Handeling.DOSSIER_GEOPEND, onderdeel="verzuim")
def andere_consulent(request: Verzoek, pk: int) -> HttpResponse:
    """Give an open handover to another consulent: the first one left, or is absent."""
    overdracht = _haal_open(request, pk)
    form = AndereConsulentForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: move_overdracht(overdracht_id=pk, door=request.user, **form.invoer()),
        pagina_over(
            overdracht.inburgeraar,
            _("Andere consulent"),
            uitleg=_(
                "De consulent van nu ziet deze handhaving daarna niet meer. De nieuwe consulent gaat "
                "ermee verder."
            ),
            terug=DOSSIER,
        ),
        melding=_("De handhaving is aan een andere consulent gegeven."),
    )


def _haal_open(request: Verzoek, pk: int) -> Verzuimoverdracht:
    overdracht: Verzuimoverdracht = haal_rij(request, Verzuimoverdracht, pk)
    if request.method == "GET":
        eis_nog(overdracht.gesloten_op is None, Weigering(_("Deze handhaving is afgesloten.")))
    return overdracht
