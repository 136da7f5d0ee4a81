"""The language of each part of a PDF: WeasyPrint writes that of the whole document, and drops every other `lang`.

The structure tree knows no HTML element. What it shares with the laid-out page is its leaves: one for each piece of
text or picture, in the same order. So each leaf takes the language of its piece, and an element whose leaves are all in
one language carries it instead of them.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint.document import Document
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder


@dataclass(slots=True)
class Knoop:
    """An element of the structure tree; `taal` is that of all it holds, empty when it holds several or nothing."""

    element: Any
    bladzijde: bytes
    is_blad: bool
    kinderen: list["Knoop"] = field(default_factory=list)
    taal: str = ""

    def bladeren(self) -> Iterator["Knoop"]:
        """Yield the leaves, in order."""
        if self.is_blad:
            yield self
        for kind in self.kinderen:
            yield from kind.bladeren()


def zet_talen(document: Document, pdf: pydyf.PDF) -> None:
    """Write `/Lang` on the elements in another language than the document; the `finisher` of WeasyPrint.

    Raises:
        ValueError: the tree does not have a leaf for each piece, so another version of the library draws it otherwise.
    """
    per_nummer = {obj.number: obj for obj in pdf.objects}
    wortel = per_nummer[_nummer(pdf.catalog["StructTreeRoot"])]
    boom = _knoop(per_nummer[_nummer(wortel["K"][0])], per_nummer)
    bladeren = defaultdict(list)
    for blad in boom.bladeren():
        bladeren[blad.bladzijde].append(blad)
    for bladzijde, verwijzing in zip(document.pages, pdf.page_references, strict=True):
        stukken = list(_stukken(bladzijde._page_box))  # noqa: SLF001  the library offers no other way to the layout
        for blad, stuk in zip(bladeren[verwijzing], stukken, strict=True):
            blad.taal = stuk.style["lang"] or ""
    _voeg_samen(boom)
    _schrijf(boom, document.metadata.lang)


def _nummer(verwijzing: bytes) -> int:
    return int(verwijzing.split()[0])


def _knoop(element: Any, per_nummer: dict[int, Any]) -> Knoop:
    """Return an element with those below it; numbers in `K` are pieces on its page."""
    knoop = Knoop(element, element.get("Pg", b""), any(isinstance(kind, int) for kind in element["K"]))
    for kind in element["K"]:
        if not isinstance(kind, int):
            onder = per_nummer[_nummer(kind)]
            if onder.get("Type") == "/StructElem":
                knoop.kinderen.append(_knoop(onder, per_nummer))
    return knoop


def _stukken(doos: Any) -> Iterator[Any]:
    """Yield the pieces of text and the pictures of a box, as `weasyprint.pdf.tags` takes them."""
    if isinstance(doos, AbsolutePlaceholder):
        doos = doos._box  # noqa: SLF001  as the library does
    if isinstance(doos, boxes.MarginBox):
        return
    if isinstance(doos, boxes.TextBox | boxes.ReplacedBox):
        yield doos
    elif isinstance(doos, boxes.ParentBox):
        for kind in doos.children:
            yield from _stukken(kind)


def _voeg_samen(knoop: Knoop) -> None:
    for kind in knoop.kinderen:
        _voeg_samen(kind)
    talen = {blad.taal for blad in knoop.bladeren()}
    knoop.taal = talen.pop() if len(talen) == 1 else ""


def _schrijf(knoop: Knoop, omgeving: str | None) -> None:
    if knoop.taal and knoop.taal != omgeving:
        knoop.element["Lang"] = pydyf.String(knoop.taal)
        omgeving = knoop.taal
    for kind in knoop.kinderen:
        _schrijf(kind, omgeving)
