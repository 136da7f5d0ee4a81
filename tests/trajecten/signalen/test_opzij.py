"""Laying signals aside by the teamleider: until when, what ends it earlier, and the way back."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from kern.weigering import Weigering
from logboek.models import Logonderwerp, Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.models import Signaal
from trajecten.signalen.opzij import lees
from trajecten.signalen.rijen import rijen_over
from trajecten.signalen.services.geheugen import keep_in_step
from trajecten.signalen.services.opzij import Opzijgelegd, lay_aside_opzij, put_back_opzij

STIL = Signaalregel.GEEN_CONTACT


def geleden(dagen: int) -> dt.date:
    """Return a day in the past."""
    return vandaag() - dt.timedelta(days=dagen)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody in the caseload who was not spoken to for longer than the norm."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=geleden(40))
    return persoon


def leg_opzij(
    team: Team, *mensen: Inburgeraar, weken: int = 4, door: Gebruiker | None = None, reden: str = "Ze is weg."
) -> Opzijgelegd:
    """Lay the silence of people aside."""
    return lay_aside_opzij(
        inburgeraar_ids=[m.pk for m in mensen],
        door=door or team.teamleider,
        regels=[STIL],
        tot=vandaag() + dt.timedelta(weeks=weken),
        reden=reden,
    )


def ligt_opzij(team: Team, persoon: Inburgeraar) -> bool:
    """Tell whether the silence of somebody lies aside now."""
    (rij,) = [r for r in rijen_over(team.teamleider, persoon.pk) if r["regel"] == STIL]
    return rij["opzij"] is not None


def test_it_lies_aside_until_its_day_and_then_comes_back_by_itself(team: Team, persoon: Inburgeraar) -> None:
    assert leg_opzij(team, persoon) == Opzijgelegd(wie=[persoon.pk], niet={})
    (rij,) = [r for r in rijen_over(team.coordinator, persoon.pk) if r["regel"] == STIL]
    opzij = lees(rij["opzij"])
    assert opzij is not None
    assert (opzij.tot, opzij.door, opzij.reden) == (
        vandaag() + dt.timedelta(weeks=4),
        team.teamleider.naam,
        "Ze is weg.",
    )
    onthouden = Signaal.objects.filter(inburgeraar=persoon)
    onthouden.update(opzij_tot=vandaag() + dt.timedelta(days=1))
    assert ligt_opzij(team, persoon)
    onthouden.update(opzij_tot=vandaag())
    assert not ligt_opzij(team, persoon)


def test_silence_that_begins_anew_does_not_lie_aside(team: Team, persoon: Inburgeraar) -> None:
    leg_opzij(team, persoon)
    maak_huisbezoek(persoon, team.coordinator, datum=geleden(35))
    assert not ligt_opzij(team, persoon)


def test_it_stays_aside_when_the_memory_ended_and_began_again(team: Team, persoon: Inburgeraar) -> None:
    leg_opzij(team, persoon)
    Signaal.objects.update(geeindigd_op=vandaag())
    keep_in_step()
    assert Signaal.objects.filter(regel=STIL).count() == 2
    assert ligt_opzij(team, persoon)
    put_back_opzij(inburgeraar_ids=[persoon.pk], door=team.teamleider, regels=[STIL])
    assert not ligt_opzij(team, persoon)


def test_it_is_logged_for_each_person_and_so_is_putting_back(team: Team, persoon: Inburgeraar) -> None:
    leg_opzij(team, persoon)
    put_back_opzij(inburgeraar_ids=[persoon.pk], door=team.teamleider, regels=[STIL])
    regels = Logregel.objects.filter(handeling__in=["signaal opzij", "signaal terug"]).order_by("pk")
    assert [r.handeling for r in regels] == ["signaal opzij", "signaal terug"]
    over = Logonderwerp.objects.filter(logregel__in=regels).values_list("soort", "object_id")
    assert set(over) == {("inburgeraar", persoon.pk)}


@pytest.mark.parametrize("weken", [0, 14])
def test_day_that_is_not_ahead_or_too_far_is_refused(team: Team, persoon: Inburgeraar, weken: int) -> None:
    with pytest.raises(ValidationError) as fout:
        leg_opzij(team, persoon, weken=weken)
    assert list(fout.value.message_dict) == ["tot"]


def test_without_a_reason_it_is_refused(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(ValidationError) as fout:
        leg_opzij(team, persoon, reden="  ")
    assert list(fout.value.message_dict) == ["reden"]


def test_only_a_teamleider_lays_aside_and_puts_back(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(Weigering):
        leg_opzij(team, persoon, door=team.coordinator)
    leg_opzij(team, persoon)
    with pytest.raises(Weigering):
        put_back_opzij(inburgeraar_ids=[persoon.pk], door=team.coordinator, regels=[STIL])
    assert ligt_opzij(team, persoon)


def test_what_lies_aside_already_keeps_its_day_and_nothing_left_is_refused(
    team: Team, persoon: Inburgeraar
) -> None:
    ander = maak_persoon(team.wijk)
    maak_huisbezoek(ander, team.coordinator, datum=geleden(40))
    leg_opzij(team, persoon, weken=2)
    assert leg_opzij(team, persoon, ander).wie == [ander.pk]
    assert Signaal.objects.get(inburgeraar=persoon, regel=STIL).opzij_tot == vandaag() + dt.timedelta(weeks=2)
    with pytest.raises(Weigering):
        leg_opzij(team, persoon, ander)


def test_nothing_aside_cannot_be_put_back(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(Weigering):
        put_back_opzij(inburgeraar_ids=[persoon.pk], door=team.teamleider, regels=[STIL])


def test_database_refuses_a_day_without_who(team: Team, persoon: Inburgeraar) -> None:
    leg_opzij(team, persoon)
    with pytest.raises(IntegrityError), transaction.atomic():
        Signaal.objects.filter(inburgeraar=persoon).update(opzij_door=None)
