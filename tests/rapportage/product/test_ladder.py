"""The ladder in an edition: frozen as it holds on the day, by pijler and trede, at the part about the process alone."""

import datetime as dt

import pytest

from participatie import referentie
from participatie.models import Ladderversie
from rapportage.product.ladder import bevroren_ladder, blok_ladder

pytestmark = pytest.mark.django_db

DAG = dt.date(2026, 12, 1)


def test_the_twelve_treden_stand_by_pijler_as_they_hold_on_the_day() -> None:
    assert bevroren_ladder(DAG) is None
    referentie.laad()
    inhoud = {"ladder": bevroren_ladder(DAG)}
    (blok,) = blok_ladder(inhoud, 2)
    versie = Ladderversie.objects.get()
    titels = list(versie.treden.order_by("pijler", "trede").values_list("titel", flat=True))
    assert [cel for rij in blok.rijen for cel in rij.cellen] == titels
    assert [len(rij.cellen) for rij in blok.rijen] == [4, 4, 4]
    assert "een voorstel, nog niet vastgesteld" in blok.waarover


def test_another_part_and_an_edition_of_before_have_none() -> None:
    referentie.laad()
    assert list(blok_ladder({"ladder": bevroren_ladder(DAG)}, 3)) == []
    assert list(blok_ladder({}, 2)) == []
