"""Helpers of the component tags: strict options, attributes, rendering."""

from collections.abc import Mapping
from typing import Any

from django.forms.utils import flatatt
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

ATTRIBUTE_PREFIXES = ("data_", "hx_", "aria_")


def kies(component: str, optie: str, waarde: str, toegestaan: Mapping[str, Any] | tuple[str, ...]) -> str:
    """Return `waarde`; raise ValueError when the component does not have that option."""
    if waarde not in toegestaan:
        message = f"{component}: {optie}={waarde!r} is unknown, choose from {', '.join(toegestaan)}"
        raise ValueError(message)
    return waarde


def attributen(component: str, attrs: Mapping[str, Any]) -> SafeString:
    """Return extra HTML attributes; any other than data-, hx- and aria- raises TypeError.

    Templates write the names with underscores: `hx_get=url` becomes `hx-get`.
    """
    for name in attrs:
        if not name.startswith(ATTRIBUTE_PREFIXES):
            message = f"{component}: option {name!r} does not exist"
            raise TypeError(message)
    return flatatt({name.replace("_", "-"): value for name, value in attrs.items()})


def kaal(inhoud: str) -> SafeString:
    """Return the content of a block tag without the blanks around it; it was rendered and escaped before."""
    return mark_safe(inhoud.strip())  # noqa: S308 - it comes out of an autoescaped template


def toon(component: str, **context: Any) -> SafeString:
    """Render `components/<component>.html` with only this context."""
    html = get_template(f"components/{component}.html").render(context)
    return mark_safe(html.strip())  # noqa: S308 - it comes out of an autoescaped template
