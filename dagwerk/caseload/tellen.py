"""The counts of the caseload page: one grouped query for each kind of number."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import (
    CharField,
    Count,
    Exists,
    F,
    FilteredRelation,
    OuterRef,
    Q,
    QuerySet,
    Value,
    Window,
)
from django.db.models.functions import Cast, Rank

from dagwerk.signaallijst.keuze import AANDACHT
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Toegangsgrond
from kern.klok import vandaag
from kern.voorbereid import Voorbereid
from trajecten.contact.contactnorm import met_gesprekstermijn
from trajecten.normen.enums import Signaalregel
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from vinden.personen import NIEMAND, Lijstkeuze, huisbezoeken_sinds, personen
from wijken.models import Wijk

ZONDER_TRAJECT = frozenset(
    {Signaalregel.BEZOEK_TE_LAAT, Signaalregel.RESERVERING_LOOPT_AF, Signaalregel.NAZORG_NODIG}
)
"""The rules that can concern somebody without an open traject."""


@dataclass(frozen=True, kw_only=True)
class Groep:
    """The open trajecten of one wijk with one fixed contact and one step.

    Args:
        wijk: key of the trajectwijk.
        contact: key of the fixed contact; `NIEMAND` when there is none.
        open: number of people.
        bezocht: how many of them were visited this week.
    """

    wijk: int
    contact: int
    stap: Stap
    open: int
    bezocht: int


@dataclass(frozen=True, kw_only=True)
class Langste:
    """A person with the longest time without a talk within a wijk and fixed contact."""

    wijk: int
    contact: int
    persoon: int
    naam: str
    laatst: dt.date


@dataclass(frozen=True, kw_only=True)
class Medewerker:
    """A trajectcoördinator, and the wijken of today's aanstellingen.

    Args:
        wijken: keys; None stands for all.
    """

    pk: int
    naam: str
    wijken: frozenset[int | None] = frozenset()


def maandag() -> dt.date:
    """Return the first day of this week."""
    dag = vandaag()
    return dag - dt.timedelta(days=dag.weekday())


def _sleutels(gebruiker: Gebruiker, wijk: Wijk | None) -> tuple[int, ...]:
    """Return the arguments for a query that is built once a day."""
    return (gebruiker.pk,) if wijk is None else (gebruiker.pk, wijk.pk)


def _open_trajecten(gebruiker_id: int, wijk_id: int | None) -> QuerySet[Any]:
    """Return the open trajecten within sight, with `contact`: the key of the fixed contact at the end of today.

    Each person occurs once, with one open traject and one open toegang with ground caseload. Nothing is opened or
    closed on a day in the future, so a traject open now is open at the end of today (DOMEIN 8a).
    """
    dag = vandaag()
    toegang = "inburgeraar__toegang_set"
    vast = FilteredRelation(
        toegang,
        condition=Q(**{f"{toegang}__grond": Toegangsgrond.CASELOAD, f"{toegang}__van__lte": dag})
        & (Q(**{f"{toegang}__tot__isnull": True}) | Q(**{f"{toegang}__tot__gt": dag})),
    )
    rijen = Traject.objects.visible_to(Gebruiker(pk=gebruiker_id)).filter(gesloten_op__isnull=True)
    if wijk_id is not None:
        rijen = rijen.filter(trajectwijk=wijk_id)
    return rijen.annotate(vast=vast, contact=F("vast__gebruiker"))


def groepen(gebruiker: Gebruiker, wijk: Wijk | None) -> list[Groep]:
    """Count the open trajecten by wijk, fixed contact and step, in one query."""
    return [
        Groep(
            wijk=rij["trajectwijk"],
            contact=rij["contact"] or NIEMAND,
            stap=Stap(rij["stap"]),
            open=rij["mensen"],
            bezocht=rij["bezochten"],
        )
        for rij in _GROEPEN.vraag(*_sleutels(gebruiker, wijk))
    ]


def _groepen(gebruiker_id: int, wijk_id: int | None = None) -> QuerySet[Any, Any]:
    bezoek = huisbezoeken_sinds(maandag()).filter(inburgeraar=OuterRef("inburgeraar"))
    rijen: QuerySet[Any, Any] = (
        _open_trajecten(gebruiker_id, wijk_id)
        .annotate(bezocht=Exists(bezoek))
        .order_by()
        .values("trajectwijk", "contact", "stap")
        .annotate(mensen=Count("inburgeraar", distinct=True))
        .annotate(bezochten=Count("inburgeraar", distinct=True, filter=Q(bezocht=True)))
    )
    return rijen


def langsten(gebruiker: Gebruiker, wijk: Wijk | None) -> list[Langste]:
    """Return the persons longest without a talk for each wijk and fixed contact; several when equal."""
    return [
        Langste(
            wijk=t.trajectwijk_id,
            contact=t.contact or NIEMAND,
            persoon=t.inburgeraar_id,
            naam=t.inburgeraar.naam,
            laatst=t.laatst,
        )
        for t in _LANGSTEN.vraag(*_sleutels(gebruiker, wijk))
    ]


def _langsten(gebruiker_id: int, wijk_id: int | None = None) -> QuerySet[Any]:
    rang = Window(Rank(), partition_by=["trajectwijk", "contact"], order_by="laatst")
    rijen: QuerySet[Any] = (
        met_gesprekstermijn(_open_trajecten(gebruiker_id, wijk_id))
        .annotate(rang=rang)
        .filter(rang=1)
        .select_related("inburgeraar")
        .order_by("inburgeraar__sorteernaam", "inburgeraar")
    )
    return rijen


def medewerkers(contacten: set[int]) -> list[Medewerker]:
    """Return the trajectcoördinatoren of today and everyone in `contacten` (keys), by name, in one query.

    A fixed contact whose aanstelling has ended must still have a row.
    """
    dag = vandaag()
    aanstelling = FilteredRelation(
        "aanstellingen",
        condition=Q(aanstellingen__rol=Rol.TRAJECTCOORDINATOR, aanstellingen__van__lte=dag)
        & (Q(aanstellingen__tot__isnull=True) | Q(aanstellingen__tot__gt=dag)),
    )
    rijen: Any = (
        Gebruiker.objects.annotate(nu=aanstelling, aangesteld=F("nu__pk"), waar=F("nu__wijk"))
        .filter(Q(aangesteld__isnull=False) | Q(pk__in=contacten))
        .order_by("achternaam", "voornaam", "pk")
    )
    uit: dict[int, Medewerker] = {}
    for rij in rijen:
        wijken = {rij.waar} if rij.aangesteld else set()
        bekend = uit.get(rij.pk, Medewerker(pk=rij.pk, naam=rij.naam))
        uit[rij.pk] = replace(bekend, wijken=bekend.wijken | wijken)
    return list(uit.values())


def aandacht(gebruiker: Gebruiker, wijk: Wijk | None) -> list[tuple[int, Lijstkeuze]]:
    """Count the people with a signal for each rule, in one query; each number comes with the list that it opens."""
    rijen = _AANDACHT.vraag(*_sleutels(gebruiker, wijk))
    aantal = {rij["regel"]: rij["mensen"] for rij in rijen}
    return [(aantal[regel], _van_regel(regel, wijk)) for regel in AANDACHT if aantal.get(regel)]


def _aandacht(gebruiker_id: int, wijk_id: int | None = None) -> QuerySet[Any, Any]:
    wijk = None if wijk_id is None else Wijk(pk=wijk_id)
    tellingen = [
        personen(Gebruiker(pk=gebruiker_id), _van_regel(regel, wijk))
        .order_by()
        .values(regel=Cast(Value(regel.value), CharField()))
        .annotate(mensen=Count("pk", distinct=True))
        for regel in AANDACHT
    ]
    return tellingen[0].union(*tellingen[1:], all=True).order_by()


def _van_regel(regel: Signaalregel, wijk: Wijk | None) -> Lijstkeuze:
    """Return the list of a rule; without a traject there is no trajectwijk, so then the wijk of the address counts."""
    if regel in ZONDER_TRAJECT:
        return Lijstkeuze(signaal=regel, wijk=wijk)
    return Lijstkeuze(signaal=regel, trajectwijk=wijk)


_GROEPEN, _LANGSTEN, _AANDACHT = Voorbereid(_groepen), Voorbereid(_langsten), Voorbereid(_aandacht)
"""Built once a day for all wijken and for one: building these queries took more than half of the time of the page."""
