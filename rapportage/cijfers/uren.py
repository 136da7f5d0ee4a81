"""The hours of a period by wijk, beside the people guided and the norm of 27 (DOMEIN 8 and 8a).

Hours of contacts are where `werk` counts them. Weekly lines are shared over the wijken of the aanstelling of who wrote
them, as minutes of a visit are over a household: what does not divide goes to the first.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import zip_longest

from kern.klok import DAG
from kern.woorden import UUR
from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Stand, Tijdvak, Trajectrij, Urenrij, geldt
from rapportage.cijfers.werk import GEEN_WIJK, Telling, minuten_per_wijk
from trajecten.normen.enums import Normsoort
from trajecten.normen.normen import NOTA
from trajecten.traject.enums import Stap

BEGELEIDT = frozenset(set(Stap) - {Stap.TAXEREN})
"""From these steps on a person is guided."""
WEEK = 7 * DAG


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
    minuten: dict[str, int] = defaultdict(int, minuten_per_wijk(stand, tijdvak))
    for regel in stand.uren:
        if tijdvak.omvat(regel.week):
            for wijk, deel in _verdeeld(stand, regel):
                minuten[wijk] += deel
    mensen: dict[str, set[int]] = defaultdict(set)
    for t in stand.trajecten:
        if _is_begeleid(stand, t, tijdvak):
            mensen[stand.wijken[t.wijk].naam].add(t.persoon)
    return Uren(
        minuten=dict(minuten),
        begeleid={wijk: len(wie) for wijk, wie in mensen.items()},
        samen_begeleid=len(set().union(*mensen.values())),
        norm=_norm(stand, tijdvak.tot_en_met),
    )


def _verdeeld(stand: Stand, regel: Urenrij) -> Iterator[tuple[str, int]]:
    """Yield the minutes of a weekly line by wijk, that of an aanstelling for all wijken over those of the pilot."""
    pilot = {pk for pk, wijk in stand.wijken.items() if wijk.pilot}
    wijken: set[int] = set()
    for a in stand.aanstellingen:
        if a.wie == regel.wie and a.van < regel.week + WEEK and (a.tot is None or a.tot > regel.week):
            wijken |= pilot if a.wijk is None else {a.wijk}
    namen = sorted(stand.wijken[pk].naam for pk in wijken) or [GEEN_WIJK]
    deel, rest = divmod(regel.minuten, len(namen))
    for nummer, naam in enumerate(namen):
        yield naam, deel if nummer else deel + rest


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


def _norm(stand: Stand, dag: dt.date) -> int:
    soort = Normsoort.UREN_PER_PERSOON
    return next((n.waarde for n in stand.normen if n.soort == soort and geldt(n, dag)), NOTA[soort])
