"""Planning, moving, cancelling and announcing a visit."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from kern.versie import Ondertussen
from kern.weigering import Weigering
from tests.fabrieken.inburgeraars import maak_persoon
from tests.team import Team
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.fouten import BezoekNietMeerOpen
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import (
    Bezoekplan,
    announce_bezoek,
    cancel_bezoek,
    move_bezoek,
    plan_bezoek,
    restore_bezoek,
    unannounce_bezoek,
)
from trajecten.traject.fouten import NietInCaseload

MORGEN = vandaag() + dt.timedelta(days=1)
LATER = vandaag() + dt.timedelta(days=9)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody in the caseload of the coordinator."""
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    return persoon


@pytest.fixture
def bezoek(team: Team, persoon: Inburgeraar) -> GeplandBezoek:
    """Return a visit planned for tomorrow."""
    plan = Bezoekplan(datum=MORGEN, tijd=dt.time(9, 30), wat=" Kookgroep ")
    return plan_bezoek(inburgeraar_id=persoon.pk, door=team.coordinator, plan=plan)


def test_plan_is_a_row_of_who_comes_by(team: Team, bezoek: GeplandBezoek) -> None:
    bezoek.refresh_from_db()
    assert (bezoek.door, bezoek.datum, bezoek.tijd) == (team.coordinator, MORGEN, dt.time(9, 30))
    assert (bezoek.wat, bezoek.stand, bezoek.versie) == ("Kookgroep", Bezoekstand.GEPLAND, 1)


def test_who_keeps_somebody_in_nazorg_plans_also_after_a_move(team: Team) -> None:
    """As it may log a visit there."""
    verhuisd = maak_persoon(team.andere_wijk)
    Toegang.objects.create(
        inburgeraar=verhuisd, gebruiker=team.coordinator, grond=Toegangsgrond.CASELOAD, tot=LATER
    )
    bezoek = plan_bezoek(inburgeraar_id=verhuisd.pk, door=team.coordinator, plan=Bezoekplan(datum=MORGEN))
    assert bezoek.door == team.coordinator


def test_a_free_person_of_the_wijk_is_planned_too(team: Team) -> None:
    vrij = maak_persoon(team.wijk)
    plan_bezoek(inburgeraar_id=vrij.pk, door=team.collega, plan=Bezoekplan(datum=vandaag()))
    with pytest.raises(NietVanJou):
        plan_bezoek(inburgeraar_id=vrij.pk, door=team.elders, plan=Bezoekplan(datum=vandaag()))


