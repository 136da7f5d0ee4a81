"""Why the text of a report cannot go further; what holds for every text stands in `rapportage.redactie.fouten`."""

from django.utils.translation import gettext as _

from kern.weigering import Weigering


class CijferGewijzigd(Weigering):
    """A figure in a text is another one than when the text was written, or is no longer there."""

    def __init__(self, hoofdstukken: str) -> None:
        super().__init__(
            _(
                "In %(waar)s is een cijfer gewijzigd sinds de tekst is geschreven. Kijk die tekst na en sla hem op."
            )
            % {"waar": hoofdstukken}
        )
