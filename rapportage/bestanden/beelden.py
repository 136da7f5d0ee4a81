"""Every chart of a report as a file: as SVG and as PNG, with the sentence that it shows, and what is counted."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kern.bundel import maak_zip
from kern.grafiek.kleuren import DONKER, LICHT, TOEN
from kern.grafiek.los import Losse, Rijbeeld, los, los_uit_rijen
from kern.grafiek.png import als_png
from rapportage.bestanden.inhoud import Inhoud
from rapportage.opmaak.bestanden import geen_formule
from rapportage.opmaak.delen import Blok

VULLINGEN = {vulling.naam: vulling for vulling in (DONKER, LICHT, TOEN)}
"""The looks that a block names in its legend."""
LIJST = "beelden.csv"


@dataclass(frozen=True, kw_only=True)
class Beeld:
    """A chart of a report as a drawing that stands alone, and the block it comes from."""

    blok: Blok
    tekening: Losse

    @property
    def naam(self) -> str:
        """Its name as a file, without the part after the dot."""
        return self.blok.beeldnaam


def beelden(inhoud: Inhoud, *, met_bron: bool = True) -> Iterator[Beeld]:
    """Yield the charts of a report in their order.

    Args:
        inhoud: the report.
        met_bron: write below each which figure it is, what it counts and where it comes from, for who meets it elsewhere.
    """
    for blok in inhoud.blokken:
        if blok.beeldnaam:
            voet = f"{blok.nummer}. {blok.waarover}. {inhoud.bron}" if met_bron else ""
            yield Beeld(blok=blok, tekening=_tekening(blok, voet))


def _tekening(blok: Blok, voet: str) -> Losse:
    if blok.grafiek:
        legenda = [(VULLINGEN[soort], woord) for soort, woord in blok.legenda]
        return los(blok.grafiek, legenda=legenda, toelichting=blok.waarover, voet=voet)
    rijen = [Rijbeeld(naam=naam, grafiek=cel) for naam, cel in blok.rijbeelden]
    return los_uit_rijen(blok.kop, rijen, toelichting=blok.waarover, voet=voet)


def svg_van(beeld: Beeld) -> bytes:
    """Return a chart as SVG."""
    return beeld.tekening.svg.encode()


def png_van(beeld: Beeld) -> bytes:
    """Return a chart as PNG.

    Raises:
        kern.pdf.PdfOnmogelijk: a library of the system is missing.
    """
    return als_png([beeld.tekening])[0]


def als_beelden(inhoud: Inhoud) -> bytes:
    """Return all charts as one zip: each as SVG and PNG, and a list of what they show.

    Raises:
        kern.pdf.PdfOnmogelijk: a library of the system is missing.
    """
    alle = list(beelden(inhoud))
    bestanden = {LIJST: _lijst(alle)}
    for beeld, png in zip(alle, als_png([b.tekening for b in alle]), strict=True):
        bestanden |= {f"{beeld.naam}.svg": svg_van(beeld), f"{beeld.naam}.png": png}
    return maak_zip(bestanden)


def _lijst(alle: Sequence[Beeld]) -> bytes:
    """Return what each chart shows, one a line, in UTF-8 with a mark, so that a spreadsheet reads its letters."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, lineterminator="\r\n")
    schrijver.writerow([_("bestand"), _("nummer"), _("kop"), _("alt-tekst"), _("wat is geteld"), _("noot")])
    for b in alle:
        regel = (b.naam, b.blok.nummer, b.blok.kop, b.tekening.alt, b.blok.waarover, b.blok.noot)
        schrijver.writerow(map(geen_formule, regel))
    return uit.getvalue().encode("utf-8-sig")
