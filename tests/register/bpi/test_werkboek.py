"""A delivery as a workbook: what its cells mean, and which files are not opened at all."""

import datetime as dt
import io
import re
import resource
import tracemalloc
import zipfile
from typing import Any

import pytest
from openpyxl.xml.constants import XLSX

from register.bpi import maat
from register.bpi import werkboek as module
from register.bpi.fouten import LeveringFout
from register.bpi.lezen import lees_levering
from register.bpi.regels import Fout
from register.bpi.werkboek import (
    EXCELFOUT,
    FORMULE,
    GEEN_BLAD,
    GEEN_WERKBOEK,
    MEER_BLADEN,
    ONLEESBAAR,
    OPENDOCUMENT,
    TE_GROOT_UITGEPAKT,
    TE_VEEL_TEKST,
    VERDACHT,
    lees_werkboek,
)
from tests.register.bestanden import EERSTE, KOLOMMEN, VANDAAG, iemand
from tests.register.werkboeken import Tekst, levering, met_delen, werkboek

BOM = b"<a>" + b"x" * (130 * 1024 * 1024) + b"</a>"


def regels(inhoud: bytes) -> list[str]:
    return b"".join(lees_werkboek(io.BytesIO(inhoud))).decode().splitlines()


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        ("Yıldız", "Yıldız"),
        (999963739, "999963739"),
        (9982321924.0, "9982321924"),
        (1.5, "1.5"),
        (dt.datetime(1956, 4, 3), "03-04-1956"),  # noqa: DTZ001  a cell of Excel has no zone
        (dt.date(1956, 4, 3), "03-04-1956"),
        ("twee\nregels", "twee regels"),
        (True, "True"),
        (Tekst("=1+1"), "=1+1"),
        (Tekst('=HYPERLINK("https://kwaad.invalid")'), '"=HYPERLINK(""https://kwaad.invalid"")"'),
        ("=1+1", FORMULE),
        ("#N/A", EXCELFOUT),
    ],
)
def test_a_cell_is_read_as_somebody_would_type_it(waarde: Any, tekst: str) -> None:
    assert regels(werkboek([["x", waarde]])) == [f"x;{tekst}"]


def test_a_number_keeps_the_zeros_that_its_format_shows() -> None:
    inhoud = io.BytesIO()
    from openpyxl import Workbook  # noqa: PLC0415

    boek = Workbook()
    blad: Any = boek.active
    blad.append([12345678])
    blad["A1"].number_format = "000000000"
    boek.save(inhoud)
    assert regels(inhoud.getvalue()) == ["012345678"]


def test_a_row_is_a_line_and_empty_cells_at_its_end_are_no_fewer_fields() -> None:
    inhoud = werkboek([[], ["a", "b", "c"], [], ["1"], ["1", "2", "3", "4"]])
    assert regels(inhoud) == ["", "a;b;c", "", "1;;", "1;2;3;4"]


def test_the_same_delivery_as_a_workbook_reads_the_same() -> None:
    import csv  # noqa: PLC0415

    with EERSTE.open(encoding="cp1252", newline="") as bestand:
        rijen = [[Tekst(cel) for cel in rij] for rij in csv.reader(bestand, delimiter=";")]
    with (
        lees_levering(io.BytesIO(werkboek(rijen)), vandaag=VANDAAG) as uit_excel,
        lees_levering(EERSTE, vandaag=VANDAAG) as uit_csv,
    ):
        assert uit_excel.fouten == uit_csv.fouten
        assert list(uit_excel.geldige_regels()) == list(uit_csv.geldige_regels())
        assert (uit_excel.regels, uit_excel.dubbel_in_bestand) == (698, uit_csv.dubbel_in_bestand)


@pytest.mark.parametrize("kolom", ["BSN", "Geslachtsnaam", "Nationaliteit", "Kenmerk"])
def test_a_formula_makes_its_line_faulty_whatever_column_it_is_in(kolom: str) -> None:
    inhoud = levering(
        iemand() | {kolom: "=A1"},
        iemand(BSN="999990019") | {"Geslachtsnaam": Tekst("=1+1")},
        kolommen=[*KOLOMMEN, "Kenmerk"],
    )
    with lees_levering(io.BytesIO(inhoud), vandaag=VANDAAG) as gelezen:
        assert gelezen.fouten == [Fout(2, kolom, f"{kolom} is een formule, geen waarde")]
        assert [regel.geslachtsnaam for regel in gelezen.geldige_regels()] == ["=1+1"]


def test_who_stands_on_a_line_with_a_formula_is_not_gone() -> None:
    with lees_levering(io.BytesIO(levering(iemand(Postcode="=A1"))), vandaag=VANDAAG) as gelezen:
        assert gelezen.nummers_bij_fouten == [("999963739", "9982321924")]


