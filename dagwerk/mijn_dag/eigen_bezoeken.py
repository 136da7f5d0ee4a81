"""The visits that a user makes itself, with what it needs at the door: the address and the safety note."""

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Trim
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Adres, Veiligheidsnotitie
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.namens import namens

KAART = "https://www.google.com/maps/dir/"
"""Opens the map app of Android and iOS alike, or a page; only the address goes there, once somebody taps."""


def route_naar(adres: str) -> str:
    """Return the address that shows the way on a map; empty without a place to go to."""
    return f"{KAART}?{urlencode({'api': 1, 'destination': adres})}" if adres else ""


def adres_nu(veld: str) -> Subquery:
    """Return a field of the address of the person who is visited; `regel` is street, number and addition."""
    regel = Trim(Concat("straat", Value(" "), "huisnummer", Value(" "), "toevoeging"))
    adres = Adres.objects.filter(inburgeraar=OuterRef("inburgeraar")).in_kracht().annotate(regel=regel)
    return Subquery(adres.values(veld)[:1])


def eigen_bezoeken(gebruiker: Gebruiker, van: dt.date, tot: dt.date) -> QuerySet[Any]:
    """Return what a user still visits from a day to before another, also along with or on behalf of a colleague."""
    notitie = Veiligheidsnotitie.objects.filter(inburgeraar=OuterRef("inburgeraar")).in_kracht()
    notitie = notitie.order_by("-pk")
    rijen: QuerySet[Any] = GeplandBezoek.objects.visible_to(gebruiker).filter(
        Q(door=gebruiker.pk) | Q(samen_met=gebruiker.pk),
        stand=Bezoekstand.GEPLAND,
        datum__gte=van,
        datum__lt=tot,
    )
    met: QuerySet[Any] = rijen.select_related("inburgeraar__wijk", "door", "samen_met").annotate(
        namens=namens(),
        adres=adres_nu("regel"),
        woonplaats=adres_nu("woonplaats"),
        waarschuwing=Subquery(notitie.values("waarschuwing")[:1]),
        waarschuwing_tot=Subquery(notitie.values("tot")[:1]),
    )
    return met.order_by("datum", "tijd", "pk")


def let_op(bezoek: Any) -> str:
    """Return the safety note of a visit in words; empty without one."""
    if not bezoek.waarschuwing:
        return ""
    return str(Veiligheidsnotitie(waarschuwing=bezoek.waarschuwing, tot=bezoek.waarschuwing_tot))


def namens_wie(bezoek: Any) -> str:
    """Return on whose behalf a visit is made; empty when it is one's own."""
    return _("namens %s") % bezoek.namens if bezoek.namens else ""
