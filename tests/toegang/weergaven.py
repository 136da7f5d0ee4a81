"""A choice of a list that the teamleider keeps and shares, for the access table."""

from gebruikers.models import Weergave
from tests.toegang.wereld import Wereld


def vul_weergaven(wereld: Wereld) -> dict[str, list[object]]:
    """Return the list, and the kept choice."""
    weergave = Weergave.objects.create(
        gebruiker=wereld.gebruikers["leider"], lijst="personen", naam="Vrij", vraag="route=vrij", gedeeld=True
    )
    return {"lijst-personen": ["personen"], "weergave": [weergave.pk]}
