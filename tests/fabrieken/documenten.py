"""Files and documents for tests."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pikepdf
from PIL import Image

from gebruikers.models import Gebruiker
from inburgeraars.models import Document, Documentsoort, Inburgeraar
from inburgeraars.services.documenten import Documentgegevens, add_document
from kern.bestanden import beoordeel
from kern.klok import vandaag


def maak_pdf(vul: Callable[[pikepdf.Pdf], None] = lambda _pdf: None, **opties: Any) -> bytes:
    """Return a PDF of one empty page; `vul` adds something to it, the options are those of saving."""
    uit = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        vul(pdf)
        pdf.save(uit, static_id=True, **opties)
    return uit.getvalue()


PDF = maak_pdf()
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def maak_foto(soort: str = "JPEG", maat: tuple[int, int] = (80, 60), **opties: Any) -> bytes:
    """Return an image: the left half red, the right half blue."""
    beeld = Image.new("RGB", maat, "red")
    beeld.paste("blue", (maat[0] // 2, 0, maat[0], maat[1]))
    uit = io.BytesIO()
    beeld.save(uit, soort, **opties)
    return uit.getvalue()


def maak_docx(*, hoofdsoort: str = WORD, extra: dict[str, bytes] | None = None, kop: str = "") -> bytes:
    """Return a Word document, as far as its archive tells."""
    soorten = (
        f'{kop}<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="{hoofdsoort}"/></Types>'
    )
    delen = {"[Content_Types].xml": soorten.encode(), "word/document.xml": b"<w/>"} | (extra or {})
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam, inhoud)
    return uit.getvalue()


def maak_documentsoort(*, gevoelig: bool = False) -> Documentsoort:
    """Make a kind of document, or return the existing one."""
    code, naam = ("identiteitsbewijs",) * 2 if gevoelig else ("brief",) * 2
    return Documentsoort.objects.get_or_create(code=code, defaults={"naam": naam, "gevoelig": gevoelig})[0]


def maak_document(
    persoon: Inburgeraar,
    door: Gebruiker,
    *,
    naam: str = "Brief van school",
    gevoelig: bool = False,
    inhoud: bytes = PDF,
) -> Document:
    """Add a document to a dossier, as the user who keeps it."""
    return add_document(
        inburgeraar_id=persoon.pk,
        door=door,
        gegevens=Documentgegevens(soort=maak_documentsoort(), naam=naam, datum=vandaag(), gevoelig=gevoelig),
        bestand=beoordeel(inhoud),
    )
