"""PDF: the same bytes, readable aloud, and nothing from outside the house."""

import datetime as dt
import io
import sys
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pytest
from django.utils.safestring import SafeString, mark_safe
from pytest_django import Settings
from weasyprint.urls import FatalURLFetchingError

from kern.opmaak import Druk, VreemdMiddel
from kern.pdf import PdfOnmogelijk, maak_pdf
from tests.pdf import elementen

MOMENT = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)
GRAFIEK = mark_safe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40"><title>Twaalf van de '
    '25</title><rect width="96" height="20" fill="#185287"/><text x="100" y="15" font-family="Source Sans 3">12</text></svg>'
)


@pytest.fixture(autouse=True)
def _sjablonen(settings: Settings) -> None:
    mappen = [Path(__file__).parent / "sjablonen", *settings.TEMPLATES[0]["DIRS"]]
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": mappen}]


def brief(
    *,
    naam: str = "Fatma Y.",
    plaatje: SafeString = GRAFIEK,
    identifier: str = "a",
    moment: dt.datetime = MOMENT,
) -> bytes:
    return maak_pdf(
        "brief.html",
        {"naam": naam, "plaatje": plaatje},
        titel="Een brief",
        identifier=identifier,
        moment=moment,
    )


def open_pdf(inhoud: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(inhoud))


def test_every_sheet_of_a_demo_says_that_it_is_made_up(settings: Settings) -> None:
    with open_pdf(brief()) as zonder:
        gewoon = [len(blad.Contents.read_bytes()) for blad in zonder.pages]
    settings.DEMO = True
    with open_pdf(brief()) as met:
        in_demo = [len(blad.Contents.read_bytes()) for blad in met.pages]
    assert all(meer > minder for meer, minder in zip(in_demo, gewoon, strict=True))


def test_the_same_document_has_the_same_bytes() -> None:
    assert brief() == brief()


@pytest.mark.parametrize(
    "anders",
    [{"naam": "Omar A."}, {"identifier": "b"}, {"moment": MOMENT + dt.timedelta(seconds=1)}],
)
def test_another_document_has_other_bytes(anders: dict[str, Any]) -> None:
    assert brief(**anders) != brief()


def test_the_checker_of_pdf_ua_finds_nothing(tmp_path: Path) -> None:
    bestand = tmp_path / "brief.pdf"
    bestand.write_bytes(brief())
    verslag = pdfua.validate(str(bestand))
    assert [(f.rule_id, f.message) for f in verslag.findings] == []


def test_title_language_and_date_are_in_it() -> None:
    with open_pdf(brief()) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Een brief"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261124100000+01'00"
        assert str(pdf.Root.Lang) == "nl"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as meta:
            assert meta["pdfuaid:part"] == "1"


def test_part_in_another_language_carries_it() -> None:
    pdf = maak_pdf("tweetalig.html", {}, titel="Twee talen", identifier="a", moment=MOMENT)
    with open_pdf(pdf) as document:
        assert str(document.Root.Lang) == "nl"
        met_taal = [(str(e.S), str(e.Lang)) for e in elementen(document.Root.StructTreeRoot) if "/Lang" in e]
    # The name within the Turkish sentence is in Dutch, as is the document: so the words around it carry theirs.
    assert met_taal == [
        *[("/H2", "tr"), ("/L", "tr"), ("/Table", "tr"), ("/Span", "tr"), ("/Span", "tr")],
        ("/Span", "pl"),
        ("/Div", "tr"),
    ]


def test_heads_of_a_table_say_what_they_are_head_of() -> None:
    with open_pdf(brief()) as pdf:
        koppen = [e for e in elementen(pdf.Root.StructTreeRoot) if e.S == "/TH"]
        assert [str(k.A.Scope) for k in koppen] == ["/Column", "/Column", "/Row"]


