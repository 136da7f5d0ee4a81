"""Fields that several forms about a person share: the name, what was told, and how to talk with the person."""

from typing import Any

from crispy_forms.layout import LayoutObject
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.datums import BESTAAT_NIET, IN_DE_TOEKOMST, DatumFout, Geboortedatum, lees_geboortedatum
from inburgeraars.models import Geslacht, Inburgeraar, Taal, Tolk
from inburgeraars.namen import Naam
from inburgeraars.services.opgave import Opgave
from kern.formulieren import NaastElkaar, Samenvatting
from kern.klok import vandaag


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


class Opgavevelden(forms.Form):
    """Date of birth and sex, as far as the person told; of who is on the register they are not asked."""

    geboren = forms.CharField(
        label=gettext_lazy("Geboortedatum of jaar"),
        max_length=20,
        required=False,
        help_text=gettext_lazy("Bijvoorbeeld 14-10-1979, of alleen 1979."),
    )
    geslacht = forms.ChoiceField(
        label=gettext_lazy("Geslacht"),
        choices=[
            ("", gettext_lazy("Nog niet bekend")),
            *((g.value, g.label) for g in (Geslacht.VROUW, Geslacht.MAN)),
        ],
        required=False,
    )

    def clean_geboren(self) -> Geboortedatum | None:
        """Read a date of which the day, or the day and the month, may be left out."""
        tekst = self.cleaned_data["geboren"].strip()
        if not tekst:
            return None
        try:
            return lees_geboortedatum(tekst, vandaag=vandaag())
        except DatumFout as fout:
            raise forms.ValidationError(_waarom_niet(fout.reden)) from fout

    def opgave(self) -> Opgave:
        """Return the input for the service."""
        return Opgave(geboren=self.cleaned_data["geboren"], geslacht=self.cleaned_data["geslacht"])


def _waarom_niet(reden: str) -> str:
    if reden == IN_DE_TOEKOMST:
        return _("Deze geboortedatum is nog niet geweest. Vul de dag of het jaar in dat al is geweest")
    if reden == BESTAAT_NIET:
        return _("Deze dag bestaat niet. Kijk de geboortedatum na")
    return _("Vul een geboortedatum in, zoals 14-10-1979, of alleen het jaar")


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
        self._bied_talen(self.initial.get("taal"))

    def _bied_talen(self, nu: Taal | int | None) -> None:
        """Offer the languages that can be chosen, and the one that stands there."""
        talen = Taal.objects.te_kiezen(nu.pk if isinstance(nu, Taal) else nu)
        self.fields["taal"].queryset = talen  # type: ignore[attr-defined]


class Gesprekstaal(Taalvelden):
    """The language of a talk with a person: asked once, after which it is the person's (DOMEIN 4).

    Of who has one it stands folded, with a tick that makes another one the person's from now on.
    """

    taal_voortaan = forms.BooleanField(label=gettext_lazy("Voortaan spreken we deze taal"), required=False)

    def zet_taal_van(self, persoon: Inburgeraar) -> None:
        """Fill in the language of the person; without one the form says that it is asked once."""
        self._bied_talen(persoon.taal_id)
        self.fields["taal"].initial, self.fields["tolk"].initial = persoon.taal_id, persoon.tolk
        self.bekende_taal = ""
        if persoon.taal is not None:
            delen = [str(persoon.taal), str(persoon.get_tolk_display()) if persoon.tolk != Tolk.GEEN else ""]
            self.bekende_taal = ", ".join(filter(None, delen))
            return
        del self.fields["taal_voortaan"]
        vraag = _("Dit vragen we één keer. Daarna staat de taal bij %s.")
        self.fields["taal"].help_text = vraag % persoon.voornamen

    def deel_taal(self) -> LayoutObject:
        """Return the layout."""
        velden = NaastElkaar("taal", "tolk")
        if not self.bekende_taal:
            return velden
        return Samenvatting(_("Taal: %s") % self.bekende_taal, velden, "taal_voortaan", icoon="languages")

    def gesproken_taal(self) -> dict[str, Any]:
        """Return the input as arguments of the service."""
        schoon = self.cleaned_data
        return {
            "taal": schoon["taal"],
            "tolk": schoon["tolk"],
            "taal_voortaan": schoon.get("taal_voortaan", False),
        }
