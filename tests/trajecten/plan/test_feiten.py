"""What a plan is known by: the facts that the steps ask for, and a plan that stands on one leg."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_afspraak, maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.normen.enums import Normsoort, Signaalregel
from trajecten.normen.models import Norm
from trajecten.plan.enums import Afspraakstand, Componentsoort, Componentstand
from trajecten.plan.feiten import Planfeiten, lees_planfeiten, met_planfeiten, taal_gestart
from trajecten.plan.models import Afspraak, Component
from trajecten.plan.services import drop_component, end_component, settle_afspraak
from trajecten.signalen.models import Signaal
from trajecten.signalen.services.geheugen import keep_in_step
from trajecten.signalen.zichtbaar import REGELS
from trajecten.traject.models import Traject

MIJN_DAG = reverse("trajecten:mijn_dag")


def geleden(dagen: int) -> dt.date:
    """Return a day before today."""
    return vandaag() - dt.timedelta(days=dagen)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody whose traject opened 100 days ago."""
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(persoon, team.coordinator, datum=geleden(100))
    maak_huisbezoek(persoon, team.coordinator)
    return persoon


def feiten() -> Planfeiten:
    """Return the facts of the one traject there is."""
    return lees_planfeiten(met_planfeiten(Traject.objects.all()).get())


def test_an_empty_plan_has_nothing_but_its_afspraken_settled(team: Team, persoon: Inburgeraar) -> None:
    assert feiten() == Planfeiten(afspraken_af=True)


def test_both_halves_and_an_agreed_afspraak_make_a_plan(team: Team, persoon: Inburgeraar) -> None:
    maak_component(persoon, team.coordinator, Componentsoort.TAAL)
    assert feiten() == Planfeiten(taalonderdeel=True, afspraken_af=True)
    maak_component(persoon, team.coordinator, nog_te_vinden=True, wens="Koken voor groepen")
    maak_afspraak(persoon, team.coordinator)
    assert feiten() == Planfeiten(
        taalonderdeel=True, participatieonderdeel=True, afspraak_met_score=True, akkoord=True
    )


def test_help_is_no_half_and_what_lapsed_is_none(team: Team, persoon: Inburgeraar) -> None:
    maak_component(persoon, team.coordinator, Componentsoort.HULP)
    werk = maak_component(persoon, team.coordinator, Componentsoort.WERK)
    assert feiten().participatieonderdeel
    drop_component(component_id=werk.pk, door=team.coordinator, versie=None, reden="Contract liep af")
    assert not feiten().participatieonderdeel


def test_what_ran_already_is_the_participation_half(team: Team, persoon: Inburgeraar) -> None:
    maak_component(persoon, team.coordinator, Componentsoort.WERK, liep_al_sinds=geleden(500))
    assert feiten() == Planfeiten(participatieonderdeel=True, alles_gestart=True, afspraken_af=True)


def test_agreement_is_of_all_that_aims_and_is_open(team: Team, persoon: Inburgeraar) -> None:
    maak_afspraak(persoon, team.coordinator, score=None, akkoord=False)
    assert not feiten().afspraak_met_score
    maak_afspraak(persoon, team.coordinator)
    assert feiten().akkoord
    ander = maak_afspraak(persoon, team.coordinator, akkoord=False)
    assert not feiten().akkoord
    Afspraak.objects.filter(pk=ander.pk).update(akkoord_inburgeraar_op=vandaag())
    assert not feiten().akkoord
    settle_afspraak(
        afspraak_id=ander.pk,
        door=team.coordinator,
        versie=None,
        stand=Afspraakstand.VERVALLEN,
        reden="Bij nader inzien",
    )
    assert feiten().akkoord


def test_all_started_means_none_is_waiting(team: Team, persoon: Inburgeraar) -> None:
    taal = maak_component(persoon, team.coordinator, Componentsoort.TAAL)
    koken = maak_component(persoon, team.coordinator)
    start_component(taal)
    assert not feiten().alles_gestart
    drop_component(component_id=koken.pk, door=team.coordinator, versie=None, reden="Wil liever werken")
    assert feiten().alles_gestart


def test_language_started_on_its_first_day(team: Team, persoon: Inburgeraar) -> None:
    traject = Traject.objects.get()
    start_component(maak_component(persoon, team.coordinator), op=geleden(20))
    assert taal_gestart(traject.pk) is None
    for dagen in (5, 9):
        start_component(maak_component(persoon, team.coordinator, Componentsoort.TAAL), op=geleden(dagen))
    assert taal_gestart(traject.pk) == geleden(9)


def rijen(gebruiker: Gebruiker) -> list[Any]:
    """Return what both rules of the duaal guard give."""
    beide = (Signaalregel.EEN_BEEN, Signaalregel.NIET_BEGONNEN)
    return [rij for regel in beide for rij in REGELS[regel](gebruiker)]


