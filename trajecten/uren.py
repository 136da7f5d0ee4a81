"""Hours of a user: minutes of contacts, each once, and weekly lines for the rest (DOMEIN 6, 8 and 8a)."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import (
    BigIntegerField,
    CharField,
    Count,
    DateField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Cast, Coalesce

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Toegang, Toegangsgrond
from roermond_inburgering.kern.klok import vandaag
from trajecten.enums import Normsoort, Stap
from trajecten.models import Contactmoment, Norm, Stapovergang, Urenregel
from trajecten.normen import NOTA

UUR = 60
DAG = dt.timedelta(days=1)
WEEK = dt.timedelta(days=7)
WEKEN_TERUG = 8
"""How many weeks back a weekly line can be filled in or changed."""
CONTACTEN, REGELS, BEGELEID, BAAN = "contacten", "regels", "begeleid", "baan"
HONDERD = 100
BEGELEIDT_IN = (Stap.VORMGEVEN, Stap.PLAATSEN, Stap.VOLGEN, Stap.AFRONDEN)


def maandag(dag: dt.date) -> dt.date:
    """Return the first day of the week of a day."""
    return dag - dt.timedelta(days=dag.weekday())


@dataclass(frozen=True, kw_only=True)
class Jaar:
    """What a user worked this year, up to and including a day.

    Args:
        minuten: of contacts and weekly lines.
        norm: the minutes that belong to the whole year, by fte and the days of its aanstellingen in it.
        tot_nu: the same up to the day.
        begeleid: how many persons it guided (DOMEIN 8a).
        begeleid_norm: how many it may guide, by fte and part of the year.
        begeleid_signaal: from how many on the teamleider should know.
        voltijd: the hours that belong to a year in full employment.
    """

    minuten: int
    norm: int
    tot_nu: int
    begeleid: int
    begeleid_norm: int
    begeleid_signaal: int
    voltijd: int

    @property
    def in_dit_tempo(self) -> int | None:
        """The minutes at the end of the year when it goes on like this; None before anything was expected."""
        return round(self.minuten * self.norm / self.tot_nu) if self.tot_nu else None


def jaar(gebruiker: Gebruiker, op: dt.date | None = None) -> Jaar:
    """Return the year of a trajectcoördinator, in one query.

    Args:
        gebruiker: whose.
        op: up to which day; today when left out.
    """
    dag = op or vandaag()
    eerste, laatste = dt.date(dag.year, 1, 1), dt.date(dag.year, 12, 31)
    # What has no row gives no group: it is none.
    telling: dict[str, int] = {CONTACTEN: 0, REGELS: 0, BEGELEID: 0} | dict(NOTA.items())
    banen: list[tuple[Decimal, dt.date, dt.date]] = []
    for rij in _tellingen(gebruiker, eerste, dag):
        if rij["naam"] == BAAN:
            tot_en_met = rij["eind"] - DAG if rij["eind"] else laatste
            banen.append(
                (Decimal(rij["aantal"]) / HONDERD, max(rij["begin"], eerste), min(tot_en_met, laatste))
            )
        else:
            telling[rij["naam"]] = rij["aantal"] or 0
    dagen = (laatste - eerste).days + 1
    heel, nu = _deel(banen, laatste) / dagen, _deel(banen, dag) / dagen
    return Jaar(
        minuten=telling[CONTACTEN] + telling[REGELS],
        norm=round(telling[Normsoort.UREN_PER_JAAR] * UUR * heel),
        tot_nu=round(telling[Normsoort.UREN_PER_JAAR] * UUR * nu),
        begeleid=telling[BEGELEID],
        begeleid_norm=round(telling[Normsoort.BEGELEID_PER_JAAR] * heel),
        begeleid_signaal=round(telling[Normsoort.BEGELEID_SIGNAAL] * heel),
        voltijd=telling[Normsoort.UREN_PER_JAAR],
    )


def _deel(banen: list[tuple[Decimal, dt.date, dt.date]], tot_en_met: dt.date) -> Decimal:
    """Return the fte-days of aanstellingen up to and including a day."""
    return sum(
        (fte * max((min(laatste, tot_en_met) - van).days + 1, 0) for fte, van, laatste in banen), Decimal(0)
    )


def _tellingen(gebruiker: Gebruiker, eerste: dt.date, dag: dt.date) -> QuerySet[Any, Any]:
    """Return counts, norms and aanstellingen (their fte in hundredths) by name, as one statement."""
    contacten = _som(CONTACTEN, Contactmoment.objects.filter(door=gebruiker, datum__range=(eerste, dag)))
    regels = _som(REGELS, Urenregel.objects.filter(gebruiker=gebruiker, week__range=(eerste, dag)))
    normen = Norm.objects.in_kracht(dag).order_by()
    banen = Aanstelling.objects.filter(gebruiker=gebruiker, rol=Rol.TRAJECTCOORDINATOR).order_by()
    delen = [
        regels,
        _onder_begeleiding(gebruiker, eerste, dag),
        normen.values(naam=Cast("soort", CharField()), aantal=Cast("waarde", BigIntegerField()), **_leeg()),
        banen.values(
            naam=_naam(BAAN),
            aantal=Cast(F("fte") * HONDERD, BigIntegerField()),
            begin=F("van"),
            eind=F("tot"),
        ),
    ]
    return contacten.union(*delen, all=True).order_by()


def _som(naam: str, rijen: QuerySet[Any]) -> QuerySet[Any, Any]:
    som: QuerySet[Any, Any] = (
        rijen.order_by()
        .values(naam=_naam(naam))
        .annotate(aantal=Cast(Sum("minuten"), BigIntegerField()), **_leeg())
    )
    return som


def _onder_begeleiding(gebruiker: Gebruiker, eerste: dt.date, dag: dt.date) -> QuerySet[Any, Any]:
    """Count the persons in a step from Vormgeven on, on a day of the stretch on which this user guided them."""
    volgende = Stapovergang.objects.filter(
        Q(datum=OuterRef("datum"), pk__gt=OuterRef("pk")) | Q(datum__gt=OuterRef("datum")),
        traject=OuterRef("traject"),
    ).order_by("datum", "pk")
    gids = Toegang.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=OuterRef("datum")) & Q(tot__gt=eerste),
        inburgeraar=OuterRef("inburgeraar"),
        gebruiker=gebruiker,
        grond=Toegangsgrond.CASELOAD,
        van__lt=Coalesce(OuterRef("tot_stap"), dag + DAG),
        van__lte=dag,
    )
    personen: QuerySet[Any, Any] = (
        Stapovergang.objects.filter(naar_stap__in=BEGELEIDT_IN, datum__lte=dag)
        .annotate(tot_stap=Coalesce(Subquery(volgende.values("datum")[:1]), F("traject__gesloten_op")))
        .filter(Q(tot_stap__isnull=True) | Q(tot_stap__gt=eerste), Exists(gids))
        .order_by()
        .values(naam=_naam(BEGELEID))
        .annotate(aantal=Cast(Count("inburgeraar", distinct=True), BigIntegerField()), **_leeg())
    )
    return personen


def _leeg() -> dict[str, Cast]:
    """Return the columns that only an aanstelling has."""
    return {"begin": Cast(Value(None), DateField()), "eind": Cast(Value(None), DateField())}


def _naam(naam: str) -> Cast:
    return Cast(Value(naam), CharField())


def per_week(gebruiker: Gebruiker, weken: list[dt.date]) -> dict[dt.date, dict[str, int]]:
    """Return the minutes of weeks by kind, those of contacts under `contacten`, in two queries.

    Args:
        gebruiker: whose.
        weken: Mondays.
    """
    uit: dict[dt.date, dict[str, int]] = {week: {} for week in weken}
    for week, soort, minuten in Urenregel.objects.filter(gebruiker=gebruiker, week__in=weken).values_list(
        "week", "soort", "minuten"
    ):
        uit[week][soort] = minuten
    contacten = Contactmoment.objects.filter(
        door=gebruiker, datum__gte=min(weken), datum__lt=max(weken) + WEEK
    ).values_list("datum", "minuten")
    for datum, minuten in contacten:
        van_week = uit.get(maandag(datum))
        if van_week is not None:
            van_week[CONTACTEN] = van_week.get(CONTACTEN, 0) + minuten
    return uit
