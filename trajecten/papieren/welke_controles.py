"""The documents and checks of Vormgeven that a traject needs, by doelgroep and language route (DOMEIN 5.2).

The rules are reference data. A traject may be open or closed in all of these.
"""

from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from inburgeraars.models import Doelgroep, Doelgroepbevinding
from trajecten.papieren.enums import CONTROLE_AF
from trajecten.papieren.models import Briefsjabloon, Controle, Controleregel, Controlesoort, Overneemveld
from trajecten.plan.enums import TELT_IN_PLAN, Componentsoort
from trajecten.plan.models import Component
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject


def controle_open() -> Exists:
    """Return the condition on a traject that a document or check applies and is neither done nor set aside."""
    af = Controle.objects.filter(
        traject=OuterRef(OuterRef("pk")), soort=OuterRef("soort"), stand__in=CONTROLE_AF
    )
    regels = _regels_van(OuterRef(OuterRef("pk")), OuterRef(OuterRef("inburgeraar")))
    return Exists(regels.filter(~Exists(af)))


def soorten_van(traject: Traject) -> QuerySet[Controlesoort]:
    """Return the documents and checks that apply to a traject, and those recorded though they do not apply."""
    vast = Controle.objects.filter(traject=traject, soort=OuterRef("pk"))
    return Controlesoort.objects.filter(Q(pk__in=nodig_voor(traject)) | Exists(vast)).annotate(
        neemt_over=Exists(Overneemveld.objects.in_kracht().filter(soort=OuterRef("pk"))),
        heeft_brief=Exists(Briefsjabloon.objects.in_kracht().filter(soort=OuterRef("pk"))),
    )


def nodig_voor(traject: Traject) -> Any:
    """Return the keys of the documents and checks that apply to a traject, as a query."""
    return _regels_van(traject.pk, traject.inburgeraar_id).values_list("soort", flat=True)


def vraagt_bsn(traject: Traject) -> bool:
    """Tell whether a document or check that applies needs the BSN (DOMEIN 4, Data minimisation)."""
    return Controlesoort.objects.filter(pk__in=nodig_voor(traject), vraagt_bsn=True).exists()


def weigering_van_bsn(traject: Traject | None) -> str:
    """Say why no BSN is recorded for a traject now; empty when it can be: Taxeren is past and a paper needs it."""
    if traject is None or traject.gesloten_op is not None or traject.stap == Stap.TAXEREN:
        return _("Het BSN leg je pas vast als het traject in Vormgeven is.")
    if not vraagt_bsn(traject):
        return _("Voor dit traject is het BSN niet nodig. Daarom kun je het niet vastleggen.")
    return ""


def _regels_van(traject: Any, persoon: Any) -> Any:
    """Return the rules in force that apply to a traject.

    Without a finding the doelgroep counts as "niet te bepalen". The language routes are those of the plan: as long as
    it has none, only the rules for every route apply.

    Args:
        traject: its key, or a reference to it from two queries deeper.
        persoon: likewise of its person.
    """
    route = Component.objects.filter(
        traject=traject,
        soort=Componentsoort.TAAL,
        stand__in=TELT_IN_PLAN,
        taalroute=OuterRef("taalroute"),
    )
    bevinding = (
        Doelgroepbevinding.objects.filter(inburgeraar=persoon)
        .order_by("-datum", "-pk")
        .values("doelgroep")[:1]
    )
    gevonden = Coalesce(Subquery(bevinding, output_field=CharField()), Value(Doelgroep.NIET_TE_BEPALEN.value))
    return (
        Controleregel.objects.in_kracht()
        .alias(gevonden=gevonden)
        .filter(
            Q(doelgroep="") | Q(doelgroep=F("gevonden")),
            Q(taalroute__isnull=True) | Exists(route),
            soort__in=Controlesoort.objects.in_kracht(),
        )
        .order_by()
    )
