"""A transfer: proposed, answered, carried out on its day (DOMEIN 2, 5 and 8)."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from gebruikers.enums import Rol
from gebruikers.meldingen import in_words
from gebruikers.models import Gebruiker, Melding
from inburgeraars.models import Benadering, Inburgeraar, Toegang
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.velden import Niveau
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.overdracht import laat_dag_komen, stel_voor
from tests.fabrieken.terugblik import maak_afgerond
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import Bezoekplan, plan_bezoek
from trajecten.overdracht.enums import Overdrachtstand
from trajecten.overdracht.fouten import OverdrachtKanNiet
from trajecten.overdracht.models import Overdracht, Overdrachtgevoelig
from trajecten.overdracht.services.beantwoorden import accept_overdrachten, refuse_overdracht
from trajecten.overdracht.services.uitvoeren import carry_out_due
from trajecten.overdracht.services.voorstellen import (
    Voorstel,
    change_notitie,
    propose_overdrachten,
    withdraw_overdrachten,
)
from trajecten.stappen.services.overlijden import record_overlijden, take_back_overlijden
from trajecten.stappen.services.sluiten import close_traject, reopen_traject
from trajecten.stappen.services.stappen import release_persoon
from trajecten.taken.models import Taak
from trajecten.taken.services import add_taak
from trajecten.traject.enums import Uitkomst
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.lopend import vast_contact
from trajecten.traject.models import Traject
from vinden.overnames.instemmen import agree_to_overname
from vinden.overnames.services import ask_from_wijk


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Somebody of another wijk than the receiver, with a traject since 40 days."""
    mens = maak_persoon(team.wijk)
    maak_huisbezoek(mens, team.coordinator, datum=vandaag() - 40 * DAG)
    return mens


def neem_aan(overdracht: Overdracht, door: Gebruiker, reden: str = "") -> Overdracht:
    """Accept under the walls of the receiver, as a request does."""
    with als(door):
        accept_overdrachten(overdracht_ids=[overdracht.pk], door=door, reden=reden)
    overdracht.refresh_from_db()
    return overdracht


def wie_op(persoon: Inburgeraar, dag: dt.date) -> list[str]:
    """Return who was the fixed contact on a day."""
    rijen = Toegang.objects.filter(inburgeraar=persoon, grond="caseload").in_kracht(dag)
    return [t.gebruiker.voornaam for t in rijen if t.gebruiker]


def diepte(persoon: Inburgeraar, wie: Gebruiker) -> int:
    """Return the deepest level at which a user sees a person."""
    ziet = [n for n in Niveau if Inburgeraar.objects.visible_to(wie, n).filter(pk=persoon.pk).exists()]
    return max(ziet, default=0)


def test_until_the_day_the_former_contact_stays_responsible(team: Team, persoon: Inburgeraar) -> None:
    overdracht = stel_voor(persoon, team.elders, team.teamleider)
    assert overdracht.stand == Overdrachtstand.VOORGESTELD
    neem_aan(overdracht, team.elders)
    assert overdracht.stand == Overdrachtstand.AANGENOMEN
    assert carry_out_due() == 0
    assert vast_contact(persoon.pk) == team.coordinator


def test_on_its_day_the_receiver_is_responsible(team: Team, persoon: Inburgeraar) -> None:
    overdracht = laat_dag_komen(neem_aan(stel_voor(persoon, team.elders, team.teamleider), team.elders))
    assert carry_out_due() == 1
    overdracht.refresh_from_db()
    assert (overdracht.stand, overdracht.overgedragen_op) == (Overdrachtstand.OVERGEDRAGEN, vandaag())
    assert wie_op(persoon, vandaag() - DAG) == ["Sanne"]
    assert wie_op(persoon, vandaag()) == ["Joris"]
    claims = Benadering.objects.filter(inburgeraar=persoon, route="wijkgericht").order_by("van", "pk")
    assert [(b.door, b.tot, b.eindreden) for b in claims] == [
        (team.coordinator, vandaag(), "overgenomen"),
        (team.elders, None, ""),
    ]
    assert carry_out_due() == 0


def test_a_night_that_was_missed_keeps_the_agreed_day(team: Team, persoon: Inburgeraar) -> None:
    overdracht = neem_aan(stel_voor(persoon, team.elders, team.teamleider), team.elders)
    laat_dag_komen(overdracht, dagen=3)
    assert carry_out_due() == 1
    assert wie_op(persoon, vandaag() - 4 * DAG) == ["Sanne"]
    assert wie_op(persoon, vandaag() - 3 * DAG) == ["Joris"]


