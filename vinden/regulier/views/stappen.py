"""Recording a stage of the regular route, and correcting one."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from kern.beleid import beleid
from kern.velden import Niveau
from kern.weigering import Weigering
from trajecten.traject.permissions import persoon_van
from vinden.models import EINDES, Regulierestap, RegulierMoment
from vinden.regulier.collega import take_from_colleague
from vinden.regulier.einde import laatste_einde, stop_regulier, take_back_einde
from vinden.regulier.forms import EindeForm, RedenForm, StapForm, StapVerbeterForm
from vinden.regulier.services import beslist, eis_op_regulier_van
from vinden.regulier.stappen import (
    correct_stap,
    is_terug_te_nemen,
    open_op_regulier,
    record_stap,
    stappen_sinds,
    take_back_stap,
    volgende_stap,
)
from vinden.regulier.views.route import CONSULENT, IN_REGISTER


def _stappen(request: Verzoek, inburgeraar_id: int) -> list[RegulierMoment]:
    """Return the stages of the current call-up; 403 for consulenten who do not hold the person."""
    try:
        return stappen_sinds(eis_op_regulier_van(inburgeraar_id, request.user))
    except Weigering as fout:
        raise PermissionDenied(str(fout)) from fout


def _pagina(persoon: Inburgeraar, titel: str, terug: str, *, uitleg: str = "") -> Formulierpagina:
    return Formulierpagina(
        titel=titel,
        terug=terug,
        terug_naam=persoon.naam,
        kijk=_("bij Reguliere route"),
        noot=persoon.naam,
        uitleg=uitleg,
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=CONSULENT, bereik=IN_REGISTER)
def leg_vast(request: Verzoek, pk: int) -> HttpResponse:
    """Record the next stage."""
    persoon = get_object_or_404(Inburgeraar.objects.visible_to(request.user, Niveau.REGISTER), pk=pk)
    stap = volgende_stap(_stappen(request, pk))
    if stap is None and request.method == "GET":
        raise PermissionDenied(_("Alle stappen van de reguliere route zijn gezet."))
    # The second of two equal submits finds the last stage recorded by the first.
    stap = stap or Regulierestap.AFGEROND
    terug = reverse("trajecten:regulier_persoon", args=[pk])
    form = StapForm(request.POST or None, stap=stap, annuleer=(_("Terug"), terug))
    return toon_formulier(
        request,
        form,
        lambda: record_stap(
            inburgeraar_id=pk, door=request.user, stap=form.getoond(), op=form.cleaned_data["op"]
        ),
        _pagina(persoon, capfirst(str(stap.label)), terug),
        melding=_("De stap staat bij %s.") % persoon.naam,
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=CONSULENT, bereik=IN_REGISTER)
def stop(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a person stopped or moved; the person is free again."""
    persoon = get_object_or_404(Inburgeraar.objects.visible_to(request.user, Niveau.REGISTER), pk=pk)
    if request.method == "GET":
        _stappen(request, pk)
    terug = reverse("trajecten:regulier_persoon", args=[pk])
    form = EindeForm(request.POST or None, annuleer=(_("Terug"), terug))
    return toon_formulier(
        request,
        form,
        lambda: stop_regulier(inburgeraar_id=pk, door=request.user, **form.invoer()),
        _pagina(
            persoon,
            _("Einde van de reguliere route"),
            terug,
            uitleg=_(
                "Deze persoon is daarna weer vrij voor beide routes. Vergist? Kies dan bij die stap ‘Verbeteren’."
            ),
        ),
        melding=_("Vastgelegd. %s is weer vrij.") % persoon.naam,
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=CONSULENT, bereik=IN_REGISTER)
def neem_over(request: Verzoek, pk: int) -> HttpResponse:
    """Go on with a person whom a colleague called up who is absent."""
    persoon = get_object_or_404(Inburgeraar.objects.visible_to(request.user, Niveau.REGISTER), pk=pk)
    lopend = open_op_regulier(pk)
    if request.method == "GET" and (lopend is None or lopend.door_id == request.user.pk):
        raise PermissionDenied(_("Deze persoon is niet bij een collega. Je hoeft niets over te nemen."))
    terug = reverse("trajecten:regulier_persoon", args=[pk])
    form = RedenForm(
        request.POST or None,
        label=_("Waarom neem je deze persoon over?"),
        knop=_("Overnemen van je collega"),
        annuleer=(_("Terug"), terug),
    )
    return toon_formulier(
        request,
        form,
        lambda: take_from_colleague(inburgeraar_id=pk, door=request.user, **form.invoer()),
        _pagina(
            persoon,
            _("Overnemen van een collega"),
            terug,
            uitleg=_(
                "Is je collega ziek of weg? Dan ga jij verder, ook met een verzoek om overname dat wacht. Je collega krijgt een "
                "melding. Bij elke stap blijft staan wie hem heeft vastgelegd."
            ),
        ),
        melding=_("Jij begeleidt %s nu.") % persoon.naam,
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=CONSULENT, bereik=persoon_van(RegulierMoment))
def verbeter(request: Verzoek, pk: int) -> HttpResponse:
    """Correct the day of a stage, or take the last one back; of a route that stopped only the latter."""
    momenten = RegulierMoment.objects.visible_to(request.user).select_related("inburgeraar")
    moment = get_object_or_404(momenten, pk=pk)
    if moment.stap in EINDES:
        return _neem_einde_terug(request, moment)
    stappen = _stappen(request, moment.inburgeraar_id)
    if moment not in stappen:
        raise Http404
    terug = reverse("trajecten:regulier_persoon", args=[moment.inburgeraar_id])
    mag_terug = is_terug_te_nemen(moment, stappen)
    form = StapVerbeterForm(
        request.POST or None, moment=moment, mag_terug=mag_terug, annuleer=(_("Terug"), terug)
    )
    titel = _("%s verbeteren") % capfirst(str(moment.get_stap_display()))
    return toon_formulier(
        request,
        form,
        lambda: _verbeter(request, pk, form),
        _pagina(moment.inburgeraar, titel, terug),
        melding=_("De stap van %s is verbeterd.") % moment.inburgeraar.naam,
    )


def _neem_einde_terug(request: Verzoek, moment: RegulierMoment) -> HttpResponse:
    gestopt = laatste_einde(moment.inburgeraar)
    kan = gestopt is not None and gestopt[0] == moment and beslist(gestopt[1].door_id, request.user)
    if request.method == "GET" and not kan:
        raise Http404
    terug = reverse("trajecten:regulier_persoon", args=[moment.inburgeraar_id])
    form = RedenForm(
        request.POST or None,
        label=_("Waarom verandert dit?"),
        knop=_("Terugnemen"),
        annuleer=(_("Terug"), terug),
    )
    return toon_formulier(
        request,
        form,
        lambda: take_back_einde(moment_id=moment.pk, door=request.user, **form.invoer()),
        _pagina(
            moment.inburgeraar,
            _("%s terugnemen") % capfirst(str(moment.get_stap_display())),
            terug,
            uitleg=_("De reguliere route gaat verder waar hij was."),
        ),
        melding=_("%s is weer op de reguliere route.") % moment.inburgeraar.naam,
    )


def _verbeter(request: Verzoek, pk: int, form: StapVerbeterForm) -> None:
    schoon = form.cleaned_data
    if form.neemt_terug:
        take_back_stap(moment_id=pk, door=request.user, reden=schoon["reden"])
    else:
        correct_stap(moment_id=pk, door=request.user, op=schoon["op"], reden=schoon["reden"])
