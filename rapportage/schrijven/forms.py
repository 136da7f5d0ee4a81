"""The forms of writing a report: a chapter, a comment, other figures, and the reason of a step back."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.versieformulier import MetVersieveld
from kern.widgets import Keuzekaarten
from rapportage.schrijven.enums import Tekstsoort
from rapportage.schrijven.proza import als_alineas, schoon, uit_alineas, voor_editor

VORM = "vorm"
HTML = "html"
HOOGSTENS = 20_000
"""The most characters of a part of a chapter, as it is stored: some four pages."""


class Prozaveld(forms.Textarea):
    """A text in blocks: plain text in a textarea, which js/schrijven.js makes an editor.

    What is posted is plain text, unless the form says that it is HTML; the value of the field is HTML in both cases.
    """

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str:
        """Return the posted text as HTML of blocks."""
        tekst = super().value_from_datadict(data, files, name) or ""
        return schoon(tekst) if data.get(VORM) == HTML else uit_alineas(tekst)

    def format_value(self, value: Any) -> str:
        """Return a text of blocks as plain text."""
        return als_alineas(value or "")

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Return what draws the field; the editor finds the text in blocks beside it."""
        return super().get_context(name, value, (attrs or {}) | {"data-proza": voor_editor(value or "")})


class _Vorm(forms.HiddenInput):
    """Says how the text was posted; it is always drawn as plain text, which is what then stands in the fields."""

    def format_value(self, value: Any) -> str:  # noqa: ARG002  what was posted says nothing of what is drawn
        """Return plain text."""
        return "tekst"


def _proza(label: Any, uitleg: Any, rijen: int) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=uitleg,
        required=False,
        max_length=HOOGSTENS,
        strip=False,
        widget=Prozaveld(attrs={"rows": rijen}),
    )


class HoofdstukForm(MetVersieveld, MetSleutel, Formulier):
    """The text of a chapter, in three parts."""

    inleiding = _proza(
        Tekstsoort.INLEIDING.label.capitalize(),
        _("Waar gaat dit hoofdstuk over? Zet er geen namen van inburgeraars in."),
        6,
    )
    duiding = _proza(
        Tekstsoort.DUIDING.label.capitalize(), _("Wat betekenen de cijfers, en hoe komt het?"), 8
    )
    advies = _proza(Tekstsoort.ADVIES.label.capitalize(), _("Wat vragen we de raad, of wat gaan we doen?"), 4)
    vorm = forms.CharField(required=False, initial="tekst", widget=_Vorm)

    def __init__(self, *args: Any, concept: str, **kwargs: Any) -> None:
        """Make the form with the address of its draft."""
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self,
            *(soort.value for soort in Tekstsoort),
            VORM,
            "versie",
            "sleutel",
            knop=_("Tekst opslaan"),
            later=False,
            actiebalk=True,
            concept=concept,
        )

    def invoer(self) -> dict[str, Any]:
        """Return what was written, by part, and the version it was written on."""
        return {
            "teksten": {soort.value: self.cleaned_data[soort.value] for soort in Tekstsoort},
            "gezien": self.cleaned_data["versie"],
        }


class OpmerkingForm(MetSleutel, Formulier):
    """A comment on a chapter."""

    tekst = forms.CharField(
        label=_("Opmerking"),
        help_text=_("Zet er geen namen van inburgeraars in."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf op wat je opvalt")},
    )

    def __init__(self, *args: Any, actie: str, **kwargs: Any) -> None:
        """Make the form with the address it is sent to."""
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self,
            "tekst",
            "sleutel",
            knop=_("Opmerking plaatsen"),
            knop_soort="omlijnd",
            actie=actie,
            id="opmerking",
        )


class RedenForm(MetSleutel, Formulier):
    """The reason of a step back; `label` and `knop` name the step."""

    reden = forms.CharField(
        max_length=1000,
        help_text=_("De mensen die aan de tekst werken, lezen dit. Zet er geen namen van inburgeraars in."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf op waarom")},
    )

    def __init__(self, *args: Any, label: Any, knop: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].label = label
        self.helper = Opmaak(self, "reden", "sleutel", knop=knop, later=False)


class UitgaveForm(MetSleutel, Formulier):
    """Which edition of the year a text takes its figures from."""

    uitgave = forms.TypedChoiceField(
        label=_("Welke cijfers gebruikt de tekst?"),
        coerce=int,
        widget=Keuzekaarten,
        error_messages={"required": _("Kies welke cijfers de tekst gebruikt")},
    )

    def __init__(self, *args: Any, keuzes: list[tuple[int, str, str]], **kwargs: Any) -> None:
        """Make the form with (key, name, note) of each edition."""
        super().__init__(*args, **kwargs)
        veld = self.fields["uitgave"]
        veld.choices = [(pk, naam) for pk, naam, _noot in keuzes]  # type: ignore[attr-defined]
        veld.widget.noten = {str(pk): noot for pk, _naam, noot in keuzes}
        self.helper = Opmaak(self, "uitgave", "sleutel", knop=_("Deze cijfers gebruiken"), later=False)


class ErratumForm(MetSleutel, Formulier):
    """What the text of a published report says wrongly, and where."""

    deel = forms.ChoiceField(label=_("Over welk hoofdstuk gaat het?"), required=False)
    tekst = forms.CharField(
        label=_("Wat is er in de tekst verbeterd?"),
        help_text=_(
            "Zo komt het op de omslag. Noem wat er in de tekst stond en wat er moet staan. Zet er geen namen in."
        ),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf op wat er is verbeterd")},
    )

    def __init__(self, *args: Any, delen: list[tuple[str, str]], **kwargs: Any) -> None:
        """Make the form with the key and name of each chapter."""
        super().__init__(*args, **kwargs)
        self.fields["deel"].choices = [("", _("Het hele rapport")), *delen]  # type: ignore[attr-defined]
        self.helper = Opmaak(self, "deel", "tekst", "sleutel", knop=_("Erratum vastleggen"), later=False)
