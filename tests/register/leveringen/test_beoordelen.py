"""A line with a known number of somebody else: the three judgements, later deliveries, and taking a judgement back."""

import datetime as dt
import json

import pytest
from django.db import ProgrammingError, connection, transaction

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Melding, Meldingsoort
from inburgeraars.models import (
    Adres,
    BpiLevering,
    Burgerservicenummer,
    Inburgeraar,
    Registergegevens,
    Route,
    Vindgegevens,
)
from inburgeraars.services.benaderingen import claim_persoon
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import DAG, nu
from kern.weigering import Weigering
from logboek.models import Logonderwerp, Logregel
from register.leveringen.beoordelen import judge_wachtregel
from register.leveringen.tellingen import AFGEKEURD
from register.leveringen.terugnemen import erase_judged, take_back_oordeel
from register.models import BpiWachtregel, Wachtoordeel
from tests.fabrieken.dubbelen import maak_wachtregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import ontmoet_persoon
from tests.klant import als_klant
from tests.register.bestanden import csv_tekst, iemand, stroom
from tests.register.importeren import A_NUMMER, BSN, als_taak, importeer, lever, persoon, register
from wijken.models import Wijk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wijken")]

NUMMER = "999963739"
FATMA = iemand(Voornamen="Fatma", Geslachtsnaam="Yildiz", Geslacht="V", Geboortedatum="01-02-1980")


@pytest.fixture
def leider() -> Gebruiker:
    return maak_gebruiker(Rol.TEAMLEIDER, voornaam="Marloes")


@pytest.fixture
def wacht() -> BpiWachtregel:
    """Let a line wait that gives the numbers of Mustafa Saleh to Fatma Yildiz."""
    lever(iemand())
    lever(FATMA)
    return BpiWachtregel.objects.get()


def oordeel(rij: BpiWachtregel, welk: Wachtoordeel, door: Gebruiker) -> Inburgeraar | None:
    with transaction.atomic(), als(door):
        return judge_wachtregel(wachtregel_id=rij.pk, oordeel=welk, door=door)


def neem_terug(rij: BpiWachtregel, door: Gebruiker) -> None:
    with transaction.atomic(), als(door):
        take_back_oordeel(wachtregel_id=rij.pk, door=door)


def houder() -> str:
    """Return who holds the number."""
    return Burgerservicenummer.objects.select_related("inburgeraar").get().inburgeraar.naam


def namen() -> list[str]:
    return sorted(p.naam for p in Inburgeraar.objects.all())


def test_same_person_is_applied_and_not_asked_again(wacht: BpiWachtregel, leider: Gebruiker) -> None:
    oordeel(wacht, Wachtoordeel.ZELFDE, leider)
    assert namen() == ["Fatma Yildiz"]
    assert (register("Yildiz").geslacht, register("Yildiz").geboortejaar) == ("V", 1980)
    assert lever(FATMA) == {"ongewijzigd": 1}
    # Judged was this content: the same numbers with yet another person wait again.
    derde = iemand(Voornamen="Jan", Geslachtsnaam="Janssen", Geboortedatum="01-01-2000")
    assert lever(derde) == {"mogelijk_dubbel": 1}
    assert namen() == ["Fatma Yildiz"]


def test_rejected_line_changes_nobody_and_is_reported_as_faulty(
    wacht: BpiWachtregel, leider: Gebruiker
) -> None:
    assert oordeel(wacht, Wachtoordeel.AFGEKEURD, leider) is None
    assert (namen(), houder()) == (["Mustafa Saleh"], "Mustafa Saleh")
    for _keer in range(2):
        uitkomst = importeer(stroom(csv_tekst([FATMA])))
        assert [(f.regel, f.kolom, f.reden) for f in uitkomst.tellingen.fouten] == [(2, "BSN", AFGEKEURD)]
        assert (uitkomst.tellingen.fout, uitkomst.tellingen.mogelijk_dubbel) == (1, 0)
    assert register("Saleh").vervallen_op is None
    assert BpiWachtregel.objects.count() == 1
    # The register mended its line.
    assert lever(iemand()) == {"ongewijzigd": 1}