def test_accepted_after_its_day_it_begins_on_the_day_of_the_answer(team: Team, persoon: Inburgeraar) -> None:
    overdracht = stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag())
    Overdracht.objects.filter(pk=overdracht.pk).update(vanaf=vandaag() - 3 * DAG)
    neem_aan(overdracht, team.elders)
    assert overdracht.overgedragen_op == vandaag()
    assert wie_op(persoon, vandaag() - DAG) == ["Sanne"]
    assert wie_op(persoon, vandaag()) == ["Joris"]


def test_planned_visits_and_open_tasks_go_along(team: Team, persoon: Inburgeraar) -> None:
    plan_bezoek(inburgeraar_id=persoon.pk, door=team.coordinator, plan=Bezoekplan(datum=vandaag() + 20 * DAG))
    dag = vandaag() + 5 * DAG
    add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat="Gilde bellen", uiterlijk=dag)
    neem_aan(stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag()), team.elders)
    assert GeplandBezoek.objects.get().door == team.elders
    assert Taak.objects.get().voor == team.elders


def test_receiver_reads_the_dossier_and_what_is_sensitive_after_accepting(
    team: Team, persoon: Inburgeraar
) -> None:
    assert diepte(persoon, team.elders) == 0
    overdracht = stel_voor(
        persoon, team.elders, team.teamleider, notitie="In Vormgeven.", gevoelig="Zijn broer."
    )
    assert diepte(persoon, team.elders) == Niveau.DOSSIER
    with als(team.elders):
        assert Overdracht.objects.get().notitie == "In Vormgeven."
        assert not Overdrachtgevoelig.objects.exists()
    neem_aan(overdracht, team.elders)
    assert diepte(persoon, team.elders) == Niveau.GEVOELIG
    with als(team.elders):
        assert Overdrachtgevoelig.objects.get().tekst == "Zijn broer."
    with als(team.collega):
        assert Overdracht.objects.get().notitie == "In Vormgeven."
        assert not Overdrachtgevoelig.objects.exists()


@pytest.mark.parametrize("hoe", ["weigeren", "intrekken"])
def test_refused_or_withdrawn_the_receiver_reads_no_more(team: Team, persoon: Inburgeraar, hoe: str) -> None:
    overdracht = stel_voor(persoon, team.elders, team.teamleider)
    if hoe == "weigeren":
        with als(team.elders):
            refuse_overdracht(overdracht_id=overdracht.pk, door=team.elders, reden="Ik ga zelf ook weg.")
    else:
        with als(team.teamleider):
            withdraw_overdrachten(overdracht_ids=[overdracht.pk], door=team.teamleider)
    assert diepte(persoon, team.elders) == 0
    assert vast_contact(persoon.pk) == team.coordinator
    with pytest.raises(OverdrachtKanNiet):
        accept_overdrachten(overdracht_ids=[overdracht.pk], door=team.elders)
    stel_voor(persoon, team.elders, team.teamleider)


def test_former_contact_reads_for_thirty_days_while_it_works_here(team: Team, persoon: Inburgeraar) -> None:
    weg = maak_persoon(team.andere_wijk)
    claim_persoon(inburgeraar_id=weg.pk, door=team.elders)
    neem_aan(stel_voor(weg, team.collega, team.teamleider, vanaf=vandaag()), team.collega)
    lezen = Toegang.objects.get(inburgeraar=weg, gebruiker=team.elders, grond="overdracht")
    assert (lezen.van, lezen.tot, lezen.omvang) == (vandaag(), vandaag() + 30 * DAG, "")
    neem_aan(stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag()), team.elders)
    team.coordinator.aanstellingen.update(wijk=team.andere_wijk)
    sanne = Gebruiker.objects.get(pk=team.coordinator.pk)
    assert diepte(persoon, sanne) == Niveau.GEVOELIG
    sanne.aanstellingen.update(tot=vandaag())
    assert diepte(persoon, Gebruiker.objects.get(pk=sanne.pk)) == 0


def test_former_contact_may_finish_a_visit_of_before(team: Team, persoon: Inburgeraar) -> None:
    plan_bezoek(inburgeraar_id=persoon.pk, door=team.coordinator, plan=Bezoekplan(datum=vandaag()))
    GeplandBezoek.objects.update(datum=vandaag() - DAG)
    neem_aan(stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag()), team.elders)
    with als(team.coordinator):
        maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - DAG)
        with pytest.raises(NietInCaseload):
            maak_huisbezoek(persoon, team.coordinator, datum=vandaag())
    assert GeplandBezoek.objects.get().stand == "gehouden"
    assert vast_contact(persoon.pk) == team.elders


