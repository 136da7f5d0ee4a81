"""A delivery applied to what is known (DOMEIN 4, BPI import)."""

import datetime as dt
import json
import threading
import time
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, OperationalError, connection, transaction

from gebruikers.enums import Rol
from inburgeraars.bpi.bestand import LeveringFout
from inburgeraars.models import (
    Adres,
    Benadering,
    BpiLevering,
    BpiWachtregel,
    Burgerservicenummer,
    Doelgroepbevinding,
    Inburgeraar,
    Registergegevens,
    Route,
    Toegang,
    Vindgegevens,
)
from inburgeraars.services.benaderingen import claim_persoon
from inburgeraars.services.leveringen import importeren
from inburgeraars.services.leveringen.importeren import Afloop
from inburgeraars.services.leveringen.toepassen import apply_changes
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from roermond_inburgering.kern.historie import historiemodel
from roermond_inburgering.kern.klok import vandaag
from roermond_inburgering.kern.versleuteld import sleutelhash
from roermond_inburgering.rechten import INGELEZEN
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import ontmoet_persoon
from tests.fabrieken.wijken import maak_buurt, maak_wijk
from tests.inburgeraars.importeren import BSN, als_taak, getallen, importeer, lever, persoon, stand
from tests.inburgeraars.leveringen import (
    EERSTE,
    KOLOMMEN,
    MAP,
    TWEEDE,
    csv_tekst,
    iemand,
    stroom,
    zonder_nummers,
)
from wijken.models import Postcode, Wijk

VERWACHT = json.loads((MAP / "verwacht.json").read_text("utf-8"))
A_NUMMER = "9000000001"
NAMEN = ("Abebe", "Botros", "Cemal", "Dragan", "Emre", "Farouk", "Gökhan", "Hassan", "Ismail", "Jamal")


@pytest.fixture
def referentie(db: None) -> None:
    call_command("laad_referentie")


@pytest.fixture
def wijken(db: None) -> None:
    """Make two wijken with a postcode each, and the wijk for all other addresses."""
    for code, postcode in (("DON", "6043SC"), ("KEM", "6045AB")):
        Postcode.objects.create(postcode=postcode, buurt=maak_buurt(maak_wijk(code, code=code)))
    maak_wijk("Buiten de pilot", code="OVE", pilot=False, buiten_pilot=True)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> dt.date:
    """Let deliveries from here on come in 90 days."""
    dag = vandaag() + dt.timedelta(days=90)
    monkeypatch.setattr(importeren, "vandaag", lambda: dag)
    return dag


def tien(**anders: str) -> list[dict[str, str]]:
    """Return ten people with BSNs of their own."""
    return [iemand(BSN=BSN[i], A_nummer="", Geslachtsnaam=naam, **anders) for i, naam in enumerate(NAMEN)]


def register(geslachtsnaam: str) -> Registergegevens:
    return Registergegevens.objects.get(inburgeraar__geslachtsnaam=geslachtsnaam)


# The sample deliveries.


@pytest.mark.usefixtures("referentie")
def test_the_sample_deliveries_report_what_is_expected() -> None:
    for bestand in (EERSTE, TWEEDE):
        verwacht = {k: v for k, v in VERWACHT[bestand.name].items() if k != "let_op"}
        uitkomst = importeer(bestand).tellingen.als_json()
        redenen = {fout["reden"] for fout in uitkomst["fouten"]}  # type: ignore[attr-defined]
        assert redenen == set(verwacht.pop("fout_redenen", []))
        assert {sleutel: uitkomst[sleutel] for sleutel in verwacht} == verwacht
    assert uitkomst["per_wijk"] == {"DON": 4, "KEM": 6, "VEL": 2}
    assert (uitkomst["dubbel_in_bestand"], uitkomst["mogelijk_dubbel"], uitkomst["fout"]) == (0, 0, 0)


