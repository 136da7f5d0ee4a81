"""A bar against its target: to scale, the tick where it should be, and the judgement in words."""

import pytest

from kern.grafiek.doelbalk import Balkgroep, Doelbalk, doelbalken
from kern.grafiek.kleuren import DONKER, LICHT
from tests.kern.grafiek.lezen import controleer, lijnen, teksten, vlakken, woorden
from tests.kern.grafiek.voorbeelden import DOELBALKEN, balk


def een(gedaan: int, doel: int, schema: float, naam: str = "BPI") -> Balkgroep:
    b = Doelbalk(naam=naam, gedaan=gedaan, doel=doel, schema=schema, oordeel="2 voor", vulling=DONKER)
    return Balkgroep(balken=[b], streep="op schema: 15")


def test_bar_outline_and_tick_are_to_scale() -> None:
    svg = doelbalken("x", [een(17, 25, 15)])
    (doel,), (deel,) = vlakken(svg, "doel"), vlakken(svg, "deel")
    assert (doel.x, doel.breedte) == (103, 219)
    assert (deel.x, deel.breedte) == pytest.approx((103, 219 * 17 / 25), abs=0.06)
    (streep,) = lijnen(svg, "streep")
    assert [x for x, _ in streep] == pytest.approx([103 + 219 * 15 / 25] * 2, abs=0.06)
    # It reaches 4 px beyond the bar.
    assert [y for _, y in streep] == pytest.approx([deel.y - 4, deel.y + deel.hoogte + 4], abs=0.11)
    controleer(svg)


def test_one_tick_runs_through_bars_of_one_scale_with_a_white_edge() -> None:
    svg = doelbalken("x", DOELBALKEN)
    assert len(lijnen(svg, "streep")) == len(lijnen(svg, "streeprand")) == 4
    plaatsen = [x for streep in lijnen(svg, "streep") for x, _ in streep]
    assert max(plaatsen) - min(plaatsen) < 0.2
    assert svg.count('stroke-width="4.9"') == 4
    controleer(svg)


def test_bars_with_another_schedule_have_a_tick_each() -> None:
    svg = doelbalken("x", [Balkgroep(balken=[balk("BPI", 5, "a"), balk("net", 5, "b", schema=20)])])
    assert len(lijnen(svg, "streep")) == 2
    controleer(svg)


def test_number_and_judgement_stand_at_the_right_and_the_head_is_the_sum() -> None:
    svg = doelbalken("x", DOELBALKEN)
    assert woorden(svg, "getal")[:2] == ["17 van 25", "11 van 25"]
    assert woorden(svg, "oordeel")[:2] == ["2 voor", "4 achter"]
    assert woorden(svg, "hoofd")[:3] == ["Donderberg", "28 van 50", "3 achter"]
    assert woorden(svg, "hoofd")[-3:] == ["Samen", "84 van 150", "8 achter"]
    assert {t.vak.x + t.vak.breedte for t in teksten(svg, "oordeel")} == {476}


def test_the_word_above_the_tick_stands_once_for_each_scale_and_off_the_head() -> None:
    assert woorden(doelbalken("x", DOELBALKEN), "streepwoord") == ["op schema: 15", "op schema: 46"]
    lang = Balkgroep(
        naam="Kemp-Kitskensberg/Heide en omgeving",
        balken=[balk("BPI", 3, "a", schema=8)],
        streep="op schema: 8",
    )
    svg = doelbalken("x", [lang])
    (woord,), hoofd = teksten(svg, "streepwoord"), teksten(svg, "hoofd")
    assert woord.vak.y + woord.vak.hoogte < min(t.vak.y for t in hoofd)
    controleer(svg)


def test_past_the_target_the_bar_runs_on_and_all_stay_on_one_scale() -> None:
    svg = doelbalken("x", [een(30, 25, 25), een(5, 25, 25)])
    doel, deel = vlakken(svg, "doel"), vlakken(svg, "deel")
    assert deel[0].breedte == pytest.approx(219, abs=0.1)
    assert [d.breedte for d in doel] == pytest.approx([219 * 25 / 30] * 2, abs=0.1)
    assert deel[1].breedte == pytest.approx(219 * 5 / 30, abs=0.1)
    controleer(svg)


@pytest.mark.parametrize(
    "groep",
    [
        een(0, 25, 0),
        een(25, 25, 25),
        een(10_000, 12_000, 11_000),
        een(1, 1, 1),
        een(3, 25, 24.9, naam="Buurtbewonersorganisaties en wijkaccommodaties in de hele gemeente"),
    ],
)
def test_extremes_stay_within_the_sheet(groep: Balkgroep) -> None:
    svg = doelbalken("x", [groep])
    controleer(svg)
    assert len(vlakken(svg, "deel")) == (1 if groep.balken[0].gedaan else 0)


def test_a_long_judgement_makes_room_for_itself() -> None:
    b = Doelbalk(
        naam="BPI", gedaan=1, doel=25, schema=5, oordeel="4 achter, na de wintersluiting", vulling=LICHT
    )
    svg = doelbalken("x", [Balkgroep(balken=[b])])
    controleer(svg)
    assert vlakken(svg, "doel")[0].breedte < 219


def test_a_bar_without_a_target_is_refused() -> None:
    with pytest.raises(ValueError, match="target"):
        doelbalken("x", [een(1, 0, 0)])


def test_nothing_at_all_is_still_a_chart() -> None:
    controleer(doelbalken("Er zijn nog geen doelen", []))
