"""What is out of line about a coordinator, in words: the judgement line of a row (DOMEIN 8 and 8a)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.caseload.getallen import Getal
from dagwerk.caseload.jaren import Jaarrij
from dagwerk.caseload.tellen import Medewerker
from kern.woorden import jaar_zo_nodig, met_een_decimaal

MEESTE = 3
"""So many reasons stand on a line."""
BIJNA_TWEE, TWEE = Decimal("1.7"), Decimal(2)
EINDE_IN_ZICHT = dt.timedelta(days=60)
"""An aanstelling that ends within this time is said."""


@dataclass(frozen=True, kw_only=True)
class Reden:
    """One reason; `getal` is the number before the words, with the people it counts."""

    tekst: str
    getal: Getal | None = None


def redenen(
    *,
    afwezig_tot: dt.date | None,
    jaar: Jaarrij | None,
    stil: Getal | None,
    te_lang: list[Getal],
    laatste_dag: dt.date | None,
    dag: dt.date,
) -> list[Reden]:
    """Return what is out of line about a coordinator, heaviest first, at most three.

    Args:
        afwezig_tot: the last day of absence of who is absent on that day.
        jaar: the year of the coordinator.
        stil: who was not spoken to for too long; None when not known of that day.
        te_lang: by step who is in it for longer than the norm; its name is what is said after the number.
        laatste_dag: of the aanstelling, None without an end.
        dag: the peildatum.
    """
    alle = [
        *_over_afwezigheid(afwezig_tot),
        *_over_het_jaar(jaar),
        *_over_mensen(stil, te_lang),
        *_over_het_einde(laatste_dag, dag),
    ]
    return alle[:MEESTE]


def ruimte_in_woorden(jaar: Jaarrij | None) -> str:
    """Return for how many people there is room this year; empty without any."""
    if jaar is None or not jaar.ruimte:
        return ""
    return ngettext("plaats voor %d persoon", "plaats voor %d mensen", jaar.ruimte) % jaar.ruimte


def vertrekt(wie: Medewerker, dag: dt.date) -> bool:
    """Tell whether a coordinator is gone or blocked, or has a last day in sight."""
    if wie.geblokkeerd or not any(plek.nu or plek.straks for plek in wie.plekken):
        return True
    return wie.laatste_dag is not None and wie.laatste_dag - dag <= EINDE_IN_ZICHT


def _over_afwezigheid(tot_en_met: dt.date | None) -> Iterator[Reden]:
    if tot_en_met is not None:
        yield Reden(tekst=_("afwezig tot en met %s") % jaar_zo_nodig(tot_en_met))


def _over_het_jaar(jaar: Jaarrij | None) -> Iterator[Reden]:
    if jaar is None:
        return
    if jaar.noot:
        hoeveel = {"n": jaar.begeleid, "norm": jaar.hoogstens, "noot": jaar.noot}
        yield Reden(tekst=_("%(noot)s: %(n)s van %(norm)s begeleid") % hoeveel)
    if jaar.is_uit_de_pas and jaar.keer_de_norm is not None:
        uren = {"uren": jaar.per_persoon, "keer": keer_in_woorden(jaar.keer_de_norm)}
        yield Reden(tekst=_("%(uren)s uur per persoon, %(keer)s de norm") % uren)


def keer_in_woorden(keer: Decimal) -> str:
    """Return a multiple in words: 1,3 keer, or bijna twee keer."""
    if BIJNA_TWEE <= keer < TWEE:
        return _("bijna twee keer")
    return _("%s keer") % met_een_decimaal(keer)


def _over_mensen(stil: Getal | None, te_lang: list[Getal]) -> Iterator[Reden]:
    for getal in (stil, *te_lang):
        if getal is not None and getal.aantal:
            yield Reden(tekst=getal.naam, getal=getal)


def _over_het_einde(laatste_dag: dt.date | None, dag: dt.date) -> Iterator[Reden]:
    if laatste_dag is not None and laatste_dag - dag <= EINDE_IN_ZICHT:
        yield Reden(tekst=_("de aanstelling eindigt op %s") % jaar_zo_nodig(laatste_dag))
