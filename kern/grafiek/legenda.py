"""The legend above a chart: what each look means, in words, with a swatch that a screen reader passes over."""

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kern.grafiek.kleuren import INKT, WIT, Vulling
from kern.grafiek.strook import MERK, Merk, teken_merk
from kern.grafiek.tekening import Tekening, Vak

BREEDTE, HOOGTE = 17.0, 12.0


def vakje(vulling: Vulling) -> SafeString:
    """Return the swatch of a fill, with its pattern."""
    tekening = Tekening.versiering(BREEDTE)
    tekening.vlak(Vak(0.5, 0.5, BREEDTE - 1, HOOGTE - 1), vulling)
    return tekening.svg(HOOGTE)


def lijntje(kleur: str, *, streep: str = "", dik: float = 2.5) -> SafeString:
    """Return the swatch of a line, with its dashes."""
    tekening = Tekening.versiering(BREEDTE)
    tekening.lijn([(0, HOOGTE / 2), (BREEDTE, HOOGTE / 2)], kleur=kleur, streep=streep, dik=dik)
    return tekening.svg(HOOGTE)


def streepje() -> SafeString:
    """Return the swatch of a tick across a bar."""
    tekening = Tekening.versiering(BREEDTE)
    tekening.lijn([(BREEDTE / 2, 0), (BREEDTE / 2, HOOGTE)], kleur=INKT, dik=2.5)
    return tekening.svg(HOOGTE)


def bolletje(kleur: str, *, gevuld: bool = True) -> SafeString:
    """Return the swatch of a dot, filled or open."""
    tekening = Tekening.versiering(HOOGTE)
    midden = HOOGTE / 2
    tekening.stip(midden, midden, midden - 1.5, kleur=kleur if gevuld else WIT, rand=kleur, dik=2)
    return tekening.svg(HOOGTE)


def merkje(merk: Merk) -> SafeString:
    """Return the swatch of a mark of the strip of what is due."""
    maat = 2 * (MERK + 3)
    tekening = Tekening.versiering(maat)
    teken_merk(tekening, merk, maat / 2, maat / 2)
    return tekening.svg(maat)


def legenda(regels: Sequence[tuple[SafeString, str]]) -> SafeString:
    """Return the legend: swatches, each with its word."""
    return format_html(
        '<p class="legenda">{}</p>',
        format_html_join(" ", '<span class="legenda__regel">{}{}</span>', regels),
    )
