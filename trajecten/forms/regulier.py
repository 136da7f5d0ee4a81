"""Forms of the regular route and of takeovers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from roermond_inburgering.kern.formulieren import Formulier, MetSleutel, Opmaak
from roermond_inburgering.kern.klok import vandaag
from roermond_inburgering.kern.widgets import Datum

LENGTE = 200


class Keuzelijst(forms.Field):
    """Who was ticked in the list before, carried along unseen; the view judges what the values are worth."""

    widget = forms.MultipleHiddenInput


class OproepForm(MetSleutel, Formulier):
    """When somebody was called up."""

    persoon = Keuzelijst()
    op = forms.DateField(label=_("Wanneer roep je op?"), widget=Datum, initial=vandaag)

    def __init__(self, *args: Any, annuleer: tuple[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["op"].help_text = _("De dag waarop de brief of het telefoontje uitgaat.")
        self.helper = Opmaak(
            self,
            "op",
            knop=str(_("Oproepen")),
            bezig=str(_("Bezig met oproepen")),
            annuleer=annuleer,
            actiebalk=True,
        )


class VraagOvernameForm(MetSleutel, Formulier):
    """Why somebody should come over from the other route."""

    waarom = forms.CharField(label=_("Waarom wil je deze persoon overnemen?"), max_length=LENGTE)

    def __init__(
        self, *args: Any, aan: str, annuleer: tuple[str, str], actie: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["waarom"].help_text = _(
            "%(wie)s leest dit. Schrijf niets op wat iemand je in vertrouwen vertelde."
        ) % {"wie": aan}
        self.helper = Opmaak(
            self,
            "waarom",
            knop=str(_("Vraag versturen")),
            bezig=str(_("Bezig met versturen")),
            annuleer=annuleer,
            actie=actie,
            actiebalk=True,
        )


class VraagUitWijkForm(VraagOvernameForm):
    """The same by a consulent, for somebody it does not see any more: who it was is carried along."""

    persoon = Keuzelijst()


class AntwoordForm(Formulier):
    """The answer to a request: yes, or no with a sentence. Each button is an answer."""

    antwoord = forms.ChoiceField(choices=[("ja", _("Ja")), ("nee", _("Nee"))], widget=forms.HiddenInput)
    toelichting = forms.CharField(label=_("Toelichting"), max_length=LENGTE, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask a sentence for a no."""
        velden = super().clean() or {}
        if velden.get("antwoord") == "nee" and not velden.get("toelichting", "").strip():
            self.add_error("toelichting", _("Schrijf in een zin op waarom niet"))
        return velden
