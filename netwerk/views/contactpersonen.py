"""The people one calls at an organisatie: adding and changing, from its page."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from netwerk.forms.organisaties import ContactpersoonForm
from netwerk.permissions import BEWERKERS, eis, mag_organisatie_bewerken
from netwerk.services.organisaties import add_contactpersoon, change_contactpersoon
from netwerk.views.basis import Formulierpagina, bewaar_of_toon
from wijken.models import Contactpersoon, Organisatie


def _pagina(organisatie: Organisatie, titel: str, klaar: str) -> Formulierpagina:
    return Formulierpagina(
        titel=titel,
        knop=_("Contactpersoon opslaan"),
        terug=reverse("netwerk:organisatie", args=[organisatie.pk]),
        terug_naam=organisatie.naam,
        klaar=klaar,
    )


@beleid(rollen=BEWERKERS)
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Add a contact person to an organisatie."""
    organisatie = get_object_or_404(Organisatie, pk=pk)
    eis(mag_organisatie_bewerken(request.user, organisatie.wijken.values_list("pk", flat=True)))
    form = ContactpersoonForm(request.POST or None)
    pagina = _pagina(organisatie, _("Contactpersoon toevoegen"), _("De contactpersoon is toegevoegd."))

    def doe() -> str:
        add_contactpersoon(door=request.user, organisatie=organisatie, gegevens=form.gegevens())
        return pagina.terug

    return bewaar_of_toon(request, form, pagina, doe)


@beleid(rollen=BEWERKERS)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change a contact person."""
    contactpersoon = get_object_or_404(Contactpersoon.objects.select_related("organisatie"), pk=pk)
    organisatie = contactpersoon.organisatie
    eis(mag_organisatie_bewerken(request.user, organisatie.wijken.values_list("pk", flat=True)))
    form = ContactpersoonForm(request.POST or None, instance=contactpersoon)
    pagina = _pagina(organisatie, _("Contactpersoon wijzigen"), _("De contactpersoon is gewijzigd."))

    def doe() -> str:
        change_contactpersoon(door=request.user, pk=pk, gegevens=form.gegevens())
        return pagina.terug

    return bewaar_of_toon(request, form, pagina, doe)
