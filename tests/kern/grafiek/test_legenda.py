"""A legend: swatches that say nothing, beside words that do."""

from kern.grafiek.kleuren import BLAUW, DONKER, LIJNEN
from kern.grafiek.legenda import bolletje, legenda, lijntje, merkje, streepje, vakje
from kern.grafiek.strook import Merk
from tests.kern.grafiek.lezen import lees, stippen, vlakken


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


def test_an_open_dot_is_told_from_a_full_one_by_its_fill_alone() -> None:
    vol, leeg = bolletje(BLAUW), bolletje(BLAUW, gevuld=False)
    assert stippen(vol, "stip") == stippen(leeg, "stip") == [(6, 6)]
    assert (vol.count('fill="#FFFFFF"'), leeg.count('fill="#FFFFFF"')) == (0, 1)


def test_every_mark_of_the_strip_has_a_swatch_of_its_own() -> None:
    assert len({str(merkje(merk)) for merk in Merk}) == len(Merk)
    # The sign in the diamond is drawn, and no words to read.
    assert "!" in merkje(Merk.TE_LAAT)
