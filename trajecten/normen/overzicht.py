"""Targets, norms and signals as pages show them: what holds, since when, by which besluit, and what is coming."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from besluiten.models import Besluit
from gebruikers.models import Gebruiker
from inburgeraars.models import Vindroute
from kern.historie import historiemodel
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig, voluit
from trajecten.normen.onderdelen import Onderdeel, doelen_van, normen, signalen
from wijken.models import Wijk


@dataclass(frozen=True)
class Stand:
    """What holds of one thing today, and what is planned."""

    onderdeel: Onderdeel
    rij: Any
    straks: Any

    @property
    def waarde(self) -> str:
        """What holds today, in words."""
        return self.onderdeel.in_woorden(self.rij)

    @property
    def sinds(self) -> str:
        """Since when it holds."""
        if self.rij:
            return jaar_zo_nodig(self.rij.van)
        return _("het begin") if self.onderdeel.wordt_geleverd else ""

    @property
    def besluit(self) -> Besluit | None:
        """The besluit behind it; None for what shipped."""
        return self.rij.besluit if self.rij else None

    @property
    def komt(self) -> str:
        """What is planned, and from when; empty when nothing is."""
        if self.straks is None:
            return ""
        woorden = {"waarde": self.onderdeel.in_woorden(self.straks), "dag": jaar_zo_nodig(self.straks.van)}
        return _("%(waarde)s vanaf %(dag)s") % woorden


def standen(groep: Sequence[Onderdeel]) -> list[Stand]:
    """Return where things of one table stand today; one statement for all of them."""
    if not groep:
        return []
    dag = vandaag()
    rijen: QuerySet[Any] = groep[0].model.objects.select_related("besluit").order_by("van")
    namen = tuple(groep[0].rijen_van)
    per_onderdeel: dict[tuple[Any, ...], list[Any]] = {}
    for rij in rijen:
        per_onderdeel.setdefault(tuple(getattr(rij, _kolom(n)) for n in namen), []).append(rij)
    uit = []
    for onderdeel in groep:
        eigen = per_onderdeel.get(tuple(getattr(w, "pk", w) for w in onderdeel.rijen_van.values()), [])
        nu = next((r for r in reversed(eigen) if r.van <= dag and (r.tot is None or r.tot > dag)), None)
        uit.append(Stand(onderdeel, nu, next((r for r in eigen if r.van > dag), None)))
    return uit


def _kolom(naam: str) -> str:
    return "wijk_id" if naam == "wijk" else naam


@dataclass(frozen=True)
class Wijkrij:
    """The targets of a wijk, by vindroute."""

    wijk: Wijk
    standen: list[Stand]

    @property
    def som(self) -> int:
        """The target of the wijk."""
        return sum(_aantal(stand) for stand in self.standen)


@dataclass(frozen=True)
class Normenoverzicht:
    """The page with everything that can be adjusted."""

    doelen: list[Wijkrij]
    normen: list[Stand]
    signalen: list[Stand]
    mag_doelen: bool
    mag_normen: bool

    @property
    def per_vindroute(self) -> list[tuple[str, int]]:
        """The targets of all wijken by vindroute, in the order of the columns."""
        return [
            (str(route.label), sum(_aantal(rij.standen[i]) for rij in self.doelen))
            for i, route in enumerate(Vindroute)
        ]

    @property
    def totaal(self) -> int:
        """The target of the pilot."""
        return sum(rij.som for rij in self.doelen)


def _aantal(stand: Stand) -> int:
    return int(stand.rij.aantal if stand.rij else stand.onderdeel.standaard["aantal"])


def overzicht(gebruiker: Gebruiker) -> Normenoverzicht:
    """Return everything that can be adjusted, with four statements."""
    wijken = list(Wijk.objects.filter(pilot=True).order_by("naam"))
    doelen = standen(doelen_van(wijken))
    breed = len(Vindroute)
    return Normenoverzicht(
        doelen=[Wijkrij(w, doelen[i * breed : (i + 1) * breed]) for i, w in enumerate(wijken)],
        normen=standen(normen()),
        signalen=standen(signalen()),
        mag_doelen=any(stand.onderdeel.mag(gebruiker) for stand in doelen),
        mag_normen=normen()[0].mag(gebruiker),
    )


@dataclass(frozen=True)
class Waarderij:
    """A value with its days, as the page of one thing shows it."""

    rij: Any
    waarde: str
    loopt: bool
    komt: bool

    @property
    def tot_en_met(self) -> str:
        """The last day; empty while it is open."""
        dag = self.rij.tot_en_met
        return voluit(dag) if dag else ""


def waarderijen(onderdeel: Onderdeel) -> list[Waarderij]:
    """Return all values of one thing, newest first; those that never held a day are left out."""
    dag = vandaag()
    return [
        Waarderij(
            rij,
            onderdeel.in_woorden(rij),
            loopt=rij.van <= dag and (rij.tot is None or rij.tot > dag),
            komt=rij.van > dag,
        )
        for rij in onderdeel.rijen.select_related("besluit").order_by("-van")
    ]


@dataclass(frozen=True)
class Wijziging:
    """What somebody did with the values of one thing."""

    nummer: int
    wanneer: dt.datetime
    wie: str
    tekst: str
    reden: str


def wijzigingen(onderdeel: Onderdeel) -> list[Wijziging]:
    """Return what was adjusted, corrected and taken back, newest first; from row history, deletions included."""
    namen = {naam if naam != "wijk" else "wijk_id": w for naam, w in onderdeel.rijen_van.items()}
    versies = historiemodel(onderdeel.model)._default_manager.filter(  # noqa: SLF001
        **{n: getattr(w, "pk", w) for n, w in namen.items()}
    )
    per_rij: dict[int, list[Any]] = {}
    for versie in versies.select_related("gewijzigd_door").order_by("pgh_id"):
        per_rij.setdefault(versie.pgh_obj_id, []).append(versie)
    uit = [w for rij in per_rij.values() for w in _van_een_rij(onderdeel, rij)]
    return sorted(uit, key=lambda w: w.nummer, reverse=True)


def _van_een_rij(onderdeel: Onderdeel, versies: list[Any]) -> Iterable[Wijziging]:
    eerste = versies[0]
    if eerste.besluit_id is None:
        return
    dag = voluit(eerste.van)
    yield _wijziging(
        eerste,
        _("gewijzigd: %(waarde)s vanaf %(dag)s") % {"waarde": onderdeel.in_woorden(eerste), "dag": dag},
    )
    for oud, nieuw in pairwise(versies):
        if nieuw.pgh_label == "verwijderd":
            yield _wijziging(
                nieuw,
                _("teruggenomen: %(waarde)s vanaf %(dag)s")
                % {"waarde": onderdeel.in_woorden(nieuw), "dag": dag},
            )
        elif onderdeel.waarden(oud) != onderdeel.waarden(nieuw):
            woorden = {"was": onderdeel.in_woorden(oud), "nu": onderdeel.in_woorden(nieuw), "dag": dag}
            yield _wijziging(nieuw, _("verbeterd: %(nu)s vanaf %(dag)s (was %(was)s)") % woorden)


def _wijziging(versie: Any, tekst: str) -> Wijziging:
    wie = versie.gewijzigd_door.naam if versie.gewijzigd_door else _("het systeem")
    return Wijziging(versie.pgh_id, versie.pgh_created_at, wie, tekst, versie.correctiereden)
