"""Forms to lay a signal aside, or to choose when the next talk is due."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.klok import vandaag
from kern.widgets import Chips, Datum
from trajecten.normen.enums import Normsoort
from trajecten.normen.normen import norm, termijn


class WeglegForm(MetSleutel, Formulier):
    """The period for which a signal is laid aside."""

    WEKEN = (
        ("1", gettext_lazy("1 week")),
        ("2", gettext_lazy("2 weken")),
        ("4", gettext_lazy("4 weken")),
        ("8", gettext_lazy("8 weken")),
    )
    weken = forms.ChoiceField(
        label=gettext_lazy("Hoe lang?"),
        choices=WEKEN,
        widget=Chips(),
        error_messages={"required": gettext_lazy("Kies hoe lang")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "weken", knop=_("Uitstellen"), actiebalk=True, later=False)

    def tot(self) -> dt.date:
        """Return the day on which the signal shows again."""
        return vandaag() + dt.timedelta(weeks=int(self.cleaned_data["weken"]))


class ContactVoorForm(MetSleutel, Formulier):
    """The day by which the next talk is due, in place of the norm.

    Args:
        op: the day that was chosen before.
    """

    op = forms.DateField(
        label=gettext_lazy("Spreken uiterlijk op"),
        required=False,
        widget=Datum(),
    )

    def __init__(self, *args: Any, op: dt.date | None, **kwargs: Any) -> None:
        super().__init__(*args, initial={"op": op}, **kwargs)
        eerst, later = norm(Normsoort.CONTACT_TOT_VOLGEN), norm(Normsoort.CONTACT_VANAF_VOLGEN)
        self.fields["op"].help_text = _(
            "Maak je dit leeg? Dan geldt weer de norm van de stap: %(eerst)s, of %(later)s vanaf Volgen."
        ) % {"eerst": termijn(eerst), "later": termijn(later)}
        self.helper = Opmaak(self, "op", knop=_("Opslaan"), actiebalk=True, later=False)
