"""The counts of the caseload page on a peildatum: one grouped query for each kind of number (DOMEIN 8a)."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import (
    Count,
    DateField,
    DurationField,
    ExpressionWrapper,
    F,
    FilteredRelation,
    Max,
    Min,
    Q,
    QuerySet,
    Value,
    Window,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Rank

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Toegangsgrond
from kern.klok import DAG, vandaag
from kern.voorbereid import Voorbereid
from trajecten.contact.gesprek import niet_gesproken_sinds
from trajecten.normen.enums import Normsoort
from trajecten.normen.normen import norm_in_sql
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from trajecten.traject.op_dag import VOOR_VOLGEN, in_stap_sinds, open_op, stap_op
from vinden.personen import (
    NIEMAND,
    bezoeken_gepland,
    handhaving_op,
    huisbezoeken_sinds,
)
from wijken.models import Wijk

WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class Groep:
    """The open trajecten of one wijk with one fixed contact and one step; each number counts people.

    Args:
        wijk: key of the trajectwijk.
        contact: key of the fixed contact; `NIEMAND` when there is none.
        open: all of them.
        bezocht: who was visited this week; `vorige_week` the week before.
        bezoek: who was visited this week, or has a visit planned in it; zero on an earlier day.
        verzuim: for whom handhaving runs.
        te_lang: who is in this step for longer than the norm.
        niet_toegewezen: the keys of those without a fixed contact.
    """

    wijk: int
    contact: int
    stap: Stap
    open: int
    bezocht: int
    vorige_week: int
    verzuim: int
    te_lang: int
    bezoek: int = 0
    niet_toegewezen: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Langste:
    """A person with the longest time without a talk, or in a step, within a wijk and fixed contact.

    Args:
        laatst: since when.
        stap: the step on the peildatum.
    """

    wijk: int
    contact: int
    persoon: int
    naam: str
    laatst: dt.date
    stap: Stap


@dataclass(frozen=True, kw_only=True)
class Gestart:
    """A person whose traject started in the pilot.

    Args:
        wijk: key of the trajectwijk.
        vindroute: empty when none is on record.
        eerst: the day of the first start; `laatst` that of the last one.
        overgenomen: the traject ran already when it was read in.
    """

    wijk: int
    persoon: int
    vindroute: str
    eerst: dt.date
    laatst: dt.date
    overgenomen: bool = False


@dataclass(frozen=True, kw_only=True)
class Plek:
    """An aanstelling of a trajectcoördinator in the year of the peildatum.

    Args:
        wijk: key; None stands for all wijken of the pilot.
        tot: the first day after it.
        nu: it holds on the peildatum; not of who is blocked today.
        straks: it begins later.
        dagen: its days in the year up to the peildatum, each times its fte.
    """

    wijk: int | None
    fte: Decimal
    tot: dt.date | None
    nu: bool
    straks: bool
    dagen: Decimal

    def deel_in(self, wijk: Wijk, pilotwijken: int) -> Decimal:
        """Return which part of it is for a wijk: one for all wijken is shared by those of the pilot."""
        if self.wijk is None:
            return Decimal(1) / pilotwijken if wijk.pilot and pilotwijken else Decimal(0)
        return Decimal(self.wijk == wijk.pk)


@dataclass(frozen=True, kw_only=True)
class Medewerker:
    """A trajectcoördinator, with the aanstellingen of the year of the peildatum.

    Args:
        geblokkeerd: may not sign in today.
    """

    pk: int
    naam: str
    plekken: tuple[Plek, ...] = ()
    geblokkeerd: bool = False

    @property
    def wijken(self) -> frozenset[int | None]:
        """The keys of the wijken on the peildatum; None stands for all."""
        return frozenset(plek.wijk for plek in self.plekken if plek.nu)

    @property
    def laatste_dag(self) -> dt.date | None:
        """The last day of the last aanstelling that holds on the peildatum or later; None when one has no end."""
        straks = [plek.tot for plek in self.plekken if plek.nu or plek.straks]
        dagen = [tot for tot in straks if tot is not None]
        return max(dagen) - DAG if dagen and len(dagen) == len(straks) else None

    def dagen_in(self, wijk: Wijk, pilotwijken: int) -> Decimal:
        """Return the days in a wijk this year, each times its fte."""
        return sum((p.dagen * p.deel_in(wijk, pilotwijken) for p in self.plekken), Decimal(0))

    def fte_in(self, wijk: Wijk, pilotwijken: int) -> Decimal:
        """Return the fte in a wijk on the peildatum."""
        return sum((p.fte * p.deel_in(wijk, pilotwijken) for p in self.plekken if p.nu), Decimal(0))

    @property
    def dagen(self) -> Decimal:
        """The days of all aanstellingen this year, each times its fte."""
        return sum((p.dagen for p in self.plekken), Decimal(0))


@dataclass(frozen=True, kw_only=True)
class Peil:
    """The page that is asked for.

    Args:
        gebruiker: within whose sight; None for everybody, asked as `taak`.
        wijk: key of the only wijk; None for all.
        dag: the peildatum.
    """

    gebruiker: int | None
    wijk: int | None
    dag: dt.date

    @property
    def is_vandaag(self) -> bool:
        """Whether it is of today; only then there are signals and planned visits."""
        return self.dag == vandaag()

    @property
    def eerste_van_jaar(self) -> dt.date:
        """The first day of its year."""
        return dt.date(self.dag.year, 1, 1)

    @property
    def maandag(self) -> dt.date:
        """The first day of its week."""
        return self.dag - dt.timedelta(days=self.dag.weekday())

    def vraag(self, van_vandaag: Voorbereid, bouw: Callable[..., QuerySet[Any, Any]]) -> list[Any]:
        """Return the rows: by the query that is built once a day, or of an earlier day by one built for it."""
        if self.gebruiker is None:
            return list(bouw(None, self.wijk, dag=self.dag))
        sleutels = (self.gebruiker,) if self.wijk is None else (self.gebruiker, self.wijk)
        return van_vandaag.vraag(*sleutels) if self.is_vandaag else list(bouw(*sleutels, dag=self.dag))


def _trajecten(gebruiker_id: int | None) -> QuerySet[Traject]:
    """Return the trajecten within sight of a user, or all of them when there is none."""
    alle = Traject.objects
    return alle.all() if gebruiker_id is None else alle.visible_to(Gebruiker(pk=gebruiker_id))


def _open_trajecten(gebruiker_id: int | None, wijk_id: int | None, dag: dt.date) -> QuerySet[Any]:
    """Return the trajecten open at the end of a day within sight, with `contact` and `stap_op` on that day.

    `contact` is the key of the fixed contact. Each person occurs once, with one open traject and one toegang with
    ground caseload (DOMEIN 8a).
    """
    toegang = "inburgeraar__toegang_set"
    vast = FilteredRelation(
        toegang,
        condition=Q(**{f"{toegang}__grond": Toegangsgrond.CASELOAD, f"{toegang}__van__lte": dag})
        & (Q(**{f"{toegang}__tot__isnull": True}) | Q(**{f"{toegang}__tot__gt": dag})),
    )
    rijen: QuerySet[Any] = _trajecten(gebruiker_id).filter(open_op(dag))
    if wijk_id is not None:
        rijen = rijen.filter(trajectwijk=wijk_id)
    met: QuerySet[Any] = rijen.annotate(vast=vast, contact=F("vast__gebruiker"), stap_op=stap_op(dag))
    return met


def groepen(peil: Peil) -> list[Groep]:
    """Count the open trajecten by wijk, fixed contact and step, in one query."""
    return [
        Groep(
            **{naam: rij[f"n_{naam}"] for naam in _GETALLEN if f"n_{naam}" in rij},
            wijk=rij["trajectwijk"],
            contact=rij["contact"] or NIEMAND,
            stap=Stap(rij["stap_op"]),
            niet_toegewezen=tuple(rij["zonder"] or ()),
        )
        for rij in peil.vraag(_GROEPEN, _groepen)
    ]


_GETALLEN = ("open", "bezocht", "vorige_week", "bezoek", "verzuim", "te_lang")
"""The numbers of a `Groep`."""


def _groepen(
    gebruiker_id: int | None, wijk_id: int | None = None, *, dag: dt.date | None = None
) -> QuerySet[Any, Any]:
    peil = Peil(gebruiker=gebruiker_id, wijk=wijk_id, dag=dag or vandaag())
    telt = _telt(peil) | (_telt_vandaag(peil) if peil.is_vandaag else {})
    mensen = {
        f"n_{naam}": Count("inburgeraar", distinct=True, filter=voorwaarde)
        for naam, voorwaarde in telt.items()
    }
    rijen: QuerySet[Any, Any] = (
        _open_trajecten(gebruiker_id, wijk_id, peil.dag)
        .annotate(sinds=in_stap_sinds(peil.dag))
        .order_by()
        .values("trajectwijk", "contact", "stap_op")
        .annotate(**mensen, zonder=ArrayAgg("inburgeraar", filter=Q(contact__isnull=True)))
    )
    return rijen


def _telt(peil: Peil) -> dict[str, Q | None]:
    """Return whom each number counts, of facts with a day."""
    week, vorige = peil.maandag, peil.maandag - WEEK
    return {
        "open": None,
        "bezocht": Q(inburgeraar__in=huisbezoeken_sinds(week, peil.dag).values("inburgeraar")),
        "vorige_week": Q(inburgeraar__in=huisbezoeken_sinds(vorige, week - DAG).values("inburgeraar")),
        "verzuim": Q(inburgeraar__in=handhaving_op(peil.dag).values("inburgeraar")),
        "te_lang": Q(stap_op__in=VOOR_VOLGEN, sinds__lt=_stapgrens(peil.dag)),
    }


def _telt_vandaag(peil: Peil) -> dict[str, Q]:
    """Return whom the numbers count that there are of today alone."""
    bezocht = huisbezoeken_sinds(peil.maandag, peil.dag).values("inburgeraar")
    gepland = bezoeken_gepland(peil.maandag, peil.maandag + WEEK - DAG).values("inburgeraar")
    return {"bezoek": Q(inburgeraar__in=bezocht) | Q(inburgeraar__in=gepland)}


def _stapgrens(dag: dt.date) -> Combinable:
    """Return the day before which a step must have begun to be too long on a day."""
    norm = norm_in_sql(Normsoort.STAP_DAGEN, dag) * Value(DAG, DurationField())
    return ExpressionWrapper(Value(dag, DateField()) - norm, DateField())


def langsten(peil: Peil) -> list[Langste]:
    """Return the persons longest without a talk for each wijk and fixed contact; several when equal."""
    return [_langste(rij) for rij in peil.vraag(_LANGSTEN, _langsten)]


def langst_in_stap(peil: Peil) -> list[Langste]:
    """Return the persons longest in Taxeren, Vormgeven or Plaatsen for each wijk and fixed contact."""
    return [_langste(rij) for rij in peil.vraag(_LANGST_IN_STAP, _langst_in_stap)]


def _langste(rij: Any) -> Langste:
    return Langste(
        wijk=rij.trajectwijk_id,
        contact=rij.contact or NIEMAND,
        persoon=rij.inburgeraar_id,
        naam=rij.inburgeraar.naam,
        laatst=rij.laatst,
        stap=Stap(rij.stap_op),
    )


def _langsten(gebruiker_id: int, wijk_id: int | None = None, *, dag: dt.date | None = None) -> QuerySet[Any]:
    trajecten = _open_trajecten(gebruiker_id, wijk_id, dag or vandaag())
    return _eerste(trajecten.annotate(laatst=niet_gesproken_sinds(tot=dag)))


def _langst_in_stap(
    gebruiker_id: int, wijk_id: int | None = None, *, dag: dt.date | None = None
) -> QuerySet[Any]:
    trajecten = _open_trajecten(gebruiker_id, wijk_id, dag or vandaag())
    return _eerste(trajecten.filter(stap_op__in=VOOR_VOLGEN).annotate(laatst=in_stap_sinds(dag)))


def _eerste(trajecten: QuerySet[Any]) -> QuerySet[Any]:
    """Narrow trajecten to those with the first `laatst` of their wijk and fixed contact."""
    rang = Window(Rank(), partition_by=["trajectwijk", "contact"], order_by="laatst")
    eerste: QuerySet[Any] = trajecten.annotate(rang=rang).filter(rang=1)
    return eerste.select_related("inburgeraar").order_by("inburgeraar__sorteernaam", "inburgeraar")


def gestart(peil: Peil) -> list[Gestart]:
    """Return who started a traject in the pilot up to the peildatum, each once in a wijk, in one query."""
    rijen = _trajecten(peil.gebruiker).filter(gestart_op__range=(settings.PILOT_VAN, peil.dag))
    if peil.wijk is not None:
        rijen = rijen.filter(trajectwijk=peil.wijk)
    mensen = rijen.order_by().values(
        "trajectwijk", "inburgeraar", route=F("inburgeraar__vindgegevens__vindroute")
    )
    return [
        Gestart(
            wijk=rij["trajectwijk"],
            persoon=rij["inburgeraar"],
            vindroute=rij["route"] or "",
            eerst=rij["eerst"],
            laatst=rij["laatst"],
            overgenomen=rij["overgenomen"] is not None,
        )
        for rij in mensen.annotate(
            eerst=Min("gestart_op"), laatst=Max("gestart_op"), overgenomen=Max("overgenomen_op")
        )
    ]


def medewerkers(contacten: set[int], dag: dt.date) -> list[Medewerker]:
    """Return the trajectcoördinatoren of the year of a day and later, and everyone in `contacten` (keys), by name, in one query.

    A fixed contact whose aanstelling has ended must still have a row.
    """
    eerste = dt.date(dag.year, 1, 1)
    aanstelling = FilteredRelation(
        "aanstellingen",
        condition=Q(aanstellingen__rol=Rol.TRAJECTCOORDINATOR)
        & (Q(aanstellingen__tot__isnull=True) | Q(aanstellingen__tot__gt=eerste)),
    )
    rijen: Any = (
        Gebruiker.objects.annotate(plek=aanstelling, plek_pk=F("plek__pk"), waar=F("plek__wijk"))
        .annotate(fte=F("plek__fte"), begin=F("plek__van"), einde=F("plek__tot"))
        .filter(Q(plek_pk__isnull=False) | Q(pk__in=contacten))
        .order_by("achternaam", "voornaam", "pk", "plek_pk")
    )
    uit: dict[int, Medewerker] = {}
    for rij in rijen:
        erbij = (_plek(rij, eerste, dag),) if rij.plek_pk else ()
        nieuw = Medewerker(pk=rij.pk, naam=rij.naam, geblokkeerd=not _mag_werken(rij, dag))
        bekend = uit.get(rij.pk, nieuw)
        uit[rij.pk] = replace(bekend, plekken=bekend.plekken + erbij)
    return list(uit.values())


def _mag_werken(rij: Any, dag: dt.date) -> bool:
    """Tell whether a user is not blocked; of an earlier day that is not known."""
    return bool(rij.is_active) or dag < vandaag()


def _plek(rij: Any, eerste: dt.date, dag: dt.date) -> Plek:
    tot = min(rij.einde or dt.date.max, dag + DAG)
    return Plek(
        wijk=rij.waar,
        fte=rij.fte,
        tot=rij.einde,
        nu=rij.begin <= dag and (rij.einde is None or rij.einde > dag) and _mag_werken(rij, dag),
        straks=rij.begin > dag,
        dagen=rij.fte * max((tot - max(rij.begin, eerste)).days, 0),
    )


_GROEPEN, _LANGSTEN = Voorbereid(_groepen), Voorbereid(_langsten)
_LANGST_IN_STAP = Voorbereid(_langst_in_stap)
"""Built once a day for all wijken and for one: building these queries took more than half of the time of the page."""
