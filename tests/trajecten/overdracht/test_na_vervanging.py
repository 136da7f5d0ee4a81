"""What a replacement leaves: its tasks and minutes are the fixed contact's, also of the day on which it closes."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gebruikers.models import Afwezigheid, Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.klok import DAG, vandaag
from tests.fabrieken.bespreking import bespreek
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from tests.trajecten.overdracht.test_vervangen import klopt
from tests.trajecten.overdracht.vervangen import geclaimd, regel, toegangen
from trajecten.contact.models import Verslag
from trajecten.contact.namens import namens
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.services.vervangen import change_einde
from trajecten.overdracht.services.vervanging_bij import keep_vervangingen
from trajecten.stappen.services.overlijden import record_overlijden, take_back_overlijden
from trajecten.stappen.services.sluiten import close_traject, reopen_traject
from trajecten.stappen.services.stappen import release_persoon
from trajecten.stappen.services.terugnemen import undo_release
from trajecten.taken.models import Taak
from trajecten.taken.services import add_taak, finish_taak
from trajecten.traject.enums import Uitkomst
from trajecten.uren.jaar import jaar


def test_task_of_a_replacement_is_of_the_fixed_contact_when_it_is_over(team: Team) -> None:
    """Open tasks alone, also one that was agreed in a talk; a task made after it, or of somebody else, stays."""
    persoon, ander = geclaimd(team), geclaimd(team)
    regel(team, allen=team.elders)
    wie: dict[str, Any] = {"inburgeraar_id": persoon.pk, "door": team.elders, "uiterlijk": vandaag()}
    bellen, klaar = (add_taak(wat=wat, **wie) for wat in ("Bel de school", "Schrijf de opvang"))
    finish_taak(taak_id=klaar.pk, door=team.elders)
    punt = bespreek(ander, team.coordinator, team.teamleider, taak="Ga langs", wie=team.elders)
    eigen = bespreek(ander, team.coordinator, team.teamleider, taak="Bel mij", wie=team.teamleider)
    assert keep_vervangingen() == 0
    begon = {"van": vandaag() - 5 * DAG, "tot": vandaag()}
    for model in (Vervanging, Afwezigheid):
        model.objects.update(**begon)
    Toegang.objects.filter(grond=Toegangsgrond.VERVANGING).update(**begon)
    assert not klopt()
    assert keep_vervangingen() == 2
    van_wie = dict(Taak.objects.values_list("pk", "voor"))
    (langs,) = punt.taken.filter(taak__voor=team.coordinator)
    assert van_wie == {
        bellen.pk: team.coordinator.pk,
        klaar.pk: team.elders.pk,
        langs.taak_id: team.coordinator.pk,
        eigen.taken.get(taak__voor=team.teamleider).taak_id: team.teamleider.pk,
    }
    assert Taak.objects.get(pk=bellen.pk).door == team.elders
    assert klopt()
    assert keep_vervangingen() == 0


def test_task_goes_back_in_the_act_that_ends_the_replacement(team: Team) -> None:
    persoon = geclaimd(team)
    rij = regel(team, allen=team.elders, van=-3, dagen=10)
    taak = add_taak(inburgeraar_id=persoon.pk, door=team.elders, wat="Bel", uiterlijk=vandaag())
    change_einde(afwezigheid_id=rij.pk, door=team.teamleider, laatste_dag=vandaag() - DAG)
    taak.refresh_from_db()
    assert taak.voor == team.coordinator
    assert klopt()


def test_minutes_of_the_day_of_the_closing_are_of_the_fixed_contact_too(team: Team) -> None:
    """The closing ends the caseload and the replacement that day; before it the replacement paid a visit."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, minuten=60, datum=vandaag() - 9 * DAG)
    regel(team, allen=team.collega)
    maak_huisbezoek(persoon, team.collega, minuten=45)
    close_traject(
        inburgeraar_id=persoon.pk,
        door=team.collega,
        uitkomst=Uitkomst.WIL_NIET,
        op=vandaag(),
        reden="Zij zei het",
    )
    keep_vervangingen()
    assert {t.tot for t in Toegang.objects.filter(inburgeraar=persoon)} == {vandaag()}
    assert [jaar(w).twaalf.minuten for w in (team.coordinator, team.collega)] == [105, 0]
    met_naam = Verslag.objects.annotate(n=namens(door="contactmoment__door"))
    assert [v.n for v in met_naam.order_by("pk")] == [None, team.coordinator.naam]


