"""The reports of a person, some at a time."""

from django.db.models import QuerySet

from kern.voorbereid import Voorbereid, een_van
from trajecten.contact.enums import Resultaat
from trajecten.contact.models import Contactmoment, Verslag

PER_KEER = 10
"""The number of entries that a timeline shows at a time."""


def _verslagen(pk: int) -> QuerySet[Verslag]:
    return Verslag.objects.filter(inburgeraar=pk).select_related("taal")


def _contacten(sleutels: list[int]) -> QuerySet[Contactmoment]:
    waar = Contactmoment.objects.select_related(
        "door", "samen_met", "organisatie", "activiteit", "vindplaats"
    )
    return waar.filter(een_van("pk", sleutels))


_EERSTE, _CONTACTEN = Voorbereid(lambda pk: _verslagen(pk)[:PER_KEER]), Voorbereid(_contacten)


def lees_verslagen(pk: int, van: int, tot: int, *, gesproken: bool = False) -> list[Verslag]:
    """Return the reports from position `van` up to `tot`, counted from the newest at 0, newest first.

    Contacts have a policy of their own, so only those of these reports are asked for. `gesproken` leaves out attempts.
    """
    if (van, tot, gesproken) == (0, PER_KEER, False):
        verslagen: list[Verslag] = _EERSTE.vraag(pk)
    else:
        rijen = _verslagen(pk)
        verslagen = list((rijen.filter(resultaat=Resultaat.GESPROKEN) if gesproken else rijen)[van:tot])
    if verslagen:
        contacten = {c.pk: c for c in _CONTACTEN.vraag([v.contactmoment_id for v in verslagen])}
        for verslag in verslagen:
            verslag.contactmoment = contacten[verslag.contactmoment_id]
    return verslagen
