"""Keeping the counts of the caseload: of each month's end for ever, and of the last five weeks (docs/adr/0046).

What the worker may add and clear away, the database holds as well: `dagwerk/sql/zicht_telling.sql`.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import connection, transaction

from dagwerk.caseload.enums import Maat
from dagwerk.caseload.models import Caseloadaantal, Caseloadtelling
from dagwerk.caseload.tellen import Gestart, Groep, Peil, gestart, groepen, medewerkers
from dagwerk.signaallijst.keuze import Signaalmens
from dagwerk.signaallijst.mensen import alle_met_signaal
from kern.klok import DAG, nu, vandaag
from trajecten.uren.jaar import Jaar, jaren
from vinden.personen import NIEMAND

BEWAARD = dt.timedelta(days=35)
"""So long the count of each day is kept, so that there is one of four weeks ago; the end of a month is kept for ever."""


@dataclass(frozen=True, kw_only=True)
class Sleutel:
    """What a number is of.

    Args:
        deel: the step, the rule or the vindroute; empty for all together.
        wijk: its key; None for a number of a coordinator in all wijken.
        contact: the key of the fixed contact; None without one, and where it says nothing.
    """

    maat: Maat
    deel: str = ""
    wijk: int | None = None
    contact: int | None = None


type Aantallen = Counter[Sleutel]


def aantallen(
    dag: dt.date,
    *,
    open_: Iterable[Groep],
    starts: Iterable[Gestart],
    standen: Iterable[Jaar],
    signalen: Iterable[Signaalmens],
) -> Aantallen:
    """Return every number that is kept of a day, from what the page of that day counts.

    Args:
        dag: the peildatum.
        open_: the open trajecten.
        starts: who started in the pilot.
        standen: the years of the coordinators.
        signalen: the people with a signal; none when the day is over.
    """
    uit: Aantallen = Counter()
    for groep in open_:
        wijk, contact = groep.wijk, groep.contact or None
        uit[Sleutel(maat=Maat.OPEN, deel=groep.stap, wijk=wijk, contact=contact)] += groep.open
        uit[Sleutel(maat=Maat.TE_LANG, deel=groep.stap, wijk=wijk, contact=contact)] += groep.te_lang
        uit[Sleutel(maat=Maat.VERZUIM, wijk=wijk, contact=contact)] += groep.verzuim
    for start in starts:
        uit[Sleutel(maat=Maat.GESTART, deel=start.vindroute, wijk=start.wijk)] += 1
        uit[Sleutel(maat=Maat.DIT_JAAR, wijk=start.wijk)] += start.laatst >= dt.date(dag.year, 1, 1)
    for mens in signalen:
        wijk, contact = mens.wijk, mens.contact or None
        delen = {regel.value for regel, _dagen in mens.redenen}
        for deel in delen | ({""} if delen else set()):
            uit[Sleutel(maat=Maat.SIGNAAL, deel=deel, wijk=wijk, contact=contact)] += 1
    for jaar in standen:
        uit[Sleutel(maat=Maat.BEGELEID, contact=jaar.wie)] += jaar.begeleid
        uit[Sleutel(maat=Maat.PER_PERSOON, contact=jaar.wie)] += minuten_per_persoon(jaar) or 0
    return +uit


def minuten_per_persoon(jaar: Jaar) -> int | None:
    """Return the minutes for each person guided in the last twelve months; None when not to be judged."""
    twaalf = jaar.twaalf
    return None if twaalf.per_persoon is None else round(twaalf.minuten / twaalf.begeleid)


@transaction.atomic
def store_tellingen() -> list[dt.date]:
    """Count today, and each day to be kept that has no count yet; clear away the days that need not be kept.

    Today is counted anew each time, until it is over; a day that is over is never changed. What was missed has no
    signals: nobody knows them any more. It runs as `taak`, which sees everybody, and twice does no harm.

    Returns:
        The days that were counted.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('caseload tellen'))")
    Caseloadtelling.objects.filter(dag=vandaag()).delete()
    _ruim_op()
    staat = set(Caseloadtelling.objects.values_list("dag", flat=True))
    nieuw = sorted(_te_bewaren() - staat)
    for dag in nieuw:
        _store_telling(dag)
    return nieuw


def _te_bewaren() -> set[dt.date]:
    """Return the last five weeks up to today, and the ends of the months of the pilot."""
    dagen = {vandaag() - n * DAG for n in range(BEWAARD.days + 1)}
    return {dag for dag in dagen | set(maandeinden()) if dag >= settings.PILOT_VAN}


def maandeinden() -> list[dt.date]:
    """Return the last days of the months of the pilot before this one, in order."""
    dagen = []
    dag = vandaag().replace(day=1) - DAG
    while dag >= settings.PILOT_VAN:
        dagen.append(dag)
        dag = dag.replace(day=1) - DAG
    return dagen[::-1]


def _ruim_op() -> None:
    oud = Caseloadtelling.objects.filter(dag__lt=vandaag() - BEWAARD)
    weg = [telling.pk for telling in oud if not is_maandeinde(telling.dag)]
    Caseloadtelling.objects.filter(pk__in=weg).delete()


def is_maandeinde(dag: dt.date) -> bool:
    """Tell whether a day is the last of its month."""
    return (dag + DAG).day == 1


def _store_telling(dag: dt.date) -> None:
    peil = Peil(gebruiker=None, wijk=None, dag=dag)
    open_ = groepen(peil)
    wie = [m.pk for m in medewerkers({g.contact for g in open_} - {NIEMAND}, dag)]
    geteld = aantallen(
        dag,
        open_=open_,
        starts=gestart(peil),
        standen=jaren(wie, dag).values(),
        signalen=alle_met_signaal() if peil.is_vandaag else [],
    )
    telling = Caseloadtelling.objects.create(dag=dag, volledig=peil.is_vandaag, geteld_op=nu())
    Caseloadaantal.objects.bulk_create(
        Caseloadaantal(
            telling=telling,
            maat=sleutel.maat,
            deel=sleutel.deel,
            wijk_id=sleutel.wijk,
            contact_id=sleutel.contact,
            aantal=aantal,
        )
        for sleutel, aantal in geteld.items()
    )
