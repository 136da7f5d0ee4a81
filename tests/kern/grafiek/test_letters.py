"""How wide words are, by the fonts themselves."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from kern.grafiek.letters import _BREEDTES, breed, breek

DRUK = Path(__file__).parents[3] / "kern" / "druk"


@pytest.mark.parametrize("gewicht", [400, 600, 700])
def test_the_widths_are_those_of_the_font(gewicht: int) -> None:
    letter = TTFont(DRUK / f"source-sans-3-latin-{gewicht}-normal.woff2")
    tekens, breedtes = letter.getBestCmap(), letter["hmtx"]
    assert letter["head"].unitsPerEm == 1000
    assert _BREEDTES[gewicht] == {t: breedtes[tekens[ord(t)]][0] for t in _BREEDTES[gewicht]}


def test_a_text_is_as_wide_as_its_signs_together() -> None:
    assert breed("10", 12.5) == pytest.approx(2 * 497 * 12.5 / 1000)
    assert breed("10", 12.5, 700) == pytest.approx(2 * 528 * 12.5 / 1000)
    assert breed("1\u00a00", 10) == breed("1 0", 10)
    # A sign of another font counts as wide.
    assert breed("ş", 10) == 9


@pytest.mark.parametrize(
    ("tekst", "ruimte", "regels"),
    [
        ("", 50, [""]),
        ("BPI", 50, ["BPI"]),
        ("Buurthuizen en wijkaccommodaties", 110, ["Buurthuizen en", "wijkaccommodaties"]),
        ("Kemp-Kitskensberg/Heide", 110, ["Kemp-Kitskensberg/", "Heide"]),
        ("Hottentottententententoonstelling", 100, ["Hottentottentente", "ntentoonstelling"]),
    ],
)
def test_a_text_is_broken_where_a_word_ends_and_only_else_within_it(
    tekst: str, ruimte: float, regels: list[str]
) -> None:
    assert breek(tekst, ruimte, 12.5) == regels
    assert all(breed(regel, 12.5) <= ruimte for regel in regels)
