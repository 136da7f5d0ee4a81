"""Signals: what each rule asks attention for, and what ends it."""

import datetime as dt

import pytest

from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Inburgeraar, Route
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.contact.enums import Resultaat
from trajecten.contact.models import GeplandBezoek
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.uitleg import EINDIGT
from trajecten.signalen.zichtbaar import REGELS
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from vinden.selecties.services import release_reserveringen, reserve_directly


def geleden(dagen: int) -> dt.date:
    """Return a day before today."""
    return vandaag() - dt.timedelta(days=dagen)


def gesproken(team: Team, dagen: int, **velden: object) -> Inburgeraar:
    """Return somebody last spoken to some days ago."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=geleden(dagen))
    Traject.objects.filter(inburgeraar=persoon).update(**velden)
    return persoon


def zonder_contact(gebruiker: Gebruiker) -> set[int]:
    """Return who the rule gives."""
    return {t.inburgeraar_id for t in REGELS[Signaalregel.GEEN_CONTACT](gebruiker)}


@pytest.mark.parametrize(
    ("stap", "dagen", "verwacht"),
    [
        (Stap.TAXEREN, 28, False),
        (Stap.TAXEREN, 29, True),
        (Stap.VOLGEN, 56, False),
        (Stap.AFRONDEN, 57, True),
    ],
)
def test_norm_of_the_step(team: Team, stap: Stap, dagen: int, verwacht: bool) -> None:
    persoon = gesproken(team, dagen, stap=stap)
    assert (persoon.pk in zonder_contact(team.coordinator)) is verwacht


def test_attempts_do_not_count_and_a_talk_ends_it(team: Team) -> None:
    persoon = gesproken(team, 40)
    maak_huisbezoek(
        persoon, team.coordinator, datum=geleden(2), resultaat=Resultaat.NIEMAND_THUIS, minuten=None
    )
    assert zonder_contact(team.coordinator) == {persoon.pk}
    maak_huisbezoek(persoon, team.coordinator, datum=geleden(1))
    assert zonder_contact(team.coordinator) == set()


def test_a_date_of_ones_own_stands_in_place_of_the_norm(team: Team) -> None:
    persoon = gesproken(team, 40, contact_voor=vandaag())
    assert zonder_contact(team.coordinator) == set()
    Traject.objects.filter(inburgeraar=persoon).update(contact_voor=geleden(1))
    assert zonder_contact(team.coordinator) == {persoon.pk}


def test_a_closed_traject_asks_nothing(team: Team) -> None:
    gesproken(team, 100, gesloten_op=geleden(1), uitkomst="verhuisd")
    assert zonder_contact(team.coordinator) == set()


def test_another_wijk_asks_another(team: Team) -> None:
    persoon = gesproken(team, 40)
    assert zonder_contact(team.elders) == set()
    assert zonder_contact(team.teamleider) == {persoon.pk}


@pytest.mark.parametrize(("dagen", "verwacht"), [(14, True), (15, False), (-1, True)])
def test_a_reservation_asks_attention_before_it_ends(team: Team, dagen: int, verwacht: bool) -> None:
    persoon = maak_persoon(team.wijk)
    Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.GERESERVEERD)
    Benadering.objects.create(
        inburgeraar=persoon,
        route=Route.GERESERVEERD,
        wijk=team.wijk,
        van=geleden(60),
        tot=vandaag() + dt.timedelta(days=dagen),
    )
    assert REGELS[Signaalregel.RESERVERING_LOOPT_AF](team.coordinator).exists() is verwacht


def test_releasing_ends_the_signal_of_a_reservation_and_its_words_name_no_other_act(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    selectie, _uit = reserve_directly(
        wijk=team.wijk,
        inburgeraar_ids=[persoon.pk],
        door=team.teamleider,
        tot=vandaag() + dt.timedelta(days=3),
    )
    assert REGELS[Signaalregel.RESERVERING_LOOPT_AF](team.teamleider).count() == 1
    assert str(EINDIGT[Signaalregel.RESERVERING_LOOPT_AF]).endswith(
        "als je deze persoon claimt, of als je teamleider de reservering vrijgeeft."
    )
    release_reserveringen(selectie_id=selectie.pk, door=team.teamleider)
    assert not REGELS[Signaalregel.RESERVERING_LOOPT_AF](team.teamleider).exists()


def test_a_visit_of_yesterday_is_late_until_it_is_held(team: Team) -> None:
    persoon = gesproken(team, 10)
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=geleden(1))
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=vandaag())
    assert REGELS[Signaalregel.BEZOEK_TE_LAAT](team.coordinator).count() == 1
    maak_huisbezoek(persoon, team.coordinator)
    assert not REGELS[Signaalregel.BEZOEK_TE_LAAT](team.coordinator).exists()
