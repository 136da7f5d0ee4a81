"""Panel: what replacements did for the people of who was away, for a while after it ended (DOMEIN 2)."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.woorden import met_weekdag
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.models import Verslag
from trajecten.overdracht.models import Vervanging

ZICHTBAAR = dt.timedelta(days=14)
"""How long after a replacement its work is listed."""
HOOGSTENS = 30


@dataclass(frozen=True, kw_only=True)
class Gedaan:
    """A contact with one of your people, by who replaced you."""

    naam: str
    href: str
    regel: str


def namens_jou(gebruiker: Gebruiker) -> list[Gedaan]:
    """Return what was recorded for the people of a user by who replaced it, newest first; in one query, or two."""
    geweest = list(
        Vervanging.objects.filter(
            vervangt=gebruiker, tot__lte=vandaag(), tot__gt=vandaag() - ZICHTBAAR
        ).order_by("pk")
    )
    if not geweest:
        return []
    return [_gedaan(v) for v in _verslagen(gebruiker, min(v.van for v in geweest))]


def _verslagen(gebruiker: Gebruiker, sinds: dt.date) -> QuerySet[Verslag]:
    """Return the reports of who had a toegang of ground vervanging that day, of people of the user."""
    persoon, dag = OuterRef("inburgeraar"), OuterRef("datum")
    verving = Toegang.objects.filter(
        inburgeraar=persoon,
        gebruiker=OuterRef("contactmoment__door"),
        grond=Toegangsgrond.VERVANGING,
        van__lte=dag,
        tot__gt=dag,
        tot__lte=vandaag(),
    )
    mijn = Toegang.objects.filter(inburgeraar=persoon, gebruiker=gebruiker, grond=Toegangsgrond.CASELOAD)
    return (
        Verslag.objects.visible_to(gebruiker)
        .filter(Exists(mijn.in_kracht()), Exists(verving), datum__gte=sinds)
        .exclude(contactmoment__door=gebruiker)
        .select_related("inburgeraar", "contactmoment__door")
        .order_by("-datum", "-pk")[:HOOGSTENS]
    )


def _gedaan(verslag: Verslag) -> Gedaan:
    contact = verslag.contactmoment
    delen = (
        met_weekdag(verslag.datum),
        _("%(soort)s, %(resultaat)s")
        % {
            "soort": Contactsoort(contact.soort).label,
            "resultaat": str(Resultaat(verslag.resultaat).label).lower(),
        },
        contact.door.naam,
    )
    return Gedaan(
        naam=verslag.inburgeraar.naam,
        href=reverse("trajecten:dossier", args=[verslag.inburgeraar_id]),
        regel=" · ".join(delen),
    )
