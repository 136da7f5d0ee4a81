"""The work of each wijk beside its norms: people guided, hours of the year, hours for each person (DOMEIN 8 and 8a).

Of a wijk and never of a coordinator: the norms are those of the aanstellingen in the wijk together, one for all wijken
shared evenly over those of the pilot.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from kern.klok import DAG
from kern.woorden import UUR
from rapportage.cijfers.normen import norm_op
from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Aanstellingrij, Stand, Tijdvak
from rapportage.cijfers.uren import uren
from trajecten.normen.enums import Normsoort
from trajecten.uren.begeleid import LANG_AFWEZIG, eerste_en_laatste, twaalf_maanden

HALF = Fraction(1, 2)


@dataclass(frozen=True, kw_only=True)
class Twaalfmaands:
    """What the hours for each person are worked out of: twelve months up to the day."""

    minuten: int
    begeleid: int


@in_het_register("last")
@dataclass(frozen=True, kw_only=True)
class Wijklast:
    """The work of a wijk by the end of a day.

    Args:
        begeleid: people guided in the calendar year.
        begeleid_norm: how many there may be, by the aanstellingen of the whole year.
        minuten: worked in the calendar year.
        minuten_norm: those that belong to the aanstellingen up to the day, less long absence.
        twaalf: of the last twelve months; None when the wijk had no coordinator on one of their days, or guided nobody.
    """

    begeleid: int
    begeleid_norm: int
    minuten: int
    minuten_norm: int
    twaalf: Twaalfmaands | None


def wijklast(stand: Stand, dag: dt.date) -> dict[str, Wijklast]:
    """Return the work of each wijk of the pilot, by name, in order."""
    eerste, laatste = eerste_en_laatste(dag)
    jaar, heel, twaalf = Tijdvak(eerste, dag), Tijdvak(eerste, laatste), Tijdvak(twaalf_maanden(dag), dag)
    nu, lang = uren(stand, jaar), uren(stand, twaalf)
    deel_van_jaar = Fraction(1, (laatste - eerste).days + 1)
    mensen = norm_op(stand, Normsoort.BEGELEID_PER_JAAR, dag)
    minuten = UUR * norm_op(stand, Normsoort.UREN_PER_JAAR, dag)
    weg, bezet = _lang_afwezig(stand), altijd_bezet(stand, twaalf)

    def wijk(pk: int, naam: str) -> Wijklast:
        begeleid = lang.begeleid.get(naam, 0)
        return Wijklast(
            begeleid=nu.begeleid.get(naam, 0),
            begeleid_norm=_heel(mensen * deel_van_jaar * _fte_dagen(stand, pk, heel)),
            minuten=nu.minuten.get(naam, 0),
            minuten_norm=_heel(
                minuten * deel_van_jaar * _fte_dagen(stand, pk, jaar, lambda a, d: d not in weg[a.wie])
            ),
            twaalf=Twaalfmaands(minuten=lang.minuten.get(naam, 0), begeleid=begeleid)
            if naam in bezet and begeleid
            else None,
        )

    return {naam: wijk(pk, naam) for naam, pk in _pilotwijken(stand)}


def altijd_bezet(stand: Stand, vak: Tijdvak) -> list[str]:
    """Return the wijken of the pilot that had a coordinator on every day of a period; of no other are hours judged."""
    dagen = _dagen(vak)
    return [naam for naam, pk in _pilotwijken(stand) if all(_aangesteld(stand, pk, dag) for dag in dagen)]


def _pilotwijken(stand: Stand) -> list[tuple[str, int]]:
    return sorted((w.naam, pk) for pk, w in stand.wijken.items() if w.pilot)


def _heel(aantal: Fraction) -> int:
    """Return a whole number; a half goes up, as the database rounds a norm (`trajecten.uren.begeleid.jaarnorm`)."""
    return int(aantal + HALF)


def _dagen(vak: Tijdvak) -> list[dt.date]:
    return [vak.van + n * DAG for n in range((vak.tot_en_met - vak.van).days + 1)]


def _aangesteld(stand: Stand, wijk: int, dag: dt.date) -> bool:
    return any(
        a.wijk in {None, wijk} and a.van <= dag and (a.tot is None or dag < a.tot)
        for a in stand.aanstellingen
    )


def _fte_dagen(
    stand: Stand,
    wijk: int,
    vak: Tijdvak,
    telt: Callable[[Aanstellingrij, dt.date], bool] = lambda _a, _d: True,
) -> Fraction:
    """Return the days of the aanstellingen of a wijk in a period, each times its fte; those for which `telt` says so."""
    pilot = sum(w.pilot for w in stand.wijken.values())
    som = Fraction(0)
    for a in stand.aanstellingen:
        if a.wijk in {None, wijk}:
            laatste = vak.tot_en_met if a.tot is None else min(vak.tot_en_met, a.tot - DAG)
            dagen = sum(telt(a, d) for d in _dagen(Tijdvak(max(vak.van, a.van), laatste)))
            som += dagen * Fraction(a.fte) / (pilot if a.wijk is None else 1)
    return som


def _lang_afwezig(stand: Stand) -> dict[int, set[dt.date]]:
    """Return the days of long absence of each coordinator; absences that follow on each other are one."""
    weg: dict[int, set[dt.date]] = defaultdict(set)
    for rij in stand.afwezig:
        weg[rij.wie] |= set(_dagen(Tijdvak(rij.van, rij.tot - DAG)))
    lang: dict[int, set[dt.date]] = defaultdict(set)
    for wie, dagen in weg.items():
        for begin in (d for d in dagen if d - DAG not in dagen):
            einde = begin
            while einde in dagen:
                einde += DAG
            if (einde - begin).days >= LANG_AFWEZIG:
                lang[wie] |= set(_dagen(Tijdvak(begin, einde - DAG)))
    return lang
