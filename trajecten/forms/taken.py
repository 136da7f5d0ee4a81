"""Forms of a task and of a signal: adding, letting lapse, laying aside."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roermond_inburgering.kern.formulieren import Formulier, MetSleutel, Opmaak
from roermond_inburgering.kern.klok import vandaag
from roermond_inburgering.kern.versieformulier import MetVersieveld
from roermond_inburgering.kern.widgets import Chips, Datum
from trajecten.enums import Normsoort
from trajecten.models import Taak
from trajecten.normen import norm, termijn


class TaakForm(MetSleutel, Formulier):
    """Something to do for a person."""

    wat = forms.CharField(
        label=gettext_lazy("Wat ga je doen?"),
        max_length=300,
        error_messages={"required": gettext_lazy("Vul in wat je gaat doen")},
    )
    uiterlijk = forms.DateField(
        label=gettext_lazy("Uiterlijk wanneer?"),
        widget=Datum(),
        error_messages={"required": gettext_lazy("Kies uiterlijk wanneer")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "wat", "uiterlijk", knop=_("Taak toevoegen"), actiebalk=True, later=False)

    def clean_uiterlijk(self) -> dt.date:
        """Refuse a day that was."""
        datum: dt.date = self.cleaned_data["uiterlijk"]
        if datum < vandaag():
            raise forms.ValidationError(_("Deze dag is al geweest. Kies vandaag of een dag die nog komt"))
        return datum


class TaakVervaltForm(MetSleutel, MetVersieveld, Formulier):
    """Letting a task lapse.

    Args:
        taak: the task.
    """

    reden = forms.CharField(
        label=gettext_lazy("Waarom hoeft het niet meer?"),
        max_length=200,
        error_messages={"required": gettext_lazy("Vul in waarom het niet meer hoeft")},
    )

    def __init__(self, *args: Any, taak: Taak, **kwargs: Any) -> None:
        super().__init__(*args, initial={"versie": taak.versie}, **kwargs)
        self.helper = Opmaak(self, "reden", knop=_("Taak laten vervallen"), actiebalk=True, later=False)


class WeglegForm(MetSleutel, Formulier):
    """Until when a signal is laid aside."""

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
        self.helper = Opmaak(self, "weken", knop=_("Wegleggen"), actiebalk=True, later=False)

    def tot(self) -> dt.date:
        """Return the day from which it shows again."""
        return vandaag() + dt.timedelta(weeks=int(self.cleaned_data["weken"]))


class ContactVoorForm(MetSleutel, Formulier):
    """By when the next talk is due, in place of the norm.

    Args:
        op: what was chosen before.
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
            "Leeg: de norm van de stap geldt weer, %(eerst)s of vanaf Volgen %(later)s."
        ) % {"eerst": termijn(eerst), "later": termijn(later)}
        self.helper = Opmaak(self, "op", knop=_("Opslaan"), actiebalk=True, later=False)
