"""The form with which a spreadsheet of a long list is asked for: one button, sent once."""

from typing import Any

from django.utils.translation import gettext as _

from kern.formulieren import Formulier, MetSleutel, Opmaak


class LijstbestandForm(MetSleutel, Formulier):
    """Nothing to fill in: the choice stands in the address."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, knop=_("Bestand maken"), actiebalk=True, later=False)
