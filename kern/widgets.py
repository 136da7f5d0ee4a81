"""Widgets that the crispy pack draws with a template of their own, and native date and time fields."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

ANDERS = _("anders")


class Datum(forms.DateInput):
    """The browser's own date field."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class Tijd(forms.TimeInput):
    """The browser's own time field."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%H:%M")


class DatumEnTijd(forms.SplitDateTimeWidget):
    """A moment: the browser's own date and time fields side by side, for a SplitDateTimeField."""

    def __init__(self) -> None:
        forms.MultiWidget.__init__(
            self, [Datum({"aria-label": _("datum")}), Tijd({"aria-label": _("tijd")})], attrs=None
        )


class Keuzekaarten(forms.RadioSelect):
    """Two to four important answers, as cards; `uitleg` gives a line per value."""

    weergave = "keuzekaarten"

    def __init__(self, *args: Any, uitleg: Mapping[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.noten = uitleg or {}


class Chips(forms.RadioSelect):
    """Short answers side by side."""

    weergave = "chips"


class ChipsMetVrij(Chips):
    """Short answers with a free field as the last one, sent as `<name>_vrij`; a value typed there wins.

    `plaatshouder` is the word in the empty field, `vrij_attrs` are its HTML attributes (`type`, `min`, `inputmode`).
    """

    def __init__(
        self,
        *args: Any,
        plaatshouder: str | Promise = ANDERS,
        vrij_attrs: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.plaatshouder = plaatshouder
        self.vrij_attrs = {"type": "text", "inputmode": "numeric"} | (vrij_attrs or {})

    def value_from_datadict(self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str) -> Any:
        """Return the typed value, else the chosen one."""
        return (data.get(f"{name}_vrij") or "").strip() or super().value_from_datadict(data, files, name)

    def value_omitted_from_data(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> bool:
        """Return whether neither field was sent."""
        return f"{name}_vrij" not in data and super().value_omitted_from_data(data, files, name)

    def vrije_waarde(self, value: object) -> str:
        """Return the value for the free field: empty when the value is one of the choices."""
        tekst = "" if value is None else str(value)
        return "" if tekst in {str(keuze) for keuze, _ in self.choices} else tekst


class Vinklijst(forms.CheckboxSelectMultiple):
    """A row per answer in one box.

    By value: `noten` gives muted words after the label, `telt` the words at the right of a ticked row that counts
    ("bezoek telt"), `erbij` those of a ticked row that does not ("was erbij").
    """

    weergave = "vinklijst"

    def __init__(
        self,
        *args: Any,
        noten: Mapping[str, str] | None = None,
        telt: Mapping[str, str] | None = None,
        erbij: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.noten = noten or {}
        self.telt = telt or {}
        self.erbij = erbij or {}


def radio_of_vink(widget: forms.Widget) -> str:
    """Return the class of the native input of a choice widget."""
    return "utrecht-checkbox" if isinstance(widget, forms.CheckboxSelectMultiple) else "utrecht-radio-button"


def weergave_van(widget: forms.Widget) -> str:
    """Return how the crispy pack draws this widget: the name of a template in nlds/velden/."""
    eigen = getattr(widget, "weergave", "")
    if eigen:
        return str(eigen)
    soorten: tuple[tuple[type[forms.Widget], str], ...] = (
        (forms.RadioSelect, "vinklijst"),
        (forms.CheckboxSelectMultiple, "vinklijst"),
        (forms.CheckboxInput, "vinkje"),
        (forms.MultiWidget, "meerdelig"),
        (forms.SelectDateWidget, "meerdelig"),
        (forms.Select, "keuzelijst"),
    )
    return next((naam for soort, naam in soorten if isinstance(widget, soort)), "invoer")


def klas_van(widget: forms.Widget) -> SafeString:
    """Return the NL Design System class of a single native input."""
    soorten: tuple[tuple[type[forms.Widget], str], ...] = (
        (forms.Textarea, "utrecht-textarea"),
        (forms.CheckboxInput, "utrecht-checkbox"),
        (forms.Select, "utrecht-select"),
    )
    klas = next((naam for soort, naam in soorten if isinstance(widget, soort)), "utrecht-textbox")
    return SafeString(f"{klas} {widget.attrs.get('class', '')}".strip())