GOED = levering(iemand())


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"PK\x03\x04", ONLEESBAAR),
        (GOED[: len(GOED) // 2], ONLEESBAAR),
        (met_delen(GOED, {"xl/workbook.xml": b"<workbook"}), ONLEESBAAR),
        (met_delen(GOED, {"xl/worksheets/sheet1.xml": b"geen xml"}), ONLEESBAAR),
        (werkboek([]), GEEN_BLAD),
        (werkboek([["a"]], andere_bladen={"Toelichting": "b"}), MEER_BLADEN),
        (met_delen(GOED, {"xl/worksheets/sheet1.xml": BOM}), TE_GROOT_UITGEPAKT),
        (met_delen(GOED, {"xl/styles.xml": BOM[: 9 * 1024 * 1024]}), TE_GROOT_UITGEPAKT),
        (met_delen(GOED, {f"xl/{i}.bin": b"" for i in range(1000)}), TE_GROOT_UITGEPAKT),
        (
            met_delen(GOED, {"xl/sharedStrings.xml": b'<!DOCTYPE l [<!ENTITY a "aaaa">]><sst>&a;</sst>'}),
            VERDACHT,
        ),
        (met_delen(GOED, {"xl/sharedStrings.xml": "<!DOCTYPE l []><sst/>".encode("utf-16")}), VERDACHT),
    ],
    ids=[
        "empty",
        "half",
        "xml",
        "sheet",
        "no rows",
        "sheets",
        "bomb",
        "styles",
        "parts",
        "entities",
        "utf-16",
    ],
)
def test_what_is_no_workbook_of_one_sheet_is_refused(inhoud: bytes, reden: str) -> None:
    with pytest.raises(LeveringFout) as fout:
        regels(inhoud)
    assert str(fout.value) == reden


def met_teksten(naam: str, tekst: str) -> bytes:
    """Return a workbook whose texts stand in a part of their own, as Excel writes them."""
    inhoud = werkboek([[1]])
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        blad, typen = archief.read("xl/worksheets/sheet1.xml"), archief.read("[Content_Types].xml")
    soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    anders = typen.replace(
        b"</Types>", f'<Override PartName="/{naam}" ContentType="{soort}"/></Types>'.encode()
    )
    vak = re.sub(rb'<c r="A1"[^>]*><v>1</v></c>', b'<c r="A1" t="s"><v>0</v></c>', blad)
    assert (anders != typen, vak != blad) == (True, True)
    sst = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{tekst}</t></si></sst>'
    return met_delen(
        inhoud, {"[Content_Types].xml": anders, "xl/worksheets/sheet1.xml": vak, naam: sst.encode()}
    )


def test_texts_of_their_own_part_are_read_and_under_another_name_refused() -> None:
    assert regels(met_teksten("xl/sharedStrings.xml", "=1+1")) == ["=1+1"]
    with pytest.raises(LeveringFout) as fout:
        regels(met_teksten("xl/worksheets/sheet9.xml", "x"))
    assert str(fout.value) == VERDACHT


@pytest.mark.parametrize("voor", [0, 5_000, 1024 * 1024 - 30, 1024 * 1024 - 20])
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_doctype_is_found_wherever_it_hides(voor: int, codec: str) -> None:
    deel = (
        f"<?xml version='1.0'?><!--{'-x' * (voor // 2)}--><!DOCTYPE sst [<!ENTITY a 'aaaa'>]><sst>&a;</sst>"
    )
    with pytest.raises(LeveringFout) as fout:
        regels(met_delen(GOED, {"xl/sharedStrings.xml": deel.encode(codec)}))
    assert str(fout.value) == VERDACHT


@pytest.mark.parametrize(
    ("delen", "reden"),
    [(["levering.csv"], GEEN_WERKBOEK), (["mimetype", "content.xml"], OPENDOCUMENT)],
)
def test_another_archive_is_named(delen: list[str], reden: str) -> None:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        for deel in delen:
            archief.writestr(deel, b"x")
    with pytest.raises(LeveringFout) as fout:
        regels(uit.getvalue())
    assert str(fout.value) == reden


def test_an_empty_second_sheet_does_no_harm() -> None:
    assert regels(werkboek([["a"]], andere_bladen={"Blad2": None})) == ["a"]


def test_a_bomb_is_refused_without_being_unpacked() -> None:
    bom = met_delen(GOED, {"xl/worksheets/sheet1.xml": BOM})
    assert len(bom) < 1024 * 1024
    tracemalloc.start()
    with pytest.raises(LeveringFout, match="veel te groot"):
        regels(bom)
    assert tracemalloc.get_traced_memory()[1] < 4 * 1024 * 1024
    tracemalloc.stop()


