"""The activiteiten that are full, and the wishes that none meets (DOMEIN 3 and 9: full or missing, onvervulde vraag)."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Componentrij, Stand, Trajectrij
from trajecten.plan.enums import Componentsoort

HELE_GEMEENTE = "hele gemeente"
"""Stands for the wijk of an activiteit that is for everybody."""


@in_het_register("activiteiten")
@dataclass(frozen=True, kw_only=True)
class Bezetting:
    """An activiteit that runs, and the places taken in it.

    Args:
        activiteit: its key.
        naam: its name.
        wijk: the name of its wijk; empty when it is for the whole municipality.
        plaatsen: how many there are; None without a maximum.
        bezet: people who take part or are about to.
        wachten: people on the waiting list.
    """

    activiteit: int
    naam: str
    wijk: str
    plaatsen: int | None
    bezet: int
    wachten: int

    @property
    def is_vol(self) -> bool:
        """Whether no place is left."""
        return self.plaatsen is not None and self.bezet >= self.plaatsen


@in_het_register("onvervuld")
@dataclass(frozen=True, kw_only=True)
class Wens:
    """A component for which no place was found yet.

    Args:
        persoon: the key of the person.
        wijk: the trajectwijk (key).
        soort: the kind.
        sinds: the day it came in the plan.
    """

    persoon: int
    wijk: int
    soort: Componentsoort
    sinds: dt.date


def activiteiten(stand: Stand, dag: dt.date) -> list[Bezetting]:
    """Return the activiteiten that run, by wijk and name, with the places taken at the end of a day.

    As `rls.bezet` counts them today (trajecten/sql/bezet.sql).
    """
    trajecten = {t.id: t for t in stand.trajecten}
    bezet: dict[int | None, set[int]] = defaultdict(set)
    wachten: dict[int | None, set[int]] = defaultdict(set)
    for c in stand.componenten:
        if c.activiteit is not None and _in_plan(c, trajecten[c.traject], dag):
            wacht = c.wachtlijst_sinds is not None and c.wachtlijst_sinds <= dag
            (wachten if wacht else bezet)[c.activiteit].add(c.persoon)
    uit = [
        Bezetting(
            activiteit=a.id,
            naam=a.naam,
            wijk=stand.wijken[a.wijk].naam if a.wijk is not None else "",
            plaatsen=a.plaatsen,
            bezet=len(bezet[a.id]),
            wachten=len(wachten[a.id]),
        )
        for a in stand.activiteiten
        if a.actief
    ]
    return sorted(uit, key=lambda rij: (rij.wijk, rij.naam, rij.activiteit))


def onvervuld(stand: Stand, dag: dt.date) -> list[Wens]:
    """Return the wishes in the plans of a day for which no place is known, oldest first."""
    trajecten = {t.id: t for t in stand.trajecten}
    wensen = (
        Wens(persoon=c.persoon, wijk=trajecten[c.traject].wijk, soort=c.soort, sinds=c.gepland_op)
        for c in stand.componenten
        if c.nog_te_vinden and _in_plan(c, trajecten[c.traject], dag)
    )
    return sorted(wensen, key=lambda w: (w.sinds, w.persoon))


def bezetting_per_wijk(stand: Stand, dag: dt.date) -> dict[str, dict[str, dict[str, int | None]]]:
    """Return the places of each activiteit that runs, by wijk and name; one of a name that is taken has its key behind it."""
    uit: dict[str, dict[str, dict[str, int | None]]] = {}
    for rij in activiteiten(stand, dag):
        namen = uit.setdefault(rij.wijk or HELE_GEMEENTE, {})
        naam = rij.naam if rij.naam not in namen else f"{rij.naam} ({rij.activiteit})"
        namen[naam] = {"plaatsen": rij.plaatsen, "bezet": rij.bezet, "wachten": rij.wachten}
    return uit


@in_het_register("onvervuld", "onvervuld_lang")
def onvervuld_per_soort(
    stand: Stand, dag: dt.date, *, sinds: dt.date | None = None
) -> dict[str, dict[str, int]]:
    """Return how many wishes wait on a day, by kind and trajectwijk.

    Those for help are left out: they say what is in somebody's way.

    Args:
        stand: what was known.
        dag: the last day.
        sinds: only those that waited on this day already.
    """
    uit: dict[str, dict[str, int]] = {}
    for wens in onvervuld(stand, dag):
        if wens.soort != Componentsoort.HULP and (sinds is None or wens.sinds <= sinds):
            wijk, per_wijk = stand.wijken[wens.wijk].naam, uit.setdefault(wens.soort.value, {})
            per_wijk[wijk] = per_wijk.get(wijk, 0) + 1
    return uit


def _in_plan(c: Componentrij, t: Trajectrij, dag: dt.date) -> bool:
    """Tell whether a component was about to begin or ran at the end of a day; what a closing left is over."""
    sinds = min(c.gepland_op, c.gestart_op or c.gepland_op)
    if sinds > dag or (c.geeindigd_op is not None and c.geeindigd_op <= dag):
        return False
    return t.gesloten_op is None or t.gesloten_op > dag or c.gepland_op > t.gesloten_op
