"""Contact persons of an organisatie: adding and changing them from its page."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from netwerk.forms.organisaties import ContactpersoonForm
from netwerk.permissions import BEWERKERS, eis, mag_organisatie_bewerken
from netwerk.services.organisaties import add_contactpersoon, change_contactpersoon
from netwerk.views.basis import formulierpagina
from wijken.models import Contactpersoon, Organisatie


def _pagina(organisatie: Organisatie, titel: str) -> Formulierpagina:
    return formulierpagina(titel, reverse("netwerk:organisatie", args=[organisatie.pk]), organisatie.naam)


@beleid(rollen=BEWERKERS)
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Add a contact person to an organisatie."""
    organisatie = get_object_or_404(Organisatie, pk=pk)
    eis(mag_organisatie_bewerken(request.user, organisatie.wijken.values_list("pk", flat=True)))
    form = ContactpersoonForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: add_contactpersoon(door=request.user, organisatie=organisatie, gegevens=form.gegevens()),
        _pagina(organisatie, _("Contactpersoon toevoegen")),
        melding=_("De contactpersoon is toegevoegd."),
    )


@beleid(rollen=BEWERKERS)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change a contact person."""
    contactpersoon = get_object_or_404(Contactpersoon.objects.select_related("organisatie"), pk=pk)
    organisatie = contactpersoon.organisatie
    eis(mag_organisatie_bewerken(request.user, organisatie.wijken.values_list("pk", flat=True)))
    form = ContactpersoonForm(request.POST or None, instance=contactpersoon)
    return toon_formulier(
        request,
        form,
        lambda: change_contactpersoon(door=request.user, pk=pk, gegevens=form.gegevens()),
        _pagina(organisatie, _("Contactpersoon wijzigen")),
        melding=_("De contactpersoon is gewijzigd."),
    )
