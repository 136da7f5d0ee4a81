"""What somebody wrote in a report, as paragraphs of a word processor: the few elements of `rapportage.redactie.proza`."""

from collections.abc import Callable
from html.parser import HTMLParser

from docx.document import Document as Tekst
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from rapportage.opmaak.foto import Foto, stukken
from rapportage.redactie.proza import blokken_van

STIJLEN = {"p": "Normal", "h3": "Heading 3", "blockquote": "Quote", "ul": "List Bullet", "ol": "List Number"}
"""The style of each block; of a list that of each item."""


def schrijf_html(tekst: Tekst | _Cell, html: str, zet_foto: Callable[[Run, Foto], None]) -> None:
    """Add the blocks of HTML to a text, or to a cell of a table, each as a paragraph of its kind.

    Args:
        tekst: where.
        html: what somebody wrote, or is cited with.
        zet_foto: puts a picture into a run; its caption follows below.
    """
    for stuk in stukken(html):
        if isinstance(stuk, Foto):
            alinea = tekst.add_paragraph()
            alinea.paragraph_format.keep_with_next = True
            zet_foto(alinea.add_run(), stuk)
            tekst.add_paragraph(stuk.bijschrift, style="Caption")
            continue
        for blok in blokken_van(stuk):
            for deel in blok.delen:
                _Schrijver(tekst.add_paragraph(style=STIJLEN[blok.soort])).feed(deel)


class _Schrijver(HTMLParser):
    """Writes what stands in a block: words, those that stand out, and new lines."""

    def __init__(self, alinea: Paragraph) -> None:
        super().__init__(convert_charrefs=True)
        self.alinea = alinea
        self.binnen: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  there are none
        if tag == "br":
            self.alinea.add_run().add_break()
        else:
            self.binnen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.binnen:
            self.binnen.remove(tag)

    def handle_data(self, data: str) -> None:
        run = self.alinea.add_run(data)
        run.bold = "strong" in self.binnen or None
        run.italic = "em" in self.binnen or None
