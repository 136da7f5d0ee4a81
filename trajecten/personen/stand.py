"""What lists show of a person beside its name: last contact, address."""

from django.db.models import OuterRef, QuerySet, Subquery

from inburgeraars.models import Adres
from trajecten.signalen import tweezijdig_contact


def laatst_gesproken() -> Subquery:
    """Return the day of the last contact in which the person of the outer query and somebody of ours spoke."""
    # The newest by index: a maximum would test all reports of a person against the policy.
    verslag = tweezijdig_contact().filter(inburgeraar=OuterRef("pk")).order_by("-datum", "-pk")
    return Subquery(verslag.values("datum")[:1])


def adres_van() -> QuerySet[Adres]:
    """Return the address in force of the person in the outer query."""
    return Adres.objects.filter(inburgeraar=OuterRef("pk")).in_kracht()


def waar(*delen: str | None) -> str:
    """Return the parts of a place on one line; a buurt that bears the name of its wijk is said once."""
    return ", ".join(dict.fromkeys(filter(None, delen)))
