"""One person in a caseload talk: the note, the tasks, and what is taken back."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon
from kern.consistentie import gebroken_regels
from kern.historie import historiemodel
from kern.klok import DAG, vandaag
from kern.versie import Ondertussen
from logboek.models import Logonderwerp
from tests.fabrieken.bespreking import bespreek, sluit_af
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.race import race, terwijl
from tests.team import Team
from tests.trajecten.overdracht.vervangen import regel
from trajecten.bespreking.fouten import BesprekingKanNiet, BesprekingLooptNiet, NietInBespreking
from trajecten.bespreking.models import Bespreekpunt, Bespreking
from trajecten.bespreking.services.besprekingen import begin_bespreking, end_bespreking
from trajecten.bespreking.services.punten import (
    NieuweTaak,
    correct_notitie,
    restore_taak,
    save_punt,
    undo_besproken,
    wie_kan,
    withdraw_taak,
)
from trajecten.taken.enums import Taakstand
from trajecten.taken.fouten import TaakNietMeerOpen
from trajecten.taken.models import Taak
from trajecten.taken.services import finish_taak


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody in the caseload of the coordinator."""
    return geclaimd(team)


def geclaimd(team: Team) -> Inburgeraar:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    return persoon


def gebroken() -> set[str]:
    return {u.regel.naam for u in gebroken_regels() if "bespreking" in u.regel.naam}


def test_note_and_task_are_written_in_one_act(team: Team, persoon: Inburgeraar) -> None:
    punt = bespreek(
        persoon, team.coordinator, team.teamleider, notitie=" Ze twijfelt. ", taak=" De school bellen "
    )
    assert (punt.notitie, punt.besproken, punt.op, punt.door) == (
        "Ze twijfelt.",
        True,
        vandaag(),
        team.teamleider,
    )
    taak = punt.taken.get().taak
    assert (taak.wat, taak.voor, taak.door, taak.uiterlijk, taak.stand) == (
        "De school bellen",
        team.coordinator,
        team.teamleider,
        vandaag() + 7 * DAG,
        "open",
    )
    daden = Logonderwerp.objects.filter(soort="inburgeraar", object_id=persoon.pk)
    assert daden.filter(logregel__handeling="persoon besproken").count() == 1
    assert gebroken() == set()


def test_person_is_discussed_once_in_a_talk(team: Team, persoon: Inburgeraar) -> None:
    eerst = bespreek(persoon, team.coordinator, team.teamleider, notitie="Eerst.")
    weer = bespreek(persoon, team.coordinator, team.teamleider, notitie="Daarna.", taak="Bellen")
    assert (weer.pk, weer.notitie) == (eerst.pk, "Daarna.")
    assert Bespreekpunt.objects.count() == 1
    teksten = historiemodel(Bespreekpunt)._default_manager.filter(pgh_obj_id=eerst.pk).order_by("pgh_id")
    assert list(teksten.values_list("notitie", flat=True)) == ["Eerst.", "Daarna."]
    with pytest.raises(IntegrityError, match="bespreekpunt_een_per_persoon"), transaction.atomic():
        Bespreekpunt.objects.create(bespreking=eerst.bespreking, inburgeraar=persoon, door=team.teamleider)


@pytest.mark.parametrize("versie", [0, 1])
def test_note_of_another_tab_is_not_overwritten(team: Team, persoon: Inburgeraar, versie: int) -> None:
    """A tab that was opened before anything was written (0), or before the last change (1)."""
    punt = bespreek(persoon, team.coordinator, team.teamleider, notitie="Eerst.")
    bespreek(persoon, team.coordinator, team.teamleider, notitie="Daarna.")
    with pytest.raises(Ondertussen):
        save_punt(
            bespreking_id=punt.bespreking_id,
            inburgeraar_id=persoon.pk,
            door=team.teamleider,
            versie=versie,
            notitie="Uit het andere venster.",
        )
    punt.refresh_from_db()
    assert punt.notitie == "Daarna."


