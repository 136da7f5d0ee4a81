"""The rules that ask a choice: for which doelgroep a document, check or measure holds, and on which route or ground.

A table of doelgroepen by routes (or grounds) holds from a day on. What held before that day stays, so a dossier or a
decision of an earlier day keeps the rules of that day.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext as _

from inburgeraars.models import Doelgroep
from kern.historie import historiemodel
from kern.klok import vandaag
from kern.woorden import voluit
from trajecten.handhaving.models import Handhavingsgrond, Maatregelregel
from trajecten.lijsten.lijst import Lijst
from trajecten.normen.overzicht import Wijziging
from trajecten.papieren.models import Controleregel
from trajecten.plan.models import Taalroute

type Cel = tuple[str, int | None]
"""A doelgroep and the key of a route or ground; empty and None mean everybody and every route."""


@dataclass(frozen=True, kw_only=True)
class Regelsoort:
    """The rules of one list.

    Args:
        model: their table.
        soort: the field that points at the choice they ask.
        kolom: the field that points at the route or ground.
        kolommen: the table of those.
        iedereen: whether a rule can hold for every doelgroep, and on every route.
        vraag: what the table answers.
    """

    model: Any
    soort: str
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

    def van(self, keuze: Any) -> Any:
        """Return the rules of a choice that held a day or will, oldest first."""
        echt = Q(tot=None) | Q(tot__gt=F("van"))
        return self.model.objects.filter(echt, **{self.soort: keuze}).order_by("van", "pk")

    def cel(self, regel: Any) -> Cel:
        """Return the place of a rule in the table."""
        return regel.doelgroep, getattr(regel, f"{self.kolom}_id")

    def cellen_op(self, keuze: Any, dag: dt.date) -> set[Cel]:
        """Return the places that hold on a day."""
        return {self.cel(r) for r in self.van(keuze).in_kracht(dag)}

    def komende_dag(self, keuze: Any) -> dt.date | None:
        """Return the last day from which something else is planned; None when nothing is."""
        dag = vandaag()
        dagen = [d for r in self.van(keuze) for d in (r.van, r.tot) if d is not None and d > dag]
        return max(dagen, default=None)

    def merk(self, keuze: Any) -> str:
        """Return what tells the rules of a choice from those of a moment ago."""
        rijen = self.model.objects.filter(**{self.soort: keuze}).order_by("pk")
        return ",".join(f"{pk}.{versie}" for pk, versie in rijen.values_list("pk", "versie"))


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