def test_a_talk_before_the_transfer_opens_the_traject_on_its_own_day(team: Team) -> None:
    mens = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=mens.pk, door=team.coordinator, van=vandaag() - 5 * DAG)
    neem_aan(stel_voor(mens, team.collega, team.teamleider, vanaf=vandaag()), team.collega)
    maak_huisbezoek(mens, team.coordinator, datum=vandaag() - 2 * DAG)
    assert Traject.objects.get(inburgeraar=mens).geopend_op == vandaag() - 2 * DAG


def test_joint_visit_is_a_task_for_both(team: Team, persoon: Inburgeraar) -> None:
    overdracht = stel_voor(persoon, team.elders, team.teamleider, kennismaken_voor=vandaag() + 7 * DAG)
    assert not Taak.objects.exists()
    neem_aan(overdracht, team.elders)
    taken = Taak.objects.order_by("pk")
    assert [(t.voor.voornaam, t.wat, t.uiterlijk) for t in taken] == [
        ("Sanne", f"Samen met {team.elders.naam} op bezoek, om kennis te maken.", vandaag() + 7 * DAG),
        ("Joris", f"Samen met {team.coordinator.naam} op bezoek, om kennis te maken.", vandaag() + 7 * DAG),
    ]
    laat_dag_komen(overdracht)
    carry_out_due()
    assert {t.voor for t in taken.all()} == {team.coordinator, team.elders}


def test_nazorg_goes_along_until_the_same_day(team: Team) -> None:
    mens = maak_persoon(team.wijk)
    maak_afgerond(mens, team.coordinator)
    einde = Toegang.objects.get(inburgeraar=mens, grond="caseload").tot
    assert einde is not None
    neem_aan(stel_voor(mens, team.elders, team.teamleider, vanaf=vandaag()), team.elders)
    nieuw = Toegang.objects.get(inburgeraar=mens, grond="caseload", gebruiker=team.elders)
    assert (nieuw.van, nieuw.tot) == (vandaag(), einde)
    open_ = Taak.objects.filter(inburgeraar=mens, stand="open")
    assert {t.voor for t in open_} == {team.elders}
    assert not Benadering.objects.filter(inburgeraar=mens, eindreden="").exists()


@pytest.mark.parametrize("stand", ["voorgesteld", "aangenomen"])
@pytest.mark.parametrize("hoe", ["sluiten", "overlijden", "vrijgeven"])
def test_it_lapses_when_the_guiding_ends(team: Team, persoon: Inburgeraar, hoe: str, stand: str) -> None:
    mens = persoon
    if hoe == "vrijgeven":
        mens = maak_persoon(team.wijk)
        claim_persoon(inburgeraar_id=mens.pk, door=team.coordinator)
    overdracht = stel_voor(mens, team.elders, team.teamleider, kennismaken_voor=vandaag())
    if stand == "aangenomen":
        neem_aan(overdracht, team.elders)
    wie: dict[str, Any] = {"inburgeraar_id": mens.pk, "door": team.coordinator}
    with als(team.coordinator):
        if hoe == "vrijgeven":
            release_persoon(**wie)
        else:
            uitkomst = Uitkomst.OVERLEDEN if hoe == "overlijden" else Uitkomst.VERHUISD
            close_traject(uitkomst=uitkomst, op=vandaag(), reden="zo ging het", **wie)
    overdracht.refresh_from_db()
    assert (overdracht.stand, overdracht.reden) == (
        Overdrachtstand.VERVALLEN,
        "De begeleiding is gestopt.",
    )
    assert diepte(mens, team.elders) == 0
    assert not Taak.objects.filter(stand="open").exists()


def test_death_in_nazorg_lets_it_lapse(team: Team) -> None:
    mens = maak_persoon(team.wijk)
    maak_afgerond(mens, team.coordinator)
    overdracht = stel_voor(mens, team.elders, team.teamleider)
    record_overlijden(inburgeraar_id=mens.pk, door=team.coordinator, op=vandaag())
    overdracht.refresh_from_db()
    assert overdracht.stand == Overdrachtstand.VERVALLEN
    take_back_overlijden(inburgeraar_id=mens.pk, door=team.teamleider, reden="vergissing")
    assert vast_contact(mens.pk) == team.coordinator
    assert diepte(mens, team.elders) == 0


