"""Kept choices of lists: what holds when a user does two things in one instant."""

import pytest

from gebruikers.models import Weergave
from gebruikers.services.weergaven import (
    MEESTE,
    Gegevens,
    change_weergave,
    copy_weergave,
    delete_weergave,
    restore_weergave,
)
from kern.weigering import Weigering
from tests.gebruikers.test_weergaven import bewaar
from tests.race import terwijl
from tests.team import Team

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_that_open_first_one_does(team: Team) -> None:
    uit = terwijl(
        lambda: bewaar(team.coordinator, "Open", standaard=True),
        lambda: bewaar(team.coordinator, "Stil", standaard=True),
    )
    assert [getattr(w, "naam", w) for w in uit] == ["Open", "Stil"]
    assert Weergave.objects.get(standaard=True).naam == "Stil"


def test_of_two_that_are_changed_to_open_first_one_does(team: Team) -> None:
    een, twee = bewaar(team.coordinator, "Open"), bewaar(team.coordinator, "Stil")
    uit = terwijl(
        *[
            lambda w=w: change_weergave(
                weergave_id=w.pk, gegevens=Gegevens(naam=w.naam, standaard=True), door=team.coordinator
            )
            for w in (een, twee)
        ]
    )
    assert uit == [een, twee]
    assert Weergave.objects.get(standaard=True) == twee


def test_one_brought_back_while_its_name_is_taken_is_refused(team: Team) -> None:
    weg = bewaar(team.coordinator, "Open")
    delete_weergave(weergave_id=weg.pk, door=team.coordinator)
    _, fout = terwijl(
        lambda: bewaar(team.coordinator, "Open"),
        lambda: restore_weergave(weergave_id=weg.pk, door=team.coordinator),
    )
    assert isinstance(fout, Weigering)


def test_copied_twice_in_one_instant_is_one_copy(team: Team) -> None:
    bron = bewaar(team.coordinator, "Stil", gedeeld=True)
    een, twee = terwijl(*[lambda: copy_weergave(weergave_id=bron.pk, door=team.teamleider)] * 2)
    assert een == twee == Weergave.objects.get(gebruiker=team.teamleider)


def test_no_more_are_kept_than_there_is_place_for_in_one_instant(team: Team) -> None:
    for n in range(MEESTE - 1):
        bewaar(team.coordinator, f"Keuze {n}")
    uit = terwijl(lambda: bewaar(team.coordinator, "Een"), lambda: bewaar(team.coordinator, "Twee"))
    assert [isinstance(w, Weigering) for w in uit] == [False, True]
