"""How a figure reads: Dutch numbers, ranges, reserves, and what is missing."""

from decimal import Decimal
from typing import Any

import pytest

from wijken.getallen import GeenGetal, lees_getal, schrijf_getal
from wijken.models import Wijkcijfer
from wijken.weergave import noot_bij, waarde_in_woorden


def _cijfer(waarde: str | None, **velden: Any) -> Wijkcijfer:
    return Wijkcijfer(waarde=None if waarde is None else Decimal(waarde), **velden)


@pytest.mark.parametrize(
    ("cijfer", "woorden"),
    [
        (_cijfer("8.50", eenheid="procent"), "8,5 %"),
        (_cijfer("36.00", eenheid="procent"), "36 %"),
        (_cijfer("14.00", eenheid="procent", ongeveer="ca."), "ca. 14 %"),
        (_cijfer("25.00", waarde_tot=Decimal("40.00"), eenheid="procent"), "25 tot 40 %"),
        (_cijfer("7500.00", eenheid="personen", ongeveer="ongeveer"), "ongeveer 7.500"),
        (_cijfer("2183.00", eenheid="personen"), "2.183"),
        (_cijfer("80.00", eenheid="aantal", ongeveer="ongeveer"), "ongeveer 80"),
        (_cijfer("15900.00", eenheid="euro"), "€ 15.900"),
        (_cijfer("512.25", eenheid="euro per maand"), "€ 512,25 per maand"),
        (_cijfer("3.00", eenheid="maal", ongeveer="ruim"), "ruim 3 maal"),
        (_cijfer("27.00", eenheid="rang, 1 = armste"), "27e"),
        (_cijfer("0.00", eenheid="personen"), "0"),
        (_cijfer(None, eenheid="procent"), "niet bekend"),
        (_cijfer(None, eenheid="ja"), "ja"),
    ],
)
def test_value_in_words(cijfer: Wijkcijfer, woorden: str) -> None:
    assert waarde_in_woorden(cijfer) == woorden


@pytest.mark.parametrize(
    ("eenheid", "opmerking", "noot"),
    [
        ("rang, 1 = armste", "", "1 = armste"),
        ("rang, 1 = slechtste", "van alle wijken", "1 = slechtste · van alle wijken"),
        ("procent", "2.183 personen", "2.183 personen"),
        ("procent", "", ""),
    ],
)
def test_note_beside_value(eenheid: str, opmerking: str, noot: str) -> None:
    assert noot_bij(_cijfer("1", eenheid=eenheid, opmerking=opmerking)) == noot


@pytest.mark.parametrize(
    ("tekst", "getal"),
    [
        ("8,5", "8.5"),
        ("1350", "1350"),
        ("1.350", "1350"),
        ("1.234.567,89", "1234567.89"),
        ("-3", "-3"),
        ("0", "0"),
    ],
)
def test_dutch_number_is_read(tekst: str, getal: str) -> None:
    assert lees_getal(tekst) == Decimal(getal)


@pytest.mark.parametrize(
    "tekst", ["", "abc", "1,3,50", "13.50", "1.35", "8,", "8.5", "1,234", "1" * 13, "１２"]
)
def test_what_is_no_number_is_refused(tekst: str) -> None:
    with pytest.raises(GeenGetal):
        lees_getal(tekst)


@pytest.mark.parametrize(
    ("getal", "tekst"),
    [("1350.00", "1.350"), ("8.50", "8,5"), ("1234567.89", "1.234.567,89"), ("100", "100"), ("0", "0")],
)
def test_number_is_written_in_dutch(getal: str, tekst: str) -> None:
    assert schrijf_getal(Decimal(getal)) == tekst
