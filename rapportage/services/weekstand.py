"""Keeping what figures missed, once a week: counted by the worker, read by roles that open no dossier."""

import datetime as dt
from collections import Counter, defaultdict
from typing import Any

from django.conf import settings
from django.utils import timezone

from kern.klok import nu, vandaag
from rapportage.cijfers.ontbreekt import Gat, ontbreekt
from rapportage.models import Weekstand
from rapportage.tijdvakken import VAST_OM, VERTRAGING
from wijken.models import Wijk

WEEK = dt.timedelta(days=7)
OPEN = "open"
"""The word under which the open trajecten of a wijk are counted, beside those of the gaps."""


def fill_weekstanden() -> int:
    """Keep the standing of this Monday and of the one before, as known at six, as far as they are missing.

    Counted again it would be the same, so whoever comes second leaves what stands.

    Returns:
        How many were kept.
    """
    deze = vandaag() - dt.timedelta(days=vandaag().weekday())
    dagen = [dag for dag in (deze - WEEK, deze) if _moment(dag) + VERTRAGING <= nu() and _in_pilot(dag)]
    bestaand = set(Weekstand.objects.filter(maandag__in=dagen).values_list("maandag", flat=True))
    nieuw = [_tel(dag) for dag in dagen if dag not in bestaand]
    Weekstand.objects.bulk_create(nieuw, ignore_conflicts=True)
    return len(nieuw)


def _moment(maandag: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(maandag, VAST_OM))


def _in_pilot(dag: dt.date) -> bool:
    return settings.PILOT_VAN <= dag <= settings.PILOT_TOT_EN_MET


def _tel(maandag: dt.date) -> Weekstand:
    stand = ontbreekt(None, maandag, _moment(maandag))
    namen = dict(Wijk.objects.values_list("pk", "naam"))
    per_wijk: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for persoon, wijk in stand.wijken.items():
        gaten = stand.gaten.get(persoon, frozenset())
        per_wijk[namen[wijk]].update([OPEN, *(gat.value for gat in gaten)])
    tellingen: dict[str, Any] = {
        wijk: {naam: telling[naam] for naam in (OPEN, *Gat.values)} for wijk, telling in per_wijk.items()
    }
    return Weekstand(maandag=maandag, bekend_op=_moment(maandag), tellingen=tellingen)
