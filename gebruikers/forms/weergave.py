"""The form of a kept choice of a list."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Weergave
from gebruikers.services.weergaven import Gegevens
from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.tekens import op_een_regel


class WeergaveForm(MetSleutel, Formulier):
    """Name of a kept choice, and for whom. `weergave` is the one that is changed."""

    naam = forms.CharField(
        label=gettext_lazy("Hoe heet deze weergave?"),
        max_length=60,
        validators=[op_een_regel],
        help_text=gettext_lazy("Bijvoorbeeld: stil in ’t Veld. Noem geen namen van inburgeraars."),
        error_messages={"required": gettext_lazy("Geef de weergave een naam")},
    )
    gedeeld = forms.BooleanField(
        label=gettext_lazy("Delen met het team"),
        required=False,
        help_text=gettext_lazy(
            "Je collega’s kunnen deze weergave openen en kopiëren. Niemand ziet daardoor meer mensen dan anders."
        ),
    )
    standaard = forms.BooleanField(
        label=gettext_lazy("Als eerste openen"),
        required=False,
        help_text=gettext_lazy(
            "Deze weergave opent als je de lijst zelf opent, niet als je op een getal tikt."
        ),
    )

    def __init__(self, *args: Any, weergave: Weergave | None = None, **kwargs: Any) -> None:
        begin = (
            {naam: getattr(weergave, naam) for naam in ("naam", "gedeeld", "standaard")} if weergave else {}
        )
        super().__init__(*args, initial=begin, **kwargs)
        self.helper = Opmaak(
            self, "naam", "gedeeld", "standaard", knop=_("Opslaan"), actiebalk=True, later=False
        )

    def gegevens(self) -> Gegevens:
        """Return the input for the service."""
        schoon = self.cleaned_data
        return Gegevens(naam=schoon["naam"], gedeeld=schoon["gedeeld"], standaard=schoon["standaard"])
