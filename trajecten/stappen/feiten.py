"""The facts of a traject for the conditions of its steps, read from the rows."""

from typing import Any

from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from inburgeraars.models import Doelgroepbevinding, Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.voorbereid import Voorbereid
from participatie.models import Meting
from participatie.scoring import plus_maanden
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.gesprek import sinds_gesprek
from trajecten.contact.models import Verslag
from trajecten.normen.enums import Normsoort
from trajecten.normen.normen import norm, norm_in_sql
from trajecten.papieren.welke_controles import controle_open
from trajecten.plan.enums import TELT_IN_PLAN
from trajecten.plan.feiten import lees_planfeiten, met_planfeiten
from trajecten.plan.models import Component
from trajecten.stappen.models import Afronding, Eindresultaat
from trajecten.taxatie.enums import Taalniveau
from trajecten.taxatie.models import Taxatie
from trajecten.traject import workflow
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from trajecten.uren.begeleid import past_in_norm

RECENT = 3
"""The most months between a meting and entering Afronden (DOMEIN 5.4)."""
POGINGEN = (Resultaat.NIEMAND_THUIS, Resultaat.NIET_GEKOMEN, Resultaat.GEEN_ANTWOORD)
"""Results of an attempt at which nobody was spoken to (DOMEIN 5, onbereikbaar)."""

PERSOONLIJK = Q(contactmoment__soort__in=[soort for soort in Contactsoort if soort.persoonlijk]) & (
    ~Q(contactmoment__soort=Contactsoort.ELDERS) | Q(waarom_elders__gt="")
)
"""The talk that Vormgeven asks for: outside the wijk only with a reason (DOMEIN 5, the first hard line).

It must be of this traject: on or after its opening day.
"""


def feiten_van(traject: Traject) -> workflow.Feiten:
    """Return the facts of a traject, open or closed."""
    (rij,) = _FEITEN.vraag(traject.pk)
    return lees_feiten(rij)


def met_feiten(trajecten: Any) -> Any:
    """Annotate trajecten with the columns that `lees_feiten` reads, the plan included, in one statement."""
    verslagen = Verslag.objects.filter(inburgeraar=OuterRef("inburgeraar"))
    metingen = Meting.objects.filter(inburgeraar=OuterRef("inburgeraar"), tweede_lezer=False)
    vergeefs = _vergeefs(verslagen).order_by().values("inburgeraar")
    return met_planfeiten(trajecten).annotate(
        is_gesproken=Exists(
            verslagen.filter(PERSOONLIJK, resultaat=Resultaat.GESPROKEN, datum__gte=OuterRef("geopend_op"))
        ),
        is_beoordeeld=Exists(Doelgroepbevinding.objects.filter(inburgeraar=OuterRef("inburgeraar"))),
        heeft_perspectief=Exists(Taxatie.objects.filter(traject=OuterRef("pk"), doelperspectief__gt="")),
        controle_open=controle_open(),
        is_ruimte=Case(When(stap=Stap.TAXEREN, then=_ruimte()), default=Value(True)),  # noqa: FBT003  SQL
        is_gemeten=Exists(metingen.filter(datum__gte=OuterRef("geopend_op"))),
        is_pas_gemeten=Exists(metingen.filter(datum__gte=plus_maanden(vandaag(), -RECENT))),
        heeft_resultaat=Exists(Eindresultaat.objects.filter(traject=OuterRef("pk"))),
        is_zelfstandig_beoordeeld=Exists(
            Afronding.objects.filter(traject=OuterRef("pk"), zelfstandig__gt="")
        ),
        vergeefs=Coalesce(Subquery(vergeefs.values(n=Count("pk")), output_field=IntegerField()), 0),
        genoeg_pogingen=Q(vergeefs__gte=norm_in_sql(Normsoort.POGINGEN)),
        afgesproken_niveau=_hoogste(
            Component.objects.filter(traject=OuterRef("pk"), stand__in=TELT_IN_PLAN).values("traject")
        ),
        behaald_niveau=_hoogste(Eindresultaat.objects.filter(traject=OuterRef("pk")).values("traject")),
    )


def _hoogste(per_traject: Any) -> Coalesce:
    """Return the highest taalniveau of rows, as its place on the scale; 0 for none."""
    rang = Case(
        *(When(taalniveau=niveau, then=Value(niveau.rang)) for niveau in Taalniveau),
        default=Value(0),
        output_field=IntegerField(),
    )
    return Coalesce(Subquery(per_traject.order_by().annotate(n=Max(rang)).values("n")), 0)


def feiten_van_persoon(inburgeraar_id: int) -> workflow.Feiten:
    """Return the facts of a person whose traject never opened: whether there were enough attempts to reach it."""
    gedaan = _vergeefs(Verslag.objects.filter(inburgeraar=inburgeraar_id)).count()
    return workflow.Feiten(genoeg_pogingen=gedaan >= norm(Normsoort.POGINGEN))


def _vergeefs(verslagen: QuerySet[Verslag]) -> QuerySet[Verslag]:
    """Narrow reports to attempts since the last talk at which nobody was spoken to."""
    return sinds_gesprek(verslagen).filter(resultaat__in=POGINGEN)


def _ruimte() -> Any:
    """Return whether the fixed contact has place within the norm; asked only in the step before Vormgeven."""
    dag = vandaag()
    contact = Toegang.objects.filter(
        inburgeraar=OuterRef("inburgeraar"), grond=Toegangsgrond.CASELOAD
    ).in_kracht(dag)
    return past_in_norm(Subquery(contact.values("gebruiker")[:1]), F("inburgeraar"), dag)


def lees_feiten(rij: Any) -> workflow.Feiten:
    """Return the facts of a traject from a row of `met_feiten`."""
    plan = lees_planfeiten(rij)
    return workflow.Feiten(
        aanbod_niet_geweigerd=not plan.geweigerd,
        taalonderdeel=plan.taalonderdeel,
        participatieonderdeel=plan.participatieonderdeel,
        afspraak_met_trede=plan.afspraak_met_score,
        akkoord=plan.akkoord,
        controles_af=not rij.controle_open,
        alles_gestart=plan.alles_gestart,
        afspraken_af=plan.afspraken_af,
        gestart=rij.gestart_op is not None,
        gesprek_vastgelegd=rij.is_gesproken,
        doelgroep_beoordeeld=rij.is_beoordeeld,
        doelperspectief_bekend=rij.heeft_perspectief,
        meting_gedaan=rij.is_gemeten,
        past_in_norm=rij.is_ruimte,
        meting_recent=rij.is_pas_gemeten,
        resultaat_vastgelegd=rij.heeft_resultaat,
        zelfstandigheid_beoordeeld=rij.is_zelfstandig_beoordeeld,
        genoeg_pogingen=rij.genoeg_pogingen,
        afgesproken_niveau=rij.afgesproken_niveau,
        behaald_niveau=rij.behaald_niveau,
    )


_FEITEN = Voorbereid(lambda pk: met_feiten(Traject.objects.filter(pk=pk)))
