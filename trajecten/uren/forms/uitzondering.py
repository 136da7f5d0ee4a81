"""The answer of the teamleider to a request for more people than the norm."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel, Onthul, Opmaak
from kern.widgets import Keuzekaarten
from trajecten.uren.models import Uitzondering

MEESTE = 200
"""The highest number that can be filled in: no coordinator guides more people in a year."""


class UitzonderingForm(MetSleutel, Formulier):
    """The answer: yes, with a number of people, or no; and an explanation.

    Args:
        annuleer: URL of the page it goes back to.
    """

    JA, NEE = "ja", "nee"

    antwoord = forms.ChoiceField(
        label=gettext_lazy("Mag dit?"),
        choices=[(JA, gettext_lazy("Ja")), (NEE, gettext_lazy("Nee"))],
        widget=Keuzekaarten(),
        error_messages={"required": gettext_lazy("Kies ja of nee")},
    )
    tot = forms.IntegerField(
        label=gettext_lazy("Tot en met hoeveel mensen dit jaar?"),
        required=False,
        max_value=MEESTE,
        help_text=gettext_lazy("Met een hoger getal geldt het ook voor wie er nog bij komt."),
    )
    toelichting = forms.CharField(
        label=gettext_lazy("Waarom? In één zin"),
        max_length=200,
        help_text=gettext_lazy("Je collega leest dit, en het komt in de tijdlijn."),
        error_messages={"required": gettext_lazy("Schrijf in één zin op waarom")},
    )

    def __init__(self, *args: Any, vraag: Uitzondering, annuleer: str, **kwargs: Any) -> None:
        super().__init__(*args, initial={"tot": vraag.tot}, **kwargs)
        self.vraag = vraag
        self.fields["tot"].widget.attrs["min"] = vraag.tot
        self.helper = Opmaak(
            self,
            "antwoord",
            Onthul("tot", bij="antwoord", waarde=self.JA),
            "toelichting",
            knop=_("Antwoord versturen"),
            annuleer=(_("Terug"), annuleer),
        )

    def clean(self) -> dict[str, Any]:
        """Require with a yes a number that covers the request."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("antwoord") == self.JA and "tot" not in self.errors:
            if schoon.get("tot") is None:
                self.add_error("tot", _("Vul in tot en met hoeveel mensen"))
            elif schoon["tot"] < self.vraag.tot:
                self.add_error("tot", _("Vul %d of meer in: zoveel mensen zijn het nu") % self.vraag.tot)
        return schoon
