"""The menu of the header: what stands beside each other, and what is behind *Meer*."""

import pytest

from gebruikers.menu import NAAST_ELKAAR, Kop, Menukeuze


def kop(aantal: int, hier: int = 0) -> Kop:
    return Kop(menu=[Menukeuze(f"Punt {n}", f"/{n}/", actief=n == hier) for n in range(aantal)])


@pytest.mark.parametrize(
    ("aantal", "voorop", "meer"),
    [
        (0, 0, 0),
        (NAAST_ELKAAR, NAAST_ELKAAR, 0),
        (NAAST_ELKAAR + 1, NAAST_ELKAAR - 1, 2),
        (NAAST_ELKAAR + 4, NAAST_ELKAAR - 1, 5),
    ],
)
def test_what_does_not_fit_is_behind_meer(aantal: int, voorop: int, meer: int) -> None:
    gevonden = kop(aantal)
    assert (len(gevonden.voorop), len(gevonden.meer)) == (voorop, meer)
    assert gevonden.voorop + gevonden.meer == gevonden.menu


def test_meer_tells_that_the_page_is_one_of_its_own() -> None:
    assert kop(9, hier=8).hier_in_meer
    assert not kop(9, hier=0).hier_in_meer
