"""How a share moves: line and room to scale, a gap where nothing is known, the name of a line at its end."""

from dataclasses import replace

import pytest

from kern.grafiek.aandelen import BOVEN_TIEN, BOVEN_VIJF, Lijn, Punt, aandelen
from tests.kern.grafiek.lezen import controleer, lijnen, stippen, teksten, woorden
from tests.kern.grafiek.voorbeelden import LIJNEN, MAANDNAMEN, lijn


def punt(aandeel: float) -> Punt:
    return Punt(aandeel=aandeel, laag=max(0, aandeel - 3), hoog=min(100, aandeel + 3))


def vlak(naam: str, *waarden: float | None) -> Lijn:
    punten = [None if w is None else punt(w) for w in waarden]
    return Lijn(naam=naam, punten=punten, stijl=BOVEN_VIJF)


def test_line_and_room_are_to_scale_from_nought() -> None:
    svg = aandelen("x", [vlak("boven 5", 0, 30, 57)], ["a", "b", "c"], hoogte=200)
    (getekend,) = lijnen(svg, "aandeel")
    assert [y for _, y in getekend] == pytest.approx([180 - w * 168 / 60 for w in (0, 30, 57)], abs=0.06)
    assert getekend[1][0] == pytest.approx((getekend[0][0] + getekend[2][0]) / 2, abs=0.11)
    (ruimte,) = lijnen(svg, "marge", "polygon")
    hoog, laag = [180 - w * 168 / 60 for w in (3, 33, 60)], [180 - w * 168 / 60 for w in (54, 27, 0)]
    assert [y for _, y in ruimte] == pytest.approx([*hoog, *laag], abs=0.06)
    controleer(svg)


def test_the_ends_are_named_and_the_first_share_is_told() -> None:
    svg = aandelen("x", LIJNEN, MAANDNAMEN)
    assert woorden(svg, "eind") == ["44\u00a0%", "3\u00a0%"]
    assert woorden(svg, "lijnnaam") == ["boven 5", "boven 10"]
    assert woorden(svg, "begin") == ["27\u00a0%"]
    assert woorden(svg, "tik") == ["0\u00a0%", "20\u00a0%", "40\u00a0%", "60\u00a0%"]
    assert svg.count('stroke-dasharray="6 3"') == 1
    controleer(svg)


def test_ends_that_would_touch_move_apart_by_their_height() -> None:
    lijnen_ = [vlak("boven 5", 10, 40), replace(vlak("boven 10", 9, 39), stijl=BOVEN_TIEN)]
    svg = aandelen("x", lijnen_, ["a", "b"])
    boven, onder = (t.vak.y for t in teksten(svg, "eind"))
    assert onder - boven == pytest.approx(27, abs=0.11)
    controleer(svg)


def test_where_nothing_is_known_the_line_has_a_gap() -> None:
    svg = aandelen("x", [vlak("boven 5", 10, None, 20, 30)], ["a", "b", "c", "d"])
    assert [len(stuk) for stuk in lijnen(svg, "aandeel")] == [1, 2]
    assert len(lijnen(svg, "marge", "polygon")) == 2
    assert len(stippen(svg, "punt")) == 3
    controleer(svg)


def test_names_that_would_touch_stand_every_so_many_and_the_last_always() -> None:
    assert woorden(aandelen("x", LIJNEN, MAANDNAMEN), "naam") == [
        *["okt 2025", "dec", "feb", "apr", "jun", "aug", "okt 2026"],
    ]
    lang = [f"kwartaal {n % 4 + 1} van {2020 + n // 4}" for n in range(13)]
    svg = aandelen("x", LIJNEN, lang)
    assert woorden(svg, "naam")[-1] == lang[-1]
    controleer(svg)


@pytest.mark.parametrize(
    "waarden", [(0,), (100,), (0, 0), (100, 100), (0, 100), (100, 0), (None, None, 7), (0.4, 0.4)]
)
@pytest.mark.parametrize("anders", [0.0, 1.0, 50.0])
def test_extremes_stay_within_the_sheet(waarden: tuple[float | None, ...], anders: float) -> None:
    een = vlak("boven 5", *waarden)
    ander = vlak(
        "boven 10, een jaar na het einde", *(None if w is None else abs(w - anders) for w in waarden)
    )
    namen = [f"punt {n}" for n in range(len(waarden))]
    controleer(aandelen("x", [een], namen))
    controleer(aandelen("x", [een, ander], namen))


def test_a_line_that_does_not_fit_its_axis_is_refused() -> None:
    for punten in ([lijn("boven 5", [1], 100)], [vlak("boven 5", 1, None)]):
        with pytest.raises(ValueError, match="known one"):
            aandelen("x", punten, ["a", "b"])
    with pytest.raises(ValueError, match="known one"):
        aandelen("x", [], [])
