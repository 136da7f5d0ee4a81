"""Logging a huisbezoek: what it opens, what it refuses, and that it counts once."""

import datetime as dt
from uuid import uuid4

import pytest
from django.core.exceptions import FieldError, ValidationError
from django.db import IntegrityError, connection

from inburgeraars.fouten import NietVanJou
from inburgeraars.models import (
    Benadering,
    Fase,
    Inburgeraar,
    Registergegevens,
    Route,
    Toegang,
    Vindgegevens,
)
from inburgeraars.services.benaderingen import claim_persoon
from kern.consistentie import gebroken_regels
from kern.klok import vandaag
from logboek.models import Logonderwerp
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.plan import maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from tests.team import Team
from trajecten.contact.enums import Bezoekstand, Contactsoort, Resultaat
from trajecten.contact.fouten import BezoekAnders
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.contact.services.gevolgen import maak_contactmoment
from trajecten.stappen.services.stappen import release_persoon
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.models import Stapovergang, Traject
from wijken.models import Wijk


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
    assert (gevonden.vindroute, gevonden.al_in_bpi) == ("BPI", True)


def test_gesprek_van_eerder_opens_on_its_own_day(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - dt.timedelta(days=3))
    assert Traject.objects.get(inburgeraar=persoon).geopend_op == vandaag() - dt.timedelta(days=3)


def test_gesprek_van_voor_de_claim_opens_on_day_of_claim(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - dt.timedelta(days=3))
    assert Traject.objects.get(inburgeraar=persoon).geopend_op == vandaag()


def test_earlier_gesprek_recorded_later_is_the_one_that_opened(team: Team) -> None:
    persoon, dag = maak_persoon(team.wijk), [vandaag() - dt.timedelta(days=n) for n in range(31)]
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator, van=dag[30])
    maak_huisbezoek(persoon, team.coordinator, datum=dag[10])
    start_component(maak_component(persoon, team.coordinator), op=dag[15])
    assert Traject.objects.get().gestart_op == dag[10]
    maak_huisbezoek(persoon, team.coordinator, datum=dag[20], resultaat=Resultaat.NIEMAND_THUIS)
    assert Traject.objects.get().geopend_op == dag[10]
    maak_huisbezoek(persoon, team.coordinator, datum=dag[20])
    traject = Traject.objects.get()
    assert (traject.geopend_op, traject.gestart_op) == (dag[20], dag[15])
    assert list(Stapovergang.objects.values_list("naar_stap", "datum")) == [("taxeren", dag[20])]
    assert list(Fase.objects.order_by("van").values_list("pijler", "van", "tot")) == [
        (1, dag[20], dag[15]),
        (2, dag[15], None),
    ]
    assert gebroken_regels() == []
    maak_huisbezoek(persoon, team.coordinator, datum=dag[5])
    assert Traject.objects.get().geopend_op == dag[20]


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


def test_key_that_another_used_meanwhile_is_told_apart_from_what_else_is_refused(team: Team) -> None:
    sleutel = uuid4()
    velden = {"soort": Contactsoort.TELEFOON, "minuten": 5, "door": team.coordinator}
    maak_contactmoment(sleutel=sleutel, **velden)
    with pytest.raises(BezoekAnders):
        maak_contactmoment(sleutel=sleutel, **velden)
    with pytest.raises(IntegrityError, match="contactmoment_minuten"):
        maak_contactmoment(sleutel=uuid4(), **velden | {"minuten": 0})
    assert Contactmoment.objects.count() == 1


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


def _verhuis(persoon: Inburgeraar, wijk: Wijk) -> None:
    Inburgeraar.objects.filter(pk=persoon.pk).update(wijk=wijk)


def test_client_who_moved_keeps_its_fixed_contact(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    _verhuis(persoon, team.andere_wijk)
    maak_huisbezoek(persoon, team.coordinator, tekst="In het nieuwe huis.")
    assert Verslag.objects.filter(inburgeraar=persoon).count() == 2
    with pytest.raises(NietInCaseload):
        maak_huisbezoek(persoon, team.elders)


def test_trajectwijk_of_who_lives_outside_the_pilot(team: Team) -> None:
    buiten = maak_wijk("Buiten de pilot", pilot=False, buiten_pilot=True)
    gevonden = ontmoet_persoon(team.coordinator, team.wijk)
    geclaimd = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=geclaimd.pk, door=team.coordinator)
    for persoon in (gevonden, geclaimd):
        _verhuis(persoon, buiten)
        maak_huisbezoek(persoon, team.coordinator)
        assert Traject.objects.get(inburgeraar=persoon).trajectwijk == team.wijk


def test_day_to_come_and_talk_without_minutes_refused(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    with pytest.raises(ValidationError, match="nog niet geweest"):
        maak_huisbezoek(persoon, team.coordinator, datum=vandaag() + dt.timedelta(days=1))
    with pytest.raises(ValidationError, match="hoe lang"):
        maak_huisbezoek(persoon, team.coordinator, minuten=None)
    assert not Contactmoment.objects.exists()


@pytest.mark.parametrize(("vervolg", "stand"), [(None, Bezoekstand.GEPLAND), (14, Bezoekstand.VERZET)])
def test_planned_visit_that_found_nobody(team: Team, vervolg: int | None, stand: Bezoekstand) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, vervolg_op=vandaag())
    gepland = GeplandBezoek.objects.get()
    maak_huisbezoek(
        persoon,
        team.coordinator,
        resultaat=Resultaat.NIEMAND_THUIS,
        vervolg_op=vandaag() + dt.timedelta(days=vervolg) if vervolg else None,
    )
    gepland.refresh_from_db()
    assert gepland.stand == stand


def test_talk_in_nazorg_opens_no_other_traject(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    Traject.objects.update(gesloten_op=vandaag(), uitkomst="afgerond met diploma")
    maak_huisbezoek(persoon, team.coordinator, tekst="Het gaat goed.")
    assert Traject.objects.filter(inburgeraar=persoon).count() == 1


def test_reservation_ends_on_the_day_of_the_talk(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    gisteren = vandaag() - dt.timedelta(days=1)
    Benadering.objects.create(
        inburgeraar=persoon,
        route=Route.GERESERVEERD,
        wijk=team.wijk,
        van=vandaag() - dt.timedelta(days=9),
        tot=vandaag() + dt.timedelta(days=30),
    )
    Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.GERESERVEERD)
    maak_huisbezoek(persoon, team.coordinator, datum=gisteren)
    assert Traject.objects.get(inburgeraar=persoon).geopend_op == gisteren


def test_release_lapses_what_was_planned(team: Team) -> None:
    persoon = ontmoet_persoon(team.coordinator, team.wijk)
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=vandaag())
    release_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    assert GeplandBezoek.objects.get().stand == Bezoekstand.VERVALLEN


def test_who_is_gone_from_the_register_was_not_on_it(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    Registergegevens.objects.update(vervallen_op=vandaag())
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    assert not Vindgegevens.objects.get(inburgeraar=persoon).al_in_bpi
