"""What a file is, by its content: what is taken, what is refused and why, and what a photograph loses."""

import io
import zipfile
from collections.abc import Callable

import pytest
from PIL import Image

from inburgeraars.documenten import BestandFout, beoordeel
from inburgeraars.documenten.foto import LANGSTE_ZIJDE
from inburgeraars.documenten.inhoud import MAX_BYTES
from inburgeraars.models import Bestandstype
from tests.fabrieken.documenten import PDF, WORD, maak_docx, maak_foto

GPS = 0x8825
MAKER, ORIENTATIE = 0x010F, 0x0112


def met_exif(soort: str, orientatie: int = 1) -> bytes:
    """Return a photograph that says where, with what and how it was taken."""
    exif = Image.Exif()
    exif[MAKER] = "Telefoon van Fatma"
    exif[ORIENTATIE] = orientatie
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (51.0, 11.0, 39.0)
    return maak_foto(soort, exif=exif)


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        (PDF, Bestandstype.PDF),
        (maak_foto("JPEG"), Bestandstype.JPEG),
        (maak_foto("PNG"), Bestandstype.PNG),
        (maak_docx(), Bestandstype.DOCX),
    ],
)
def test_four_kinds_are_known_by_their_content(inhoud: bytes, soort: Bestandstype) -> None:
    assert beoordeel(inhoud).type == soort


def test_pdf_and_word_are_kept_as_they_are() -> None:
    assert beoordeel(PDF).inhoud == PDF
    assert beoordeel(maak_docx()).inhoud == maak_docx()


@pytest.mark.parametrize("soort", ["JPEG", "PNG"])
def test_a_photograph_loses_place_and_maker(soort: str) -> None:
    inhoud = met_exif(soort)
    assert Image.open(io.BytesIO(inhoud)).getexif().get_ifd(GPS)
    uit = beoordeel(inhoud).inhoud
    beeld = Image.open(io.BytesIO(uit))
    assert not dict(beeld.getexif())
    assert not {"exif", "icc_profile", "comment"} & set(beeld.info)
    assert b"Fatma" not in uit


def test_what_stands_behind_a_photograph_goes() -> None:
    uit = beoordeel(maak_foto() + b"<script>alert(1)</script>").inhoud
    assert b"script" not in uit


def test_a_photograph_is_turned_upright() -> None:
    """Orientation 6: the camera was held a quarter turn; what was left is then above."""
    uit = Image.open(io.BytesIO(beoordeel(met_exif("JPEG", orientatie=6)).inhoud)).convert("RGB")
    assert uit.size == (60, 80)
    rood, _groen, blauw = uit.getpixel((30, 10))  # type: ignore[misc]
    assert rood > blauw


@pytest.mark.parametrize(("maat", "verwacht"), [((4800, 3600), (2400, 1800)), ((300, 200), (300, 200))])
def test_a_large_photograph_is_shrunk_and_a_small_one_is_not_blown_up(
    maat: tuple[int, int], verwacht: tuple[int, int]
) -> None:
    inhoud = maak_foto("JPEG", maat, quality=95)
    uit = beoordeel(inhoud).inhoud
    assert Image.open(io.BytesIO(uit)).size == verwacht
    assert max(verwacht) <= LANGSTE_ZIJDE


def test_a_transparent_image_stays_so() -> None:
    uit = io.BytesIO()
    Image.new("RGBA", (10, 10), (255, 0, 0, 0)).save(uit, "PNG")
    beeld = Image.open(io.BytesIO(beoordeel(uit.getvalue()).inhoud))
    assert (beeld.mode, beeld.getpixel((5, 5))) == ("RGBA", (255, 0, 0, 0))


def bom(zijde: int) -> bytes:
    """Return an image of a few kB that says it has so many pixels a side."""
    uit = io.BytesIO()
    Image.new("1", (zijde, zijde)).save(uit, "PNG")
    return uit.getvalue()


def versleuteld() -> bytes:
    """Return an archive that asks a password for its list of contents."""
    inhoud = bytearray(maak_docx())
    for kop, plek in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        begin = inhoud.index(kop)
        inhoud[begin + plek] |= 1
    return bytes(inhoud)


def twee_keer() -> bytes:
    """Return an archive with two lists of contents: who opens it may read the other."""
    uit = io.BytesIO(maak_docx())
    with zipfile.ZipFile(uit, "a") as archief, pytest.warns(UserWarning, match="Duplicate"):
        archief.writestr("[Content_Types].xml", b"<Types/>")
    return uit.getvalue()


@pytest.mark.parametrize(
    ("maak", "zegt"),
    [
        (lambda: b"", "leeg"),
        (lambda: PDF + b" " * MAX_BYTES, "groter dan 10 MB"),
        (lambda: b"<html>%PDF-1.7", "kan niet in het dossier"),
        (lambda: b"GIF89a" + b"x" * 50, "kan niet in het dossier"),
        (lambda: b"\x00\x00\x00\x20ftypheic" + b"x" * 50, "HEIC"),
        (lambda: b"\xd0\xcf\x11\xe0" + b"x" * 50, "oud Word"),
        (lambda: b"MZ" + PDF, "kan niet in het dossier"),
        (lambda: PDF[:-8], "beschadigd"),
        (lambda: maak_foto()[:200], "niet te lezen"),
        (lambda: b"\xff\xd8\xff" + b"x" * 100, "niet te lezen"),
        (lambda: b"\x89PNG\r\n\x1a\n" + maak_foto("JPEG"), "niet te lezen"),
        (lambda: bom(6000), "te veel beeldpunten"),
        (lambda: bom(20_000), "te veel beeldpunten"),
        (lambda: maak_docx()[:100], "niet te lezen"),
        (lambda: maak_docx(extra={"word/vbaProject.bin": b"x"}), "macro"),
        (lambda: maak_docx(hoofdsoort="application/vnd.ms-word.document.macroEnabled.main+xml"), "macro"),
        (lambda: maak_docx(hoofdsoort="application/vnd.ms-word.document.m&#97;croEnabled.main+xml"), "macro"),
        (lambda: maak_docx(hoofdsoort=WORD.replace("document.main", "template.main")), "geen gewoon Word"),
        (lambda: maak_docx(kop='<!DOCTYPE x [<!ENTITY a "aa">]>'), "niet te lezen"),
        (lambda: maak_docx(extra={"word/media/nul": bytes(210 * 1024 * 1024)}), "veel te groot"),
        (versleuteld, "niet te lezen"),
        (twee_keer, "niet te lezen"),
    ],
)
def test_what_is_refused_says_why_and_what_to_do(maak: Callable[[], bytes], zegt: str) -> None:
    with pytest.raises(BestandFout, match=zegt):
        beoordeel(maak())


def test_a_zip_with_something_else_is_no_document() -> None:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        archief.writestr("brief.txt", "Beste")
    with pytest.raises(BestandFout, match="zip-bestand"):
        beoordeel(uit.getvalue())
