"""The facts of a trajectplan that the steps ask for (DOMEIN 5.2, 5.3).

A plan is duaal: a language component, and a *participation component*, which is any kind but language and help.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Min, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from trajecten.plan.enums import (
    PARTICIPATIESOORTEN,
    TELT_IN_PLAN,
    Aanbodantwoord,
    Afspraakstand,
    Componentsoort,
    Componentstand,
)
from trajecten.plan.models import Aanbod, Afspraak, Component

LOOPT = (Componentstand.GESTART, Componentstand.AFGEROND)


@dataclass(frozen=True, kw_only=True)
class Planfeiten:
    """The facts of a plan that the steps ask for.

    Args:
        geweigerd: the last aanbod was answered "nee".
        taalonderdeel: it has a language component.
        participatieonderdeel: it has a participation component; "nog te vinden" and "liep al" count.
        afspraak_met_score: an afspraak aims at a score.
        akkoord: both sides agree with an afspraak that aims at a score, and no open one waits for either of them.
        alles_gestart: every component started, or dropped out with a reason.
        afspraken_af: no afspraak is open.
    """

    geweigerd: bool = False
    taalonderdeel: bool = False
    participatieonderdeel: bool = False
    afspraak_met_score: bool = False
    akkoord: bool = False
    alles_gestart: bool = False
    afspraken_af: bool = False


def naam_van(component: Component) -> str:
    """Return the name of a component: what it is and where, as far as known."""
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


def met_planfeiten(trajecten: Any) -> Any:
    """Annotate trajecten with the columns that `lees_planfeiten` reads, in one statement."""
    in_plan = Component.objects.filter(traject=OuterRef("pk"), stand__in=TELT_IN_PLAN)
    gemaakt = van_traject().exclude(stand=Afspraakstand.VERVALLEN)
    gericht = gemaakt.filter(score__isnull=False)
    eens = Q(akkoord_inburgeraar_op__isnull=False, akkoord_coordinator_op__isnull=False)
    aanbod = Aanbod.objects.filter(traject=OuterRef("pk")).order_by("-gedaan_op", "-pk")
    return trajecten.annotate(
        plan_antwoord=Subquery(aanbod.values("antwoord")[:1]),
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
    """Return the facts of a plan from a row of `met_planfeiten`."""
    return Planfeiten(
        geweigerd=rij.plan_antwoord == Aanbodantwoord.NEE,
        taalonderdeel=rij.plan_taal,
        participatieonderdeel=rij.plan_participatie,
        afspraak_met_score=rij.plan_gericht,
        akkoord=rij.plan_eens and not rij.plan_oneens,
        alles_gestart=rij.plan_loopt and not rij.plan_wacht,
        afspraken_af=not rij.plan_open,
    )


def van_traject() -> QuerySet[Afspraak]:
    """Return the afspraken of the traject of the outer query: made in it, or during a visit when no traject ran."""
    return Afspraak.objects.filter(
        Q(traject=OuterRef("pk")) | Q(traject__isnull=True), inburgeraar=OuterRef("inburgeraar")
    )


def taal_gestart(traject_id: int) -> dt.date | None:
    """Return the first day of a language component of a traject; None as long as none began (DOMEIN 5.3)."""
    eerste: dt.date | None = Component.objects.filter(
        traject=traject_id, soort=Componentsoort.TAAL, liep_al=False
    ).aggregate(eerste=Min("gestart_op"))["eerste"]
    return eerste
