"""Small cells under attack: by whoever knows the totals, and by whoever knows how we hide as well."""

import itertools
from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapportage.cijfers.onderdrukking import KLEINSTE, tel_op, verberg

type Rij = dict[int, int]

RIJEN = st.lists(st.integers(0, 40), min_size=2, max_size=5).map(lambda waarden: dict(enumerate(waarden)))


def alle_rijen(klassen: int, totaal: int) -> Iterator[Rij]:
    """Every way in which so many people can be divided over the classes."""
    for schotten in itertools.combinations(range(totaal + klassen - 1), klassen - 1):
        grenzen = (-1, *schotten, totaal + klassen - 1)
        yield {i: b - a - 1 for i, (a, b) in enumerate(itertools.pairwise(grenzen))}


def grenzen(rij: Rij) -> dict[int, tuple[int, int]]:
    """What a reader of the row and its total can say of each hidden cell: at least, and at most."""
    uit = verberg(rij)
    rest = sum(rij.values()) - sum(n for n in uit.values() if n is not None)
    weg = [k for k, n in uit.items() if n is None]
    return {k: (rest if len(weg) == 1 else 0, rest) for k in weg}


@given(RIJEN)
def test_cells_of_1_to_4_are_hidden_and_what_is_shown_is_true(rij: Rij) -> None:
    uit = verberg(rij)
    assert all(uit[k] is None for k, n in rij.items() if 1 <= n <= 4)
    assert all(n is None or n == rij[k] for k, n in uit.items())


@given(RIJEN)
def test_without_small_cells_nothing_is_hidden(rij: Rij) -> None:
    groot = {k: n for k, n in rij.items() if not 1 <= n <= 4}
    assert verberg(groot) == groot


@given(RIJEN)
def test_totals_leave_every_hidden_cell_between_0_and_5_or_more(rij: Rij) -> None:
    """In a group of five and more the bounds tell nothing below the limit; a smaller group hides all it has."""
    for laag, hoog in grenzen(rij).values():
        assert laag == 0
        assert hoog >= min(KLEINSTE, sum(rij.values()))


@given(RIJEN)
def test_hidden_cells_are_together_no_small_cell_of_a_larger_group(rij: Rij) -> None:
    weg = [k for k, n in verberg(rij).items() if n is None]
    samen = sum(rij[k] for k in weg)
    assert samen == 0 or samen >= KLEINSTE or samen == sum(rij.values())


@pytest.mark.parametrize(("klassen", "totalen"), [(2, range(1, 40)), (3, range(1, 27)), (4, range(1, 19))])
def test_whoever_knows_how_we_hide_still_has_a_choice(klassen: int, totalen: range) -> None:
    """Try every row: of each published row, every hidden cell could have had another value."""
    for totaal in totalen:
        mogelijk: dict[tuple[int | None, ...], list[Rij]] = defaultdict(list)
        for rij in alle_rijen(klassen, totaal):
            mogelijk[tuple(verberg(rij).values())].append(rij)
        for getoond, rijen in mogelijk.items():
            for klasse, aantal in enumerate(getoond):
                if aantal is None:
                    assert len({rij[klasse] for rij in rijen}) > 1, (totaal, getoond)


def test_two_cells_of_4_do_not_follow_from_their_sum() -> None:
    """Where both were known to be at most 4, a sum of 8 would give both away: here one of them may be large."""
    rij = {0: 4, 1: 4}
    assert verberg(rij) == {0: None, 1: None}
    assert grenzen(rij) == {0: (0, 8), 1: (0, 8)}
    assert verberg({0: 4, 1: 4, 2: 9}) == {0: None, 1: None, 2: None}
    assert verberg({0: 4, 1: 4, 2: 9, 3: 7}) == {0: None, 1: None, 2: None, 3: 7}


@given(st.lists(st.tuples(*[st.integers(0, 20)] * 3), min_size=2, max_size=4))
def test_a_column_is_added_up_only_where_all_of_it_is_shown(waarden: list[tuple[int, int, int]]) -> None:
    rijen = [verberg(dict(enumerate(w))) for w in waarden]
    som = tel_op(rijen)
    for klasse in range(3):
        zichtbaar = all(rij[klasse] is not None for rij in rijen)
        assert som[klasse] == (sum(w[klasse] for w in waarden) if zichtbaar else None)


@given(st.lists(st.tuples(*[st.integers(0, 6)] * 2), min_size=2, max_size=2))
def test_the_whole_table_with_its_columns_gives_no_hidden_cell_away(waarden: list[tuple[int, int]]) -> None:
    """Attack two rows at once with integer bounds: rows that fit all that is published, and how we hide."""
    rijen = [dict(enumerate(w)) for w in waarden]
    gezien = [verberg(rij) for rij in rijen]
    totalen = [sum(rij.values()) for rij in rijen]
    passend = [
        paar
        for paar in itertools.product(*(list(alle_rijen(2, totaal)) for totaal in totalen))
        if [verberg(rij) for rij in paar] == gezien and tel_op([verberg(r) for r in paar]) == tel_op(gezien)
    ]
    for nummer, rij in enumerate(gezien):
        for klasse, aantal in rij.items():
            if aantal is None:
                assert len({paar[nummer][klasse] for paar in passend}) > 1
