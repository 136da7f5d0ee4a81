"""Charts read back: which marks they have, where, and whether all of it can be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree as ET

from kern.grafiek.tekening import Vak, tekstvak

NS = "{http://www.w3.org/2000/svg}"
RUIMTE = 0.8
"""Half an edge, and rounding to a tenth."""


@dataclass(frozen=True)
class Tekst:
    woord: str
    soort: str
    vak: Vak


def lees(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  our own text


def teksten(svg: str, soort: str = "") -> list[Tekst]:
    uit = []
    for t in lees(svg).iter(f"{NS}text"):
        a = t.attrib
        dik = int(a["font-weight"])
        stukken = [(s.text or "", int(s.attrib["font-weight"])) for s in t.iter(f"{NS}tspan")] or [
            (t.text or "", dik)
        ]
        vak = tekstvak(
            float(a["x"]), float(a["y"]), stukken, maat=float(a["font-size"]), anker=a["text-anchor"]
        )
        uit.append(Tekst("".join(t.itertext()), a["class"].removeprefix("g-"), vak))
    return [t for t in uit if soort in {"", t.soort}]


def woorden(svg: str, soort: str = "") -> list[str]:
    return [t.woord for t in teksten(svg, soort)]


def vlakken(svg: str, klas: str) -> list[Vak]:
    return [
        Vak(*(float(r.attrib[n]) for n in ("x", "y", "width", "height")))
        for r in lees(svg).iter(f"{NS}rect")
        if f"g-{klas}" in r.attrib["class"].split()
    ]


def lijnen(svg: str, klas: str, merk: str = "polyline") -> list[list[tuple[float, float]]]:
    return [
        paren(p.attrib["points"])
        for p in lees(svg).iter(f"{NS}{merk}")
        if f"g-{klas}" in p.attrib["class"].split()
    ]


def stippen(svg: str, klas: str) -> list[tuple[float, float]]:
    return [
        (float(c.attrib["cx"]), float(c.attrib["cy"]))
        for c in lees(svg).iter(f"{NS}circle")
        if c.attrib.get("class", "g-") == f"g-{klas}"
    ]


def kleuren(svg: str, klas: str) -> set[str]:
    """Return the fills of dots with a class."""
    return {c.attrib["fill"] for c in lees(svg).iter(f"{NS}circle") if c.attrib.get("class") == f"g-{klas}"}


def controleer(svg: str, breedte: float = 476) -> None:
    """Hold what holds for every chart: one sentence, all within the sheet, no words on words, nothing the CSP forbids."""
    boom = lees(svg)
    assert [t.text for t in boom.iter(f"{NS}title")] == [boom[0].text]
    assert boom.attrib["role"] == "img"
    assert boom.attrib["width"] == f"{breedte:g}"
    assert boom.attrib["viewBox"] == f"0 0 {breedte:g} {boom.attrib['height']}"
    assert not re.search(r"<script|<pattern|style=|href|\son\w+=", svg)
    hoogte = float(boom.attrib["height"])
    for x, y in _punten(boom):
        assert -RUIMTE <= x <= breedte + RUIMTE, f"a mark at {x} of {breedte}"
        assert -RUIMTE <= y <= hoogte + RUIMTE, f"a mark at {y} of {hoogte}"
    geschreven = teksten(svg)
    for tekst in geschreven:
        vak = tekst.vak
        assert tekst.woord.strip(), "no words without words"
        binnen = vak.x >= -RUIMTE and vak.x + vak.breedte <= breedte + RUIMTE
        binnen = binnen and vak.y >= -RUIMTE and vak.y + vak.hoogte <= hoogte + RUIMTE
        assert binnen, f"outside {breedte} x {hoogte}: {tekst}"
    op_elkaar = [(a, b) for a, b in combinations(geschreven, 2) if a.vak.raakt(b.vak)]
    assert not op_elkaar, f"on each other: {op_elkaar}"


def _punten(boom: ET.Element) -> Iterator[tuple[float, float]]:
    for merk in boom.iter():
        a = merk.attrib
        if merk.tag == f"{NS}rect":
            x, y, breed, hoog = (float(a[n]) for n in ("x", "y", "width", "height"))
            assert breed > 0
            assert hoog > 0
            yield from ((x, y), (x + breed, y + hoog))
        elif merk.tag == f"{NS}circle":
            x, y, r = (float(a[n]) for n in ("cx", "cy", "r"))
            yield from ((x - r, y - r), (x + r, y + r))
        elif merk.tag in {f"{NS}polyline", f"{NS}polygon"}:
            yield from paren(a["points"])
        elif merk.tag == f"{NS}path" and a["class"] != "g-half":
            yield from paren(re.sub(r"[MLZ]", " ", a["d"]).strip())


def paren(punten: str) -> list[tuple[float, float]]:
    getallen = [float(g) for g in re.split(r"[ ,]+", punten.strip())]
    return list(zip(getallen[::2], getallen[1::2], strict=True))
