"""System checks of the installation."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured

from kern.versleuteld import huidige_sleutel, sleutelhash
from rapportage.bescherming.zijden import geheim


@register(Tags.security)
def sleutels_zijn_er(**_: Any) -> list[CheckMessage]:
    """Refuse to start without the keys that encrypt and match sensitive text, and that choose sides of figures."""
    uit: list[CheckMessage] = []
    try:
        huidige_sleutel()
    except (ImproperlyConfigured, ValueError) as fout:
        uit.append(
            Error(
                f"SLEUTELRING cannot be used: {fout}",
                hint="See docs/beheer/sleutels.md.",
                id="roermond_inburgering.E001",
            )
        )
    try:
        sleutelhash("", doel="check")
        leeg = not settings.ZOEKSLEUTEL
    except ValueError:
        leeg = True
    if leeg:
        uit.append(
            Error(
                "ZOEKSLEUTEL is absent or no base64",
                hint="See docs/beheer/sleutels.md.",
                id="roermond_inburgering.E002",
            )
        )
    try:
        geheim()
    except ValueError as fout:
        uit.append(
            Error(
                f"VIJFTALLENSLEUTEL cannot be used: {fout}",
                hint="See docs/beheer/sleutels.md.",
                id="roermond_inburgering.E003",
            )
        )
    return uit
