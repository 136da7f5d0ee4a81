"""Two acts on one traject at the same time: what was judged still holds when it is written.

Each race comes with its negative control: the same two acts without the lock on the person end in what the rules forbid.
"""

import threading
from collections.abc import Callable

import pytest

from inburgeraars.models import Doelgroepbevinding, Inburgeraar
from kern.klok import vandaag
from kern.ladder import Score
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_afspraak, maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.race import race, terwijl
from tests.team import Team
from trajecten.plan.enums import Afspraakpartij, Componentsoort, Componentstand
from trajecten.plan.models import Afspraak, Component
from trajecten.plan.services import Afspraakgegevens, change_afspraak
from trajecten.stappen.feiten import feiten_van
from trajecten.stappen.fouten import StapKanNiet
from trajecten.stappen.services.sluiten import close_traject
from trajecten.stappen.services.stappen import take_stap
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.models import Stapovergang, Traject
from trajecten.traject.workflow import beoordeel

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def zonder_slot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the acts look at the person without locking it."""
    for module in (
        "trajecten.stappen.services.stappen",
        "trajecten.stappen.services.sluiten",
        "trajecten.plan.services.basis",
    ):
        monkeypatch.setattr(f"{module}.lock_persoon", lambda pk: Inburgeraar.objects.get(pk=pk))


# ---- two steps --------------------------------------------------------------------------------------------------


def in_taxeren(team: Team) -> Inburgeraar:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    return persoon


def naar_vormgeven(team: Team, persoon: Inburgeraar) -> Callable[[], object]:
    return lambda: take_stap(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        van=Stap.TAXEREN,
        naar=Stap.VORMGEVEN,
        reden="vrijwel meteen een aanbod",
    )


def test_two_steps_in_the_same_instant_one_is_taken(team: Team) -> None:
    for _ in range(8):
        persoon = in_taxeren(team)
        uit = race(*[naar_vormgeven(team, persoon)] * 2)
        assert sorted(type(u).__name__ for u in uit) == ["StapKanNiet", "Stapovergang"]
        assert Stapovergang.objects.filter(inburgeraar=persoon).count() == 2


@pytest.mark.usefixtures("zonder_slot")
def test_without_the_lock_a_step_still_asks_where_the_traject_stands(team: Team) -> None:
    persoon = in_taxeren(team)
    eerste, tweede = terwijl(*[naar_vormgeven(team, persoon)] * 2)
    assert isinstance(eerste, Stapovergang)
    assert isinstance(tweede, StapKanNiet)


def test_two_who_look_first_and_write_later_both_step(team: Team) -> None:
    """Negative control: neither lock nor the question where it stands."""
    persoon, kijk = in_taxeren(team), threading.Barrier(2)

    def naief() -> object:
        gezien = Traject.objects.get(inburgeraar=persoon)
        mag = beoordeel(Stap(gezien.stap), Stap.VORMGEVEN, feiten_van(gezien), reden="snel").mag
        kijk.wait()
        assert mag
        Traject.objects.filter(pk=gezien.pk).update(stap=Stap.VORMGEVEN)
        return Stapovergang.objects.create(
            inburgeraar=persoon,
            traject=gezien,
            van_stap=gezien.stap,
            naar_stap=Stap.VORMGEVEN,
            door=team.coordinator,
        )

    uit = race(naief, naief)
    assert [type(u).__name__ for u in uit] == ["Stapovergang"] * 2


# ---- a step against an edit -------------------------------------------------------------------------------------


def klaar_voor_plaatsen(team: Team) -> tuple[Inburgeraar, Afspraak]:
    persoon = in_taxeren(team)
    Doelgroepbevinding.objects.create(inburgeraar=persoon, doelgroep="niet te bepalen", door=team.coordinator)
    Traject.objects.filter(inburgeraar=persoon).update(stap=Stap.VORMGEVEN)
    for soort in (Componentsoort.TAAL, Componentsoort.ACTIVITEIT):
        maak_component(persoon, team.coordinator, soort)
    return persoon, maak_afspraak(persoon, team.coordinator)


def ander_doel(team: Team, afspraak: Afspraak) -> Callable[[], object]:
    """Change what an afspraak is about: both must agree again."""
    return lambda: change_afspraak(
        afspraak_id=afspraak.pk,
        door=team.coordinator,
        versie=None,
        gegevens=Afspraakgegevens(
            wie=Afspraakpartij.INBURGERAAR, wat=afspraak.wat, doel="werk", score=Score.ZES
        ),
    )


def naar_plaatsen(team: Team, persoon: Inburgeraar) -> Callable[[], object]:
    return lambda: take_stap(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        van=Stap.VORMGEVEN,
        naar=Stap.PLAATSEN,
        reden="papieren later",
    )


def test_a_step_waits_for_an_edit_and_judges_what_it_left(team: Team) -> None:
    persoon, afspraak = klaar_voor_plaatsen(team)
    _, stap = terwijl(ander_doel(team, afspraak), naar_plaatsen(team, persoon))
    assert isinstance(stap, StapKanNiet)
    assert "allebei eens" in str(stap)
    assert Traject.objects.get(inburgeraar=persoon).stap == Stap.VORMGEVEN


@pytest.mark.usefixtures("zonder_slot")
def test_without_the_lock_a_step_passes_a_hard_line(team: Team) -> None:
    persoon, afspraak = klaar_voor_plaatsen(team)
    terwijl(ander_doel(team, afspraak), naar_plaatsen(team, persoon))
    traject = Traject.objects.get(inburgeraar=persoon)
    assert traject.stap == Stap.PLAATSEN
    assert not feiten_van(traject).akkoord


# ---- closing against a start ------------------------------------------------------------------------------------


def met_plaats(team: Team) -> tuple[Inburgeraar, Component]:
    persoon = in_taxeren(team)
    return persoon, maak_component(persoon, team.coordinator)


def sluit(team: Team, persoon: Inburgeraar) -> Callable[[], object]:
    return lambda: close_traject(
        inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.WIL_NIET, op=vandaag()
    )


def test_closing_as_never_started_waits_for_a_start_and_is_refused(team: Team) -> None:
    persoon, component = met_plaats(team)
    _, gesloten = terwijl(lambda: start_component(component), sluit(team, persoon))
    assert isinstance(gesloten, StapKanNiet)
    traject = Traject.objects.get(inburgeraar=persoon)
    assert (traject.gestart_op, traject.gesloten_op) == (vandaag(), None)


def test_a_start_waits_for_a_closing_and_is_refused(team: Team) -> None:
    persoon, component = met_plaats(team)
    _, gestart = terwijl(sluit(team, persoon), lambda: start_component(component))
    assert isinstance(gestart, NietInCaseload)
    component.refresh_from_db()
    assert component.stand == Componentstand.VERVALLEN
    assert Traject.objects.get(inburgeraar=persoon).gestart_op is None


@pytest.mark.usefixtures("zonder_slot")
def test_without_the_lock_somebody_who_started_never_did(team: Team) -> None:
    persoon, component = met_plaats(team)
    terwijl(lambda: start_component(component), sluit(team, persoon))
    traject = Traject.objects.get(inburgeraar=persoon)
    assert (traject.gestart_op, traject.uitkomst) == (vandaag(), Uitkomst.WIL_NIET)


@pytest.mark.usefixtures("zonder_slot")
def test_without_the_lock_a_closed_traject_goes_on(team: Team) -> None:
    persoon, _component = met_plaats(team)
    terwijl(sluit(team, persoon), lambda: maak_component(persoon, team.coordinator, liep_al_sinds=vandaag()))
    assert Component.objects.filter(stand=Componentstand.GESTART).exists()
    assert Traject.objects.get(inburgeraar=persoon).gesloten_op == vandaag()


def test_in_one_instant_a_start_and_a_closing_never_contradict(team: Team) -> None:
    for _ in range(6):
        persoon, component = met_plaats(team)
        race(lambda c=component: start_component(c), sluit(team, persoon))  # type: ignore[misc]
        traject = Traject.objects.get(inburgeraar=persoon)
        assert (traject.gestart_op is None) != (traject.gesloten_op is None)
