"""Making a report: the figures and their PDF. Runs as `taak`, never in a page."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Any

from kern.pdf import maak_pdf
from rapportage.cijfers.jaar import Voortgang, als_bestand, jaarcijfers
from rapportage.opmaak.jaarverslag import jaarverslag
from rapportage.parameters import Parameters


@dataclass(frozen=True, kw_only=True)
class Gemaakt:
    """A report that was made: its figures, and both files."""

    cijfers: dict[str, Any]
    pdf: bytes
    json: bytes

    @property
    def pdf_sha256(self) -> str:
        """The hash of the PDF."""
        return hashlib.sha256(self.pdf).hexdigest()

    @property
    def json_sha256(self) -> str:
        """The hash of the file of figures."""
        return hashlib.sha256(self.json).hexdigest()


def maak_jaarrapportage(parameters: Parameters, *, meld: Voortgang = lambda _wat, _procent: None) -> Gemaakt:
    """Make a jaarrapportage. The same parameters give the same bytes, whatever was entered since.

    `meld` is told the progress.

    Raises:
        kern.pdf.PdfOnmogelijk: this machine lacks the libraries for PDF.
    """
    cijfers = jaarcijfers(
        jaar=parameters.jaar, peildatum=parameters.peildatum, bekend_op=parameters.bekend_op, meld=meld
    )
    meld("opmaken", 60)
    return Gemaakt(
        cijfers=cijfers, pdf=maak_opmaak(cijfers, moment=parameters.bekend_op), json=als_bestand(cijfers)
    )


def maak_opmaak(cijfers: dict[str, Any], *, moment: dt.datetime) -> bytes:
    """Return the PDF of stored figures; `moment` is when they were known, which readers show as its date."""
    verslag = jaarverslag(cijfers)
    return maak_pdf(
        "rapportage/pdf/jaarrapportage.html",
        {"verslag": verslag},
        titel=f"Jaarrapportage {verslag.jaar}: wijkgericht inburgeren in Roermond",
        identifier=als_bestand(cijfers).decode(),
        moment=moment,
    )
