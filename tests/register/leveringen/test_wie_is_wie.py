"""Whom a line of a delivery is about: numbers, prints, lines that wait, people met in the wijk (DOMEIN 4)."""

import datetime as dt
import json

import pytest
from django.db import connection

from gebruikers.enums import Rol
from inburgeraars.models import (
    Adres,
    BpiLevering,
    Burgerservicenummer,
    EigenOpgave,
    Inburgeraar,
    Registergegevens,
    Route,
    Vindgegevens,
)
from kern.klok import vandaag
from kern.versleuteld import sleutelhash
from register.models import BpiWachtregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import ontmoet_persoon
from tests.register.bestanden import (
    KOLOMMEN,
    iemand,
    zonder_nummers,
)
from tests.register.importeren import (
    A_NUMMER,
    BSN,
    lever,
    persoon,
    register,
)
from wijken.models import Wijk

# Who is who.


@pytest.mark.usefixtures("wijken")
def test_the_a_nummer_tells_who_it_is_and_the_bsn_is_learnt() -> None:
    lever(iemand(BSN=""))
    assert lever(iemand()) == {"bijgewerkt": 1}
    assert Burgerservicenummer.objects.get().bsn == "999963739"
    assert lever(iemand(BSN="")) == {"ongewijzigd": 1}


@pytest.mark.usefixtures("wijken")
def test_the_bsn_goes_before_the_a_nummer() -> None:
    lever(iemand())
    assert lever(iemand(A_nummer=A_NUMMER)) == {"bijgewerkt": 1}
    assert Registergegevens.objects.get().a_nummer == A_NUMMER
    assert lever(iemand(A_nummer="")) == {"ongewijzigd": 1}


@pytest.mark.usefixtures("wijken")
def test_a_column_that_lacks_is_no_news() -> None:
    lever(iemand())
    kolommen = [k for k in KOLOMMEN if k not in {"A-nummer", "Woonplaats", "Datum vestiging"}]
    assert lever(iemand(), kolommen=kolommen) == {"ongewijzigd": 1}


@pytest.mark.usefixtures("wijken")
def test_an_a_nummer_known_with_another_bsn_waits() -> None:
    lever(iemand())
    assert lever(iemand(), iemand(BSN=BSN[0])) == {"ongewijzigd": 1, "mogelijk_dubbel": 1}
    assert lever(iemand(BSN=BSN[0])) == {"mogelijk_dubbel": 1}
    wacht = BpiWachtregel.objects.get()
    assert wacht.lijkt_op == Inburgeraar.objects.get()
    assert Registergegevens.objects.get().vervallen_op is None


@pytest.mark.usefixtures("wijken")
def test_numbers_of_two_persons_on_one_line_wait_and_neither_is_gone() -> None:
    lever(iemand(Geslachtsnaam="Abebe"), iemand(BSN=BSN[0], A_nummer=A_NUMMER, Geslachtsnaam="Botros"))
    assert lever(iemand(A_nummer=A_NUMMER)) == {"mogelijk_dubbel": 1}
    assert BpiWachtregel.objects.get().lijkt_op == persoon("Abebe")
    assert not Registergegevens.objects.exclude(vervallen_op=None).exists()


@pytest.mark.usefixtures("wijken")
@pytest.mark.parametrize("eerst", [True, False])
def test_a_known_pair_of_numbers_does_not_wait_for_a_line_that_has_one_of_them(eerst: bool) -> None:
    lever(iemand())
    regels = [iemand(), iemand(BSN=BSN[0], Geslachtsnaam="Botros")]
    assert lever(*(regels if eerst else regels[::-1])) == {"ongewijzigd": 1, "mogelijk_dubbel": 1}
    assert BpiWachtregel.objects.get().lijkt_op == persoon("Saleh")


@pytest.mark.usefixtures("wijken")
def test_two_lines_that_only_the_register_joins_are_doubles() -> None:
    lever(iemand())
    regels = iemand(BSN="", Voornamen="Piet"), iemand(A_nummer="")
    assert lever(*regels) == {"ongewijzigd": 1, "dubbel_in_bestand": 1}


@pytest.mark.usefixtures("wijken")
def test_a_line_without_numbers_is_known_by_its_print() -> None:
    assert lever(zonder_nummers()) == {"nieuw": 1, "per_wijk": {"DON": 1}}
    assert lever(zonder_nummers(Voornamen="MUSTAFA", Woonplaats="")) == {"ongewijzigd": 1}
    assert persoon("Saleh").voornamen == "Mustafa"


@pytest.mark.usefixtures("wijken")
def test_a_line_without_numbers_that_gets_one_stays_the_same_person() -> None:
    lever(zonder_nummers())
    assert lever(iemand(), zonder_nummers()) == {"bijgewerkt": 1, "dubbel_in_bestand": 1}
    assert Burgerservicenummer.objects.get().bsn == "999963739"
    assert lever(zonder_nummers()) == {"ongewijzigd": 1}
    assert lever(iemand()) == {"ongewijzigd": 1}


