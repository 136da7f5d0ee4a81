"""Why each who can be chosen suits: under the choice stands the reason of who is chosen (`static/js/reden.js`)."""

from collections.abc import Iterable

from django.utils.html import format_html_join
from django.utils.safestring import SafeString


def redenen(per_keuze: Iterable[tuple[str, str]], gekozen: str) -> SafeString:
    """Return the reason of each choice (value, words) as a help text that shows the one of who is chosen."""
    rijen = ((keuze, SafeString("" if keuze == gekozen else " hidden"), zin) for keuze, zin in per_keuze)
    return format_html_join("", '<span data-reden="{}"{}>{}</span>', rijen)
