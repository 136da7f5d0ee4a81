"""What the hours of a period cost, at the rate that a besluit set (DOMEIN 8): exact, for it is work."""

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kern.woorden import UUR
from rapportage.cijfers.register import in_het_register, uit_het_register
from rapportage.cijfers.stand import Normrij, Stand, Tijdvak, geldt
from trajecten.normen.enums import Normsoort


@uit_het_register
@dataclass(frozen=True, kw_only=True)
class Kosten:
    """What the hours of a period cost.

    Args:
        uurtarief: the euros of an hour on the last day; None when no besluit had set them.
        kosten: whole euros, by the day of the period from which each rate held; None without a rate.
    """

    uurtarief: int | None
    kosten: dict[str, int] | None


def kosten(stand: Stand, tijdvak: Tijdvak) -> Kosten:
    """Return the costs: minutes at the rate of their day, those of a week at the rate of its Monday.

    Minutes of before the first rate are reckoned at the first: a rate that is set in a year would else tell of a part of it.
    """
    tarieven = _tarieven(stand, tijdvak)
    if not tarieven:
        return Kosten(uurtarief=None, kosten=None)
    dagen = [max(rij.van, tijdvak.van) for rij in tarieven]
    minuten: Counter[int] = Counter()
    for dag, aantal in _minuten(stand, tijdvak):
        minuten[max(0, bisect_right(dagen, dag) - 1)] += aantal
    return Kosten(
        uurtarief=tarieven[-1].waarde,
        kosten={
            dag.isoformat(): _afgerond(minuten[nummer] * tarieven[nummer].waarde, UUR)
            for nummer, dag in enumerate(dagen)
        },
    )


def _tarieven(stand: Stand, tijdvak: Tijdvak) -> list[Normrij]:
    """Return the rates of a period in order; none when none holds on its last day."""
    alle = sorted((n for n in stand.normen if n.soort == Normsoort.UURTARIEF), key=lambda n: n.van)
    if not any(geldt(n, tijdvak.tot_en_met) for n in alle):
        return []
    return [n for n in alle if n.van <= tijdvak.tot_en_met and (n.tot is None or n.tot > tijdvak.van)]


def _minuten(stand: Stand, tijdvak: Tijdvak) -> Iterator[tuple[dt.date, int]]:
    """Yield all minutes by the day on which they count, as in `werkcijfers`."""
    yield from ((c.datum, c.minuten) for c in stand.contacten if tijdvak.omvat(c.datum))
    yield from ((u.week, u.minuten) for u in stand.uren if tijdvak.omvat(u.week))


@in_het_register("kosten_per_traject", "kosten_per_persoon")
def kosten_per(bedragen: Mapping[str, int] | None, aantal: int) -> int | None:
    """Return the costs for each of so many, in whole euros; None when they are not known, or there is nobody."""
    return _afgerond(sum(bedragen.values()), aantal) if bedragen is not None and aantal else None


def _afgerond(teller: int, noemer: int) -> int:
    return (2 * teller + noemer) // (2 * noemer)
