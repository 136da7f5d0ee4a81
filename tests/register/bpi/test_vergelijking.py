"""What a delivery changes about a known person."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from inburgeraars.datums import Geboortedatum
from inburgeraars.namen import Naam
from register.bpi.lezen import lees_levering
from register.bpi.regels import Kolom, Regel, beoordeel_regel
from register.bpi.vergelijking import Registerstand, vergelijk
from tests.register.bestanden import EERSTE, TWEEDE, VANDAAG, iemand, wijk_bij_postcode


def regel(**anders: str) -> Regel:
    waarden = {Kolom(kolom): cel for kolom, cel in iemand(**anders).items()}
    uitkomst = beoordeel_regel(waarden, regelnummer=2, vandaag=VANDAAG)
    assert isinstance(uitkomst, Regel)
    return uitkomst


BEKEND = Registerstand.van_regel(regel())


def test_the_same_line_changes_nothing() -> None:
    verschil = vergelijk(BEKEND, regel())
    assert not verschil.bijgewerkt
    assert verschil.wordt == BEKEND


@pytest.mark.parametrize(
    "anders", [{"Postcode": "6043 SB"}, {"Huisnummer": "12"}, {"Toevoeging": "B"}, {"Toevoeging": ""}]
)
def test_another_address_is_a_move(anders: dict[str, str]) -> None:
    verschil = vergelijk(BEKEND, regel(**anders))
    assert (verschil.verhuisd, verschil.naam_gewijzigd, verschil.overig) == (True, False, False)
    assert verschil.wordt == Registerstand.van_regel(regel(**anders))


def test_a_move_takes_the_new_street_and_keeps_an_unnamed_town() -> None:
    verschil = vergelijk(BEKEND, regel(Postcode="6043 SB", Straatnaam="", Woonplaats=""))
    assert (verschil.wordt.straat, verschil.wordt.woonplaats) == ("", "Roermond")
    assert not verschil.overig


@pytest.mark.parametrize(
    "anders", [{"Toevoeging": "a"}, {"Woonplaats": "ROERMOND"}, {"Straatnaam": "WEGASTRAAT"}]
)
def test_the_same_address_written_otherwise_changes_nothing(anders: dict[str, str]) -> None:
    verschil = vergelijk(BEKEND, regel(**anders))
    assert not verschil.bijgewerkt
    assert verschil.wordt == BEKEND


def test_another_name_is_a_change_of_name() -> None:
    verschil = vergelijk(BEKEND, regel(Geslachtsnaam="Saleh-Jansen"))
    assert (verschil.verhuisd, verschil.naam_gewijzigd, verschil.overig) == (False, True, False)
    assert verschil.wordt.naam == Naam(voornamen="Mustafa", geslachtsnaam="Saleh-Jansen")


def test_a_better_spelling_is_stored_and_changes_nothing() -> None:
    beter = regel(Voornamen="Müstafa", Geslachtsnaam="Şaleh", Straatnaam="Wegästraat")
    verschil = vergelijk(BEKEND, beter)
    assert not verschil.bijgewerkt
    assert verschil.wordt == Registerstand.van_regel(beter)
    assert vergelijk(verschil.wordt, regel()).wordt == verschil.wordt


@pytest.mark.parametrize(
    "anders",
    [
        {"Geslacht": "V"},
        {"Geboortedatum": "00-04-1956"},
        {"Straatnaam": "Siriushof"},
        {"Woonplaats": "Swalmen"},
        {"Datum_vestiging": "21-07-1995"},
        {"A_nummer": "9982321925"},
    ],
)
def test_anything_else_is_an_update_alone(anders: dict[str, str]) -> None:
    verschil = vergelijk(BEKEND, regel(**anders))
    assert (verschil.verhuisd, verschil.naam_gewijzigd, verschil.overig) == (False, False, True)
    assert verschil.wordt == Registerstand.van_regel(regel(**anders))


def test_a_number_that_was_not_known_is_an_update() -> None:
    verschil = vergelijk(replace(BEKEND, bsn=""), regel())
    assert verschil.overig
    assert verschil.wordt.bsn == "999963739"


def test_what_a_delivery_does_not_say_stays_known() -> None:
    verschil = vergelijk(BEKEND, regel(BSN="", A_nummer="", Woonplaats="", Straatnaam="", Datum_vestiging=""))
    assert not verschil.bijgewerkt
    assert verschil.wordt == BEKEND
    assert verschil.wordt.datum_vestiging == date(1995, 7, 20)


def test_a_less_precise_date_of_birth_is_what_the_register_says_now() -> None:
    assert vergelijk(BEKEND, regel(Geboortedatum="1956")).wordt.geboortedatum == Geboortedatum(1956)


def test_the_second_delivery_over_the_first_gives_the_expected_counts() -> None:
    wijk = wijk_bij_postcode()
    with lees_levering(EERSTE, vandaag=VANDAAG) as eerste, lees_levering(TWEEDE, vandaag=VANDAAG) as tweede:
        bekend = {r.bsn or r.a_nummer: Registerstand.van_regel(r) for r in eerste.geldige_regels()}
        nieuwe = {r.bsn or r.a_nummer: r for r in tweede.geldige_regels()}
    telling: Counter[str] = Counter(
        nieuw=len(nieuwe.keys() - bekend.keys()), vervallen=len(bekend.keys() - nieuwe.keys())
    )
    for nummer in nieuwe.keys() & bekend.keys():
        verschil = vergelijk(bekend[nummer], nieuwe[nummer])
        telling["bijgewerkt" if verschil.bijgewerkt else "ongewijzigd"] += 1
        telling["verhuisd"] += verschil.verhuisd
        telling["naam_gewijzigd"] += verschil.naam_gewijzigd
        telling["verhuisd_naar_andere_wijk"] += wijk[bekend[nummer].postcode] != wijk[verschil.wordt.postcode]
        telling["alleen_spelling"] += (
            not verschil.naam_gewijzigd and bekend[nummer].naam != verschil.wordt.naam
        )
        assert vergelijk(verschil.wordt, nieuwe[nummer]).wordt == verschil.wordt
        assert not vergelijk(verschil.wordt, nieuwe[nummer]).bijgewerkt
    assert telling == {
        "nieuw": 12,
        "bijgewerkt": 65,
        "ongewijzigd": 597,
        "verhuisd": 60,
        "verhuisd_naar_andere_wijk": 10,
        "naam_gewijzigd": 5,
        "vervallen": 15,
        "alleen_spelling": 119,
    }
