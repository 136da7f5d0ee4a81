"""Reading stored figures: a missing key counts as 0, and a year before the pilot as None."""

import datetime as dt
from functools import cached_property
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from rapportage.cijfers.werk import ONBEKEND
from rapportage.enums import Rapportsoort
from rapportage.opmaak.vijftallen import Kenmerken, Kenmerktabel
from rapportage.tijdvakken import is_jaareinde

VINDROUTES = ("BPI", "wijknetwerk")
IN_VIJFTALLEN, BOEK = 5, 7
"""The versions of the figures of a year from which traits are in vijftallen, and from which they make a book."""


class Lezer:
    """The figures of a period, and of the year before where they have one, as `rapportage.cijfers` makes them."""

    def __init__(self, cijfers: dict[str, Any]) -> None:
        self.cijfers = cijfers
        self.jaar: int = cijfers["jaar"]
        self.wijken: list[str] = cijfers["wijken"]
        self.nu: dict[str, Any] = cijfers["werk"]
        self.toen: dict[str, Any] | None = cijfers.get("werk_jaar_ervoor")

    def van_jaar(self, jaar: dict[str, Any]) -> "Lezer":
        """Return what reads a year of the pilot, as the eindrapportage has it."""
        return Lezer(self.cijfers | {"jaar": jaar["jaar"], "werk": jaar["werk"]})

    @cached_property
    def kenmerken(self) -> Kenmerken | None:
        """The traits in vijftallen; None before the first day of which there are any, and in older figures."""
        kenmerken = self.cijfers.get("kenmerken")
        return Kenmerken(kenmerken) if kenmerken and not self.is_van_voor_vijftallen else None

    @property
    def is_van_voor_vijftallen(self) -> bool:
        """Whether these figures were stored when small cells were left out instead."""
        soort = Rapportsoort(self.cijfers["rapport"])
        return soort == Rapportsoort.JAARRAPPORTAGE and int(self.cijfers["versie"]) < IN_VIJFTALLEN

    @property
    def is_boek(self) -> bool:
        """Whether these figures hold what the book of a year tells."""
        return self.over_pilot or int(self.cijfers["versie"]) >= BOEK

    @property
    def over_pilot(self) -> bool:
        """Whether the period is the whole pilot, as in the eindrapportage."""
        return bool(self.cijfers.get("rapport") == Rapportsoort.EINDRAPPORTAGE)

    @property
    def periode(self) -> str:
        """The period, in words within a sentence: in 2026, in de pilot."""
        return _("in de pilot") if self.over_pilot else _("in %(jaar)d") % {"jaar": self.jaar}

    @property
    def periode_vooraan(self) -> str:
        """The period, in words that begin a sentence: In 2026, In de pilot."""
        return capfirst(self.periode)

    @property
    def kolom(self) -> str:
        """The period, as the head of a column or in a legend."""
        return _("Pilot") if self.over_pilot else str(self.jaar)

    @property
    def kolom_samen(self) -> str:
        """The head of a column that adds up the period: Samen 2026, or Samen."""
        return _("Samen") if self.over_pilot else _("Samen %(jaar)d") % {"jaar": self.jaar}

    @property
    def kenmerken_van_dit_jaar(self) -> bool:
        """Whether the traits are those of the whole year that is told of; of the pilot they are no year's."""
        return (
            self.kenmerken is not None
            and not self.over_pilot
            and self.kenmerken.dag.year == self.jaar
            and is_jaareinde(self.kenmerken.dag)
        )

    def tabel_van_jaar_of_pilot(self, populatie: str, *assen: str) -> tuple[Kenmerktabel, bool]:
        """Return a table of traits of the people of the year, else of the pilot up to now, and whether it is of the year."""
        assert self.kenmerken is not None
        tabel = self.kenmerken.van_het_jaar(populatie, *assen) if self.kenmerken_van_dit_jaar else None
        if tabel is not None:
            return tabel, True
        pilot = self.kenmerken.tabel(populatie, *assen)
        assert pilot is not None
        return pilot, False

    @property
    def heel_vorig_jaar(self) -> bool:
        """Whether the comparison is with the whole year before."""
        dag = self.cijfers.get("jaar_ervoor_tot_en_met")
        return dag is not None and is_jaareinde(dt.date.fromisoformat(dag))

    @property
    def vorig_jaar(self) -> str:
        """The year before, in words that fit after "dan"."""
        woorden = _("in %(jaar)d") if self.heel_vorig_jaar else _("in dezelfde periode van %(jaar)d")
        return woorden % {"jaar": self.jaar - 1}

    @property
    def kolom_vorig_jaar(self) -> str:
        """The year before, as the head of a column or in a legend."""
        woorden = _("%(jaar)d") if self.heel_vorig_jaar else _("%(jaar)d, zelfde periode")
        return woorden % {"jaar": self.jaar - 1}

    def cel(self, cijfer: str, soort: str, wijk: str) -> int:
        """Return a number by vindroute or step, and wijk."""
        return int(self.nu[cijfer].get(soort, {}).get(wijk, 0))

    def van_wijk(self, cijfer: str, wijk: str, *, toen: bool = False) -> int | None:
        """Return a number of a wijk, over all vindroutes or steps; None for a year before the pilot."""
        werk = self.toen if toen else self.nu
        return None if werk is None or cijfer not in werk else _som(werk[cijfer], wijk)

    def per_wijk(self, cijfer: str) -> dict[str, int]:
        """Return a number for every wijk."""
        return {wijk: _som(self.nu[cijfer], wijk) for wijk in self.wijken}

    def som(self, cijfer: str) -> int:
        """Return a number over all wijken."""
        return _som(self.nu[cijfer])

    def som_route(self, cijfer: str, route: str) -> int:
        """Return a number of a vindroute or step over all wijken."""
        return _som(self.nu[cijfer].get(route, {}))

    def paar(self, cijfer: str) -> tuple[int, int | None]:
        """Return a number and that of the year before (None before the pilot)."""
        return self.som(cijfer), None if self.toen is None or cijfer not in self.toen else _som(
            self.toen[cijfer]
        )

    def paar_route(self, cijfer: str, route: str) -> tuple[int, int | None]:
        """Return a number of a vindroute or other kind, and that of the year before (None before the pilot)."""
        toen = (
            None if self.toen is None or cijfer not in self.toen else _som(self.toen[cijfer].get(route, {}))
        )
        return self.som_route(cijfer, route), toen

    def minuten(self) -> tuple[int, int | None]:
        """Return all minutes, and those of the year before (None before the pilot)."""
        return _minuten(self.nu), None if self.toen is None else _minuten(self.toen)

    def routes(self, cijfer: str) -> list[str]:
        """Return the vindroutes that a table shows; unknown only when it occurs."""
        return [*VINDROUTES, *([ONBEKEND] if self.som_route(cijfer, ONBEKEND) else [])]


def _som(telling: dict[str, Any], wijk: str | None = None) -> int:
    uit = 0
    for sleutel, deel in telling.items():
        if isinstance(deel, dict):
            uit += _som(deel, wijk)
        elif wijk is None or sleutel == wijk:
            uit += deel
    return uit


def _minuten(werk: dict[str, Any]) -> int:
    contacten = sum(contact["minuten"] for contact in werk["contacten"].values())
    return int(contacten + sum(werk["urenregels"].values()))
