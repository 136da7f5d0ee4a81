"""Making a report: the figures and their PDF. Runs as `taak`, never in a page."""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kern.pdf import maak_pdf
from rapportage.cijfers.eind import eindcijfers
from rapportage.cijfers.jaar import Voortgang, als_bestand, jaarcijfers
from rapportage.cijfers.lezen import lees_stand
from rapportage.cijfers.monitoring import monitoringcijfers
from rapportage.enums import Rapportsoort
from rapportage.opmaak.geschreven import Geschreven, met_teksten
from rapportage.opmaak.jaarverslag import Jaarverslag, jaarverslag
from rapportage.opmaak.monitoring import Monitoringverslag, monitoringverslag
from rapportage.parameters import Parameters
from rapportage.services.kenmerken import Kenmerken, kenmerken
from rapportage.services.kracht import gevraagd_op, in_kracht_voor
from rapportage.tijdvakken import titel


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


@dataclass(frozen=True, kw_only=True)
class Maakwijze[V]:
    """How a kind of report is made.

    Args:
        cijfers: works out the figures of its parameters beside the traits of its day, and tells the progress.
        opmaak: makes the contents of page and PDF from stored figures.
        sjabloon: the template of the PDF.
    """

    cijfers: Callable[[Parameters, Kenmerken | None, Voortgang], dict[str, Any]]
    opmaak: Callable[[dict[str, Any]], V]
    sjabloon: str


def _maand(parameters: Parameters, eigen: Kenmerken | None, meld: Voortgang) -> dict[str, Any]:
    moment = gevraagd_op(parameters)
    return monitoringcijfers(
        parameters,
        eigen,
        meld,
        in_kracht=in_kracht_voor(parameters.jaar, moment),
        gevraagd_op=moment,
    )


def _jaar(parameters: Parameters, eigen: Kenmerken | None, meld: Voortgang) -> dict[str, Any]:
    return jaarcijfers(
        jaar=parameters.jaar,
        peildatum=parameters.peildatum,
        bekend_op=parameters.bekend_op,
        kenmerken=eigen,
        in_kracht=in_kracht_voor(parameters.jaar, gevraagd_op(parameters)),
        meld=meld,
    )


def _eind(parameters: Parameters, eigen: Kenmerken | None, meld: Voortgang) -> dict[str, Any]:
    in_kracht = in_kracht_voor(parameters.jaar, gevraagd_op(parameters))
    return eindcijfers(parameters, kenmerken=eigen, in_kracht=in_kracht, meld=meld)


MONITORING = Maakwijze(cijfers=_maand, opmaak=monitoringverslag, sjabloon="rapportage/pdf/monitoring.html")
MAAKWIJZEN: Mapping[Rapportsoort, Maakwijze[Any]] = {
    Rapportsoort.JAARRAPPORTAGE: Maakwijze(
        cijfers=_jaar, opmaak=jaarverslag, sjabloon="rapportage/pdf/jaarrapportage.html"
    ),
    Rapportsoort.EINDRAPPORTAGE: Maakwijze(
        cijfers=_eind, opmaak=jaarverslag, sjabloon="rapportage/pdf/jaarrapportage.html"
    ),
    Rapportsoort.MAANDMONITORING: MONITORING,
    Rapportsoort.KWARTAALMONITORING: MONITORING,
}


def maak_rapport(parameters: Parameters, *, meld: Voortgang = lambda _wat, _procent: None) -> Gemaakt:
    """Make a report. The same parameters give the same bytes, whatever was entered since.

    `meld` is told the progress.

    Raises:
        kern.pdf.PdfOnmogelijk: this machine lacks the libraries for PDF.
    """
    meld("kenmerken", 5)
    eigen = kenmerken(
        peildatum=parameters.peildatum,
        bekend_op=parameters.bekend_op,
        lees=lees_stand,
        meld=lambda _dag: meld("kenmerken", 5),
    )
    cijfers = MAAKWIJZEN[parameters.soort].cijfers(parameters, eigen, meld)
    meld("opmaken", 60)
    return Gemaakt(
        cijfers=cijfers, pdf=maak_opmaak(cijfers, moment=parameters.bekend_op), json=als_bestand(cijfers)
    )


def verslag_van(
    cijfers: dict[str, Any], geschreven: Geschreven | None = None
) -> Jaarverslag | Monitoringverslag:
    """Return the contents of every form of stored figures, which name their kind, with what people wrote in it."""
    verslag: Jaarverslag | Monitoringverslag = MAAKWIJZEN[_soort(cijfers)].opmaak(cijfers)
    if geschreven is None:
        return verslag
    if isinstance(verslag, Jaarverslag):
        # What people wrote takes room, so that other things may stand elsewhere.
        verslag = jaarverslag(cijfers, geschreven.teksten)
    return replace(verslag, hoofdstukken=met_teksten(verslag.hoofdstukken, geschreven))


def maak_opmaak(
    cijfers: dict[str, Any], *, moment: dt.datetime, geschreven: Geschreven | None = None
) -> bytes:
    """Return the PDF of stored figures.

    Args:
        cijfers: the figures.
        moment: when they were known, which readers show as its date.
        geschreven: what people wrote in it; None for figures alone.
    """
    soort, peildatum = _soort(cijfers), dt.date.fromisoformat(cijfers["peildatum"])
    return maak_pdf(
        MAAKWIJZEN[soort].sjabloon,
        {"verslag": verslag_van(cijfers, geschreven), "omslag": geschreven.omslag if geschreven else ()},
        titel=f"{titel(soort, peildatum)}: wijkgericht inburgeren in Roermond",
        identifier=als_bestand(cijfers).decode() + (geschreven.kenmerk if geschreven else ""),
        moment=moment,
    )


def _soort(cijfers: dict[str, Any]) -> Rapportsoort:
    return Rapportsoort(cijfers["rapport"])
