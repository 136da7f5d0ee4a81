"""Form of the safety note of a person."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.models import Veiligheidsnotitie
from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.widgets import Datum
from trajecten.bezoek.services.veiligheid import Notitie


class VeiligheidsnotitieForm(MetSleutel, Formulier):
    """A warning for visitors, with its reason and last day.

    Args:
        nu: the note in force, when there is one.
        concept: the URL that drafts are sent to.
    """

    waarschuwing = forms.CharField(
        label=gettext_lazy("Wat moet iemand weten die op bezoek gaat?"),
        max_length=80,
        help_text=gettext_lazy("Kort: dit staat boven het dossier, op Mijn dag en in de lijst."),
        error_messages={"required": gettext_lazy("Vul in wat iemand moet weten")},
    )
    reden = forms.CharField(
        label=gettext_lazy("Waarom?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Wie het dossier mag lezen, ziet dit. Schrijf wat je zag of hoorde."),
        error_messages={"required": gettext_lazy("Vul in waarom iemand dit moet weten")},
    )
    tot_en_met = forms.DateField(
        label=gettext_lazy("Tot en met welke dag?"),
        widget=Datum(),
        help_text=gettext_lazy("Daarna verdwijnt de notitie automatisch."),
        error_messages={"required": gettext_lazy("Kies tot en met welke dag dit geldt")},
    )

    def __init__(self, *args: Any, nu: Veiligheidsnotitie | None, concept: str, **kwargs: Any) -> None:
        wat = nu or Veiligheidsnotitie()
        begin = {"waarschuwing": wat.waarschuwing, "reden": wat.reden, "tot_en_met": wat.tot_en_met}
        super().__init__(*args, initial=begin, **kwargs)
        self.helper = Opmaak(
            self,
            "waarschuwing",
            "reden",
            "tot_en_met",
            knop=_("Opslaan"),
            actiebalk=True,
            later=False,
            concept=concept,
        )

    def notitie(self) -> Notitie:
        """Return the input for the service."""
        schoon = self.cleaned_data
        return Notitie(
            waarschuwing=schoon["waarschuwing"], reden=schoon["reden"], tot_en_met=schoon["tot_en_met"]
        )