@pytest.mark.usefixtures("wijken")
def test_two_numbers_for_one_print_are_two_persons() -> None:
    lever(zonder_nummers())
    regels = iemand(A_nummer=""), iemand(BSN=BSN[0], A_nummer="")
    assert lever(*regels, vervallen_akkoord=True) == {"nieuw": 2, "vervallen": 1, "per_wijk": {"DON": 2}}


@pytest.mark.usefixtures("wijken")
@pytest.mark.parametrize(
    "anders",
    [
        {"Geslachtsnaam": "Salehi"},
        {"Geboortedatum": "00-00-1956", "Voornamen": "M."},
        {"Geboortedatum": "11-11-1960"},
        {"Postcode": "6045AB", "Huisnummer": "3"},
    ],
    ids=["mistyped", "part of the date", "same address and name", "moved"],
)
def test_a_line_without_numbers_that_resembles_a_known_person_waits(anders: dict[str, str]) -> None:
    lever(iemand())
    for _ in range(2):
        assert lever(zonder_nummers(**anders)) == {"mogelijk_dubbel": 1}
        wacht = BpiWachtregel.objects.get()
        assert wacht.lijkt_op == Inburgeraar.objects.get()
    assert Registergegevens.objects.get().vervallen_op is None


@pytest.mark.usefixtures("wijken")
def test_a_line_without_numbers_that_resembles_nobody_is_new() -> None:
    lever(iemand())
    ander = zonder_nummers(Geslachtsnaam="Noori", Voornamen="Zahra", Huisnummer="1")
    assert lever(iemand(), ander) == {"nieuw": 1, "ongewijzigd": 1, "per_wijk": {"DON": 1}}


@pytest.mark.usefixtures("wijken")
def test_a_line_waits_as_long_as_its_row_does() -> None:
    lever(iemand(), zonder_nummers(Geslachtsnaam="Salehi"))
    assert BpiWachtregel.objects.get().lijkt_op == persoon("Saleh")
    lever(iemand(Geslachtsnaam="Noori", Voornamen="Karim", Huisnummer="1"))
    assert lever(zonder_nummers(Geslachtsnaam="Salehi")) == {"mogelijk_dubbel": 1}
    assert BpiWachtregel.objects.count() == 1
    assert Registergegevens.objects.get().vervallen_op is None


@pytest.mark.usefixtures("wijken")
def test_a_waiting_line_is_kept_sealed() -> None:
    lever(iemand(), iemand(BSN=BSN[0], Geboortedatum="00-04-1956"))
    wacht = BpiWachtregel.objects.get()
    assert json.loads(wacht.inhoud) == {
        "bsn": BSN[0],
        "a_nummer": "9982321924",
        "voornamen": "Mustafa",
        "voorvoegsel": "",
        "geslachtsnaam": "Saleh",
        "geslacht": "M",
        "geboortedatum": "1956-04-00",
        "straat": "Wegastraat",
        "huisnummer": 209,
        "toevoeging": "A",
        "postcode": "6043SC",
        "woonplaats": "Roermond",
        "datum_vestiging": "1995-07-20",
    }
    assert (wacht.regelnummer, wacht.lijkt_op) == (3, Inburgeraar.objects.get())
    with connection.cursor() as cursor:
        cursor.execute("SELECT inhoud FROM register_bpiwachtregel")
        assert b"Saleh" not in bytes(cursor.fetchone()[0])


# People met in the wijk.


@pytest.mark.usefixtures("wijken")
def test_somebody_met_in_the_wijk_without_numbers_is_new_on_the_register() -> None:
    wijk = Wijk.objects.get(code="DON")
    ontmoet_persoon(maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk), wijk, voornamen="Mustafa")
    assert lever(iemand()) == {"nieuw": 1, "per_wijk": {"DON": 1}}
    assert Inburgeraar.objects.count() == 2


@pytest.mark.usefixtures("wijken")
@pytest.mark.parametrize("straat", ["", "wegastraat"], ids=["no address", "address without postcode"])
def test_somebody_met_in_the_wijk_whose_bsn_is_known_gets_register_data(straat: str, later: dt.date) -> None:
    wijk = Wijk.objects.get(code="DON")
    wie = ontmoet_persoon(maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk), wijk, voornamen="Mustafa")
    Burgerservicenummer.objects.create(
        inburgeraar=wie, bsn="999963739", bsn_hash=sleutelhash("999963739", doel="bsn")
    )
    if straat:
        Adres.objects.create(inburgeraar=wie, straat=straat, huisnummer="209", toevoeging="A")
    assert lever(iemand()) == {"bijgewerkt": 1, "naam_gewijzigd": 1}
    wie.refresh_from_db()
    assert (wie.naam, wie.route) == ("Mustafa Saleh", Route.WIJKGERICHT)
    assert wie.registergegevens.eerste_levering == BpiLevering.objects.get()
    assert Vindgegevens.objects.get().al_in_bpi is False
    adres = Adres.objects.get()
    assert (adres.straat, adres.postcode) == ("Wegastraat", "6043SC")
    assert adres.van == (vandaag() if straat else later)
    assert lever(iemand()) == {"ongewijzigd": 1}


