"""The reports of a person, some at a time."""

from django.db.models import QuerySet

from kern.voorbereid import Voorbereid, een_van
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


def lees_verslagen(pk: int, van: int, tot: int) -> list[Verslag]:
    """Return the reports from position `van` up to `tot`, counted from the newest at 0, newest first.

    Contacts have a policy of their own, so only those of these reports are asked for.
    """
    verslagen: list[Verslag] = list(_verslagen(pk)[van:tot]) if van or tot != PER_KEER else _EERSTE.vraag(pk)
    if verslagen:
        contacten = {c.pk: c for c in _CONTACTEN.vraag([v.contactmoment_id for v in verslagen])}
        for verslag in verslagen:
            verslag.contactmoment = contacten[verslag.contactmoment_id]
    return verslagen
