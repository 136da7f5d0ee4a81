"""A delivery as a file: encoding, records and line numbers."""

import csv
import io
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from register.bpi import bestand
from register.bpi.bestand import (
    AFBEELDING,
    BEVEILIGD,
    GEEN_TEKST,
    GEMENGD,
    INGEPAKT,
    LEEG,
    MAX_REGELLENGTE,
    ONBEKENDE_TEKENSET,
    OUD_EXCEL,
    PDF,
    TE_GROOT,
    UTF_16,
    Bronbestand,
    Rij,
    lees_rijen,
)
from register.bpi.fouten import LeveringFout
from register.bpi.werkboek import ONLEESBAAR


def gelezen(inhoud: bytes) -> tuple[str, list[str]]:
    bron = Bronbestand(io.BytesIO(inhoud))
    try:
        return bron.codec, list(bron.tekstregels())
    finally:
        bron.sluit()


def rijen(tekst: str, breedte: int = 3) -> list[Rij]:
    regels = iter(io.StringIO(tekst, newline="").readlines())
    return list(lees_rijen(regels, scheidingsteken=";", breedte=breedte))


@pytest.mark.parametrize(
    ("codec", "herkend"), [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("cp1252", "cp1252")]
)
def test_encoding_is_found(codec: str, herkend: str) -> None:
    tekst = "Hüseyin;Händelstraat;€\r\nÇelik\n"
    assert gelezen(tekst.encode(codec)) == (herkend, ["Hüseyin;Händelstraat;€\r\n", "Çelik\n"])


def test_encoding_is_found_when_a_letter_lies_across_two_blocks() -> None:
    regels = ("Yılmaz;" * 1000 + "\n") * 12
    for verschuiving in range(4):
        tekst = "x" * verschuiving + "\n" + regels
        assert gelezen(tekst.encode())[0] == "utf-8"
        assert "".join(gelezen(tekst.encode())[1]) == tekst


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"", LEEG),
        (b" \r\n\r\n", LEEG),
        (b"a;b\0;c", GEEN_TEKST),
        (b"PK\x03\x04rest", ONLEESBAAR),
        (b"\xd0\xcf\x11\xe0rest", OUD_EXCEL),
        (b"\xd0\xcf\x11\xe0" + 99_999 * b"x" + "EncryptedPackage".encode("utf-16-le"), BEVEILIGD),
        (b"\x89PNG\r\n\x1a\n", AFBEELDING),
        (b"\x1f\x8b\x08", INGEPAKT),
        (b"%PDF-1.7", PDF),
        ("a;ü".encode("utf-16"), UTF_16),
        ("Yılmaz;Doğan;Çelik".encode() + b";H\xe4ndel", GEMENGD),
        (b"\xef\xbb\xbfa;H\xe4ndel", GEMENGD),
        ("Hüseyin".encode("cp850"), ONBEKENDE_TEKENSET),
    ],
)
def test_what_is_no_csv_is_refused_with_one_sentence(inhoud: bytes, reden: str) -> None:
    with pytest.raises(LeveringFout) as fout:
        gelezen(inhoud)
    assert str(fout.value) == reden


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bestand, "MAX_BYTES", 10)
    assert gelezen(b"1234567890")[1] == ["1234567890"]
    with pytest.raises(LeveringFout, match=TE_GROOT):
        gelezen(b"12345678901")


def test_a_line_that_is_too_long_is_refused_by_number() -> None:
    regel = b"x" * (MAX_REGELLENGTE - 1) + b"\n"
    assert len(gelezen(regel * 2)[1]) == 2
    with pytest.raises(LeveringFout, match=r"^Regel 2 is langer dan 10\.000 tekens\."):
        gelezen(regel + b"x" + regel)


def test_a_path_is_read_and_a_stream_from_where_it_stands(tmp_path: Path) -> None:
    pad = tmp_path / "levering.csv"
    pad.write_bytes(b"een;twee\n")
    uit_pad = Bronbestand(pad)
    met_stroom = io.BytesIO(b"weg;een;twee\n")
    met_stroom.read(4)
    uit_stroom = Bronbestand(met_stroom)
    assert list(uit_pad.tekstregels()) == list(uit_stroom.tekstregels()) == ["een;twee\n"]
    assert uit_pad.sha256 == uit_stroom.sha256 == sha256(b"een;twee\n").hexdigest()
    uit_pad.sluit()
    uit_stroom.sluit()