# A known number and another person.


@pytest.mark.usefixtures("wijken")
def test_a_line_with_a_known_bsn_of_somebody_else_waits_and_turns_nobody_into_another() -> None:
    lever(iemand())
    ander = iemand(Voornamen="Fatma", Geslachtsnaam="Yildiz", Geslacht="V", A_nummer="")
    assert lever(ander) == {"mogelijk_dubbel": 1}
    assert BpiLevering.objects.latest("pk").tellingen["wacht_per_reden"] == {"andere persoon": 1}
    wacht = BpiWachtregel.objects.get()
    assert (wacht.reden, wacht.lijkt_op) == ("andere persoon", persoon("Saleh"))
    assert (persoon("Saleh").voornamen, register("Saleh").geslacht) == ("Mustafa", "M")
    assert register("Saleh").vervallen_op is None
    assert lever(ander) == {"mogelijk_dubbel": 1}
    assert BpiWachtregel.objects.count() == 1


@pytest.mark.usefixtures("wijken")
@pytest.mark.parametrize(
    ("anders", "reden"),
    [
        ({"Geslachtsnaam": "Yildiz", "Voornamen": "Fatma"}, ""),
        ({"Geboortedatum": "01-01-1990"}, ""),
        ({"Geslacht": "V"}, ""),
        ({"Geslacht": "V", "Geboortedatum": "01-01-1990"}, "andere persoon"),
        ({"Geslachtsnaam": "Yildiz", "Voornamen": "Fatma", "Geslacht": "V"}, "andere persoon"),
        ({"Geslachtsnaam": "Yildiz", "Geboortedatum": "04-04-1956"}, "andere persoon"),
        ({"Geslachtsnaam": "Yildiz", "Geslacht": "O"}, ""),
        ({"Geslachtsnaam": "Yildiz", "Geboortedatum": "00-00-1956"}, ""),
        ({"Voornamen": "Mustaffa", "Geslacht": "V"}, ""),
        ({"Voornamen": "M.", "Geboortedatum": "01-01-1990"}, ""),
        ({"Geslachtsnaam": "Šalēh", "Voornamen": "Mustafa Ali", "Geslacht": "V"}, ""),
    ],
)
@pytest.mark.parametrize("nummer", ["BSN", "A_nummer"])
def test_two_of_name_birth_and_sex_make_a_line_wait(anders: dict[str, str], reden: str, nummer: str) -> None:
    eigen = iemand(**({"BSN": ""} if nummer == "A_nummer" else {"A_nummer": ""}))
    lever(eigen)
    uitkomst = lever(eigen | anders)
    wachten = BpiWachtregel.objects.values_list("reden", flat=True)
    assert (list(wachten), uitkomst.get("bijgewerkt", 0)) == (([reden], 0) if reden else ([], 1))


@pytest.mark.usefixtures("wijken")
def test_an_agreeing_line_beside_the_wrong_one_still_counts() -> None:
    lever(iemand())
    fout = iemand(A_nummer="", Voornamen="Fatma Nur", Geslachtsnaam="Yildiz", Geslacht="V")
    uitkomst = lever(fout, iemand(BSN="", Huisnummer="12"))
    assert (uitkomst["mogelijk_dubbel"], uitkomst["bijgewerkt"]) == (1, 1)
    assert persoon("Saleh").adres_set.filter(huisnummer="12").exists()


@pytest.mark.usefixtures("wijken")
def test_somebody_met_in_the_wijk_of_whom_nothing_is_known_does_not_wait() -> None:
    wijk = Wijk.objects.get(code="DON")
    wie = ontmoet_persoon(maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk), wijk, voornamen="Fatma")
    Burgerservicenummer.objects.create(
        inburgeraar=wie, bsn="999963739", bsn_hash=sleutelhash("999963739", doel="bsn")
    )
    assert lever(iemand())["bijgewerkt"] == 1


@pytest.mark.usefixtures("wijken")
@pytest.mark.parametrize(
    ("opgave", "wacht"),
    [
        ({"geslacht": "V", "geboortejaar": 1990}, 1),
        ({"geslacht": "V"}, 1),
        ({"geslacht": "M", "geboortejaar": 1990}, 1),
        ({"geslacht": "M", "geboortejaar": 1956}, 0),
    ],
)
def test_what_somebody_met_in_the_wijk_told_is_compared(opgave: dict[str, str | int], wacht: int) -> None:
    wijk = Wijk.objects.get(code="DON")
    wie = ontmoet_persoon(maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk), wijk, voornamen="Fatma")
    Inburgeraar.objects.filter(pk=wie.pk).update(geslachtsnaam="Yildiz")
    Burgerservicenummer.objects.create(
        inburgeraar=wie, bsn="999963739", bsn_hash=sleutelhash("999963739", doel="bsn")
    )
    EigenOpgave.objects.create(inburgeraar=wie, **opgave)
    assert lever(iemand()).get("mogelijk_dubbel", 0) == wacht
