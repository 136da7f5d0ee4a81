"""What every form of writing shares: a text that becomes an editor, a comment, and the reason of a step back."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kern.formulieren import Formulier, MetSleutel, Opmaak
from rapportage.redactie.proza import als_alineas, schoon, uit_alineas, voor_editor

VORM = "vorm"
HTML = "html"
HOOGSTENS = 20_000
"""The most characters of a part of a text, as it is stored: some four pages."""


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


class Vormveld(forms.HiddenInput):
    """Says how the text was posted; it is always drawn as plain text, which is what then stands in the fields."""

    def format_value(self, value: Any) -> str:  # noqa: ARG002  what was posted says nothing of what is drawn
        """Return plain text."""
        return "tekst"


def proza(label: Any, uitleg: Any, rijen: int) -> forms.CharField:
    """Return the field of a text in blocks."""
    return forms.CharField(
        label=label,
        help_text=uitleg,
        required=False,
        max_length=HOOGSTENS,
        strip=False,
        widget=Prozaveld(attrs={"rows": rijen}),
    )


class OpmerkingForm(MetSleutel, Formulier):
    """A comment on a text."""

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