def sinds(team: Team) -> list[dt.date]:
    """Return since when the duaal guard asks attention: never by two rules for one traject."""
    return [rij.been_sinds for rij in rijen(team.coordinator)]


@pytest.mark.parametrize(("dagen", "verwacht"), [(42, False), (43, True)])
def test_a_half_that_has_not_begun_six_weeks_after_the_plan(
    team: Team, persoon: Inburgeraar, dagen: int, verwacht: bool
) -> None:
    start_component(maak_component(persoon, team.coordinator, Componentsoort.TAAL), op=geleden(dagen))
    koken = maak_component(persoon, team.coordinator)
    Component.objects.update(gepland_op=geleden(dagen))
    assert sinds(team) == ([geleden(1)] if verwacht else [])
    start_component(koken)
    assert sinds(team) == []


def test_without_a_plan_nobody_stands_on_one_leg(team: Team, persoon: Inburgeraar) -> None:
    Component.objects.filter(pk=maak_component(persoon, team.coordinator, Componentsoort.HULP).pk).update(
        gepland_op=geleden(90)
    )
    assert sinds(team) == []


def test_a_half_that_broke_off_while_the_other_runs(team: Team, persoon: Inburgeraar) -> None:
    taal, koken = (
        start_component(maak_component(persoon, team.coordinator, soort), op=geleden(9))
        for soort in (Componentsoort.TAAL, Componentsoort.ACTIVITEIT)
    )
    assert sinds(team) == []
    end_component(
        component_id=koken.pk,
        door=team.coordinator,
        versie=None,
        afgerond=False,
        op=geleden(2),
        reden="Groep is opgeheven",
    )
    assert sinds(team) == [geleden(2)]
    start_component(maak_component(persoon, team.coordinator, Componentsoort.WERK))
    assert sinds(team) == []
    Component.objects.filter(pk=taal.pk).update(stand=Componentstand.AFGEROND, geeindigd_op=vandaag())
    assert sinds(team) == []


def test_a_closed_traject_and_a_colleague_elsewhere_are_asked_nothing(
    team: Team, persoon: Inburgeraar
) -> None:
    maak_component(persoon, team.coordinator, Componentsoort.TAAL)
    Component.objects.update(gepland_op=geleden(50))
    assert (len(rijen(team.teamleider)), len(rijen(team.elders))) == (1, 0)
    Traject.objects.update(gesloten_op=vandaag(), uitkomst="verhuisd")
    assert sinds(team) == []


def test_the_norm_can_be_adjusted(team: Team, persoon: Inburgeraar) -> None:
    maak_component(persoon, team.coordinator, Componentsoort.TAAL)
    Component.objects.update(gepland_op=geleden(50))
    assert sinds(team) == [geleden(8)]
    Norm.objects.create(soort=Normsoort.DUAAL_DAGEN, waarde=60, van=vandaag(), bron="besluit 9")
    assert sinds(team) == []


def test_one_leg_is_told_on_mijn_dag_remembered_and_laid_aside(team: Team, persoon: Inburgeraar) -> None:
    start_component(maak_component(persoon, team.coordinator, Componentsoort.TAAL), op=geleden(50))
    Component.objects.update(gepland_op=geleden(50))
    klant = als_klant(team.coordinator)
    assert "Taal loopt, participatie is nog niet begonnen" in klant.get(MIJN_DAG).text
    assert keep_in_step() == 1
    assert Signaal.objects.get().regel == Signaalregel.NIET_BEGONNEN
    weg = reverse("trajecten:signaal_weggelegd", args=["niet-begonnen", Traject.objects.get().pk])
    sleutel = "8d0f4f0e-6f57-4f37-9b0e-3a1f0b6f9d11"
    assert klant.post(weg, {"weken": "2", "sleutel": sleutel}).status_code == 302
    assert "Taal loopt, participatie is nog niet begonnen" not in klant.get(MIJN_DAG).text


def test_the_teamleider_counts_them_and_opens_exactly_those(team: Team, persoon: Inburgeraar) -> None:
    maak_component(persoon, team.coordinator, Componentsoort.TAAL)
    Component.objects.update(gepland_op=geleden(50))
    klant = als_klant(team.teamleider)
    assert (
        "met taal of participatie die niet op tijd is begonnen"
        in klant.get(reverse("trajecten:caseload")).text
    )
    lijst = klant.get(reverse("trajecten:personen"), {"signaal": "niet begonnen"})
    assert "Fatma Yildiz" in lijst.text


def test_the_facts_are_one_statement(team: Team, persoon: Inburgeraar) -> None:
    een = tel(als_klant(team.coordinator), MIJN_DAG)
    for _ in range(3):
        maak_component(persoon, team.coordinator, Componentsoort.TAAL)
    Component.objects.update(gepland_op=geleden(50))
    assert tel(als_klant(team.coordinator), MIJN_DAG) == een
