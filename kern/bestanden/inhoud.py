"""The type of a file, by its content and not by its name; a file that may hold hidden or active content is refused."""

import io
import re
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from django.utils.translation import gettext as _

from kern.bestanden.foto import BestandFout, maak_kleiner
from kern.bestanden.pdf import Uitslag, beoordeel_pdf
from kern.bestanden.soorten import Bestandstype

MAX_BYTES = 10 * 1024 * 1024
MAX_DELEN = 2000
MAX_UITGEPAKT = 200 * 1024 * 1024
MAX_INHOUDSOPGAVE = 1024 * 1024
EINDE_PDF = 2048
"""The end mark of a pdf stands in this many last bytes."""

INHOUDSOPGAVE = "[Content_Types].xml"
HOOFDDEEL = "word/document.xml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
VERWIJZING = "hyperlink"
"""The one relation to something outside the document that loads nothing: somebody has to click on it."""
GEVAARLIJK = frozenset({"afchunk", "frame", "oleobject", "subdocument"})
"""Relations to something that is opened with the document, in a form that is not looked at here."""
_MACRO = re.compile(r"macro|vbaproject|vbadata", re.IGNORECASE)
_DOCTYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_HEIC = re.compile(rb"^....ftyp(heic|heix|hevc|mif1|msf1)", re.DOTALL)


@dataclass(frozen=True)
class Bestand:
    """An accepted file: its type, and the content as it will be stored."""

    type: Bestandstype
    inhoud: bytes


def beoordeel(inhoud: bytes) -> Bestand:
    """Return the type and content of a file. A photograph comes back smaller, without where and when it was taken.

    Raises:
        BestandFout: it has no accepted type, or is too large, broken, or not safe.
    """
    if not inhoud:
        raise BestandFout(_("Het bestand is leeg. Kies een ander bestand"))
    if len(inhoud) > MAX_BYTES:
        raise BestandFout(te_groot())
    if inhoud.startswith(b"%PDF-"):
        return Bestand(Bestandstype.PDF, _pdf(inhoud))
    if inhoud.startswith(b"\xff\xd8\xff"):
        return Bestand(Bestandstype.JPEG, maak_kleiner(inhoud, Bestandstype.JPEG))
    if inhoud.startswith(b"\x89PNG\r\n\x1a\n"):
        return Bestand(Bestandstype.PNG, maak_kleiner(inhoud, Bestandstype.PNG))
    if inhoud.startswith(b"PK\x03\x04"):
        _controleer_docx(inhoud)
        return Bestand(Bestandstype.DOCX, inhoud)
    raise BestandFout(_anders(inhoud))


def te_groot() -> str:
    """Return the message for a file that is too large."""
    return _(
        "Het bestand is groter dan 10 MB. Maak een foto van minder bladzijden tegelijk, of maak de scan kleiner"
    )


def _anders(inhoud: bytes) -> str:
    if _HEIC.match(inhoud[:16]):
        return _("Deze foto is in HEIC. Kies op je telefoon ‘meest compatibel’, of bewaar hem als JPEG")
    if inhoud.startswith(b"\xd0\xcf\x11\xe0"):
        return _("Dit is een oud Word- of Excel-bestand. Bewaar het als .docx of als pdf")
    return _("Dit soort bestand kan hier niet. Kies een pdf, een foto (JPEG of PNG) of een Word-bestand")


def _pdf(inhoud: bytes) -> bytes:
    if b"%%EOF" not in inhoud[-EINDE_PDF:]:
        raise BestandFout(_("Deze pdf is beschadigd. Maak of download hem opnieuw"))
    match beoordeel_pdf(inhoud):
        case Uitslag.GOED:
            return inhoud
        case Uitslag.DOET_IETS:
            raise BestandFout(
                _(
                    "In deze pdf zit een script, of een opdracht die iets opent. Druk hem af naar een nieuwe pdf, of maak "
                    "er foto’s van"
                )
            )
        case Uitslag.WACHTWOORD:
            raise BestandFout(_("Deze pdf is beveiligd met een wachtwoord. Bewaar hem zonder wachtwoord"))
        case Uitslag.KAPOT:
            raise BestandFout(_("Deze pdf is beschadigd. Maak of download hem opnieuw"))


