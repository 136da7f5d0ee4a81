"""The hours of a period by wijk, beside the people guided and the norm of 27 (DOMEIN 8 and 8a)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import zip_longest

from kern.klok import DAG
from kern.woorden import UUR
from rapportage.cijfers.normen import norm_op
from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Stand, Tijdvak, Trajectrij, geldt
from rapportage.cijfers.werk import Telling, uren_per_wijk
from trajecten.normen.enums import Normsoort
from trajecten.traject.enums import Stap

BEGELEIDT = frozenset(set(Stap) - {Stap.TAXEREN})
"""From these steps on a person is guided."""


@in_het_register("uren_per_wijk", "begeleid", "uren_per_persoon")
@dataclass(frozen=True, kw_only=True)
class Uren:
    """The hours of a period.

    Args:
        minuten: all of them, by wijk.
        begeleid: people guided, by wijk; somebody with two trajecten may count in two.
        samen_begeleid: people guided in the city.
        norm: the hours that belong to a person in a year.
    """

    minuten: Telling
    begeleid: Telling
    samen_begeleid: int
    norm: int

    @property
    def per_persoon(self) -> Fraction | None:
        """The hours for each person guided in the city; None when nobody was."""
        return _uren(sum(self.minuten.values()), self.samen_begeleid)

    def per_persoon_in(self, wijk: str) -> Fraction | None:
        """Return the hours for each person guided in a wijk; None when nobody was."""
        return _uren(self.minuten.get(wijk, 0), self.begeleid.get(wijk, 0))


def _uren(minuten: int, mensen: int) -> Fraction | None:
    return Fraction(minuten, UUR * mensen) if mensen else None


def uren(stand: Stand, tijdvak: Tijdvak) -> Uren:
    """Return the hours of a period: a calendar year, or the twelve months up to a day, for which the norm is meant."""
    mensen: dict[str, set[int]] = defaultdict(set)
    for t in stand.trajecten:
        if _is_begeleid(stand, t, tijdvak):
            mensen[stand.wijken[t.wijk].naam].add(t.persoon)
    return Uren(
        minuten=uren_per_wijk(stand, tijdvak),
        begeleid={wijk: len(wie) for wijk, wie in mensen.items()},
        samen_begeleid=len(set().union(*mensen.values())),
        norm=norm_op(stand, Normsoort.UREN_PER_PERSOON, tijdvak.tot_en_met),
    )


def _is_begeleid(stand: Stand, t: Trajectrij, tijdvak: Tijdvak) -> bool:
    """Tell whether a traject was in a step that counts on a day of the period on which it had a fixed contact.

    As `rls.begeleide_trajecten` says of what is known now (trajecten/sql/begeleid.sql), which asks it by coordinator.
    """
    vast = stand.vast.get(t.persoon, ())
    for van, tot_en_met in _in_stappen(stand, t):
        eerste, laatste = max(van, tijdvak.van), min(tot_en_met, tijdvak.tot_en_met)
        if any(geldt(v, max(eerste, v.van)) for v in vast if max(eerste, v.van) <= laatste):
            return True
    return False


def _in_stappen(stand: Stand, t: Trajectrij) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield first and last day of each step that counts; one that was left on its own day was taken on it all the same."""
    gezet = sorted(stand.overgangen.get(t.id, ()))
    for deze, volgende in zip_longest(gezet, gezet[1:]):
        if Stap(deze.naar_stap) in BEGELEIDT and (t.gesloten_op is None or deze.datum <= t.gesloten_op):
            einden = [d for d in (volgende and volgende.datum, t.gesloten_op) if d is not None]
            yield deze.datum, max(deze.datum, min(einden) - DAG) if einden else dt.date.max
