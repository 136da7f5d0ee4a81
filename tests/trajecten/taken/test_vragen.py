"""Questions of a teamleider: asking, answering, and the way back of each."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from kern.versie import Ondertussen
from kern.weigering import Weigering
from logboek.models import Logonderwerp, Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.stappen.services.stappen import release_persoon
from trajecten.taken.enums import Taaksoort, Taakstand
from trajecten.taken.fouten import VraagNietMeerOpen, WilAntwoord
from trajecten.taken.models import Taak
from trajecten.taken.services import cancel_taak, finish_taak, reopen_taak
from trajecten.taken.vragen import (
    Gevraagd,
    answer_vraag,
    ask_coordinator,
    restore_vraag,
    take_back_antwoord,
    withdraw_vraag,
)
from trajecten.traject.fouten import NietInCaseload

VOLGENDE_WEEK = vandaag() + dt.timedelta(days=7)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody in the caseload of the coordinator."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    return persoon


def vraag_over(team: Team, *mensen: Inburgeraar, door: Gebruiker | None = None) -> Gevraagd:
    """Ask about people."""
    return ask_coordinator(
        inburgeraar_ids=[m.pk for m in mensen],
        door=door or team.teamleider,
        wat=" Wanneer ga je langs? ",
        uiterlijk=VOLGENDE_WEEK,
    )


@pytest.fixture
def vraag(team: Team, persoon: Inburgeraar) -> Taak:
    """Return a question about the person that waits."""
    (vraag,) = vraag_over(team, persoon).vragen
    return vraag


def antwoord(vraag: Taak, door: Gebruiker, tekst: str = "Ik ga maandag.") -> Taak:
    """Answer a question as it is now."""
    versie = Taak.objects.get(pk=vraag.pk).versie
    return answer_vraag(taak_id=vraag.pk, door=door, versie=versie, antwoord=tekst)


def geef_over(persoon: Inburgeraar, aan: Gebruiker) -> None:
    """Let another be the fixed contact from today on."""
    Toegang.objects.filter(inburgeraar=persoon).update(gebruiker=aan)


def test_question_goes_to_the_fixed_contact_of_each_in_one_act(team: Team, persoon: Inburgeraar) -> None:
    ander = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=ander.pk, door=team.collega)
    uitkomst = vraag_over(team, persoon, ander)
    assert [(v.inburgeraar_id, v.voor, v.door, v.wat, v.soort) for v in uitkomst.vragen] == [
        (persoon.pk, team.coordinator, team.teamleider, "Wanneer ga je langs?", Taaksoort.VRAAG),
        (ander.pk, team.collega, team.teamleider, "Wanneer ga je langs?", Taaksoort.VRAAG),
    ]
    (regel,) = Logregel.objects.filter(handeling="vraag gesteld")
    over = Logonderwerp.objects.filter(logregel=regel).order_by("object_id")
    assert list(over.values_list("object_id", flat=True)) == [persoon.pk, ander.pk]


def test_who_cannot_be_asked_about_is_left_out_with_the_reason(team: Team, persoon: Inburgeraar) -> None:
    zonder, eigen = maak_persoon(team.wijk), maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=eigen.pk, door=team.coordinator)
    geef_over(eigen, team.teamleider)
    uitkomst = vraag_over(team, persoon, zonder, eigen)
    assert [v.inburgeraar_id for v in uitkomst.vragen] == [persoon.pk]
    assert uitkomst.niet == {
        zonder.pk: "Deze persoon heeft geen vast contact.",
        eigen.pk: "Jij bent zelf het vaste contact.",
    }


def test_asked_twice_is_asked_once(team: Team, persoon: Inburgeraar, vraag: Taak) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER, voornaam="Tess")
    with pytest.raises(Weigering, match=f"{team.teamleider.naam} heeft op .* al iets gevraagd"):
        vraag_over(team, persoon, door=ander)
    antwoord(vraag, team.coordinator)
    assert len(vraag_over(team, persoon, door=ander).vragen) == 1
    assert Taak.objects.filter(soort=Taaksoort.VRAAG).count() == 2


def test_only_a_teamleider_asks(team: Team, persoon: Inburgeraar) -> None:
    for wie in (team.coordinator, team.beleid, team.consulent):
        with pytest.raises(Weigering, match="Alleen een teamleider"):
            vraag_over(team, persoon, door=wie)


@pytest.mark.parametrize(("wat", "dagen"), [("  ", 1), ("Wanneer?", -1)])
def test_no_question_or_a_day_that_was_is_refused(
    team: Team, persoon: Inburgeraar, wat: str, dagen: int
) -> None:
    dag = vandaag() + dt.timedelta(days=dagen)
    with pytest.raises(ValidationError):
        ask_coordinator(inburgeraar_ids=[persoon.pk], door=team.teamleider, wat=wat, uiterlijk=dag)


def test_answer_ends_the_question(team: Team, vraag: Taak) -> None:
    klaar = antwoord(vraag, team.coordinator)
    assert (klaar.stand, klaar.antwoord, klaar.beantwoord_door, klaar.afgehandeld_op) == (
        Taakstand.GEDAAN,
        "Ik ga maandag.",
        team.coordinator,
        vandaag(),
    )
    with pytest.raises(ValidationError):
        antwoord(vraag, team.coordinator, " ")


def test_replacement_answers_and_a_colleague_does_not(team: Team, persoon: Inburgeraar, vraag: Taak) -> None:
    with pytest.raises(NietInCaseload):
        antwoord(vraag, team.collega)
    Toegang.objects.create(inburgeraar=persoon, gebruiker=team.collega, grond=Toegangsgrond.VERVANGING)
    assert antwoord(vraag, team.collega).beantwoord_door == team.collega


def test_after_a_transfer_the_new_contact_answers(team: Team, persoon: Inburgeraar, vraag: Taak) -> None:
    geef_over(persoon, team.collega)
    with pytest.raises(NietInCaseload):
        antwoord(vraag, team.coordinator)
    assert antwoord(vraag, team.collega).beantwoord_door == team.collega


def test_answer_is_changed_and_who_saw_the_old_one_is_told(team: Team, vraag: Taak) -> None:
    eerst = antwoord(vraag, team.coordinator)
    beter = answer_vraag(
        taak_id=vraag.pk, door=team.coordinator, versie=eerst.versie, antwoord="Ik ga dinsdag."
    )
    assert beter.antwoord == "Ik ga dinsdag."
    with pytest.raises(Ondertussen):
        answer_vraag(taak_id=vraag.pk, door=team.coordinator, versie=eerst.versie, antwoord="Woensdag.")


def test_answer_taken_back_waits_again_unless_a_new_question_does(
    team: Team, persoon: Inburgeraar, vraag: Taak
) -> None:
    antwoord(vraag, team.coordinator)
    open_ = take_back_antwoord(taak_id=vraag.pk, door=team.coordinator)
    assert (open_.stand, open_.antwoord, open_.beantwoord_door) == (Taakstand.OPEN, "", None)
    antwoord(vraag, team.coordinator)
    vraag_over(team, persoon)
    with pytest.raises(Weigering, match="nieuwe vraag"):
        take_back_antwoord(taak_id=vraag.pk, door=team.coordinator)


def test_withdrawn_by_who_asked_and_asked_again(team: Team, persoon: Inburgeraar, vraag: Taak) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    with pytest.raises(Weigering, match="Alleen de teamleider die dit heeft gevraagd"):
        withdraw_vraag(taak_id=vraag.pk, door=ander)
    assert withdraw_vraag(taak_id=vraag.pk, door=team.teamleider).stand == Taakstand.VERVALLEN
    with pytest.raises(VraagNietMeerOpen, match="ingetrokken"):
        antwoord(vraag, team.coordinator)
    assert restore_vraag(taak_id=vraag.pk, door=team.teamleider).stand == Taakstand.OPEN
    withdraw_vraag(taak_id=vraag.pk, door=team.teamleider)
    vraag_over(team, persoon, door=ander)
    with pytest.raises(Weigering, match="al iets gevraagd"):
        restore_vraag(taak_id=vraag.pk, door=team.teamleider)


def test_answered_is_not_withdrawn(team: Team, vraag: Taak) -> None:
    antwoord(vraag, team.coordinator)
    with pytest.raises(VraagNietMeerOpen, match="beantwoord"):
        withdraw_vraag(taak_id=vraag.pk, door=team.teamleider)
    with pytest.raises(VraagNietMeerOpen, match="beantwoord"):
        restore_vraag(taak_id=vraag.pk, door=team.teamleider)


def test_question_lapses_when_who_was_claimed_is_released(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.collega)
    (vraag,) = vraag_over(team, persoon).vragen
    Taak.objects.filter(pk=vraag.pk).update(voor=team.coordinator)
    release_persoon(inburgeraar_id=persoon.pk, door=team.collega)
    vraag.refresh_from_db()
    assert vraag.stand == Taakstand.VERVALLEN
    with pytest.raises(NietInCaseload):
        antwoord(vraag, team.collega)
    with pytest.raises(VraagNietMeerOpen, match="vervallen"):
        restore_vraag(taak_id=vraag.pk, door=team.teamleider)


def test_question_is_no_task_to_tick_off(team: Team, vraag: Taak) -> None:
    with pytest.raises(WilAntwoord):
        finish_taak(taak_id=vraag.pk, door=team.coordinator)
    with pytest.raises(WilAntwoord):
        cancel_taak(taak_id=vraag.pk, door=team.coordinator, versie=None, reden="Niet nodig")
    with pytest.raises(WilAntwoord):
        reopen_taak(taak_id=vraag.pk, door=team.coordinator)