def _controleer_docx(inhoud: bytes) -> None:
    """Refuse a file that is no Word document, holds macros, or would fill the memory of the program that opens it.

    So is one that opens something else with it: a template, picture or object from outside. Judged by the directory of
    the archive; only its list of contents and its relations are unpacked, and of those no more than the limit.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            delen = archief.infolist()
            _eis_archief(delen)
            soorten = {deel.get("ContentType", "") for deel in _boom(archief, INHOUDSOPGAVE).iter()}
            haalt_op = any(
                _haalt_op(_boom(archief, naam)) for naam in archief.namelist() if _is_relaties(naam)
            )
    except BestandFout:
        raise
    except Exception as fout:
        # The libraries have no base class for their exceptions: a broken file can raise anything.
        raise BestandFout(_("Dit Word-bestand is niet te lezen. Bewaar het opnieuw, of als pdf")) from fout
    if any(_MACRO.search(woord) for woord in [*soorten, *(deel.filename for deel in delen)]):
        raise BestandFout(
            _("In dit Word-bestand zitten macro’s. Bewaar het zonder macro’s (.docx), of als pdf")
        )
    if haalt_op:
        raise BestandFout(
            _(
                "Dit Word-bestand opent er iets anders bij, zoals een sjabloon of een plaatje van buiten. Bewaar het "
                "als pdf"
            )
        )
    if WORD not in soorten:
        raise BestandFout(_("Dit is geen gewoon Word-bestand (.docx). Bewaar het opnieuw, of als pdf"))


def _eis_archief(delen: list[zipfile.ZipInfo]) -> None:
    namen = {deel.filename for deel in delen}
    zonder_kast = {naam.replace("\\", "/").lower() for naam in namen}
    if not {INHOUDSOPGAVE, HOOFDDEEL} <= namen:
        raise BestandFout(_("Dit is een zip-bestand en geen Word-bestand. Kies het bestand zelf"))
    # With two parts of one name, another program may read the part that was not checked here. To Word small letters
    # and capitals are the same.
    if len(zonder_kast) != len(delen):
        raise BestandFout(_("Dit Word-bestand is niet te lezen. Bewaar het opnieuw, of als pdf"))
    if len(delen) > MAX_DELEN or sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
        raise BestandFout(_("Dit Word-bestand wordt bij het openen veel te groot. Bewaar het als pdf"))


def _boom(archief: zipfile.ZipFile, naam: str) -> ET.Element:
    """Return a part of the archive, which must be short.

    Raises:
        ValueError: it is too long, or has entities, which can expand without end.
    """
    with archief.open(naam) as deel:
        xml = deel.read(MAX_INHOUDSOPGAVE + 1)
    # UTF-16 without its NULs reads as ASCII.
    if len(xml) > MAX_INHOUDSOPGAVE or _DOCTYPE.search(xml.replace(b"\0", b"")):
        msg = "no list of contents, or of relations, of Word"
        raise ValueError(msg)
    return ET.fromstring(xml)  # noqa: S314  bounded, and without entities


def _is_relaties(naam: str) -> bool:
    return naam.replace("\\", "/").lower().endswith(".rels")


def _haalt_op(relaties: ET.Element) -> bool:
    """Tell whether a list of relations opens something with the document."""
    for relatie in relaties.iter():
        soort = relatie.get("Type", "").rpartition("/")[2].lower()
        buiten = relatie.get("TargetMode", "").strip().lower() == "external"
        if (buiten and soort != VERWIJZING) or soort in GEVAARLIJK:
            return True
    return False
