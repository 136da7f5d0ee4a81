"""A caseload talk: beginning, ending, withdrawing, and the way back of each."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import vandaag
from logboek.models import Logregel
from tests.fabrieken.bespreking import bespreek, sluit_af
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.race import race
from tests.team import Team
from trajecten.bespreking.enums import Besprekingstand
from trajecten.bespreking.fouten import BesprekingKanNiet, BesprekingLooptNiet
from trajecten.bespreking.models import Bespreking
from trajecten.bespreking.services import besprekingen
from trajecten.bespreking.services.besprekingen import (
    begin_bespreking,
    end_bespreking,
    reopen_bespreking,
    restore_bespreking,
    withdraw_bespreking,
)
from trajecten.bespreking.services.punten import undo_besproken, withdraw_taak


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody in the caseload of the coordinator."""
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    return persoon


@pytest.fixture
def bespreking(team: Team, persoon: Inburgeraar) -> Bespreking:
    """Return a talk that runs, in which nothing is written."""
    return begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)


def test_talk_begins_once_whoever_begins_it(team: Team, bespreking: Bespreking) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    weer = begin_bespreking(coordinator_id=team.coordinator.pk, door=ander)
    assert weer == bespreking
    assert (weer.leider, weer.stand, weer.begonnen_op) == (team.teamleider, "loopt", vandaag())
    assert Logregel.objects.filter(handeling="bespreking begonnen").count() == 1


def test_talk_needs_a_teamleider_and_a_caseload(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(BesprekingKanNiet, match="Alleen een teamleider"):
        begin_bespreking(coordinator_id=team.coordinator.pk, door=team.collega)
    with pytest.raises(BesprekingKanNiet, match="van niemand het vaste contact"):
        begin_bespreking(coordinator_id=team.collega.pk, door=team.teamleider)
    assert not Bespreking.objects.exists()


def test_nobody_discusses_its_own_caseload(team: Team, persoon: Inburgeraar) -> None:
    beide = maak_gebruiker(Rol.TEAMLEIDER)
    with pytest.raises(BesprekingKanNiet, match="Je eigen caseload"):
        begin_bespreking(coordinator_id=beide.pk, door=beide)


def test_database_holds_one_running_talk(team: Team, bespreking: Bespreking) -> None:
    with pytest.raises(IntegrityError, match="bespreking_een_lopende"), transaction.atomic():
        Bespreking.objects.create(coordinator=team.coordinator, leider=team.teamleider)


def test_talk_in_which_nobody_was_discussed_does_not_end(team: Team, bespreking: Bespreking) -> None:
    with pytest.raises(BesprekingKanNiet, match="nog niemand besproken"):
        end_bespreking(bespreking_id=bespreking.pk, door=team.teamleider)


def test_talk_ends_and_goes_on_again(team: Team, persoon: Inburgeraar, bespreking: Bespreking) -> None:
    bespreek(persoon, team.coordinator, team.teamleider)
    klaar = end_bespreking(bespreking_id=bespreking.pk, door=team.teamleider)
    assert (klaar.stand, klaar.geeindigd_op) == ("klaar", vandaag())
    with pytest.raises(BesprekingLooptNiet, match="die is klaar"):
        withdraw_bespreking(bespreking_id=bespreking.pk, door=team.teamleider)
    weer = reopen_bespreking(bespreking_id=bespreking.pk, door=team.teamleider)
    assert (weer.stand, weer.geeindigd_op) == ("loopt", None)
    standen = historiemodel(Bespreking)._default_manager.filter(pgh_obj_id=bespreking.pk).order_by("pgh_id")
    assert list(standen.values_list("stand", flat=True)) == ["loopt", "klaar", "loopt"]


def test_talk_does_not_go_on_when_a_later_one_was_begun(team: Team, persoon: Inburgeraar) -> None:
    eerste = bespreek(persoon, team.coordinator, team.teamleider).bespreking
    sluit_af(eerste, dagen_geleden=30)
    begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)
    with pytest.raises(BesprekingKanNiet, match="al een nieuwe bespreking"):
        reopen_bespreking(bespreking_id=eerste.pk, door=team.teamleider)


