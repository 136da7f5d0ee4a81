"""What the chapters of the book read: the figures of its period, a year or the pilot, and those of the pilot so far."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from rapportage.cijfers.doelen import Voortgang
from rapportage.cijfers.populatie import WIJK
from rapportage.opmaak.delen import Kolom
from rapportage.opmaak.hoofdstukken import beelden
from rapportage.opmaak.hoofdstukken.maand import doel
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.vijftallen import Kenmerktabel, waarom_niet_verdeeld
from rapportage.opmaak.woorden import getal, verschil


@dataclass(frozen=True)
class Boek:
    """The figures of a book.

    Args:
        jaar: reads the period: a year, or in the eindrapportage the whole pilot.
        peildatum: its last day that counts, as printed.
    """

    jaar: Lezer
    peildatum: dt.date

    @property
    def cijfers(self) -> dict[str, Any]:
        """All stored figures."""
        return self.jaar.cijfers

    @property
    def nummer(self) -> int:
        """The year; of the eindrapportage the last."""
        return self.jaar.jaar

    @property
    def over_pilot(self) -> bool:
        """Whether it tells of the whole pilot."""
        return self.jaar.over_pilot

    @cached_property
    def pilot(self) -> Lezer:
        """Reads the pilot up to the day."""
        if self.over_pilot:
            return self.jaar
        return Lezer(self.cijfers | {"werk": self.cijfers["werk_pilot"], "werk_jaar_ervoor": None})

    @property
    def eerdere_jaren(self) -> list[dict[str, Any]]:
        """The years of the pilot before this one; figures of the seventh version hold what came in of the last alone."""
        jaren: list[dict[str, Any]] | None = self.cijfers.get("eerdere_jaren")
        if jaren is None:
            jaren = [{"jaar": self.nummer - 1, "nagekomen": self.cijfers.get("nagekomen") or []}]
        return jaren

    @property
    def pilotwijken(self) -> list[str]:
        """The wijken with a target, in the order of the tables."""
        return [wijk for wijk in self.jaar.wijken if doel(self.jaar, wijk)]

    @property
    def koppen(self) -> list[str]:
        """The heads of columns with the year before, the year and the pilot; of the pilot there is one."""
        eerder = [] if self.jaar.toen is None else [self.jaar.kolom_vorig_jaar]
        return [_("Pilot")] if self.over_pilot else [*eerder, str(self.nummer), _("Pilot")]

    def naast_elkaar[T](self, toen: T, nu: T, pilot: T) -> list[T]:
        """Return what stands in those columns."""
        eerder = [] if self.jaar.toen is None else [toen]
        return [pilot] if self.over_pilot else [*eerder, nu, pilot]

    def voortgang(self, wijk: str | None = None, route: str | None = None) -> Voortgang:
        """Return what started since the pilot began beside the target."""
        return beelden.voortgang(self.pilot, self.peildatum, wijk, route)

    def tabel(self, populatie: str, *assen: str) -> Kenmerktabel | None:
        """Return a table of traits that is divided; None without one."""
        kenmerken = self.jaar.kenmerken
        tabel = None if kenmerken is None else kenmerken.tabel(populatie, *assen)
        return tabel if tabel is not None and tabel.is_verdeeld else None

    def tabel_per_wijk(self, populatie: str, kenmerk: str) -> Kenmerktabel | None:
        """Return a table of a trait by wijk."""
        return self.tabel(populatie, kenmerk, WIJK)

    def waarom_niet(self, populatie: str, *assen: str, **groep: str) -> str:
        """Return why a table of traits, or a group in it, is not shown."""
        if self.jaar.kenmerken is None:
            return _("Er ligt nog geen kwartaal vast.")
        return waarom_niet_verdeeld(self.jaar.kenmerken.tabel(populatie, *assen), **groep)

    def toen(self, populatie: str, *assen: str) -> Kenmerktabel | None:
        """Return a table of traits of a year before, as it was published."""
        kenmerken = self.jaar.kenmerken
        eerder = None if kenmerken is None else kenmerken.jaar_eerder
        tabel = eerder.tabel(populatie, *assen) if eerder else None
        return tabel if tabel is not None and tabel.is_verdeeld else None


def verandering_in_woorden(lezer: Lezer, nu: int, toen: int | None) -> str:
    """Return a change beside a key figure: (2025: 37, +17); empty without a year before."""
    if toen is None:
        return ""
    delen = {"jaar": lezer.kolom_vorig_jaar, "toen": getal(toen), "verschil": verschil(nu, toen)}
    return _("(%(jaar)s: %(toen)s, %(verschil)s)") % delen


def kolommen(eerste: str, *namen: str, ruim: Sequence[str] = ()) -> list[Kolom]:
    """Return columns of numbers after one of words; those in `ruim` stand after a wider gap."""
    return [Kolom(naam=eerste, getal=False), *(Kolom(naam=naam, ruim=naam in ruim) for naam in namen)]


def woordkolommen(*namen: str) -> list[Kolom]:
    """Return columns of words."""
    return [Kolom(naam=naam, getal=False) for naam in namen]
