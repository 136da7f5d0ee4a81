"""Asking for which act a BSN is needed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgeraars.services.bsn import Onthulreden
from roermond_inburgering.kern.formulieren import Formulier, Opmaak
from roermond_inburgering.kern.widgets import Keuzekaarten


class OnthulForm(Formulier):
    """The reason, from a list; it is asked each time."""

    reden = forms.ChoiceField(
        label=_("Waarvoor heb je het BSN nodig?"), choices=Onthulreden.choices, widget=Keuzekaarten
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "reden", knop=_("BSN bekijken"))
