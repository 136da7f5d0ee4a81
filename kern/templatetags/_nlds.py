"""Filters for the crispy pack in `templates/nlds/`."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.forms import BoundField
from django.forms.utils import flatatt
from django.utils.safestring import SafeString

from kern.widgets import ChipsMetVrij, klas_van, radio_of_vink, weergave_van

register = template.Library()


@dataclass(frozen=True, slots=True)
class Optie:
    """One answer of a choice field, as its template needs it."""

    label: str
    noot: str
    telt: str
    erbij: str
    invoer: str
    attrs: SafeString
    doel: str


@register.filter
def veldsjabloon(veld: BoundField) -> str:
    """Return the template that draws this field."""
    return f"nlds/velden/{weergave_van(veld.field.widget)}.html"


@register.filter
def als_invoer(veld: BoundField) -> SafeString:
    """Return the native input with its NL Design System class."""
    widget = veld.field.widget
    beschreven = veld.aria_describedby
    attrs: dict[str, Any] = {"class": klas_van(widget)} | _nog_niet_fout(veld)
    if veld.use_fieldset and beschreven:
        attrs["aria-describedby"] = beschreven
    return veld.as_widget(attrs=attrs)


def _nog_niet_fout(veld: BoundField) -> dict[str, str]:
    """Return what says that a required field without an error is not wrong; a browser calls it so while it is empty."""
    return {"aria-invalid": "false"} if veld.field.required and not veld.errors else {}


@register.filter
def opties(veld: BoundField) -> list[Optie]:
    """Return the answers of a choice field."""
    widget = veld.field.widget
    klas = radio_of_vink(widget)
    soort = "checkbox" if klas == "utrecht-checkbox" else "radio"
    return [
        Optie(
            label=str(keuze.choice_label),
            noot=str(getattr(widget, "noten", {}).get(str(keuze.data["value"]), "")),
            telt=str(getattr(widget, "telt", {}).get(str(keuze.data["value"]), "")),
            erbij=str(getattr(widget, "erbij", {}).get(str(keuze.data["value"]), "")),
            invoer=klas,
            attrs=flatatt(
                _nog_niet_fout(veld)
                | keuze.data["attrs"]
                | {"type": soort, "name": keuze.data["name"], "value": str(keuze.data["value"])}
            ),
            doel=str(keuze.id_for_label),
        )
        for keuze in veld.subwidgets
    ]


@register.filter
def vrij_veld(veld: BoundField) -> SafeString:
    """Return the attributes of the free field behind the chips; nothing for any other widget."""
    widget = veld.field.widget
    if not isinstance(widget, ChipsMetVrij):
        return SafeString("")
    waarde = widget.vrije_waarde(veld.value())
    eigen = {
        "name": f"{veld.html_name}_vrij",
        "id": f"{veld.auto_id}_vrij",
        "placeholder": widget.plaatshouder,
        "aria-label": f"{veld.label}, {widget.plaatshouder}",
        "autocomplete": "off",
    }
    return flatatt(widget.vrij_attrs | eigen | ({"value": waarde} if waarde else {}))


@register.filter
def label_kern(label: str) -> str:
    """Return a label without the unit in parentheses at its end."""
    kern, haak, _rest = label.rpartition(" (")
    return kern if haak and label.endswith(")") else label


@register.filter
def label_eenheid(label: str) -> str:
    """Return the unit at the end of a label, with its parentheses; nothing without one."""
    kern, haak, rest = label.rpartition(" (")
    return f"({rest}" if haak and kern and label.endswith(")") else ""


@register.filter
def mag_later(veld: BoundField, stil: tuple[str, ...]) -> bool:
    """Return whether the field says "(mag later)": not required, not a single checkbox, and not in `stil`."""
    los = weergave_van(veld.field.widget) == "vinkje"
    return not (veld.field.required or veld.field.disabled or los or veld.name in stil)
