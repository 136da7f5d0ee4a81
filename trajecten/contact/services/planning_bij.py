"""What a visit does to what was planned."""

import datetime as dt

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from trajecten.contact.enums import Bezoekstand, Resultaat
from trajecten.contact.models import Contactmoment, GeplandBezoek


def werk_planning_bij(
    contact: Contactmoment,
    persoon: Inburgeraar,
    *,
    door: Gebruiker,
    resultaat: Resultaat,
    vervolg_op: dt.date | None = None,
    vervolg_wat: str = "",
) -> None:
    """Hold or move what was planned up to the day of a visit, and plan the next.

    A talk is what was planned up to that day, held; who found nobody and plans another day has moved it; else it stays
    planned, and late.

    Args:
        contact: the visit.
        persoon: to whom.
        door: who was there.
        resultaat: how it went.
        vervolg_op: when to come again; None for others of the household.
        vervolg_wat: to do what.
    """
    gepland = GeplandBezoek.objects.filter(
        inburgeraar=persoon, door=door, stand=Bezoekstand.GEPLAND, datum__lte=contact.datum
    )
    nummers = list(gepland.values_list("pk", flat=True))
    nieuw = None
    if vervolg_op is not None:
        nieuw = GeplandBezoek.objects.create(
            inburgeraar=persoon,
            door=door,
            datum=vervolg_op,
            wat=vervolg_wat,
            uit_contact=contact,
        )
    oude = GeplandBezoek.objects.filter(pk__in=nummers)
    if resultaat == Resultaat.GESPROKEN:
        oude.update(stand=Bezoekstand.GEHOUDEN, gehouden_als=contact)
    elif nieuw is not None:
        # A visit is moved to one row alone; where several were late, the last of them was.
        oude.update(stand=Bezoekstand.VERZET)
        GeplandBezoek.objects.filter(pk__in=nummers[-1:]).update(verzet_naar=nieuw)