def test_reopening_does_not_bring_the_reading_back(team: Team, persoon: Inburgeraar) -> None:
    stel_voor(persoon, team.elders, team.teamleider)
    wie: dict[str, Any] = {"inburgeraar_id": persoon.pk, "door": team.coordinator}
    close_traject(uitkomst=Uitkomst.WIL_NIET, op=vandaag(), reden="zo ging het", **wie)
    reopen_traject(reden="toch verder", **wie)
    assert diepte(persoon, team.elders) == 0
    assert Overdracht.objects.get().stand == Overdrachtstand.VERVALLEN


def test_a_receiver_who_leaves_before_the_day_gets_nobody(team: Team, persoon: Inburgeraar) -> None:
    overdracht = neem_aan(stel_voor(persoon, team.elders, team.teamleider), team.elders)
    team.elders.aanstellingen.update(tot=vandaag())
    assert carry_out_due() == 1
    overdracht.refresh_from_db()
    assert overdracht.stand == Overdrachtstand.VERVALLEN
    assert overdracht.reden == f"{team.elders.naam} is dan geen trajectcoördinator meer."
    assert vast_contact(persoon.pk) == team.coordinator


def test_a_new_acceptance_replaces_the_one_that_waits(team: Team, persoon: Inburgeraar) -> None:
    eerste = neem_aan(stel_voor(persoon, team.elders, team.teamleider), team.elders)
    tweede = neem_aan(stel_voor(persoon, team.collega, team.teamleider), team.collega)
    eerste.refresh_from_db()
    assert (eerste.stand, tweede.stand) == (Overdrachtstand.VERVALLEN, Overdrachtstand.AANGENOMEN)
    assert diepte(persoon, team.elders) == 0


@pytest.mark.parametrize(
    ("maak", "zin"),
    [
        (lambda t, p: stel_voor(p, t.coordinator, t.teamleider), "al het vaste contact"),
        (lambda t, p: stel_voor(p, t.consulent, t.teamleider), "geen trajectcoördinator"),
        (lambda t, p: stel_voor(p, t.elders, t.coordinator), "Alleen een teamleider"),
        (lambda t, _p: stel_voor(maak_persoon(t.wijk), t.elders, t.teamleider), "geen vast contact"),
        (
            lambda t, p: (stel_voor(p, t.elders, t.teamleider), stel_voor(p, t.collega, t.teamleider)),
            "wacht al",
        ),
    ],
)
def test_what_cannot_be_proposed_says_why(team: Team, persoon: Inburgeraar, maak: Any, zin: str) -> None:
    with pytest.raises(OverdrachtKanNiet, match=zin):
        maak(team, persoon)


def test_a_day_that_was_cannot_be_proposed(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(ValidationError, match="al geweest"):
        stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag() - DAG)
    with pytest.raises(ValidationError, match="al geweest"):
        stel_voor(persoon, team.elders, team.teamleider, kennismaken_voor=vandaag() - DAG)
    with pytest.raises(ValidationError, match="Klopt het jaar"):
        stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag() + 400 * DAG)


def test_a_colleague_who_begins_that_day_can_be_proposed(team: Team, persoon: Inburgeraar) -> None:
    dag = vandaag() + 14 * DAG
    nieuw = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=team.wijk, van=dag)
    with pytest.raises(OverdrachtKanNiet, match="geen trajectcoördinator"):
        stel_voor(persoon, nieuw, team.teamleider, vanaf=dag - DAG)
    stel_voor(persoon, nieuw, team.teamleider, vanaf=dag)


def test_only_the_receiver_answers_and_withdrawing_ends_with_the_answer(
    team: Team, persoon: Inburgeraar
) -> None:
    overdracht = stel_voor(persoon, team.elders, team.teamleider)
    with pytest.raises(OverdrachtKanNiet, match="aan een collega"):
        accept_overdrachten(overdracht_ids=[overdracht.pk], door=team.collega)
    with pytest.raises(OverdrachtKanNiet, match="aan een collega"):
        refuse_overdracht(overdracht_id=overdracht.pk, door=team.coordinator, reden="Nee")
    with pytest.raises(ValidationError, match="waarom je deze persoon niet"):
        refuse_overdracht(overdracht_id=overdracht.pk, door=team.elders, reden=" ")
    with pytest.raises(OverdrachtKanNiet, match="Alleen een teamleider"):
        withdraw_overdrachten(overdracht_ids=[overdracht.pk], door=team.coordinator)
    neem_aan(overdracht, team.elders)
    with pytest.raises(OverdrachtKanNiet, match="al beantwoord"):
        withdraw_overdrachten(overdracht_ids=[overdracht.pk], door=team.teamleider)
    with pytest.raises(OverdrachtKanNiet, match="al aangenomen"):
        refuse_overdracht(overdracht_id=overdracht.pk, door=team.elders, reden="Toch niet")


