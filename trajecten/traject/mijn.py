"""The people in a user's own caseload."""

from django.db.models import QuerySet

from gebruikers.models import Gebruiker
from inburgeraars.models import Toegang, Toegangsgrond


def mijn(gebruiker: Gebruiker, *gronden: Toegangsgrond) -> QuerySet[Toegang, int]:
    """Return the keys of the persons to whom a user has access by these grounds; caseload when none is given."""
    return (
        Toegang.objects.filter(gebruiker=gebruiker, grond__in=gronden or (Toegangsgrond.CASELOAD,))
        .in_kracht()
        .values_list("inburgeraar_id", flat=True)
    )
