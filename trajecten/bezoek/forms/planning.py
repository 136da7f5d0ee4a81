"""Forms of a planned visit: planning, moving, cancelling."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum, Tijd
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import Bezoekplan


class Planvelden(forms.Form):
    """Date, time and purpose of a visit."""

    datum = forms.DateField(
        label=gettext_lazy("Welke dag?"),
        widget=Datum(),
        error_messages={"required": gettext_lazy("Kies een dag")},
    )
    tijd = forms.TimeField(
        label=gettext_lazy("Hoe laat?"),
        required=False,
        widget=Tijd(),
        help_text=gettext_lazy("Mag leeg blijven, als jullie geen tijd afspraken."),
    )
    wat = forms.CharField(
        label=gettext_lazy("Wat ga je dan doen?"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Staat op Mijn dag, niet in de brief."),
    )

    def plan(self) -> Bezoekplan:
        """Return the input for the service."""
        schoon = self.cleaned_data
        return Bezoekplan(datum=schoon["datum"], tijd=schoon["tijd"], wat=schoon["wat"])


class PlanForm(MetSleutel, Planvelden, Formulier):
    """Planning a visit."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self, NaastElkaar("datum", "tijd"), "wat", knop=_("Plannen"), actiebalk=True, later=False
        )


class VerzetForm(MetSleutel, MetVersieveld, Planvelden, Formulier):
    """Moving a visit; its purpose stays unless it is changed."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom verzet je het?"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Mag leeg blijven. Komt in de tijdlijn."),
    )

    def __init__(self, *args: Any, bezoek: GeplandBezoek, **kwargs: Any) -> None:
        begin = {"tijd": bezoek.tijd, "wat": bezoek.wat, "versie": bezoek.versie}
        super().__init__(*args, initial=begin, **kwargs)
        self.fields["datum"].label = _("Naar welke dag?")
        self.helper = Opmaak(
            self,
            NaastElkaar("datum", "tijd"),
            "wat",
            "reden",
            knop=_("Verzetten"),
            actiebalk=True,
            later=False,
        )


class AfzegForm(MetSleutel, MetVersieveld, Formulier):
    """Cancelling a visit."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom gaat het niet door?"),
        max_length=200,
        help_text=gettext_lazy("Bijvoorbeeld: zij belde af, ze is een maand weg. Komt in de tijdlijn."),
        error_messages={"required": gettext_lazy("Vul in waarom het bezoek niet doorgaat")},
    )

    def __init__(self, *args: Any, bezoek: GeplandBezoek, **kwargs: Any) -> None:
        super().__init__(*args, initial={"versie": bezoek.versie}, **kwargs)
        self.helper = Opmaak(self, "reden", knop=_("Bezoek afzeggen"), actiebalk=True, later=False)
