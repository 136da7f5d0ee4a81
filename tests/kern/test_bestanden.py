"""What a file is, by its content: what is taken, what is refused and why, and what a photograph loses."""

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from PIL import Image

from kern.bestanden import BestandFout, Bestandstype, beoordeel
from kern.bestanden.foto import LANGSTE_ZIJDE
from kern.bestanden.inhoud import MAX_BYTES
from kern.bestanden.pdf import GEHEUGEN
from tests.fabrieken.documenten import PDF, WORD, maak_docx, maak_foto, maak_pdf

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


def relaties(*, soort: str, buiten: bool = True, mode: str = "External") -> bytes:
    """Return the relations of a document with one to something else."""
    doel = "http://aanvaller.test/x" if buiten else "deel.bin"
    waar = f' TargetMode="{mode}"' if buiten else ""
    basis = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{basis}/{soort}" Target="{doel}"{waar}/></Relationships>'
    ).encode()


BUITEN = "opent er iets anders bij"


@pytest.mark.parametrize(
    "soort", ["attachedTemplate", "oleObject", "frame", "image", "subDocument", "onbekend"]
)
@pytest.mark.parametrize(
    "deel",
    [
        "word/_rels/settings.xml.rels",
        "word/_rels/document.xml.rels",
        "_rels/.rels",
        "WORD/_RELS/KOP.XML.RELS",
    ],
)
def test_word_that_loads_something_from_outside_is_refused(deel: str, soort: str) -> None:
    with pytest.raises(BestandFout, match=BUITEN):
        beoordeel(maak_docx(extra={deel: relaties(soort=soort)}))


@pytest.mark.parametrize("soort", ["oleObject", "aFChunk"])
def test_word_with_an_object_inside_is_refused(soort: str) -> None:
    with pytest.raises(BestandFout, match=BUITEN):
        beoordeel(maak_docx(extra={"word/_rels/document.xml.rels": relaties(soort=soort, buiten=False)}))


@pytest.mark.parametrize("codering", ["utf-16", "utf-8-sig"])
def test_relations_in_another_encoding_are_read(codering: str) -> None:
    xml = relaties(soort="attachedTemplate", mode=" external ").decode().encode(codering)
    with pytest.raises(BestandFout, match=BUITEN):
        beoordeel(maak_docx(extra={"word/_rels/settings.xml.rels": xml}))


@pytest.mark.parametrize("soort", ["styles", "image", "footer"])
def test_word_with_pictures_and_links_of_its_own_is_taken(soort: str) -> None:
    delen = {
        "word/_rels/document.xml.rels": relaties(soort=soort, buiten=False),
        "word/_rels/voet.xml.rels": relaties(soort="hyperlink"),
    }
    assert beoordeel(maak_docx(extra=delen)).type == Bestandstype.DOCX


def script(**anders: Any) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"), **anders)


def adres() -> pikepdf.Dictionary:
    return pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("http://aanvaller.test/"))


def zet(naam: str, ding: Callable[[], Any], *, op_pagina: bool = False) -> Callable[[pikepdf.Pdf], None]:
    """Return what puts something in a PDF, or on its page."""

    def vul(pdf: pikepdf.Pdf) -> None:
        waar = pdf.pages[0].obj if op_pagina else pdf.Root
        waar[naam] = pdf.make_indirect(ding())

    return vul


def start(programma: str) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String(programma))


DOET_IETS = {
    "script at opening": zet("/OpenAction", script),
    "program at opening": zet("/OpenAction", lambda: start("cmd.exe")),
    "address at opening": zet("/OpenAction", adres),
    "script by name": zet(
        "/Names",
        lambda: pikepdf.Dictionary(
            JavaScript=pikepdf.Dictionary(Names=pikepdf.Array([pikepdf.String("a"), script()]))
        ),
    ),
    "address when the page is seen": zet("/AA", lambda: pikepdf.Dictionary(O=adres()), op_pagina=True),
    "program behind a button": zet(
        "/Annots",
        lambda: pikepdf.Array([pikepdf.Dictionary(Subtype=pikepdf.Name.Link, A=start("cmd.exe"))]),
        op_pagina=True,
    ),
    "next of a next": zet(
        "/OpenAction",
        lambda: pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=pikepdf.Array([]), Next=pikepdf.Array([script()])),
    ),
    "form with scripts": zet("/AcroForm", lambda: pikepdf.Dictionary(XFA=pikepdf.String("<x/>"))),
}


