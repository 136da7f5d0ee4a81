"""The day somebody was found (DOMEIN 8a): in the wijk the day of registering, from the BPI that of the first talk."""

from django.db.models import Case, DateField, F, Min, OuterRef, Subquery, When

from inburgeraars.models import Vindroute
from trajecten.contact.gesprek import tweezijdig_contact


def gevonden_op() -> Case:
    """Return the day as an expression on persons; None for a person from the BPI who was not spoken to yet.

    Any contact in which both sides spoke counts, also one that opens no traject: in a group, or on the regular route.
    The day is read from the reports each time, so it follows corrections and merges; the report on paper counts the
    same.
    """
    gesproken = tweezijdig_contact().filter(inburgeraar=OuterRef("pk")).order_by().values("inburgeraar")
    return Case(
        When(vindgegevens__vindroute=Vindroute.WIJKNETWERK, then=F("vindgegevens__gevonden_op")),
        When(vindgegevens__vindroute=Vindroute.BPI, then=Subquery(gesproken.values(dag=Min("datum")))),
        output_field=DateField(),
    )
