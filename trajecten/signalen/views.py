"""Pages of a signal: laying it aside, and choosing when the next talk is due."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.formulierpagina import toon_formulier
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import DOSSIER, pagina_over
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.forms import ContactVoorForm, WeglegForm
from trajecten.signalen.models import Signaal
from trajecten.signalen.permissions import persoon_van_signaal, regel_in_adres
from trajecten.signalen.services.geheugen import choose_contact_voor, lay_aside_signaal, pick_up_signaal
from trajecten.signalen.uitleg import EINDIGT
from trajecten.signalen.zichtbaar import REGELS
from trajecten.taken.views import COORDINATOR
from trajecten.traject.mag_schrijven import eis_schrijft
from trajecten.traject.models import Traject
from trajecten.traject.permissions import persoon_van


@beleid(rollen=COORDINATOR, bereik=persoon_van_signaal, logt=Handeling.DOSSIER_GEOPEND, onderdeel="signalen")
def leg_weg(request: Verzoek, regel: str, nummer: int) -> HttpResponse:
    """Show the reason of a signal and what ends it, and lay it aside until a day."""
    soort = regel_in_adres(regel)
    rij = REGELS[soort](request.user).filter(pk=nummer).first() if soort else None
    if soort is None or rij is None:
        raise Http404
    persoon = haal_persoon(request, rij.inburgeraar_id)
    eis_schrijft(request, persoon.pk)
    form = WeglegForm(request.POST or None)
    antwoord = verstuur(
        request,
        form,
        lambda: lay_aside_signaal(
            inburgeraar_id=persoon.pk, regel=soort, object_id=nummer, door=request.user, tot=form.tot()
        ),
        naar=reverse("trajecten:mijn_dag"),
        melding=_("Uitgesteld voor %s. Het komt terug als het dan nog zo is.") % persoon.naam,
        kijk=_("op Mijn dag"),
        ongedaan=lambda: _ongedaan_van(persoon.pk, soort, nummer),
    )
    context = {"form": form, "persoon": persoon, "uitleg": EINDIGT[soort]}
    context["over_contact"] = soort == Signaalregel.GEEN_CONTACT
    return antwoord or render(request, "trajecten/signalen/weggelegd.html", context)


def _ongedaan_van(persoon: int, regel: Signaalregel, nummer: int) -> str:
    """Return the URL that picks up the signal just laid aside."""
    signaal = Signaal.objects.get(
        inburgeraar=persoon, regel=regel, object_id=nummer, geeindigd_op__isnull=True
    )
    return reverse("trajecten:signaal_ongedaan", args=[signaal.pk])


ongedaan = terugweg(
    rollen=COORDINATOR,
    bereik=persoon_van(Signaal),
    doe=lambda pk, door: pick_up_signaal(signaal_id=pk, door=door),
    melding=lambda signaal: _("Het staat weer op Mijn dag, bij %s.") % signaal.inburgeraar.naam,
)
"""Let a signal show again that was laid aside."""


@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="contacttermijn")
def contact_voor(request: Verzoek, pk: int) -> HttpResponse:
    """Choose the day by which the next talk is due, in place of the norm of the step."""
    persoon = haal_persoon(request, pk)
    eis_schrijft(request, pk)
    traject = (
        Traject.objects.visible_to(request.user).filter(inburgeraar=pk, gesloten_op__isnull=True).first()
    )
    form = ContactVoorForm(request.POST or None, op=traject.contact_voor if traject else None)
    return toon_formulier(
        request,
        form,
        lambda: choose_contact_voor(inburgeraar_id=pk, door=request.user, **form.invoer()),
        pagina_over(
            persoon,
            _("Volgend gesprek"),
            uitleg=_(
                "Spreek je iemand bewust later of eerder dan de norm? Kies dan zelf een datum. Mijn dag vraagt pas om "
                "aandacht als die voorbij is."
            ),
            terug=DOSSIER,
        ),
        melding=_("Opgeslagen. Na deze datum komt het op Mijn dag."),
    )
