"""Panel: drafts, tasks and signals, the late ones first, each with its reason in words and one act."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, overload

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from dagwerk.mijn_dag.reeks import Reeks
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.voorbereid import Voorbereid
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.rijen import rijen_van_mij
from trajecten.signalen.uitleg import EINDIGT
from trajecten.signalen.werkregels import WOORDEN, Werkregel, reserveringen
from trajecten.signalen.zichtbaar import zonder_dubbele
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak

EERST = 4
"""How many lines of a group are shown at once."""
TAKEN_HOOGSTENS = 200


@dataclass(frozen=True, kw_only=True)
class Werkgroep(Reeks[Werkregel]):
    """A group of lines of work under one heading."""

    anker = "wat-moet-er-gebeuren"
    eerst_aantal = EERST

    kop: str
    aandacht: bool


@dataclass(frozen=True, kw_only=True)
class Werk:
    """The panel of work."""

    groepen: list[Werkgroep]
    uitleg: list[str] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        """The number of lines."""
        return sum(len(g.regels) for g in self.groepen)


def werk(gebruiker: Gebruiker, geopend: frozenset[str] = frozenset()) -> Werk:
    """Return the work of a day in two queries, tasks and all rules; `geopend` has the groups that are open."""
    dag = vandaag()
    zondag = dag + dt.timedelta(days=6 - dag.weekday())
    signalen = rijen_van_mij(gebruiker)
    concepten = _concepten(signalen)
    punten = sorted(_taken(gebruiker) + _signalen(signalen), key=lambda p: (p.op, p.naam))
    te_laat, straks = [p for p in punten if p.op < dag], [p for p in punten if p.op > zondag]
    deze_week = [p for p in punten if dag <= p.op <= zondag]
    groep = partial(Werkgroep, geopend=geopend, aandacht=False)
    groepen = [
        groep(sleutel="concepten", kop=_("Nog niet opgeslagen"), regels=concepten, aandacht=True),
        groep(sleutel="te-laat", kop=_("Te laat"), regels=_InWoorden(te_laat), aandacht=True),
        groep(sleutel="deze-week", kop=_("Deze week"), regels=_InWoorden(deze_week)),
        groep(sleutel="later", kop=_("Later"), regels=_InWoorden(straks), dicht=True),
    ]
    soorten = {r["regel"] for r in signalen if concepten or r["regel"] != Signaalregel.CONCEPT_WACHT}
    return Werk(
        groepen=[g for g in groepen if g.regels],
        uitleg=[str(tekst) for regel, tekst in EINDIGT.items() if regel in soorten],
    )


@dataclass(frozen=True, kw_only=True)
class _Punt:
    """A task or signal with only what it is sorted by; `maak` turns it into a line."""

    op: dt.date
    naam: str
    maak: Callable[[], Any]


class _InWoorden(Sequence[Werkregel]):
    """Lines that are put in words only when they are read: of two hundred the page shows a dozen."""

    def __init__(self, punten: list[_Punt]) -> None:
        self._punten = punten

    def __len__(self) -> int:
        """Return the number of lines, without making any."""
        return len(self._punten)

    @overload
    def __getitem__(self, plek: int) -> Werkregel: ...
    @overload
    def __getitem__(self, plek: slice) -> list[Werkregel]: ...
    def __getitem__(self, plek: int | slice) -> Werkregel | list[Werkregel]:
        """Return one line or several, in words."""
        if isinstance(plek, slice):
            return [punt.maak() for punt in self._punten[plek]]
        regel: Werkregel = self._punten[plek].maak()
        return regel


def _taken(gebruiker: Gebruiker) -> list[_Punt]:
    return [
        _Punt(op=t.uiterlijk, naam=t.inburgeraar.naam, maak=partial(_taakregel, t))
        for t in _TAKEN.vraag(gebruiker.pk)
    ]


def _taken_van(gebruiker_id: int) -> QuerySet[Taak]:
    return (
        zonder_dubbele(Taak.objects.visible_to(Gebruiker(pk=gebruiker_id)))
        .filter(voor=gebruiker_id, stand=Taakstand.OPEN)
        .select_related("inburgeraar")
        .order_by("uiterlijk", "pk")[:TAKEN_HOOGSTENS]
    )


_TAKEN = Voorbereid(_taken_van)


def _taakregel(taak: Taak) -> Werkregel:
    return Werkregel(
        op=taak.uiterlijk,
        naam=taak.inburgeraar.naam,
        href=reverse("trajecten:dossier", args=[taak.inburgeraar_id]),
        regel=_taak_in_woorden(taak),
        icoon="clipboard-list",
        knop=_("Gedaan"),
        knop_href=reverse("trajecten:taak_gedaan", args=[taak.pk]),
        voor=taak.wat,
        doet=True,
    )


def _taak_in_woorden(taak: Taak) -> str:
    dag = vandaag()
    if taak.uiterlijk < dag:
        wanneer = _("moest klaar zijn op %s") % date_format(taak.uiterlijk, "j F")
    elif taak.uiterlijk == dag:
        wanneer = _("vandaag")
    else:
        wanneer = date_format(taak.uiterlijk, "D j b")
    return f"{taak.wat} · {wanneer}"


def _signalen(rijen: list[dict[str, Any]]) -> list[_Punt]:
    """Return the signals except those about drafts; those about reservations become one line."""
    uit = [
        _Punt(op=rij["dag"], naam=rij["naam"], maak=partial(WOORDEN[rij["regel"]], rij))
        for rij in rijen
        if rij["regel"] not in {Signaalregel.CONCEPT_WACHT, Signaalregel.RESERVERING_LOOPT_AF}
    ]
    if lopen_af := _van(rijen, Signaalregel.RESERVERING_LOOPT_AF):
        regel = reserveringen(sorted(lopen_af, key=lambda r: r["dag"]))
        uit.append(_Punt(op=regel.op, naam=regel.naam, maak=lambda: regel))
    return uit


def _concepten(rijen: list[dict[str, Any]]) -> list[Werkregel]:
    """Return the lines of drafts whose form can still be opened."""
    concepten = _van(rijen, Signaalregel.CONCEPT_WACHT)
    return [regel for rij in concepten if (regel := WOORDEN[Signaalregel.CONCEPT_WACHT](rij)) is not None]


def _van(rijen: list[dict[str, Any]], regel: Signaalregel) -> list[dict[str, Any]]:
    return [rij for rij in rijen if rij["regel"] == regel]
