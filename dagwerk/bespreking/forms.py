"""The form of one person in a talk: the note, and a task that is agreed."""

import datetime as dt
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Gebruiker
from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum
from trajecten.bespreking.forms import HULP, LANGSTE
from trajecten.bespreking.models import Bespreekpunt, Bespreking
from trajecten.bespreking.services.punten import NieuweTaak

TERMIJN = dt.timedelta(days=14)
"""How long a task may take, unless another day is chosen."""


class BespreekForm(MetSleutel, MetVersieveld, Formulier):
    """What was said about a person, and a task that was agreed.

    Args:
        bespreking: the talk that runs, with its coordinator.
        punt: what was written down before; None when nothing was.
        wie_kan: who can do a task, the usual first.
        concept: the URL that the draft is sent to.
    """

    bespreking = forms.IntegerField(widget=forms.HiddenInput)
    notitie = forms.CharField(
        label=gettext_lazy("Wat is er besproken?"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=LANGSTE,
        required=False,
        help_text=HULP,
    )
    wat = forms.CharField(label=gettext_lazy("Welke taak spreek je af?"), max_length=300, required=False)
    wie = forms.TypedChoiceField(label=gettext_lazy("Wie doet het?"), coerce=int, required=False)
    uiterlijk = forms.DateField(label=gettext_lazy("Uiterlijk wanneer?"), widget=Datum(), required=False)

    def __init__(
        self,
        *args: Any,
        bespreking: Bespreking,
        punt: Bespreekpunt | None,
        wie_kan: list[Gebruiker],
        ik: int,
        concept: str = "",
        **kwargs: Any,
    ) -> None:
        begin = {
            "bespreking": bespreking.pk,
            "versie": punt.versie if punt else 0,
            "notitie": punt.notitie if punt else "",
            "wie": wie_kan[0].pk,
            "uiterlijk": vandaag() + TERMIJN,
        }
        super().__init__(*args, initial=begin, **kwargs)
        self.in_bespreking, self.nu = bespreking, {"bespreking": bespreking.pk, "versie": begin["versie"]}
        self.fields["wie"].choices = [(g.pk, _("ikzelf") if g.pk == ik else g.naam) for g in wie_kan]  # type: ignore[attr-defined]
        self.helper = Opmaak(
            self,
            "notitie",
            "wat",
            NaastElkaar("wie", "uiterlijk"),
            knop=_("Opslaan en volgende"),
            actiebalk=True,
            later=False,
            concept=concept,
        )
        # What was saved stands above the form.
        self.helper.attrs |= {"data-boven": True}

    def clean(self) -> dict[str, Any]:
        """Ask who does it and by when, once something is agreed."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("bespreking") != self.in_bespreking.pk:
            self._ga_over()
        if schoon.get("wat"):
            for veld, fout in (("wie", _("Kies wie dit doet")), ("uiterlijk", _("Kies uiterlijk wanneer"))):
                if not schoon.get(veld) and veld not in self.errors:
                    self.add_error(veld, fout)
        return schoon

    def _ga_over(self) -> None:
        """Tell that another talk runs by now; sending the form again writes in that one."""
        velden = QueryDict(mutable=True)
        velden.update(self.data)
        for naam, waarde in self.nu.items():
            velden[self.add_prefix(naam)] = str(waarde)
        self.data = velden
        fout = _(
            "Intussen loopt er een andere bespreking, met %s. Wil je dit daarin opschrijven? Sla het dan nog een keer op."
        )
        self.add_error(None, fout % self.in_bespreking.coordinator.naam)

    def taak(self) -> NieuweTaak | None:
        """Return the task that was agreed; None when nothing was."""
        schoon = self.cleaned_data
        if not schoon["wat"]:
            return None
        return NieuweTaak(wat=schoon["wat"], wie=schoon["wie"], uiterlijk=schoon["uiterlijk"])
