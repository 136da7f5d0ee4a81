"""Hours of a user: minutes of contacts, each counted once, and weekly lines for other work (DOMEIN 6, 8 and 8a)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import (
    DateField,
    Exists,
    F,
    Func,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.voorbereid import Voorbereid, een_van
from kern.woorden import UUR
from trajecten.normen.enums import Normsoort, Signaalregel
from trajecten.normen.normen import norm_in_sql
from trajecten.normen.termijnen import die_aan_staat
from trajecten.uren.begeleid import (
    afwezige_fte_dagen,
    begeleid,
    eerste_en_laatste,
    fte_dagen,
    jaarnorm,
    steeds_coordinator,
    twaalf_maanden,
    uitgezonderd,
)
from trajecten.uren.enums import Uitzonderingstand
from trajecten.uren.models import Uitzondering, Urenregel

DAG, WEEK = dt.timedelta(days=1), dt.timedelta(days=7)
WEKEN_TERUG = 8
"""How many weeks back a weekly line can be filled in or changed."""
CONTACTEN = "contacten"


def maandag(dag: dt.date) -> dt.date:
    """Return the first day of the week of a day."""
    return dag - dt.timedelta(days=dag.weekday())


@dataclass(frozen=True, kw_only=True)
class Twaalfmaands:
    """The work of a user over the twelve months up to and including a day.

    A part of a year is no measure: the people taken along on 1 January make the same work look too much then, and
    right in December (DOMEIN 8a).

    Args:
        sinds: the first day.
        minuten: of contacts and weekly lines, with those of a replacement for the people of this user, and without its
            own as a replacement.
        begeleid: number of persons guided.
        norm: the hours that belong to a person (27); the same for everybody, whatever the fte.
        heel: the user was a coordinator all that time.
    """

    sinds: dt.date
    minuten: int
    begeleid: int
    norm: int
    heel: bool

    @property
    def per_persoon(self) -> Decimal | None:
        """The hours for each person guided, with those of finding and writing included; None when not to be judged."""
        return Decimal(self.minuten) / UUR / self.begeleid if self.heel and self.begeleid else None


@dataclass(frozen=True, kw_only=True)
class Jaar:
    """The work of a user this year, up to and including a day.

    Args:
        wie: key of the user.
        minuten: of contacts and weekly lines.
        norm: the minutes that belong to the whole year, by fte and the days of the user's aanstellingen in it, less
            those of a long absence.
        tot_nu: the same up to the day.
        begeleid: number of persons guided (DOMEIN 8a).
        begeleid_norm: number of persons allowed, by fte and part of the year.
        begeleid_signaal: the number from which the teamleider should know.
        uitgezonderd: number of persons that the teamleider allowed; 0 without exception.
        gevraagd: a request for an exception waits for the answer of the teamleider.
        voltijd: the hours that belong to a year in full employment.
        twaalf: the twelve months up to the day, of which the hours per person are judged.
        signaal_aan: the rule that gives a signal near the norm is on.
    """

    wie: int
    minuten: int
    norm: int
    tot_nu: int
    begeleid: int
    begeleid_norm: int
    begeleid_signaal: int
    uitgezonderd: int
    gevraagd: bool
    voltijd: int
    twaalf: Twaalfmaands
    signaal_aan: bool

    @property
    def in_dit_tempo(self) -> int | None:
        """The minutes at the end of the year at the current pace; None before any were expected."""
        return round(self.minuten * self.norm / self.tot_nu) if self.tot_nu else None

    @property
    def hoogstens(self) -> int:
        """The number of persons allowed: the norm, or a higher number by exception."""
        return max(self.begeleid_norm, self.uitgezonderd)

    @property
    def vol(self) -> bool:
        """Whether so many persons are guided that the teamleider should know (45 of 50)."""
        return self.signaal_aan and 0 < self.begeleid_signaal <= self.begeleid


def jaar(gebruiker: Gebruiker, op: dt.date | None = None) -> Jaar:
    """Return the year of a trajectcoördinator up to `op` (default today), in one query."""
    return jaren([gebruiker.pk], op)[gebruiker.pk]


def jaren(wie: Iterable[int], op: dt.date | None = None) -> dict[int, Jaar]:
    """Return the years of users by their keys up to `op` (default today), in one query."""
    sleutels = list(wie)
    rijen: Any = _VANDAAG.vraag(sleutels) if op is None else _jaren(sleutels, op)
    return {rij["pk"]: _jaar(rij, op or vandaag()) for rij in rijen}


def _jaren(wie: list[int], op: dt.date | None = None) -> QuerySet[Any, Any]:
    dag = op or vandaag()
    eerste, laatste = eerste_en_laatste(dag)
    sinds = twaalf_maanden(dag)
    ik = F("pk")
    rijen: QuerySet[Any, Any] = (
        Gebruiker.objects.filter(een_van("pk", wie))
        .order_by()
        .values("pk")
        .annotate(
            contacten=_contactminuten(eerste, dag),
            regels=_urenregels(eerste, dag),
            heel=fte_dagen(ik, laatste),
            nu=fte_dagen(ik, dag),
            heel_afwezig=afwezige_fte_dagen(ik, laatste),
            nu_afwezig=afwezige_fte_dagen(ik, dag),
            begeleid=begeleid(ik, dag),
            begeleid_norm=jaarnorm(Normsoort.BEGELEID_PER_JAAR, ik, dag),
            begeleid_signaal=jaarnorm(Normsoort.BEGELEID_SIGNAAL, ik, dag),
            uitgezonderd=uitgezonderd(ik, dag),
            gevraagd=Exists(
                Uitzondering.objects.filter(
                    voor=OuterRef("pk"), jaar=dag.year, antwoord=Uitzonderingstand.OPEN
                )
            ),
            voltijd=norm_in_sql(Normsoort.UREN_PER_JAAR, dag),
            twaalf_minuten=_contactminuten(sinds, dag)
            + _urenregels(sinds, dag)
            + _minuten_namens(sinds, dag),
            twaalf_begeleid=begeleid(ik, dag, sinds=sinds),
            twaalf_heel=steeds_coordinator(ik, sinds, dag),
            uren_per_persoon=norm_in_sql(Normsoort.UREN_PER_PERSOON, dag),
            signaal_aan=die_aan_staat(Signaalregel.BEGELEID_VOL),
        )
    )
    return rijen


_VANDAAG = Voorbereid(_jaren)


def _jaar(rij: dict[str, Any], dag: dt.date) -> Jaar:
    eerste, laatste = eerste_en_laatste(dag)
    dagen, vol = (laatste - eerste).days + 1, rij["voltijd"] * UUR
    return Jaar(
        wie=rij["pk"],
        minuten=rij["contacten"] + rij["regels"],
        norm=round(vol * (rij["heel"] - rij["heel_afwezig"]) / dagen),
        tot_nu=round(vol * (rij["nu"] - rij["nu_afwezig"]) / dagen),
        begeleid=rij["begeleid"],
        begeleid_norm=rij["begeleid_norm"],
        begeleid_signaal=rij["begeleid_signaal"],
        uitgezonderd=rij["uitgezonderd"],
        gevraagd=rij["gevraagd"],
        voltijd=rij["voltijd"],
        twaalf=Twaalfmaands(
            sinds=twaalf_maanden(dag),
            minuten=rij["twaalf_minuten"],
            begeleid=rij["twaalf_begeleid"],
            norm=rij["uren_per_persoon"],
            heel=rij["twaalf_heel"],
        ),
        signaal_aan=rij["signaal_aan"],
    )


def _contactminuten(eerste: dt.date, laatste: dt.date) -> Func:
    """Return as an expression the minutes of all contacts of a user, independent of who looks (DOMEIN 8a)."""
    return _over_dagen("rls.contactminuten", eerste, laatste)


def _minuten_namens(eerste: dt.date, laatste: dt.date) -> Func:
    """Return as an expression what replacements did for the people of a user, less what it did as a replacement."""
    return _over_dagen("rls.minuten_namens", eerste, laatste)


def _over_dagen(functie: str, eerste: dt.date, laatste: dt.date) -> Func:
    dagen = (Value(dag, output_field=DateField()) for dag in (eerste, laatste))
    return Func(F("pk"), *dagen, function=functie, output_field=IntegerField())


def _urenregels(eerste: dt.date, laatste: dt.date) -> Coalesce:
    """Return as an expression the minutes of the weekly lines of a user."""
    rijen = Urenregel.objects.filter(gebruiker=OuterRef("pk"), week__range=(eerste, laatste))
    som = rijen.order_by().values("gebruiker").annotate(som=Sum("minuten")).values("som")
    return Coalesce(Subquery(som, output_field=IntegerField()), 0)


def per_week(gebruiker: Gebruiker, weken: list[dt.date]) -> dict[dt.date, dict[str, int]]:
    """Return the minutes of weeks by kind, those of contacts under `contacten`, in two queries.

    `weken` are Mondays.
    """
    uit: dict[dt.date, dict[str, int]] = {week: {} for week in weken}
    for week, soort, minuten in Urenregel.objects.filter(gebruiker=gebruiker, week__in=weken).values_list(
        "week", "soort", "minuten"
    ):
        uit[week][soort] = minuten
    contacten = {f"week_{week:%Y%m%d}": _contactminuten(week, week + WEEK - DAG) for week in weken}
    rij: Any = Gebruiker.objects.filter(pk=gebruiker.pk).order_by().values(**contacten).get()
    for week, naam in zip(weken, contacten, strict=True):
        if rij[naam]:
            uit[week][CONTACTEN] = rij[naam]
    return uit
