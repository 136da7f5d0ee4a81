"""A report as a text to go on with in a word processor, such as for a raadsvoorstel.

Headings are headings, tables are tables with a head, and each chart has its alternative. The same report gives the same
bytes.
"""

import datetime as dt
import io
from collections.abc import Sequence
from itertools import compress
from typing import Any

from django.utils.translation import gettext as _
from docx import Document
from docx.document import Document as Tekst
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Length, Mm, Pt, RGBColor
from docx.styles.style import BaseStyle, ParagraphStyle
from docx.table import Table, _Cell
from docx.text.run import Run

from kern.bundel import lees_zip, maak_zip
from kern.grafiek.los import Losse, los
from kern.grafiek.png import als_png
from rapportage.bestanden.beelden import beelden
from rapportage.bestanden.geschreven import schrijf_html
from rapportage.bestanden.inhoud import Inhoud
from rapportage.opmaak.delen import Blok, Hoofdcijfer, Hoofdstuk
from rapportage.opmaak.foto import Foto

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""The content type of the file."""
TAAL = "nl-NL"
LETTER = "Calibri"
INKT, BLAUW = RGBColor(0x22, 0x1D, 0x18), RGBColor(0x0E, 0x3F, 0x6A)
EMU_PER_PX = 9525
FOTO_BREED, FOTO_HOOG = 318, 212
"""How large a picture is at most, in pixels: 84 by 56 millimetres."""
NOOT = "Noot"
MATEN = {
    "Title": 26,
    "Heading 1": 18,
    "Heading 2": 13,
    "Heading 3": 11,
    "Caption": 9.5,
    NOOT: 9.5,
    "Normal": 11,
}
KOPPEN = {"Title", "Heading 1", "Heading 2", "Heading 3"}
"""Styles with their size in points, and those of headings."""


def als_tekst(inhoud: Inhoud, *, moment: dt.datetime) -> bytes:
    """Return a report as DOCX.

    Args:
        inhoud: the report.
        moment: when it was known, an aware datetime: the date of the document.

    Raises:
        kern.pdf.PdfOnmogelijk: a library of the system is missing, for the charts.
    """
    return _Schrijver(inhoud, moment).alles()


class _Schrijver:
    def __init__(self, inhoud: Inhoud, moment: dt.datetime) -> None:
        self.inhoud = inhoud
        self.moment = moment
        self.tekst: Tekst = Document()
        alle = list(beelden(inhoud, met_bron=False))
        self.beelden = {b.naam: b for b in alle}
        self.cellen = {cel: los(cel) for b in inhoud.blokken for _rij, cel in b.rijbeelden}
        tekeningen = [b.tekening for b in alle if b.blok.grafiek] + list(self.cellen.values())
        self.pngs = dict(zip((t.svg for t in tekeningen), als_png(tekeningen), strict=True))
        self.genummerd = 0

    def alles(self) -> bytes:
        """Write the report, and return its file."""
        self._zet_klaar()
        self._voorop()
        for hoofdstuk in self.inhoud.hoofdstukken:
            if hoofdstuk.kop:
                self.tekst.add_heading(" ".join(filter(None, (hoofdstuk.nummer, hoofdstuk.kop))), 1)
            if hoofdstuk.inleiding:
                self.tekst.add_paragraph(hoofdstuk.inleiding)
            self._onder_de_kop(hoofdstuk)
            for stuk in hoofdstuk.teksten:
                schrijf_html(self.tekst, stuk, self._foto)
            for blok in hoofdstuk.blokken:
                self._blok(blok)
        self.tekst.add_heading(self.inhoud.slotkop or _("Wat we tellen"), 1)
        for begrip, uitleg in self.inhoud.definities:
            self._met_begrip(f"{begrip}.", uitleg)
        uit = io.BytesIO()
        self.tekst.save(uit)
        # The library packs each part with the time of now.
        return maak_zip(lees_zip(uit.getvalue()))

    def _voorop(self) -> None:
        self.tekst.add_heading(f"{self.inhoud.titel}: {_('wijkgericht inburgeren')}", 0)
        for naam, waarde in self.inhoud.feiten:
            self._met_begrip(f"{naam}:", waarde)
        for regel in filter(None, (self.inhoud.voorbehoud, *self.inhoud.omslag)):
            self.tekst.add_paragraph(regel)
        self.tekst.add_heading(self.inhoud.opening, 1)
        for kop, rest in self.inhoud.zinnen:
            self._met_begrip(kop, rest) if rest else self.tekst.add_paragraph(kop)
        self._hoofdcijfers(self.inhoud.hoofdcijfers)

    def _onder_de_kop(self, hoofdstuk: Hoofdstuk) -> None:
        if hoofdstuk.vraag:
            self.tekst.add_paragraph(hoofdstuk.vraag, NOOT)
        if hoofdstuk.nog_open:
            self._met_begrip(_("Nog open:"), hoofdstuk.nog_open)
        self._hoofdcijfers(hoofdstuk.hoofdcijfers)
        for alinea in hoofdstuk.alineas:
            self.tekst.add_paragraph(alinea)

    def _hoofdcijfers(self, cijfers: Sequence[Hoofdcijfer]) -> None:
        for cijfer in cijfers:
            getal = " ".join(filter(None, (cijfer.getal, cijfer.verandering)))
            self._met_begrip(f"{cijfer.naam}: {getal}.", cijfer.zin)

    def _blok(self, blok: Blok) -> None:
        self.tekst.add_heading(blok.kop, 2)
        self.tekst.add_paragraph(f"{blok.nummer}. {blok.waarover}".removeprefix(". "), "Caption")
        if blok.grafiek:
            self._beeld(
                self.tekst.add_paragraph().add_run(), self.beelden[blok.beeldnaam].tekening, blok.nummer
            )
        if blok.kolommen:
            self._tabel(blok)
        if blok.uitkomst:
            self.tekst.add_paragraph(blok.uitkomst)
        if blok.noot:
            self.tekst.add_paragraph(blok.noot, NOOT)
        for woord, uitleg in blok.begrippen:
            self._met_begrip(f"{woord}.", uitleg, stijl=NOOT)

    def _tabel(self, blok: Blok) -> None:
        # A small chart that says nothing by itself is left out, with its column: the words beside it say it.
        blijft = [not kolom.beeld or bool(blok.rijbeelden) for kolom in blok.kolommen]
        tabel = self.tekst.add_table(rows=1, cols=sum(blijft), style="Table Grid")
        _beschrijf(tabel, blok)
        for cel, kolom in zip(tabel.rows[0].cells, compress(blok.kolommen, blijft), strict=True):
            self._cel(cel, kolom.naam, rechts=kolom.getal, vet=True)
        _is_kop(tabel)
        for rij, cellen in blok.regels:
            eerste, *rest = tabel.add_row().cells
            self._cel(eerste, rij.kop, vet=rij.totaal)
            for cel, (inhoud, kolom) in zip(rest, compress(cellen, blijft[1:]), strict=True):
                if inhoud in self.cellen:
                    self._beeld(cel.paragraphs[0].add_run(), self.cellen[inhoud], rij.kop)
                elif blok.soort and inhoud:
                    self._schrijf_in(cel, inhoud)
                else:
                    self._cel(cel, inhoud, rechts=kolom.getal, vet=rij.totaal)
        for regel in tabel.rows:
            regel._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001  the library has no other way

    def _cel(self, cel: _Cell, woorden: str, *, rechts: bool = False, vet: bool = False) -> None:
        alinea = cel.paragraphs[0]
        alinea.add_run(woorden).bold = vet
        if rechts:
            alinea.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def _beeld(self, run: Run, tekening: Losse, naam: str) -> None:
        breed = Emu(tekening.breedte * EMU_PER_PX)
        self._plaatje(run, self.pngs[tekening.svg], breed, naam=naam, alt=tekening.alt)

    def _foto(self, run: Run, foto: Foto) -> None:
        hoog = foto.hoogte(FOTO_BREED, FOTO_HOOG)
        breed = Emu(round(foto.breed * hoog / foto.hoog * EMU_PER_PX))
        self._plaatje(run, foto.inhoud, breed, naam=_("Foto"), alt=foto.bijschrift)

    def _plaatje(self, run: Run, inhoud: bytes, breed: Length, *, naam: str, alt: str) -> None:
        plaatje = run.add_picture(io.BytesIO(inhoud), width=breed)
        self.genummerd += 1
        merk = plaatje._inline.docPr  # noqa: SLF001  the library has no other way
        merk.set("id", str(self.genummerd))
        merk.set("name", naam)
        merk.set("descr", alt)

    def _schrijf_in(self, cel: _Cell, html: str) -> None:
        """Write what somebody wrote into a cell, in place of the empty paragraph that it begins with."""
        leeg = cel.paragraphs[0]._p  # noqa: SLF001  the library has no other way
        schrijf_html(cel, html, self._foto)
        leeg.getparent().remove(leeg)

    def _met_begrip(self, begrip: str, uitleg: str, *, stijl: str | None = None) -> None:
        alinea = self.tekst.add_paragraph(style=stijl)
        alinea.add_run(f"{begrip} ").bold = True
        alinea.add_run(uitleg)

    def _zet_klaar(self) -> None:
        """Set page, letters, language and what the file says of itself."""
        vel = self.tekst.sections[0]
        vel.page_width, vel.page_height = Mm(210), Mm(297)
        vel.left_margin = vel.right_margin = vel.top_margin = vel.bottom_margin = Mm(24)
        self.tekst.styles.add_style(NOOT, WD_STYLE_TYPE.PARAGRAPH).base_style = self.tekst.styles["Normal"]
        for naam, maat in MATEN.items():
            _zet_letter(self.tekst.styles[naam], maat)
        for taal in self.tekst.styles.element.iter(qn("w:lang")):
            taal.set(qn("w:val"), TAAL)
        eigen = self.tekst.core_properties
        eigen.title, eigen.author, eigen.language = self.inhoud.titel, _("Gemeente Roermond"), TAAL
        eigen.comments, eigen.last_modified_by, eigen.revision = self.inhoud.bron, "", 1
        eigen.created = eigen.modified = self.moment.astimezone(dt.UTC).replace(tzinfo=None)
        pakket = self.tekst.part.package
        for nummer, band in list(pakket.rels.items()):
            if band.reltype.endswith("/thumbnail"):
                # That of the empty document of the library.
                del pakket.rels[nummer]


def _zet_letter(stijl: BaseStyle, maat: float) -> None:
    """Give a style our letter; the fonts of the theme of the library go before a name."""
    assert isinstance(stijl, ParagraphStyle)
    stijl.font.name, stijl.font.size = LETTER, Pt(maat)
    stijl.font.color.rgb = BLAUW if stijl.name in KOPPEN else INKT
    fonts = stijl.element.rPr.rFonts
    for soort in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{soort}"), None)


def _beschrijf(tabel: Table, blok: Blok) -> None:
    """Say in the table what it is, for who does not see where it stands."""
    eigen: Any = tabel._tbl.tblPr  # noqa: SLF001  the library has no other way
    for soort, woorden in (("w:tblCaption", blok.nummer), ("w:tblDescription", blok.waarover)):
        element = OxmlElement(soort)
        element.set(qn("w:val"), woorden)
        eigen.append(element)


def _is_kop(tabel: Table) -> None:
    """Mark the first row as the head, which comes back on each page."""
    tabel.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
