"""The counts that are kept of the caseload: what the page said on their day, and never changed after it."""

import datetime as dt

import pytest
from django.conf import settings
from django.db import ProgrammingError, transaction

from dagwerk.caseload.consistentie import REGELS
from dagwerk.caseload.enums import Maat
from dagwerk.caseload.models import Caseloadaantal, Caseloadtelling
from dagwerk.caseload.tellingen import is_maandeinde, store_tellingen
from dagwerk.tasks import tel_caseload
from gebruikers.models import Gebruiker, Taakplanning
from inburgeraars.models import Toegang
from kern.consistentie import controleer
from kern.identiteit import als
from kern.klok import nu, vandaag
from kern.planning import beurten
from tests.dagwerk.caseload.test_caseload import geleden, in_caseload, van
from tests.dagwerk.caseload.test_peildatum import op, zet_stap
from tests.register.importeren import als_taak
from tests.team import Team
from trajecten.normen.enums import Signaalregel
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

SIGNAAL = Maat.SIGNAAL


@pytest.fixture
def kort(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pilot begin five days ago, for who needs no month."""
    monkeypatch.setattr(settings, "PILOT_VAN", geleden(5))


def tel() -> list[dt.date]:
    """Count as the worker does."""
    with als_taak():
        return store_tellingen()


def aantal(dag: dt.date, maat: Maat, deel: str = "", **van: object) -> int:
    """Return a number of a day that was counted; the sum of those that fit."""
    telling = Caseloadtelling.objects.get(dag=dag)
    rijen = Caseloadaantal.objects.filter(telling=telling, maat=maat, deel=deel, **van)
    return sum(rij.aantal for rij in rijen)


@pytest.mark.usefixtures("kort")
def test_today_is_what_the_page_says(team: Team) -> None:
    stil, traag, los = [in_caseload(team, geopend=dagen) for dagen in (60, 200, 20)]
    zet_stap(team, traag, Stap.TAXEREN, Stap.VORMGEVEN, geleden(90))
    Toegang.objects.filter(inburgeraar=los).update(tot=vandaag())
    Traject.objects.filter(inburgeraar=stil).update(gestart_op=vandaag())
    tel()
    stand = van(team)
    assert Caseloadtelling.objects.get(dag=vandaag()).volledig
    for getal, stap in zip(stand.samen.stappen, Stap, strict=True):
        assert aantal(vandaag(), Maat.OPEN, stap, wijk=team.wijk) == getal.aantal, stap
    assert aantal(vandaag(), Maat.OPEN, Stap.TAXEREN, contact=None) == 1
    assert stand.samen.signaal is not None
    assert aantal(vandaag(), SIGNAAL, wijk=team.wijk) == stand.samen.signaal.aantal == 2
    assert aantal(vandaag(), SIGNAAL, Signaalregel.GEEN_CONTACT, contact=team.coordinator) == 2
    assert aantal(vandaag(), Maat.TE_LANG, Stap.VORMGEVEN, contact=team.coordinator) == 1
    assert aantal(vandaag(), Maat.DIT_JAAR, wijk=team.wijk) == 1
    assert aantal(vandaag(), Maat.BEGELEID, contact=team.coordinator, wijk=None) == 1


def test_day_gone_by_has_what_has_a_day_and_no_signal(team: Team) -> None:
    in_caseload(team, geopend=300)
    dagen = tel()
    einden = [dag for dag in dagen if is_maandeinde(dag)]
    assert einden[0] == settings.PILOT_VAN.replace(day=31)
    assert geleden(35) in dagen
    assert geleden(36) not in dagen or is_maandeinde(geleden(36))
    for dag in dagen[:-1]:
        assert not Caseloadtelling.objects.get(dag=dag).volledig
        assert aantal(dag, SIGNAAL) == 0
        assert aantal(dag, Maat.OPEN, Stap.TAXEREN) == op(team, dag).samen.open.aantal, dag
    assert aantal(geleden(28), Maat.OPEN, Stap.TAXEREN) == 1


@pytest.mark.usefixtures("kort")
def test_today_is_counted_anew_and_a_day_that_is_over_never(team: Team) -> None:
    persoon = in_caseload(team, geopend=60)
    tel()
    assert tel() == [vandaag()]
    Caseloadtelling.objects.filter(dag=vandaag()).update(dag=vandaag() - dt.timedelta(days=400))
    Traject.objects.filter(inburgeraar=persoon).update(trajectwijk=team.andere_wijk)
    gisteren = geleden(1)
    voor = aantal(gisteren, Maat.OPEN, Stap.TAXEREN, wijk=team.wijk)
    assert tel() == [vandaag()]
    assert aantal(gisteren, Maat.OPEN, Stap.TAXEREN, wijk=team.wijk) == voor == 1
    assert aantal(vandaag(), Maat.OPEN, Stap.TAXEREN, wijk=team.andere_wijk) == 1


def test_only_the_ends_of_months_are_kept_for_longer_than_five_weeks(team: Team) -> None:
    in_caseload(team)
    einde = vandaag().replace(day=1) - dt.timedelta(days=1)
    while einde > geleden(36):
        einde = einde.replace(day=1) - dt.timedelta(days=1)
    ander = einde - dt.timedelta(days=1)
    for dag in (einde, ander):
        Caseloadtelling.objects.create(dag=dag, volledig=True, geteld_op=nu())
    tel()
    assert Caseloadtelling.objects.filter(dag=einde, volledig=True).exists()
    assert not Caseloadtelling.objects.filter(dag=ander).exists()


@pytest.mark.parametrize("dag", [geleden(1), geleden(400)])
def test_database_keeps_the_worker_from_changing_a_day_that_is_over(team: Team, dag: dt.date) -> None:
    einde = dag if dag == geleden(1) else dag.replace(day=1) - dt.timedelta(days=1)
    telling = Caseloadtelling.objects.create(dag=einde, volledig=False)
    rij = Caseloadaantal.objects.create(telling=telling, wijk=team.wijk, maat=Maat.VERZUIM, aantal=3)
    with als_taak():
        assert Caseloadaantal.objects.filter(pk=rij.pk)._raw_delete("default") == 0
        for verboden in (
            lambda: Caseloadaantal.objects.filter(pk=rij.pk).update(aantal=2),
            lambda: Caseloadtelling.objects.create(dag=geleden(2), volledig=True),
            lambda: Caseloadaantal.objects.create(telling=telling, wijk=team.wijk, maat=SIGNAAL, aantal=1),
        ):
            with pytest.raises(ProgrammingError), transaction.atomic():
                verboden()


@pytest.mark.usefixtures("kort")
def test_counts_of_colleagues_are_read_by_the_teamleider_alone(team: Team) -> None:
    in_caseload(team)
    tel()
    alle = Caseloadaantal.objects.count()
    for wie, ziet in ((team.teamleider, alle), (team.coordinator, 0), (team.consulent, 0)):
        with als(Gebruiker.objects.get(pk=wie.pk)):
            assert Caseloadaantal.objects.count() == ziet
    with pytest.raises(ProgrammingError), transaction.atomic(), als(Gebruiker.objects.get(pk=team.beleid.pk)):
        Caseloadaantal.objects.count()


@pytest.mark.usefixtures("kort")
def test_task_runs_before_midnight_and_says_that_it_succeeded(team: Team) -> None:
    (beurt,) = (b for b in beurten() if b.taak == "dagwerk.tasks.tel_caseload")
    assert beurt.om == dt.time(23, 40)
    rij = Taakplanning.objects.create(naam="proef", taak=beurt.taak, elke=beurt.elke)
    tel_caseload(rij.pk)
    rij.refresh_from_db()
    assert rij.laatst_gelukt_op is not None
    assert Caseloadtelling.objects.filter(dag=vandaag()).exists()


@pytest.mark.usefixtures("kort")
def test_rules_find_signals_of_another_day_and_people_counted_twice(team: Team) -> None:
    in_caseload(team, geopend=60)
    tel()
    assert [controleer(regel).nummers for regel in REGELS] == [(), ()]
    later = Caseloadtelling.objects.get(dag=geleden(3))
    Caseloadaantal.objects.create(
        telling=later, wijk=team.wijk, maat=SIGNAAL, deel=Signaalregel.METING_NODIG, aantal=1
    )
    assert [controleer(regel).nummers for regel in REGELS] == [(later.pk,), (later.pk,)]
