"""Asking for which act a BSN is needed, and recording one from an identity document."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgeraars.models import Identiteitsbewijs
from inburgeraars.services.bsn import Onthulreden
from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.klok import vandaag
from kern.widgets import Datum, Keuzekaarten
from trajecten.papieren.enums import Intrekantwoord
from trajecten.papieren.services.bsn import lees_bsn


class OnthulForm(Formulier):
    """The reason, from a list; it is asked each time.

    Args:
        redenen: the acts for which this user can need a BSN.
    """

    reden = forms.ChoiceField(
        label=_("Waarvoor heb je het BSN nodig?"), choices=Onthulreden.choices, widget=Keuzekaarten
    )

    def __init__(self, *args: Any, redenen: Iterable[Onthulreden], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].choices = [(r.value, r.label) for r in redenen]  # type: ignore[attr-defined]
        self.helper = Opmaak(self, "reden", knop=_("BSN bekijken"))


class BsnForm(MetSleutel, Formulier):
    """A BSN as it stands on an identity document. It is never kept in a draft."""

    bewijs = forms.TypedChoiceField(
        label=_("Welk document zag je?"),
        choices=Identiteitsbewijs.choices,
        coerce=Identiteitsbewijs,
        widget=Keuzekaarten,
    )
    gezien_op = forms.DateField(label=_("Gezien op"), initial=vandaag, widget=Datum())
    bsn = forms.CharField(
        label=_("BSN"),
        max_length=20,
        help_text=_("De 9 cijfers op het document. Spaties of punten ertussen mag."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Vul het BSN in")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "bewijs", "gezien_op", "bsn", actiebalk=True)

    def clean_bsn(self) -> str:
        """Refuse a number that cannot be a BSN."""
        return lees_bsn(self.cleaned_data["bsn"])


class IntrekForm(MetSleutel, Formulier):
    """Why a BSN must be withdrawn."""

    reden = forms.CharField(
        label=_("Waarom klopt het BSN niet?"),
        max_length=200,
        help_text=_(
            "Bijvoorbeeld: overgenomen van het paspoort van haar zus. Schrijf het nummer zelf niet op."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "reden", knop=_("Verzoek versturen"), actiebalk=True)


class IntrekAntwoordForm(MetSleutel, Formulier):
    """The teamleider's answer to a request to withdraw a BSN."""

    antwoord = forms.ChoiceField(
        label=_("Mag dit BSN worden ingetrokken?"),
        choices=[(Intrekantwoord.JA.value, _("Ja")), (Intrekantwoord.NEE.value, _("Nee"))],
        widget=Keuzekaarten,
    )
    toelichting = forms.CharField(
        label=_("Toelichting"),
        max_length=200,
        required=False,
        help_text=_("Je collega leest dit. Bij nee is een zin verplicht."),
    )

    def __init__(self, *args: Any, annuleer: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self, "antwoord", "toelichting", knop=_("Antwoord versturen"), annuleer=(_("Terug"), annuleer)
        )
