"""A chart as a file of its own: its legend drawn in it, its sentence in it, and nothing that a viewer must fetch.

Letters and colours are attributes, as in every chart; the family has others behind it, for who lacks ours. The same chart
gives the same bytes.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from kern.grafiek.kleuren import GEDEMPT, INKT, WIT, Vulling
from kern.grafiek.legenda import vakje
from kern.grafiek.letters import breed, breek
from kern.grafiek.tekening import BREEDTE, KLEIN, LETTER, STREEPJE, TEKST, px

NS = "http://www.w3.org/2000/svg"
FAMILIE = f"{LETTER}, Segoe UI, Arial, sans-serif"
KANT = 8.0
"""White around it."""
REGEL, VOETREGEL = 20.0, 15.0
NAAST, TUSSEN, RIJLUCHT = 6.0, 16.0, 6.0
"""Between a swatch and its word, between two of them, and between two rows."""
RUIMTE = BREEDTE + KANT
"""Where a legend goes on on the next line."""


@dataclass(frozen=True, kw_only=True)
class Rijbeeld:
    """A small chart of a row of a table, with the head of its row."""

    naam: str
    grafiek: str


@dataclass(frozen=True, kw_only=True)
class Losse:
    """A chart that stands alone.

    Args:
        svg: the whole file.
        breedte: in CSS pixels.
        hoogte: likewise.
        alt: what it shows, in words: the only ones a screen reader gets.
    """

    svg: str
    breedte: int
    hoogte: int
    alt: str


def los(
    grafiek: str, *, legenda: Sequence[tuple[Vulling, str]] = (), toelichting: str = "", voet: str = ""
) -> Losse:
    """Return a chart as it stands on a page, with its legend, as a file of its own.

    Args:
        grafiek: one chart or more, with or without a legend before it (`kern.grafiek.legenda`).
        legenda: what fills mean, where the legend is not in it.
        toelichting: what is counted, for the description in the file.
        voet: words below it, in small type: where it comes from.

    Raises:
        ValueError: there is no chart in it, or it says in no sentence what it shows.
    """
    stuk = ET.fromstring(f"<div>{grafiek}</div>")  # noqa: S314  our own drawing
    blad = _Blad()
    regels = [
        (_tekening(regel), "".join(regel.itertext()).strip())
        for regel in stuk.iter("span")
        if regel.get("class") == "legenda__regel"
    ]
    eigen = [(ET.fromstring(vakje(vulling)), woord) for vulling, woord in legenda]  # noqa: S314
    blad.legenda([*eigen, *regels])
    for svg in stuk.iter(f"{{{NS}}}svg"):
        if svg.get("role") == "img":
            blad.grafiek(svg)
    return blad.klaar(toelichting, voet)


def los_uit_rijen(kop: str, rijen: Sequence[Rijbeeld], *, toelichting: str = "", voet: str = "") -> Losse:
    """Return the small charts of a table below each other, each with the head of its row, as a file of its own.

    Args:
        kop: what they show together, in a sentence.
        rijen: the charts.
        toelichting: as in `los`.
        voet: as in `los`.

    Raises:
        ValueError: as in `los`.
    """
    blad = _Blad(kop)
    links = max(breed(rij.naam, TEKST) for rij in rijen) + TUSSEN
    for rij in rijen:
        blad.rij(rij.naam, ET.fromstring(rij.grafiek), links)  # noqa: S314  our own drawing
    return blad.klaar(toelichting, voet)


class _Blad:
    """What is drawn so far, from the top."""

    def __init__(self, kop: str = "") -> None:
        self.delen: list[ET.Element] = []
        self.zinnen = [kop] if kop else []
        self.y = KANT
        self.breedte = 0.0

    def legenda(self, regels: Sequence[tuple[ET.Element, str]]) -> None:
        """Draw swatches with their words, on as many lines as they need within the width of the widest chart."""
        x = KANT
        for svg, woord in regels:
            breedte, hoogte = _maat(svg)
            deze = breedte + NAAST + breed(woord, KLEIN)
            if x > KANT and x + deze > RUIMTE:
                x, self.y = KANT, self.y + REGEL
            self._zet(svg, x, self.y + (REGEL - hoogte) / 2 - 2)
            self._schrijf(woord, x + breedte + NAAST, self.y + REGEL - 7, KLEIN, INKT)
            x += deze + TUSSEN
        if regels:
            self.y += REGEL + NAAST

    def grafiek(self, svg: ET.Element) -> None:
        """Draw a chart."""
        self._zet(svg, KANT, self.y, zin=True)
        self.y += _maat(svg)[1] + RIJLUCHT

    def rij(self, naam: str, svg: ET.Element, links: float) -> None:
        """Draw a small chart after the name of its row."""
        hoogte = _maat(svg)[1]
        self._schrijf(naam, KANT, self.y + hoogte / 2 + TEKST / 3, TEKST, INKT)
        self._zet(svg, KANT + links, self.y, zin=True)
        self.y += hoogte + RIJLUCHT

    def klaar(self, toelichting: str, voet: str) -> Losse:
        """Return the file."""
        if not self.zinnen:
            raise ValueError("a chart says in a sentence what it shows")
        breedte = math.ceil(self.breedte + KANT)
        for regel in breek(voet, breedte - 2 * KANT, STREEPJE) if voet else []:
            self.y += VOETREGEL
            self._schrijf(regel, KANT, self.y, STREEPJE, GEDEMPT)
        hoogte = math.ceil(self.y + KANT)
        alt = " ".join(zin if zin.endswith((".", "?", "!")) else f"{zin}." for zin in self.zinnen)
        maat = {"width": str(breedte), "height": str(hoogte)}
        vak = {"viewBox": f"0 0 {breedte} {hoogte}", "role": "img", "font-family": FAMILIE}
        wortel = ET.Element("svg", {"xmlns": NS} | maat | vak)
        for naam, woorden in (("title", alt), ("desc", toelichting)):
            if woorden:
                ET.SubElement(wortel, naam).text = woorden
        wortel.append(ET.Element("rect", maat | {"fill": WIT}))
        wortel.extend(self.delen)
        tekst = ET.tostring(wortel, encoding="unicode")
        return Losse(
            svg=f'<?xml version="1.0" encoding="UTF-8"?>\n{tekst}\n', breedte=breedte, hoogte=hoogte, alt=alt
        )

    def _zet(self, svg: ET.Element, x: float, y: float, *, zin: bool = False) -> None:
        groep = ET.Element("g", {"transform": f"translate({px(x)} {px(y)})"})
        for deel in svg:
            if deel.tag != f"{{{NS}}}title":
                groep.append(deel)
            elif zin:
                self.zinnen.append("".join(deel.itertext()).strip())
        for deel in groep.iter():
            # The namespace stands on the root; the classes are those of a page.
            deel.tag = deel.tag.removeprefix(f"{{{NS}}}")
            deel.attrib.pop("class", None)
        self.delen.append(groep)
        self.breedte = max(self.breedte, x + _maat(svg)[0])

    def _schrijf(self, woorden: str, x: float, y: float, maat: float, kleur: str) -> None:
        letter = {"font-size": px(maat), "font-weight": "400", "fill": kleur}
        tekst = ET.Element("text", {"x": px(x), "y": px(y)} | letter)
        tekst.text = woorden
        self.delen.append(tekst)
        self.breedte = max(self.breedte, min(x + breed(woorden, maat), RUIMTE))


def _tekening(regel: ET.Element) -> ET.Element:
    svg = regel.find(f"{{{NS}}}svg")
    if svg is None:
        raise ValueError("a line of a legend has a swatch")
    return svg


def _maat(svg: ET.Element) -> tuple[float, float]:
    return float(svg.attrib["width"]), float(svg.attrib["height"])
