"""HTML laid out as PDF with WeasyPrint, with the files of `kern/druk/` and pictures within it alone (see `kern.pdf`)."""

import base64
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import woff2  # type: ignore[import-untyped]
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from kern.opmaak_taal import zet_talen

DRUK = Path(__file__).resolve().parent / "druk"
SCHEMA = "druk:"
JPEG = "data:image/jpeg;base64,"
"""How the address of a picture begins that stands in the page itself."""
SOORTEN = {".css": "text/css", ".woff2": "font/woff2"}
NERGENS = "https://nergens.invalid/"
"""The base of relative addresses, so that they are refused by name instead of silently left out."""


class VreemdMiddel(Exception):
    """A template asks for a file or address outside `kern/druk/`."""


def zet_op(html: str, *, identifier: bytes) -> bytes:
    """Return the document as PDF/UA-1.

    Args:
        html: the whole page; its title, language and dates become those of the document, and each `lang` within it that
            of its part.
        identifier: sixteen bytes.

    Raises:
        VreemdMiddel: it asks for anything but a named file of `kern/druk/` or a picture within it.
    """
    try:
        pdf: bytes = HTML(string=html, base_url=NERGENS, url_fetcher=Druk()).write_pdf(
            pdf_variant="pdf/ua-1",
            pdf_identifier=identifier,
            font_config=FontConfiguration(),
            finisher=zet_talen,
        )
    except FatalURLFetchingError as fout:
        # The library's own exception is no `Exception`: it would pass every handler of a worker and kill it.
        raise VreemdMiddel(str(fout)) from fout
    return pdf


class Druk(URLFetcher):  # type: ignore[misc]  # the library is untyped
    """Serves the files of `kern/druk/` by name, a picture that the page holds, and nothing else."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002  the library's own
        """Return a file of `kern/druk/`, or a picture.

        Raises:
            FatalURLFetchingError: for any other address, so that no document is made with something missing.
        """
        if url.startswith(JPEG):
            return URLFetcherResponse(
                url, base64.b64decode(url.removeprefix(JPEG)), {"Content-Type": "image/jpeg"}
            )
        naam = url.removeprefix(SCHEMA)
        soort = SOORTEN.get(Path(naam).suffix)
        if not url.startswith(SCHEMA) or soort is None or naam not in {p.name for p in DRUK.iterdir()}:
            raise FatalURLFetchingError(f"not a file of kern/druk: {url!r}")
        return URLFetcherResponse(url, _middel(naam), {"Content-Type": soort})


@cache
def _middel(naam: str) -> bytes:
    """Return a file of `kern/druk/`; a font unpacked, which the library would repeat for every document.

    Cached once a process: unpacking six fonts takes ten times as long as laying out a letter.
    """
    inhoud = (DRUK / naam).read_bytes()
    if not naam.endswith(".woff2"):
        return inhoud
    uit = BytesIO()
    woff2.decompress(BytesIO(inhoud), uit)
    return uit.getvalue()
