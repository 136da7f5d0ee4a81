"""Forms of a death: recording it, and taking it back (DOMEIN 4 and 5)."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.datumvelden import DAG_FOUT
from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.klok import vandaag
from kern.widgets import Datum
from trajecten.stappen.forms.stappen import Gebeurdop, eis_zeker, zeker_overleden


class OverlijdenForm(MetSleutel, Gebeurdop, Formulier):
    """That a person died, and when.

    Args:
        naam: of the person.
    """

    op = forms.DateField(label=gettext_lazy("Op welke dag?"), widget=Datum(), error_messages=DAG_FOUT)
    overleden = forms.BooleanField(required=False)

    def __init__(self, *args: Any, naam: str, **kwargs: Any) -> None:
        super().__init__(*args, initial={"op": vandaag()}, **kwargs)
        self.fields["overleden"].label = zeker_overleden(naam)
        self.helper = Opmaak(
            self, "op", "overleden", knop=_("Overlijden vastleggen"), actiebalk=True, later=False
        )

    def clean(self) -> dict[str, Any]:
        """Require the sentence."""
        schoon = super().clean() or self.cleaned_data
        eis_zeker(self)
        return schoon


class TerugnemenForm(MetSleutel, Formulier):
    """Taking a death back."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom klopt het niet?"),
        max_length=200,
        help_text=gettext_lazy("Komt in de tijdlijn."),
        error_messages={"required": gettext_lazy("Vul in waarom het niet klopt")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "reden", knop=_("Overlijden terugnemen"), actiebalk=True, later=False)