def test_who_writes_the_note_signs_it(team: Team, persoon: Inburgeraar) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    bespreek(persoon, team.coordinator, team.teamleider, notitie="Eerst.")
    assert bespreek(persoon, team.coordinator, ander, notitie="Eerst.", taak="Bellen").door == team.teamleider
    assert bespreek(persoon, team.coordinator, ander, notitie="Anders.").door == ander


def test_person_of_another_caseload_is_not_discussed(team: Team, persoon: Inburgeraar) -> None:
    punt = bespreek(persoon, team.coordinator, team.teamleider)
    elders = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=elders.pk, door=team.collega)
    for wie in (elders, maak_persoon(team.wijk)):
        with pytest.raises(NietInBespreking):
            save_punt(
                bespreking_id=punt.bespreking_id,
                inburgeraar_id=wie.pk,
                door=team.teamleider,
                versie=0,
                notitie="Nee.",
            )


def test_note_stays_with_a_person_who_goes_to_a_colleague(team: Team, persoon: Inburgeraar) -> None:
    punt = bespreek(persoon, team.coordinator, team.teamleider, notitie="Blijft.")
    Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD).update(gebruiker=team.collega)
    with pytest.raises(NietInBespreking):
        bespreek(persoon, team.coordinator, team.teamleider, notitie="Weg.")
    punt.refresh_from_db()
    assert (punt.inburgeraar, punt.notitie) == (persoon, "Blijft.")


def test_nothing_is_written_in_a_talk_that_ended(team: Team, persoon: Inburgeraar) -> None:
    punt = bespreek(persoon, team.coordinator, team.teamleider)
    end_bespreking(bespreking_id=punt.bespreking_id, door=team.teamleider)
    with pytest.raises(BesprekingLooptNiet, match="die is klaar"):
        save_punt(
            bespreking_id=punt.bespreking_id,
            inburgeraar_id=persoon.pk,
            door=team.teamleider,
            versie=punt.versie,
            notitie="Nog iets.",
        )
    with pytest.raises(BesprekingLooptNiet):
        undo_besproken(punt_id=punt.pk, door=team.teamleider)


def test_coordinator_writes_nothing_in_a_talk(team: Team, persoon: Inburgeraar) -> None:
    punt = bespreek(persoon, team.coordinator, team.teamleider)
    with pytest.raises(BesprekingKanNiet, match="Alleen een teamleider"):
        bespreek(persoon, team.coordinator, team.coordinator)
    with pytest.raises(BesprekingKanNiet, match="Alleen een teamleider"):
        undo_besproken(punt_id=punt.pk, door=team.coordinator)
    with pytest.raises(BesprekingKanNiet, match="Alleen een teamleider"):
        correct_notitie(punt_id=punt.pk, door=team.coordinator, versie=1, notitie="x", reden="x")


def test_task_is_for_contact_replacement_or_teamleider(team: Team, persoon: Inburgeraar) -> None:
    assert wie_kan(persoon.pk, team.teamleider) == [team.coordinator, team.teamleider]
    regel(team, allen=team.collega)
    assert wie_kan(persoon.pk, team.teamleider) == [team.coordinator, team.collega, team.teamleider]
    for wie in (team.coordinator, team.collega, team.teamleider):
        punt = bespreek(persoon, team.coordinator, team.teamleider, taak="Bellen", wie=wie)
        assert punt.taken.latest("pk").taak.voor == wie
    with pytest.raises(ValidationError, match="Kies wie dit doet"):
        bespreek(persoon, team.coordinator, team.teamleider, taak="Bellen", wie=team.elders)


