"""Why an act on an ervaring is refused."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.weigering import Weigering
from rapportage.ervaringen.namen import Naam


class StaatAnders(Weigering):
    """The ervaring was withdrawn, or put back, meanwhile."""


class NamenGevonden(Weigering):
    """A text names persons, and whoever wrote it did not say that they may stay. Nothing was saved; nothing typed is lost.

    Args:
        namen: as they were noticed.
        veld: the field of a form with more texts than one where the refusal is shown.
    """

    def __init__(self, namen: Sequence[Naam], veld: str = "") -> None:
        self.namen = tuple(namen)
        woorden = list(dict.fromkeys(f"‘{naam.tekst}’" for naam in namen))
        wie = _(" en ").join(filter(None, (", ".join(woorden[:-1]), woorden[-1])))
        super().__init__(
            ngettext(
                "Nog niet opgeslagen. Is %(wie)s de naam van een persoon? Vervang de naam, of laat die staan.",
                "Nog niet opgeslagen. Zijn %(wie)s namen van personen? Vervang de namen, of laat ze staan.",
                len(woorden),
            )
            % {"wie": wie}
        )
        self.veld = veld
