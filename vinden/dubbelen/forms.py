"""Judging a double: the person who stays, and the person to compare with."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgeraars.models import Inburgeraar
from kern.formulieren import Formulier, Opmaak
from kern.widgets import Keuzekaarten


class WieBlijftForm(Formulier):
    """The choice which of two persons stays.

    Args:
        een: the person whose dossier was open.
        voorkeur: the key of the person that is proposed.
    """

    blijft = forms.TypedChoiceField(label=_("Bij wie gaat alles verder?"), coerce=int, widget=Keuzekaarten)

    def __init__(
        self, *args: Any, een: Inburgeraar, ander: Inburgeraar, voorkeur: int, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["blijft"]
        assert isinstance(veld, forms.TypedChoiceField)
        veld.choices = [(p.pk, f"{p.naam} ({p.wijk.naam})") for p in (een, ander)]
        veld.initial = voorkeur
        self.helper = Opmaak(self, "blijft", knop=_("Zelfde persoon: samenvoegen"))


class ZoekAnderForm(Formulier):
    """The search for a person to compare with."""

    q = forms.CharField(label=_("Naam, postcode of geboortedatum"), max_length=80, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "q", knop=_("Zoeken"), methode="get", weergave="filter")
