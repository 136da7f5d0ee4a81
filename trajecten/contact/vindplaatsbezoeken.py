"""Visits to a vindplaats at which people were spoken to without registering them (DOMEIN 3)."""

from django.db.models import Count, F, QuerySet, Sum

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from netwerk.models import Vindplaats
from trajecten.contact.enums import Contactsoort
from trajecten.contact.models import Contactmoment


def zichtbare_bezoeken(gebruiker: Gebruiker) -> QuerySet[Contactmoment]:
    """Return the visits to vindplaatsen that a user may read: its own; for a teamleider everybody's."""
    rijen = Contactmoment.objects.filter(soort=Contactsoort.VINDPLAATS).select_related("door", "vindplaats")
    return rijen if gebruiker.heeft(Rol.TEAMLEIDER) else rijen.filter(door=gebruiker)


def bezoeken_aan(gebruiker: Gebruiker, vindplaats: Vindplaats) -> QuerySet[Contactmoment]:
    """Return the visits to one vindplaats that the user may read, the last one first."""
    rijen = zichtbare_bezoeken(gebruiker).filter(vindplaats=vindplaats)
    return rijen.order_by("-datum", F("tijd").desc(nulls_last=True), "-pk")


def plek_van_vandaag(gebruiker: Gebruiker) -> int | None:
    """Return the key of the vindplaats at which this user recorded its last contact of today; None for none."""
    daar = Contactmoment.objects.filter(door=gebruiker, datum=vandaag(), vindplaats__isnull=False)
    return daar.order_by("-pk").values_list("vindplaats", flat=True).first()


def samen(rijen: QuerySet[Contactmoment]) -> dict[str, int]:
    """Return the totals of visits, people spoken to, and minutes."""
    telling = rijen.order_by().aggregate(
        bezoeken=Count("pk"), mensen=Sum("aantal_gesproken"), minuten=Sum("minuten")
    )
    return {naam: aantal or 0 for naam, aantal in telling.items()}
