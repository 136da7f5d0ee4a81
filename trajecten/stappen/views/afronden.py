"""Pages of the end: closing a traject, its results, how the person goes on, and nazorg (DOMEIN 5.5)."""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import TEAM, Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from kern.beleid import beleid
from kern.klok import vandaag
from kern.ladder import Pijler
from kern.woorden import voluit
from logboek.enums import Handeling
from participatie.models import Ladderversie, Trede
from trajecten.kader.formulierpagina import DOSSIER, haal_van_dossier, pagina_over
from trajecten.kader.hoofd import hoofd
from trajecten.kader.lezen import rijen_van
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.stappen.einddag import later_vastgelegd, vroegste_einde
from trajecten.stappen.feiten import feiten_van
from trajecten.stappen.forms.afronden import (
    AfrondingForm,
    NazorgForm,
    NieuwTrajectForm,
    ResultaatForm,
    SluitForm,
)
from trajecten.stappen.models import Afronding, Eindresultaat
from trajecten.stappen.services.afronden import (
    add_resultaat,
    change_resultaat,
    laatste_traject,
    save_afronding,
)
from trajecten.stappen.services.nazorg import (
    adjust_nazorg,
    begin_new_traject,
    gesprekken_in_nazorg,
    in_nazorg,
    te_meten,
)
from trajecten.stappen.services.sluiten import close_traject
from trajecten.stappen.terugblik import terugblik
from trajecten.stappen.views.stappen import haal_lopend
from trajecten.traject.enums import Stap
from trajecten.traject.fouten import GeenTraject
from trajecten.traject.mag_schrijven import eis_schrijft
from trajecten.traject.models import Traject
from trajecten.traject.permissions import persoon_van

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
VAN_RESULTAAT, VAN_TRAJECT = persoon_van(Eindresultaat), persoon_van(Traject)
ONDERDEEL = "afronding"


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="afsluiten")
@houdt_concept("afsluiten")
def sluit_af(request: Verzoek, pk: int) -> HttpResponse:
    """Close the running traject, with its outcome."""
    persoon, traject = haal_persoon(request, pk), haal_lopend(request, pk)
    concept = concept_van(request)
    form = _sluitform(request, persoon, traject, concept.url)
    concept.hervat(form)
    antwoord = verstuur(
        request,
        form,
        lambda: close_traject(
            inburgeraar_id=pk,
            door=request.user,
            uitkomst=form.cleaned_data["uitkomst"],
            op=form.cleaned_data["op"],
            reden=form.cleaned_data["reden"],
            nazorg=form.nazorgdagen(),
            slot=form.slot(),
            later_gezien=form.cleaned_data.get("later_gezien", False),
        ),
        naar=lambda _gesloten: _na_sluiten(request, traject),
        melding=_("Het traject van %s is afgesloten.") % persoon.naam,
        kijk=_("in de tijdlijn"),
        concept=concept,
    )
    if antwoord:
        return antwoord
    context = {"form": form, "hoofd": hoofd(request.user, persoon), "concept": concept}
    return render(request, "trajecten/stappen/afsluiten.html", context)


def _na_sluiten(request: Verzoek, traject: Traject) -> str:
    """Return the page that looks back on it; after a closing because of a move the traject can be out of sight."""
    if Traject.objects.visible_to(request.user).filter(pk=traject.pk).exists():
        return reverse("trajecten:terugblik", args=[traject.pk])
    return reverse("trajecten:mijn_dag")


def _sluitform(request: Verzoek, persoon: Inburgeraar, traject: Traject, concept: str) -> SluitForm:
    # The day of the end still belongs to the pijler of the traject.
    treden = Trede.objects.filter(ladderversie=Ladderversie.objects.op(vandaag()), pijler=Pijler.TIJDENS)
    return SluitForm(
        request.POST or None,
        stap=Stap(traject.stap),
        feiten=feiten_van(traject),
        vanaf=vroegste_einde(traject),
        later=partial(later_vastgelegd, traject),
        naam=persoon.naam,
        treden={t.trede: t for t in treden},
        concept=concept,
    )


