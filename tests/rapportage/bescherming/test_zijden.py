"""The side that a cell prefers: by chance remainder / 5, and the same each time."""

import pytest
from pytest_django import Settings

from rapportage.bescherming.vormen import sleutel
from rapportage.bescherming.zijden import geheim, omhoog
from tests.rapportage.bescherming.klein import ZOUT, cel


@pytest.mark.parametrize(("rest", "omhoog_van_de_2000"), [(0, 0), (1, 380), (2, 818), (3, 1202), (4, 1599)])
def test_a_cell_goes_up_with_chance_remainder_of_five(rest: int, omhoog_van_de_2000: int) -> None:
    gingen = sum(omhoog(ZOUT, "mensen", cel(soort=str(i)), 35 + rest) for i in range(2000))
    assert gingen == omhoog_van_de_2000
    assert abs(gingen - 400 * rest) <= 40


def test_a_larger_count_of_one_multiple_never_prefers_a_lower_side() -> None:
    for i in range(300):
        zijden = [omhoog(ZOUT, "mensen", cel(soort=str(i)), n) for n in range(40, 45)]
        assert zijden == sorted(zijden)


def test_the_side_depends_on_secret_population_and_multiple_alone() -> None:
    def zijden(zout: bytes, populatie: str, aantal: int) -> list[bool]:
        return [omhoog(zout, populatie, cel(soort=str(i)), aantal) for i in range(64)]

    eigen = zijden(ZOUT, "mensen", 42)
    assert eigen == zijden(ZOUT, "mensen", 42)
    assert all(
        eigen != andere
        for andere in (zijden(b"x" + ZOUT, "mensen", 42), zijden(ZOUT, "x", 42), zijden(ZOUT, "mensen", 47))
    )


def test_the_key_of_a_cell_is_the_same_in_every_table_and_tells_all_its_classes() -> None:
    assert sleutel(cel(soort="a", route="bpi")) == '[["route", "bpi"], ["soort", "a"]]'
    assert sleutel(cel(soort='a"], ["b', route="c")) != sleutel(cel(soort="a", b="c"))


def test_the_secret_comes_from_the_settings(settings: Settings) -> None:
    settings.VIJFTALLENSLEUTEL = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
    assert geheim() == b"01234567890123456789012345678901"
