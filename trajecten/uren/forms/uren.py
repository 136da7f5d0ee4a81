"""The form of a week's hours: one field for each kind, in decimal hours."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, NaastElkaar, Opmaak
from kern.woorden import UUR
from trajecten.uren.enums import Urensoort

HOOGSTENS = 80
UITLEG = {
    Urensoort.VINDEN: gettext_lazy(
        "De wijk in, mensen zoeken, langsgaan bij plekken zonder dat je het logt."
    ),
    Urensoort.SCHRIJVEN: gettext_lazy("Dossiers bijhouden, brieven, plannen."),
    Urensoort.OVERLEG: gettext_lazy("Met je team, je teamleider of de werkgroep."),
    Urensoort.NETWERK: gettext_lazy("Organisaties, sleutelfiguren en activiteiten in de wijk."),
    Urensoort.REISTIJD: gettext_lazy("Alleen wat je niet bij een bezoek telde."),
    Urensoort.OVERIG: gettext_lazy("Scholing en al het andere werk."),
}


class UrenForm(Formulier):
    """Hours besides the contacts, by kind.

    Args:
        minuten: the recorded minutes, or those proposed.
    """

    def __init__(self, *args: Any, minuten: Mapping[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for soort in Urensoort:
            veld = forms.DecimalField(
                label=str(soort.label).capitalize(),
                required=False,
                min_value=0,
                max_value=HOOGSTENS,
                max_digits=4,
                decimal_places=2,
                localize=True,
                help_text=str(UITLEG[soort]),
                widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
                error_messages={
                    "invalid": _("Vul uren in als getal, zoals 2,5"),
                    "max_decimal_places": _("Vul uren in met hoogstens twee cijfers achter de komma"),
                    "min_value": _("Minder dan 0 uur kan niet"),
                    "max_value": _("Dit zijn meer uren dan er in een week zitten. Kijk het getal na"),
                    "max_digits": _("Vul uren in als getal, zoals 2,5"),
                },
            )
            aantal = minuten.get(soort)
            if aantal:
                veld.initial = (Decimal(aantal) / UUR).quantize(Decimal("0.01")).normalize()
            self.fields[soort.name.lower()] = veld
        namen = [soort.name.lower() for soort in Urensoort]
        paren = [NaastElkaar(*namen[n : n + 2]) for n in range(0, len(namen), 2)]
        self.helper = Opmaak(self, *paren, knop=_("Uren opslaan"), actiebalk=True, later=False)

    def minuten(self) -> dict[Urensoort, int]:
        """Return minutes by kind; an empty field counts as none."""
        return {
            soort: int(
                ((self.cleaned_data[soort.name.lower()] or Decimal(0)) * UUR).quantize(
                    Decimal(1), rounding=ROUND_HALF_UP
                )
            )
            for soort in Urensoort
        }
