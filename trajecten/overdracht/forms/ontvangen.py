"""The answer of who would receive people, and the note that goes with a person."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.getypt import lees_sleutel
from trajecten.overdracht.models import Overdracht

ALLE = "alle"


class AannemenForm(MetSleutel, Formulier):
    """Which transfers are accepted: one, or all of one proposal; and why more people than the norm.

    Args:
        open_: the transfers that can be accepted.
        samen: those of the proposal that is shown, which *all* stands for.
    """

    welke = forms.CharField(widget=forms.HiddenInput, required=False)
    reden = forms.CharField(
        label=gettext_lazy("Waarom neem je meer mensen aan dan de norm?"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Je teamleider leest dit, en geeft antwoord."),
    )

    def __init__(self, *args: Any, open_: list[Overdracht], samen: list[Overdracht], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.open_ = {rij.pk: rij for rij in open_}
        self.samen = samen

    def clean_welke(self) -> list[int]:
        """Return the keys of what is accepted."""
        welke: str = self.cleaned_data["welke"]
        if welke == ALLE and self.samen:
            return [rij.pk for rij in self.samen]
        if lees_sleutel(welke) in self.open_:
            return [lees_sleutel(welke)]
        raise forms.ValidationError(_("Dit voorstel wacht niet meer op je antwoord. Kijk wat er nog wacht"))


class WeigerForm(MetSleutel, Formulier):
    """Why a person is not taken over.

    Args:
        annuleer: URL of the page it goes back to.
    """

    reden = forms.CharField(
        label=gettext_lazy("Waarom neem je deze persoon niet over?"),
        max_length=200,
        help_text=gettext_lazy("Je teamleider leest dit, en kiest een andere collega."),
        error_messages={"required": gettext_lazy("Vul in waarom je deze persoon niet overneemt")},
    )

    def __init__(self, *args: Any, annuleer: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "reden", knop=_("Weigeren"), annuleer=(_("Terug"), annuleer))


class NotitieForm(MetSleutel, Formulier):
    """The note of a transfer, its sensitive part apart.

    Args:
        annuleer: URL of the page it goes back to.
    """

    notitie = forms.CharField(
        label=gettext_lazy("Hoe staat het ervoor?"),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=4000,
        required=False,
    )
    gevoelig = forms.CharField(
        label=gettext_lazy("Wat is gevoelig?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
        help_text=gettext_lazy(
            "Het vaste contact en de teamleiders lezen dit. De ontvanger leest het na het aannemen."
        ),
    )

    def __init__(self, *args: Any, annuleer: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self, "notitie", "gevoelig", knop=_("Notitie opslaan"), annuleer=(_("Terug"), annuleer)
        )
