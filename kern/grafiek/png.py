"""Charts in pixels, from the same drawing and with our own letters: laid out as PDF, of which each page is an image.

Nothing is fetched but the fonts of `kern/druk/`. The same drawing gives the same bytes.
"""

import io
from collections.abc import Sequence

import pypdfium2
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from PIL.PngImagePlugin import PngInfo

from kern.grafiek.los import Losse
from kern.pdf import leg_op

SCHAAL = 2
"""Pixels of the image in a CSS pixel: sharp in print, and in a presentation."""
PUNTEN = 0.75
"""Points in a CSS pixel."""
KENMERK = bytes(16)
"""The identifier of the PDF in between, which nobody sees."""


def als_png(tekeningen: Sequence[Losse]) -> list[bytes]:
    """Return drawings as images, each with its words in its metadata.

    All at once: the fonts are read for each document.

    Raises:
        kern.pdf.PdfOnmogelijk: a library of the system is missing.
    """
    if not tekeningen:
        return []
    pdf = pypdfium2.PdfDocument(leg_op(_document(tekeningen), identifier=KENMERK))
    try:
        return [_beeld(pdf[nummer], tekening) for nummer, tekening in enumerate(tekeningen)]
    finally:
        pdf.close()


def _document(tekeningen: Sequence[Losse]) -> SafeString:
    """Return a page for each drawing, as large as it is."""
    bladen = format_html_join(
        "",
        "@page b{0} {{ size: {1}px {2}px; margin: 0; }} .b{0} {{ page: b{0}; }} ",
        ((nummer, t.breedte, t.hoogte) for nummer, t in enumerate(tekeningen)),
    )
    delen = format_html_join(
        "",
        '<div class="b{}">{}</div>',
        ((nummer, SafeString(t.svg.partition("\n")[2])) for nummer, t in enumerate(tekeningen)),
    )
    return format_html(
        '<!doctype html><html lang="nl"><head><title>-</title><link rel="stylesheet" href="druk:basis.css">'
        "<style>{} svg {{ display: block; }}</style></head><body>{}</body></html>",
        bladen,
        delen,
    )


def _beeld(bladzijde: pypdfium2.PdfPage, tekening: Losse) -> bytes:
    beeld = bladzijde.render(scale=SCHAAL / PUNTEN).to_pil()
    beeld = beeld.crop((0, 0, tekening.breedte * SCHAAL, tekening.hoogte * SCHAAL))
    woorden = PngInfo()
    woorden.add_itxt("Title", tekening.alt, lang="nl")
    woorden.add_itxt("Description", tekening.alt, lang="nl")
    uit = io.BytesIO()
    beeld.save(uit, "PNG", dpi=(96 * SCHAAL, 96 * SCHAAL), pnginfo=woorden)
    return uit.getvalue()
