"""What figures of a day still miss: gaps in what was recorded, person by person (DOMEIN 9, "klaar voor de peildatum").

They are counts of work, exact. Counted are the trajecten that are open at the end of the day; a gap is filled by whoever
keeps the dossier, and is gone as soon as it is.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroepbevinding, Fase, Inburgeraar
from kern.historie import bekend_op
from kern.klok import DAG, vandaag
from kern.velden import Niveau
from kern.voorbereid import een_van
from participatie.models import Meting
from participatie.scoring import stand_op
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.plan.enums import Componentsoort
from trajecten.plan.models import Component
from trajecten.traject.models import Traject


class Gat(models.TextChoices):
    """What can be missing, in the order of the work."""

    DOELGROEP = "doelgroep", _("doelgroep niet beoordeeld")
    EERSTE_METING = "eerste-meting", _("nog geen meting")
    PIJLER = "pijler", _("geen meting in deze pijler")
    BRON = "bron", _("start zonder bron")
    BEZOEK = "bezoek", _("bezoek niet vastgelegd")

    @property
    def uitleg(self) -> str:
        """What exactly is counted."""
        return str(_UITLEG[self])


_UITLEG = {
    Gat.DOELGROEP: _("Er is tot en met de peildatum geen oordeel over de doelgroep. ‘Niet te bepalen’ is er ook een."),
    Gat.EERSTE_METING: _("Er is tot en met de peildatum geen meting met een trede."),
    Gat.PIJLER: _("De laatste meting is van voor de pijler waarin iemand op de peildatum is."),
    Gat.BRON: _("Een onderdeel is gestart, en er staat niet bij van wie dat is gehoord."),
    Gat.BEZOEK: _("Een bezoek was gepland op of voor de peildatum, en is niet vastgelegd, verzet of afgezegd."),
}  # fmt: skip


class _Fase(NamedTuple):
    van: dt.date
    tot: dt.date | None
    pijler: int


class _Meting(NamedTuple):
    datum: dt.date
    trede: int | None
    tweede_lezer: bool
    aanleiding: str


@dataclass(frozen=True, kw_only=True)
class Ontbreekt:
    """What figures of a day miss, as known at a moment.

    Args:
        dag: the day that was asked for, or an earlier one when it was still to come at that moment.
        mensen: the persons (keys) with an open traject.
        gaten: by the key of the person what is missing; who misses nothing is left out.
        wijken: by the key of the person the key of the wijk of its traject.
    """

    dag: dt.date
    mensen: frozenset[int]
    gaten: dict[int, frozenset[Gat]]
    wijken: dict[int, int]


def ontbreekt(gebruiker: Gebruiker | None, peildatum: dt.date, moment: dt.datetime | None) -> Ontbreekt:
    """Return what figures of a day miss of the people within sight, in six statements.

    Args:
        gebruiker: within whose sight; None for everybody, as the worker counts.
        peildatum: the day.
        moment: aware; what was recorded after it is left out. None for what is known now, which costs less.
    """
    op = min(peildatum, _dag(moment))
    open_ = _rijen(Traject, moment).filter(
        Q(gesloten_op__isnull=True) | Q(gesloten_op__gt=op),
        geopend_op__lte=op,
    )
    if gebruiker is not None:
        in_zicht = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER)
        open_ = open_.filter(inburgeraar_id__in=in_zicht.values("pk"))
    rijen = list(open_.values_list("id", "inburgeraar_id", "trajectwijk_id"))
    van = {traject: persoon for traject, persoon, _wijk in rijen}
    mensen, gaten = sorted(set(van.values())), defaultdict[int, set[Gat]](set)
    for gat, wie in (
        (Gat.DOELGROEP, set(mensen) - _beoordeeld(mensen, op, moment)),
        *_niet_gemeten(mensen, op, moment).items(),
        (Gat.BRON, {van[traject] for traject in _zonder_bron(list(van), op, moment)}),
        (Gat.BEZOEK, _niet_vastgelegd(mensen, op, moment)),
    ):
        for persoon in wie:
            gaten[persoon].add(gat)
    return Ontbreekt(
        dag=op,
        mensen=frozenset(mensen),
        gaten={persoon: frozenset(wat) for persoon, wat in gaten.items()},
        wijken={persoon: wijk for _traject, persoon, wijk in rijen},
    )


def _beoordeeld(mensen: list[int], op: dt.date, moment: dt.datetime | None) -> set[int]:
    return set(
        _van(Doelgroepbevinding, mensen, moment)
        .filter(datum__lte=op)
        .values_list("inburgeraar_id", flat=True)
    )


def _niet_gemeten(mensen: list[int], op: dt.date, moment: dt.datetime | None) -> dict[Gat, set[int]]:
    metingen, fases = defaultdict[int, list[_Meting]](list), defaultdict[int, list[_Fase]](list)
    for persoon, *rij in _van(Meting, mensen, moment).values_list("inburgeraar_id", *_Meting._fields):
        metingen[persoon].append(_Meting(*rij))
    for persoon, *rij in _van(Fase, mensen, moment).values_list("inburgeraar_id", *_Fase._fields):
        fases[persoon].append(_Fase(*rij))
    standen = {persoon: stand_op(metingen[persoon], fases[persoon], op) for persoon in mensen}
    nooit = {persoon for persoon, stand in standen.items() if stand.meting is None}
    eerder = {persoon for persoon, stand in standen.items() if not stand.gemeten}
    return {Gat.EERSTE_METING: nooit, Gat.PIJLER: eerder - nooit}


def _zonder_bron(trajecten: list[int], op: dt.date, moment: dt.datetime | None) -> Iterable[int]:
    rijen = _rijen(Component, moment).filter(een_van("traject_id", trajecten))
    begonnen = rijen.filter(gestart_op__lte=op, gehoord_van="", liep_al=False)
    return set(begonnen.exclude(soort=Componentsoort.HULP).values_list("traject_id", flat=True))


def _niet_vastgelegd(mensen: list[int], op: dt.date, moment: dt.datetime | None) -> set[int]:
    """A visit of today may still be held."""
    tot = min(op, _dag(moment) - DAG)
    rijen = _van(GeplandBezoek, mensen, moment).filter(stand=Bezoekstand.GEPLAND, datum__lte=tot)
    return set(rijen.values_list("inburgeraar_id", flat=True))


def _van(model: type[models.Model], mensen: list[int], moment: dt.datetime | None) -> Any:
    return _rijen(model, moment).filter(een_van("inburgeraar_id", mensen))


def _rijen(model: type[models.Model], moment: dt.datetime | None) -> Any:
    return model._default_manager.order_by() if moment is None else bekend_op(model, moment)  # noqa: SLF001


def _dag(moment: dt.datetime | None) -> dt.date:
    return vandaag() if moment is None else timezone.localtime(moment).date()
