"""Work in the place of a colleague: whose visit it is, and on behalf of whom it was done (DOMEIN 2, vervanging).

That follows from two toegangen of the same person on the same day: of ground vervanging for who did it, and of ground
caseload for whom it was done. The day on which a caseload ended and nobody took over counts for both, for a visit and the
closing can be of one day. So nothing beside a visit or report repeats it, and a correction of a day follows.
`trajecten/sql/minuten_namens.sql` counts the minutes by the same rule.
"""

import datetime as dt
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat

from gebruikers.models import Gebruiker
from inburgeraars.models import Toegang, Toegangsgrond
from trajecten.traject.lopend import vast_contact


def _van_grond(grond: Toegangsgrond, persoon: Any, op: Any) -> QuerySet[Toegang]:
    return Toegang.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=op), inburgeraar=persoon, grond=grond, van__lte=op
    )


def namens(*, door: str = "door", persoon: str = "inburgeraar", op: str = "datum") -> Subquery:
    """Return as an expression the name of the colleague on whose behalf a row is; NULL when it is one's own.

    Args:
        door: the field of the outer query with the user who does it.
        persoon: the field with the person.
        op: the field with the day.
    """
    dag, in_vast = OuterRef(op), OuterRef(OuterRef(op))
    opvolger = Toegang.objects.filter(
        inburgeraar=OuterRef("inburgeraar"), grond=Toegangsgrond.CASELOAD, van=OuterRef("tot")
    ).exclude(pk=OuterRef("pk"))
    vervangt = Toegang.objects.filter(
        Q(tot__gt=in_vast) | Q(tot=in_vast) & Q(tot=OuterRef("tot")),
        inburgeraar=OuterRef("inburgeraar"),
        gebruiker=OuterRef(OuterRef(door)),
        grond=Toegangsgrond.VERVANGING,
        van__lte=in_vast,
    )
    vast = (
        Toegang.objects.filter(
            Q(tot__isnull=True) | Q(tot__gt=dag) | Q(tot=dag) & ~Exists(opvolger),
            inburgeraar=OuterRef(persoon),
            grond=Toegangsgrond.CASELOAD,
            van__lte=dag,
        )
        .exclude(gebruiker=OuterRef(door))
        .filter(Exists(vervangt))
        .order_by()
    )
    naam = Concat(F("gebruiker__voornaam"), Value(" "), F("gebruiker__achternaam"))
    return Subquery(vast.values(naam=naam)[:1])


def wie_gaat(inburgeraar_id: int, door: Gebruiker, op: dt.date) -> Gebruiker:
    """Return whose visit it is when a user plans one: its own, or after its replacement that of the fixed contact."""
    eigen = Toegang.objects.filter(inburgeraar=inburgeraar_id, gebruiker=door).in_kracht()
    gronden = dict(eigen.order_by("tot").values_list("grond", "tot"))
    tot = gronden.get(Toegangsgrond.VERVANGING)
    if Toegangsgrond.CASELOAD in gronden or tot is None or op < tot:
        return door
    return vast_contact(inburgeraar_id) or door


def vervangt_voor(inburgeraar_id: int, gebruiker: Gebruiker, op: dt.date) -> Gebruiker | None:
    """Return the fixed contact in whose place a user works on a day for a person; None when it does not."""
    eigen = _van_grond(Toegangsgrond.VERVANGING, inburgeraar_id, op).filter(gebruiker=gebruiker)
    contact = vast_contact(inburgeraar_id) if eigen.exists() else None
    return contact if contact is not None and contact.pk != gebruiker.pk else None
