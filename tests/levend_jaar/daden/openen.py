"""When a talk claims somebody and opens a traject, and in which wijk (DOMEIN 5 and 8a): written for the book."""

import datetime as dt
from typing import TYPE_CHECKING

from tests.levend_jaar.beeld import Mens, Sluiting, omvat
from tests.levend_jaar.feiten import Geclaimd, Geopend, GevondenInWijk, OpeningVerlegd, dag_van

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

OPENT = frozenset({"huisbezoek", "wijkcentrum", "elders", "telefoon"})
"""The kinds of talk that open a traject."""


def trajectwijk(v: "Verhaal", m: Mens, wie: str, dag: dt.date) -> str:
    """Return the pilot wijk of the address of a day, else that of the place of meeting, else of the coordinator."""
    wijken = [wijk for van, tot, wijk in m.adressen if omvat((van, tot), dag)] or [m.wijk]
    waar = wijken[-1] or m.wijk
    if v.stad.wijken[waar].pilot:
        return waar
    return m.vindplek or v.stad.team[wie].wijk or waar


def open_traject(v: "Verhaal", m: Mens, wie: str, dag: dt.date) -> None:
    """Record that a traject opened."""
    v.boek.schrijf(Geopend(v.boek.nummer("traject"), m.nr, trajectwijk(v, m, wie, dag), dag))


def gesproken(
    v: "Verhaal", m: Mens, wie: str, dag: dt.date, soort: str, *, plek: str = "", plaats: str = ""
) -> None:
    """Record what follows from a talk: the claim, how somebody was found, the opening.

    `plek` is the wijk of the place where somebody was met whom nobody went to see, `plaats` the name of it.
    """
    if soort not in OPENT or m.route == "regulier":
        return
    if m.route != "wijkgericht":
        if m.vast_op(v.vandaag) or hoort_bij_vorig(v, m, dag):
            return  # nazorg, or a talk of the traject that was closed
        if plek and not m.ooit_benaderd and not m.vindroute:
            v.boek.schrijf(GevondenInWijk(m.nr, plek, dag, plaats))
        v.boek.schrijf(Geclaimd(m.nr, wie, max(dag, m.benaderd_sinds or dag, m.vrij_sinds or dag)))
    sinds = m.benaderd_sinds
    assert sinds is not None
    vorige = vorig_einde(v, m)
    # A claim on the day a closing was recorded follows on it, and a talk before that claim counts too.
    sluit_aan = vorige is not None and dag_van(vorige.vastgelegd) == sinds
    opening = dag if sluit_aan else max(dag, sinds)
    if hoort_bij_vorig(v, m, opening):
        return
    if (lopend := v.nu.lopend(m.nr)) is None:
        open_traject(v, m, wie, opening)
    elif opening < lopend.geopend_op:
        v.boek.schrijf(OpeningVerlegd(lopend.nr, opening))


def vorig_einde(v: "Verhaal", m: Mens) -> Sluiting | None:
    """Return the last closing of somebody."""
    dicht = [t.dicht for t in v.nu.van(m.nr) if t.dicht is not None]
    return max(dicht, key=lambda s: s.dag, default=None)


def hoort_bij_vorig(v: "Verhaal", m: Mens, dag: dt.date) -> bool:
    """Tell whether a talk belongs to a traject that was closed on its day or later: it claims and opens nothing."""
    vorige = vorig_einde(v, m)
    return vorige is not None and dag <= vorige.dag
