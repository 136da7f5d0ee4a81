"""A delivery read and judged as a whole."""

import io
import json
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.bpi import lezen
from register.bpi.fouten import LeveringFout
from register.bpi.kop import DUBBELE_KOLOM, GEEN_KOP
from register.bpi.lezen import Levering, lees_levering
from register.bpi.regels import Fout, Kolom
from tests.register.bestanden import (
    EERSTE,
    KOLOMMEN,
    MAP,
    TWEEDE,
    VANDAAG,
    bsn_bij,
    csv_tekst,
    iemand,
    stroom,
    wijk_bij_postcode,
    zonder_nummers,
)

BSN = [bsn for i in range(99_990_000, 99_990_040) if (bsn := bsn_bij(i))]


def lees(*regels: dict[str, str]) -> Levering:
    return lees_levering(stroom(csv_tekst(regels)), vandaag=VANDAAG)


def geldig(levering: Levering) -> list[int]:
    return [regel.regelnummer for regel in levering.geldige_regels()]


def wachtend(levering: Levering) -> list[tuple[int, int]]:
    return [(wacht.regel.regelnummer, wacht.lijkt_op) for wacht in levering.wachtende_regels()]


def verwacht(bestand: Path) -> dict[str, object]:
    uitkomst: dict[str, object] = json.loads((MAP / "verwacht.json").read_text("utf-8"))[bestand.name]
    redenen = uitkomst.get("fout_redenen", [])
    assert isinstance(redenen, list)
    return uitkomst | {"fout_redenen": set(redenen)}


def test_the_first_sample_delivery_is_judged_as_expected() -> None:
    wijk = wijk_bij_postcode()
    with lees_levering(EERSTE, vandaag=VANDAAG) as levering:
        uitkomst = {
            "regels": levering.regels,
            "nieuw": levering.geldig,
            "dubbel_in_bestand": levering.dubbel_in_bestand,
            "mogelijk_dubbel": levering.mogelijk_dubbel,
            "fout": len(levering.fouten),
            "per_wijk": Counter(wijk[regel.postcode] for regel in levering.geldige_regels()),
            "fout_redenen": {fout.reden for fout in levering.fouten},
        }
        assert uitkomst == verwacht(EERSTE)
        assert [fout.regel for fout in levering.fouten] == [94, 271, 299, 307, 336, 542, 547, 584]
        assert wachtend(levering) == [(193, 157), (279, 362), (646, 228)]
        assert levering.codec == "cp1252"
        assert levering.kop.onbekend == ()


def test_the_fullest_first_names_of_the_first_sample_delivery_count() -> None:
    with lees_levering(EERSTE, vandaag=VANDAAG) as levering:
        namen = {regel.bsn: regel.voornamen for regel in levering.geldige_regels()}
    assert [namen[bsn] for bsn in ("999912124", "999994190", "999974221", "999962048")] == [
        "Sahra Hodan",
        "Abdul",
        "Emre",
        "Karim",
    ]


def test_the_second_sample_delivery_is_judged_as_expected() -> None:
    with lees_levering(TWEEDE, vandaag=VANDAAG) as levering:
        assert (levering.regels, levering.geldig) == (674, 674)
        assert levering.regels == verwacht(TWEEDE)["regels"]
        assert levering.fouten == []
        assert levering.codec == "utf-8-sig"
        assert levering.kop.onbekend == ("Kenmerk leverancier",)
        assert "Małgorzata Katarzyna" in {regel.voornamen for regel in levering.geldige_regels()}


