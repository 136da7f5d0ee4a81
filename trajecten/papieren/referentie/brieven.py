"""Templates of letters as files: shipped ones, and a municipality's own (docs/beheer/referentiegegevens.md)."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from trajecten.papieren.models import Briefontvanger, Briefsjabloon, Controlesoort

MEEGELEVERD = Path(__file__).resolve().parent.parent / "brieven"


class BriefFout(Exception):
    """Files that cannot be loaded; the message names each fault with its file."""


@dataclass(frozen=True, kw_only=True)
class Brieftekst:
    """A letter as read from its file; `code`, that of its document or check, is the name of the file."""

    code: str
    titel: str
    aan: str
    tekst: str


def lees_map(map_: Path) -> list[Brieftekst]:
    """Read the `.txt` files of a folder: lines with `titel:` and `aan:`, an empty line, the text.

    Raises:
        BriefFout: there are no files, or one has no head.
    """
    bestanden = sorted(map_.glob("*.txt"))
    if not bestanden:
        raise BriefFout(_("In deze map staan geen .txt-bestanden."))
    return [_lees(bestand) for bestand in bestanden]


def _lees(bestand: Path) -> Brieftekst:
    try:
        kop, _leeg, tekst = bestand.read_text(encoding="utf-8").replace("\r\n", "\n").partition("\n\n")
    except UnicodeDecodeError as fout:
        raise BriefFout(_("%s: sla het bestand op als UTF-8") % bestand.name) from fout
    velden = {
        naam.strip().lower(): waarde.strip()
        for naam, teken, waarde in (regel.partition(":") for regel in kop.splitlines())
        if teken
    }
    if not velden.get("titel") or velden.get("aan") not in Briefontvanger.values or not tekst.strip():
        keuze = _(" of ").join(Briefontvanger.values)
        raise BriefFout(
            _("%(naam)s: begin met ‘titel: …’ en ‘aan: %(keuze)s’, dan een lege regel, dan de tekst")
            % {"naam": bestand.name, "keuze": keuze}
        )
    return Brieftekst(code=bestand.stem, titel=velden["titel"], aan=velden["aan"], tekst=tekst.strip())


@transaction.atomic
def load_brieven(*, teksten: list[Brieftekst], van: dt.date, voorstel: bool = False) -> list[str]:
    """Let texts hold from a day on, in place of those in force then: all of them or none.

    A text equal to the one in force changes nothing. `voorstel` marks texts that ship with the product, for a
    municipality to decide on.

    Returns:
        The codes of the changed letters.

    Raises:
        BriefFout: each fault, by file.
    """
    soorten = {s.code: s for s in Controlesoort.objects.all()}
    fouten = [
        _("%s.txt: er is geen document of controle met deze code") % t.code
        for t in teksten
        if t.code not in soorten
    ]
    nieuw: list[Briefsjabloon] = []
    for tekst in (t for t in teksten if t.code in soorten):
        sjabloon = Briefsjabloon(
            soort=soorten[tekst.code],
            aan=tekst.aan,
            titel=tekst.titel,
            tekst=tekst.tekst,
            van=van,
            voorstel=voorstel,
        )
        try:
            sjabloon.full_clean(validate_constraints=False)
        except ValidationError as fout:
            fouten += [f"{tekst.code}.txt: {bericht}" for bericht in fout.messages]
        nieuw.append(sjabloon)
    if fouten:
        raise BriefFout("\n".join(fouten))
    return [s.soort.code for s in nieuw if _zet(s)]


def _zet(nieuw: Briefsjabloon) -> bool:
    """Let a text hold from its day on, and delete texts planned from that day on. Tell whether anything changed."""
    geldend = Briefsjabloon.objects.in_kracht(nieuw.van).filter(soort=nieuw.soort).first()
    if geldend is not None and all(
        getattr(geldend, veld) == getattr(nieuw, veld) for veld in ("titel", "aan", "tekst", "voorstel")
    ):
        return False
    Briefsjabloon.objects.filter(soort=nieuw.soort, van__gte=nieuw.van).delete()
    Briefsjabloon.objects.in_kracht(nieuw.van).filter(soort=nieuw.soort).update(tot=nieuw.van)
    nieuw.save()
    return True


def laad_brieven(van: dt.date) -> None:
    """Add the shipped letters of each document that has none yet; they hold from the given day on."""
    er_al = set(Briefsjabloon.objects.values_list("soort__code", flat=True))
    bekend = set(Controlesoort.objects.values_list("code", flat=True))
    teksten = [t for t in lees_map(MEEGELEVERD) if t.code in bekend - er_al]
    load_brieven(teksten=teksten, van=van, voorstel=True)
