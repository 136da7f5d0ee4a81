"""A plan: what may be written, by whom, and what follows from it."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from inburgeraars.models import Fase, Inburgeraar, Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.ladder import Pijler, Score
from kern.versie import Ondertussen
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_activiteit, maak_contactpersoon
from tests.fabrieken.plan import maak_afspraak, maak_component, maak_taalroute, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie
from tests.team import Team
from trajecten.bezoek.services.invoer import NieuweAfspraak
from trajecten.plan.enums import (
    Aanbodantwoord,
    Afspraakpartij,
    Afspraakstand,
    Componentsoort,
    Componentstand,
    Deelgrond,
    Plaatsingswijze,
)
from trajecten.plan.fouten import AanbodWacht, AfspraakNietMeerOpen, ComponentKanNiet, ComponentNergens
from trajecten.plan.models import Aanbod, Afspraak, Component
from trajecten.plan.services import (
    Afspraakgegevens,
    Bron,
    Componentgegevens,
    Plaatsing,
    add_aanbod,
    agree_afspraak,
    answer_aanbod,
    change_afspraak,
    change_component,
    confirm_start,
    drop_component,
    end_component,
    place_component,
    refuse_component,
    settle_afspraak,
)
from trajecten.traject.fouten import GeenTraject, NietInCaseload
from trajecten.traject.models import Traject

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
def kookgroep(team: Team, persoon: Inburgeraar) -> Component:
    """Return a planned participation component."""
    return maak_component(persoon, team.coordinator)


def test_only_who_keeps_the_dossier_writes(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(NietInCaseload):
        maak_component(persoon, team.collega)
    with pytest.raises(NietInCaseload):
        maak_afspraak(persoon, team.teamleider)
    Toegang.objects.create(inburgeraar=persoon, gebruiker=team.collega, grond=Toegangsgrond.VERVANGING)
    assert maak_component(persoon, team.collega).door == team.collega


def test_without_a_running_traject_nothing_is_written(
    team: Team, persoon: Inburgeraar, kookgroep: Component
) -> None:
    Traject.objects.update(gesloten_op=vandaag(), uitkomst="verhuisd")
    with pytest.raises(GeenTraject):
        maak_component(persoon, team.coordinator)
    with pytest.raises(GeenTraject):
        start_component(kookgroep)


@pytest.mark.parametrize(
    ("soort", "velden", "veld"),
    [
        (Componentsoort.TAAL, {}, "taalroute"),
        (Componentsoort.WERK, {}, "omschrijving"),
        (Componentsoort.ACTIVITEIT, {"nog_te_vinden": True}, "wens"),
        (Componentsoort.HULP, {"nog_te_vinden": True, "wens": "Iemand om mee te praten"}, "wens"),
        (Componentsoort.WERK, {"omschrijving": "Bakkerij", "uren_per_week": 61}, "uren_per_week"),
        (Componentsoort.WERK, {"omschrijving": "Bakkerij", "uren_per_week": 0}, "uren_per_week"),
    ],
)
def test_what_does_not_go_together_is_told_at_the_field(
    team: Team, persoon: Inburgeraar, soort: Componentsoort, velden: dict[str, Any], veld: str
) -> None:
    with pytest.raises(ValidationError) as fout:
        maak_component(
            persoon, team.coordinator, soort, **({"taalroute": None, "organisatie": None} | velden)
        )
    assert list(fout.value.message_dict) == [veld]
    assert not Component.objects.exists()


def test_an_activiteit_tells_its_organisatie_and_no_other(team: Team, persoon: Inburgeraar) -> None:
    activiteit = maak_activiteit()
    component = maak_component(persoon, team.coordinator, activiteit=activiteit)
    assert component.organisatie == activiteit.organisatie
    with pytest.raises(ValidationError, match="andere organisatie"):
        maak_component(persoon, team.coordinator, activiteit=activiteit, organisatie=maak_organisatie())


def test_what_is_to_be_found_begins_once_it_has_a_place(team: Team, persoon: Inburgeraar) -> None:
    component = maak_component(persoon, team.coordinator, nog_te_vinden=True, wens="Koken voor groepen")
    with pytest.raises(ComponentNergens):
        start_component(component)
    change_component(
        component_id=component.pk,
        door=team.coordinator,
        versie=component.versie,
        gegevens=Componentgegevens(organisatie=maak_organisatie(), wens=component.wens),
    )
    assert start_component(component).wens == "Koken voor groepen"


def test_first_start_starts_the_traject_and_an_earlier_one_moves_it(team: Team, persoon: Inburgeraar) -> None:
    taal = maak_component(persoon, team.coordinator, Componentsoort.TAAL)
    start_component(maak_component(persoon, team.coordinator), op=geleden(3))
    assert Traject.objects.get().gestart_op == geleden(3)
    assert Fase.objects.get(tot__isnull=True).pijler == Pijler.TIJDENS
    start_component(taal, op=geleden(9))
    assert Traject.objects.get().gestart_op == geleden(9)
    assert (taal.gehoord_van, Component.objects.get(pk=taal.pk).gehoord_van) == ("", "Carla van Gilde")
    assert Logregel.objects.filter(handeling="start bevestigd").count() == 2


def test_help_and_what_ran_already_start_nothing(team: Team, persoon: Inburgeraar) -> None:
    start_component(maak_component(persoon, team.coordinator, Componentsoort.HULP))
    werk = maak_component(persoon, team.coordinator, Componentsoort.WERK, liep_al_sinds=geleden(400))
    assert (werk.stand, werk.liep_al, werk.gestart_op) == (Componentstand.GESTART, True, geleden(400))
    assert Traject.objects.get().gestart_op is None


@pytest.mark.parametrize(
    ("op", "van", "gehoord"),
    [(geleden(-1), "Carla", vandaag()), (vandaag(), " ", vandaag()), (vandaag(), "Carla", geleden(-1))],
)
def test_a_start_has_happened_and_was_heard_from_somebody(
    team: Team, kookgroep: Component, op: dt.date, van: str, gehoord: dt.date
) -> None:
    with pytest.raises(ValidationError):
        confirm_start(
            component_id=kookgroep.pk,
            door=team.coordinator,
            versie=1,
            op=op,
            bron=Bron(van=van, op=gehoord),
        )
    assert Traject.objects.get().gestart_op is None


def test_what_began_is_not_begun_dropped_or_refused_again(team: Team, kookgroep: Component) -> None:
    start_component(kookgroep)
    door: dict[str, Any] = {"component_id": kookgroep.pk, "door": team.coordinator, "versie": None}
    with pytest.raises(ComponentKanNiet, match="gestart"):
        start_component(kookgroep)
    with pytest.raises(ComponentKanNiet, match="gestart"):
        drop_component(**door, reden="Toch niet")
    with pytest.raises(ComponentKanNiet, match="gestart"):
        refuse_component(**door, op=vandaag(), bron=BRON, reden="Vol")


def test_what_broke_off_has_a_reason_and_an_end_after_its_start(team: Team, kookgroep: Component) -> None:
    start_component(kookgroep, op=geleden(5))
    door: dict[str, Any] = {"component_id": kookgroep.pk, "door": team.coordinator, "versie": None}
    with pytest.raises(ValidationError, match="voordat het begint"):
        end_component(**door, afgerond=True, op=geleden(6))
    with pytest.raises(ValidationError, match="reden"):
        end_component(**door, afgerond=False, op=vandaag())
    end_component(**door, afgerond=False, op=vandaag(), reden="Groep is opgeheven")
    kookgroep.refresh_from_db()
    assert (kookgroep.stand, kookgroep.reden) == (Componentstand.GESTOPT, "Groep is opgeheven")
    with pytest.raises(ComponentKanNiet):
        end_component(**door, afgerond=True, op=vandaag())


def test_refused_and_lapsed_leave_the_plan_with_their_reason(team: Team, persoon: Inburgeraar) -> None:
    vol, weg = (maak_component(persoon, team.coordinator) for _ in range(2))
    refuse_component(
        component_id=vol.pk, door=team.coordinator, versie=1, op=vandaag(), bron=BRON, reden="Vol"
    )
    drop_component(component_id=weg.pk, door=team.coordinator, versie=1, reden="Wil liever werken")
    standen = Component.objects.order_by("pk").values_list("stand", "reden", "geeindigd_op")
    assert list(standen) == [
        ("geweigerd", "Vol", vandaag()),
        ("vervallen", "Wil liever werken", vandaag()),
    ]


def test_another_route_is_another_component_once_it_runs(team: Team, persoon: Inburgeraar) -> None:
    taal = maak_component(persoon, team.coordinator, Componentsoort.TAAL)
    gegevens = Componentgegevens(taalroute=maak_taalroute("wi"), organisatie=taal.organisatie)
    change_component(component_id=taal.pk, door=team.coordinator, versie=1, gegevens=gegevens)
    start_component(taal)
    terug = Componentgegevens(taalroute=maak_taalroute("web"), organisatie=taal.organisatie)
    with pytest.raises(ValidationError, match="nieuw onderdeel"):
        change_component(component_id=taal.pk, door=team.coordinator, versie=None, gegevens=terug)


def test_a_warme_overdracht_is_whole_and_at_the_organisatie(team: Team, kookgroep: Component) -> None:
    door: dict[str, Any] = {"component_id": kookgroep.pk, "door": team.coordinator, "versie": None}
    met = maak_contactpersoon(kookgroep.organisatie)
    with pytest.raises(ValidationError) as half:
        place_component(**door, plaatsing=Plaatsing(gedeeld="Haar naam en nummer"))
    assert set(half.value.message_dict) == {"overdracht_op", "overdracht_met", "grond"}
    heel: dict[str, Any] = {
        "overdracht_op": vandaag(),
        "gedeeld": "Haar naam",
        "grond": Deelgrond.TOESTEMMING,
    }
    with pytest.raises(ValidationError, match="andere organisatie"):
        place_component(**door, plaatsing=Plaatsing(overdracht_met=maak_contactpersoon(), **heel))
    place_component(**door, plaatsing=Plaatsing(wijze=Plaatsingswijze.GAAT_MEE, overdracht_met=met, **heel))
    kookgroep.refresh_from_db()
    assert (kookgroep.warme_overdracht_met, kookgroep.wijze) == (met, Plaatsingswijze.GAAT_MEE)


def test_who_saves_second_is_told(team: Team, kookgroep: Component) -> None:
    door: dict[str, Any] = {"component_id": kookgroep.pk, "door": team.coordinator}
    anders = Componentgegevens(omschrijving="Bakkerij", organisatie=kookgroep.organisatie)
    change_component(**door, versie=1, gegevens=anders)
    with pytest.raises(Ondertussen):
        change_component(**door, versie=1, gegevens=Componentgegevens(omschrijving="Naaigroep"))
    with pytest.raises(Ondertussen):
        confirm_start(**door, versie=1, op=vandaag(), bron=BRON)
    confirm_start(**door, versie=2, op=vandaag(), bron=BRON)


def test_an_aanbod_waits_for_yes_or_no_before_the_next(team: Team, persoon: Inburgeraar) -> None:
    velden: dict[str, Any] = {
        "inburgeraar_id": persoon.pk,
        "door": team.coordinator,
        "taalroute": maak_taalroute(),
        "gedaan_op": geleden(7),
    }
    aanbod = add_aanbod(**velden)
    with pytest.raises(AanbodWacht):
        add_aanbod(**velden)
    antwoord: dict[str, Any] = {"aanbod_id": aanbod.pk, "door": team.coordinator, "versie": 1}
    for op in (None, geleden(8), geleden(-1)):
        with pytest.raises(ValidationError):
            answer_aanbod(**antwoord, antwoord=Aanbodantwoord.NEE, antwoord_op=op)
    answer_aanbod(**antwoord, antwoord=Aanbodantwoord.NEE, antwoord_op=vandaag())
    add_aanbod(**velden)
    assert Aanbod.objects.count() == 2


def test_day_and_route_of_an_aanbod_are_corrected_with_its_answer(team: Team, persoon: Inburgeraar) -> None:
    aanbod = add_aanbod(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        taalroute=maak_taalroute(),
        gedaan_op=geleden(7),
        antwoord=Aanbodantwoord.JA,
        antwoord_op=geleden(5),
    )
    wie: dict[str, Any] = {"aanbod_id": aanbod.pk, "door": team.coordinator, "versie": 1}
    ja: dict[str, Any] = {"antwoord": Aanbodantwoord.JA, "antwoord_op": geleden(5)}
    for dag in (geleden(-1), geleden(4)):
        with pytest.raises(ValidationError):
            answer_aanbod(**wie, **ja, gedaan_op=dag)
    rij = answer_aanbod(**wie, **ja, gedaan_op=geleden(6), taalroute=maak_taalroute("wi"))
    assert (rij.pk, rij.gedaan_op, rij.taalroute.code) == (aanbod.pk, geleden(6), "wi")
    assert (rij.antwoord, rij.antwoord_op) == (Aanbodantwoord.JA, geleden(5))


@pytest.mark.parametrize(
    ("velden", "blijft"),
    [
        ({"wat": "Belt morgen de opvang"}, True),
        ({"wie": Afspraakpartij.COORDINATOR}, True),
        ({"doel": "Naar de kookgroep"}, False),
        ({"uiterlijk": dt.date(2030, 1, 1)}, False),
        ({"score": Score.ZEVEN}, False),
    ],
)
def test_agreement_is_asked_again_when_goal_day_or_score_changes(
    team: Team, persoon: Inburgeraar, velden: dict[str, Any], blijft: bool
) -> None:
    afspraak = maak_afspraak(persoon, team.coordinator, doel="Opvang")
    nu: dict[str, Any] = {
        "wie": Afspraakpartij.INBURGERAAR,
        "wat": "Belt de opvang",
        "doel": "Opvang",
        "score": Score.ZES,
    }
    na = change_afspraak(
        afspraak_id=afspraak.pk,
        door=team.coordinator,
        versie=1,
        gegevens=Afspraakgegevens(**(nu | velden)),
    )
    verwacht = vandaag() if blijft else None
    assert (na.akkoord_inburgeraar_op, na.akkoord_coordinator_op) == (verwacht, verwacht)


def test_one_agrees_with_what_one_saw(team: Team, persoon: Inburgeraar) -> None:
    afspraak = maak_afspraak(persoon, team.coordinator, akkoord=False)
    Afspraak.objects.filter(pk=afspraak.pk).update(score=Score.ACHT)
    door: dict[str, Any] = {"afspraak_id": afspraak.pk, "door": team.coordinator}
    with pytest.raises(Ondertussen):
        agree_afspraak(**door, versie=1, inburgeraar_op=vandaag(), coordinator_op=vandaag())
    na = agree_afspraak(**door, versie=2, inburgeraar_op=vandaag(), coordinator_op=None)
    assert (na.akkoord_inburgeraar_op, na.akkoord_coordinator_op) == (vandaag(), None)


@pytest.mark.parametrize("stand", [Afspraakstand.NIET_NAGEKOMEN, Afspraakstand.VERVALLEN])
def test_not_kept_or_lapsed_asks_a_reason(team: Team, persoon: Inburgeraar, stand: Afspraakstand) -> None:
    afspraak = maak_afspraak(persoon, team.coordinator)
    door: dict[str, Any] = {"afspraak_id": afspraak.pk, "door": team.coordinator, "versie": 1}
    with pytest.raises(ValidationError, match="reden"):
        settle_afspraak(**door, stand=stand)
    settle_afspraak(**door, stand=stand, reden="Opvang was dicht")
    with pytest.raises(AfspraakNietMeerOpen):
        settle_afspraak(**door, stand=Afspraakstand.NAGEKOMEN)


def test_an_afspraak_of_a_visit_is_in_the_traject_of_that_visit(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    nieuw = NieuweAfspraak(wie=Afspraakpartij.INBURGERAAR, wat="Belt de opvang.")
    maak_huisbezoek(persoon, team.coordinator, afspraak=nieuw)
    assert Afspraak.objects.get().traject == Traject.objects.get()


FOUT: list[tuple[str, dict[str, Any]]] = [
    ("component_taal_heeft_route", {"soort": "taal"}),
    ("component_taal_heeft_route", {"soort": "hulp", "taalniveau": "A2"}),
    ("component_te_vinden_is_nergens", {"nog_te_vinden": True}),
    ("component_uren_kunnen", {"uren_per_week": 0}),
    ("component_overdracht_is_heel", {"warme_overdracht_op": vandaag()}),
    ("component_gestart_heeft_dag", {"stand": "gestart"}),
    ("component_gestart_heeft_dag", {"gestart_op": vandaag()}),
    ("component_liep_al_is_gestart", {"liep_al": True}),
    ("component_einde_heeft_dag", {"stand": "vervallen"}),
    (
        "component_eindigt_na_start",
        {"stand": "gestopt", "gestart_op": vandaag(), "geeindigd_op": geleden(1)},
    ),
]


@pytest.mark.parametrize(("regel", "velden"), FOUT)
def test_the_database_holds_what_must_never_be_false(
    kookgroep: Component, regel: str, velden: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        Component.objects.filter(pk=kookgroep.pk).update(**velden)


@pytest.mark.parametrize("score", [0, 5, 10, 15])
def test_nothing_aims_at_5_or_10(team: Team, persoon: Inburgeraar, score: int) -> None:
    afspraak = maak_afspraak(persoon, team.coordinator)
    with pytest.raises(IntegrityError, match="afspraak_score"), transaction.atomic():
        Afspraak.objects.filter(pk=afspraak.pk).update(score=score)
