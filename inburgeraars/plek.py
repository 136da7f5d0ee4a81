"""The place where a person lives, as lists show it."""

from django.db.models import OuterRef, QuerySet

from inburgeraars.models import Adres


def adres_van() -> QuerySet[Adres]:
    """Return the address in force of the person in the outer query."""
    return Adres.objects.filter(inburgeraar=OuterRef("pk")).in_kracht()


def waar(*delen: str | None) -> str:
    """Return the parts of a place on one line; a buurt with the name of its wijk is written once."""
    return ", ".join(dict.fromkeys(filter(None, delen)))