def test_minutes_of_the_day_of_a_transfer_are_of_who_has_the_person_at_its_end(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, minuten=60, datum=vandaag() - 9 * DAG)
    regel(team, allen=team.elders)
    maak_huisbezoek(persoon, team.elders, minuten=45)
    Toegang.objects.filter(inburgeraar=persoon).update(tot=vandaag())
    Toegang.objects.create(
        inburgeraar=persoon, gebruiker=team.collega, grond=Toegangsgrond.CASELOAD, van=vandaag()
    )
    mensen = (team.coordinator, team.collega, team.elders)
    assert [jaar(w).twaalf.minuten for w in mensen] == [60, 0, 45]


def test_reopening_lets_a_replacement_go_on_in_its_own_row(team: Team) -> None:
    """Closed by mistake and reopened: with two rows of the same days the minutes would count twice."""
    persoon = _met_traject(team)
    regel(team, allen=team.elders)
    _sluit(persoon, team.coordinator)
    reopen_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="Het gaat verder")
    assert toegangen(team.elders) == {(persoon.pk, vandaag(), vandaag() + 5 * DAG)}
    maak_huisbezoek(persoon, team.elders, minuten=45)
    assert [jaar(w).twaalf.minuten for w in (team.coordinator, team.elders)] == [105, 0]
    assert klopt()


def test_reopening_ends_who_replaced_for_another_contact(team: Team) -> None:
    persoon = _met_traject(team)
    regel(team, allen=team.elders, van=-3, dagen=8)
    Toegang.objects.filter(grond=Toegangsgrond.VERVANGING).update(van=vandaag() - 3 * DAG)
    _sluit(persoon, team.coordinator)
    reopen_traject(inburgeraar_id=persoon.pk, door=team.collega, reden="Het gaat verder")
    assert toegangen(team.elders) == {(persoon.pk, vandaag() - 3 * DAG, vandaag())}
    assert klopt()


@pytest.mark.parametrize("daad", ["heropend", "niet vrijgegeven", "niet overleden"])
def test_replacement_that_ended_meanwhile_does_not_come_back(team: Team, daad: str) -> None:
    """What taking an act back opens again lasts no longer than the replacement itself."""
    persoon = geclaimd(team) if daad == "niet vrijgegeven" else _met_traject(team)
    rij = regel(team, allen=team.elders, van=-3, dagen=10)
    Toegang.objects.filter(grond=Toegangsgrond.VERVANGING).update(van=vandaag() - 3 * DAG)
    wie: dict[str, Any] = {"inburgeraar_id": persoon.pk, "door": team.coordinator}
    if daad == "heropend":
        _sluit(persoon, team.coordinator)
    elif daad == "niet vrijgegeven":
        release_persoon(**wie)
    else:
        record_overlijden(**wie, op=vandaag())
    change_einde(afwezigheid_id=rij.pk, door=team.teamleider, laatste_dag=vandaag() - DAG)
    if daad == "heropend":
        reopen_traject(**wie, reden="Het gaat verder")
    elif daad == "niet vrijgegeven":
        undo_release(**wie)
    else:
        take_back_overlijden(inburgeraar_id=persoon.pk, door=team.teamleider, reden="Een vergissing")
    assert toegangen(team.elders) == {(persoon.pk, vandaag() - 3 * DAG, vandaag())}
    assert klopt()


def test_colleague_replaces_at_a_person_in_one_row_at_a_time(team: Team) -> None:
    persoon = geclaimd(team)
    regel(team, allen=team.elders)
    with pytest.raises(IntegrityError, match="toegang_een_vervanging"), transaction.atomic():
        Toegang.objects.create(
            inburgeraar=persoon,
            gebruiker=team.elders,
            grond=Toegangsgrond.VERVANGING,
            van=vandaag() + DAG,
            tot=vandaag() + 9 * DAG,
        )


def _met_traject(team: Team) -> Inburgeraar:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, minuten=60, datum=vandaag() - 9 * DAG)
    return persoon


def _sluit(persoon: Inburgeraar, door: Gebruiker) -> None:
    close_traject(
        inburgeraar_id=persoon.pk, door=door, uitkomst=Uitkomst.WIL_NIET, op=vandaag(), reden="Zij zei het"
    )