@pytest.mark.parametrize(
    ("taak", "veld"),
    [
        (NieuweTaak(wat="  ", wie=0, uiterlijk=vandaag()), "wat"),
        (NieuweTaak(wat="Bellen", wie=0, uiterlijk=vandaag() - DAG), "uiterlijk"),
    ],
)
def test_faulty_task_is_told_at_its_field_and_nothing_is_written(
    team: Team, persoon: Inburgeraar, taak: NieuweTaak, veld: str
) -> None:
    bespreking = begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)
    taak = NieuweTaak(wat=taak.wat, wie=team.coordinator.pk, uiterlijk=taak.uiterlijk)
    with pytest.raises(ValidationError) as fout:
        save_punt(
            bespreking_id=bespreking.pk,
            inburgeraar_id=persoon.pk,
            door=team.teamleider,
            versie=0,
            notitie="Niet half.",
            taak=taak,
        )
    assert list(fout.value.message_dict) == [veld]
    assert not Bespreekpunt.objects.exists()


def test_discussed_is_undone_and_done_again_on_its_day(team: Team, persoon: Inburgeraar) -> None:
    punt = bespreek(persoon, team.coordinator, team.teamleider, notitie="Blijft.")
    Bespreekpunt.objects.filter(pk=punt.pk).update(op=vandaag() - DAG)
    weg = undo_besproken(punt_id=punt.pk, door=team.teamleider)
    assert (weg.besproken, weg.notitie) == (False, "Blijft.")
    assert undo_besproken(punt_id=punt.pk, door=team.teamleider).versie == weg.versie
    weer = bespreek(persoon, team.coordinator, team.teamleider, notitie="Blijft.")
    assert (weer.besproken, weer.op) == (True, vandaag())


def test_note_is_corrected_by_who_wrote_it_also_afterwards(team: Team, persoon: Inburgeraar) -> None:
    punt = bespreek(persoon, team.coordinator, team.teamleider, notitie="Maandag.")
    sluit_af(punt.bespreking)
    punt.refresh_from_db()
    ander = maak_gebruiker(Rol.TEAMLEIDER)

    def verbeter(door: Gebruiker, notitie: str, reden: str) -> Bespreekpunt:
        return correct_notitie(punt_id=punt.pk, door=door, versie=punt.versie, notitie=notitie, reden=reden)

    with pytest.raises(BesprekingKanNiet, match="heeft dit geschreven"):
        verbeter(ander, "Dinsdag.", "Verkeerde dag.")
    with pytest.raises(ValidationError, match="waarom je dit verbetert"):
        verbeter(team.teamleider, "Dinsdag.", " ")
    beter = verbeter(team.teamleider, "Dinsdag.", "Verkeerde dag.")
    assert (beter.notitie, beter.correctiereden) == ("Dinsdag.", "Verkeerde dag.")
    with pytest.raises(Ondertussen):
        verbeter(team.teamleider, "Woensdag.", "Te laat.")


def test_task_is_withdrawn_and_agreed_again_by_who_agreed_it(team: Team, persoon: Inburgeraar) -> None:
    taak = bespreek(persoon, team.coordinator, team.teamleider, taak="Bellen").taken.get().taak
    with pytest.raises(BesprekingKanNiet, match="heeft deze taak afgesproken"):
        withdraw_taak(taak_id=taak.pk, door=team.coordinator)
    weg = withdraw_taak(taak_id=taak.pk, door=team.teamleider)
    assert (weg.stand, weg.reden, weg.afgehandeld_op) == ("vervallen", "ingetrokken", vandaag())
    assert restore_taak(taak_id=taak.pk, door=team.teamleider).stand == Taakstand.OPEN
    finish_taak(taak_id=taak.pk, door=team.coordinator)
    for daad in (withdraw_taak, restore_taak):
        with pytest.raises(TaakNietMeerOpen, match="die is gedaan"):
            daad(taak_id=taak.pk, door=team.teamleider)


