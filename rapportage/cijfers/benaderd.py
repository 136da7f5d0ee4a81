"""Who was approached at least a year before, by the route that came first, and when language started (DOMEIN 8a and 9)."""

import datetime as dt

from rapportage.cijfers.aanpak import MOMENTEN, Aangepakt, Aanpak, aangepakt, te_vergelijken
from rapportage.cijfers.stand import Stand

GEEINDIGD, NOG_NIET = "geëindigd zonder start", "nog niet gestart"
BINNEN = {dagen: f"binnen {dagen} dagen" for dagen in MOMENTEN}
"""The class of who started language within so many days, and not within fewer."""
KLASSEN = (*BINNEN.values(), GEEINDIGD, NOG_NIET)
BENADERD = {
    Aanpak.WIJKGERICHT.value: "een jaar geleden wijkgericht benaderd via het BPI",
    Aanpak.REGULIER.value: "een jaar geleden regulier benaderd",
}
"""The name of the population of each route."""


def taal_na_een_jaar(stand: Stand, dag: dt.date, aanpak: Aanpak) -> dict[int, str]:
    """Return by person the class of when language started, of the people whom the two routes are compared of."""
    een_jaar = dt.timedelta(days=MOMENTEN[-1])
    rijen = te_vergelijken(aangepakt(stand, dag))[aanpak]
    return {rij.persoon: klasse_van(rij) for rij in rijen if rij.benaderd_op + een_jaar <= dag}


def klasse_van(rij: Aangepakt) -> str:
    """Return the class of who was approached at least a year before."""
    if rij.taal_gestart_op is not None:
        duur = (rij.taal_gestart_op - rij.benaderd_op).days
        if op_tijd := next((klasse for dagen, klasse in BINNEN.items() if duur <= dagen), None):
            return op_tijd
    weg = rij.weg_op is not None and (rij.weg_op - rij.benaderd_op).days <= MOMENTEN[-1]
    return GEEINDIGD if weg else NOG_NIET
