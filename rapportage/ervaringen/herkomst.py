"""From where an ervaring is shared: what a page is about, as its address says it, and what is taken over from that.

A page says it by the name of its URL and what stands in it, so no view knows of ervaringen. A page about a person says
nothing: wijk and doelgroep beside a day would point at whom one just had before one.
"""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict
from django.urls import ResolverMatch
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from kern.getypt import lees_getal, lees_sleutel
from netwerk.models import Activiteit, Vindplaats
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.forms import ACTIVITEIT, VINDPLAATS
from rapportage.product.models import Aspect
from wijken.models import Wijk

WIJK, WIJKCODE, DOELGROEP, VRAAG, ASPECT = "wijk", "wijkcode", "doelgroep", "vraag", "aspect"
_IN_ADRES: Mapping[str, tuple[str, str]] = {
    "netwerk:wijk": ("code", WIJKCODE),
    "netwerk:vindplaats": ("pk", VINDPLAATS),
    "netwerk:vindplaats_wijzigen": ("pk", VINDPLAATS),
    "trajecten:vindplaats_bezoeken": ("pk", VINDPLAATS),
    "netwerk:activiteit": ("pk", ACTIVITEIT),
    "netwerk:activiteit_wijzigen": ("pk", ACTIVITEIT),
    "rapportage:pilotvraag": ("pk", VRAAG),
    "rapportage:pilotvraag_schrijven": ("pk", VRAAG),
    "rapportage:pilotvraag_versies": ("pk", VRAAG),
    "rapportage:aspect": ("aspect", ASPECT),
    "rapportage:aspect_versies": ("aspect", ASPECT),
}
"""Of a page the argument of its URL that says what it is about, and the name of that in the address of a new ervaring."""
_IN_KEUZE: Mapping[str, Mapping[str, str]] = {
    "netwerk:vindplaatsen": {"wijk": WIJKCODE},
    "netwerk:activiteiten": {"wijk": WIJKCODE},
    "rapportage:ervaringen": {"wijk": WIJKCODE, "doelgroep": DOELGROEP, "vraag": VRAAG},
}
"""Of a list what was chosen in it; of none that shows people, where a choice can leave one of them."""


def van_pagina(pagina: ResolverMatch, keuze: QueryDict) -> dict[str, str]:
    """Return what a page is about, as the address of a new ervaring names it; nothing of a page about a person.

    Args:
        pagina: the match of its URL.
        keuze: its query.
    """
    if pagina.view_name in _IN_ADRES:
        argument, naam = _IN_ADRES[pagina.view_name]
        return {naam: str(pagina.kwargs[argument])}
    velden = _IN_KEUZE.get(pagina.view_name, {})
    return {naam: waarde for veld, naam in velden.items() if (waarde := keuze.get(veld, "")[:20])}


def overgenomen(vraag: QueryDict, gebruiker: Gebruiker) -> tuple[dict[str, Any], str]:
    """Return what a new ervaring begins with, and from where that was taken over, in words.

    The address may name `wijk`, `vindplaats`, `activiteit` and `aspect` by their keys, a wijk by its `wijkcode` too,
    `doelgroep`, `vraag`, and `van` (*bezoek*); what is no row is read as if it was left out. Without a wijk it is that
    of the aanstelling in use.
    """
    vindplaats = (
        Vindplaats.objects.filter(pk=lees_sleutel(vraag.get(VINDPLAATS))).select_related("wijk").first()
    )
    activiteit = None
    if vindplaats is None:
        activiteit = (
            Activiteit.objects.filter(pk=lees_sleutel(vraag.get(ACTIVITEIT))).select_related("wijk").first()
        )
    plek = vindplaats or activiteit
    genoemd = _genoemde_wijk(vraag)
    wijk = genoemd or (plek.wijk if plek else _eigen_wijk(gebruiker))
    aspect = Aspect.objects.filter(pk=lees_sleutel(vraag.get(ASPECT))).first() if ASPECT in vraag else None
    doelgroep = vraag.get(DOELGROEP)
    eerste = {
        "wijk": wijk.pk if wijk and not wijk.buiten_pilot else "",
        "plek": f"{VINDPLAATS if vindplaats else ACTIVITEIT}-{plek.pk}" if plek else "",
        "doelgroep": doelgroep if doelgroep in Doelgroep.values else "",
        "aspect": aspect.pk if aspect else "",
        "vraag": gevraagd if (gevraagd := lees_getal(vraag.get(VRAAG))) in Vraag.values else None,
    }
    if not (plek or genoemd or aspect):
        return eerste, ""
    return eerste, _("overgenomen van je bezoek") if vraag.get("van") == "bezoek" else _(
        "overgenomen van de pagina waar je was"
    )


def _genoemde_wijk(vraag: QueryDict) -> Wijk | None:
    wijken = Wijk.objects.filter(buiten_pilot=False)
    if WIJKCODE in vraag:
        return wijken.filter(code=vraag[WIJKCODE]).first()
    return wijken.filter(pk=lees_sleutel(vraag.get(WIJK))).first()


def _eigen_wijk(gebruiker: Gebruiker) -> Wijk | None:
    aanstelling = gebruiker.aanstelling_in_gebruik
    return aanstelling.wijk if aanstelling else None
