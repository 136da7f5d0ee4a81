"""What somebody wrote, as HTML of few elements: read from an editor or from plain text, and back.

A text is a row of blocks: `p`, `h3`, `blockquote`, and `ul` or `ol` with its `li`. In them stand `strong`, `em` and `br`.
All else is dropped by `nh3`, at saving.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3

BLOKKEN = frozenset({"p", "h3", "blockquote"})
LIJSTEN = frozenset({"ul", "ol"})
BINNEN = frozenset({"strong", "em"})
ELEMENTEN = BLOKKEN | LIJSTEN | BINNEN | {"li", "br"}
"""The elements that a stored text may have; none has an attribute."""

_ANDERS = {"div": "p", "h1": "h3", "h2": "h3", "h4": "h3", "pre": "p", "b": "strong", "i": "em"}
_KAAL = {"p": "", "h3": "### ", "blockquote": "> "}
_SOORTEN = (("### ", "h3"), ("> ", "blockquote"))
_NUMMER = re.compile(r"\d{1,3}[.)] ")
_LEGE_REGEL = re.compile(r"(?:\s*<br>\s*){2,}")
_RAND = re.compile(r"^(?:\s|<br>)+|(?:\s|<br>)+$")
_WIT = re.compile(r"[ \t\n\r\f\xa0]+")
_LEEG = re.compile(r"<(strong|em)>(\s*)</\1>")


@dataclass
class Blok:
    """A block: its element, and its lines as HTML; of a list one for each item."""

    soort: str
    delen: list[str] = field(default_factory=list)

    @property
    def is_lijst(self) -> bool:
        """Whether it is a list."""
        return self.soort in LIJSTEN

    def als_html(self) -> str:
        """Return the block as HTML."""
        binnen = "".join(f"<li>{deel}</li>" for deel in self.delen) if self.is_lijst else "".join(self.delen)
        return f"<{self.soort}>{binnen}</{self.soort}>"


def schoon(tekst: str) -> str:
    """Return HTML, from whatever editor, as a text of blocks; of nothing but blanks the empty text."""
    gewassen = nh3.clean(tekst, tags=set(ELEMENTEN | _ANDERS.keys()), attributes={}, link_rel=None)
    blokken = "".join(blok.als_html() for blok in blokken_van(gewassen))
    # The elements were made here; that only these can come out is the sanitiser's to hold.
    return nh3.clean(blokken, tags=set(ELEMENTEN), attributes={}, link_rel=None)


def blokken_van(tekst: str) -> list[Blok]:
    """Return the blocks of HTML; text outside of any block is a paragraph, and an empty line begins another."""
    lezer = _Lezer()
    lezer.feed(tekst)
    lezer.close()
    return [blok for ruw in lezer.blokken for blok in _gesplitst(ruw)]


class _Lezer(HTMLParser):
    """Gathers blocks. It reads what `nh3` let through, so every element is closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blokken: list[Blok] = []
        self._lijst: Blok | None = None
        self._open = False

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  there are none
        naam = _ANDERS.get(tag, tag)
        if naam in BLOKKEN:
            self._begin(naam)
        elif naam in LIJSTEN:
            self._lijst = Blok(naam)
            self.blokken.append(self._lijst)
            self._open = False
        elif naam == "li":
            self._lijst = self._lijst or Blok("ul")
            if self._lijst not in self.blokken:
                self.blokken.append(self._lijst)
            self._lijst.delen.append("")
            self._open = True
        else:
            self._schrijf(f"<{naam}>")

    def handle_endtag(self, tag: str) -> None:
        naam = _ANDERS.get(tag, tag)
        if naam in BINNEN:
            self._schrijf(f"</{naam}>")
        elif naam in LIJSTEN:
            self._lijst, self._open = None, False
        elif naam in BLOKKEN or naam == "li":
            self._open = False

    def handle_data(self, data: str) -> None:
        if data.strip() or self._open:
            self._schrijf(html.escape(_WIT.sub(" ", data), quote=False))

    def _begin(self, naam: str) -> None:
        if self._lijst is None:
            self.blokken.append(Blok(naam, [""]))
            self._open = True

    def _schrijf(self, tekst: str) -> None:
        if not self._open and self._lijst is None:
            self._begin("p")
        elif not self._open and self._lijst is not None:
            self._lijst.delen.append("")
            self._open = True
        self.blokken[-1].delen[-1] += tekst