def test_two_passes_can_run_at_once() -> None:
    inhoud = b"".join(b"regel %d\n" % i for i in range(50_000))
    bron = Bronbestand(io.BytesIO(inhoud))
    for een, ander in zip(bron.tekstregels(), bron.tekstregels(), strict=True):
        assert een == ander
    bron.sluit()


def test_blank_lines_are_no_records_but_count_as_lines() -> None:
    assert rijen("\r\na;b;c\r\n\r\n ; ;\r\n  \r\nd;e;f") == [Rij(2, ["a", "b", "c"]), Rij(6, ["d", "e", "f"])]


def test_a_record_with_line_breaks_has_the_number_of_its_first_line() -> None:
    assert rijen('a;"b\r\nb\nb";c\nd;e;f\n') == [Rij(1, ["a", "b\r\nb\nb", "c"]), Rij(4, ["d", "e", "f"])]


@pytest.mark.parametrize("regeleinde", ["\n", "\r\n", "\r"])
def test_every_line_end_is_one(regeleinde: str) -> None:
    tekst = regeleinde.join(['a;"b', 'b";c', "", "d;e;f"])
    bron = Bronbestand(io.BytesIO(tekst.encode()))
    gevonden = lees_rijen(bron.tekstregels(), scheidingsteken=";", breedte=3)
    assert [rij.regelnummer for rij in gevonden] == [1, 4]
    bron.sluit()


def test_an_unclosed_quote_costs_one_line() -> None:
    assert rijen('a;b;c\nd;"e;f\ng;h;i\nj;"k";l\n') == [
        Rij(1, ["a", "b", "c"]),
        Rij(2, None, 'd;"e;f\n'),
        Rij(3, ["g", "h", "i"]),
        Rij(4, ["j", "k", "l"]),
    ]


def test_an_unclosed_quote_at_the_end_costs_one_line() -> None:
    assert rijen('a;b;"c\nd;e;f') == [Rij(1, None, 'a;b;"c\n'), Rij(2, ["d", "e", "f"])]


def test_an_unclosed_quote_in_a_long_file_costs_one_line() -> None:
    gevonden = rijen('a;"b;c\n' + "d;e;f\n" * 100)
    assert gevonden[0] == Rij(1, None, 'a;"b;c\n')
    assert [rij.regelnummer for rij in gevonden[1:]] == list(range(2, 102))


def test_a_quote_inside_a_field_costs_one_line_or_none() -> None:
    assert rijen('a;b"b;c\nd;"e"e;f\ng;h;i') == [
        Rij(1, ["a", 'b"b', "c"]),
        Rij(2, None, 'd;"e"e;f\n'),
        Rij(3, ["g", "h", "i"]),
    ]


velden = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)


@given(st.lists(st.lists(velden, min_size=3, max_size=3), max_size=8), st.sampled_from(";,\t"))
def test_what_a_csv_writer_writes_is_read_back_with_its_line_numbers(
    tabel: list[list[str]], scheidingsteken: str
) -> None:
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=scheidingsteken)
    verwacht = []
    for rij in tabel:
        nummer = _regelnummer(uit.getvalue())
        schrijver.writerow(rij)
        if any(veld.strip() for veld in rij):
            verwacht.append(Rij(nummer, rij))
    bron = Bronbestand(io.BytesIO(("\n" + uit.getvalue() + "einde").encode()))
    gevonden = list(lees_rijen(bron.tekstregels(), scheidingsteken=scheidingsteken, breedte=3))
    bron.sluit()
    assert gevonden[:-1] == verwacht


def _regelnummer(tekst: str) -> int:
    """Return the number of the line after `tekst`, which follows one blank line."""
    return 2 + tekst.replace("\r\n", "\n").replace("\r", "\n").count("\n")


@given(st.binary(max_size=300))
@example(b"\xe1\x8d")
def test_any_bytes_are_read_or_refused(inhoud: bytes) -> None:
    try:
        _, regels = gelezen(inhoud)
    except LeveringFout as fout:
        regels = [str(fout)]
    gevonden = list(lees_rijen(iter(regels), scheidingsteken=";", breedte=2))
    assert all(1 <= rij.regelnummer <= len(regels) for rij in gevonden)
