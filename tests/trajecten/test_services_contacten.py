"""Logging a huisbezoek: what it opens, what it refuses, and that it counts once."""

import datetime as dt
from uuid import uuid4

import pytest
from django.core.exceptions import FieldError
from django.db import connection

from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Fase, Inburgeraar, Route, Toegang, Vindgegevens
from inburgeraars.services.benaderingen import claim_persoon
from logboek.models import Logonderwerp
from roermond_inburgering.kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.trajecten.conftest import Team
from trajecten.enums import Bezoekstand, Resultaat
from trajecten.fouten import BezoekAnders, NietInCaseload
from trajecten.models import Contactmoment, GeplandBezoek, Stapovergang, Traject, Verslag


def test_gesprek_met_vrije_persoon_claims_and_opens(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, minuten=45)

    persoon.refresh_from_db()
    assert persoon.route == Route.WIJKGERICHT
    benadering = Benadering.objects.get(inburgeraar=persoon)
    assert (benadering.door, benadering.van, benadering.eindreden) == (team.coordinator, vandaag(), "")
    toegang = Toegang.objects.get(inburgeraar=persoon)
    assert (toegang.gebruiker, toegang.grond, toegang.tot) == (team.coordinator, "caseload", None)
    traject = Traject.objects.get(inburgeraar=persoon)
    assert (traject.stap, traject.trajectwijk, traject.geopend_op) == ("taxeren", team.wijk, vandaag())
    assert list(Fase.objects.filter(inburgeraar=persoon).values_list("pijler", "van", "tot")) == [
        (1, vandaag(), None)
    ]
    assert Stapovergang.objects.filter(traject=traject, van_stap="", naar_stap="taxeren").count() == 1
    gevonden = Vindgegevens.objects.get(inburgeraar=persoon)
    assert (gevonden.vindroute, gevonden.al_in_bpi, gevonden.gevonden_op) == ("BPI", True, vandaag())


def test_gesprek_van_eerder_opens_on_its_own_day(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - dt.timedelta(days=3))
    assert Traject.objects.get(inburgeraar=persoon).geopend_op == vandaag() - dt.timedelta(days=3)


def test_gesprek_van_voor_de_claim_opens_on_day_of_claim(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - dt.timedelta(days=3))
    assert Traject.objects.get(inburgeraar=persoon).geopend_op == vandaag()


def test_niemand_thuis_opens_and_claims_nothing(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    contact = maak_huisbezoek(
        persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None, tekst=""
    )
    assert contact.minuten == 10
    assert not Traject.objects.exists()
    assert not Benadering.objects.exists()


def test_second_gesprek_opens_no_second_traject(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    maak_huisbezoek(persoon, team.coordinator, tekst="Nog een keer.")
    assert Traject.objects.filter(inburgeraar=persoon).count() == 1
    assert Verslag.objects.filter(inburgeraar=persoon).count() == 2


def test_met_persoon_found_through_the_network(team: Team) -> None:
    persoon = ontmoet_persoon(team.coordinator, team.wijk)
    gevonden = Vindgegevens.objects.get(inburgeraar=persoon)
    assert (gevonden.vindroute, gevonden.al_in_bpi, gevonden.gevonden_op) == ("wijknetwerk", False, vandaag())
    assert persoon.route == Route.WIJKGERICHT
    maak_huisbezoek(persoon, team.coordinator)
    assert Vindgegevens.objects.get(inburgeraar=persoon).vindroute == "wijknetwerk"


def test_gesprek_op_reguliere_route_is_recorded_and_opens_nothing(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    Benadering.objects.create(inburgeraar=persoon, route=Route.REGULIER, door=team.consulent)
    Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.REGULIER)
    maak_huisbezoek(persoon, team.coordinator)
    assert Verslag.objects.filter(inburgeraar=persoon).count() == 1
    assert not Traject.objects.exists()
    assert Inburgeraar.objects.get(pk=persoon.pk).route == Route.REGULIER


def test_gereserveerd_voor_de_wijk_is_claimed_by_the_gesprek(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    Benadering.objects.create(
        inburgeraar=persoon, route=Route.GERESERVEERD, wijk=team.wijk, tot=vandaag() + dt.timedelta(days=30)
    )
    Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.GERESERVEERD)
    maak_huisbezoek(persoon, team.coordinator)
    assert list(
        Benadering.objects.filter(inburgeraar=persoon).order_by("pk").values_list("route", "eindreden")
    ) == [("gereserveerd", "geclaimd"), ("wijkgericht", "")]


def test_collega_cannot_write_in_anothers_caseload(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    with pytest.raises(NietInCaseload, match="Sanne"):
        maak_huisbezoek(persoon, team.collega)
    assert Contactmoment.objects.count() == 1


def test_coordinator_elsewhere_cannot_log(team: Team) -> None:
    with pytest.raises(NietVanJou):
        maak_huisbezoek(maak_persoon(team.wijk), team.elders)
    assert not Contactmoment.objects.exists()


def test_same_key_twice_is_one_visit(team: Team) -> None:
    persoon, sleutel = maak_persoon(team.wijk), uuid4()
    eerste = maak_huisbezoek(persoon, team.coordinator, sleutel=sleutel)
    assert maak_huisbezoek(persoon, team.coordinator, sleutel=sleutel) == eerste
    assert Contactmoment.objects.count() == 1


def test_same_key_other_content_refused(team: Team) -> None:
    persoon, sleutel = maak_persoon(team.wijk), uuid4()
    maak_huisbezoek(persoon, team.coordinator, sleutel=sleutel)
    with pytest.raises(BezoekAnders):
        maak_huisbezoek(persoon, team.coordinator, sleutel=sleutel, tekst="Iets anders.")


def test_planned_visit_is_held_and_the_next_planned(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    volgende = vandaag() + dt.timedelta(weeks=2)
    eerste = maak_huisbezoek(
        persoon, team.coordinator, vervolg_op=volgende, vervolg_wat="Samen naar de school."
    )
    gepland = GeplandBezoek.objects.get(inburgeraar=persoon)
    assert (gepland.datum, gepland.wat, gepland.uit_contact) == (volgende, "Samen naar de school.", eerste)
    GeplandBezoek.objects.update(datum=vandaag())

    tweede = maak_huisbezoek(persoon, team.coordinator, tekst="Bij de school geweest.")
    gepland.refresh_from_db()
    assert (gepland.stand, gepland.gehouden_als) == (Bezoekstand.GEHOUDEN, tweede)


def test_text_is_encrypted_and_cannot_be_searched(team: Team) -> None:
    maak_huisbezoek(maak_persoon(team.wijk), team.coordinator, tekst="Zij zoekt opvang voor Elif.")
    with pytest.raises(FieldError):
        Verslag.objects.filter(tekst="Zij zoekt opvang voor Elif.").exists()
    assert Verslag.objects.get().tekst == "Zij zoekt opvang voor Elif."
    with connection.cursor() as cursor:
        cursor.execute("SELECT tekst FROM trajecten_verslag")
        assert b"Elif" not in bytes(cursor.fetchone()[0])


def test_visit_is_logged_once_with_its_person(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    handelingen = list(
        Logonderwerp.objects.filter(soort="inburgeraar", object_id=persoon.pk)
        .order_by("logregel_id")
        .values_list("logregel__handeling", "logregel__actor_id")
    )
    assert handelingen == [
        ("contact vastgelegd", team.coordinator.pk),
        ("persoon geclaimd", team.coordinator.pk),
        ("traject geopend", team.coordinator.pk),
    ]
