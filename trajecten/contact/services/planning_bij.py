"""The effect of a visit on the planned visits."""

import datetime as dt

from django.db.models import Q

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.permissions import maakt_af
from trajecten.contact.enums import Bezoekstand, Resultaat
from trajecten.contact.models import Contactmoment, GeplandBezoek
from trajecten.contact.namens import vervangt_voor, wie_gaat
from trajecten.traject.lopend import vast_contact


def werk_planning_bij(
    contact: Contactmoment,
    persoon: Inburgeraar,
    *,
    door: Gebruiker,
    resultaat: Resultaat,
    vervolg_op: dt.date | None = None,
    vervolg_wat: str = "",
) -> None:
    """Mark visits planned up to the day of a visit as held or moved, and plan the next visit.

    After a talk the planned visits up to that day are held. After a visit without a talk they are moved, when another
    day is planned; otherwise they stay planned, and late.

    Args:
        contact: the visit.
        persoon: the visited person.
        door: the visiting user.
        resultaat: the result for this person.
        vervolg_op: the day of the next visit; None for others of the household.
        vervolg_wat: the purpose of the next visit.
    """
    # After a transfer the plans of who had the person are those of the new fixed contact.
    was_eerder = maakt_af(persoon.pk, door, contact.datum)
    voor = (vast_contact(persoon.pk) if was_eerder else None) or door
    wie = Q(door=voor) | Q(samen_met=voor)
    if vast := vervangt_voor(persoon.pk, door, contact.datum):
        wie |= Q(door=vast)
    gepland = GeplandBezoek.objects.filter(
        wie, inburgeraar=persoon, stand=Bezoekstand.GEPLAND, datum__lte=contact.datum
    )
    nummers = list(gepland.values_list("pk", flat=True))
    nieuw = None
    if vervolg_op is not None:
        nieuw = GeplandBezoek.objects.create(
            inburgeraar=persoon,
            door=wie_gaat(persoon.pk, voor, vervolg_op),
            datum=vervolg_op,
            wat=vervolg_wat,
            uit_contact=contact,
        )
    oude = GeplandBezoek.objects.filter(pk__in=nummers)
    if resultaat == Resultaat.GESPROKEN:
        oude.update(stand=Bezoekstand.GEHOUDEN, gehouden_als=contact)
    elif nieuw is not None:
        # Only one row can refer to the new one as its successor; of several late visits the last is moved.
        oude.update(stand=Bezoekstand.VERZET)
        GeplandBezoek.objects.filter(pk__in=nummers[-1:]).update(verzet_naar=nieuw)
