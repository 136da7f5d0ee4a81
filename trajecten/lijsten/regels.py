"""The rules that ask a choice: for which doelgroep a document, check or measure holds, and on which route or ground.

A table of doelgroepen by routes (or grounds) holds from a day on. What held before that day stays, so a dossier or a
decision of an earlier day keeps the rules of that day.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from inburgeraars.models import Doelgroep
from kern.historie import historiemodel
from kern.klok import vandaag
from kern.woorden import voluit
from trajecten.handhaving.models import Handhavingsgrond, Maatregelregel
from trajecten.lijsten.lijst import Lijst
from trajecten.lijsten.vanaf import Vanaf
from trajecten.normen.overzicht import Wijziging
from trajecten.papieren.models import Controleregel
from trajecten.plan.models import Taalroute

type Cel = tuple[str, int | None]
"""A doelgroep and the key of a route or ground; empty and None mean everybody and every route."""


@dataclass(frozen=True, kw_only=True)
class Regelsoort(Vanaf[Cel]):
    """The rules of one list.

    Args:
        kolom: the field that points at the route or ground.
        kolommen: the table of those.
        iedereen: whether a rule can hold for every doelgroep, and on every route.
        vraag: what the table answers.
    """

    kolom: str
    kolommen: Any
    iedereen: bool
    vraag: str

    def rijkoppen(self) -> list[tuple[str, str]]:
        """Return the doelgroepen, with their names."""
        groepen = [(d.value, str(d.label)) for d in Doelgroep]
        return [("", _("elke doelgroep")), *groepen] if self.iedereen else groepen

    def kolomkoppen(self, cellen: Iterable[Cel] = ()) -> list[tuple[int | None, str]]:
        """Return the routes or grounds that can be chosen and do not end, and those of `cellen`, with their names."""
        al = {kolom for _rij, kolom in cellen}
        rijen = self.kolommen.objects.filter(Q(tot=None) | Q(pk__in=al - {None}))
        namen = [(rij.pk, rij.naam) for rij in rijen]
        return [(None, _("elke taalroute")), *namen] if self.iedereen else namen

    def cel(self, rij: Any) -> Cel:
        """Return the place of a rule in the table."""
        return rij.doelgroep, getattr(rij, f"{self.kolom}_id")

    def velden(self, cel: Cel) -> dict[str, Any]:
        """Return the fields of a rule at a place."""
        doelgroep, kolom = cel
        return {"doelgroep": doelgroep, f"{self.kolom}_id": kolom}


def regelsoort(lijst: Lijst) -> Regelsoort | None:
    """Return the rules of a list that are kept with its choices; None for a list without."""
    match lijst.sleutel:
        case "controles":
            return Regelsoort(
                model=Controleregel,
                soort="soort",
                kolom="taalroute",
                kolommen=Taalroute,
                iedereen=True,
                vraag=_("Voor wie is dit nodig?"),
            )
        case "maatregelen":
            return Regelsoort(
                model=Maatregelregel,
                soort="maatregel",
                kolom="grond",
                kolommen=Handhavingsgrond,
                iedereen=False,
                vraag=_("Voor wie bestaat deze maatregel?"),
            )
    return None


@dataclass(frozen=True)
class Regelrij:
    """A doelgroep, and for each route or ground, by name, whether there is a rule."""

    naam: str
    cellen: list[tuple[str, bool]]


@dataclass(frozen=True)
class Regeltabel:
    """The rules of a choice, and from when they hold in words."""

    wanneer: str
    kolommen: list[str]
    rijen: list[Regelrij]


def tabellen(soort: Regelsoort, keuze: Any) -> list[Regeltabel]:
    """Return the rules of a choice as they hold today, and as they will from the day that is planned."""
    dag = soort.komende_dag(keuze)
    return [_tabel(soort, keuze, None), *([_tabel(soort, keuze, dag)] if dag else [])]


def _tabel(soort: Regelsoort, keuze: Any, vanaf: dt.date | None) -> Regeltabel:
    cellen = soort.cellen_op(keuze, vanaf or vandaag())
    kolommen = soort.kolomkoppen(cellen)
    rijen = [
        Regelrij(naam, [(kop, (doelgroep, kolom) in cellen) for kolom, kop in kolommen])
        for doelgroep, naam in soort.rijkoppen()
    ]
    wanneer = _("vanaf %s") % voluit(vanaf) if vanaf else _("zo geldt het nu")
    return Regeltabel(wanneer, [kop for _pk, kop in kolommen], rijen)


def wijzigingen(soort: Regelsoort, keuze: Any) -> list[Wijziging]:
    """Return when the rules of a choice were changed, by whom and why, newest first; one line an act."""
    versies = historiemodel(soort.model)._default_manager.filter(**{soort.soort: keuze})  # noqa: SLF001
    uit: dict[Any, Wijziging] = {}
    for v in versies.exclude(gewijzigd_door=None).select_related("gewijzigd_door").order_by("pgh_id"):
        zin = _("‘%s’: voor wie is gewijzigd") % keuze.naam
        uit[v.pgh_created_at] = Wijziging(
            v.pgh_id, v.pgh_created_at, v.gewijzigd_door.naam, zin, v.correctiereden
        )
    return sorted(uit.values(), key=lambda w: w.nummer, reverse=True)
