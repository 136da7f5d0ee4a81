"""Rules about progress: a late afspraak, a step or pijler that lasts too long, the ladder, nazorg (DOMEIN 7, 8).

The rules about the ladder equal the pure functions of `participatie.scoring`; a test holds the two together.
"""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest

from kern.klok import vandaag
from participatie.models import Meting
from trajecten.normen.enums import Signaalregel
from trajecten.normen.termijnen import na_termijn
from trajecten.plan.enums import Afspraakstand
from trajecten.plan.models import Afspraak
from trajecten.stappen.models import Nazorgmeting
from trajecten.taken.enums import Taakstand
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject


def afspraak_te_laat(afspraken: QuerySet[Afspraak]) -> QuerySet[Afspraak]:
    """Narrow afspraken to open ones past their day while a traject runs. Settling or moving one ends the signal."""
    loopt = Traject.objects.filter(inburgeraar=OuterRef("inburgeraar"), gesloten_op__isnull=True)
    zonder = Q(traject__isnull=True) & Exists(loopt)
    return (
        afspraken.filter(
            Q(traject__isnull=False, traject__gesloten_op__isnull=True) | zonder,
            stand=Afspraakstand.OPEN,
            uiterlijk__isnull=False,
        )
        .alias(grens=na_termijn("uiterlijk", Signaalregel.AFSPRAAK_TE_LAAT))
        .filter(grens__lt=vandaag())
    )


def lang_in_vormgeven(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    """Narrow trajecten to those in Vormgeven for too long, annotated with `sinds`. Another step ends the signal."""
    # A reopening has no step before it: the traject was in Vormgeven all along.
    erin = Stapovergang.objects.filter(traject=OuterRef("pk"), naar_stap=Stap.VORMGEVEN, van_stap__gt="")
    met: Any = trajecten.filter(gesloten_op__isnull=True, stap=Stap.VORMGEVEN).annotate(
        sinds=Coalesce(Subquery(erin.order_by("-datum", "-pk").values("datum")[:1]), F("geopend_op"))
    )
    return _over_tijd(met, Signaalregel.LANG_IN_VORMGEVEN)


def vast_in_pijler_1(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    """Narrow trajecten to open ones not started too long after opening. A start ends the signal (DOMEIN 8a, Stuck)."""
    met: Any = trajecten.filter(gesloten_op__isnull=True, gestart_op__isnull=True).annotate(
        sinds=F("geopend_op")
    )
    return _over_tijd(met, Signaalregel.VAST_IN_PIJLER_1)


def meting_nodig(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    """Narrow trajecten to open ones without a meting for too long. A meting ends the signal, "niet te bepalen" too."""
    gekeken = Meting.objects.filter(
        inburgeraar=OuterRef("inburgeraar"), tweede_lezer=False, datum__lte=vandaag()
    ).order_by("-datum")
    met: Any = trajecten.filter(gesloten_op__isnull=True).annotate(
        sinds=Greatest(F("geopend_op"), Coalesce(Subquery(gekeken.values("datum")[:1]), F("geopend_op")))
    )
    return _over_tijd(met, Signaalregel.METING_NODIG)


def twee_omlaag(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    """Narrow trajecten to open ones whose last two metingen were each lower than before; the last is `gemeten_op`.

    By trede, since a start raises the score of who takes part less than before (DOMEIN 7).
    """
    metingen: Any = Meting.objects.tellend().filter(
        inburgeraar=OuterRef("inburgeraar"), datum__gte=OuterRef("geopend_op"), datum__lte=vandaag()
    )
    laatste = metingen.order_by("-datum", "-pk")
    met: Any = trajecten.filter(gesloten_op__isnull=True).annotate(
        treden=ArraySubquery(laatste.values("trede")[:3]),
        gemeten_op=Subquery(laatste.values("datum")[:1]),
    )
    omlaag: QuerySet[Traject] = met.filter(treden__0__lt=F("treden__1"), treden__1__lt=F("treden__2"))
    return omlaag


def nazorg_nodig(metingen: QuerySet[Nazorgmeting]) -> QuerySet[Nazorgmeting]:
    """Narrow planned metingen of nazorg to those whose day has come, with an open task. Measuring ends the signal."""
    return (
        metingen.filter(vervallen=False, taak__stand=Taakstand.OPEN)
        .alias(grens=na_termijn("gepland_op", Signaalregel.NAZORG_NODIG))
        .filter(grens__lte=vandaag())
    )


def _over_tijd(met_sinds: Any, regel: Signaalregel) -> QuerySet[Traject]:
    """Narrow to trajecten that last longer than the term of the rule, counted from `sinds`."""
    met: Any = met_sinds.annotate(uiterlijk=na_termijn("sinds", regel))
    te_lang: QuerySet[Traject] = met.filter(uiterlijk__lt=vandaag())
    return te_lang
