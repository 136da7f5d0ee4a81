"""Where everything stands on the sheets of a document, and whether a report keeps to the grid of the book."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from weasyprint import HTML

from kern.opmaak import NERGENS, Druk

MM = 96 / 25.4
NOOT, RECHTS, ONDER = 22 * MM, 186 * MM, 279 * MM
"""The edge of the margin note, the right edge of the text, and the lowest line of text."""
HALF = 0.5

type Blad = list[tuple[str, Any]]
"""The boxes of a sheet, each with its class; headers and footers left out."""


def lees_bladen(html: str) -> list[Blad]:
    document = HTML(string=html, base_url=NERGENS, url_fetcher=Druk()).render()
    return [list(vakken(blad._page_box.children[0])) for blad in document.pages]


def vakken(vak: Any) -> Iterator[tuple[str, Any]]:
    yield (vak.element.get("class") or "" if vak.element is not None else ""), vak
    for kind in getattr(vak, "children", ()):
        yield from vakken(kind)


def met(blad: Blad, klas: str) -> list[Any]:
    """Return the first box of each element with a class."""
    uit: dict[int, Any] = {}
    for klassen, vak in blad:
        if klas in klassen.split():
            uit.setdefault(id(vak.element), vak)
    return list(uit.values())


def teksten(blad: Blad) -> list[Any]:
    return [vak for _klas, vak in blad if type(vak).__name__ == "TextBox"]


def houdt_zich_aan_het_boek(blad: Blad) -> None:
    """Hold what holds for every sheet of a report."""
    getekend = [
        v for _k, v in blad if type(v).__name__ in {"TextBox", "BlockReplacedBox", "InlineReplacedBox"}
    ]
    for vak in getekend:
        waar = getattr(vak, "text", "a picture")
        assert vak.position_y + vak.height <= ONDER + HALF, f"below the lowest line: {waar}"
        assert vak.position_x >= NOOT - HALF, f"left of the margin: {waar}"
        assert vak.position_x + vak.width <= RECHTS + HALF, f"right of the text: {waar}"
    for noot in met(blad, "kantlijn"):
        assert abs(noot.position_x - NOOT) < HALF, "a note begins in the margin"
    noten = sorted(met(blad, "kantlijn"), key=lambda vak: vak.position_y)
    for boven, onder in pairwise(noten):
        laatste = max(vak.position_y + vak.height for vak in teksten(list(vakken(boven))))
        assert laatste <= onder.position_y, "a note runs into the next"
    naast = {id(kind) for _k, vak in blad if _k == "definitie" for _n, kind in vakken(vak)}
    onderste = max(
        (vak for vak in teksten(blad) if id(vak) not in naast),
        key=lambda vak: (vak.position_y, vak.position_x),
        default=None,
    )
    if onderste is None:
        return
    assert onderste.element_tag not in {"h1", "h2", "h3"}, f"a heading at the foot: {onderste.text}"
