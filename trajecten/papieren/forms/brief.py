"""The form of a letter: its day, its kenmerk, and the data that only the register has."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak
from kern.klok import vandaag
from kern.widgets import Datum
from trajecten.papieren.enums import Controlestand, Overneembron
from trajecten.papieren.models import Controle

AANVULLING = "veld_"


class BriefForm(MetSleutel, Formulier):
    """The fields of a letter besides its text.

    They are also fields of `ControleForm`: the second button sends them to the page of the check, which is then
    recorded as done on that day under that kenmerk.
    """

    gedaan_op = forms.DateField(label=gettext_lazy("Datum op de brief"), initial=vandaag, widget=Datum())
    kenmerk = forms.CharField(label=gettext_lazy("Kenmerk"), max_length=60, required=False)
    stand = forms.CharField(widget=forms.HiddenInput, required=False)
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        aanvullen: list[Overneembron],
        controle: Controle | None,
        actie: str,
        **kwargs: Any,
    ) -> None:
        begin = {
            "stand": Controlestand.GEDAAN,
            "versie": controle.versie if controle else 0,
            "kenmerk": controle.kenmerk if controle else "",
            "gedaan_op": (controle.gedaan_op if controle else None) or vandaag(),
        }
        super().__init__(*args, initial=begin, **kwargs)
        self.namen = {f"{AANVULLING}{n}": bron for n, bron in enumerate(aanvullen)}
        for naam, bron in self.namen.items():
            self.fields[naam] = forms.CharField(
                label=capfirst(bron.label),
                max_length=60,
                help_text=_("Neem het over van het identiteitsbewijs. Het komt alleen in deze brief."),
                error_messages={"required": _("Vul ‘%s’ in") % bron.label},
            )
        self.helper = Opmaak(
            self,
            *self.namen,
            NaastElkaar("gedaan_op", "kenmerk"),
            knop=_("Brief maken"),
            later=False,
            actie=actie,
        )
        # The answer is a file, so the form stays on screen and can be sent again.
        self.helper.attrs = {}

    def aanvulling(self) -> dict[str, str]:
        """Return what was typed for this letter, by field."""
        return {bron.value: self.cleaned_data[naam] for naam, bron in self.namen.items()}
