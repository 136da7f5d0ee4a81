"""From where an ervaring is shared: the wijk, place and doelgroep that the page before names in its address."""

from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from kern.getypt import lees_getal, lees_sleutel
from netwerk.models import Activiteit, Vindplaats
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.forms import ACTIVITEIT, VINDPLAATS
from wijken.models import Wijk


def overgenomen(vraag: QueryDict, gebruiker: Gebruiker) -> tuple[dict[str, Any], str]:
    """Return what a new ervaring begins with, and from where that was taken over, in words.

    The address may name `wijk`, `vindplaats` and `activiteit` by their keys, `doelgroep`, `vraag`, and `van` (*bezoek*); what is
    no row is read as if it was left out. Without a wijk it is that of the aanstelling in use.
    """
    vindplaats = (
        Vindplaats.objects.filter(pk=lees_sleutel(vraag.get("vindplaats"))).select_related("wijk").first()
    )
    activiteit = None
    if vindplaats is None:
        activiteit = (
            Activiteit.objects.filter(pk=lees_sleutel(vraag.get("activiteit"))).select_related("wijk").first()
        )
    plek = vindplaats or activiteit
    genoemd = Wijk.objects.filter(pk=lees_sleutel(vraag.get("wijk")), buiten_pilot=False).first()
    wijk = genoemd or (plek.wijk if plek else _eigen_wijk(gebruiker))
    doelgroep = vraag.get("doelgroep")
    eerste = {
        "wijk": wijk.pk if wijk and not wijk.buiten_pilot else "",
        "plek": f"{VINDPLAATS if vindplaats else ACTIVITEIT}-{plek.pk}" if plek else "",
        "doelgroep": doelgroep if doelgroep in Doelgroep.values else "",
        "vraag": gevraagd if (gevraagd := lees_getal(vraag.get("vraag"))) in Vraag.values else None,
    }
    if not (plek or genoemd):
        return eerste, ""
    return eerste, _("overgenomen van je bezoek") if vraag.get("van") == "bezoek" else _(
        "overgenomen van de pagina waar je was"
    )


def _eigen_wijk(gebruiker: Gebruiker) -> Wijk | None:
    aanstelling = gebruiker.aanstelling_in_gebruik
    return aanstelling.wijk if aanstelling else None