def test_number_moves_to_the_person_of_the_line_who_is_new(wacht: BpiWachtregel, leider: Gebruiker) -> None:
    wijk = Wijk.objects.get(code="DON")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne")
    claim_persoon(inburgeraar_id=persoon("Saleh").pk, door=sanne)
    nieuw = oordeel(wacht, Wachtoordeel.NUMMER, leider)
    assert nieuw is not None
    assert (namen(), houder()) == (["Fatma Yildiz", "Mustafa Saleh"], "Fatma Yildiz")
    assert (nieuw.route, register("Yildiz").a_nummer) == (Route.VRIJ, "9982321924")
    assert (register("Saleh").a_nummer, persoon("Saleh").route) == (None, Route.WIJKGERICHT)
    assert lever(FATMA, iemand(BSN=BSN[0], A_nummer=A_NUMMER))["ongewijzigd"] == 1
    # Row history tells who had the number, and by which act it moved.
    versies = historiemodel(Burgerservicenummer)._default_manager.order_by("pgh_id")
    assert [v.pgh_label for v in versies][:3] == ["toegevoegd", "verwijderd", "toegevoegd"]
    regel = Logregel.objects.get(handeling="dubbel beoordeeld")
    assert versies[1].pgh_context == versies[2].pgh_context == {"logregel": regel.pk}
    over = set(Logonderwerp.objects.filter(logregel=regel).values_list("object_id", flat=True))
    assert over == {persoon("Saleh").pk, nieuw.pk}
    assert regel.onderdeel == Wachtoordeel.NUMMER
    melding = Melding.objects.get(soort=Meldingsoort.BSN)
    assert melding.gebruiker_id == sanne.pk
    tekst = als_klant(sanne).get("/meldingen/").text
    assert "Mustafa Saleh: het hoort bij iemand anders." in tekst
    assert NUMMER not in tekst


@pytest.mark.parametrize("welk", [Wachtoordeel.NUMMER, Wachtoordeel.AFGEKEURD])
def test_judgement_must_go_with_the_reason(leider: Gebruiker, welk: Wachtoordeel) -> None:
    lever(iemand())
    rij = maak_wachtregel(persoon("Saleh"))
    with pytest.raises(Weigering, match="past niet bij deze regel"):
        oordeel(rij, welk, leider)
    rij.refresh_from_db()
    assert rij.oordeel == ""


def test_somebody_else_is_no_answer_when_a_number_is_known(wacht: BpiWachtregel, leider: Gebruiker) -> None:
    with pytest.raises(Weigering, match="past niet bij deze regel"):
        oordeel(wacht, Wachtoordeel.ANDER, leider)


@pytest.mark.parametrize("welk", Wachtoordeel.bij("andere persoon"))
def test_judgement_is_taken_back_and_the_line_waits_as_before(
    wacht: BpiWachtregel, leider: Gebruiker, welk: Wachtoordeel
) -> None:
    inhoud, was = wacht.inhoud, persoon("Saleh")
    adres = Adres.objects.get()
    oordeel(wacht, welk, leider)
    neem_terug(wacht, leider)
    wacht.refresh_from_db()
    assert (wacht.oordeel, wacht.inhoud, wacht.lijkt_op, wacht.beoordeeld_op) == ("", inhoud, was, None)
    terug = persoon("Saleh")
    assert (terug.naam, terug.sorteernaam, terug.wijk_id, houder()) == (
        was.naam,
        was.sorteernaam,
        was.wijk_id,
        "Mustafa Saleh",
    )
    gegevens = register("Saleh")
    assert (gegevens.geslacht, gegevens.geboortejaar, gegevens.a_nummer) == ("M", 1956, "9982321924")
    assert Adres.objects.filter(inburgeraar=terug).in_kracht().get() == adres
    # The line waits on in a next delivery, and can be judged anew.
    assert lever(FATMA)["mogelijk_dubbel"] == 1
    oordeel(wacht, Wachtoordeel.NUMMER, leider)
    assert (namen(), houder()) == (["Fatma Yildiz", "Mustafa Saleh"], "Fatma Yildiz")
    assert register("Yildiz").vervallen_op is None


