"""What Taxeren found and what trajecten came to, in the demo."""

import datetime as dt

import pytest

from inburgeraars.models import Toegang, Toegangsgrond
from participatie.scoring import plus_maanden
from trajecten.stappen.models import Afronding, Eindresultaat, Nazorgmeting
from trajecten.taken.enums import Taakstand
from trajecten.taxatie.models import Taxatie
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject
from trajecten.traject.workflow import NAZORG_NA_MAANDEN

pytestmark = pytest.mark.django_db


def test_whoever_came_past_taxeren_has_a_taxatie(demo: str) -> None:
    verder = set(Stapovergang.objects.filter(naar_stap=Stap.VORMGEVEN).values_list("traject", flat=True))
    geheel = Taxatie.objects.filter(doelperspectief__gt="").values_list("traject", flat=True)
    assert verder
    assert verder == set(geheel)


def test_completed_trajecten_tell_what_they_came_to(demo: str) -> None:
    afgerond = set(Traject.objects.filter(uitkomst__startswith="afgerond").values_list("pk", flat=True))
    assert afgerond
    assert set(Eindresultaat.objects.values_list("traject", flat=True)) == afgerond
    assert set(Afronding.objects.values_list("traject", flat=True)) == afgerond


def test_nazorg_lasts_until_its_last_meting(demo: str) -> None:
    for traject in Traject.objects.filter(uitkomst__startswith="afgerond"):
        assert traject.gesloten_op is not None
        metingen = Nazorgmeting.objects.filter(traject=traject).order_by("gepland_op")
        dagen = [m.gepland_op for m in metingen]
        assert dagen == [plus_maanden(traject.gesloten_op, n) for n in NAZORG_NA_MAANDEN]
        toegang = Toegang.objects.filter(inburgeraar=traject.inburgeraar_id, grond=Toegangsgrond.CASELOAD)
        assert toegang.latest("van").tot == dagen[-1] + dt.timedelta(days=1)
    assert Nazorgmeting.objects.filter(taak__stand=Taakstand.GEDAAN).exists()
    assert Nazorgmeting.objects.filter(taak__stand=Taakstand.OPEN).exists()