@pytest.mark.usefixtures("referentie")
def test_each_sample_delivery_again_changes_nothing(later: dt.date) -> None:
    for bestand, verwacht in (
        (EERSTE, {"ongewijzigd": 677, "dubbel_in_bestand": 10, "mogelijk_dubbel": 3, "fout": 8}),
        (TWEEDE, {"ongewijzigd": 674}),
    ):
        importeer(bestand)
        voor = stand()
        assert getallen(importeer(bestand)) == verwacht
        assert stand() == voor | {"Logregel": voor["Logregel"] + 1}


@pytest.mark.usefixtures("referentie")
def test_a_trial_counts_the_same_and_writes_nothing() -> None:
    for bestand in (EERSTE, TWEEDE):
        voor = stand()
        proef = importeer(bestand, proef=True)
        assert proef.afloop == Afloop.PROEF
        assert stand() == voor
        assert importeer(bestand).tellingen == proef.tellingen


@pytest.mark.usefixtures("referentie")
def test_the_persons_of_the_first_sample_delivery_stand_in_the_tables() -> None:
    importeer(EERSTE, naam=EERSTE.name)
    per_wijk = {
        code: Inburgeraar.objects.filter(wijk__code=code, route=Route.VRIJ).count()
        for code in ("DON", "KEM", "VEL", "OVE")
    }
    assert per_wijk == VERWACHT[EERSTE.name]["per_wijk"]
    assert Registergegevens.objects.filter(vervallen_op=None).count() == 677
    assert Adres.objects.filter(tot=None, van=vandaag(), buurt__isnull=False).count() == 677
    assert not Vindgegevens.objects.exists()
    assert not Doelgroepbevinding.objects.exists()
    assert Registergegevens.objects.filter(geboortejaar=1965, geboortemaand=None, geboortedag=None).exists()
    levering = BpiLevering.objects.get()
    assert levering.bestandsnaam == EERSTE.name
    assert levering.tellingen["nieuw"] == 677


@pytest.mark.usefixtures("referentie")
def test_the_better_spelling_is_stored_without_counting() -> None:
    importeer(EERSTE)
    assert not Inburgeraar.objects.filter(geslachtsnaam="Yılmaz").exists()
    importeer(TWEEDE)
    assert Inburgeraar.objects.filter(geslachtsnaam="Yılmaz", sorteernaam__startswith="yilmaz ").exists()


# What is written of one person.


