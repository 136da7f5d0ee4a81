"""Traits and outcomes of people: of a whole year, published once, with small cells hidden (DOMEIN 9).

Two reports of one year that differ by a day or by a correction would reveal, by subtraction, whom the difference is
about. So these tables belong to a year and not to a report: they count up to 31 December as known on 1 March, and
every report of that year shows the same tables. The people counted in one year are not counted in another.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from inburgeraars.models import Doelgroep, Vindroute
from rapportage.cijfers.onderdrukking import Verborgen, tel_op, verberg
from rapportage.cijfers.register import uit_het_register
from rapportage.cijfers.stand import Stand, Tijdvak
from rapportage.tijdvakken import sluiting
from trajecten.contact.enums import Contactsoort, Resultaat

NIET_OF_VRIJ = "niet plichtig of vrijgesteld"
NOG_NIET = "nog niet bekend"
KLASSEN = (
    Doelgroep.PLICHTIG.value,
    Doelgroep.BEHOEFTIG.value,
    Doelgroep.NIET_TE_BEPALEN.value,
    NIET_OF_VRIJ,
    NOG_NIET,
)
SAMEN = "samen"


@dataclass(frozen=True, kw_only=True)
class Kenmerkrij:
    """A group of people divided by a trait; the total counts work, and is always shown."""

    totaal: int
    cellen: Verborgen[str]


@uit_het_register
@dataclass(frozen=True, kw_only=True)
class Kenmerken:
    """The traits of a year that may be published.

    Args:
        doelgroep: people found in the year by vindroute, by the doelgroep that held on 31 December.
        niet_gesproken: people who were visited in the year and never spoken to, by the furthest result.
    """

    doelgroep: dict[str, Kenmerkrij]
    niet_gesproken: Kenmerkrij


def mag_kenmerken(tijdvak: Tijdvak, bekend_op: dt.datetime) -> bool:
    """Tell whether a report has traits: it must be of a whole year, as known when the year was closed or later."""
    jaar = tijdvak.tot_en_met.year
    return tijdvak.tot_en_met == dt.date(jaar, 12, 31) and bekend_op >= sluiting(jaar)


def kenmerken(jaar: int, lees: Callable[[dt.datetime], Stand]) -> Kenmerken:
    """Count the traits of a year; `lees` reads the data known at a moment."""
    stand = lees(sluiting(jaar))
    tijdvak = Tijdvak(dt.date(jaar, 1, 1), dt.date(jaar, 12, 31))
    return Kenmerken(doelgroep=_doelgroep(stand, tijdvak), niet_gesproken=_niet_gesproken(stand, tijdvak))


def _doelgroep(stand: Stand, tijdvak: Tijdvak) -> dict[str, Kenmerkrij]:
    rijen = {route.value: dict.fromkeys(KLASSEN, 0) for route in Vindroute}
    for persoon, dag in stand.gevonden_op.items():
        if tijdvak.omvat(dag):
            klasse = _klasse(stand.doelgroep_op(persoon, tijdvak.tot_en_met))
            rijen[stand.gevonden[persoon].route.value][klasse] += 1
    verborgen = {route: verberg(rij) for route, rij in rijen.items()}
    totalen = {route: sum(rij.values()) for route, rij in rijen.items()}
    samen = Kenmerkrij(totaal=sum(totalen.values()), cellen=tel_op(list(verborgen.values())))
    return {r: Kenmerkrij(totaal=totalen[r], cellen=cellen) for r, cellen in verborgen.items()} | {
        SAMEN: samen
    }


def _klasse(doelgroep: Doelgroep | None) -> str:
    if doelgroep is None:
        return NOG_NIET
    return NIET_OF_VRIJ if doelgroep in {Doelgroep.NIET_PLICHTIG, Doelgroep.VRIJGESTELD} else doelgroep.value


def _niet_gesproken(stand: Stand, tijdvak: Tijdvak) -> Kenmerkrij:
    resultaten: dict[int, set[Resultaat]] = defaultdict(set)
    for verslag in stand.verslagen:
        if verslag.contact.soort == Contactsoort.HUISBEZOEK and tijdvak.omvat(verslag.contact.datum):
            resultaten[verslag.persoon].add(verslag.resultaat)
    ver = Counter(
        Resultaat.WIL_NIET_NU if Resultaat.WIL_NIET_NU in gezien else Resultaat.NIEMAND_THUIS
        for gezien in resultaten.values()
        if Resultaat.GESPROKEN not in gezien
    )
    cellen = {r.value: ver[r] for r in (Resultaat.WIL_NIET_NU, Resultaat.NIEMAND_THUIS)}
    return Kenmerkrij(totaal=sum(cellen.values()), cellen=verberg(cellen))
