"""The last talk with a person, and the attempts since (DOMEIN 8a).

Whatever says when somebody was last spoken to uses these; that there was an attempt says nothing of it.
"""

import datetime as dt

from django.db.models import Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, JSONObject
from django.utils.translation import ngettext

from trajecten.contact.enums import Resultaat
from trajecten.contact.models import Verslag


def tweezijdig_contact() -> QuerySet[Verslag]:
    """Return the reports of contacts in which both sides spoke, which end "geen contact" (DOMEIN 8a).

    Only such kinds of contact can have this result (`Contactsoort.tweezijdig`), so the report alone tells.
    """
    return Verslag.objects.filter(resultaat=Resultaat.GESPROKEN)


def laatst_gesproken(persoon: str = "pk", *, tot: dt.date | None = None) -> Subquery:
    """Return the day of the last talk with a person, up to and including `tot`; without it up to today.

    `persoon` is the field of the outer query that refers to the person.
    """
    gesproken = tweezijdig_contact()
    if tot is not None:
        gesproken = gesproken.filter(datum__lte=tot)
    return Subquery(_nieuwste(gesproken, persoon).values("datum")[:1])


def niet_gesproken_sinds(*, tot: dt.date | None = None) -> Coalesce:
    """Return the day from which "geen contact" counts for a row of trajecten: the last talk, else the opening."""
    return Coalesce(laatst_gesproken("inburgeraar", tot=tot), F("geopend_op"))


def sinds_gesprek(verslagen: QuerySet[Verslag]) -> QuerySet[Verslag]:
    """Narrow reports to those after the last talk with their person; within a day the order of recording counts."""
    later = tweezijdig_contact().filter(
        Q(datum__gt=OuterRef("datum")) | Q(datum=OuterRef("datum"), pk__gte=OuterRef("pk")),
        inburgeraar=OuterRef("inburgeraar"),
    )
    return verslagen.filter(~Exists(later))


def aantal_pogingen(persoon: str = "pk") -> Coalesce:
    """Return how many attempts to reach a person there were since the last talk; `persoon` as in `laatst_gesproken`."""
    pogingen = Verslag.objects.filter(inburgeraar=OuterRef(persoon), resultaat__in=Resultaat.pogingen())
    telling = sinds_gesprek(pogingen).order_by().values("inburgeraar").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(telling, output_field=IntegerField()), 0)


def laatste_gesprek(persoon: str = "pk") -> Subquery:
    """Return day and kind of the last talk with a person, as JSON; arguments as in `laatst_gesproken`."""
    gesproken = _nieuwste(tweezijdig_contact(), persoon)
    return Subquery(gesproken.values(json=JSONObject(datum="datum", soort="contactmoment__soort"))[:1])


def _nieuwste(verslagen: QuerySet[Verslag], persoon: str) -> QuerySet[Verslag]:
    # Ordering takes the newest by index; a maximum would test all reports of a person against the policy.
    return verslagen.filter(inburgeraar=OuterRef(persoon)).order_by("-datum")


def pogingen_in_woorden(aantal: int, *, ooit_gesproken: bool) -> str:
    """Return the attempts since the last talk in words, or all of them when there was no talk; empty without any."""
    if not aantal:
        return ""
    if ooit_gesproken:
        return ngettext("%d poging sindsdien", "%d pogingen sindsdien", aantal) % aantal
    return ngettext("%d poging", "%d pogingen", aantal) % aantal
