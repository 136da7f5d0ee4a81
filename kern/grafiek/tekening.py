"""What every chart is drawn with: text, lines, fills and patterns, and one sentence that says what it shows.

Colours and letters are presentation attributes, because WeasyPrint applies no style sheet inside an SVG and the CSP
allows no style attribute.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kern.grafiek.kleuren import GEDEMPT, INKT, WIT, Patroon, Vulling
from kern.grafiek.letters import breed

BREEDTE = 476
"""In CSS pixels: the 126 mm of the text column of a report."""
BREED = 620
"""The 164 mm of both columns."""
LETTER = "Source Sans 3"
TEKST, KLEIN, STREEPJE, KLEINST = 12.5, 12.0, 11.0, 10.8
"""Sizes in pixels: words; numbers at marks; ticks of an axis; "nog niet" and owners."""
GEWOON, HALFVET, VET = 400, 600, 700
STIPMAAT, STIPAFSTAND, LIJNAFSTAND = 0.8, 5.5, 5.0
HAAR = 0.5
LUCHT = 2.0
"""Between a number and the edge of the box or the part around it."""

type Woorden = str | Sequence[tuple[str, int]]
"""A text, or parts of one, each with its weight."""


@dataclass(frozen=True)
class Vak:
    """A rectangle that is taken, in pixels."""

    x: float
    y: float
    breedte: float
    hoogte: float

    def raakt(self, ander: "Vak") -> bool:
        """Return whether two rectangles cover a common part."""
        return (
            self.x < ander.x + ander.breedte
            and ander.x < self.x + self.breedte
            and self.y < ander.y + ander.hoogte
            and ander.y < self.y + self.hoogte
        )


def getal(waarde: float, decimalen: int = 0) -> str:
    """Return a number in Dutch notation: 1.350, 28,5, −3."""
    woord = f"{abs(waarde):,.{decimalen}f}".translate(str.maketrans(",.", ".,"))
    return f"−{woord}" if waarde < 0 and woord.strip("0,") else woord


def woordbreedte(woorden: Woorden, maat: float, gewicht: int = GEWOON) -> float:
    """Return the width of a text or its parts in pixels."""
    return sum(breed(stuk, maat, dik) for stuk, dik in _stukken(woorden, gewicht))


def tekstvak(
    x: float,
    y: float,
    woorden: Woorden,
    *,
    maat: float = TEKST,
    gewicht: int = GEWOON,
    anker: str = "start",
) -> Vak:
    """Return the place of a text that stands on a base line: from the top of its capitals to its descenders."""
    breedte = woordbreedte(woorden, maat, gewicht)
    links = x - {"start": 0.0, "middle": breedte / 2, "end": breedte}[anker]
    return Vak(links, y - 0.72 * maat, breedte, 0.92 * maat)


class Tekening:
    """A chart while it is drawn; `svg` closes it.

    Args:
        titel: what the chart shows, in a sentence that stands alone: the only words a screen reader gets.
        breedte: in pixels.

    Raises:
        ValueError: there is no title.
    """

    def __init__(self, titel: str, breedte: float = BREEDTE) -> None:
        if not titel.strip():
            raise ValueError("a chart says in a sentence what it shows")
        self.titel = titel
        self.breedte = breedte
        self.delen: list[SafeString] = []
        self.vakken: list[Vak] = []
        """The places of all words so far."""

    @classmethod
    def versiering(cls, breedte: float) -> "Tekening":
        """Return a drawing that says nothing by itself: the words beside it do."""
        tekening = cls("-", breedte)
        tekening.titel = ""
        return tekening

    def lijn(
        self,
        punten: Iterable[tuple[float, float]],
        *,
        kleur: str = INKT,
        dik: float = 1.0,
        streep: str = "",
        soort: str = "lijn",
    ) -> None:
        """Draw a line through points."""
        self.delen.append(
            format_html(
                '<polyline class="g-{}" points="{}" fill="none" stroke="{}" stroke-width="{}"{}/>',
                *(soort, _punten(punten), kleur, px(dik), _streep(streep)),
            )
        )

    def veelhoek(
        self, punten: Iterable[tuple[float, float]], *, kleur: str, rand: str = "none", soort: str
    ) -> None:
        """Fill a closed shape."""
        self.delen.append(
            format_html(
                '<polygon class="g-{}" points="{}" fill="{}" stroke="{}"/>',
                *(soort, _punten(punten), kleur, rand),
            )
        )

    def stip(
        self,
        x: float,
        y: float,
        straal: float,
        *,
        kleur: str = INKT,
        rand: str = "none",
        dik: float = 1.5,
        soort: str = "stip",
    ) -> None:
        """Draw a dot."""
        self.delen.append(
            format_html(
                '<circle class="g-{}" cx="{}" cy="{}" r="{}" fill="{}" stroke="{}" stroke-width="{}"/>',
                *(soort, px(x), px(y), px(straal), kleur, rand, px(dik)),
            )
        )

    def halve_stip(self, x: float, y: float, straal: float, *, kleur: str) -> None:
        """Fill the left half of a dot."""
        self.delen.append(
            format_html(
                '<path class="g-half" d="M{0} {1}A{2} {2} 0 0 0 {0} {3}Z" fill="{4}"/>',
                *(px(x), px(y - straal), px(straal), px(y + straal), kleur),
            )
        )

    def vlak(self, vak: Vak, vulling: Vulling, *, soort: str = "deel", dik: float = 1.0) -> None:
        """Draw a filled part with its edge and its pattern; nothing where it has no size, and a hair where it has hardly any."""
        if vak.breedte <= 0 or vak.hoogte <= 0:
            return
        vak = Vak(vak.x, vak.y, max(vak.breedte, HAAR), max(vak.hoogte, HAAR))
        self.delen.append(
            format_html(
                '<rect class="g-{} g-{}" x="{}" y="{}" width="{}" height="{}" fill="{}" stroke="{}" stroke-width="{}"{}/>',
                *(soort, vulling.naam, px(vak.x), px(vak.y), px(vak.breedte), px(vak.hoogte)),
                *(vulling.kleur, vulling.rand, px(dik), _streep(vulling.streep)),
            )
        )
        if vulling.patroon is Patroon.LIJNEN:
            self._arceer(vak, vulling.rand)
        elif vulling.patroon is Patroon.STIPPEN:
            self._stippel(vak, vulling.rand)

    def tekst(
        self,
        x: float,
        y: float,
        woorden: Woorden,
        *,
        maat: float = TEKST,
        gewicht: int = GEWOON,
        kleur: str = INKT,
        anker: str = "start",
        soort: str = "tekst",
    ) -> None:
        """Write a text on a base line."""
        stukken = _stukken(woorden, gewicht)
        inhoud = (
            format_html("{}", stukken[0][0])
            if len(stukken) == 1
            else format_html_join("", '<tspan font-weight="{1}">{0}</tspan>', stukken)
        )
        self.delen.append(
            format_html(
                '<text class="g-{}" x="{}" y="{}" fill="{}" text-anchor="{}" font-size="{}" font-weight="{}">{}</text>',
                *(soort, px(x), px(y), kleur, anker, px(maat), stukken[0][1], inhoud),
            )
        )
        self.vakken.append(tekstvak(x, y, woorden, maat=maat, gewicht=gewicht, anker=anker))

    def getal_op(self, x: float, y: float, woord: str, vulling: Vulling, *, maat: float = TEKST) -> None:
        """Write a number in the middle of a part; on a pattern in a white box."""
        if vulling.patroon is not Patroon.GEEN:
            vak = tekstvak(x, y, woord, maat=maat, gewicht=VET, anker="middle")
            self.delen.append(
                format_html(
                    '<rect class="g-getalvak" x="{}" y="{}" width="{}" height="{}" fill="{}"/>',
                    *(
                        px(vak.x - LUCHT),
                        px(vak.y - 1),
                        px(vak.breedte + 2 * LUCHT),
                        px(0.72 * maat + 3),
                        WIT,
                    ),
                )
            )
        self.tekst(x, y, woord, maat=maat, gewicht=VET, kleur=vulling.letter, anker="middle", soort="getal")

    def kop(self, x: float, y: float, woord: str, *, anker: str = "end") -> None:
        """Write the head of a column."""
        self.tekst(x, y, woord, maat=STREEPJE, gewicht=HALFVET, kleur=GEDEMPT, anker=anker, soort="kop")

    def svg(self, hoogte: float) -> SafeString:
        """Return the chart."""
        maat = "--breed" if self.breedte > BREEDTE else "--klein" if self.breedte < BREEDTE else ""
        klas = f"grafiek grafiek{maat}" if maat else "grafiek"
        return svg(klas if self.titel else "grafiek-teken", self.breedte, hoogte, self.titel, self.delen)

    def _arceer(self, vak: Vak, kleur: str) -> None:
        """Draw the lines under 45 degrees within a part, as pieces of one path."""
        stukken = []
        afstand = LIJNAFSTAND / 2
        while afstand < vak.breedte + vak.hoogte:
            x1, x2 = max(0.0, afstand - vak.hoogte), min(vak.breedte, afstand)
            stukken.append(
                f"M{px(vak.x + x1)} {px(vak.y + afstand - x1)}L{px(vak.x + x2)} {px(vak.y + afstand - x2)}"
            )
            afstand += LIJNAFSTAND
        self.delen.append(
            format_html(
                '<path class="g-arcering" d="{}" stroke="{}" stroke-width="1"/>', "".join(stukken), kleur
            )
        )

    def _stippel(self, vak: Vak, kleur: str) -> None:
        """Draw dots within a part, every other row half a step further."""
        y, even = vak.y + STIPAFSTAND / 2, True
        while y + STIPMAAT < vak.y + vak.hoogte:
            x = vak.x + STIPAFSTAND / (2 if even else 1)
            while x + STIPMAAT < vak.x + vak.breedte:
                self.delen.append(
                    format_html(
                        '<circle cx="{}" cy="{}" r="{}" fill="{}"/>', *(px(x), px(y), STIPMAAT, kleur)
                    )
                )
                x += STIPAFSTAND
            y, even = y + STIPAFSTAND / 2, not even


def svg(klas: str, breedte: float, hoogte: float, titel: str, delen: Iterable[SafeString]) -> SafeString:
    """Return an SVG with its one sentence; without a title it is decoration, which a screen reader passes over."""
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="{}" {} width="{}" height="{}" viewBox="0 0 {} {}" '
        'font-family="{}">{}{}</svg>',
        *(klas, SafeString('role="img"' if titel else 'aria-hidden="true"')),
        *(px(breedte), px(hoogte), px(breedte), px(hoogte), LETTER),
        *(
            format_html("<title>{}</title>", titel) if titel else "",
            format_html_join("", "{}", ((deel,) for deel in delen)),
        ),
    )


def px(maat: float) -> str:
    """Return a size in pixels as it stands in an SVG: to a tenth, without a needless nought."""
    return f"{round(maat, 1) + 0:g}"


def _stukken(woorden: Woorden, gewicht: int) -> Sequence[tuple[str, int]]:
    return [(woorden, gewicht)] if isinstance(woorden, str) else woorden


def _punten(punten: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{px(x)},{px(y)}" for x, y in punten)


def _streep(streep: str) -> SafeString:
    return format_html(' stroke-dasharray="{}"', streep) if streep else SafeString("")
