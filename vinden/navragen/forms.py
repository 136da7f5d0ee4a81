"""The answer of the teamleider to a question about a person out of sight."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, Opmaak


class NavraagForm(Formulier):
    """An answer in one sentence."""

    antwoord = forms.CharField(
        label=gettext_lazy("Jouw antwoord, in een zin"),
        max_length=200,
        help_text=gettext_lazy("Bijvoorbeeld: Ja, dit is dezelfde persoon. Bel Rachid, hij begeleidt haar."),
    )

    def __init__(self, *args: Any, annuleer: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self,
            knop=_("Antwoord versturen"),
            bezig=_("Bezig met versturen"),
            annuleer=(_("Terug"), annuleer),
        )
