"""The background work and whether it succeeded: planned tasks, mails that were not sent, and rules that are broken."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Bericht, Regelstand, Taakplanning
from kern.consistentie import Regel, alle_regels
from kern.klok import nu
from kern.opdracht import Stand

SPELING = dt.timedelta(minutes=10)
"""How late a run may be, or how long a task may take, before the page reports it."""

_EENHEDEN = ((86400, "dag"), (3600, "uur"), (60, "minuut"), (1, "seconde"))


@dataclass(frozen=True)
class Planregel:
    """A planned task, and the result of its last run."""

    plan: Taakplanning
    herhaling: str
    tekst: str
    soort: str
    icoon: str
    noot: str = ""

    @property
    def is_fout(self) -> bool:
        """Whether somebody has to look at it."""
        return self.soort in {"negatief", "aandacht"}


def plan_lines() -> list[Planregel]:
    """Return every planned task with its state, by name."""
    moment = nu()
    return [plan_line(plan, moment) for plan in Taakplanning.objects.order_by("naam")]


def plan_line(plan: Taakplanning, moment: dt.datetime) -> Planregel:
    """Return the state of a planned task in words; `moment` is now."""
    tekst, soort, icoon, noot = _state(plan, moment)
    return Planregel(plan, repeats(plan.elke, plan.volgende_op), tekst, soort, icoon, noot)


def faulty_plans() -> list[Planregel]:
    """Return the planned tasks that did not run or failed."""
    return [regel for regel in plan_lines() if regel.is_fout]


def failed_messages() -> QuerySet[Bericht]:
    """Return the mails that were not sent, newest first, without their text: only the addressee may read that."""
    return Bericht.objects.filter(stand=Stand.MISLUKT).defer("tekst").order_by("-pk")


@dataclass(frozen=True)
class Gegevenscontrole:
    """The last check of the consistency rules.

    Args:
        op: when; None before the first.
        aantal: how many rules were checked.
        mis: the broken rules, each with how often and since when.
    """

    op: dt.datetime | None
    aantal: int
    mis: list[tuple[Regel, Regelstand]]


def last_check() -> Gegevenscontrole:
    """Return the outcome of the last check; a beheerder sees no persons, so numbers only."""
    standen = {stand.regel: stand for stand in Regelstand.objects.order_by("regel")}
    return Gegevenscontrole(
        op=max((stand.gecontroleerd_op for stand in standen.values()), default=None),
        aantal=len(standen),
        mis=[(r, standen[r.naam]) for r in alle_regels() if r.naam in standen and standen[r.naam].aantal],
    )


def repeats(elke: dt.timedelta, volgende_op: dt.datetime) -> str:
    """Return how often a task runs, in words; with the time of day when it runs once a day or less often."""
    seconden = int(elke.total_seconds())
    deel, eenheid = next((d, e) for d, e in _EENHEDEN if seconden % d == 0)
    aantal = seconden // deel
    meervoud = {"dag": "dagen", "uur": "uur", "minuut": "minuten", "seconde": "seconden"}[eenheid]
    tekst = _("elk uur") if (aantal, eenheid) == (1, "uur") else ""
    tekst = tekst or (f"elke {eenheid}" if aantal == 1 else f"elke {aantal} {meervoud}")
    if eenheid == "dag":
        tekst += f" om {localtime(volgende_op):%H.%M}"
    return tekst


def _state(plan: Taakplanning, moment: dt.datetime) -> tuple[str, str, str, str]:
    """Return words, colour, icon and explanation."""
    if not plan.actief:
        return _("staat uit"), "neutraal", "circle-dashed", ""
    if plan.laatste_fout:
        return _("ging mis"), "negatief", "circle-x", _("soort fout: %(fout)s") % {"fout": plan.laatste_fout}
    if plan.volgende_op < moment - SPELING:
        return _("te laat"), "aandacht", "triangle-alert", _("de planner draait niet")
    if plan.laatst_op is None:
        return _("nog niet aan de beurt geweest"), "neutraal", "clock", ""
    return _outcome(plan.laatst_op, plan.laatst_gelukt_op, moment)


def _outcome(
    gestart: dt.datetime, gelukt: dt.datetime | None, moment: dt.datetime
) -> tuple[str, str, str, str]:
    """Return the same for a task that was started and reported no error."""
    if gelukt is not None and gelukt >= gestart:
        return _("gelukt"), "positief", "circle-check", ""
    if moment - gestart < SPELING:
        return _("bezig"), "info", "loader-circle", ""
    minuten = int((moment - gestart).total_seconds() // 60)
    noot = ngettext(
        "gestart, al %(n)d minuut geen antwoord", "gestart, al %(n)d minuten geen antwoord", minuten
    )
    return _("niet afgemaakt"), "aandacht", "triangle-alert", noot % {"n": minuten}
