"""A legend: swatches that say nothing, beside words that do."""

from kern.grafiek.kleuren import BLAUW, DONKER, LIJNEN
from kern.grafiek.legenda import legenda, lijntje, streepje, vakje
from tests.kern.grafiek.lezen import lees, vlakken


def test_swatches_are_passed_over_and_the_words_are_text() -> None:
    regels = [
        (vakje(DONKER), "BPI & co"),
        (vakje(LIJNEN), "eruit"),
        (lijntje(BLAUW, streep="2 3"), "tempo"),
        (streepje(), "op schema"),
    ]
    html = legenda(regels)
    assert html.count("aria-hidden") == html.count("<svg") == 4
    assert "<title>" not in html
    assert "</svg>BPI &amp; co</span>" in html
    assert 'stroke-dasharray="2 3"' in html


def test_the_swatch_of_a_fill_has_its_edge_and_pattern() -> None:
    (vak,) = vlakken(vakje(LIJNEN), "lijnen")
    assert (vak.x, vak.y, vak.breedte, vak.hoogte) == (0.5, 0.5, 16, 11)
    assert "g-arcering" in vakje(LIJNEN)
    assert lees(vakje(DONKER)).attrib["class"] == "grafiek-teken"
