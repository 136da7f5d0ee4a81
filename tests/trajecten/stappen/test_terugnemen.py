"""Taking back a claim or a release of one tap, with what it did to visits, tasks and a reservation."""

import datetime as dt

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Inburgeraar, Route, Toegang
from inburgeraars.permissions import houdt_dossier
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.bespreking import bespreek
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.bespreking.services.punten import undo_besproken
from trajecten.contact.enums import Bezoekstand, Resultaat
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import Bezoekplan, cancel_bezoek, plan_bezoek
from trajecten.stappen.services.stappen import release_persoon
from trajecten.stappen.services.terugnemen import undo_claim, undo_release
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.taken.services import add_taak
from trajecten.traject.enums import Uitkomst
from vinden.regulier.services import call_up
from vinden.selecties.services import reserve_directly

LATER = vandaag() + dt.timedelta(weeks=3)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody who is free."""
    return maak_persoon(team.wijk, voornamen="Fatma")


def _claim(team: Team, persoon: Inburgeraar) -> None:
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)


def _neem_claim_terug(team: Team, persoon: Inburgeraar) -> None:
    """Take back as in the browser, under the walls of the coordinator."""
    with transaction.atomic(), als(team.coordinator):
        undo_claim(inburgeraar_id=persoon.pk, door=team.coordinator)
    persoon.refresh_from_db()


def test_claim_is_taken_back_and_the_person_is_free(team: Team, persoon: Inburgeraar) -> None:
    _claim(team, persoon)
    _neem_claim_terug(team, persoon)
    assert persoon.route == Route.VRIJ
    assert not houdt_dossier(persoon.pk, team.coordinator)
    assert not Benadering.objects.filter(inburgeraar=persoon, eindreden="").exists()
    regel = Logregel.objects.latest("pk")
    assert (regel.handeling, regel.onderdeel) == (Handeling.ONGEDAAN_GEMAAKT, Handeling.PERSOON_GECLAIMD)
    _claim(team, persoon)


def test_reservation_that_a_claim_ended_holds_again(team: Team, persoon: Inburgeraar) -> None:
    reserve_directly(wijk=team.wijk, inburgeraar_ids=[persoon.pk], door=team.teamleider, tot=LATER)
    _claim(team, persoon)
    _neem_claim_terug(team, persoon)
    assert persoon.route == Route.GERESERVEERD
    reservering = Benadering.objects.get(inburgeraar=persoon, eindreden="")
    assert (reservering.route, reservering.tot) == (Route.GERESERVEERD, LATER)


def test_claim_on_which_something_was_built_is_released_instead(team: Team, persoon: Inburgeraar) -> None:
    _claim(team, persoon)
    plan_bezoek(inburgeraar_id=persoon.pk, door=team.coordinator, plan=Bezoekplan(datum=LATER))
    with pytest.raises(Weigering, match="Geef deze persoon vrij"):
        undo_claim(inburgeraar_id=persoon.pk, door=team.coordinator)


def test_claim_of_whom_was_talked_about_is_released_instead(team: Team, persoon: Inburgeraar) -> None:
    _claim(team, persoon)
    punt = bespreek(persoon, team.coordinator, team.teamleider)
    with pytest.raises(Weigering, match="Geef deze persoon vrij"):
        _neem_claim_terug(team, persoon)
    # Not discussed after all, her note still stands.
    undo_besproken(punt_id=punt.pk, door=team.teamleider)
    with pytest.raises(Weigering, match="Geef deze persoon vrij"):
        _neem_claim_terug(team, persoon)


def test_claim_of_yesterday_is_released_instead(team: Team, persoon: Inburgeraar) -> None:
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator, van=vandaag() - DAG)
    with pytest.raises(Weigering, match="Geef deze persoon vrij"):
        undo_claim(inburgeraar_id=persoon.pk, door=team.coordinator)


def test_claim_of_a_colleague_is_not_taken_back(team: Team, persoon: Inburgeraar) -> None:
    _claim(team, persoon)
    with pytest.raises(NietVanJou):
        undo_claim(inburgeraar_id=persoon.pk, door=team.collega)


def test_release_is_taken_back_with_what_lapsed_by_it(team: Team, persoon: Inburgeraar) -> None:
    _claim(team, persoon)
    komt, afgezegd = (
        plan_bezoek(inburgeraar_id=persoon.pk, door=team.coordinator, plan=Bezoekplan(datum=LATER))
        for _ in range(2)
    )
    cancel_bezoek(bezoek_id=afgezegd.pk, door=team.coordinator, versie=None, reden="Vakantie")
    taak = add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat="Bellen", uiterlijk=LATER)
    claim = Benadering.objects.get(inburgeraar=persoon)
    release_persoon(inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.VERHUISD, reden="Weg")
    assert Taak.objects.get(pk=taak.pk).stand == Taakstand.VERVALLEN
    with transaction.atomic(), als(team.coordinator):
        undo_release(inburgeraar_id=persoon.pk, door=team.coordinator)
    persoon.refresh_from_db()
    assert persoon.route == Route.WIJKGERICHT
    claim.refresh_from_db()
    assert (claim.eindreden, claim.tot, claim.toelichting) == ("", None, "")
    assert houdt_dossier(persoon.pk, team.coordinator)
    standen = [GeplandBezoek.objects.get(pk=b.pk).stand for b in (komt, afgezegd)]
    assert standen == [Bezoekstand.GEPLAND, Bezoekstand.VERVALLEN]
    assert Taak.objects.get(pk=taak.pk).stand == Taakstand.OPEN


def test_release_is_not_taken_back_from_who_called_up_meanwhile(team: Team, persoon: Inburgeraar) -> None:
    _claim(team, persoon)
    release_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    with pytest.raises(Weigering, match="ondertussen"):
        undo_release(inburgeraar_id=persoon.pk, door=team.coordinator)


def test_release_of_a_colleague_or_a_death_is_not_taken_back(team: Team, persoon: Inburgeraar) -> None:
    _claim(team, persoon)
    release_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    with pytest.raises(NietVanJou):
        undo_release(inburgeraar_id=persoon.pk, door=team.collega)
    undo_release(inburgeraar_id=persoon.pk, door=team.coordinator)
    release_persoon(inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.OVERLEDEN)
    with pytest.raises(Weigering):
        undo_release(inburgeraar_id=persoon.pk, door=team.coordinator)


def test_pages_offer_it_and_carry_it_out(client: Client, team: Team, persoon: Inburgeraar) -> None:
    client.force_login(team.coordinator)
    dossier = reverse("trajecten:dossier", args=[persoon.pk])
    client.post(reverse("trajecten:claim", args=[persoon.pk]))
    assert reverse("trajecten:claim_ongedaan", args=[persoon.pk]) in client.get(dossier).content.decode()
    client.post(reverse("trajecten:vrijgeven", args=[persoon.pk]), {"waarom": ""})
    persoon.refresh_from_db()
    assert persoon.route == Route.VRIJ
    terug = reverse("trajecten:vrijgeven_ongedaan", args=[persoon.pk])
    assert terug in client.get(reverse("trajecten:mijn_dag")).content.decode()
    client.post(terug)
    persoon.refresh_from_db()
    assert persoon.route == Route.WIJKGERICHT


def test_release_out_of_sight_offers_no_way_back(client: Client, team: Team, persoon: Inburgeraar) -> None:
    _claim(team, persoon)
    Inburgeraar.objects.filter(pk=persoon.pk).update(wijk=team.andere_wijk)
    client.force_login(team.coordinator)
    client.post(reverse("trajecten:vrijgeven", args=[persoon.pk]), {"waarom": ""})
    assert not Toegang.objects.filter(inburgeraar=persoon, tot__isnull=True).exists()
    assert "Toch niet" not in client.get(reverse("trajecten:mijn_dag")).content.decode()


def test_attempt_is_something_built_on_a_claim(team: Team, persoon: Inburgeraar) -> None:
    _claim(team, persoon)
    maak_huisbezoek(persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    with pytest.raises(Weigering):
        undo_claim(inburgeraar_id=persoon.pk, door=team.coordinator)