def _laatste(request: Verzoek, pk: int) -> Traject:
    """Return the running or else the last traject; 403 for users who do not keep the dossier, 404 without one."""
    eis_schrijft(request, pk)
    try:
        return laatste_traject(pk)
    except GeenTraject as fout:
        raise Http404 from fout


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def resultaat_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Record a result, before or after the closing."""
    persoon = haal_persoon(request, pk)
    _laatste(request, pk)
    form = ResultaatForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: add_resultaat(inburgeraar_id=pk, door=request.user, behaald=form.behaald()),
        pagina_over(persoon, _("Resultaat vastleggen"), terug=DOSSIER),
        melding=_("Het resultaat is opgeslagen."),
    )


@beleid(rollen=COORDINATOR, bereik=VAN_RESULTAAT, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def resultaat(request: Verzoek, pk: int) -> HttpResponse:
    """Correct a result."""
    rij = haal_van_dossier(request, Eindresultaat, pk, "soort")
    form = ResultaatForm(request.POST or None, resultaat=rij)
    return toon_formulier(
        request,
        form,
        lambda: change_resultaat(
            resultaat_id=pk,
            door=request.user,
            behaald=form.behaald(),
            gezien=form.cleaned_data["versie"],
        ),
        pagina_over(rij.inburgeraar, _("Resultaat wijzigen"), terug=DOSSIER),
        melding=_("Het resultaat is gewijzigd."),
    )


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def afronding(request: Verzoek, pk: int) -> HttpResponse:
    """Record whether the person goes on independently, and the purpose of nazorg."""
    persoon, traject = haal_persoon(request, pk), _laatste(request, pk)
    rij = Afronding.objects.visible_to(request.user).filter(traject=traject).first()
    form = AfrondingForm(request.POST or None, afronding=rij)
    return toon_formulier(
        request,
        form,
        lambda: save_afronding(
            inburgeraar_id=pk,
            door=request.user,
            verder=form.verder(),
            gezien=form.cleaned_data["versie"] if rij else None,
        ),
        pagina_over(persoon, _("Verder op eigen kracht"), terug=DOSSIER),
        melding=_("Wat ‘Verder op eigen kracht’ vraagt, is opgeslagen."),
    )


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="nazorg")
def nazorg(request: Verzoek, pk: int) -> HttpResponse:
    """Move the metingen of nazorg, let them lapse, or plan another."""
    persoon = haal_persoon(request, pk)
    eis_schrijft(request, pk)
    traject = in_nazorg(pk)
    if traject is None:
        raise Http404
    form = NazorgForm(request.POST or None, metingen=te_meten(traject))
    uitleg = _("Tot en met de laatste meting blijf jij het vaste contact.")
    return toon_formulier(
        request,
        form,
        lambda: adjust_nazorg(
            inburgeraar_id=pk, door=request.user, dagen=form.dagen(), erbij=form.cleaned_data["erbij"]
        ),
        pagina_over(persoon, _("Nazorg"), uitleg=uitleg, terug=DOSSIER),
        melding=_("De nazorg is gewijzigd."),
    )


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="nieuw traject")
def nieuw_traject(request: Verzoek, pk: int) -> HttpResponse:
    """Approach a person in nazorg again, with a reason."""
    persoon = haal_persoon(request, pk)
    kop = hoofd(request.user, persoon)
    if not kop.mag_nieuw_traject:
        raise PermissionDenied(
            _(
                "Een nieuw traject kan hier alleen beginnen voor iemand die nazorg krijgt en in jouw wijk woont."
            )
        )
    traject = in_nazorg(pk)
    form = NieuwTrajectForm(
        request.POST or None, gesprekken=gesprekken_in_nazorg(traject, request.user) if traject else []
    )
    uitleg = _(
        "%(naam)s is in nazorg bij %(wie)s. Met een nieuw traject eindigt die nazorg, "
        "en word jij het vaste contact. Alleen even langsgaan? Leg dan gewoon een bezoek vast."
    ) % {"naam": persoon.naam, "wie": kop.vast_contact}
    return toon_formulier(
        request,
        form,
        lambda: begin_new_traject(inburgeraar_id=pk, door=request.user, **form.invoer()),
        pagina_over(persoon, _("Nieuw traject"), uitleg=uitleg, terug=DOSSIER),
        melding=lambda _claim: _nieuw_traject_in_woorden(request, persoon),
    )


def _nieuw_traject_in_woorden(request: Verzoek, persoon: Inburgeraar) -> str:
    lopend = Traject.objects.visible_to(request.user).filter(inburgeraar=persoon.pk, gesloten_op__isnull=True)
    traject = lopend.first()
    if traject is None:
        return _("%s staat nu in jouw caseload. Het traject opent bij het volgende gesprek.") % persoon.naam
    return _("%(naam)s staat nu in jouw caseload. Het traject is geopend op %(dag)s.") % {
        "naam": persoon.naam,
        "dag": voluit(traject.geopend_op),
    }


@require_GET
@beleid(rollen=TEAM, bereik=VAN_TRAJECT, logt=Handeling.DOSSIER_GEOPEND, onderdeel="terugblik")
def kijk_terug(request: Verzoek, pk: int) -> HttpResponse:
    """Show a closed traject on one page, to read and to print."""
    dicht = Traject.objects.visible_to(request.user).filter(gesloten_op__isnull=False)
    traject = get_object_or_404(dicht, pk=pk)
    rijen = rijen_van(request.user, traject.inburgeraar_id)
    if rijen is None:
        raise Http404
    context = {"persoon": rijen.persoon, "t": terugblik(request.user, rijen, traject)}
    return render(request, "trajecten/stappen/terugblik.html", context)
