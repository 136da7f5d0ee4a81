"""Who downloaded an edition or what is published, for who asks for reports: out of the logboek, where each download is an act."""

import datetime as dt
from dataclasses import dataclass

from gebruikers.models import Gebruiker
from logboek.enums import Handeling
from logboek.models import Logregel
from rapportage.models import Rapportpublicatie, Rapportuitgave

GETOOND = 20
"""How many downloads a page shows, the newest first."""


@dataclass(frozen=True, kw_only=True)
class Download:
    """Who downloaded which file of an edition, and when."""

    wie: str
    wat: str
    wanneer: dt.datetime


@dataclass(frozen=True, kw_only=True)
class Downloads:
    """The newest downloads of an edition; `eerder` is how many there were before them."""

    rijen: list[Download]
    eerder: int


def downloads_van(rij: Rapportuitgave | Rapportpublicatie) -> Downloads:
    """Return who downloaded an edition, or a published report, in three statements."""
    alle = Logregel.objects.filter(
        handeling=Handeling.RAPPORT_GEDOWNLOAD,
        onderwerpen__soort="rapport" if isinstance(rij, Rapportuitgave) else "rapportpublicatie",
        onderwerpen__object_id=rij.pk,
    )
    regels = list(alle.order_by("-pk")[:GETOOND])
    namen = {wie.pk: wie.naam for wie in Gebruiker.objects.filter(pk__in={r.actor_id for r in regels})}
    return Downloads(
        rijen=[
            Download(wie=namen.get(r.actor_id or 0, ""), wat=r.onderdeel, wanneer=r.moment) for r in regels
        ],
        eerder=alle.count() - len(regels),
    )
