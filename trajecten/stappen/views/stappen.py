"""Pages of the steps: taking one, and reopening a traject."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from inburgeraars.permissions import houdt_dossier
from kern.beleid import beleid
from kern.woorden import voluit
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import DOSSIER, pagina_over
from trajecten.kader.hoofd import hoofd
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.stappen.feiten import feiten_van
from trajecten.stappen.forms.stappen import HeropenForm, StapForm
from trajecten.stappen.services.sluiten import reopen_traject, te_heropenen
from trajecten.stappen.services.stappen import take_stap
from trajecten.traject import workflow
from trajecten.traject.enums import Stap
from trajecten.traject.heropenen import mag_heropenen
from trajecten.traject.lopend import laatste_stap_op
from trajecten.traject.models import Traject

COORDINATOR = {Rol.TRAJECTCOORDINATOR}


def haal_lopend(request: Verzoek, pk: int) -> Traject:
    """Return the running traject of a person within sight, or 404; 403 for users who do not keep the dossier."""
    traject = (
        Traject.objects.visible_to(request.user).filter(inburgeraar=pk, gesloten_op__isnull=True).first()
    )
    if traject is None:
        raise Http404
    if not houdt_dossier(pk, request.user):
        raise PermissionDenied(
            _("Alleen het vaste contact en de vervanger kunnen stappen zetten in dit traject.")
        )
    return traject


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="stap")
def zet_stap(request: Verzoek, pk: int) -> HttpResponse:
    """Take a step forward, or one back; shows what is missing."""
    persoon, traject = haal_persoon(request, pk), haal_lopend(request, pk)
    nu, feiten = Stap(traject.stap), feiten_van(traject)
    naar = workflow.volgende(nu)
    oordeel = workflow.beoordeel(nu, naar, feiten) if naar else workflow.Oordeel(mag=False)
    vooruit = [naar] if naar and (oordeel.mag or oordeel.reden_nodig) else []
    terug = [stap for stap in reversed(Stap) if stap.nummer < nu.nummer]
    form = StapForm(
        request.POST or None,
        nu=nu,
        naar=[*vooruit, *terug],
        vanaf=laatste_stap_op(traject),
        zonder_reden=naar if oordeel.mag else None,
    )

    def melding(_gezet: object) -> str:
        stap = form.cleaned_data["naar"]
        zin = _("%(naam)s staat nu in %(stap)s.") % {"naam": persoon.naam, "stap": stap.label}
        gevraagd = stap == naar and workflow.RUIMTE in oordeel.mist
        return (
            f"{zin} {_('Je reden is naar je teamleider gestuurd, als vraag om een uitzondering.')}"
            if gevraagd
            else zin
        )

    antwoord = verstuur(
        request,
        form,
        lambda: take_stap(inburgeraar_id=pk, door=request.user, van=nu, **form.invoer()),
        naar=reverse("trajecten:dossier", args=[pk]),
        melding=melding,
        kijk=_("in de tijdlijn"),
    )
    if antwoord:
        return antwoord
    context = {"form": form, "hoofd": hoofd(request.user, persoon), "naar": naar, "mist": oordeel.mist}
    return render(request, "trajecten/stappen/stap.html", context)


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="heropenen")
def heropen(request: Verzoek, pk: int) -> HttpResponse:
    """Reopen a traject that was closed in the last 30 days."""
    persoon, traject = haal_persoon(request, pk), te_heropenen(pk)
    if traject is None or traject.gesloten_op is None:
        raise Http404
    if not mag_heropenen(persoon, traject, request.user):
        raise PermissionDenied(
            _(
                "Een collega begeleidt deze persoon nu, of deze persoon woont niet in "
                "jouw wijk. Vraag het je teamleider."
            )
        )
    form = HeropenForm(request.POST or None)
    uitleg = _(
        "Gesloten op %(dag)s: %(uitkomst)s. Het traject gaat verder in de stap waar het was, en jij wordt het vaste "
        "contact."
    ) % {"dag": voluit(traject.gesloten_op), "uitkomst": traject.get_uitkomst_display()}
    return toon_formulier(
        request,
        form,
        lambda: reopen_traject(inburgeraar_id=pk, door=request.user, **form.invoer()),
        pagina_over(persoon, _("Traject heropenen"), uitleg=uitleg, terug=DOSSIER),
        melding=_("Het traject gaat verder. Jij bent het vaste contact."),
    )