@pytest.mark.parametrize("wat", DOET_IETS)
def test_pdf_that_does_something_is_refused(wat: str) -> None:
    with pytest.raises(BestandFout, match="een script, of een opdracht"):
        beoordeel(maak_pdf(DOET_IETS[wat]))


@pytest.mark.parametrize(
    "opties",
    [
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"encryption": pikepdf.Encryption(owner="x", user="")},
    ],
    ids=["compressed", "encrypted"],
)
def test_script_out_of_sight_is_refused(opties: dict[str, Any]) -> None:
    inhoud = maak_pdf(DOET_IETS["script at opening"], **opties)
    assert b"app.alert" not in inhoud
    with pytest.raises(BestandFout, match="een script, of een opdracht"):
        beoordeel(inhoud)


def test_script_under_a_written_out_name_is_seen() -> None:
    verhuld = maak_pdf(DOET_IETS["script at opening"]).replace(b"/JavaScript", b"/J#61vaScrip#74")
    assert b"/JavaScript" not in verhuld
    with pytest.raises(BestandFout, match="een script, of een opdracht"):
        beoordeel(verhuld)


@pytest.mark.parametrize(
    "vul",
    [
        zet("/OpenAction", lambda: pikepdf.Array([0, pikepdf.Name.Fit])),
        zet(
            "/Annots",
            lambda: pikepdf.Array([pikepdf.Dictionary(Subtype=pikepdf.Name.Link, A=adres())]),
            op_pagina=True,
        ),
    ],
    ids=["begins on a page", "link to click"],
)
def test_pdf_with_a_first_page_or_a_link_is_taken(vul: Callable[[pikepdf.Pdf], None]) -> None:
    assert beoordeel(maak_pdf(vul)).type == Bestandstype.PDF


def pdf_bom() -> bytes:
    """Return a PDF of less than a MB, of which one object unpacks to more than the memory that is given to it."""
    pers = zlib.compressobj(9)
    stukken = (pers.compress(bytes(1024 * 1024)) for _ in range(GEHEUGEN // 1024**2 + 100))
    vol = pers.compress(b"4 0 <<>>") + b"".join(stukken) + pers.flush()
    delen = {
        1: b"<</Type/Catalog/Pages 2 0 R/X 4 0 R>>",
        2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        5: b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream"
        % (len(vol), vol),
    }
    uit, plekken = b"%PDF-1.7\n", {}
    for nummer, deel in delen.items():
        plekken[nummer] = len(uit)
        uit += b"%d 0 obj\n%b\nendobj\n" % (nummer, deel)
    plekken[6] = len(uit)
    rijen = [(0, 0), *((1, plekken[n]) for n in (1, 2, 3)), (2, 5), *((1, plekken[n]) for n in (5, 6))]
    tabel = b"".join(bytes([soort]) + plek.to_bytes(4, "big") + b"\0" for soort, plek in rijen)
    kop = b"<</Type/XRef/Size 7/W[1 4 1]/Root 1 0 R/Length %d>>" % len(tabel)
    uit += b"6 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (kop, tabel)
    return uit + b"startxref\n%d\n%%%%EOF\n" % plekken[6]


@pytest.mark.parametrize(
    ("maak", "zegt"),
    [
        (lambda: b"", "leeg"),
        (lambda: PDF + b" " * MAX_BYTES, "groter dan 10 MB"),
        (lambda: b"<html>%PDF-1.7", "kan hier niet"),
        (lambda: b"GIF89a" + b"x" * 50, "kan hier niet"),
        (lambda: b"\x00\x00\x00\x20ftypheic" + b"x" * 50, "HEIC"),
        (lambda: b"\xd0\xcf\x11\xe0" + b"x" * 50, "oud Word"),
        (lambda: b"MZ" + PDF, "kan hier niet"),
        (lambda: PDF[:-8], "beschadigd"),
        (lambda: b"%PDF-1.7 en verder niets %%EOF", "beschadigd"),
        (pdf_bom, "beschadigd"),
        (lambda: maak_pdf(encryption=pikepdf.Encryption(owner="x", user="y")), "wachtwoord"),
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
