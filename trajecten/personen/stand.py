"""What lists show of a person beside its name: step, last contact, address."""

from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Trim

from inburgeraars.models import Adres, Inburgeraar
from trajecten.models import Traject
from trajecten.signalen import tweezijdig_contact


def met_stand(rijen: QuerySet[Inburgeraar]) -> QuerySet[Inburgeraar]:
    """Add step and last contact (both spoke, DOMEIN 8a) to people; for one page, not for counting.

    Every table that is asked here costs a test of the sight policy a person, so pages add what they show.
    """
    traject = Traject.objects.filter(inburgeraar=OuterRef("pk"), gesloten_op__isnull=True)
    # The newest by index: a maximum would test all reports of a person against the policy.
    verslag = tweezijdig_contact().filter(inburgeraar=OuterRef("pk")).order_by("-datum", "-pk")
    return rijen.select_related("wijk", "taal").annotate(
        stap=Subquery(traject.values("stap")[:1]), laatst=Subquery(verslag.values("datum")[:1])
    )


def met_adres(rijen: QuerySet[Inburgeraar]) -> QuerySet[Inburgeraar]:
    """Add street and number to people."""
    regel = Trim(Concat("straat", Value(" "), "huisnummer", Value(" "), "toevoeging"))
    return rijen.annotate(adres_kort=Subquery(adres_van().annotate(regel=regel).values("regel")[:1]))


def adres_van() -> QuerySet[Adres]:
    """Return the address in force of the person in the outer query."""
    return Adres.objects.filter(inburgeraar=OuterRef("pk")).in_kracht()


def waar(*delen: str | None) -> str:
    """Return the parts of a place on one line; a buurt that bears the name of its wijk is said once."""
    return ", ".join(dict.fromkeys(filter(None, delen)))
