"""Charts: the conclusion in words, a number beside every bar, nothing the CSP forbids."""

import re
from xml.etree import ElementTree as ET

import pytest

from kern.grafiek import BREEDTE, Staaf, staven

NS = "{http://www.w3.org/2000/svg}"


def lees(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  our own text


def breedtes(svg: str, klas: str) -> list[float]:
    return [
        float(r.attrib["width"]) for r in lees(svg).iter(f"{NS}rect") if klas in r.attrib["class"].split()
    ]


def teksten(svg: str) -> list[str]:
    return [t.text or "" for t in lees(svg).iter(f"{NS}text")]


def test_the_title_is_the_conclusion_and_cannot_break_out() -> None:
    svg = staven('Meer <dan> "vorig" jaar', [Staaf(naam="A & B", delen=[1])])
    titel = lees(svg).find(f"{NS}title")
    assert titel is not None
    assert titel.text == 'Meer <dan> "vorig" jaar'
    assert teksten(svg) == ["A & B", "1"]


def test_bars_are_as_long_as_their_numbers() -> None:
    svg = staven("x", [Staaf(naam="a", delen=[30]), Staaf(naam="b", delen=[15]), Staaf(naam="c", delen=[0])])
    lang, half, niets = breedtes(svg, "grafiek__deel")
    assert (half * 2, niets) == (lang, 0)
    assert teksten(svg) == ["a", "30", "b", "15", "c", "0"]


def test_parts_add_up_and_carry_their_number_where_it_fits() -> None:
    svg = staven("x", [Staaf(naam="a", delen=[80, 20]), Staaf(naam="b", delen=[1, 2])], ("donker", "licht"))
    donker, licht = breedtes(svg, "grafiek__deel--donker"), breedtes(svg, "grafiek__deel--licht")
    assert donker[0] == pytest.approx(4 * licht[0], abs=0.5)
    # What is too narrow for its number shows the sum beside it.
    assert teksten(svg) == ["a", "80", "20", "100", "b", "3"]


def test_then_is_a_dashed_outline_and_sets_the_scale() -> None:
    svg = staven("x", [Staaf(naam="a", delen=[5], toen=10)])
    (toen,) = breedtes(svg, "grafiek__toen")
    (nu,) = breedtes(svg, "grafiek__deel")
    assert toen == pytest.approx(2 * nu, abs=0.2)
    assert "stroke-dasharray" in svg
    # A number beside every bar, also beside that of then.
    assert "".join(list(lees(svg).iter(f"{NS}text"))[1].itertext()) == "5 (was 10)"


def test_nothing_at_all_is_still_a_chart() -> None:
    assert breedtes(staven("Niets", [Staaf(naam="a", delen=[0])]), "grafiek__deel") == [0]


def test_no_rows_are_a_chart_of_nothing() -> None:
    assert breedtes(staven("Niets", []), "grafiek__deel") == []


def test_thousands_are_written_as_people_do_here() -> None:
    assert "1.350" in teksten(staven("x", [Staaf(naam="a", delen=[1350])]))


def test_a_row_with_other_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="series"):
        staven("x", [Staaf(naam="a", delen=[1, 2])])


def test_no_style_and_nothing_outside_the_picture() -> None:
    svg = staven("x", [Staaf(naam="Kemp-Kitskensberg/Heide", delen=[7, 3], toen=11)], ("donker", "licht"))
    assert "style" not in svg
    for rect in lees(svg).iter(f"{NS}rect"):
        assert float(rect.attrib["x"]) + float(rect.attrib["width"]) <= BREEDTE
    assert not re.search(r"<script|href|on\w+=", svg)
