"""Selections as they are shown: the list, and one selection with its lines.

The database holds it too: `vinden/sql/zicht_selectie.sql`.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Eindreden, Inburgeraar
from inburgeraars.services.benaderingen import open_benaderingen
from kern.velden import Niveau
from kern.woorden import voluit
from vinden.models import Selectie, Selectieregel, Selectiestand
from vinden.personen import zichtbare_wijken
from vinden.selecties.services import waarom_niet
from wijken.models import Wijk

SOORT = {
    Selectiestand.GEVRAAGD: "aandacht",
    Selectiestand.GERESERVEERD: "positief",
    Selectiestand.AFGEWEZEN: "neutraal",
    Selectiestand.INGETROKKEN: "neutraal",
}


def selecties(gebruiker: Gebruiker) -> QuerySet[Selectie]:
    """Return the selections of the wijken in sight, those that wait for an answer first, then the newest."""
    nog = Q(regels__benadering__eindreden="")
    return (
        Selectie.objects.filter(wijk__in=zichtbare_wijken(gebruiker))
        .select_related("wijk", "gevraagd_door", "besloten_door")
        .annotate(
            wacht=Q(stand=Selectiestand.GEVRAAGD),
            aantal=Count("regels"),
            gereserveerd=Count("regels", filter=Q(regels__benadering__isnull=False)),
            nog=Count("regels", filter=nog),
        )
        .order_by("-wacht", "-pk")
    )


@dataclass(frozen=True)
class Regel:
    """A person in a selection, and its state there."""

    pk: int
    naam: str
    plek: str
    stand: str
    soort: str
    is_gereserveerd: bool


def regels(gebruiker: Gebruiker, selectie: Selectie) -> list[Regel]:
    """Return the lines of a selection whose persons are in sight, by name."""
    rijen = (
        Selectieregel.objects.visible_to(gebruiker)
        .filter(selectie=selectie)
        .select_related("inburgeraar__wijk", "benadering")
        .order_by("inburgeraar__sorteernaam", "pk")
    )
    return [_regel(rij, selectie) for rij in rijen]


def _regel(rij: Selectieregel, selectie: Selectie) -> Regel:
    stand, soort = _stand_van_regel(rij, selectie)
    persoon = rij.inburgeraar
    loopt = rij.benadering is not None and not rij.benadering.eindreden
    return Regel(persoon.pk, persoon.naam, persoon.wijk.naam, stand, soort, loopt)


def _stand_van_regel(rij: Selectieregel, selectie: Selectie) -> tuple[str, str]:
    if rij.overgeslagen:
        return rij.overgeslagen, "aandacht"
    if rij.benadering is None:
        open_ = selectie.stand == Selectiestand.GEVRAAGD
        return (_("wacht op de teamleider") if open_ else _("niet gereserveerd")), "neutraal"
    if not rij.benadering.eindreden:
        return _("gereserveerd tot en met %s") % dag(rij.benadering.tot_en_met), "positief"
    woorden = {
        Eindreden.GECLAIMD: _("geclaimd"),
        Eindreden.VERLOPEN: _("verlopen"),
        Eindreden.VRIJGEGEVEN: _("vrijgegeven"),
    }
    woord = woorden.get(Eindreden(rij.benadering.eindreden), _("geëindigd"))
    return _("%(woord)s op %(dag)s") % {"woord": woord, "dag": dag(rij.benadering.tot)}, "neutraal"


def dag(datum: dt.date | None) -> str:
    """Return a day in words; empty without one."""
    return voluit(datum) if datum else ""


@dataclass(frozen=True)
class Voorstel:
    """The people ticked in the list: those who can be in a selection for a wijk, and the others with the reason."""

    mee: list[Inburgeraar]
    niet: list[tuple[Inburgeraar, str]]


def stel_voor(gebruiker: Gebruiker, ids: Iterable[int], wijk: Wijk) -> Voorstel:
    """Return a selection of the ticked persons for a wijk, as far as they are in sight."""
    rijen: Any = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(pk__in=list(ids))
    personen = list(rijen.select_related("wijk").order_by("sorteernaam", "pk"))
    redenen = waarom_niet(personen, wijk=wijk, lopend=open_benaderingen([p.pk for p in personen]))
    return Voorstel(
        mee=[p for p in personen if p.pk not in redenen],
        niet=[(p, redenen[p.pk]) for p in personen if p.pk in redenen],
    )
