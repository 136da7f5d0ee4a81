"""The components of the product as template tags; a builtin library, so no `{% load %}`.

Options are strict: an unknown variant raises ValueError, an unknown option TypeError.
What each option means stands in the header of its template in `templates/components/`.
"""

import functools
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kern.iconen import ICONEN
from kern.templatetags import _formulier, _lijsten, _nlds, _verloop, _vlakken
from kern.templatetags._hulp import attributen, kies, toon

register = template.Library()

SOORTEN = ("neutraal", "aandacht", "info", "positief", "negatief")
KNOP_SOORTEN = {"gevuld": "primary-action", "omlijnd": "secondary-action", "kaal": "subtle"}
KNOP_MATEN = {"gewoon": "", "klein": "knop--klein", "groot": "knop--groot"}
OP = {"": "", "telefoon": "alleen-telefoon", "scherm": "alleen-scherm"}


@functools.cache
def _sprite() -> str:
    return str(static("icons/sprite.svg"))


@register.simple_tag
def icoon(naam: str, *, klas: str = "", label: str = "") -> SafeString:
    """Return a Lucide icon of the sprite; with `label` it is an image that is read aloud."""
    if naam not in ICONEN:
        message = f"icoon: {naam!r} is not in kern/iconen.py"
        raise ValueError(message)
    spoken = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    return format_html(
        '<svg class="icoon{}" width="20" height="20" {}><use href="{}#{}"></use></svg>',
        f" {klas}" if klas else "",
        spoken,
        _sprite(),
        naam,
    )


@register.simple_tag
@functools.cache
def stijlen() -> SafeString:
    """Return the links to every style sheet: the same on each page, so made once a process."""
    return toon("stijlen")


@register.simple_tag
@functools.cache
def scripts() -> SafeString:
    """Return the links to every script: the same on each page, so made once a process."""
    return toon("scripts")


@register.simple_tag
def knop(  # noqa: PLR0913 - the options of a button
    tekst: str,
    *,
    soort: str = "omlijnd",
    href: str = "",
    icoon: str = "",
    icoon_na: str = "",
    verborgen: str = "",
    maat: str = "gewoon",
    type: str = "submit",  # noqa: A002 - the name of the HTML attribute
    naam: str = "",
    waarde: str = "",
    formulier: str = "",
    dialoog: str = "",
    bezig: str = "",
    op: str = "",
    gevaar: bool = False,
    breed: bool = False,
    **attrs: Any,
) -> SafeString:
    """Return a button, or with `href` a link that looks like one; see components/knop.html."""
    basis = "utrecht-button-link" if href else "utrecht-button"
    klassen = [basis, f"{basis}--{KNOP_SOORTEN[kies('knop', 'soort', soort, KNOP_SOORTEN)]}"]
    klassen += [f"{basis}--danger"] if gevaar else []
    klassen += [KNOP_MATEN[kies("knop", "maat", maat, KNOP_MATEN)], OP[kies("knop", "op", op, OP)]]
    klassen += ["knop--breed"] if breed else []
    kies("knop", "type", type, ("submit", "button"))
    extra = {"data_dialoog": dialoog} if dialoog else {}
    extra |= {"data_bezig": bezig} if bezig else {}
    return toon(
        "knop",
        tekst=tekst,
        href=href,
        icoon=icoon,
        icoon_na=icoon_na,
        verborgen=verborgen,
        type=type,
        naam=naam,
        waarde=waarde,
        formulier=formulier,
        klassen=" ".join(klas for klas in klassen if klas),
        attrs=attributen("knop", extra | attrs),
    )


@register.simple_tag
def badge(tekst: str, *, soort: str = "neutraal", icoon: str = "") -> SafeString:
    """Return a small label; see components/badge.html."""
    return toon("badge", tekst=tekst, icoon=icoon, soort=kies("badge", "soort", soort, SOORTEN))


@register.simple_tag
def telling(aantal: int | str, *, verborgen: str = "") -> SafeString:
    """Return a count in a tinted chip; `verborgen` says to a screen reader what is counted."""
    return toon("telling", aantal=aantal, verborgen=verborgen)


@register.simple_tag
def status(tekst: str, *, soort: str = "neutraal", icoon: str = "") -> SafeString:
    """Return icon and words in the colour of the status; see components/status.html."""
    return toon("status", tekst=tekst, icoon=icoon, soort=kies("status", "soort", soort, SOORTEN))


for _library in (
    _vlakken.register,
    _lijsten.register,
    _verloop.register,
    _formulier.register,
    _nlds.register,
):
    register.tags.update(_library.tags)
    register.filters.update(_library.filters)
