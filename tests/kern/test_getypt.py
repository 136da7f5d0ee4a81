"""A number in an address or a form: what is one, and what is read as if it was left out."""

import pytest

from kern.getypt import GROOTSTE_PK, lees_getal, lees_sleutel, lees_sleutels

GEEN_GETAL = [
    None,
    "",
    " ",
    "-1",
    "+1",
    "1.0",
    "1,5",
    " 7",
    "7 ",
    "zeven",
    "0x7",
    "1_000",
    "٧",
    "²",
    "7;--",
    str(GROOTSTE_PK + 1),
    "9" * 19,
    "9" * 5000,
]
"""Nothing, blanks, signs, fractions, letters, digits of other scripts, and more than any row has."""


@pytest.mark.parametrize("getypt", GEEN_GETAL)
def test_what_is_no_number_is_read_as_nothing(getypt: object) -> None:
    assert lees_getal(getypt) is None
    assert lees_sleutel(getypt) == 0


def test_number_is_read_up_to_its_limit() -> None:
    assert [lees_getal(t) for t in ("0", "7", "007", 7, str(GROOTSTE_PK))] == [0, 7, 7, 7, GROOTSTE_PK]
    assert [lees_getal(t, hoogstens=50) for t in ("49", "50", "51", "100")] == [49, 50, None, None]


def test_keys_are_read_once_in_their_order() -> None:
    assert lees_sleutels(["9", "x", "3", "9", "0", "", "9" * 5000, "3", "12"]) == [9, 3, 12]
