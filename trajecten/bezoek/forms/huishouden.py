"""What each housemate is of a person (DOMEIN 4)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.models import Inburgeraar, Relatie
from kern.formulieren import Formulier, MetSleutel, Opmaak
from trajecten.bezoek.wie_erbij import Kandidaat

RELATIE = "relatie_"
KEUZES = [("", gettext_lazy("Nog niet vastgelegd")), *Relatie.choices]


class HuishoudenForm(MetSleutel, Formulier):
    """A choice for each housemate.

    Args:
        persoon: the person of whom the others are something.
        thuis: the housemates within sight.
    """

    def __init__(self, *args: Any, persoon: Inburgeraar, thuis: Sequence[Kandidaat], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.thuis = thuis
        for kandidaat in thuis:
            self.fields[f"{RELATIE}{kandidaat.persoon.pk}"] = forms.ChoiceField(
                label=_("Wat is %(ander)s van %(wie)s?")
                % {"ander": kandidaat.persoon.naam, "wie": persoon.voornamen or persoon.naam},
                choices=KEUZES,
                required=False,
                initial=kandidaat.relatie or "",
            )
        self.helper = Opmaak(self, later=False, actiebalk=True)

    def relaties(self) -> dict[int, Relatie | None]:
        """Return the input for the service."""
        gekozen = {k.persoon.pk: self.cleaned_data[f"{RELATIE}{k.persoon.pk}"] for k in self.thuis}
        return {pk: Relatie(soort) if soort else None for pk, soort in gekozen.items()}
