"""What the text of a part is called by its day: one for a day of the planning, or one of the day on which it was begun."""

import datetime as dt

from django.utils.translation import gettext as _

from kern.woorden import voluit


class Gedateerd:
    """The words for the day of a text."""

    dag: dt.date
    volgens_planning: bool

    @property
    def wanneer(self) -> str:
        """When it must be ready; of one that nobody planned when it was begun."""
        woorden = _("klaar op %s") if self.volgens_planning else _("tussendoor begonnen op %s")
        return woorden % voluit(self.dag)

    @property
    def titel(self) -> str:
        """What it is called among the texts of its part."""
        woorden = _("tekst voor %s") if self.volgens_planning else _("tekst van %s")
        return woorden % voluit(self.dag)