def test_several_are_proposed_and_accepted_together_or_not_at_all(team: Team) -> None:
    mensen = [maak_persoon(team.wijk) for _ in range(3)]
    for mens in mensen:
        claim_persoon(inburgeraar_id=mens.pk, door=team.coordinator)
    voorstellen = [Voorstel(inburgeraar_id=m.pk, aan=team.elders) for m in mensen]
    rijen = propose_overdrachten(voorstellen=voorstellen, vanaf=vandaag(), door=team.teamleider)
    withdraw_overdrachten(overdracht_ids=[rijen[2].pk], door=team.teamleider)
    with pytest.raises(OverdrachtKanNiet), als(team.elders):
        accept_overdrachten(overdracht_ids=[r.pk for r in rijen], door=team.elders)
    assert not Overdracht.objects.filter(stand="overgedragen").exists()
    with als(team.elders):
        accept_overdrachten(overdracht_ids=[r.pk for r in rijen[:2]], door=team.elders)
    assert [vast_contact(m.pk) for m in mensen] == [team.elders, team.elders, team.coordinator]


def test_note_is_changed_by_teamleider_and_fixed_contact_until_the_day(
    team: Team, persoon: Inburgeraar
) -> None:
    overdracht = stel_voor(persoon, team.elders, team.teamleider, notitie="Oud")
    nieuw: dict[str, Any] = {"overdracht_id": overdracht.pk, "notitie": "Nieuw", "gevoelig": "Stil"}
    with als(team.coordinator):
        change_notitie(door=team.coordinator, **nieuw)
    overdracht.refresh_from_db()
    assert (overdracht.notitie, overdracht.nagekeken, overdracht.gevoelig.tekst) == ("Nieuw", True, "Stil")
    with pytest.raises(OverdrachtKanNiet, match="Alleen een teamleider"):
        change_notitie(door=team.collega, **nieuw)
    laat_dag_komen(neem_aan(overdracht, team.elders))
    carry_out_due()
    with pytest.raises(OverdrachtKanNiet, match="blijft zoals zij is"):
        change_notitie(door=team.teamleider, **nieuw)


def test_each_is_told_what_concerns_it(team: Team, persoon: Inburgeraar) -> None:
    overdracht = stel_voor(persoon, team.elders, team.teamleider)
    laat_dag_komen(neem_aan(overdracht, team.elders))
    carry_out_due()

    def teksten(wie: Gebruiker) -> list[str]:
        return [str(m.tekst) for m in in_words(list(Melding.objects.filter(gebruiker=wie).order_by("pk")))]

    van, naam = team.coordinator.naam, persoon.naam
    assert teksten(team.elders) == [
        f"{team.teamleider.naam} vraagt of je mensen overneemt van {van}.",
        f"Jij bent nu het vaste contact van {naam}.",
    ]
    ja = f"{team.elders.naam} neemt {naam} over van {van}."
    assert teksten(team.teamleider) == [ja]
    assert teksten(team.coordinator) == [ja]


def test_question_of_a_consulent_goes_to_the_new_contact(team: Team) -> None:
    mens = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=mens.pk, door=team.coordinator)
    with als(team.consulent):
        verzoek = ask_from_wijk(inburgeraar_id=mens.pk, door=team.consulent)
    neem_aan(stel_voor(mens, team.elders, team.teamleider, vanaf=vandaag()), team.elders)
    verzoek.refresh_from_db()
    assert verzoek.gevraagd_aan == team.elders


def test_it_lapses_when_the_person_goes_to_the_regular_route(team: Team) -> None:
    mens = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=mens.pk, door=team.coordinator)
    overdracht = stel_voor(mens, team.elders, team.teamleider)
    with als(team.consulent):
        verzoek = ask_from_wijk(inburgeraar_id=mens.pk, door=team.consulent)
    with als(team.coordinator):
        agree_to_overname(verzoek_id=verzoek.pk, door=team.coordinator)
    overdracht.refresh_from_db()
    assert overdracht.stand == Overdrachtstand.VERVALLEN
    assert diepte(mens, team.elders) == 0