NS = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"


@pytest.mark.parametrize(
    "inhoud",
    [
        "<row>" + "<c/>" * 200_000 + "</row>",
        "<row>" + "<c/>" * 200_000 + "<row/>" + "<c/>" * 200_000 + "</row>",
        "<row><!--" + "</row>" * 100_000 + "--></row>",
        ("<a/>" * 1_000 + "<row/>") * 200,
        "<a/>" * 200_000,
        "<row/>" * 1_600_000,
        " " * 9 * 1024 * 1024,
        "<row xmlns='http://een.ander'/>" * 200_000,
    ],
    ids=["row", "row in row", "comment", "between", "no rows", "rows", "text", "namespace"],
)
def test_a_sheet_that_would_fill_the_memory_is_refused_while_it_is_measured(inhoud: str) -> None:
    blad = f"<worksheet {NS}><sheetData>{inhoud}</sheetData></worksheet>".encode()
    bom = met_delen(GOED, {"xl/worksheets/sheet1.xml": blad})
    tracemalloc.start()
    with pytest.raises(LeveringFout, match="veel te groot"):
        regels(bom)
    assert tracemalloc.get_traced_memory()[1] < 4 * 1024 * 1024
    tracemalloc.stop()


def test_a_sheet_as_office_programs_lay_it_out_is_read() -> None:
    rijen = "\n".join(
        f'  <row r="{i}">\n    <c r="A{i}" t="inlineStr"><is><t>rij {i}</t></is></c>\n  </row>'
        for i in range(1, 2001)
    )
    samen = "".join(f'<mergeCell ref="C{i}:D{i}"/>' for i in range(1, 2001))
    blad = f"<worksheet {NS}><sheetData>{rijen}</sheetData><mergeCells>{samen}</mergeCells></worksheet>"
    assert len(regels(met_delen(GOED, {"xl/worksheets/sheet1.xml": blad.encode()}))) == 2000


def als_anders(naam: str, soort: str, deel: str) -> bytes:
    """Return a workbook with a part that its list of contents calls something else than its place does."""
    with zipfile.ZipFile(io.BytesIO(GOED)) as archief:
        typen = archief.read("[Content_Types].xml").decode()
        inhoud = archief.read(deel)
    typen = typen.replace("</Types>", f'<Override PartName="/{naam}" ContentType="{soort}"/></Types>')
    return met_delen(
        GOED, {"[Content_Types].xml": typen.replace(f"/{deel}", f"/{naam}").encode(), naam: inhoud}
    )


def test_no_part_is_read_whole_that_was_measured_by_its_rows() -> None:
    boek = als_anders("xl/worksheets/sheetw.xml", XLSX, "xl/workbook.xml")
    with pytest.raises(LeveringFout) as fout:
        regels(boek)
    assert str(fout.value) == VERDACHT


def test_no_sheet_is_read_by_its_rows_that_was_not_measured() -> None:
    with zipfile.ZipFile(io.BytesIO(GOED)) as archief:
        banden, blad = archief.read("xl/_rels/workbook.xml.rels"), archief.read("xl/worksheets/sheet1.xml")
    anders = banden.replace(b"worksheets/sheet1.xml", b"elders.xml")
    assert anders != banden
    with pytest.raises(LeveringFout) as fout:
        regels(met_delen(GOED, {"xl/_rels/workbook.xml.rels": anders, "xl/elders.xml": blad}))
    assert str(fout.value) == VERDACHT


def test_memory_is_bounded_while_a_workbook_is_read_and_not_after(monkeypatch: pytest.MonkeyPatch) -> None:
    voor = resource.getrlimit(resource.RLIMIT_AS)

    def vul(_blad: Any) -> bool:
        return bool(bytearray(2 * maat.MAX_GEHEUGEN))

    monkeypatch.setattr(module, "heeft_inhoud", vul)
    with pytest.raises(LeveringFout, match="veel te groot"):
        regels(GOED)
    assert resource.getrlimit(resource.RLIMIT_AS) == voor


def test_a_sheet_that_lies_about_its_size_fills_no_memory() -> None:
    with zipfile.ZipFile(io.BytesIO(GOED)) as archief:
        blad = archief.read("xl/worksheets/sheet1.xml")
    assert b'<dimension ref="A1:N2"' in blad
    leugen = blad.replace(b'<dimension ref="A1:N2"', b'<dimension ref="A1:XFD1048576"')
    assert len(regels(met_delen(GOED, {"xl/worksheets/sheet1.xml": leugen}))) == 2


def test_more_text_than_fits_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_TEKST", 100)
    with pytest.raises(LeveringFout, match=TE_VEEL_TEKST):
        regels(GOED)
