"""The lists as pages show them: what can be chosen, what is coming, what ended, and who changed it when."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Count, Max, Q
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.historie import historiemodel
from kern.klok import vandaag
from kern.versie import verschillen_tussen, waarde_van
from kern.woorden import jaar_zo_nodig, voluit
from trajecten.lijsten.lijst import Lijst, lijsten
from trajecten.normen.overzicht import Wijziging


@dataclass(frozen=True)
class Lijstrij:
    """A list on the overview.

    `laatst` is when somebody last changed it; None when nobody did since it shipped.
    """

    lijst: Lijst
    te_kiezen: int
    straks: int
    beeindigd: int
    laatst: dt.datetime | None
    mag: bool


def overzicht(gebruiker: Gebruiker) -> list[Lijstrij]:
    """Return all lists, with two statements for each."""
    dag = vandaag()
    uit = []
    for lijst in lijsten():
        telling = lijst.model.objects.aggregate(
            te_kiezen=Count("pk", filter=Q(van__lte=dag) & (Q(tot=None) | Q(tot__gt=dag))),
            straks=Count("pk", filter=Q(van__gt=dag) & (Q(tot=None) | Q(tot__gt=dag))),
            beeindigd=Count("pk", filter=Q(tot__lte=dag)),
        )
        versies = historiemodel(lijst.model)._default_manager.exclude(gewijzigd_door=None)  # noqa: SLF001
        laatst = versies.aggregate(laatst=Max("pgh_created_at"))["laatst"]
        uit.append(Lijstrij(lijst, **telling, laatst=laatst, mag=lijst.mag(gebruiker)))
    return uit


@dataclass(frozen=True)
class Keuzerij:
    """A choice on the page of its list.

    `gebruikt`: whether it stands on record somewhere.
    """

    keuze: Any
    feiten: str
    gebruikt: bool

    @property
    def stand(self) -> str:
        """When it can be chosen, where that is not simply now; empty for what can be chosen with no end."""
        dag, keuze = vandaag(), self.keuze
        if keuze.tot is not None and keuze.tot <= dag:
            return _("niet meer te kiezen vanaf %s") % jaar_zo_nodig(keuze.tot)
        if keuze.van > dag:
            return _("te kiezen vanaf %s") % jaar_zo_nodig(keuze.van)
        if keuze.tot is not None:
            return _("niet meer te kiezen vanaf %s") % jaar_zo_nodig(keuze.tot)
        return ""


@dataclass(frozen=True)
class Lijstpagina:
    """The page of one list: what can be chosen or is coming, and what ended."""

    rijen: list[Keuzerij]
    beeindigd: list[Keuzerij]


def lijstpagina(lijst: Lijst) -> Lijstpagina:
    """Return a list with its choices, in order; two statements."""
    gebruikt, dag = lijst.gebruikt(), vandaag()
    rijen = [Keuzerij(k, feiten(lijst, k), k.pk in gebruikt) for k in lijst.keuzes]
    voorbij = [r for r in rijen if r.keuze.tot is not None and r.keuze.tot <= dag]
    return Lijstpagina([r for r in rijen if r not in voorbij], voorbij)


def feiten(lijst: Lijst, keuze: Any) -> str:
    """Return what a choice says beside its name, in words."""
    uit = []
    for naam in lijst.velden:
        waarde = waarde_van(keuze, naam)
        veld = keuze._meta.get_field(naam)  # noqa: SLF001
        if isinstance(waarde, bool):
            uit += [str(veld.verbose_name)] if waarde else []
        elif waarde:
            uit.append(str(waarde))
    return " · ".join(uit)


def wijzigingen(lijst: Lijst, pk: int | None = None) -> list[Wijziging]:
    """Return what was done with the choices of a list, or with one of them, newest first; from row history."""
    versies = historiemodel(lijst.model)._default_manager.select_related("gewijzigd_door")  # noqa: SLF001
    if pk is not None:
        versies = versies.filter(pgh_obj_id=pk)
    per_rij: dict[int, list[Any]] = {}
    for versie in versies.order_by("pgh_id"):
        per_rij.setdefault(versie.pgh_obj_id, []).append(versie)
    uit = [w for rij in per_rij.values() for w in _van_een_keuze(lijst, rij)]
    return sorted(uit, key=lambda w: w.nummer, reverse=True)


def _van_een_keuze(lijst: Lijst, versies: list[Any]) -> Iterable[Wijziging]:
    eerste = versies[0]
    if eerste.gewijzigd_door is not None:
        woorden = {"naam": eerste.naam, "dag": voluit(eerste.van)}
        yield _wijziging(eerste, _("‘%(naam)s’ toegevoegd, te kiezen vanaf %(dag)s") % woorden)
    for oud, nieuw in pairwise(versies):
        if tekst := _wat(lijst, oud, nieuw):
            yield _wijziging(nieuw, tekst)


def _wat(lijst: Lijst, oud: Any, nieuw: Any) -> str:
    """Say what one version changed; empty for a neighbour that made room."""
    if oud.tot is None and nieuw.tot is not None:
        return _("‘%(naam)s’ beëindigd vanaf %(dag)s") % {"naam": nieuw.naam, "dag": voluit(nieuw.tot)}
    if oud.tot is not None and nieuw.tot is None:
        return _("‘%(naam)s’ weer te kiezen") % {"naam": nieuw.naam}
    anders = [
        _("%(veld)s: %(nu)s (was %(was)s)") % {"veld": v.naam, "nu": v.nu_in_woorden, "was": v.was_in_woorden}
        for v in verschillen_tussen(oud, nieuw, {"naam", *lijst.velden})
    ]
    if anders:
        return _("‘%(naam)s’ verbeterd, %(wat)s") % {"naam": oud.naam, "wat": ", ".join(anders)}
    if (oud.gewijzigd_door_id, oud.correctiereden) != (nieuw.gewijzigd_door_id, nieuw.correctiereden):
        return _("‘%(naam)s’ op een andere plaats gezet") % {"naam": nieuw.naam}
    return ""


def _wijziging(versie: Any, tekst: str) -> Wijziging:
    wie = versie.gewijzigd_door.naam if versie.gewijzigd_door else _("het systeem")
    return Wijziging(versie.pgh_id, versie.pgh_created_at, wie, tekst, versie.correctiereden)