@pytest.mark.parametrize("scheidingsteken", [";", ",", "\t"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("regeleinde", ["\r\n", "\n"])
def test_every_form_of_a_file_reads_the_same(scheidingsteken: str, codec: str, regeleinde: str) -> None:
    kolommen = [kolom.upper() if i % 2 else f" {kolom.lower()} " for i, kolom in enumerate(KOLOMMEN)]
    regel = {
        kop: iemand(Voornamen="Gül; Fatma, Ayşe" if codec != "cp1252" else "Gül; Fatma, Ayse")[kolom]
        for kop, kolom in zip(kolommen, KOLOMMEN, strict=True)
    }
    tekst = csv_tekst(
        [regel], kolommen=kolommen[::-1], scheidingsteken=scheidingsteken, regeleinde=regeleinde
    )
    with lees_levering(stroom(tekst, codec), vandaag=VANDAAG) as levering:
        (gelezen,) = levering.geldige_regels()
    assert gelezen.voornamen.startswith("Gül; Fatma, Ay")
    assert (gelezen.regelnummer, gelezen.postcode, gelezen.bsn) == (2, "6043SC", "999963739")


def test_unknown_columns_are_named_and_never_stored() -> None:
    kolommen = [*KOLOMMEN, "Kenmerk", "999963739", "", "Telefoon"]
    tekst = csv_tekst([iemand() | {"Kenmerk": "L1", "Telefoon": "06"}], kolommen=kolommen)
    with lees_levering(stroom(tekst), vandaag=VANDAAG) as levering:
        assert levering.kop.onbekend == ("Kenmerk", "kolom 16", "kolom 17", "Telefoon")
        assert geldig(levering) == [2]


def test_columns_that_a_delivery_may_lack() -> None:
    kolommen = [
        k for k in KOLOMMEN if k not in {"A-nummer", "Nationaliteit", "Woonplaats", "Datum vestiging"}
    ]
    with lees_levering(stroom(csv_tekst([iemand()], kolommen=kolommen)), vandaag=VANDAAG) as levering:
        assert geldig(levering) == [2]
        assert levering.heeft(Kolom.BSN)
        assert not levering.heeft(Kolom.A_NUMMER)


@pytest.mark.parametrize(
    ("weg", "genoemd"),
    [
        ({"Geslachtsnaam"}, "Geslachtsnaam"),
        ({"Postcode", "Voorvoegsel"}, "Voorvoegsel, Postcode"),
        ({"BSN", "A-nummer"}, "BSN"),
    ],
)
def test_a_missing_column_is_named(weg: set[str], genoemd: str) -> None:
    tekst = csv_tekst([iemand()], kolommen=[kolom for kolom in KOLOMMEN if kolom not in weg])
    with pytest.raises(LeveringFout) as fout:
        lees_levering(stroom(tekst), vandaag=VANDAAG)
    assert str(fout.value) == f"In het bestand ontbreekt: {genoemd}."


@pytest.mark.parametrize(
    "tekst",
    [
        "zomaar een brief\nmet regels\n",
        "<!doctype html>\n<html></html>\n",
        csv_tekst([iemand()]).split("\r\n", 1)[1],
        csv_tekst([iemand()], scheidingsteken="|"),
        "\n" * 200,
    ],
)
def test_a_file_without_header_is_refused_without_repeating_it(tekst: str) -> None:
    with pytest.raises(LeveringFout) as fout:
        lees_levering(stroom(tekst + "x"), vandaag=VANDAAG)
    assert str(fout.value) == GEEN_KOP


def test_a_column_that_stands_twice_is_refused() -> None:
    tekst = csv_tekst([iemand()], kolommen=[*KOLOMMEN, "achternaam"])
    with pytest.raises(LeveringFout) as fout:
        lees_levering(stroom(tekst), vandaag=VANDAAG)
    assert str(fout.value) == DUBBELE_KOLOM.format(kolom="Geslachtsnaam")


@pytest.mark.parametrize("kolommen", [KOLOMMEN, KOLOMMEN[::-1], KOLOMMEN[:7]])
def test_a_second_header_is_refused_by_number(kolommen: tuple[str, ...]) -> None:
    tekst = csv_tekst([iemand()]) + "\r\n" + csv_tekst([iemand(BSN=BSN[0])], kolommen=kolommen)
    with pytest.raises(LeveringFout, match=r"^Op regel 4 staan opnieuw kolomnamen\."):
        lees_levering(stroom(tekst), vandaag=VANDAAG)


def test_the_header_may_follow_blank_lines() -> None:
    with lees_levering(stroom("\r\n;;\r\n" + csv_tekst([iemand()])), vandaag=VANDAAG) as levering:
        assert geldig(levering) == [4]


def test_a_header_alone_is_a_delivery_of_nobody() -> None:
    with lees() as levering:
        assert (levering.regels, levering.geldig, levering.fouten) == (0, 0, [])


def test_line_numbers_are_those_of_an_editor() -> None:
    tekst = csv_tekst(
        [
            iemand(BSN=BSN[0], A_nummer="", Straatnaam="Wega\r\nstraat\n"),
            iemand(BSN=BSN[1], A_nummer="", Geslacht="?"),
        ]
    )
    tekst += "\r\n;;;\r\n \r\n" + csv_tekst([iemand(BSN=BSN[2], A_nummer="")]).split("\r\n")[1]
    with lees_levering(stroom(tekst), vandaag=VANDAAG) as levering:
        assert geldig(levering) == [2, 9]
        assert levering.fouten == [Fout(5, "Geslacht", "geslacht onbekend")]
        assert levering.regels == 3
        assert next(levering.geldige_regels()).straat == "Wega straat"


def test_a_line_of_another_width_is_a_faulty_line_of_someone_who_is_there() -> None:
    regels = csv_tekst([iemand(), iemand(BSN=BSN[0]), iemand(BSN=BSN[1])]).splitlines()
    regels[1] += ";nog iets"
    regels[2] = regels[2].rpartition(";")[0]
    regels[3] += ";;"
    with lees_levering(stroom("\n".join(regels)), vandaag=VANDAAG) as levering:
        assert levering.fouten == [
            Fout(2, "", "meer velden dan kolommen"),
            Fout(3, "", "minder velden dan kolommen"),
        ]
        assert geldig(levering) == [4]
        assert {bsn for bsn, _ in levering.nummers_bij_fouten if bsn} == {"999963739", BSN[0]}


def test_broken_quotes_are_a_faulty_line_of_someone_who_is_there() -> None:
    regels = csv_tekst([iemand(), iemand(BSN=BSN[0], A_nummer="")]).splitlines()
    regels[1] = regels[1].replace("Mustafa", '"Mustafa')
    with lees_levering(stroom("\n".join(regels)), vandaag=VANDAAG) as levering:
        assert levering.fouten == [Fout(2, "", "aanhalingstekens kloppen niet")]
        assert geldig(levering) == [3]
        assert ("999963739", "") in levering.nummers_bij_fouten


def test_a_faulty_line_is_no_double_and_resembles_nobody() -> None:
    with lees(iemand(), iemand(Geslacht="?"), zonder_nummers(Postcode="x")) as levering:
        assert geldig(levering) == [2]
        assert (levering.dubbel_in_bestand, levering.mogelijk_dubbel) == (0, 0)
        assert [fout.regel for fout in levering.fouten] == [3, 4]
        assert levering.nummers_bij_fouten == [("999963739", "9982321924")]


def test_of_lines_with_one_bsn_the_fullest_first_names_count() -> None:
    namen = ["M.", "Mustafa A.", "Mustafa", "Mustafa Ali", "Mustafa Ali", "Mustafa"]
    with lees(*(iemand(Voornamen=naam) for naam in namen)) as levering:
        assert geldig(levering) == [5]
        assert levering.dubbel_in_bestand == 5


def test_of_equal_lines_the_first_counts() -> None:
    with lees(
        iemand(), iemand(), zonder_nummers(Voornamen="Ali"), zonder_nummers(Voornamen="Ali")
    ) as levering:
        assert geldig(levering) == [2, 4]
        assert levering.dubbel_in_bestand == 2


def test_a_line_with_the_a_nummer_alone_is_the_person_with_bsn_and_a_nummer() -> None:
    with lees(iemand(BSN="", Voornamen="Mustafa Ali"), iemand(), iemand(BSN="")) as levering:
        assert geldig(levering) == [3]
        assert levering.dubbel_in_bestand == 2


def test_without_bsn_lines_with_one_a_nummer_are_one_person() -> None:
    with lees(iemand(BSN="", Voornamen="M."), iemand(BSN="")) as levering:
        assert geldig(levering) == [3]
        assert levering.dubbel_in_bestand == 1


def test_one_bsn_with_two_a_nummers_is_one_person() -> None:
    with lees(iemand(), iemand(A_nummer="1234567890")) as levering:
        assert geldig(levering) == [2]
        assert levering.dubbel_in_bestand == 1


def test_one_a_nummer_under_two_bsns_lets_the_second_wait() -> None:
    with lees(iemand(), iemand(BSN=BSN[0]), iemand(BSN=BSN[0], Voornamen="M.")) as levering:
        assert geldig(levering) == [2]
        assert wachtend(levering) == [(3, 2)]
        assert levering.dubbel_in_bestand == 1


@pytest.mark.parametrize("eerst", [True, False])
def test_a_line_without_numbers_waits_when_it_resembles_one_with(eerst: bool) -> None:
    regels = [zonder_nummers(Geslachtsnaam="Salehi"), iemand()]
    with lees(*(regels if eerst else regels[::-1])) as levering:
        assert geldig(levering) == [3 if eerst else 2]
        assert wachtend(levering) == [(2, 3) if eerst else (3, 2)]


def test_of_lines_without_numbers_that_resemble_each_other_the_first_is_new() -> None:
    namen = ["Saleh", "Salehi", "Noori", "Salehii"]
    with lees(*(zonder_nummers(Geslachtsnaam=naam) for naam in namen)) as levering:
        assert geldig(levering) == [2, 4]
        assert wachtend(levering) == [(3, 2), (5, 3)]


def test_a_line_without_numbers_that_resembles_nobody_is_new() -> None:
    with lees(iemand(), zonder_nummers(Geboortedatum="04-04-1956", Huisnummer="1")) as levering:
        assert geldig(levering) == [2, 3]


def test_very_many_lines_without_numbers_of_one_year_wait_uncompared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lezen, "MAX_NUMMERLOOS_PER_JAAR", 2)
    regels = [
        zonder_nummers(Voornamen=naam, Geslachtsnaam=naam, Geboortedatum=f"00-00-{jaar}", Huisnummer=str(i))
        for i, (naam, jaar) in enumerate(
            [("Abebe", 1965), ("Botros", 1966), ("Cemal", 1965), ("Dragan", 1965), ("Emre", 1965)], 1
        )
    ]
    with lees(*regels, iemand()) as levering:
        assert geldig(levering) == [2, 3, 4, 7]
        assert wachtend(levering) == [(5, 2), (6, 2)]


def test_a_line_with_a_number_never_waits_for_its_looks() -> None:
    with lees(iemand(), iemand(BSN=BSN[0], A_nummer="")) as levering:
        assert geldig(levering) == [2, 3]


def test_a_faulty_delivery_leaves_no_open_file(recwarn: pytest.WarningsRecorder) -> None:
    with pytest.raises(LeveringFout):
        lees_levering(stroom("a;b"), vandaag=VANDAAG)
    assert not recwarn.list


def test_a_missing_file_is_an_oserror(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        lees_levering(tmp_path / "weg.csv", vandaag=VANDAAG)


cellen = st.dictionaries(
    st.sampled_from(KOLOMMEN),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=15),
)


@given(st.lists(cellen.map(lambda anders: iemand() | anders), max_size=12))
def test_any_lines_are_each_counted_once(regels: list[dict[str, str]]) -> None:
    with lees(*regels) as levering:
        assert levering.regels == sum(any(cel.strip() for cel in regel.values()) for regel in regels)
        assert levering.regels == (
            levering.geldig + levering.dubbel_in_bestand + levering.mogelijk_dubbel + len(levering.fouten)
        )
        assert len(geldig(levering)) == levering.geldig
        assert len(wachtend(levering)) == levering.mogelijk_dubbel
        nummers = [regel.bsn for regel in levering.geldige_regels() if regel.bsn]
        assert len(nummers) == len(set(nummers))


@given(st.binary(max_size=400))
def test_any_bytes_after_a_header_are_judged_or_refused(inhoud: bytes) -> None:
    kop = ";".join(KOLOMMEN).encode() + b"\n"
    try:
        levering = lees_levering(io.BytesIO(kop + inhoud), vandaag=VANDAAG)
    except LeveringFout as fout:
        assert str(fout).endswith(".")  # noqa: PT017
    else:
        assert levering.regels == len(levering.fouten)
        levering.sluit()


class _Eindeloos:
    """A file that is made while it is read, so that the test itself holds nothing."""

    def __init__(self, regels: Iterator[bytes]) -> None:
        self._regels = regels

    def read(self, grootte: int) -> bytes:
        deel = b""
        while len(deel) < grootte and (regel := next(self._regels, None)):
            deel += regel
        return deel


def _veel_regels(aantal: int) -> Iterator[bytes]:
    yield ";".join(KOLOMMEN).encode() + b"\r\n"
    bsns = filter(None, map(bsn_bij, range(10_000_000, 99_999_999)))
    for i, bsn in zip(range(aantal), bsns, strict=False):
        nummerloos = i % 50 == 0
        regel = iemand(
            BSN="" if nummerloos else bsn,
            A_nummer="" if nummerloos else str(1_000_000_000 + i),
            Geslachtsnaam="".join(chr(97 + int(cijfer)) for cijfer in str(i * 7919)),
            Geboortedatum=f"{i % 28 + 1:02}-{i % 12 + 1:02}-{1930 + i % 60}",
            Huisnummer=str(i % 900 + 1),
        )
        yield (";".join(regel.values()) + "\r\n").encode()


@pytest.mark.langzaam
def test_fifty_thousand_lines_take_bounded_memory() -> None:
    tracemalloc.start()
    with lees_levering(cast("BinaryIO", _Eindeloos(_veel_regels(50_000))), vandaag=VANDAAG) as levering:
        aantal = sum(1 for _ in levering.geldige_regels())
    _, piek = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert levering.regels == 50_000
    assert aantal == levering.geldig > 49_000
    assert piek < 48 * 1024 * 1024
