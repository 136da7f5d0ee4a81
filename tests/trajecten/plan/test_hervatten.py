"""Resuming a component that ended by mistake, components in nazorg, and opening a settled afspraak again (DOMEIN 5)."""

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from inburgeraars.models import Inburgeraar, Toegang
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_activiteit, maak_contactpersoon
from tests.fabrieken.plan import maak_afspraak, maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.plan.enums import Aanwezigstand, Afspraakstand, Componentsoort, Componentstand
from trajecten.plan.fouten import ComponentKanNiet
from trajecten.plan.models import Component
from trajecten.plan.services import (
    Bron,
    Plaatsing,
    confirm_start,
    correct_start,
    drop_component,
    end_component,
    place_component,
    refuse_component,
    reopen_afspraak,
    resume_component,
    settle_afspraak,
)
from trajecten.plan.services.aanwezigheid import Bijeenkomst, record_aanwezigheid
from trajecten.plan.services.toegang import NA_EINDE
from trajecten.traject.fouten import GeenTraject, NietInCaseload
from trajecten.traject.models import Stapovergang, Traject

BRON = Bron(van="Carla van Gilde", op=vandaag())


def geleden(dagen: int) -> dt.date:
    """Return a day before today."""
    return vandaag() - dt.timedelta(days=dagen)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody whose traject opened a month ago."""
    persoon = maak_persoon(team.wijk, voornamen="Fatma")
    maak_huisbezoek(persoon, team.coordinator, datum=geleden(30))
    return persoon


@pytest.fixture
def werk(team: Team, persoon: Inburgeraar) -> Component:
    """Return work that runs since twenty days, at an organisatie that sees the person."""
    werk = start_component(maak_component(persoon, team.coordinator, Componentsoort.WERK), op=geleden(20))
    return _met_toegang(werk, team)


def _met_toegang(component: Component, team: Team, *, toegang: bool = True) -> Component:
    assert component.organisatie is not None
    plaatsing = Plaatsing(
        overdracht_op=vandaag(),
        overdracht_met=maak_contactpersoon(component.organisatie),
        gedeeld="Naam en telefoon",
        grond="toestemming",
        toegang=toegang,
    )
    return place_component(component_id=component.pk, door=team.coordinator, versie=None, plaatsing=plaatsing)


def _toegang_tot(component: Component) -> dt.date | None:
    """Return the first day on which the organisatie no longer sees the person."""
    assert component.toegang_id is not None
    return Toegang.objects.get(pk=component.toegang_id).tot


def _beeindig(component: Component, team: Team) -> Component:
    return end_component(
        component_id=component.pk,
        door=team.coordinator,
        versie=None,
        afgerond=False,
        op=vandaag(),
        reden="Verkeerde regel",
    )


def _rond_af(persoon: Inburgeraar) -> None:
    """Complete the traject, started twenty days ago; its fixed contact keeps access for nazorg."""
    Traject.objects.filter(inburgeraar=persoon).update(
        gestart_op=geleden(20), gesloten_op=geleden(5), uitkomst="afgerond met diploma"
    )
    traject = Traject.objects.get(inburgeraar=persoon)
    Stapovergang.objects.create(
        inburgeraar=persoon,
        traject=traject,
        van_stap=traject.stap,
        datum=geleden(5),
        uitkomst=traject.uitkomst,
        door=traject.overgangen.latest("pk").door,
    )


def test_ended_component_goes_on_on_its_own_row_with_the_access_it_gave(team: Team, werk: Component) -> None:
    _beeindig(werk, team)
    assert _toegang_tot(werk) == vandaag() + NA_EINDE + DAG
    terug = resume_component(component_id=werk.pk, door=team.coordinator)
    assert (terug.pk, terug.stand, terug.gestart_op) == (werk.pk, Componentstand.GESTART, geleden(20))
    assert (terug.geeindigd_op, terug.reden) == (None, "")
    assert _toegang_tot(werk) is None
    regel = Logregel.objects.latest("pk")
    assert (regel.handeling, regel.onderdeel) == (Handeling.ONGEDAAN_GEMAAKT, Handeling.COMPONENT_BEEINDIGD)
    assert resume_component(component_id=werk.pk, door=team.coordinator).versie == terug.versie


def test_access_that_was_withdrawn_before_the_end_does_not_come_back(team: Team, werk: Component) -> None:
    _met_toegang(werk, team, toegang=False)
    was = _toegang_tot(werk)
    _beeindig(werk, team)
    resume_component(component_id=werk.pk, door=team.coordinator)
    assert _toegang_tot(werk) == was == vandaag()


def test_refused_or_lapsed_component_is_planned_again(team: Team, persoon: Inburgeraar) -> None:
    for nummer in range(2):
        component = maak_component(persoon, team.coordinator)
        if nummer:
            drop_component(component_id=component.pk, door=team.coordinator, versie=None, reden="Toch niet")
        else:
            refuse_component(
                component_id=component.pk,
                door=team.coordinator,
                versie=None,
                op=vandaag(),
                bron=BRON,
                reden="Vol",
            )
        terug = resume_component(component_id=component.pk, door=team.coordinator)
        assert (terug.stand, terug.geeindigd_op, terug.reden) == (Componentstand.GEPLAND, None, "")
        assert (terug.gehoord_van, terug.gehoord_op) == ("", None)


def test_language_in_whose_place_another_came_is_not_resumed(team: Team, persoon: Inburgeraar) -> None:
    oud = start_component(maak_component(persoon, team.coordinator, Componentsoort.TAAL))
    _beeindig(oud, team)
    nieuw = maak_component(persoon, team.coordinator, Componentsoort.TAAL)
    with pytest.raises(Weigering, match="ander taalonderdeel"):
        resume_component(component_id=oud.pk, door=team.coordinator)
    drop_component(component_id=nieuw.pk, door=team.coordinator, versie=None, reden="Toch niet")
    assert resume_component(component_id=oud.pk, door=team.coordinator).stand == Componentstand.GESTART


def test_only_who_keeps_the_dossier_resumes(team: Team, werk: Component) -> None:
    _beeindig(werk, team)
    with pytest.raises(NietInCaseload):
        resume_component(component_id=werk.pk, door=team.collega)


def test_page_offers_to_resume_and_the_message_to_take_back(
    client: Client, team: Team, werk: Component, persoon: Inburgeraar
) -> None:
    client.force_login(team.coordinator)
    plan, hervat = (
        reverse("trajecten:plan", args=[persoon.pk]),
        reverse("trajecten:component_hervatten", args=[werk.pk]),
    )
    einde = reverse("trajecten:component_einde", args=[werk.pk])
    ingevuld = {"hoe": "gestopt", "op": vandaag().isoformat(), "reden": "Verkeerde regel", "versie": "9"}
    formulier = client.get(einde).context["form"]
    ingevuld |= {"versie": str(formulier["versie"].value()), "sleutel": str(formulier["sleutel"].value())}
    assert client.post(einde, ingevuld)["Location"] == plan
    tekst = client.get(plan).content.decode()
    assert "Toch niet" in tekst
    assert tekst.count(f'action="{hervat}"') == 2, "in the message and at the row"
    client.post(hervat)
    werk.refresh_from_db()
    assert werk.stand == Componentstand.GESTART


def test_components_begin_and_end_in_nazorg(team: Team, persoon: Inburgeraar, werk: Component) -> None:
    _rond_af(persoon)
    zwemmen = maak_component(persoon, team.coordinator, omschrijving="Zwemmen")
    confirm_start(component_id=zwemmen.pk, door=team.coordinator, versie=None, op=vandaag(), bron=BRON)
    record_aanwezigheid(
        component_id=zwemmen.pk,
        door=team.coordinator,
        bijeenkomsten=[Bijeenkomst(datum=vandaag(), stand=Aanwezigstand.AANWEZIG)],
        bron=BRON,
    )
    assert _beeindig(werk, team).stand == Componentstand.GESTOPT
    traject = Traject.objects.get(inburgeraar=persoon)
    assert (traject.gestart_op, traject.gesloten_op) == (geleden(20), geleden(5))


def test_component_of_nazorg_takes_a_place_and_one_that_was_left_does_not(
    team: Team, persoon: Inburgeraar
) -> None:
    zwemmen, koken = maak_activiteit(), maak_activiteit()
    maak_component(persoon, team.coordinator, activiteit=koken)
    Component.objects.update(gepland_op=geleden(20))
    _rond_af(persoon)
    maak_component(persoon, team.coordinator, activiteit=zwemmen)
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.bezet(%s), rls.bezet(%s)", [zwemmen.pk, koken.pk])
        assert cursor.fetchone() == (1, 0)


def test_start_in_nazorg_moves_no_start_of_the_traject(
    team: Team, persoon: Inburgeraar, werk: Component
) -> None:
    _rond_af(persoon)
    zwemmen = maak_component(persoon, team.coordinator, omschrijving="Zwemmen")
    with pytest.raises(Weigering, match="Heropen"):
        confirm_start(component_id=zwemmen.pk, door=team.coordinator, versie=None, op=geleden(25), bron=BRON)
    with pytest.raises(Weigering, match="Heropen"):
        correct_start(
            component_id=werk.pk,
            door=team.coordinator,
            versie=None,
            op=geleden(22),
            bron=BRON,
            reden="Eerder",
        )


def test_in_nazorg_only_what_began_there_is_resumed(
    team: Team, persoon: Inburgeraar, werk: Component
) -> None:
    _rond_af(persoon)
    _beeindig(werk, team)
    with pytest.raises(Weigering, match="voor of met het traject"):
        resume_component(component_id=werk.pk, door=team.coordinator)
    zwemmen = start_component(maak_component(persoon, team.coordinator, omschrijving="Zwemmen"))
    _beeindig(zwemmen, team)
    assert resume_component(component_id=zwemmen.pk, door=team.coordinator).stand == Componentstand.GESTART


def test_after_another_end_than_completing_nothing_begins(
    team: Team, persoon: Inburgeraar, werk: Component
) -> None:
    Traject.objects.filter(inburgeraar=persoon).update(
        gestart_op=geleden(20), gesloten_op=vandaag(), uitkomst="gestopt: werk"
    )
    with pytest.raises(GeenTraject):
        _beeindig(werk, team)
    with pytest.raises(GeenTraject):
        maak_component(persoon, team.coordinator)


def test_plan_in_nazorg_has_buttons_for_components_alone(
    client: Client, team: Team, persoon: Inburgeraar, werk: Component
) -> None:
    _rond_af(persoon)
    client.force_login(team.coordinator)
    tekst = client.get(reverse("trajecten:plan", args=[persoon.pk])).content.decode()
    assert reverse("trajecten:component_einde", args=[werk.pk]) in tekst
    for naam in ("component_nieuw", "component_einde", "component_plaatsen", "aanwezigheid"):
        pk = persoon.pk if naam == "component_nieuw" else werk.pk
        assert client.get(reverse(f"trajecten:{naam}", args=[pk])).status_code == 200, naam


def test_settled_afspraak_opens_again(team: Team, persoon: Inburgeraar) -> None:
    afspraak = maak_afspraak(persoon, team.coordinator)
    settle_afspraak(
        afspraak_id=afspraak.pk,
        door=team.coordinator,
        versie=None,
        stand=Afspraakstand.NIET_NAGEKOMEN,
        reden="Ziek",
    )
    terug = reopen_afspraak(afspraak_id=afspraak.pk, door=team.coordinator)
    assert (terug.stand, terug.afgehandeld_op, terug.reden) == (Afspraakstand.OPEN, None, "")
    assert terug.akkoord_inburgeraar_op == vandaag()
    with pytest.raises(NietInCaseload):
        reopen_afspraak(afspraak_id=afspraak.pk, door=team.collega)


def test_running_component_cannot_end_twice(team: Team, werk: Component) -> None:
    _beeindig(werk, team)
    with pytest.raises(ComponentKanNiet):
        _beeindig(werk, team)
