"""What is known of a trajectplan: the facts that the steps ask for, and which half of it stands still (DOMEIN 5.2, 5.3).

A plan is duaal: a language component, and a *participation component*, which is any kind but language and help.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import (
    Case,
    DateField,
    DurationField,
    Exists,
    F,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Least
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from roermond_inburgering.kern.klok import vandaag
from trajecten.enums import (
    PARTICIPATIESOORTEN,
    TELT_IN_PLAN,
    Afspraakstand,
    Componentsoort,
    Componentstand,
    Normsoort,
)
from trajecten.models import Afspraak, Component, Traject
from trajecten.normen import norm_in_sql

DAG = dt.timedelta(days=1)
LOOPT = (Componentstand.GESTART, Componentstand.AFGEROND)


@dataclass(frozen=True, kw_only=True)
class Planfeiten:
    """What is known of a plan, as far as the steps ask for it.

    Args:
        taalonderdeel: it holds a language component.
        participatieonderdeel: it holds a participation component; "nog te vinden" and "liep al" count.
        afspraak_met_score: an afspraak aims at a score.
        akkoord: one that does is agreed by both sides, and none that is open waits for either of them.
        alles_gestart: every component started, or dropped out with a reason.
        afspraken_af: no afspraak is open.
    """

    taalonderdeel: bool = False
    participatieonderdeel: bool = False
    afspraak_met_score: bool = False
    akkoord: bool = False
    alles_gestart: bool = False
    afspraken_af: bool = False


def naam_van(component: Component) -> str:
    """Return what a component is called: what it is and where, as far as that is known."""
    if component.nog_te_vinden:
        return str(_("nog te vinden: %s") % component.wens)
    delen = (component.taalroute or component.activiteit, component.omschrijving)
    wat = ": ".join(str(deel) for deel in delen if deel)
    if component.organisatie is None:
        return wat
    return (
        _("%(wat)s bij %(waar)s") % {"wat": wat, "waar": component.organisatie}
        if wat
        else str(component.organisatie)
    )


def planfeiten(traject_id: int) -> Planfeiten:
    """Return what is known of the plan of a traject.

    Args:
        traject_id: whichever, open or closed.
    """
    rij: Any = met_planfeiten(Traject.objects.filter(pk=traject_id)).get()
    return lees_planfeiten(rij)


def met_planfeiten(trajecten: Any) -> Any:
    """Annotate trajecten with what `lees_planfeiten` reads: one statement, however many facts."""
    in_plan = Component.objects.filter(traject=OuterRef("pk"), stand__in=TELT_IN_PLAN)
    gemaakt = van_traject().exclude(stand=Afspraakstand.VERVALLEN)
    gericht = gemaakt.filter(score__isnull=False)
    eens = Q(akkoord_inburgeraar_op__isnull=False, akkoord_coordinator_op__isnull=False)
    return trajecten.annotate(
        plan_taal=Exists(in_plan.filter(soort=Componentsoort.TAAL)),
        plan_participatie=Exists(in_plan.filter(soort__in=PARTICIPATIESOORTEN)),
        plan_gericht=Exists(gericht),
        plan_eens=Exists(gericht.filter(eens)),
        plan_oneens=Exists(gericht.filter(~eens, stand=Afspraakstand.OPEN)),
        plan_loopt=Exists(in_plan.filter(stand__in=LOOPT)),
        plan_wacht=Exists(in_plan.filter(stand=Componentstand.GEPLAND)),
        plan_open=Exists(van_traject().filter(stand=Afspraakstand.OPEN)),
    )


def lees_planfeiten(rij: Any) -> Planfeiten:
    """Return the facts of a plan that were read with its traject.

    Args:
        rij: of `met_planfeiten`.
    """
    return Planfeiten(
        taalonderdeel=rij.plan_taal,
        participatieonderdeel=rij.plan_participatie,
        afspraak_met_score=rij.plan_gericht,
        akkoord=rij.plan_eens and not rij.plan_oneens,
        alles_gestart=rij.plan_loopt and not rij.plan_wacht,
        afspraken_af=not rij.plan_open,
    )


def van_traject() -> QuerySet[Afspraak]:
    """Return the afspraken of the traject of the outer query: made in it, or during a visit when none ran."""
    return Afspraak.objects.filter(
        Q(traject=OuterRef("pk")) | Q(traject__isnull=True), inburgeraar=OuterRef("inburgeraar")
    )


def taal_gestart(traject_id: int) -> dt.date | None:
    """Return the first day of a language component of a traject; None as long as none began (DOMEIN 5.3).

    Args:
        traject_id: whichever.
    """
    eerste: dt.date | None = Component.objects.filter(
        traject=traject_id, soort=Componentsoort.TAAL, liep_al=False
    ).aggregate(eerste=Min("gestart_op"))["eerste"]
    return eerste


def een_been(gebruiker: Gebruiker) -> QuerySet[Traject]:
    """Return the open trajecten within sight that stand on one leg: taal or meedoen does not run.

    That is when one has not begun within the norm after the plan was made, or broke off while the other runs. It
    ends when it begins, or another component does in its place.
    """
    return een_been_van(Traject.objects.visible_to(gebruiker))


def een_been_van(trajecten: QuerySet[Traject]) -> QuerySet[Traject]:
    """Return the same of these trajecten, each with `been_sinds` (since when), `taal_loopt` and `meedoen_loopt`."""
    van = Component.objects.filter(traject=OuterRef("pk")).order_by()
    taal, meedoen = van.filter(soort=Componentsoort.TAAL), van.filter(soort__in=PARTICIPATIESOORTEN)
    begin = Least(_eerste_dag(taal), _eerste_dag(meedoen))
    termijn = norm_in_sql(Normsoort.DUAAL_DAGEN) * Value(DAG, DurationField())
    met: QuerySet[Any] = trajecten.filter(gesloten_op__isnull=True).annotate(
        taal_loopt=Exists(taal.filter(stand__in=LOOPT)),
        meedoen_loopt=Exists(meedoen.filter(stand__in=LOOPT)),
        taal_gestopt=_gestopt_op(taal),
        meedoen_gestopt=_gestopt_op(meedoen),
        klaar_op=Cast(begin + termijn, DateField()),
    )
    taal_brak = Q(meedoen_loopt=True, taal_loopt=False, taal_gestopt__isnull=False)
    meedoen_brak = Q(taal_loopt=True, meedoen_loopt=False, meedoen_gestopt__isnull=False)
    te_lang = (Q(taal_loopt=False) | Q(meedoen_loopt=False)) & Q(klaar_op__lt=vandaag())
    uit: QuerySet[Traject] = met.filter(taal_brak | meedoen_brak | te_lang).annotate(
        been_sinds=Case(
            When(taal_brak, then=F("taal_gestopt")),
            When(meedoen_brak, then=F("meedoen_gestopt")),
            default=F("klaar_op"),
            output_field=DateField(),
        )
    )
    return uit


def _eerste_dag(componenten: QuerySet[Component]) -> Subquery:
    """Return the day on which these components first stood in the plan, of those that still do."""
    in_plan = componenten.filter(stand__in=TELT_IN_PLAN).values("traject")
    return Subquery(in_plan.values(dag=Min("gepland_op")), output_field=DateField())


def _gestopt_op(componenten: QuerySet[Component]) -> Subquery:
    """Return the last day on which one of these components broke off."""
    gestopt = componenten.filter(stand=Componentstand.GESTOPT).values("traject")
    return Subquery(gestopt.values(dag=Max("geeindigd_op")), output_field=DateField())