@pytest.mark.usefixtures("wijken")
def test_a_new_person_is_free_sealed_and_findable() -> None:
    assert lever(iemand(Voorvoegsel="El", Geslachtsnaam="Sälah")) == {"nieuw": 1, "per_wijk": {"DON": 1}}
    nieuw = Inburgeraar.objects.get()
    assert (nieuw.naam, nieuw.sorteernaam, nieuw.zoeknaam) == (
        "Mustafa El Sälah",
        "salah el mustafa",
        "mustafa el salah",
    )
    assert (nieuw.route, nieuw.wijk.code) == (Route.VRIJ, "DON")
    gegevens, nummer, adres = (
        Registergegevens.objects.get(),
        Burgerservicenummer.objects.get(),
        Adres.objects.get(),
    )
    assert gegevens.geboortedatum is not None
    assert gegevens.geboortedatum.iso() == "1956-04-03"
    assert (gegevens.a_nummer, gegevens.datum_vestiging) == ("9982321924", dt.date(1995, 7, 20))
    assert bytes(gegevens.a_nummer_hash or b"") == sleutelhash("9982321924", doel="a_nummer")
    assert gegevens.vingerafdruk is None
    assert (nummer.bsn, bytes(nummer.bsn_hash)) == ("999963739", sleutelhash("999963739", doel="bsn"))
    assert (adres.kort, adres.postcode, adres.van, adres.tot) == (
        "Wegastraat 209 A",
        "6043SC",
        vandaag(),
        None,
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT bsn FROM inburgeraars_burgerservicenummer")
        assert b"999963739" not in bytes(cursor.fetchone()[0])


@pytest.mark.usefixtures("wijken")
def test_a_postcode_outside_the_table_is_counted_apart_and_stands_outside_the_pilot() -> None:
    assert lever(iemand(Postcode="6049ZZ"))["per_wijk"] == {"onbekend": 1}
    assert Inburgeraar.objects.get().wijk.buiten_pilot
    assert Adres.objects.get().buurt is None


@pytest.mark.usefixtures("wijken")
def test_an_address_is_placed_once_its_postcode_is_in_the_table(later: dt.date) -> None:
    lever(iemand(Postcode="6049ZZ"))
    Postcode.objects.create(postcode="6049ZZ", buurt=maak_buurt(Wijk.objects.get(code="KEM")))
    assert lever(iemand(Postcode="6049ZZ")) == {"bijgewerkt": 1}
    assert Inburgeraar.objects.get().wijk.code == "KEM"
    assert Adres.objects.get().buurt is not None
    assert lever(iemand(Postcode="6049ZZ")) == {"ongewijzigd": 1}


@pytest.mark.usefixtures("wijken")
def test_versions_point_at_the_logregel_of_the_delivery() -> None:
    lever(iemand())
    lever(iemand(Postcode="6045AB", Voornamen="Murat"))
    eerste, tweede = Logregel.objects.filter(handeling=Handeling.LEVERING_VERWERKT).order_by("id")
    assert (eerste.actor_id, eerste.aanstelling_id) == (None, None)
    assert list(Logonderwerp.objects.order_by("logregel").values_list("logregel", "soort", "object_id")) == [
        (regel.pk, "levering", levering.pk)
        for regel, levering in zip((eerste, tweede), BpiLevering.objects.order_by("pk"), strict=True)
    ]
    for model, regels in (
        (Inburgeraar, [eerste, tweede]),
        (Registergegevens, [eerste]),
        (Burgerservicenummer, [eerste]),
        (Adres, [eerste, tweede]),
    ):
        versies = historiemodel(model)._default_manager.order_by("pgh_id")
        assert [v.pgh_context for v in versies] == [{"logregel": regel.pk} for regel in regels]


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
    lever(iemand(Geslachtsnaam="Noori", Voornamen="Karim", Huisnummer="1", Geboortedatum="01-01-1970"))
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
        cursor.execute("SELECT inhoud FROM inburgeraars_bpiwachtregel")
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


# Moves and names.


@pytest.mark.usefixtures("wijken")
def test_a_move_closes_the_address_and_opens_another(later: dt.date) -> None:
    lever(iemand())
    Adres.objects.update(van=vandaag())
    assert lever(iemand(Postcode="6045AB", Straatnaam="Kemp", Huisnummer="1")) == {
        "bijgewerkt": 1,
        "verhuisd": 1,
        "verhuisd_naar_andere_wijk": 1,
    }
    assert list(Adres.objects.order_by("van").values_list("straat", "van", "tot")) == [
        ("Wegastraat", vandaag(), later),
        ("Kemp", later, None),
    ]
    assert Inburgeraar.objects.get().wijk.code == "KEM"


@pytest.mark.usefixtures("wijken")
def test_a_move_on_the_same_day_corrects_the_address() -> None:
    lever(iemand())
    assert lever(iemand(Huisnummer="1")) == {"bijgewerkt": 1, "verhuisd": 1}
    assert Adres.objects.get().huisnummer == "1"


@pytest.mark.usefixtures("wijken")
def test_a_move_to_an_unknown_postcode_leads_out_of_the_pilot(later: dt.date) -> None:
    lever(iemand())
    uitkomst = lever(iemand(Postcode="1011AB"))
    assert uitkomst == {"bijgewerkt": 1, "verhuisd": 1, "verhuisd_naar_andere_wijk": 1}
    assert Inburgeraar.objects.get().wijk.buiten_pilot


@pytest.mark.usefixtures("wijken")
def test_a_move_to_another_wijk_keeps_claim_and_access(later: dt.date) -> None:
    lever(iemand())
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=Wijk.objects.get(code="DON"))
    claim_persoon(inburgeraar_id=Inburgeraar.objects.get().pk, door=sanne)
    lever(iemand(Postcode="6045AB"))
    verhuisd = Inburgeraar.objects.visible_to(sanne).get()
    assert (verhuisd.wijk.code, verhuisd.route) == ("KEM", Route.WIJKGERICHT)
    assert Benadering.objects.get().eindreden == ""
    assert Toegang.objects.get().tot is None