def test_talk_begun_by_mistake_is_withdrawn_and_restored(team: Team, bespreking: Bespreking) -> None:
    weg = withdraw_bespreking(bespreking_id=bespreking.pk, door=team.teamleider)
    assert weg.stand == Besprekingstand.INGETROKKEN
    with pytest.raises(BesprekingLooptNiet, match="die is ingetrokken"):
        reopen_bespreking(bespreking_id=bespreking.pk, door=team.teamleider)
    assert restore_bespreking(bespreking_id=bespreking.pk, door=team.teamleider).stand == "loopt"


def test_talk_with_a_word_in_it_is_not_withdrawn(team: Team, persoon: Inburgeraar) -> None:
    punt = bespreek(persoon, team.coordinator, team.teamleider, notitie="", taak="De school bellen")

    def trek_in() -> Bespreking:
        return withdraw_bespreking(bespreking_id=punt.bespreking_id, door=team.teamleider)

    with pytest.raises(BesprekingKanNiet, match="al iets opgeschreven"):
        trek_in()
    undo_besproken(punt_id=punt.pk, door=team.teamleider)
    with pytest.raises(BesprekingKanNiet, match="al iets opgeschreven"):
        trek_in()
    withdraw_taak(taak_id=punt.taken.get().taak_id, door=team.teamleider)
    assert trek_in().stand == "ingetrokken"


def test_note_alone_holds_a_talk(team: Team, persoon: Inburgeraar) -> None:
    punt = bespreek(persoon, team.coordinator, team.teamleider, notitie="Bijna klaar.")
    undo_besproken(punt_id=punt.pk, door=team.teamleider)
    with pytest.raises(BesprekingKanNiet, match="al iets opgeschreven"):
        withdraw_bespreking(bespreking_id=punt.bespreking_id, door=team.teamleider)
    # What cannot be withdrawn can be ended, whoever stands as discussed.
    assert end_bespreking(bespreking_id=punt.bespreking_id, door=team.teamleider).stand == "klaar"


def test_coordinator_changes_no_talk(team: Team, persoon: Inburgeraar) -> None:
    punt = bespreek(persoon, team.coordinator, team.teamleider)
    for daad in (end_bespreking, reopen_bespreking, withdraw_bespreking, restore_bespreking):
        with pytest.raises(BesprekingKanNiet, match="Alleen een teamleider"):
            daad(bespreking_id=punt.bespreking_id, door=team.coordinator)


def test_talk_is_seen_by_teamleiders_and_whom_it_is_with(team: Team, bespreking: Bespreking) -> None:
    def ziet(wie: Gebruiker) -> tuple[int, int]:
        historie = historiemodel(Bespreking)._default_manager
        with transaction.atomic(), als(wie):
            return Bespreking.objects.count(), historie.count()

    assert ziet(team.teamleider) == ziet(team.coordinator) == (1, 1)
    assert ziet(team.collega) == ziet(team.elders) == ziet(team.consulent) == (0, 0)
    with transaction.atomic(), als(team.coordinator):
        assert Bespreking.objects.update(stand="klaar", geeindigd_op=vandaag()) == 0


@pytest.mark.django_db(transaction=True)
def test_two_who_begin_at_once_are_in_one_talk(team: Team) -> None:
    _in_caseload(team)
    begint = [maak_gebruiker(Rol.TEAMLEIDER) for _keer in range(2)]
    uit = race(*(_begin(team, leider) for leider in begint))
    assert len({b.pk for b in uit if isinstance(b, Bespreking)}) == 1
    assert Bespreking.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_without_the_answer_to_the_constraint_the_second_fails(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The negative control: who loses gets an error of the database, since both saw no talk."""
    _in_caseload(team)
    begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)
    monkeypatch.setattr(besprekingen, "_lopende", lambda _wie: None)
    assert (
        begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider) == Bespreking.objects.get()
    )
    monkeypatch.setattr(besprekingen, "IntegrityError", ZeroDivisionError)
    with pytest.raises(IntegrityError, match="bespreking_een_lopende"):
        begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)


def _in_caseload(team: Team) -> None:
    claim_persoon(inburgeraar_id=maak_persoon(team.wijk).pk, door=team.coordinator)


def _begin(team: Team, leider: Gebruiker) -> Callable[[], object]:
    return lambda: begin_bespreking(coordinator_id=team.coordinator.pk, door=leider)
