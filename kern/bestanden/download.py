"""An uploaded file as a download, never shown in a page."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from kern.bestanden.soorten import Bestandstype

WERELDVREEMD = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""Forbids a browser to run or load anything in an uploaded file, in case it shows the file after all."""


def als_download(naam: str, soort: Bestandstype, inhoud: bytes) -> HttpResponse:
    """Return the answer with which a browser keeps a file, under its name with the ending of its type."""
    volledig = naam.removesuffix(f".{soort.value}") + f".{soort.value}"
    return HttpResponse(
        inhoud,
        headers={
            "Content-Type": soort.mime,
            "Content-Disposition": content_disposition_header(as_attachment=True, filename=_zuiver(volledig))
            or "",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": WERELDVREEMD,
            "Cross-Origin-Resource-Policy": "same-origin",
        },
    )


def _zuiver(naam: str) -> str:
    """Return a name without characters that have a meaning in file systems or headers."""
    return "".join("-" if c in '\\/:*?"<>|' or not c.isprintable() else c for c in naam).strip(". ")