def test_a_chart_is_a_figure_with_its_conclusion_on_its_place() -> None:
    with open_pdf(brief()) as pdf:
        (figuur,) = [e for e in elementen(pdf.Root.StructTreeRoot) if e.S == "/Figure"]
        assert str(figuur.Alt) == "Twaalf van de 25"
        links, onder, rechts, boven = (float(getal) for getal in figuur.A.BBox)
        assert (rechts - links, boven - onder) == (150, 30)
        hoogte = float(pdf.pages[0].MediaBox[3])
        assert hoogte / 2 < onder < boven < hoogte


def test_a_swatch_without_words_is_no_figure_and_a_chart_is() -> None:
    zwijgend = SafeString(GRAFIEK.replace("<title>Twaalf van de 25</title>", ""))
    with open_pdf(brief(plaatje=SafeString(zwijgend + GRAFIEK))) as pdf:
        (figuur,) = [e for e in elementen(pdf.Root.StructTreeRoot) if e.S == "/Figure"]
        assert str(figuur.Alt) == "Twaalf van de 25"
        soorten = [
            str(o.operands[1]["/Type"])
            for o in pikepdf.parse_content_stream(pdf.pages[0])
            if str(o.operator) == "BDC" and o.operands[0] == "/Artifact" and "/Type" in o.operands[1]
        ]
        assert soorten.count("/Layout") == 1


def test_running_texts_are_not_read_aloud() -> None:
    with open_pdf(brief()) as pdf:
        assert len(pdf.pages) == 2
        for nummer, bladzijde in enumerate(pdf.pages):
            soorten = [
                dict(o.operands[1])
                for o in pikepdf.parse_content_stream(bladzijde)
                if str(o.operator) == "BDC" and o.operands[0] == "/Artifact"
            ]
            assert [str(s["/Type"]) for s in soorten if "/Type" in s].count("/Pagination") == 2
            ouders = pdf.Root.StructTreeRoot.ParentTree.Nums[2 * nummer + 1]
            in_de_boom = {e.objgen for e in elementen(pdf.Root.StructTreeRoot)}
            aanwezig: list[Any] = [ouder for ouder in ouders if ouder]
            assert {ouder.objgen for ouder in aanwezig} <= in_de_boom


def test_every_sign_has_a_font_of_the_house() -> None:
    with open_pdf(brief()) as pdf:
        namen = {
            str(letter.BaseFont).split("+")[-1]
            for bladzijde in pdf.pages
            for letter in bladzijde.Resources.Font.values()
        }
    assert namen
    assert all(naam.startswith("Source-Sans-3") for naam in namen), namen


@pytest.mark.parametrize(
    "adres",
    [
        "http://localhost/",
        "https://www.roermond.nl/logo.png",
        "file:///etc/passwd",
        "druk:../pdf.py",
        "druk:../../urls.py",
        "druk:niets.css",
        "druk:/etc/passwd",
        "data:text/css,a",
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:image/png;base64,AAAA",
    ],
)
def test_nothing_from_elsewhere_is_fetched(adres: str) -> None:
    with pytest.raises(FatalURLFetchingError):
        Druk().fetch(adres)


@pytest.mark.parametrize("adres", ["http://localhost:1/a.png", "file:///etc/hostname", "a.png"])
def test_a_template_that_asks_for_it_makes_no_document(adres: str) -> None:
    with pytest.raises(VreemdMiddel):
        brief(plaatje=SafeString(f'<img src="{adres}" alt="logo">'))


def test_without_the_libraries_of_the_system_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    class Weg:
        def find_spec(self, naam: str, *_: object) -> None:
            if naam == "weasyprint":
                raise OSError(naam)

    for naam in [m for m in sys.modules if m.startswith(("weasyprint", "kern.opmaak"))]:
        monkeypatch.delitem(sys.modules, naam)
    monkeypatch.setattr(sys, "meta_path", [Weg(), *sys.meta_path])
    with pytest.raises(PdfOnmogelijk, match="ontbreken op deze server"):
        brief()
