"""A delivery applied to what is known: what is written, moves, names, and who is gone (DOMEIN 4, BPI import)."""

import datetime as dt
import json

import pytest
from django.db import connection

from gebruikers.enums import Rol
from inburgeraars.models import (
    Adres,
    Benadering,
    BpiLevering,
    Burgerservicenummer,
    Doelgroepbevinding,
    Inburgeraar,
    Registergegevens,
    Route,
    Toegang,
    Vindgegevens,
)
from inburgeraars.services.benaderingen import claim_persoon
from kern.historie import historiemodel
from kern.klok import vandaag
from kern.versleuteld import sleutelhash
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from register.leveringen.importeren import Afloop
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import ontmoet_persoon
from tests.fabrieken.wijken import maak_buurt
from tests.register.bestanden import (
    EERSTE,
    MAP,
    TWEEDE,
    csv_tekst,
    iemand,
    stroom,
)
from tests.register.importeren import (
    A_NUMMER,
    getallen,
    importeer,
    lever,
    persoon,
    register,
    stand,
    tien,
)
from wijken.models import Postcode, Wijk

VERWACHT = json.loads((MAP / "verwacht.json").read_text("utf-8"))


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
