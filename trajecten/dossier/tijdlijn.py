"""Timeline of a dossier: a union of domain rows, newest first, by month; never of a log."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import CharField, Value
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Inburgeraar
from trajecten.enums import Resultaat, Stap
from trajecten.models import Stapovergang, Verslag

PER_KEER = 10
VERSLAG, STAP, BENADERING = "verslag", "stap", "benadering"


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One entry."""

    soort: str
    kop: str
    icoon: str
    getint: bool
    meta: str
    tekst: str
    badges: list[str]
    datum: dt.date


@dataclass(frozen=True, kw_only=True)
class Maand:
    """The entries of a month."""

    naam: str
    momenten: list[Moment]


@dataclass(frozen=True, kw_only=True)
class Tijdlijn:
    """The panel: some months, and how many older entries there are."""

    maanden: list[Maand]
    ouder: int
    volgende: int


def tijdlijn(_gebruiker: Gebruiker, persoon: Inburgeraar, *, vanaf: int = 0) -> Tijdlijn:
    """Return a stretch of the timeline.

    Args:
        _gebruiker: who looks; what it may see the walls decide.
        persoon: whose dossier.
        vanaf: how many of the newest entries to pass over.
    """
    vanaf = max(vanaf, 0)
    sleutels = _sleutels(persoon)
    rijen = list(sleutels[vanaf : vanaf + PER_KEER])
    totaal = sleutels.count()
    momenten = _haal_op(rijen)
    return Tijdlijn(
        maanden=[
            Maand(naam=maand, momenten=list(groep))
            for maand, groep in groupby(momenten, key=lambda m: date_format(m.datum, "F Y").capitalize())
        ],
        ouder=max(totaal - vanaf - len(rijen), 0),
        volgende=vanaf + len(rijen),
    )


def _sleutels(persoon: Inburgeraar) -> Any:
    def van(model: Any, soort: str, datum: str, moment: str) -> Any:
        return (
            model.objects.filter(inburgeraar=persoon)
            .order_by()
            .annotate(bron=Value(soort, output_field=CharField()))
            .values_list("bron", "pk", datum, moment)
        )

    return (
        van(Verslag, VERSLAG, "datum", "created_at")
        .union(
            van(Stapovergang, STAP, "datum", "created_at"),
            van(Benadering, BENADERING, "van", "sinds"),
            all=True,
        )
        .order_by("-datum", "-created_at", "-pk")
    )


def _haal_op(rijen: list[tuple[str, int, dt.date, dt.datetime]]) -> Iterable[Moment]:
    pks: dict[str, list[int]] = {VERSLAG: [], STAP: [], BENADERING: []}
    for soort, pk, _datum, _moment in rijen:
        pks[soort].append(pk)
    gevonden: dict[tuple[str, int], Moment] = {}
    for v in Verslag.objects.filter(pk__in=pks[VERSLAG]).select_related("contactmoment__door", "taal"):
        gevonden[VERSLAG, v.pk] = _van_verslag(v)
    for o in Stapovergang.objects.filter(pk__in=pks[STAP]).select_related("door"):
        gevonden[STAP, o.pk] = _van_stap(o)
    for b in Benadering.objects.filter(pk__in=pks[BENADERING]).select_related("door", "wijk"):
        gevonden[BENADERING, b.pk] = _van_benadering(b)
    return [gevonden[soort, pk] for soort, pk, *_rest in rijen if (soort, pk) in gevonden]


def _dag(datum: dt.date) -> str:
    return date_format(datum, "D j F").lower()


def _van_verslag(verslag: Verslag) -> Moment:
    contact = verslag.contactmoment
    gesproken = verslag.resultaat == Resultaat.GESPROKEN
    meta = [_dag(verslag.datum), _("%d min") % contact.minuten, contact.door.naam]
    badges = [_("erbij: %s") % verslag.aanwezig] if verslag.aanwezig else []
    if verslag.taal is not None:
        badges.append(f"{verslag.taal}, {verslag.get_tolk_display()}" if verslag.tolk else str(verslag.taal))
    return Moment(
        soort=VERSLAG,
        kop=str(contact.get_soort_display()).capitalize()
        if gesproken
        else str(verslag.get_resultaat_display()),
        icoon="house" if gesproken else "door-closed",
        getint=gesproken,
        meta=" · ".join(meta),
        tekst=verslag.tekst,
        badges=badges,
        datum=verslag.datum,
    )


def _van_stap(overgang: Stapovergang) -> Moment:
    if overgang.van_stap:
        kop = _("Stap: van %(van)s naar %(naar)s") % {
            "van": Stap(overgang.van_stap).label,
            "naar": Stap(overgang.naar_stap).label,
        }
    else:
        kop = _("Traject geopend in %s") % Stap(overgang.naar_stap).label
    return Moment(
        soort=STAP,
        kop=kop,
        icoon="footprints",
        getint=False,
        meta=f"{_dag(overgang.datum)} · {overgang.door.naam}",
        tekst=overgang.reden,
        badges=[],
        datum=overgang.datum,
    )


def _van_benadering(benadering: Benadering) -> Moment:
    wie = benadering.door.naam if benadering.door else str(benadering.wijk)
    meta = [_dag(benadering.van), wie]
    if benadering.eindreden and benadering.tot:
        meta.append(
            _("%(reden)s op %(dag)s")
            % {"reden": benadering.get_eindreden_display(), "dag": date_format(benadering.tot, "j F")}
        )
    return Moment(
        soort=BENADERING,
        kop=_("Geclaimd, %s") % benadering.get_route_display(),
        icoon="user-check",
        getint=False,
        meta=" · ".join(meta),
        tekst="",
        badges=[],
        datum=benadering.van,
    )
