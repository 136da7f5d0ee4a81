"""Fields that several forms about a person share: the name, and how to talk with the person."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.models import Taal, Tolk
from inburgeraars.namen import Naam


class Naamvelden(forms.Form):
    """A name in the parts of the register; for a person met at the door a first name is enough."""

    voornamen = forms.CharField(
        label=gettext_lazy("Voornaam"),
        max_length=120,
        error_messages={"required": gettext_lazy("Vul een voornaam in")},
    )
    voorvoegsel = forms.CharField(label=gettext_lazy("Tussenvoegsel"), max_length=20, required=False)
    geslachtsnaam = forms.CharField(label=gettext_lazy("Achternaam"), max_length=120, required=False)

    def clean_voornamen(self) -> str:
        """Refuse a name without a letter."""
        naam = " ".join(self.cleaned_data["voornamen"].split())
        if not any(letter.isalpha() for letter in naam):
            raise forms.ValidationError(_("Vul een voornaam in"))
        return naam

    def naam(self) -> Naam:
        """Return the name in its parts."""
        return Naam(
            voornamen=self.cleaned_data["voornamen"],
            voorvoegsel=self.cleaned_data["voorvoegsel"].strip(),
            geslachtsnaam=" ".join(self.cleaned_data["geslachtsnaam"].split()),
        )


class Taalvelden(forms.Form):
    """The language of a talk, and whether an interpreter is present."""

    taal = forms.ModelChoiceField(
        label=gettext_lazy("Taal"),
        queryset=Taal.objects.none(),
        required=False,
        empty_label=gettext_lazy("Kies een taal"),
    )
    tolk = forms.ChoiceField(label=gettext_lazy("Tolk"), choices=Tolk.choices, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["taal"].queryset = Taal.objects.all()  # type: ignore[attr-defined]
