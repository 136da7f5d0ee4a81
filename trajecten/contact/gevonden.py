"""The day somebody was found (DOMEIN 8a): in the wijk on being registered, from the BPI with the first talk."""

from django.db.models import Case, DateField, F, Min, OuterRef, Subquery, When

from inburgeraars.models import Vindroute
from trajecten.contact.laatste import tweezijdig_contact


def gevonden_op() -> Case:
    """Return the day as an expression on persons; None for who is of the BPI and was not spoken to yet.

    Any contact in which both spoke counts, also one that opens no traject: in a group, or on the regular route. It is
    read from the reports each time, so it follows what is corrected or merged; the report on paper counts the same.
    """
    gesproken = tweezijdig_contact().filter(inburgeraar=OuterRef("pk")).order_by().values("inburgeraar")
    return Case(
        When(vindgegevens__vindroute=Vindroute.WIJKNETWERK, then=F("vindgegevens__gevonden_op")),
        When(vindgegevens__vindroute=Vindroute.BPI, then=Subquery(gesproken.values(dag=Min("datum")))),
        output_field=DateField(),
    )