def test_withdrawn_task_is_not_agreed_again_with_who_left(team: Team, persoon: Inburgeraar) -> None:
    regel(team, allen=team.collega)
    taak = (
        bespreek(persoon, team.coordinator, team.teamleider, taak="Bellen", wie=team.collega).taken.get().taak
    )
    withdraw_taak(taak_id=taak.pk, door=team.teamleider)
    Toegang.objects.filter(gebruiker=team.collega).update(tot=vandaag())
    with pytest.raises(BesprekingKanNiet, match="kan dit niet meer doen"):
        restore_taak(taak_id=taak.pk, door=team.teamleider)


def test_task_that_is_of_no_talk_is_not_withdrawn_here(team: Team, persoon: Inburgeraar) -> None:
    los = Taak.objects.create(
        inburgeraar=persoon, wat="Bellen", voor=team.coordinator, door=team.teamleider, uiterlijk=vandaag()
    )
    with pytest.raises(Taak.DoesNotExist):
        withdraw_taak(taak_id=los.pk, door=team.teamleider)


def test_rules_find_what_does_not_belong_together(team: Team, persoon: Inburgeraar) -> None:
    punt = bespreek(persoon, team.coordinator, team.teamleider, taak="Bellen")
    Taak.objects.filter(uit_bespreking__punt=punt).update(inburgeraar=maak_persoon(team.wijk))
    assert gebroken() == {"taak uit een bespreking"}
    Taak.objects.filter(uit_bespreking__punt=punt).update(inburgeraar=persoon)
    Bespreking.objects.update(stand="ingetrokken")
    assert gebroken() == {"ingetrokken bespreking is leeg"}
    Bespreking.objects.update(stand="loopt")
    Bespreekpunt.objects.update(op=vandaag() - DAG)
    assert gebroken() == {"besproken in de dagen van de bespreking"}


@pytest.mark.django_db(transaction=True)
def test_one_person_in_two_tabs_at_once_keeps_the_first_note(team: Team) -> None:
    persoon = geclaimd(team)
    begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)
    uit = race(*(_schrijf(persoon, team.teamleider, tekst) for tekst in ("Links.", "Rechts.")))
    assert sorted(type(u).__name__ for u in uit) == ["Bespreekpunt", "Ondertussen"]
    (punt,) = [u for u in uit if isinstance(u, Bespreekpunt)]
    assert Bespreekpunt.objects.get().notitie == punt.notitie


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_the_second_meets_the_constraint(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The negative control: both see no row, and one gets the error of the database."""
    persoon = geclaimd(team)
    begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)
    hier = "trajecten.bespreking.services.punten"
    monkeypatch.setattr(f"{hier}.lock_persoon", lambda _pk: None)
    monkeypatch.setattr(f"{hier}.lock_bespreking", lambda pk, _door: Bespreking.objects.get(pk=pk))
    uit = terwijl(*(_schrijf(persoon, team.teamleider, tekst) for tekst in ("Links.", "Rechts.")), wacht=3)
    assert [type(u).__name__ for u in uit] == ["Bespreekpunt", "IntegrityError"]


def _schrijf(persoon: Inburgeraar, door: Gebruiker, notitie: str) -> Callable[[], object]:
    bespreking = Bespreking.objects.get()
    return lambda: save_punt(
        bespreking_id=bespreking.pk, inburgeraar_id=persoon.pk, door=door, versie=0, notitie=notitie
    )


@pytest.mark.django_db(transaction=True)
def test_note_written_while_the_talk_ends_is_in_it_or_refused(team: Team) -> None:
    een, twee = geclaimd(team), geclaimd(team)
    punt = bespreek(een, team.coordinator, team.teamleider)
    schrijf = _schrijf(twee, team.teamleider, "Nog net.")
    uit = terwijl(lambda: end_bespreking(bespreking_id=punt.bespreking_id, door=team.teamleider), schrijf)
    assert isinstance(uit[1], BesprekingLooptNiet)
    assert Bespreekpunt.objects.count() == 1