def _gesplitst(blok: Blok) -> Iterator[Blok]:
    if blok.is_lijst:
        delen = [net for deel in blok.delen if (net := _net(_sluit(deel)))]
        if delen:
            yield Blok(blok.soort, delen)
        return
    for deel in _LEGE_REGEL.split("".join(blok.delen)):
        if net := _net(_sluit(deel)):
            yield Blok(blok.soort, [net])


def _net(deel: str) -> str:
    deel = _WIT.sub(" ", deel)
    while (leger := _LEEG.sub(r"\2", deel)) != deel:
        deel = leger
    return _RAND.sub("", deel).replace(" <br>", "<br>").replace("<br> ", "<br>")


def _sluit(deel: str) -> str:
    """Return a part of a paragraph that was split, with each of its elements opened and closed."""
    return nh3.clean(deel, tags={"strong", "em", "br"}, attributes={})


def als_alineas(tekst: str) -> str:
    """Return a text as plain text: blocks apart by an empty line, `-` before an item, `**` and `*` around what stands out."""
    return "\n\n".join(_als_regels(blok) for blok in blokken_van(tekst))


def _als_regels(blok: Blok) -> str:
    if blok.soort == "ul":
        return "\n".join(f"- {_kaal(deel)}" for deel in blok.delen)
    if blok.soort == "ol":
        return "\n".join(f"{n}. {_kaal(deel)}" for n, deel in enumerate(blok.delen, 1))
    return _KAAL[blok.soort] + _kaal("".join(blok.delen))


def _kaal(deel: str) -> str:
    for element, teken in (("strong", "**"), ("em", "*")):
        deel = deel.replace(f"<{element}>", teken).replace(f"</{element}>", teken)
    return html.unescape(deel.replace("<br>", "\n"))


def uit_alineas(tekst: str) -> str:
    """Return plain text, as `als_alineas` writes it, as a text of blocks."""
    delen = re.split(r"\n[ \t]*\n", tekst.replace("\r\n", "\n").replace("\r", "\n"))
    return schoon("".join(_uit_regels(deel.strip()) for deel in delen if deel.strip()))


def _uit_regels(deel: str) -> str:
    regels = deel.split("\n")
    if all(regel.startswith(("- ", "* ", "• ")) for regel in regels):
        return Blok("ul", [_opgemaakt(regel[2:]) for regel in regels]).als_html()
    if all(_NUMMER.match(regel) for regel in regels):
        return Blok("ol", [_opgemaakt(_NUMMER.sub("", regel, count=1)) for regel in regels]).als_html()
    soort, begin = next(((naam, teken) for teken, naam in _SOORTEN if deel.startswith(teken)), ("p", ""))
    return Blok(soort, ["<br>".join(_opgemaakt(r) for r in deel[len(begin) :].split("\n"))]).als_html()


def _opgemaakt(regel: str) -> str:
    regel = html.escape(regel, quote=False)
    regel = re.sub(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", r"<strong>\1</strong>", regel)
    return re.sub(r"\*(?=\S)(.+?)(?<=\S)\*", r"<em>\1</em>", regel)


def voor_editor(tekst: str) -> str:
    """Return a text as the editor knows it: paragraphs in one `div` with an empty line between, and `h1` for a heading."""
    uit: list[str] = []
    alineas: list[str] = []

    def schrijf_alineas() -> None:
        if alineas:
            uit.append(f"<div>{'<br><br>'.join(alineas)}</div>")
            alineas.clear()

    for blok in blokken_van(tekst):
        if blok.soort == "p":
            alineas.append("".join(blok.delen))
            continue
        schrijf_alineas()
        uit.append(Blok("h1", blok.delen).als_html() if blok.soort == "h3" else blok.als_html())
    schrijf_alineas()
    return "".join(uit)


_EINDE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9{‘“\"'])")


def zinnen_van(tekst: str) -> list[str]:
    """Return the sentences of a text as plain text, in order."""
    return [
        zin
        for blok in blokken_van(tekst)
        for deel in (blok.delen if blok.is_lijst else ["".join(blok.delen)])
        for zin in _EINDE.split(kale_tekst(deel))
        if zin
    ]


def kale_tekst(tekst: str) -> str:
    """Return HTML without its elements, on one line."""
    return _WIT.sub(" ", html.unescape(re.sub(r"<[^>]*>", " ", tekst))).strip()
