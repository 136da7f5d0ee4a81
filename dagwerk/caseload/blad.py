"""The table of the caseload page as a spreadsheet: a row a coordinator, then each wijk and all of them together."""

from decimal import Decimal

from django.utils.translation import gettext as _

from dagwerk.caseload.getallen import Getal
from dagwerk.caseload.overzicht import Caseload
from dagwerk.caseload.rijen import Rij
from dagwerk.mijn_dag.jaar import hele_uren
from kern.werkboek import Waarde, maak_werkboek
from kern.woorden import op_een_decimaal
from trajecten.traject.enums import Stap


def blad(stand: Caseload) -> bytes:
    """Return the workbook. Numbers of today alone are empty on an earlier day."""
    rijen: list[list[Waarde]] = []
    for tabel in stand.wijken:
        rijen += [_rij(tabel.wijk.naam, rij.naam, rij) for rij in tabel.rijen]
        rijen.append(_rij(tabel.wijk.naam, _("Samen"), tabel.samen))
    if len(stand.wijken) > 1:
        rijen.append(_rij(stand.samen.naam, _("Samen"), stand.samen))
    return maak_werkboek(_("Caseload"), _koppen(), rijen)


def _koppen() -> list[str]:
    return [
        _("Wijk"),
        _("Trajectcoördinator"),
        *(str(stap.label) for stap in Stap),
        _("Open"),
        _("Begeleid dit jaar"),
        _("Norm begeleid"),
        _("Uren dit jaar"),
        _("Uren van het hele jaar"),
        _("Uur per persoon"),
        _("Vraagt aandacht"),
        _("Bezocht vorige week"),
        _("Bezocht deze week"),
        _("Bezocht of gepland deze week"),
        _("Verzuim"),
        _("Meting nodig"),
        _("Dagen langst voor Volgen"),
    ]


def _rij(wijk: str, naam: str, rij: Rij) -> list[Waarde]:
    return [
        wijk,
        naam,
        *(getal.aantal for getal in rij.stappen),
        rij.open.aantal,
        *_jaar(rij),
        _aantal(rij.signaal),
        rij.vorige_week.aantal,
        rij.bezocht.aantal,
        _aantal(rij.bezoek),
        rij.verzuim.aantal,
        _aantal(rij.meting),
        rij.in_stap.dagen if rij.in_stap else None,
    ]


def _jaar(rij: Rij) -> tuple[Waarde, ...]:
    """Return people guided and their norm, hours and those of the year, and hours per person."""
    if rij.jaar:
        s = rij.jaar.stand
        uren = (hele_uren(s.minuten), hele_uren(s.norm), _een_decimaal(s.twaalf.per_persoon))
        return s.begeleid, s.begeleid_norm, *uren
    if rij.samen:
        j = rij.samen
        begeleid = (j.begeleid.aantal, j.begeleid_norm) if j.begeleid else (None, None)
        return *begeleid, hele_uren(j.minuten), hele_uren(j.norm), _een_decimaal(j.uur_per_persoon)
    return (None,) * 5


def _een_decimaal(uren: Decimal | None) -> Decimal | None:
    return None if uren is None else op_een_decimaal(uren)


def _aantal(getal: Getal | None) -> int | None:
    return getal.aantal if getal else None
