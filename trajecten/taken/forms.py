"""Forms of a task: adding it, letting it lapse."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum
from trajecten.taken.models import Taak


class TaakForm(MetSleutel, Formulier):
    """A task for a person."""

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


class TaakVervaltForm(MetSleutel, MetVersieveld, Formulier):
    """Letting a task lapse."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom hoeft het niet meer?"),
        max_length=200,
        error_messages={"required": gettext_lazy("Vul in waarom het niet meer hoeft")},
    )

    def __init__(self, *args: Any, taak: Taak, **kwargs: Any) -> None:
        super().__init__(*args, initial={"versie": taak.versie}, **kwargs)
        self.helper = Opmaak(self, "reden", knop=_("Taak laten vervallen"), actiebalk=True, later=False)


class AntwoordForm(MetSleutel, MetVersieveld, Formulier):
    """The answer to a question of a teamleider, or another one in its place."""

    antwoord = forms.CharField(
        label=gettext_lazy("Je antwoord"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Je teamleider leest dit, en het staat in de tijdlijn."),
        error_messages={"required": gettext_lazy("Schrijf je antwoord op")},
    )

    def __init__(self, *args: Any, vraag: Taak, **kwargs: Any) -> None:
        begin = {"versie": vraag.versie, "antwoord": vraag.antwoord}
        super().__init__(*args, initial=begin, **kwargs)
        self.helper = Opmaak(self, "antwoord", knop=_("Antwoorden"), actiebalk=True, later=False)
