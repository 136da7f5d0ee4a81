"""Whether somebody stood on the register already: one answer, by whichever way it comes to be known (DOMEIN 4)."""

import datetime as dt
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import transaction
from django.utils import timezone

from inburgeraars.models import BpiLevering, Inburgeraar, Registergegevens, Vindgegevens
from inburgeraars.services.benaderingen import claim_persoon
from inburgeraars.services.ontmoetingen import recognise_persoon
from inburgeraars.services.vindgegevens import stond_in_bpi
from kern.identiteit import als
from kern.klok import DAG, vandaag
from register.leveringen.beoordelen import judge_wachtregel
from register.models import Wachtoordeel
from tests.fabrieken.dubbelen import maak_wachtregel
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.wijken import maak_buurt
from tests.team import Team
from trajecten.bezoek.services.huisbezoek import log_bezoek
from trajecten.bezoek.services.invoer import Bezoek
from trajecten.contact.enums import Resultaat
from vinden.dubbelen.samenvoegen import merge_personen
from wijken.models import Wijk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def verzamelwijk(db: None) -> Wijk:
    return Wijk.objects.create(code="buiten", naam="Buiten de pilot", buiten_pilot=True)


def levering_op(dag: dt.date) -> None:
    """Let the delivery of the test be applied half an hour into a day; in UTC that is the day before."""
    moment = timezone.make_aware(dt.datetime.combine(dag, dt.time(0, 30)))
    BpiLevering.objects.update(verwerkt_op=moment)


def ontmoet_op(team: Team, dag: dt.date) -> Inburgeraar:
    persoon = ontmoet_persoon(team.coordinator, team.wijk, voornamen="Fatma")
    Vindgegevens.objects.filter(inburgeraar=persoon).update(gevonden_op=dag)
    return persoon


def deze_is_het(team: Team, contact: dt.date, levering: dt.date) -> Inburgeraar:
    persoon = maak_persoon(team.wijk)
    levering_op(levering)
    return recognise_persoon(
        inburgeraar_id=persoon.pk, door=team.coordinator, buurt=maak_buurt(team.wijk), eerste_contact=contact
    )


def geclaimd(team: Team, contact: dt.date, levering: dt.date) -> Inburgeraar:
    persoon = maak_persoon(team.wijk)
    levering_op(levering)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator, van=contact)
    return persoon


def samengevoegd(team: Team, contact: dt.date, levering: dt.date) -> Inburgeraar:
    persoon, register = ontmoet_op(team, contact), maak_persoon(team.wijk)
    levering_op(levering)
    with transaction.atomic(), als(team.teamleider):
        merge_personen(blijft_id=persoon.pk, gaat_id=register.pk, door=team.teamleider)
    return persoon


def beoordeeld(team: Team, contact: dt.date, levering: dt.date) -> Inburgeraar:
    persoon = ontmoet_op(team, contact)
    regel = maak_wachtregel(persoon)
    levering_op(levering)
    with transaction.atomic(), als(team.teamleider):
        judge_wachtregel(wachtregel_id=regel.pk, oordeel=Wachtoordeel.ZELFDE, door=team.teamleider)
    return persoon


def _gelogd(team: Team, contact: dt.date) -> Inburgeraar:
    """Register somebody today, and log the visit of some days ago at which it was met."""
    persoon = ontmoet_persoon(team.coordinator, team.wijk, voornamen="Fatma")
    log_bezoek(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        sleutel=uuid4(),
        bezoek=Bezoek(datum=contact, resultaat=Resultaat.GESPROKEN, minuten=45, tekst="Kennis gemaakt."),
    )
    return persoon


def gelogd_en_samengevoegd(team: Team, contact: dt.date, levering: dt.date) -> Inburgeraar:
    persoon, register = _gelogd(team, contact), maak_persoon(team.wijk)
    levering_op(levering)
    with transaction.atomic(), als(team.teamleider):
        merge_personen(blijft_id=persoon.pk, gaat_id=register.pk, door=team.teamleider)
    return persoon


def gelogd_en_beoordeeld(team: Team, contact: dt.date, levering: dt.date) -> Inburgeraar:
    persoon = _gelogd(team, contact)
    regel = maak_wachtregel(persoon)
    levering_op(levering)
    with transaction.atomic(), als(team.teamleider):
        judge_wachtregel(wachtregel_id=regel.pk, oordeel=Wachtoordeel.ZELFDE, door=team.teamleider)
    return persoon


def herkend_en_gelogd(team: Team, contact: dt.date, levering: dt.date) -> Inburgeraar:
    """Recognise somebody today, before the visit of some days ago is logged."""
    persoon = maak_persoon(team.wijk)
    levering_op(levering)
    recognise_persoon(inburgeraar_id=persoon.pk, door=team.coordinator, buurt=maak_buurt(team.wijk))
    log_bezoek(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        sleutel=uuid4(),
        bezoek=Bezoek(datum=contact, resultaat=Resultaat.GESPROKEN, minuten=45, tekst="Kennis gemaakt."),
    )
    return persoon


WEGEN = [
    deze_is_het,
    geclaimd,
    samengevoegd,
    beoordeeld,
    gelogd_en_samengevoegd,
    gelogd_en_beoordeeld,
    herkend_en_gelogd,
]


@pytest.mark.parametrize("weg", WEGEN)
@pytest.mark.parametrize(
    ("geleden", "al"), [(1, True), (0, True), (-1, False)], ids=["day before", "same day", "day after"]
)
def test_every_way_gives_the_same_answer(
    team: Team, weg: Callable[[Team, dt.date, dt.date], Inburgeraar], geleden: int, al: bool
) -> None:
    contact = vandaag() - 7 * DAG
    persoon = weg(team, contact, contact - geleden * DAG)
    assert Vindgegevens.objects.get(inburgeraar=persoon).al_in_bpi is al


def test_who_left_the_register_before_was_not_on_the_last_delivery(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    levering_op(vandaag() - 30 * DAG)
    Registergegevens.objects.update(vervallen_op=vandaag() - 7 * DAG)
    assert stond_in_bpi(persoon.pk, op=vandaag() - 8 * DAG)
    assert not stond_in_bpi(persoon.pk, op=vandaag() - 7 * DAG)
