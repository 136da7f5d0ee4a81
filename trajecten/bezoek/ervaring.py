"""The offer to share an ervaring, in the message that a visit was saved: by the name of a page of a higher room alone."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroepbevinding, Inburgeraar
from kern.velden import Niveau


def waar_het_was(gebruiker: Gebruiker, persoon: Inburgeraar) -> dict[str, object]:
    """Return what an ervaring of a visit begins with: the wijk and the doelgroep of the person, and nothing that names one."""
    bevindingen = Doelgroepbevinding.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(inburgeraar=persoon)
    return {"wijk": persoon.wijk_id, "doelgroep": bevindingen.values_list("doelgroep", flat=True).first()}


def met_aanbod(tekst: str, **waar: object) -> SafeString:
    """Return a message with the link to share an ervaring.

    Args:
        tekst: what was saved; safe HTML stays so.
        waar: what the ervaring begins with: `wijk`, `vindplaats`, `activiteit` by their keys, and `doelgroep`; never a person.
    """
    velden = {naam: waarde for naam, waarde in waar.items() if waarde}
    adres = f"{reverse('rapportage:ervaring_nieuw')}?{urlencode(velden | {'van': 'bezoek'})}"
    return format_html('{} <a href="{}">{}</a>', tekst, adres, _("Wil je een ervaring delen?"))
