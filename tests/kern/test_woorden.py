"""Lists in words, and telephone numbers."""

import pytest

from kern.telefoon import belnummer
from kern.woorden import opsomming


@pytest.mark.parametrize(
    ("delen", "zin"),
    [
        ([], ""),
        (["Ans"], "Ans"),
        (["Ans", "Bram"], "Ans en Bram"),
        (["Ans", "Bram", "Cor"], "Ans, Bram en Cor"),
    ],
)
def test_list_has_a_word_before_its_last(delen: list[str], zin: str) -> None:
    assert opsomming(delen) == zin


@pytest.mark.parametrize(
    ("telefoon", "nummer"),
    [("06 00 00-00 12", "0600000012"), ("+31 (0)475", "+310475"), ("", ""), ("geen", ""), ("+", "")],
)
def test_number_to_dial_has_digits_alone(telefoon: str, nummer: str) -> None:
    assert belnummer(telefoon) == nummer
