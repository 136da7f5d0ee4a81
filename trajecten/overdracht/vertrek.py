"""Coordinators who leave while people are still in their caseload, and those people (DOMEIN 2: zonder vast contact).

The fixed contact of a person is still the holder of its toegang with ground caseload; who does not work here any more
cannot guide, so the person stands as *zonder vast contact* until somebody is assigned. `consistentie.py` asks the same
in SQL.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.permissions import Dagen, eerste_dag_zonder
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.historie import historiemodel
from kern.klok import DAG, vandaag
from trajecten.traject.models import Traject
from wijken.models import Wijk


def zonder_vast_contact(gebruiker: Gebruiker, *, wijk: Wijk | None = None) -> QuerySet[Inburgeraar]:
    """Return the people within sight whose fixed contact does not work here today, by name.

    Claimed, in a traject or in nazorg: whoever has a fixed contact must have one who works here.

    Args:
        gebruiker: within whose sight.
        wijk: the trajectwijk, or without a traject the wijk of the person; None for all.
    """
    werkt = Aanstelling.objects.in_kracht().met_rol(Rol.TRAJECTCOORDINATOR)
    weg = ~Exists(werkt.filter(gebruiker=OuterRef("gebruiker"), gebruiker__is_active=True))
    caseload = Toegang.objects.filter(weg, grond=Toegangsgrond.CASELOAD).in_kracht()
    mensen: QuerySet[Any] = Inburgeraar.objects.visible_to(gebruiker).filter(
        pk__in=caseload.values("inburgeraar")
    )
    if wijk is not None:
        traject = Traject.objects.filter(inburgeraar=OuterRef("pk")).order_by("-geopend_op", "-pk")
        mensen = mensen.alias(trajectwijk=Subquery(traject.values("trajectwijk")[:1]))
        mensen = mensen.filter(Q(trajectwijk=wijk.pk) | Q(trajectwijk__isnull=True, wijk=wijk))
    return mensen.order_by("sorteernaam", "pk")


@dataclass(frozen=True, kw_only=True)
class Vertrek:
    """A coordinator who will not work here from a day on.

    Args:
        wie: the user.
        weg_op: the first day on which it guides nobody any more; may lie back.
        mensen: the number of people in its caseload today.
    """

    wie: Gebruiker
    weg_op: dt.date
    mensen: int

    @property
    def is_weg(self) -> bool:
        """It is gone already."""
        return self.weg_op <= vandaag()


def vertrekken() -> list[Vertrek]:
    """Return the coordinators with people in their caseload who are gone or of whom the last day is known, by name.

    Asked by who sees all people: `taak`, or a teamleider.
    """
    mensen = defaultdict[int, int](int)
    caseload = Toegang.objects.filter(grond=Toegangsgrond.CASELOAD).in_kracht()
    for pk in caseload.order_by().values_list("gebruiker_id", flat=True):
        assert pk is not None
        mensen[pk] += 1
    weg = dagen_van_vertrek(mensen)
    wie = Gebruiker.objects.filter(pk__in=list(weg)).order_by("achternaam", "voornaam", "pk")
    return [Vertrek(wie=g, weg_op=weg[g.pk], mensen=mensen[g.pk]) for g in wie]


def dagen_van_vertrek(wie: Iterable[int]) -> dict[int, dt.date]:
    """Return by user (key) the first day without its work as a trajectcoördinator; who stays is left out."""
    sleutels = list(wie)
    dagen = defaultdict[int, list[Dagen]](list)
    rijen = Aanstelling.objects.filter(gebruiker__in=sleutels).met_rol(Rol.TRAJECTCOORDINATOR)
    for pk, van, tot in rijen.order_by("van", "pk").values_list("gebruiker_id", "van", "tot"):
        dagen[pk].append((van, tot))
    actief = set(Gebruiker.objects.filter(pk__in=sleutels, is_active=True).values_list("pk", flat=True))
    uit = {}
    for pk in sleutels:
        dag = _eerste_dag_weg(dagen[pk])
        if pk not in actief:
            geblokkeerd = _geblokkeerd_op(pk)
            dag = min(dag, geblokkeerd) if dag else geblokkeerd
        if dag is not None:
            uit[pk] = dag
    return uit


def _eerste_dag_weg(dagen: list[Dagen]) -> dt.date | None:
    """Return the first day from today on without an aanstelling; that it began when today is one; None for no end."""
    dag = eerste_dag_zonder((vandaag(), None), dagen, vanaf=vandaag())
    if dag != vandaag():
        return dag
    return max((tot for _van, tot in dagen if tot is not None and tot <= dag), default=dag)


def _geblokkeerd_op(pk: int) -> dt.date:
    """Return the day on which a blocked user (key) was blocked last."""
    versies = historiemodel(Gebruiker).objects.filter(pgh_obj_id=pk)
    actief = versies.filter(is_active=True).order_by("-pgh_id").values_list("pgh_id", flat=True).first()
    sinds = versies.filter(is_active=False, pgh_id__gt=actief or 0).order_by("pgh_id").first()
    return timezone.localtime(sinds.pgh_created_at).date() if sinds else vandaag()


def laatste_dag(weg_op: dt.date) -> dt.date:
    """Return the last day of work, for screens."""
    return weg_op - DAG