def test_another_coordinator_plans_nothing(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(NietInCaseload, match="Sanne"):
        plan_bezoek(inburgeraar_id=persoon.pk, door=team.collega, plan=Bezoekplan(datum=MORGEN))


@pytest.mark.parametrize("dagen", [-1, 367])
def test_a_day_that_was_or_is_far_is_refused(team: Team, persoon: Inburgeraar, dagen: int) -> None:
    with pytest.raises(ValidationError):
        plan_bezoek(
            inburgeraar_id=persoon.pk,
            door=team.coordinator,
            plan=Bezoekplan(datum=vandaag() + dt.timedelta(days=dagen)),
        )


def test_moving_leaves_the_old_row_and_leads_to_the_new(team: Team, bezoek: GeplandBezoek) -> None:
    announce_bezoek(bezoek_id=bezoek.pk, door=team.coordinator, versie=1)
    nieuw = move_bezoek(
        bezoek_id=bezoek.pk,
        door=team.coordinator,
        versie=2,
        plan=Bezoekplan(datum=LATER),
        reden="Zij is ziek",
    )
    bezoek.refresh_from_db()
    assert (bezoek.stand, bezoek.verzet_naar, bezoek.reden) == (Bezoekstand.VERZET, nieuw, "Zij is ziek")
    assert (bezoek.datum, bezoek.aangekondigd_op) == (MORGEN, vandaag())
    assert (nieuw.datum, nieuw.stand, nieuw.aangekondigd_op) == (LATER, Bezoekstand.GEPLAND, None)


def test_two_who_move_at_once_give_one_new_row(team: Team, bezoek: GeplandBezoek) -> None:
    move_bezoek(bezoek_id=bezoek.pk, door=team.coordinator, versie=1, plan=Bezoekplan(datum=LATER))
    with pytest.raises(BezoekNietMeerOpen, match="verzet"):
        move_bezoek(bezoek_id=bezoek.pk, door=team.coordinator, versie=1, plan=Bezoekplan(datum=LATER))
    assert GeplandBezoek.objects.filter(stand=Bezoekstand.GEPLAND).count() == 1


def test_what_another_changed_meanwhile_stops_the_act(team: Team, bezoek: GeplandBezoek) -> None:
    GeplandBezoek.objects.filter(pk=bezoek.pk).update(tijd=dt.time(14), versie=2)
    with pytest.raises(Ondertussen) as fout:
        announce_bezoek(bezoek_id=bezoek.pk, door=team.coordinator, versie=1)
    assert [(v.veld, v.was, v.nu) for v in fout.value.verschillen] == [("tijd", dt.time(9, 30), dt.time(14))]
    with pytest.raises(Ondertussen):
        move_bezoek(bezoek_id=bezoek.pk, door=team.coordinator, versie=1, plan=Bezoekplan(datum=LATER))
    assert GeplandBezoek.objects.count() == 1


def test_cancelling_asks_a_reason(team: Team, bezoek: GeplandBezoek) -> None:
    with pytest.raises(ValidationError):
        cancel_bezoek(bezoek_id=bezoek.pk, door=team.coordinator, versie=1, reden=" ")
    cancel_bezoek(bezoek_id=bezoek.pk, door=team.coordinator, versie=1, reden="Ze is verhuisd")
    bezoek.refresh_from_db()
    assert (bezoek.stand, bezoek.reden) == (Bezoekstand.VERVALLEN, "Ze is verhuisd")


def test_another_coordinator_changes_nothing(team: Team, bezoek: GeplandBezoek) -> None:
    with pytest.raises(NietInCaseload):
        cancel_bezoek(bezoek_id=bezoek.pk, door=team.collega, versie=1, reden="x")
    with pytest.raises(NietInCaseload):
        announce_bezoek(bezoek_id=bezoek.pk, door=team.collega, versie=1)


def test_cancelled_visit_is_planned_again(team: Team, bezoek: GeplandBezoek) -> None:
    cancel_bezoek(bezoek_id=bezoek.pk, door=team.coordinator, versie=None, reden="Ziek")
    terug = restore_bezoek(bezoek_id=bezoek.pk, door=team.coordinator)
    assert (terug.stand, terug.reden, terug.datum) == (Bezoekstand.GEPLAND, "", MORGEN)
    assert restore_bezoek(bezoek_id=bezoek.pk, door=team.coordinator).versie == terug.versie
    with pytest.raises(NietInCaseload):
        restore_bezoek(bezoek_id=bezoek.pk, door=team.collega)


def test_moved_or_past_visit_is_not_planned_again(team: Team, bezoek: GeplandBezoek) -> None:
    move_bezoek(
        bezoek_id=bezoek.pk, door=team.coordinator, versie=None, plan=Bezoekplan(datum=LATER), reden=""
    )
    with pytest.raises(BezoekNietMeerOpen):
        restore_bezoek(bezoek_id=bezoek.pk, door=team.coordinator)
    gisteren = vandaag() - dt.timedelta(days=1)
    GeplandBezoek.objects.filter(pk=bezoek.pk).update(
        stand=Bezoekstand.VERVALLEN, verzet_naar=None, datum=gisteren
    )
    with pytest.raises(Weigering, match="al geweest"):
        restore_bezoek(bezoek_id=bezoek.pk, door=team.coordinator)


def test_visit_turns_out_not_to_be_announced(team: Team, bezoek: GeplandBezoek) -> None:
    announce_bezoek(bezoek_id=bezoek.pk, door=team.coordinator, versie=None)
    assert unannounce_bezoek(bezoek_id=bezoek.pk, door=team.coordinator).aangekondigd_op is None
