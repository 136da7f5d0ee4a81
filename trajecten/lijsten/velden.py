"""The fields that another system asks of a check: which, in what order, and where each stands in the dossier.

The whole list holds from a day on; `trajecten/papieren/overnemen.py` fills the one of today for a person.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.historie import historiemodel
from kern.klok import vandaag
from kern.woorden import opsomming, voluit
from trajecten.lijsten.lijst import Lijst
from trajecten.lijsten.vanaf import Vanaf
from trajecten.normen.overzicht import Wijziging
from trajecten.papieren.enums import Overneembron
from trajecten.papieren.models import Controlesoort, Overneemveld

type Veld = tuple[str, str]
"""The name of a field in the other system, and its source, an `Overneembron`."""

type Plek = tuple[int, str, str]
"""A field after its place in the list, from 1 on."""


@dataclass(frozen=True, kw_only=True)
class Velden(Vanaf[Plek]):
    """The fields that are copied for a check."""

    def cel(self, rij: Any) -> Plek:
        """Return the place, the name and the source of a field."""
        return rij.volgorde, rij.naam, rij.bron

    def velden(self, cel: Plek) -> dict[str, Any]:
        """Return the fields of a row that says this."""
        volgorde, naam, bron = cel
        return {"volgorde": volgorde, "naam": naam, "bron": bron}

    def op(self, keuze: Any, dag: dt.date) -> list[Veld]:
        """Return the fields that hold on a day, in order."""
        return [(naam, bron) for _plaats, naam, bron in sorted(self.cellen_op(keuze, dag))]


VELDEN = Velden(model=Overneemveld, soort="soort")


def heeft_velden(lijst: Lijst) -> bool:
    """Tell whether the choices of a list can have fields that are copied."""
    return lijst.model is Controlesoort


@dataclass(frozen=True)
class Veldentabel:
    """The fields of a check with their sources in words, and from when they hold."""

    wanneer: str
    velden: list[Veld]


def veldentabellen(keuze: Any) -> list[Veldentabel]:
    """Return the fields of a check as they are today, and as they will be from the day that is planned."""
    straks = VELDEN.komende_dag(keuze)
    tabellen = [Veldentabel(_("zo geldt het nu"), _in_woorden(keuze, vandaag()))]
    if straks:
        tabellen.append(Veldentabel(_("vanaf %s") % voluit(straks), _in_woorden(keuze, straks)))
    return tabellen


def _in_woorden(keuze: Any, dag: dt.date) -> list[Veld]:
    return [(naam, str(Overneembron(bron).label)) for naam, bron in VELDEN.op(keuze, dag)]


def wijzigingen(keuze: Any) -> list[Wijziging]:
    """Return when the fields of a check were changed, by whom and why, newest first; one line an act."""
    versies = historiemodel(Overneemveld)._default_manager.filter(soort=keuze)  # noqa: SLF001
    per_daad: dict[Any, list[tuple[Any, dt.date]]] = {}
    einde: dict[int, dt.date | None] = {}
    for versie in versies.select_related("gewijzigd_door").order_by("pgh_id"):
        # A field that comes back does so on the day on which it would have ended.
        dag = versie.tot or einde.get(versie.pgh_obj_id) or versie.van
        einde[versie.pgh_obj_id] = versie.tot
        if versie.gewijzigd_door is not None:
            per_daad.setdefault(versie.pgh_created_at, []).append((versie, dag))
    uit = [
        _wijziging(keuze, [rij for rij, _dag in rijen], max(dag for _rij, dag in rijen))
        for rijen in per_daad.values()
    ]
    return sorted(uit, key=lambda w: w.nummer, reverse=True)


def _wijziging(keuze: Any, rijen: list[Any], dag: dt.date) -> Wijziging:
    """Say what an act changed: a row that ended and one that began under the same name are one field."""
    op_plaats = sorted(rijen, key=lambda r: r.volgorde)
    weg = {r.naam: r.bron for r in op_plaats if r.tot is not None}
    erbij = {r.naam: r.bron for r in op_plaats if r.tot is None}
    zin = _("Bij ‘%(naam)s’ zijn de velden om te kopiëren vanaf %(dag)s anders.")
    zinnen = _wat_anders(
        nieuw=[n for n in erbij if n not in weg],
        weg=[n for n in weg if n not in erbij],
        bron=[n for n in erbij if n in weg and weg[n] != erbij[n]],
    )
    laatste = rijen[-1]
    return Wijziging(
        laatste.pgh_id,
        laatste.pgh_created_at,
        laatste.gewijzigd_door.naam,
        " ".join([zin % {"naam": keuze.naam, "dag": voluit(dag)}, *zinnen]),
        laatste.correctiereden,
    )


def _wat_anders(*, nieuw: list[str], weg: list[str], bron: list[str]) -> list[str]:
    """Return a sentence for each kind of change; fields (names) that only changed places have one too."""
    zinnen = []
    if nieuw:
        zinnen.append(ngettext("Nieuw is %s.", "Nieuw zijn %s.", len(nieuw)) % _namen(nieuw))
    if weg:
        zinnen.append(ngettext("%s is vervallen.", "%s zijn vervallen.", len(weg)) % _namen(weg))
    if bron:
        zin = ngettext("%s komt uit een ander gegeven.", "%s komen uit een ander gegeven.", len(bron))
        zinnen.append(zin % _namen(bron))
    return zinnen or [_("De velden staan in een andere volgorde.")]


def _namen(velden: list[str]) -> str:
    return opsomming([f"‘{naam}’" for naam in velden])
