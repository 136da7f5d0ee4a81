"""The components of the product as template tags; a builtin library, so no `{% load %}`.

Options are strict: an unknown variant raises ValueError, an unknown option TypeError. The meaning of each option is in
the header of the template in `templates/components/`, or in the docstring of a tag without template (`_getekend`).
"""

import functools

from django import template
from django.utils.safestring import SafeString

from kern.templatetags import _formulier, _getekend, _lijsten, _nlds, _verloop, _vlakken
from kern.templatetags._hulp import toon

register = template.Library()


@register.simple_tag
@functools.cache
def stijlen() -> SafeString:
    """Return the links to every style sheet: the same on each page, so made once per process."""
    return toon("stijlen")


@register.simple_tag
@functools.cache
def scripts() -> SafeString:
    """Return the links to every script: the same on each page, so made once per process."""
    return toon("scripts")


@register.simple_tag
def telling(aantal: int | str, *, verborgen: str = "") -> SafeString:
    """Return a count in a tinted chip; `verborgen` tells a screen reader what is counted."""
    return toon("telling", aantal=aantal, verborgen=verborgen)


for _library in (
    _getekend.register,
    _vlakken.register,
    _lijsten.register,
    _verloop.register,
    _formulier.register,
    _nlds.register,
):
    register.tags.update(_library.tags)
    register.filters.update(_library.filters)
