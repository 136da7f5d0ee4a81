"""The years of the pilot before this one: as their editions in force tell them, and what came in since (DOMEIN 9).

Pilot to date is the sum of those years, what came in later of them (*nagekomen*, which may be negative), and this year. A
year without an edition in force was told to nobody: it stands as it is known now, and nothing came in since
(docs/adr/0068).
"""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.conf import settings

from rapportage.cijfers.nagekomen import GEEINDIGD, STAND, VIA, getallen, nagekomen_van
from rapportage.cijfers.reeksen import PER_JAAR, Pilotjaar
from rapportage.cijfers.stand import Stand, Tijdvak
from rapportage.cijfers.uitkomsten import Einde
from rapportage.cijfers.verloop import exact_werk
from rapportage.cijfers.werk import Telling

type InKracht = Mapping[int, dict[str, Any]]
"""The figures of the edition in force, of each year that has one."""


def eerdere_jaren(
    stand: Stand, jaar: int, in_kracht: InKracht, *, via: Mapping[str, Telling] | None = None
) -> list[dict[str, Any]]:
    """Return each year of the pilot before a year, oldest first.

    Args:
        stand: what is known now.
        jaar: the year that is told of.
        in_kracht: the figures in force.
        via: people found by the wijknetwerk as known now, by kind of place and year; None where they are not told.

    Returns:
        Of each its moment (None without an edition in force), what counts of it by figure, and each figure that is another
        one now.
    """
    return [
        _jaar(stand, eerder, in_kracht.get(eerder), via or {})
        for eerder in range(settings.PILOT_VAN.year, jaar)
    ]


def opgeteld(werk: dict[str, Any]) -> Telling:
    """Return the figures of a period that add up over years, of all wijken together, by figure or kind of ending."""
    uit: Counter[str] = Counter()
    for (cijfer, soort, _wijk), aantal in getallen(werk):
        if cijfer != STAND:
            uit[soort or cijfer] += aantal
    return dict(uit)


def met_gepubliceerd(via: Mapping[str, Telling], in_kracht: InKracht) -> dict[str, Telling]:
    """Return who was found by the wijknetwerk, by kind of place and year, with earlier years as they were published."""
    uit = {soort: dict(per_jaar) for soort, per_jaar in via.items()}
    for jaar, cijfers in in_kracht.items():
        if VIA in cijfers:
            for soort in {*uit, *cijfers[VIA]}:
                uit.setdefault(soort, {})[str(jaar)] = cijfers[VIA].get(soort, {}).get(str(jaar), 0)
    return uit


def pilotjaren_met_gepubliceerd(rijen: list[Pilotjaar], in_kracht: InKracht) -> list[Pilotjaar]:
    """Return what each wijk did in each year, with earlier years as they were published."""
    toen = {
        jaar: dict(getallen(cijfers["werk"]))
        for jaar, cijfers in in_kracht.items()
        if GEEINDIGD in cijfers["werk"]
    }
    return [_zoals(toen[rij.jaar], rij) if rij.jaar in toen else rij for rij in rijen]


def _zoals(stond: Mapping[tuple[str, str, str], int], rij: Pilotjaar) -> Pilotjaar:
    aantallen = {naam: stond.get((naam, "", rij.wijk), 0) for naam in PER_JAAR}
    afgerond = stond.get((GEEINDIGD, Einde.AFGEROND.value, rij.wijk), 0)
    return Pilotjaar(wijk=rij.wijk, jaar=rij.jaar, **aantallen | {"afgerond": afgerond})


def _jaar(
    stand: Stand, jaar: int, uitgave: dict[str, Any] | None, via: Mapping[str, Telling]
) -> dict[str, Any]:
    nu = exact_werk(stand, Tijdvak(dt.date(jaar, 1, 1), dt.date(jaar, 12, 31)))
    if uitgave is None:
        return {"jaar": jaar, "bekend_op": None, "telt": opgeteld(nu), "nagekomen": []}
    stond = uitgave["werk"]
    return {
        "jaar": jaar,
        "bekend_op": uitgave["bekend_op"],
        "telt": opgeteld(nu | stond),
        "nagekomen": nagekomen_van(stond, nu) + _via(jaar, uitgave.get(VIA), via),
    }


def _via(jaar: int, stond: dict[str, Telling] | None, nu: Mapping[str, Telling]) -> list[dict[str, Any]]:
    if stond is None:
        return []
    paren = {
        soort: (stond.get(soort, {}).get(str(jaar), 0), nu.get(soort, {}).get(str(jaar), 0))
        for soort in sorted({*stond, *nu})
    }
    return [
        {"cijfer": VIA, "soort": soort, "wijk": "", "stond": stond_er, "nu": is_nu}
        for soort, (stond_er, is_nu) in paren.items()
        if stond_er != is_nu
    ]