def test_register_data_given_by_a_judgement_go_with_it(leider: Gebruiker) -> None:
    wijk = Wijk.objects.get(code="DON")
    amina = ontmoet_persoon(maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk), wijk, voornamen="Fatma")
    rij = maak_wachtregel(amina, bsn=NUMMER, a_nummer=A_NUMMER)
    oordeel(rij, Wachtoordeel.ZELFDE, leider)
    assert (houder(), register("Yildiz").a_nummer) == ("Fatma Yildiz", A_NUMMER)
    neem_terug(rij, leider)
    amina.refresh_from_db()
    assert (amina.naam, amina.route, amina.wijk) == ("Fatma", Route.WIJKGERICHT, wijk)
    assert not Registergegevens.objects.exists()
    assert not Burgerservicenummer.objects.exists()
    assert not Adres.objects.filter(inburgeraar=amina).in_kracht().exists()
    assert Vindgegevens.objects.get().al_in_bpi is False


def test_what_was_built_on_a_judgement_is_not_undone(wacht: BpiWachtregel, leider: Gebruiker) -> None:
    nieuw = oordeel(wacht, Wachtoordeel.NUMMER, leider)
    assert nieuw is not None
    wijk = Wijk.objects.get(code="DON")
    claim_persoon(inburgeraar_id=nieuw.pk, door=maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk))
    with pytest.raises(Weigering, match="iets veranderd"):
        neem_terug(wacht, leider)
    assert houder() == "Fatma Yildiz"


def test_later_delivery_ends_taking_back(wacht: BpiWachtregel, leider: Gebruiker) -> None:
    oordeel(wacht, Wachtoordeel.ZELFDE, leider)
    lever(FATMA | {"Huisnummer": "3"})
    with pytest.raises(Weigering, match="iets veranderd"):
        neem_terug(wacht, leider)
    assert namen() == ["Fatma Yildiz"]


def test_after_a_month_what_was_before_is_wiped(wacht: BpiWachtregel, leider: Gebruiker) -> None:
    oordeel(wacht, Wachtoordeel.AFGEKEURD, leider)
    with als_taak():
        assert erase_judged() == 0
    BpiWachtregel.objects.update(beoordeeld_op=nu() - 31 * DAG)
    with als_taak():
        assert erase_judged() == 1
    with pytest.raises(Weigering, match="langer dan 30 dagen"):
        neem_terug(wacht, leider)
    assert BpiWachtregel.objects.get().vooraf is None
    assert lever(FATMA) == {"fout": 1}


def test_only_the_teamleider_takes_back_and_only_a_judged_line(
    wacht: BpiWachtregel, leider: Gebruiker
) -> None:
    with pytest.raises(Weigering, match="geen oordeel gegeven"):
        neem_terug(wacht, leider)
    oordeel(wacht, Wachtoordeel.AFGEKEURD, leider)
    with pytest.raises(Weigering, match="Alleen de teamleider"):
        take_back_oordeel(wachtregel_id=wacht.pk, door=maak_gebruiker(Rol.CONSULENT))


@pytest.mark.parametrize(
    "functie",
    ["verleg_bsn(%(p)s, %(r)s, 'x', 'y')", "trek_bsn_in(%(p)s, %(r)s)", "neem_register_terug(%(p)s, %(r)s)"],
)
def test_database_moves_no_number_without_that_act(
    wacht: BpiWachtregel, leider: Gebruiker, functie: str
) -> None:
    regel = Logregel.objects.filter(handeling="levering verwerkt").latest("pk").pk
    with (
        pytest.raises(ProgrammingError),
        transaction.atomic(),
        als(leider),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"SELECT rls.{functie}", {"p": persoon("Saleh").pk, "r": regel})
    assert houder() == "Mustafa Saleh"


def test_line_is_kept_sealed_after_the_judgement(wacht: BpiWachtregel, leider: Gebruiker) -> None:
    oordeel(wacht, Wachtoordeel.NUMMER, leider)
    wacht.refresh_from_db()
    assert json.loads(wacht.vooraf or "")["inhoud"]["geslachtsnaam"] == "Yildiz"
    with connection.cursor() as cursor:
        cursor.execute("SELECT vooraf FROM register_bpiwachtregel")
        assert b"Yildiz" not in bytes(cursor.fetchone()[0])
    assert "Yildiz" not in json.dumps(list(BpiLevering.objects.values_list("tellingen", flat=True)))
    assert wacht.beoordeeld_op is not None
    assert dt.timedelta() <= nu() - wacht.beoordeeld_op < dt.timedelta(minutes=1)
