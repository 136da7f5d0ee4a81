"""A page as one file: its style and letters in it, nothing that a browser must fetch, and nothing that runs."""

import base64
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

DRUK = Path(__file__).resolve().parent / "druk"
_MIDDEL = re.compile(r'url\("druk:([a-z0-9.-]+\.woff2)"\)')


def maak_html(template: str, context: Mapping[str, Any], *, stijl: str) -> bytes:
    """Return a template as a page that stands alone; the same template and context give the same bytes.

    Args:
        template: its name; it puts `stijl`, a `style` element, in the head.
        context: what it shows; `stijl` and `demo` are added.
        stijl: a style sheet in `kern/druk/`, which names letters as `druk:naam.woff2`.
    """
    element = mark_safe(f"<style>{_stijl(stijl)}</style>")  # noqa: S308  our own file
    html = render_to_string(template, {**context, "stijl": element, "demo": settings.DEMO})
    return html.encode()


@cache
def _stijl(naam: str) -> str:
    return _MIDDEL.sub(
        lambda m: f'url("data:font/woff2;base64,{base64.b64encode((DRUK / m[1]).read_bytes()).decode()}")',
        (DRUK / naam).read_text(encoding="utf-8"),
    )
