"""A long list in pages: counted to a limit, in parts that are merged."""

import sys
from typing import Any, cast

import pytest
from django.core.paginator import EmptyPage, PageNotAnInteger
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kern.bladzijden import BegrensdePaginator, Samengevoegd, Sleutelpaginator
from tests.fabrieken.wijken import maak_wijk
from wijken.models import Buurt

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[BegrensdePaginator, Sleutelpaginator], autouse=True)
def soort(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test with both kinds."""
    monkeypatch.setattr(sys.modules[__name__], "BegrensdePaginator", request.param)


def paginator(aantal: int, *, grens: int = 6) -> BegrensdePaginator:
    """Make a list of so many buurten, named a, b, c, ..., two a page."""
    wijk = maak_wijk()
    Buurt.objects.bulk_create(Buurt(wijk=wijk, naam=chr(97 + n)) for n in range(aantal))
    namen = Buurt.objects.order_by("naam").values_list("naam", flat=True)
    return BegrensdePaginator(namen, 2, grens=grens)


def test_page_of_a_counted_list() -> None:
    lijst = paginator(5)
    blad = lijst.page(2)
    assert list(blad) == ["c", "d"]
    assert (blad.start_index(), blad.end_index(), lijst.aantal, lijst.num_pages) == (3, 4, "5", 3)
    assert (blad.has_previous(), blad.has_next(), blad.next_page_number()) == (True, True, 3)
    laatste = lijst.page(3)
    assert (list(laatste), laatste.has_next(), laatste.end_index()) == (["e"], False, 5)


def test_list_at_the_limit_is_counted_out() -> None:
    lijst = paginator(6)
    assert (lijst.is_begrensd, lijst.aantal, lijst.page(3).has_next()) == (False, "6", False)


def test_longer_list_says_more_than_the_limit_and_goes_on() -> None:
    lijst = paginator(9)
    assert (lijst.is_begrensd, lijst.aantal, lijst.count) == (True, "meer dan 6", 6)
    vierde = lijst.page(4)
    assert (list(vierde), vierde.has_next(), vierde.next_page_number()) == (["g", "h"], True, 5)
    vijfde = lijst.page(5)
    assert (list(vijfde), vijfde.has_next()) == (["i"], False)


def test_limit_is_written_with_a_point() -> None:
    assert paginator(0, grens=1000).grens == 1000
    lijst = paginator(3, grens=1000)
    lijst.__dict__["_geteld"] = 1001
    assert lijst.aantal == "meer dan 1.000"


@pytest.mark.parametrize(("nummer", "welk"), [("abc", 1), ("0", 3), ("-3", 3), (99, 3), (10**30, 3)])
def test_page_that_is_none_gives_the_nearest(nummer: str | int, welk: int) -> None:
    assert paginator(9).get_page(nummer).number == welk


@pytest.mark.parametrize(("nummer", "fout"), [("abc", PageNotAnInteger), (0, EmptyPage), (4, EmptyPage)])
def test_number_outside_a_counted_list_refused(nummer: str | int, fout: type[Exception]) -> None:
    with pytest.raises(fout):
        paginator(5).page(nummer)


def test_empty_list_has_one_empty_page() -> None:
    blad = paginator(0).get_page(1)
    assert (list(blad), blad.start_index(), blad.end_index(), blad.has_other_pages()) == ([], 0, 0, False)


def test_parts_are_read_as_one_list_in_order() -> None:
    eerste, tweede = maak_wijk(), maak_wijk()
    for n, naam in enumerate("abcdefg"):
        Buurt.objects.create(wijk=eerste if n % 2 else tweede, naam=naam)
    namen = Buurt.objects.values_list("naam", flat=True)
    lijst = Samengevoegd(namen.filter(wijk=eerste), namen.filter(wijk=tweede), orde=["naam"])
    assert list(lijst[2:5]) == ["c", "d", "e"]
    assert lijst[:5].count() == 5
    bladen = BegrensdePaginator(lijst, 3)
    assert [list(bladen.page(n)) for n in (1, 2, 3)] == [["a", "b", "c"], ["d", "e", "f"], ["g"]]
    assert bladen.count == 7


@pytest.mark.parametrize(("nummer", "aantal"), [(1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (40, 2)])
def test_page_of_keys_and_its_count_are_one_statement(nummer: int, aantal: int) -> None:
    lijst = paginator(9)
    keys = Sleutelpaginator(cast("Any", lijst.object_list), 2, grens=6)
    with CaptureQueriesContext(connection) as gevraagd:
        blad = keys.get_page(nummer)
        assert (list(blad), blad.has_next(), keys.aantal)[2] == "meer dan 6"
    assert len(gevraagd) == aantal
