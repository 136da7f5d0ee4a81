"""The schematic map: shapes in a plane, north up, zoomed in on what is marked."""

import re
from typing import Any

import pytest

from wijken.kaart import BREEDTE, HOOGSTENS, Gebiedsvorm, Kaart, teken_kaart


def _vierkant(lengte: float, breedte: float, maat: float = 0.01) -> dict[str, Any]:
    hoeken = [(0.0, 0.0), (maat, 0.0), (maat, maat), (0.0, maat), (0.0, 0.0)]
    return {"type": "Polygon", "coordinates": [[[lengte + x, breedte + y] for x, y in hoeken]]}


def _punten(pad: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"([-\d.e]+),([-\d.e]+)", pad)]


def _teken(*vormen: Gebiedsvorm) -> Kaart:
    kaart = teken_kaart(vormen)
    assert kaart is not None
    return kaart


def test_nothing_to_draw_is_no_map() -> None:
    assert teken_kaart([]) is None


def test_marked_area_fills_the_frame_and_keeps_its_shape() -> None:
    kaart = _teken(Gebiedsvorm("Noord", _vierkant(6.0, 51.2), "Noord"))
    xs, ys = zip(*_punten(kaart.vlakken[0].pad), strict=True)
    breed, hoog = max(xs) - min(xs), max(ys) - min(ys)
    assert kaart.breedte == BREEDTE
    assert kaart.hoogte <= HOOGSTENS
    # At 51 degrees a degree of longitude is 0.63 of one of latitude.
    assert breed / hoog == pytest.approx(0.626, abs=0.01)
    assert min(xs) >= 0
    assert max(ys) <= kaart.hoogte


def test_north_is_up() -> None:
    kaart = _teken(
        Gebiedsvorm("Zuid", _vierkant(6.0, 51.2), "Zuid"),
        Gebiedsvorm("Noord", _vierkant(6.0, 51.22), "Noord"),
    )
    zuid, noord = kaart.merktekens
    assert (zuid.naam, noord.naam) == ("Zuid", "Noord")
    assert noord.y < zuid.y


def test_marked_areas_are_drawn_last_and_numbered() -> None:
    kaart = _teken(
        Gebiedsvorm("Een", _vierkant(6.0, 51.2), "Een"),
        Gebiedsvorm("Omgeving", _vierkant(6.01, 51.2)),
        Gebiedsvorm("Twee", _vierkant(6.0, 51.21), "Twee"),
    )
    assert [(v.naam, v.uitgelicht) for v in kaart.vlakken] == [
        ("Omgeving", False),
        ("Een", True),
        ("Twee", True),
    ]
    assert [(m.nummer, m.naam) for m in kaart.merktekens] == [(1, "Een"), (2, "Twee")]


def test_areas_of_one_group_share_a_number_between_them() -> None:
    kaart = _teken(
        Gebiedsvorm("West", _vierkant(6.0, 51.2), "Wijk"),
        Gebiedsvorm("Oost", _vierkant(6.01, 51.2), "Wijk"),
        Gebiedsvorm("Ander", _vierkant(6.0, 51.21), "Ander"),
    )
    wijk, _ander = kaart.merktekens
    west, oost = (_punten(v.pad) for v in kaart.vlakken[:2])
    assert max(x for x, _ in west) == pytest.approx(wijk.x, abs=0.2)
    assert min(x for x, _ in oost) == pytest.approx(wijk.x, abs=0.2)


def test_one_area_alone_needs_no_number() -> None:
    assert _teken(Gebiedsvorm("Een", _vierkant(6.0, 51.2), "Een")).merktekens == []


def test_many_areas_get_no_numbers() -> None:
    vormen = [Gebiedsvorm(f"Buurt {n}", _vierkant(6.0 + n / 100, 51.2), f"Buurt {n}") for n in range(10)]
    assert _teken(*vormen).merktekens == []
    assert len(_teken(*vormen).groepen) == 10


def test_what_lies_outside_the_frame_is_left_out() -> None:
    kaart = _teken(Gebiedsvorm("Een", _vierkant(6.0, 51.2), "Een"), Gebiedsvorm("Ver", _vierkant(7.0, 52.2)))
    assert [v.naam for v in kaart.vlakken] == ["Een"]


def test_everything_is_shown_when_nothing_is_marked() -> None:
    kaart = _teken(Gebiedsvorm("Een", _vierkant(6.0, 51.2)), Gebiedsvorm("Ver", _vierkant(7.0, 52.2)))
    assert [v.naam for v in kaart.vlakken] == ["Een", "Ver"]


def test_parts_and_holes_are_drawn() -> None:
    vorm = {
        "type": "MultiPolygon",
        "coordinates": [_vierkant(6.0, 51.2)["coordinates"], _vierkant(6.02, 51.2)["coordinates"]],
    }
    assert _teken(Gebiedsvorm("Een", vorm, "Een")).vlakken[0].pad.count("M") == 2
