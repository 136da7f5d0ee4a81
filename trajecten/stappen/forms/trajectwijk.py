"""The form to correct the trajectwijk."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kern.formulieren import Formulier, MetSleutel, Opmaak
from trajecten.traject.models import Traject
from wijken.models import Wijk


class TrajectwijkForm(MetSleutel, Formulier):
    """The right trajectwijk, and why.

    Args:
        traject: the traject as it is now.
    """

    wijk = forms.ModelChoiceField(label=_("Trajectwijk"), queryset=Wijk.objects.none())
    reden = forms.CharField(
        label=_("Waarom klopt de wijk niet?"), max_length=200, help_text=_("Komt in de tijdlijn.")
    )
    gezien = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, traject: Traject, **kwargs: Any) -> None:
        super().__init__(*args, initial={"gezien": traject.trajectwijk_id}, **kwargs)
        anders = Wijk.objects.filter(pilot=True).exclude(pk=traject.trajectwijk_id).order_by("naam")
        self.fields["wijk"].queryset = anders  # type: ignore[attr-defined]
        self.helper = Opmaak(
            self, "wijk", "reden", "gezien", knop=_("Trajectwijk verbeteren"), actiebalk=True
        )
