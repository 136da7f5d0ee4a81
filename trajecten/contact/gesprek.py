"""The day of the last talk with a person."""

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from trajecten.contact.enums import Resultaat
from trajecten.contact.models import Verslag


def tweezijdig_contact() -> QuerySet[Verslag]:
    """Return the reports of contacts in which both sides spoke, which end "geen contact" (DOMEIN 8a).

    Only such kinds of contact can have this result (`Contactsoort.tweezijdig`), so the report alone tells.
    """
    return Verslag.objects.filter(resultaat=Resultaat.GESPROKEN)


def laatst_gesproken(persoon: str = "pk") -> Subquery:
    """Return the day of the last talk with the person to whom field `persoon` of the outer query refers."""
    # Ordering takes the newest by index; a maximum would test all reports of a person against the policy.
    gesproken = tweezijdig_contact().filter(inburgeraar=OuterRef(persoon)).order_by("-datum")
    return Subquery(gesproken.values("datum")[:1])


def laatste_contact() -> Coalesce:
    """Return the day from which "geen contact" counts for a row of trajecten: the last talk, else the opening."""
    return Coalesce(laatst_gesproken("inburgeraar"), F("geopend_op"))
