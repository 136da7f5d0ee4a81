"""How a whole is divided: percents that add up to 100, small ones above, counts of a cohort on one scale."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kern.grafiek.kleuren import AFGEROND, BEZIG, DONKER, LEI, LIJNEN
from kern.grafiek.verdeling import Verdeling, cohort, honderd, procenten
from tests.kern.grafiek.lezen import controleer, teksten, vlakken, woorden
from tests.kern.grafiek.voorbeelden import COHORT, DOELGROEPEN, KLASSEN

SOORTEN = ("lei", "lei-licht", "stippen", "leeg", "lijnen")


def rij(*aantallen: int, naam: str = "BPI", onder: str = "") -> Verdeling:
    return Verdeling(naam=naam, aantallen=aantallen, onder=onder)


@pytest.mark.parametrize(
    ("aantallen", "delen"),
    [
        ([65, 25, 15, 5, 5], [57, 22, 13, 4, 4]),
        ([90, 70, 35, 5, 15], [42, 33, 16, 2, 7]),
        ([1, 1, 1], [34, 33, 33]),
        ([0, 0], [0, 0]),
        ([0, 7], [0, 100]),
    ],
)
def test_percents_are_those_of_the_book(aantallen: list[int], delen: list[int]) -> None:
    assert procenten(aantallen) == delen


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=5).filter(any))
def test_percents_add_up_and_none_is_more_than_one_off(aantallen: list[int]) -> None:
    delen = procenten(aantallen)
    assert sum(delen) == 100
    assert all(abs(deel - 100 * n / sum(aantallen)) < 1 for deel, n in zip(delen, aantallen, strict=True))


def test_bars_are_equally_long_and_parts_are_their_shares() -> None:
    svg = honderd("x", DOELGROEPEN, KLASSEN)
    per_soort = {soort: vlakken(svg, soort) for soort in SOORTEN}
    begin = per_soort["lei"][0].x
    heel = 475 - begin
    assert [v.breedte for v in per_soort["lei"]] == pytest.approx(
        [heel * 65 / 115, heel * 25 / 100, heel * 90 / 215], abs=0.06
    )
    assert all(v.x + v.breedte == pytest.approx(475, abs=0.11) for v in per_soort["lijnen"])
    # Nobody of one class via the wijknetwerk: it is not drawn.
    assert [len(per_soort[soort]) for soort in SOORTEN] == [3, 3, 3, 2, 3]
    controleer(svg)


def test_under_five_percent_the_number_stands_above() -> None:
    svg = honderd("x", DOELGROEPEN[:1], KLASSEN)
    boven = vlakken(svg, "lei")[0].y
    assert [t.woord for t in teksten(svg, "getal") if t.vak.y < boven] == ["4\u00a0%", "4\u00a0%"]
    assert woorden(svg, "getal") == [f"{n}\u00a0%" for n in (57, 22, 13, 4, 4)]


def test_rows_stand_evenly_also_when_one_has_a_number_above() -> None:
    y = [v.y for v in vlakken(honderd("x", DOELGROEPEN, KLASSEN), "lei")]
    assert y[1] - y[0] == pytest.approx(y[2] - y[1])


def test_less_than_one_percent_is_told_and_not_nought() -> None:
    svg = honderd("x", [rij(999, 1)], [DONKER, LIJNEN])
    assert woorden(svg, "getal") == ["100\u00a0%", "<\u00a01\u00a0%"]
    controleer(svg)


def test_a_cohort_is_counted_in_people_and_has_one_length() -> None:
    svg = cohort("x", COHORT, [AFGEROND, BEZIG, LIJNEN])
    assert woorden(svg, "getal") == ["34", "3", "9", "23", "5", "14", "17", "6"]
    eruit = vlakken(svg, "lijnen")
    assert [v.x + v.breedte for v in eruit] == pytest.approx([475] * 3, abs=0.11)
    assert eruit[1].breedte == pytest.approx((475 - vlakken(svg, "trede-12")[0].x) * 5 / 37, abs=0.11)
    controleer(svg)


def test_another_group_is_drawn_on_the_same_scale() -> None:
    svg = cohort("x", [rij(8, 11, 4), rij(6, 6, 2)], [AFGEROND, BEZIG, LIJNEN])
    groot, klein = vlakken(svg, "trede-12")
    assert klein.breedte == pytest.approx(groot.breedte * 6 / 8, abs=0.11)


@pytest.mark.parametrize("aantallen", [(0, 0), (1, 0), (0, 1), (1, 10_000), (10_000, 1), (10_000, 10_000)])
@pytest.mark.parametrize("naam", ["BPI", "Buurtbewonersorganisaties en wijkaccommodaties in de gemeente"])
def test_extremes_stay_within_the_sheet(aantallen: tuple[int, int], naam: str) -> None:
    rijen = [rij(*aantallen, naam=naam, onder="1 januari tot en met 31 december 2026"), rij(3, 4)]
    controleer(honderd("x", rijen, [DONKER, LIJNEN]))
    controleer(cohort("x", rijen, [DONKER, LIJNEN]))


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="four rows"):
        honderd("x", [rij(1)] * 5, [DONKER])
    with pytest.raises(ValueError, match="five classes"):
        honderd("x", [rij(*[1] * 6)], [DONKER] * 6)
    with pytest.raises(ValueError, match="alike"):
        cohort("x", [rij(1, 1)], [DONKER, LEI])
    with pytest.raises(ValueError, match="from 0"):
        cohort("x", [rij(1, -1)], [DONKER, LIJNEN])
