"""Metingen of the demo: in every pijler, on the days they can be, recorded when somebody looked."""

from collections import Counter

import pytest

from inburgeraars.models import Inburgeraar
from kern.historie import historiemodel
from kern.klok import DAG
from logboek.enums import Handeling
from logboek.models import Logregel
from participatie.enums import Aanleiding
from participatie.models import Meting
from participatie.scoring import SCORES
from tests.demodata.hulp import TOT, lokaal
from trajecten.traject.models import Traject

pytestmark = pytest.mark.django_db


def test_metingen_in_every_pijler_and_some_that_could_not_be_told(demo: str) -> None:
    scores = Counter(Meting.objects.met_score().filter(tweede_lezer=False).values_list("score", flat=True))
    assert {s: scores[s] for s in scores if s is not None and s <= 9}.keys() == {1, 2, 3, 4, 6, 7, 8, 9}
    assert set(scores) - set(SCORES) <= {None}
    assert scores.total() > 60
    assert Meting.objects.filter(tweede_lezer=True).exists()


def test_pijler_of_each_is_that_of_its_occasion(demo: str) -> None:
    for meting in Meting.objects.met_score():
        if meting.aanleiding == Aanleiding.NAZORG:
            assert meting.pijler == 3
        if meting.aanleiding in {Aanleiding.START, Aanleiding.AFRONDING}:
            assert meting.pijler == 2
        assert len(meting.waarom) > 10


def test_recorded_when_somebody_looked_by_an_act_of_that_person(demo: str) -> None:
    geopend = dict(Traject.objects.values_list("inburgeraar_id", "geopend_op"))
    versies = {v.pgh_obj_id: v for v in historiemodel(Meting)._default_manager.all()}
    daden = {r.pk: r for r in Logregel.objects.filter(handeling=Handeling.METING_VASTGELEGD)}
    for meting in Meting.objects.all():
        assert geopend[meting.inburgeraar_id] <= meting.datum < TOT
        assert meting.datum <= lokaal(meting.created_at) <= meting.datum + 2 * DAG
        versie = versies[meting.pk]
        assert versie.pgh_created_at == meting.created_at
        assert daden[versie.pgh_context["logregel"]].actor_id == meting.door_id


def test_somebody_was_not_measured_for_long(demo: str) -> None:
    gemeten = Meting.objects.values_list("inburgeraar_id", flat=True)
    lopend = Traject.objects.filter(gesloten_op__isnull=True)
    assert lopend.exclude(inburgeraar__in=gemeten).exists()
    assert Inburgeraar.objects.filter(pk__in=gemeten).count() > 20