@pytest.mark.usefixtures("wijken")
def test_a_name_and_a_sex_that_change_are_stored() -> None:
    lever(iemand())
    assert lever(iemand(Geslachtsnaam="Şahin")) == {"bijgewerkt": 1, "naam_gewijzigd": 1}
    assert persoon("Şahin").sorteernaam == "sahin mustafa"
    verzegeld = getattr(register("Şahin").a_nummer, "opgeslagen", None)
    assert lever(iemand(Geslachtsnaam="Sahin", Geslacht="V")) == {"bijgewerkt": 1}
    assert register("Şahin").geslacht == "V"
    assert getattr(register("Şahin").a_nummer, "opgeslagen", "") == verzegeld


# Gone from the register.


@pytest.mark.usefixtures("wijken")
def test_one_in_ten_gone_is_marked_and_returns(later: dt.date) -> None:
    lever(*tien())
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=Wijk.objects.get(code="DON"))
    claim_persoon(inburgeraar_id=persoon("Abebe").pk, door=sanne)
    assert lever(*tien()[1:]) == {"ongewijzigd": 9, "vervallen": 1}
    assert register("Abebe").vervallen_op == later
    assert persoon("Abebe").route == Route.WIJKGERICHT
    assert lever(*tien()[1:]) == {"ongewijzigd": 9}
    assert lever(*tien()) == {"ongewijzigd": 9, "bijgewerkt": 1}
    assert register("Abebe").vervallen_op is None


@pytest.mark.usefixtures("wijken")
def test_more_than_one_in_ten_gone_is_applied_only_when_told() -> None:
    lever(*tien())
    voor = stand()
    rest = stroom(csv_tekst([*tien(Straatnaam="Elders")[2:], iemand()]))
    geweigerd = importeer(rest)
    assert geweigerd.afloop == Afloop.TE_VEEL_VERVALLEN
    assert getallen(geweigerd) == {"nieuw": 1, "bijgewerkt": 8, "vervallen": 2, "per_wijk": {"DON": 1}}
    assert stand() == voor
    assert not Adres.objects.filter(straat="Elders").exists()
    rest.seek(0)
    assert importeer(rest, proef=True).afloop == Afloop.TE_VEEL_VERVALLEN
    rest.seek(0)
    akkoord = importeer(rest, vervallen_akkoord=True)
    assert (akkoord.afloop, akkoord.tellingen) == (Afloop.VERWERKT, geweigerd.tellingen)
    assert Registergegevens.objects.exclude(vervallen_op=None).count() == 2


@pytest.mark.usefixtures("wijken")
def test_who_stands_on_a_faulty_line_has_not_gone() -> None:
    lever(iemand(), iemand(BSN="", A_nummer=A_NUMMER, Geslachtsnaam="Noori"))
    regels = iemand(A_nummer="", Geslacht="?"), iemand(BSN="", A_nummer=A_NUMMER, Postcode="x")
    assert lever(*regels) == {"fout": 2}
    assert not Registergegevens.objects.exclude(vervallen_op=None).exists()


@pytest.mark.usefixtures("wijken")
def test_somebody_met_in_the_wijk_was_never_on_the_register_to_go_from_it() -> None:
    wijk = Wijk.objects.get(code="DON")
    ontmoet_persoon(maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk), wijk)
    uitkomst = importeer(stroom(csv_tekst([])))
    assert (getallen(uitkomst), uitkomst.afloop) == ({}, Afloop.VERWERKT)


# All or nothing, one at a time.


