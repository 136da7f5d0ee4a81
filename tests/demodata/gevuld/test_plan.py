"""Plans of the demo keep to what the services hold."""

import pytest
from django.db.models import Min

from tests.demodata.hulp import TOT
from trajecten.normen.enums import Signaalregel
from trajecten.plan.enums import Componentsoort, Componentstand
from trajecten.plan.feiten import lees_planfeiten, met_planfeiten
from trajecten.plan.models import Aanbod, Afspraak, Component
from trajecten.signalen.zichtbaar import zonder_zicht
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject

pytestmark = pytest.mark.django_db


def test_a_traject_starts_with_its_first_component(demo: str) -> None:
    begonnen = Component.objects.filter(liep_al=False).exclude(soort=Componentsoort.HULP)
    eerste = dict(begonnen.values_list("traject").annotate(Min("gestart_op")).order_by())
    gestart = {t.pk: t.gestart_op for t in Traject.objects.filter(gestart_op__isnull=False)}
    assert {pk: dag for pk, dag in eerste.items() if dag} == gestart
    assert len(gestart) > 10


def test_what_came_to_plaatsen_has_both_halves_and_agreed_afspraken(demo: str) -> None:
    for overgang in Stapovergang.objects.filter(naar_stap=Stap.PLAATSEN):
        soorten = set(Component.objects.filter(traject=overgang.traject_id).values_list("soort", flat=True))
        assert Componentsoort.TAAL in soorten
        assert any(Componentsoort(s).participatie for s in soorten)
        afspraken = Afspraak.objects.filter(traject=overgang.traject_id)
        assert afspraken.filter(
            score__isnull=False,
            akkoord_inburgeraar_op__lte=overgang.datum,
            akkoord_coordinator_op__isnull=False,
        ).exists()
        assert Aanbod.objects.filter(traject=overgang.traject_id, antwoord="ja").exists()


def test_days_of_a_plan_lie_in_its_traject_and_before_today(demo: str) -> None:
    for c in Component.objects.select_related("traject"):
        assert c.traject.geopend_op <= c.gepland_op < TOT
        if c.gestart_op and not c.liep_al:
            assert c.gepland_op <= c.gestart_op < TOT
        if c.stand in {Componentstand.GESTOPT, Componentstand.VERVALLEN}:
            assert c.reden


def test_the_demo_shows_what_is_to_be_seen(demo: str) -> None:
    standen = set(Component.objects.values_list("stand", flat=True))
    assert {"gepland", "gestart", "afgerond", "gestopt", "vervallen"} <= standen
    assert Component.objects.filter(nog_te_vinden=True).exists()
    assert Component.objects.filter(liep_al=True).exists()
    assert Component.objects.filter(warme_overdracht_op__isnull=False).exists()
    assert zonder_zicht(Signaalregel.EEN_BEEN).exists()
    assert zonder_zicht(Signaalregel.NIET_BEGONNEN).exists()
    volgen = met_planfeiten(Traject.objects.filter(stap=Stap.VOLGEN))
    assert any(lees_planfeiten(traject).akkoord for traject in volgen)
