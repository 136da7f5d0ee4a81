"""Who may be whom, when no number can tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgeraars.datums import Geboortedatum
from inburgeraars.namen import Naam
from register.bpi.gelijkenis import (
    Gelijkenissen,
    Signalement,
    adressleutel,
    afstand_hoogstens,
    lijkende_naam,
    lijkt_op,
    naamwoorden,
    vingerafdruk_inhoud,
)
from register.bpi.regels import Kolom, Regel, beoordeel_regel
from tests.register.bestanden import VANDAAG, zonder_nummers

TOEN = Geboortedatum(1952, 8, 19)
HIER = adressleutel("6045KB", 141, "")
DAAR = adressleutel("6043CA", 12, "bis")


def naam(tekst: str) -> Naam:
    voornamen, _, geslachtsnaam = tekst.rpartition(" ")
    return Naam(voornamen=voornamen, geslachtsnaam=geslachtsnaam)


def lijken(een: str, ander: str) -> bool:
    een_lijkt = lijkende_naam(naamwoorden(naam(een)), naamwoorden(naam(ander)))
    assert een_lijkt is lijkende_naam(naamwoorden(naam(ander)), naamwoorden(naam(een)))
    return een_lijkt


def regel(**anders: str) -> Regel:
    waarden = {Kolom(kolom): cel for kolom, cel in zonder_nummers(**anders).items()}
    uitkomst = beoordeel_regel(waarden, regelnummer=2, vandaag=VANDAAG)
    assert isinstance(uitkomst, Regel)
    return uitkomst


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("Najib Ahmad", "Najib Ahmadi"),
        ("Amina Hassa", "Amina Hassan"),
        ("Mohamed El Idriss", "Mohamed Idrissi"),
        ("Ayse Yilmaz", "Ayşe Yılmaz"),
        ("Yilmaz Ayse", "Ayşe Yılmaz"),
        ("S. Warsame", "Sahra Hodan Warsame"),
        ("Sahra Warsame", "Sahra Hodan Warsame"),
        ("Mohammed Benali", "Mohamed Benalli"),
        ("Khadija Amrani-Jansen", "Khadija Amrani"),
        ("Malgorzata Wisniewski", "Małgorzata Wiśniewska"),
        ("Kraim Rahimi", "Karim Rahimi"),
    ],
)
def test_lijkende_naam_with_small_differences(een: str, ander: str) -> None:
    assert lijken(een, ander)


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("Najib Ahmadi", "Najib Rahimi"),
        ("Najib Ahmadi", "Farid Ahmadi"),
        ("Ali Kaya", "Ala Kaya"),
        ("Amina Hassan", "Omar Hassan"),
        ("A. K.", "Ali Kaya"),
        ("Anna Anna", "Anna Jansen"),
    ],
)
def test_lijkende_naam_of_two_people(een: str, ander: str) -> None:
    assert not lijken(een, ander)


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        (("Najib Ahmad", TOEN, HIER), ("Najib Ahmadi", TOEN, HIER)),
        (("Najib Ahmad", TOEN, HIER), ("Najib Ahmadi", TOEN, DAAR)),
        (("Najib Ahmad", TOEN, None), ("Najib Ahmadi", Geboortedatum(1952), None)),
        (("Najib Ahmadi", TOEN, HIER), ("Ahmadi Najib", Geboortedatum(1925, 8, 19), HIER)),
        (("Najib Ahmadi", None, HIER), ("Najib Ahmadi", TOEN, HIER)),
    ],
)
def test_lijkt_op_by_birth_or_by_address(
    een: tuple[str, Geboortedatum | None, None], ander: tuple[str, Geboortedatum | None, None]
) -> None:
    links, rechts = (Signalement.maak(naam(wie[0]), *wie[1:]) for wie in (een, ander))
    assert lijkt_op(links, rechts)
    assert lijkt_op(rechts, links)


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        (("Najib Ahmad", TOEN, HIER), ("Najib Ahmadi", Geboortedatum(1953, 8, 19), HIER)),
        (("Najib Ahmadi", TOEN, HIER), ("Najib Ahmadi", Geboortedatum(1953, 8, 19), DAAR)),
        (("Najib Ahmadi", None, None), ("Najib Ahmadi", None, None)),
        (("Najib Ahmadi", TOEN, HIER), ("Zahra Noori", TOEN, HIER)),
    ],
)
def test_lijkt_op_of_two_people(
    een: tuple[str, Geboortedatum | None, None], ander: tuple[str, Geboortedatum | None, None]
) -> None:
    links, rechts = (Signalement.maak(naam(wie[0]), *wie[1:]) for wie in (een, ander))
    assert not lijkt_op(links, rechts)
    assert not lijkt_op(rechts, links)


def test_naamwoorden_keep_particles_that_are_names() -> None:
    assert naamwoorden(Naam(voornamen="Van Duc", geslachtsnaam="Do")) == ("do", "duc", "van")
    assert naamwoorden(Naam(voornamen="Jan", voorvoegsel="van der", geslachtsnaam="Berg")) == ("berg", "jan")


@pytest.mark.parametrize(
    ("een", "ander", "grens", "binnen"),
    [
        ("hassan", "hassan", 0, True),
        ("hassa", "hassan", 1, True),
        ("hassan", "hasan", 1, True),
        ("hassan", "hessan", 1, True),
        ("karim", "kraim", 1, True),
        ("karim", "kraem", 1, False),
        ("karim", "kraem", 2, True),
        ("", "ab", 1, False),
        ("", "ab", 2, True),
    ],
)
def test_afstand_hoogstens(een: str, ander: str, grens: int, binnen: bool) -> None:
    assert afstand_hoogstens(een, ander, grens) is binnen


@given(st.text("abc", max_size=8), st.text("abc", max_size=8), st.integers(0, 3))
def test_afstand_hoogstens_is_symmetric(een: str, ander: str, grens: int) -> None:
    assert afstand_hoogstens(een, ander, grens) is afstand_hoogstens(ander, een, grens)
    assert afstand_hoogstens(een, een, 0)


@given(st.text("abcd", min_size=1, max_size=9), st.data())
def test_afstand_hoogstens_of_one_typing_error_is_one(woord: str, data: st.DataObject) -> None:
    i = data.draw(st.integers(0, len(woord) - 1))
    letter = data.draw(st.sampled_from("abcd"))
    for getikt in (
        woord[:i] + woord[i + 1 :],
        woord[:i] + letter + woord[i:],
        woord[:i] + letter + woord[i + 1 :],
        woord[:i] + woord[i : i + 2][::-1] + woord[i + 2 :],
    ):
        assert afstand_hoogstens(woord, getikt, 1)


namen = st.lists(st.text("ab", min_size=1, max_size=5), min_size=1, max_size=4).map(
    lambda delen: tuple(sorted(delen))
)
geboorten = st.one_of(
    st.none(),
    st.builds(Geboortedatum, st.integers(1960, 1961)),
    st.builds(Geboortedatum, st.integers(1960, 1961), st.integers(1, 2)),
    st.builds(Geboortedatum, st.integers(1960, 1961), st.integers(1, 2), st.integers(1, 2)),
)
signalementen = st.builds(Signalement, namen, geboorten, st.sampled_from([None, HIER, DAAR]))


@given(signalementen, signalementen)
def test_lijkt_op_is_symmetric(een: Signalement, ander: Signalement) -> None:
    assert lijkt_op(een, ander) is lijkt_op(ander, een)


@given(st.lists(signalementen, max_size=12), signalementen)
def test_gelijkenissen_find_all_that_lijkt_op_finds(bekend: list[Signalement], gezocht: Signalement) -> None:
    index = Gelijkenissen()
    assert not index
    for sleutel, signalement in enumerate(bekend):
        index.voeg_toe(sleutel, signalement)
    assert set(index.zoek(gezocht)) == {i for i, een in enumerate(bekend) if lijkt_op(een, gezocht)}


@pytest.mark.parametrize(
    "anders",
    [
        {"Voornamen": "MUSTAFA"},
        {"Geslachtsnaam": "Sâleh"},
        {"Toevoeging": "a"},
        {"Straatnaam": "Wegastr."},
        {"Postcode": "6043sc"},
        {"Datum_vestiging": ""},
        {"Nationaliteit": ""},
    ],
)
def test_vingerafdruk_of_the_same_line_written_otherwise(anders: dict[str, str]) -> None:
    assert vingerafdruk_inhoud(regel(**anders)) == vingerafdruk_inhoud(regel())


@pytest.mark.parametrize(
    "anders",
    [
        {"Voornamen": "Mustapha"},
        {"Geslachtsnaam": "Salih"},
        {"Geslacht": "V"},
        {"Geboortedatum": "00-04-1956"},
        {"Huisnummer": "210"},
        {"Toevoeging": "B"},
        {"Postcode": "6043 SB"},
    ],
)
def test_vingerafdruk_of_another_line(anders: dict[str, str]) -> None:
    assert vingerafdruk_inhoud(regel(**anders)) != vingerafdruk_inhoud(regel())


def test_vingerafdruk_does_not_depend_on_the_border_of_the_name() -> None:
    een = regel(Voorvoegsel="El", Geslachtsnaam="Amrani")
    assert vingerafdruk_inhoud(een) == vingerafdruk_inhoud(regel(Geslachtsnaam="El Amrani"))


def test_repr_of_a_signalement_shows_nobody() -> None:
    assert repr(Signalement.van_regel(regel())) == "Signalement()"