@pytest.mark.usefixtures("wijken")
@pytest.mark.parametrize("stap", ["apply_changes", "add_wachtregels"])
def test_a_failure_half_way_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, stap: str) -> None:
    lever(*tien())
    voor, namen = stand(), list(Inburgeraar.objects.values_list("geslachtsnaam", "sorteernaam"))
    echt = getattr(importeren, stap)

    def struikel(**waarden: Any) -> None:
        echt(**waarden)
        raise RuntimeError

    monkeypatch.setattr(importeren, stap, struikel)
    regels = [*tien(Voornamen="Anders", Huisnummer="7")[1:], iemand(), zonder_nummers(Geslachtsnaam="Salehi")]
    with pytest.raises(RuntimeError), transaction.atomic():
        lever(*regels)
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
    assert stand() == voor
    assert list(Inburgeraar.objects.values_list("geslachtsnaam", "sorteernaam")) == namen
    assert not Adres.objects.filter(huisnummer="7").exists()
    assert not Registergegevens.objects.exclude(vervallen_op=None).exists()


@pytest.mark.usefixtures("wijken")
def test_a_number_given_to_somebody_meanwhile_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """A BSN seen on a document while the delivery is being applied."""
    ander = Inburgeraar.objects.create(voornamen="Ander", wijk=Wijk.objects.get(code="DON"))
    echt = apply_changes

    def ondertussen(**waarden: Any) -> None:
        Burgerservicenummer.objects.create(
            inburgeraar=ander, bsn="999963739", bsn_hash=sleutelhash("999963739", doel="bsn")
        )
        echt(**waarden)

    monkeypatch.setattr(importeren, "apply_changes", ondertussen)
    with pytest.raises(IntegrityError, match="bsn_hash"), transaction.atomic():
        lever(iemand())
    assert not BpiLevering.objects.exists()
    assert Inburgeraar.objects.get() == ander


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("wijken")
def test_of_two_imports_at_once_the_second_finds_all_done() -> None:
    regels = csv_tekst(tien())
    uit: list[dict[str, object]] = []

    def tweede() -> None:
        try:
            uit.append(getallen(importeer(stroom(regels))))
        finally:
            connection.close()

    draad = threading.Thread(target=tweede)
    with transaction.atomic():
        uit.append(getallen(importeer(stroom(regels))))
        draad.start()
        _wacht_tot_iemand_wacht()
    draad.join()
    assert uit == [{"nieuw": 10, "per_wijk": {"DON": 10}}, {"ongewijzigd": 10}]
    assert Inburgeraar.objects.count() == 10


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("wijken")
def test_who_stands_in_the_delivery_is_locked_until_it_is_applied() -> None:
    lever(*tien())
    uit: list[type[Exception] | str] = []

    def claim(geslachtsnaam: str) -> None:
        try:
            with transaction.atomic():
                persoon_nu = Inburgeraar.objects.select_for_update(nowait=True)
                uit.append(persoon_nu.get(geslachtsnaam=geslachtsnaam).geslachtsnaam)
        except OperationalError as fout:
            uit.append(type(fout))
        finally:
            connection.close()

    with transaction.atomic():
        lever(*tien()[1:])
        for naam in NAMEN[:2]:
            draad = threading.Thread(target=claim, args=(naam,))
            draad.start()
            draad.join()
    assert uit == ["Abebe", OperationalError]


def _wacht_tot_iemand_wacht() -> None:
    einde = time.monotonic() + 20
    with connection.cursor() as cursor:
        while time.monotonic() < einde:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
            if cursor.fetchone()[0]:
                return
            time.sleep(0.05)
    pytest.fail("the second import does not wait for the first")


@pytest.mark.usefixtures("db")
def test_without_wijken_nothing_is_imported() -> None:
    with pytest.raises(LeveringFout, match="geen wijk voor adressen buiten de pilot"), transaction.atomic():
        lever(iemand())


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("tabel", sorted(INGELEZEN))
def test_the_import_may_make_statistics(tabel: str) -> None:
    """Without this right ANALYZE only warns, and the checks of 50,000 foreign keys take minutes."""
    with als_taak(), connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege(%s, 'MAINTAIN')", [tabel])
        assert cursor.fetchone() == (True,)
