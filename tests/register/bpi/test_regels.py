"""The rules for one line of a delivery."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgeraars.bsn import voldoet_aan_elfproef
from inburgeraars.datums import Geboortedatum
from inburgeraars.namen import naamsleutels
from register.bpi.regels import (
    Fout,
    Kolom,
    Regel,
    beoordeel_regel,
    herken_kolom,
    leesbare_nummers,
    losse_nummers,
    schoon,
)
from tests.register.bestanden import VANDAAG, bsns, iemand


def waarden(regel: dict[str, str]) -> dict[Kolom, str]:
    return {Kolom(kolom): cel for kolom, cel in regel.items()}


def oordeel(**anders: str) -> Regel | Fout:
    return beoordeel_regel(waarden(iemand(**anders)), regelnummer=7, vandaag=VANDAAG)


def goed(**anders: str) -> Regel:
    uitkomst = oordeel(**anders)
    assert isinstance(uitkomst, Regel)
    return uitkomst


def test_a_faultless_line_is_normalised() -> None:
    assert goed(Postcode="6043 sc", Huisnummer="0209", Voornamen=" Mustafa \u00a0 Ali ") == Regel(
        regelnummer=7,
        bsn="999963739",
        a_nummer="9982321924",
        voornamen="Mustafa Ali",
        voorvoegsel="",
        geslachtsnaam="Saleh",
        geslacht="M",
        geboortedatum=Geboortedatum(1956, 4, 3),
        straat="Wegastraat",
        huisnummer=209,
        toevoeging="A",
        postcode="6043SC",
        woonplaats="Roermond",
        datum_vestiging=date(1995, 7, 20),
    )


@pytest.mark.parametrize(
    ("kolom", "waarde", "reden"),
    [
        (Kolom.A_NUMMER, "998232192", "A-nummer heeft geen 10 cijfers"),
        (Kolom.A_NUMMER, "998232192A", "A-nummer heeft geen 10 cijfers"),
        (Kolom.A_NUMMER, "0000000000", "A-nummer ongeldig"),
        (Kolom.BSN, "99999", "BSN heeft geen 9 cijfers"),
        (Kolom.BSN, "99996373٩", "BSN heeft geen 9 cijfers"),
        (Kolom.BSN, "123456789", "BSN voldoet niet aan de elfproef"),
        (Kolom.BSN, "000000000", "BSN voldoet niet aan de elfproef"),
        (Kolom.VOORNAMEN, "a" * 121, "voornamen langer dan 120 tekens"),
        (Kolom.GESLACHTSNAAM, "ß" * 61, "geslachtsnaam langer dan 120 tekens"),
        (Kolom.VOORNAMEN, "Musta\ufffda", "voornamen bevat een onleesbaar teken"),
        (Kolom.VOORVOEGSEL, "a" * 21, "voorvoegsel langer dan 20 tekens"),
        (Kolom.GESLACHTSNAAM, "", "geslachtsnaam ontbreekt"),
        (Kolom.GESLACHTSNAAM, " . ", "geslachtsnaam ontbreekt"),
        (Kolom.GESLACHTSNAAM, "Sa\x07leh", "geslachtsnaam bevat een onleesbaar teken"),
        (Kolom.GESLACHT, "", "geslacht ontbreekt"),
        (Kolom.GESLACHT, "Q", "geslacht onbekend"),
        (Kolom.GEBOORTEDATUM, "", "geboortedatum ontbreekt"),
        (Kolom.GEBOORTEDATUM, "00-00-0000", "geboortedatum ontbreekt"),
        (Kolom.GEBOORTEDATUM, "31-02-1970", "geboortedatum bestaat niet"),
        (Kolom.GEBOORTEDATUM, "12-05-2031", "geboortedatum in de toekomst"),
        (Kolom.GEBOORTEDATUM, "vorig jaar", "geboortedatum ongeldig"),
        (Kolom.GEBOORTEDATUM, "01-01-1800", "geboortedatum meer dan 130 jaar geleden"),
        (Kolom.STRAATNAAM, "a" * 81, "straatnaam langer dan 80 tekens"),
        (Kolom.HUISNUMMER, "", "huisnummer ontbreekt"),
        (Kolom.HUISNUMMER, "0", "huisnummer ongeldig"),
        (Kolom.HUISNUMMER, "12A", "huisnummer ongeldig"),
        (Kolom.HUISNUMMER, "123456", "huisnummer ongeldig"),
        (Kolom.TOEVOEGING, "a" * 21, "toevoeging langer dan 20 tekens"),
        (Kolom.POSTCODE, "", "postcode ontbreekt"),
        (Kolom.POSTCODE, "60433 C", "postcode ongeldig"),
        (Kolom.POSTCODE, "0043 SC", "postcode ongeldig"),
        (Kolom.WOONPLAATS, "a" * 81, "woonplaats langer dan 80 tekens"),
        (Kolom.DATUM_VESTIGING, "31-02-1995", "datum vestiging bestaat niet"),
        (Kolom.DATUM_VESTIGING, "21-01-2009", "datum vestiging in de toekomst"),
        (Kolom.DATUM_VESTIGING, "ooit", "datum vestiging ongeldig"),
    ],
)
def test_a_wrong_field_is_named_with_its_reason(kolom: Kolom, waarde: str, reden: str) -> None:
    regel = waarden(iemand()) | {kolom: waarde}
    assert beoordeel_regel(regel, regelnummer=7, vandaag=VANDAAG) == Fout(7, kolom.value, reden)


@given(st.text(max_size=150), st.text(max_size=150))
def test_a_name_that_passes_fits_the_stored_keys(voornamen: str, geslachtsnaam: str) -> None:
    uitkomst = oordeel(Voornamen=voornamen, Voorvoegsel="van der", Geslachtsnaam=geslachtsnaam)
    if isinstance(uitkomst, Regel):
        sleutels = naamsleutels(uitkomst.naam)
        assert max(len(sleutels.sorteernaam), len(sleutels.zoeknaam)) <= 280
        assert len(sleutels.sorteernaam) == len(sleutels.zoeknaam) > 0


def test_of_two_faults_the_first_in_column_order_is_named() -> None:
    assert oordeel(Postcode="x", Geslacht="x") == Fout(7, "Geslacht", "geslacht onbekend")


def test_what_may_be_empty_is_empty() -> None:
    regel = goed(
        BSN="", A_nummer="", Voornamen="-", Straatnaam="", Toevoeging="", Woonplaats="", Datum_vestiging=""
    )
    assert regel.nummerloos
    assert (regel.voornamen, regel.straat, regel.toevoeging, regel.woonplaats) == ("", "", "", "")
    assert regel.datum_vestiging is None


@pytest.mark.parametrize("waarde", ["00-00-0000", "00-07-1995", "00-00-1995"])
def test_a_date_of_settlement_that_is_not_wholly_known_is_none(waarde: str) -> None:
    assert goed(Datum_vestiging=waarde).datum_vestiging is None


def test_settlement_before_birth_is_no_fault() -> None:
    assert goed(Geboortedatum="05-01-1989", Datum_vestiging="07-12-1988").datum_vestiging == date(1988, 12, 7)


@pytest.mark.parametrize(
    ("waarde", "geslacht"), [("m", "M"), ("Vrouw", "V"), ("v", "V"), ("O", "O"), ("onbekend", "O")]
)
def test_geslacht_in_any_case_and_in_full(waarde: str, geslacht: str) -> None:
    assert goed(Geslacht=waarde).geslacht == geslacht


def test_numbers_may_be_parted_by_points_and_spaces() -> None:
    regel = goed(BSN="9999.63.739", A_nummer="99 8232 1924")
    assert (regel.bsn, regel.a_nummer) == ("999963739", "9982321924")


@pytest.mark.parametrize("teken", ["\n", "\r\n", "\t", "\u202e", "\u200f", "\u2066"])
@pytest.mark.parametrize("kolom", ["Voornamen", "Voorvoegsel", "Geslachtsnaam"])
def test_line_break_or_mark_of_direction_in_a_name_leaves_the_line_out(kolom: str, teken: str) -> None:
    reden = f"{kolom.lower()} bevat een nieuwe regel of een onzichtbaar teken"
    assert oordeel(**{kolom: f"Ab{teken}cd"}) == Fout(7, kolom, reden)
    assert isinstance(oordeel(**{kolom: "Abcd\r\n"}), Regel)


def test_schoon_composes_letters_and_drops_what_cannot_be_seen() -> None:
    assert schoon(" Yu\u0308k\u200bsel \r\n Kaya\u200f ") == "Yüksel Kaya"


@pytest.mark.parametrize(
    ("kop", "kolom"),
    [
        ("A-nummer", Kolom.A_NUMMER),
        ("ANUMMER", Kolom.A_NUMMER),
        (" a nummer ", Kolom.A_NUMMER),
        ("bsn", Kolom.BSN),
        ("Burgerservicenummer", Kolom.BSN),
        ("DATUM_VESTIGING", Kolom.DATUM_VESTIGING),
        ("achternaam", Kolom.GESLACHTSNAAM),
        ("Kenmerk leverancier", None),
        ("", None),
    ],
)
def test_herken_kolom_in_any_case_and_punctuation(kop: str, kolom: Kolom | None) -> None:
    assert herken_kolom(kop) is kolom


@given(bsns)
def test_elfproef_of_a_bsn_holds_and_fails_with_one_other_digit(bsn: str) -> None:
    assert voldoet_aan_elfproef(bsn)
    for plaats, cijfer in enumerate(bsn):
        ander = bsn[:plaats] + str((int(cijfer) + 1) % 10) + bsn[plaats + 1 :]
        assert not voldoet_aan_elfproef(ander)


@given(bsns, st.integers(0, 7))
def test_elfproef_fails_when_two_digits_are_swapped(bsn: str, plaats: int) -> None:
    links, rechts = bsn[plaats], bsn[plaats + 1]
    verwisseld = bsn[:plaats] + rechts + links + bsn[plaats + 2 :]
    if links != rechts:
        assert not voldoet_aan_elfproef(verwisseld)


@given(st.sampled_from(Kolom), st.text(max_size=250))
def test_any_text_in_any_column_is_judged_and_never_repeated(kolom: Kolom, tekst: str) -> None:
    uitkomst = beoordeel_regel(waarden(iemand()) | {kolom: tekst}, regelnummer=7, vandaag=VANDAAG)
    if isinstance(uitkomst, Fout):
        schone = schoon(tekst)
        assert uitkomst.kolom == kolom
        assert len(schone) < 4 or schone not in uitkomst.reden


def test_repr_of_a_line_shows_its_number_alone() -> None:
    assert repr(goed()) == "Regel(regelnummer=7)"


def test_leesbare_nummers_of_a_faulty_line() -> None:
    assert leesbare_nummers(waarden(iemand(Postcode="x"))) == [("999963739", "9982321924")]
    assert leesbare_nummers(waarden(iemand(BSN="123456789"))) == [("", "9982321924")]
    assert leesbare_nummers(waarden(iemand(BSN="", A_nummer="1"))) == []


def test_losse_nummers_of_a_line_without_columns() -> None:
    tekst = '9982321924;999963739;"Mustafa;123456789;12345678901;6043 SC'
    assert losse_nummers(tekst) == [("", "9982321924"), ("999963739", "")]
