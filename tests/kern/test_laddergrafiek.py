"""The ladder as a picture: what stands in it, in words and numbers too."""

import datetime as dt
import re
from xml.etree import ElementTree as ET

from kern.grafiek.kleuren import TREDEKLEUR
from kern.ladder import Score
from kern.laddergrafiek import Punt, Strook, Vlag, trap, verloop

NS = {"s": "http://www.w3.org/2000/svg"}
VAN = dt.date(2026, 1, 1)


def lees(svg: str) -> ET.Element:
    """Return the drawing as a tree."""
    return ET.fromstring(svg)  # noqa: S314  our own


def woorden(boom: ET.Element) -> list[str]:
    """Return every text of a drawing."""
    return [t.text or "" for t in boom.iterfind(".//s:text", NS)]


def test_ladder_has_the_twelve_scores_in_order_and_rises() -> None:
    boom = lees(trap("Nog niet gemeten", tot=None))
    blokken = boom.findall(".//s:rect", NS)
    assert [int(b.get("data-score", "")) for b in blokken] == list(TREDEKLEUR) == [s.value for s in Score]
    hoogten = [float(b.get("height", "")) for b in blokken]
    assert hoogten == sorted(hoogten)
    assert len(set(hoogten)) == 12
    assert woorden(boom)[:12] == [str(s.value) for s in Score]
    assert "Pijler 1" in woorden(boom)
    assert "Na het traject" in woorden(boom)
    assert not [b for b in blokken if "is-beklommen" in b.get("class", "")]


def test_blocks_up_to_the_score_are_climbed_and_dots_say_where_somebody_was() -> None:
    boom = lees(
        trap(
            "Trede 2",
            tot=7,
            vlaggen=[Vlag(score=7, woord="nu"), Vlag(score=9, woord="doel", open=True)],
            pad=[2, 7],
        )
    )
    beklommen = [b for b in boom.findall(".//s:rect", NS) if "is-beklommen" in b.get("class", "")]
    assert [b.get("data-score") for b in beklommen] == ["1", "2", "3", "4", "6", "7"]
    assert len(boom.findall(".//s:circle", NS)) == 2
    assert {"nu", "doel"} <= set(woorden(boom))
    assert boom.findtext("s:title", namespaces=NS) == "Trede 2"


def test_flags_stay_within_the_picture() -> None:
    for score in (1, 14):
        boom = lees(trap("x", tot=score, vlaggen=[Vlag(score=score, woord="laatst")]))
        (vlag,) = [t for t in boom.iterfind(".//s:text", NS) if t.text == "laatst"]
        breedte, x = float(boom.get("width", "")), float(vlag.get("x", ""))
        assert 3.5 * 6 <= x <= breedte - 3.5 * 6
        assert float(vlag.get("y", "")) > 10


def test_scores_over_time_with_the_steps_behind_them() -> None:
    stroken = [
        Strook(naam="Taxeren", van=VAN, tot=VAN + dt.timedelta(days=100)),
        Strook(naam="Vormgeven", van=VAN + dt.timedelta(days=100), tot=VAN + dt.timedelta(days=101)),
    ]
    punten = [Punt(datum=VAN, score=2), Punt(datum=VAN + dt.timedelta(days=90), score=11)]
    boom = lees(verloop("Van 2 naar 11", punten=punten, stroken=stroken, breedte=640))
    assert [c.get("data-score") for c in boom.findall(".//s:circle", NS)] == ["2", "11"]
    assert "Taxeren" in woorden(boom)
    # It lasted a day: there is no room for its name.
    assert "Vormgeven" not in woorden(boom)
    assert len(boom.findall(".//s:rect", NS)) == 2
    eerste, tweede = boom.findall(".//s:circle", NS)
    assert float(eerste.get("cx", "")) < float(tweede.get("cx", ""))
    assert float(eerste.get("cy", "")) > float(tweede.get("cy", ""))


def test_one_meting_of_today_can_be_drawn() -> None:
    boom = lees(verloop("x", punten=[Punt(datum=VAN, score=14)], stroken=[], breedte=326))
    assert len(boom.findall(".//s:circle", NS)) == 1


def test_words_are_escaped_and_no_style_stands_in_it() -> None:
    svg = trap('<script>"&', tot=1, vlaggen=[Vlag(score=1, woord="<b>")])
    assert "<script>" not in svg
    assert not re.search(r"\bstyle=", svg)
