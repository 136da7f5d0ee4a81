"""Replacement: who may see whom from when until when, and whose visit it is."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Afwezigheid, Afwezigheidsreden, Melding
from gebruikers.services.afwezigheid import record_afwezigheid
from inburgeraars.models import Eindreden, Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon, end_benadering
from kern.consistentie import gebroken_regels
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.velden import Niveau
from kern.weigering import Weigering
from logboek.models import Logonderwerp
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.register.importeren import als_taak
from tests.team import Team
from tests.trajecten.overdracht.vervangen import bezoek_aan, geclaimd, regel, toegangen
from trajecten.contact.enums import Bezoekstand, Resultaat
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.contact.namens import namens
from trajecten.contact.services.planning import Bezoekplan, move_bezoek
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.services.uitvoeren import verplaats
from trajecten.overdracht.services.vervangen import (
    Bezoekkeuze,
    change_einde,
    divide_bezoeken,
    withdraw_vervanging,
)
from trajecten.overdracht.services.vervanging_bij import keep_vervangingen
from trajecten.papieren.aankondiging import berichten
from trajecten.traject.lopend import vaste_contacten
from trajecten.uren.jaar import jaar

VRIJDAG = vandaag() + 4 * DAG
MAANDAG = vandaag() + 5 * DAG


def klopt() -> bool:
    """Tell whether no consistency rule of replacement is broken."""
    return not [u.regel.naam for u in gebroken_regels() if "verva" in u.regel.naam]


def test_one_act_opens_the_dossiers_and_moves_the_visits(team: Team) -> None:
    een, twee, drie = (geclaimd(team) for _ in range(3))
    samen, alleen, blijft = (
        bezoek_aan(een, team.coordinator),
        bezoek_aan(twee, team.coordinator),
        bezoek_aan(drie, team.coordinator, 3),
    )
    regel(
        team,
        Bezoekkeuze(bezoek=samen.pk, wie=team.collega, samen_met=team.elders),
        Bezoekkeuze(bezoek=alleen.pk, wie=team.elders),
        Bezoekkeuze(bezoek=blijft.pk),
        allen=team.collega,
    )
    assert toegangen(team.collega) == {(p.pk, vandaag(), MAANDAG) for p in (een, twee, drie)}
    assert toegangen(team.elders) == {(p.pk, vandaag(), MAANDAG) for p in (een, twee)}
    rijen = Vervanging.objects.order_by("vervanger").values_list("vervanger", "heel", "van", "tot")
    assert list(rijen) == [
        (team.collega.pk, True, vandaag(), MAANDAG),
        (team.elders.pk, False, vandaag(), MAANDAG),
    ]
    wie = GeplandBezoek.objects.order_by("pk").values_list("door", "samen_met")
    assert list(wie) == [
        (team.collega.pk, team.elders.pk),
        (team.elders.pk, None),
        (team.coordinator.pk, None),
    ]
    assert set(Melding.objects.filter(soort="vervanging").values_list("gebruiker", flat=True)) == {
        team.collega.pk,
        team.elders.pk,
    }
    gelogd = Logonderwerp.objects.filter(logregel__handeling="vervanging geregeld", soort="inburgeraar")
    assert set(gelogd.values_list("object_id", flat=True)) == {een.pk, twee.pk, drie.pk}
    assert klopt()


def test_replacement_sees_whom_it_replaces_for_and_nobody_else(team: Team) -> None:
    een, ander = geclaimd(team), geclaimd(team)
    regel(team, Bezoekkeuze(bezoek=bezoek_aan(een, team.coordinator).pk, wie=team.elders))
    with transaction.atomic(), als(team.elders):
        zicht = Inburgeraar.objects.visible_to(team.elders, Niveau.GEVOELIG)
        assert set(zicht.values_list("pk", flat=True)) == {een.pk}
    assert ander.pk not in {pk for pk, _van, _tot in toegangen(team.elders)}


def test_fixed_contact_stays_and_replacement_counts_for_nobody(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    voor = jaar(team.coordinator).begeleid, jaar(team.collega).begeleid
    regel(team, allen=team.collega)
    assert (jaar(team.coordinator).begeleid, jaar(team.collega).begeleid) == voor
    vast = Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD).in_kracht().get()
    assert vast.gebruiker == team.coordinator


def test_minutes_count_in_the_year_of_the_maker_and_in_the_27_of_the_fixed_contact(team: Team) -> None:
    persoon, eigen = maak_persoon(team.wijk), maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, minuten=60)
    maak_huisbezoek(eigen, team.collega, minuten=10)
    regel(team, allen=team.collega)
    maak_huisbezoek(persoon, team.collega, minuten=45)
    vast, maker = jaar(team.coordinator), jaar(team.collega)
    assert (vast.minuten, maker.minuten) == (60, 55)
    assert (vast.twaalf.minuten, maker.twaalf.minuten) == (105, 10)
    met_naam = Verslag.objects.annotate(n=namens(door="contactmoment__door")).filter(inburgeraar=persoon)
    assert [v.n for v in met_naam.order_by("pk")] == [None, team.coordinator.naam]


def test_two_who_went_together_each_spent_the_minutes_for_the_fixed_contact(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, minuten=60)
    bezoek = bezoek_aan(persoon, team.coordinator)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.collega, samen_met=team.elders))
    maak_huisbezoek(persoon, team.collega, minuten=30, samen_met=team.elders)
    assert [jaar(w).minuten for w in (team.coordinator, team.collega, team.elders)] == [60, 30, 30]
    assert [jaar(w).twaalf.minuten for w in (team.coordinator, team.collega, team.elders)] == [120, 0, 0]
    bezoek.refresh_from_db()
    assert bezoek.stand == Bezoekstand.GEHOUDEN


def test_who_comes_into_a_caseload_replaced_as_a_whole_comes_in_too(team: Team) -> None:
    regel(team, allen=team.collega)
    persoon = geclaimd(team)
    assert toegangen(team.collega) == {(persoon.pk, vandaag(), MAANDAG)}
    assert klopt()


def test_who_comes_into_a_caseload_replaced_for_named_persons_does_not(team: Team) -> None:
    een = geclaimd(team)
    regel(team, Bezoekkeuze(bezoek=bezoek_aan(een, team.coordinator).pk, wie=team.collega))
    geclaimd(team)
    assert toegangen(team.collega) == {(een.pk, vandaag(), MAANDAG)}


def test_who_leaves_the_caseload_is_replaced_for_no_longer(team: Team) -> None:
    persoon = geclaimd(team)
    regel(team, allen=team.elders, van=0)
    end_benadering(inburgeraar_id=persoon.pk, door=team.coordinator, reden=Eindreden.VRIJGEGEVEN)
    assert toegangen(team.elders) == set()
    assert klopt()


def test_after_a_transfer_the_replacement_of_the_former_contact_ends(team: Team) -> None:
    persoon = geclaimd(team)
    bezoek = bezoek_aan(persoon, team.coordinator, 2)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.elders))
    contact = vaste_contacten([persoon.pk])[persoon.pk]
    verplaats(persoon, contact, aan=team.collega, op=vandaag())
    assert toegangen(team.elders) == set()
    bezoek.refresh_from_db()
    assert bezoek.door == team.collega


def test_another_last_day_moves_the_access_and_gives_visits_back(team: Team) -> None:
    persoon = geclaimd(team)
    vandaag_, later = bezoek_aan(persoon, team.coordinator), bezoek_aan(persoon, team.coordinator, 3)
    rij = regel(
        team, *(Bezoekkeuze(bezoek=b.pk, wie=team.collega, samen_met=team.elders) for b in (vandaag_, later))
    )
    change_einde(afwezigheid_id=rij.pk, door=team.teamleider, laatste_dag=vandaag() + 1 * DAG)
    assert toegangen(team.collega) == toegangen(team.elders) == {(persoon.pk, vandaag(), vandaag() + 2 * DAG)}
    vandaag_.refresh_from_db()
    later.refresh_from_db()
    assert (vandaag_.door, later.door, later.samen_met) == (team.collega, team.coordinator, None)
    change_einde(afwezigheid_id=rij.pk, door=team.teamleider, laatste_dag=vandaag() + 30 * DAG)
    assert toegangen(team.collega) == {(persoon.pk, vandaag(), vandaag() + 31 * DAG)}
    rij.refresh_from_db()
    assert rij.tot_en_met == vandaag() + 30 * DAG
    later.refresh_from_db()
    assert later.door == team.coordinator
    divide_bezoeken(
        afwezigheid_id=rij.pk,
        door=team.teamleider,
        bezoeken=(Bezoekkeuze(bezoek=later.pk, wie=team.elders),),
    )
    later.refresh_from_db()
    assert later.door == team.elders
    assert Toegang.objects.filter(gebruiker=team.elders, grond=Toegangsgrond.VERVANGING).count() == 1
    assert klopt()


def test_back_today_ends_it_at_once(team: Team) -> None:
    persoon = geclaimd(team)
    bezoek = bezoek_aan(persoon, team.coordinator)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.collega), van=0)
    Afwezigheid.objects.update(van=vandaag() - 2 * DAG)
    Vervanging.objects.update(van=vandaag() - 2 * DAG)
    Toegang.objects.filter(grond=Toegangsgrond.VERVANGING).update(van=vandaag() - 2 * DAG)
    change_einde(
        afwezigheid_id=Afwezigheid.objects.get().pk, door=team.teamleider, laatste_dag=vandaag() - DAG
    )
    assert toegangen(team.collega) == {(persoon.pk, vandaag() - 2 * DAG, vandaag())}
    bezoek.refresh_from_db()
    assert bezoek.door == team.coordinator
    assert klopt()


def test_what_is_over_is_not_made_longer(team: Team) -> None:
    """Nobody could see anything in the days between."""
    persoon = geclaimd(team)
    rij = regel(team, allen=team.collega)
    voorbij = {"van": F("van") - 20 * DAG, "tot": F("tot") - 10 * DAG}
    for model in (Afwezigheid, Vervanging):
        model.objects.update(**voorbij)
    Toegang.objects.filter(grond=Toegangsgrond.VERVANGING).update(**voorbij)
    was = toegangen(team.collega)
    change_einde(afwezigheid_id=rij.pk, door=team.teamleider, laatste_dag=VRIJDAG)
    assert toegangen(team.collega) == was != {(persoon.pk, vandaag(), MAANDAG)}


def test_taken_back_leaves_nothing_behind(team: Team) -> None:
    persoon = geclaimd(team)
    bezoek = bezoek_aan(persoon, team.coordinator)
    rij = regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.elders), allen=team.collega)
    withdraw_vervanging(afwezigheid_id=rij.pk, door=team.teamleider)
    rij.refresh_from_db()
    bezoek.refresh_from_db()
    assert rij.ingetrokken
    assert toegangen(team.collega) == toegangen(team.elders) == set()
    assert bezoek.door == team.coordinator
    regel(team, allen=team.collega)
    assert klopt()


def test_not_taken_back_once_something_was_done(team: Team) -> None:
    persoon = geclaimd(team)
    rij = regel(team, allen=team.collega)
    maak_huisbezoek(persoon, team.collega)
    with pytest.raises(Weigering, match="al iets vastgelegd"):
        withdraw_vervanging(afwezigheid_id=rij.pk, door=team.teamleider)


def test_visits_that_were_not_held_go_back_when_it_is_over(team: Team) -> None:
    persoon = geclaimd(team)
    bezoek = bezoek_aan(persoon, team.coordinator)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.elders))
    assert keep_vervangingen() == 0
    for model in (Vervanging, Afwezigheid):
        model.objects.update(van=vandaag() - 5 * DAG, tot=vandaag())
    Toegang.objects.filter(grond=Toegangsgrond.VERVANGING).update(van=vandaag() - 5 * DAG, tot=vandaag())
    assert not klopt()
    assert keep_vervangingen() == 1
    bezoek.refresh_from_db()
    assert bezoek.door == team.coordinator
    assert klopt()


def test_what_an_act_left_is_put_right_by_the_task(team: Team) -> None:
    een, twee = geclaimd(team), geclaimd(team)
    regel(team, allen=team.collega)
    gone = Toegang.objects.filter(grond=Toegangsgrond.VERVANGING)
    gone.filter(inburgeraar=een).update(tot=vandaag())
    Toegang.objects.filter(inburgeraar=twee, grond=Toegangsgrond.CASELOAD).update(
        van=vandaag() - DAG, tot=vandaag()
    )
    assert not klopt()
    assert keep_vervangingen() == 2
    assert toegangen(team.collega) == {(een.pk, vandaag(), MAANDAG)}
    assert klopt()


def test_what_a_replacement_plans_for_later_is_of_the_fixed_contact(team: Team) -> None:
    persoon = geclaimd(team)
    regel(team, allen=team.elders)
    erbinnen, erna = bezoek_aan(persoon, team.elders, 4), bezoek_aan(persoon, team.elders, 5)
    assert (erbinnen.door, erna.door) == (team.elders, team.coordinator)
    nieuw = move_bezoek(
        bezoek_id=erbinnen.pk, door=team.elders, versie=None, plan=Bezoekplan(datum=vandaag() + 9 * DAG)
    )
    assert nieuw.door == team.coordinator


def test_a_talk_by_the_replacement_holds_the_visit_of_the_fixed_contact(team: Team) -> None:
    persoon = geclaimd(team)
    bezoek = bezoek_aan(persoon, team.coordinator)
    regel(team, allen=team.collega)
    maak_huisbezoek(persoon, team.collega, vervolg_op=vandaag() + 20 * DAG, vervolg_wat="Verder praten")
    bezoek.refresh_from_db()
    assert bezoek.stand == Bezoekstand.GEHOUDEN
    assert GeplandBezoek.objects.get(stand=Bezoekstand.GEPLAND).door == team.coordinator


def test_message_says_who_comes_and_never_why(team: Team) -> None:
    persoon = geclaimd(team)
    maak_huisbezoek(persoon, team.coordinator)
    bezoek = bezoek_aan(persoon, team.coordinator, 1)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.collega))
    bezoek.refresh_from_db()
    teksten = [b.tekst for b in berichten(team.collega, bezoek)]
    assert len(teksten) == 5
    assert all(team.coordinator.naam in t and team.collega.naam in t for t in teksten)
    assert "kan niet komen" in teksten[0]
    assert not any("ziek" in t.lower() for t in teksten)


def test_cancelled_visit_says_that_the_colleague_cannot_come(team: Team) -> None:
    vrij = maak_persoon(team.wijk)
    bezoek = bezoek_aan(vrij, team.coordinator)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, afzeggen=True))
    bezoek.refresh_from_db()
    assert (bezoek.stand, bezoek.reden) == (Bezoekstand.VERVALLEN, f"{team.coordinator.naam} kan niet komen.")


def test_replacement_reveals_no_bsn(team: Team) -> None:
    persoon = geclaimd(team)
    regel(team, allen=team.collega)
    from django.db import connection  # noqa: PLC0415  for one statement

    with transaction.atomic(), als(team.collega), connection.cursor() as cursor:
        cursor.execute("SELECT rls.mag_bsn(%s)", [persoon.pk])
        assert cursor.fetchone() == (False,)


def test_only_absence_is_recorded_of_days_that_are_over(team: Team) -> None:
    geclaimd(team)
    regel(team, allen=team.collega, van=-9, dagen=5)
    assert Afwezigheid.objects.count() == 1
    assert not Vervanging.objects.exists()


@pytest.mark.parametrize("wie", ["coordinator", "collega", "consulent"])
def test_only_the_teamleider_arranges_it(team: Team, wie: str) -> None:
    team.teamleider = getattr(team, wie)
    with pytest.raises(PermissionDenied):
        regel(team, allen=team.elders)


def test_who_cannot_replace_is_refused(team: Team) -> None:
    geclaimd(team)
    tijdelijk = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=team.wijk)
    Aanstelling.objects.filter(gebruiker=tijdelijk).update(tot=VRIJDAG)
    record_afwezigheid(
        gebruiker=team.elders,
        reden=Afwezigheidsreden.VRIJ,
        van=VRIJDAG,
        laatste_dag=VRIJDAG,
        door=team.teamleider,
    )
    for collega, waarom in (
        (team.coordinator, "zelf afwezig"),
        (team.consulent, "niet al deze dagen trajectcoördinator"),
        (tijdelijk, "niet al deze dagen trajectcoördinator"),
        (team.elders, "ook afwezig"),
    ):
        with pytest.raises(Weigering, match=waarom), transaction.atomic():
            regel(team, allen=collega)
    assert Afwezigheid.objects.filter(gebruiker=team.coordinator).count() == 0


def test_visits_that_cannot_be_divided_are_refused(team: Team) -> None:
    eigen, vrij = geclaimd(team), maak_persoon(team.wijk)
    buiten, gezegd, geen_contact = (
        bezoek_aan(eigen, team.coordinator, 9),
        bezoek_aan(eigen, team.coordinator),
        bezoek_aan(vrij, team.coordinator),
    )
    GeplandBezoek.objects.filter(pk=gezegd.pk).update(stand=Bezoekstand.VERVALLEN)
    for bezoek, waarom in (
        (buiten, "niet in deze dagen"),
        (gezegd, "intussen veranderd"),
        (geen_contact, "geen vast contact"),
    ):
        with pytest.raises(Weigering, match=waarom), transaction.atomic():
            regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.collega))


def test_two_replacements_of_the_same_days_are_refused_by_the_database(team: Team) -> None:
    rij = regel(team, allen=team.collega)
    for vervanger, heel in ((team.collega, False), (team.elders, True)):
        with pytest.raises(IntegrityError, match="vervanging_een"), transaction.atomic():
            Vervanging.objects.create(
                afwezigheid=rij,
                vervangt=team.coordinator,
                vervanger=vervanger,
                heel=heel,
                van=VRIJDAG,
                tot=VRIJDAG + 9 * DAG,
                door=team.teamleider,
            )
    with pytest.raises(ValidationError, match="al afwezig"):
        regel(team, allen=team.elders, van=2)


def test_claim_by_a_colleague_is_no_matter_of_the_replacement(team: Team) -> None:
    regel(team, allen=team.elders)
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.collega, van=vandaag() - dt.timedelta(days=1))
    assert toegangen(team.elders) == set()


def test_the_task_gives_a_visit_back_that_the_fixed_contact_then_moves(team: Team) -> None:
    """As the worker does it at night; a visit without a talk that plans the next one moves what was planned."""
    persoon = geclaimd(team)
    maak_huisbezoek(persoon, team.coordinator)
    bezoek = bezoek_aan(persoon, team.coordinator, 0)
    GeplandBezoek.objects.filter(pk=bezoek.pk).update(datum=vandaag() - 3 * DAG)
    een = Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD)
    een.update(van=vandaag() - 60 * DAG)
    rij = regel(team, allen=team.elders)
    GeplandBezoek.objects.filter(pk=bezoek.pk).update(door=team.elders)
    voorbij = {"van": F("van") - 20 * DAG, "tot": vandaag()}
    for model in (Afwezigheid, Vervanging):
        model.objects.update(**voorbij)
    Toegang.objects.filter(grond=Toegangsgrond.VERVANGING).update(**voorbij)
    assert rij.pk
    with als_taak():
        keep_vervangingen()
    bezoek.refresh_from_db()
    assert (bezoek.door, bezoek.stand) == (team.coordinator, Bezoekstand.GEPLAND)
    maak_huisbezoek(
        persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, tekst="", vervolg_op=VRIJDAG
    )
    bezoek.refresh_from_db()
    assert bezoek.stand == Bezoekstand.VERZET


def test_what_a_former_replacement_plans_itself_stays_its_own(team: Team) -> None:
    """As of somebody who was replaced for, was free, and is visited by the former replacement."""
    persoon = maak_persoon(team.wijk)
    bezoek = bezoek_aan(persoon, team.collega, 3)
    Toegang.objects.create(
        inburgeraar=persoon,
        gebruiker=team.collega,
        grond=Toegangsgrond.VERVANGING,
        van=vandaag() - 30 * DAG,
        tot=vandaag() - 20 * DAG,
    )
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    assert klopt()
    assert keep_vervangingen() == 0
    bezoek.refresh_from_db()
    assert bezoek.door == team.collega


@pytest.mark.parametrize("dagen", [3, 9])
def test_one_who_replaces_both_goes_on_for_the_new_contact_as_long_as_for_that(
    team: Team, dagen: int
) -> None:
    """The replacement of the former contact lasts five days; of the new one shorter, or longer."""
    persoon = geclaimd(team)
    regel(team, allen=team.elders)
    eerder = vandaag() - 2 * DAG
    Vervanging.objects.update(van=eerder)
    Toegang.objects.filter(grond=Toegangsgrond.VERVANGING).update(van=eerder)
    team.coordinator = team.collega
    regel(team, allen=team.elders, dagen=dagen)
    Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD).update(van=eerder)
    verplaats(persoon, vaste_contacten([persoon.pk])[persoon.pk], aan=team.collega, op=vandaag())
    assert toegangen(team.elders) == {
        (persoon.pk, eerder, vandaag()),
        (persoon.pk, vandaag(), vandaag() + dagen * DAG),
    }
    assert klopt()
