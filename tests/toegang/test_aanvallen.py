"""What code that forgets, or is made to do something else, could try on the database itself; it is refused there."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Concept, Melding, Meldingsoort, Verzoek
from inburgeraars.models import BpiLevering, Inburgeraar
from kern.beleid import Onderwerp
from kern.identiteit import als
from kern.klok import DAG, nu, vandaag
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from logboek.services import leg_vast
from register.models import BpiWachtregel
from tests.toegang.aanvallen import geweigerd
from tests.toegang.test_muren import zonder_policy
from tests.toegang.wereld import Wereld

pytestmark = pytest.mark.django_db


# ---- functions of the owner -------------------------------------------------------------------------------------


def _met_valse_aanstellingen(wie: int, rol: str) -> tuple[bool, list[int]]:
    """Lay a table over that of the aanstellingen, and return whether that makes a teamleider of somebody."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE taak")
        cursor.execute("CREATE TEMPORARY TABLE gebruikers_aanstelling AS TABLE public.gebruikers_aanstelling")
        cursor.execute("UPDATE pg_temp.gebruikers_aanstelling SET gebruiker_id = %s", [wie])
        cursor.execute("GRANT ALL ON pg_temp.gebruikers_aanstelling TO PUBLIC")
        cursor.execute(f"SET LOCAL ROLE {rol}")
        cursor.execute("SELECT rls.heeft_rol(%s, 'teamleider'), rls.wijken(%s, 1)", [wie, wie])
        uitkomst: tuple[bool, list[int]] = cursor.fetchone()
        cursor.execute("SET LOCAL ROLE NONE")
    return uitkomst


@pytest.mark.parametrize("rol", ["taak", "web"])
def test_temporary_table_does_not_stand_in_for_aanstellingen(wereld: Wereld, rol: str) -> None:
    """A function of the owner reads the tables of the owner, whatever its caller laid on top of them."""
    assert _met_valse_aanstellingen(wereld.gebruikers["geen"].pk, rol) == (False, [])


def test_mutation_temporary_tables_first_is_caught(wereld: Wereld) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE OR REPLACE FUNCTION rls.heeft_rol(wie bigint, welke text) RETURNS boolean"
            " LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS"
            " 'SELECT EXISTS (SELECT FROM gebruikers_aanstelling a WHERE a.gebruiker_id = wie AND a.rol = welke)'"
        )
    assert _met_valse_aanstellingen(wereld.gebruikers["geen"].pk, "taak")[0]


@pytest.mark.parametrize("functie", ["personen(2, 4)", "wijken(2, 4)", "routes(2, 2)", "in_kracht(2)"])
@pytest.mark.parametrize("rol", ["cijfers", "wisser"])
def test_figures_and_erasure_do_not_learn_who_there_is(functie: str, rol: str) -> None:
    def vraag() -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT rls.{functie}")

    geweigerd(vraag, None, rol=rol, door_wat="permission denied for function")


@pytest.mark.parametrize("database", ["postgres", "template1"])
@pytest.mark.parametrize("rol", ["web", "taak"])
def test_services_connect_to_no_other_database(rol: str, database: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_database_privilege(%s, %s, 'CONNECT')", [rol, database])
        assert cursor.fetchone() == (False,)


# ---- aanstellingen ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wie", ["coord", "leider", "partner", "consul", "beleid", "geen"])
def test_only_a_beheerder_appoints_and_dismisses(wereld: Wereld, wie: str) -> None:
    door, ander = wereld.gebruikers[wie], wereld.gebruikers["taalco"]
    geweigerd(
        lambda: Aanstelling.objects.create(gebruiker=ander, rol=Rol.TEAMLEIDER),
        door,
        door_wat="row-level security",
    )
    van_anderen = Aanstelling.objects.exclude(gebruiker=door)
    pogingen: list[tuple[dict[str, Any], str]] = [
        ({"tot": vandaag()}, "row-level security"),
        ({"fte": "0.50"}, "row-level security"),
        ({"rol": Rol.TEAMLEIDER}, "only fte and end"),
        ({"gebruiker": door, "tot": vandaag()}, "only fte and end"),
    ]
    for velden, door_wat in pogingen:
        geweigerd(lambda v=velden: van_anderen.update(**v), door, door_wat=door_wat)  # type: ignore[misc]


@pytest.mark.parametrize("rol", ["web", "cijfers"])
def test_nobody_at_all_appoints_no_one(wereld: Wereld, rol: str) -> None:
    ander = wereld.gebruikers["taalco"]
    geweigerd(
        lambda: Aanstelling.objects.create(gebruiker=ander, rol=Rol.TEAMLEIDER),
        None,
        rol=rol,
        door_wat="row-level security",
    )
    geweigerd(lambda: Aanstelling.objects.update(tot=vandaag()), None, rol=rol, door_wat="row-level security")


def test_beheerder_appoints_and_dismisses_others(wereld: Wereld) -> None:
    beheer, ander = wereld.gebruikers["beheer"], wereld.gebruikers["geen"]
    with als(beheer):
        aanstelling = Aanstelling.objects.create(gebruiker=ander, rol=Rol.TAALCOACH)
        assert Aanstelling.objects.filter(pk=aanstelling.pk).update(tot=vandaag() + DAG) == 1


@pytest.mark.parametrize("wie", ["coord", "beheer"])
def test_of_ones_own_only_the_end_comes_sooner(wereld: Wereld, wie: str) -> None:
    ik, ander = wereld.gebruikers[wie], wereld.gebruikers["geen"]
    mijn = Aanstelling.objects.filter(gebruiker=ik)
    eerder = vandaag() - 2 * DAG
    for velden in (
        {"gebruiker": ander},
        {"gebruiker": None},
        {"rol": Rol.TEAMLEIDER, "tot": vandaag()},
        {"van": vandaag() - 900 * DAG, "tot": vandaag()},
        {"fte": "0.50", "tot": vandaag()},
        {"tot": vandaag() + DAG},
        {"tot": None},
    ):
        geweigerd(lambda v=velden: mijn.update(**v), ik, door_wat="row-level security|only fte and end")  # type: ignore[misc]
    with als(ik):
        assert mijn.update(tot=eerder) == 1
    geweigerd(lambda: mijn.update(tot=vandaag()), ik, door_wat="only fte and end|row-level security")


def test_beheerder_makes_no_other_aanstelling_of_one(wereld: Wereld) -> None:
    beheer = wereld.gebruikers["beheer"]
    van_ander = Aanstelling.objects.filter(gebruiker=wereld.gebruikers["taalco"])
    for velden in ({"rol": Rol.TEAMLEIDER}, {"gebruiker": beheer, "tot": vandaag()}):
        geweigerd(lambda v=velden: van_ander.update(**v), beheer, door_wat="only fte and end")  # type: ignore[misc]


# ---- tables that are somebody's own -----------------------------------------------------------------------------


@pytest.fixture
def werk(wereld: Wereld) -> Wereld:
    """Give the coordinator and the beleidsmedewerker a row in each table that is somebody's own."""
    coord, beleid = wereld.gebruikers["coord"], wereld.gebruikers["beleid"]
    levering = BpiLevering.objects.create(bestandsnaam="wacht.csv", sha256="1" * 64)
    BpiWachtregel.objects.create(levering=levering, regelnummer=1, vingerafdruk=b"1", inhoud="{}")
    Concept.objects.create(gebruiker=coord, formulier="huisbezoek", inhoud="{}")
    Verzoek.objects.all().delete()
    Melding.objects.all().delete()
    for wie in (coord, beleid):
        Verzoek.objects.create(gebruiker=wie, sleutel=uuid4(), uitkomst="/")
        Melding.objects.create(
            gebruiker=wie, soort=Meldingsoort.AANSTELLING, handeling="x", over_soort="aanstelling", over_id=1
        )
        leg_vast(Handeling.DOSSIER_GEOPEND, door=wie, over=(Onderwerp("inburgeraar", 1),))
    return wereld


# Who sees how many rows: coord, collega, leider, consul (as web). None: all there are.
EIGEN: dict[Any, tuple[int | None, int | None, int | None, int | None]] = {
    Concept: (1, 0, 0, 0),
    Verzoek: (1, 0, 0, 0),
    Melding: (1, 0, 0, 0),
    Logregel: (0, 0, None, 0),
    Logonderwerp: (0, 0, None, 0),
    BpiWachtregel: (0, 0, None, 0),
}


def check_eigen(wereld: Wereld) -> None:
    """What each sees of the tables without a person: its own, or nothing, or as teamleider all."""
    for model, aantallen in EIGEN.items():
        alle = model.objects.count()
        assert alle
        for wie, aantal in zip(("coord", "collega", "leider", "consul"), aantallen, strict=True):
            with als(wereld.gebruikers[wie]):
                hoort = alle if aantal is None else aantal
                assert model.objects.count() == hoort, f"{wie} sees something else of {model.__name__}"
    for model in (Verzoek, Melding):
        for wie, hoort in (("beleid", 1), ("project", 0)):
            with als(wereld.gebruikers[wie]):
                assert model.objects.count() == hoort, f"{wie} sees something else of {model.__name__}"


def test_own_rows_are_seen_alone(werk: Wereld) -> None:
    check_eigen(werk)


@pytest.mark.parametrize("model", EIGEN, ids=lambda m: m.__name__)
def test_mutation_own_rows_without_policy_is_caught(werk: Wereld, model: Any) -> None:
    with zonder_policy(model._meta.db_table), pytest.raises(AssertionError, match=f"of {model.__name__}"):
        check_eigen(werk)


def test_notice_is_read_by_its_receiver_and_written_by_its_cause(werk: Wereld) -> None:
    coord, beleid = werk.gebruikers["coord"], werk.gebruikers["beleid"]

    def vertel(door_id: int | None) -> list[Melding]:
        melding = Melding(
            gebruiker=beleid,
            soort=Meldingsoort.AANSTELLING,
            handeling="y",
            door_id=door_id,
            over_soort="aanstelling",
            over_id=1,
        )
        return Melding.objects.bulk_create([melding])

    for namens in (beleid.pk, None):
        geweigerd(lambda n=namens: vertel(n), coord, door_wat="row-level security")  # type: ignore[misc]
    with als(coord):
        assert vertel(coord.pk)[0].pk
        assert Melding.objects.filter(gebruiker=beleid).update(gelezen_op=nu()) == 0
    with als(beleid):
        assert Melding.objects.update(gelezen_op=nu()) == 2


def test_totals_of_reports_are_told_of_dossiers_in_sight_alone(wereld: Wereld) -> None:
    eigen, elders = wereld.personen["eigen"], wereld.personen["elders"]

    def samen(wie: str, persoon: Inburgeraar) -> dict[str, int]:
        with als(wereld.gebruikers[wie]), connection.cursor() as cursor:
            cursor.execute("SELECT rls.verslagen_samen(%s)", [persoon.pk])
            (antwoord,) = cursor.fetchone()
            return dict(json.loads(antwoord) if isinstance(antwoord, str) else antwoord)

    niets = {"aantal": 0, "minuten": 0, "gesprekken": 0}
    assert samen("coord", eigen) == samen("leider", eigen) == {"aantal": 1, "minuten": 45, "gesprekken": 1}
    assert samen("coord", elders) == samen("consul", eigen) == samen("partner", eigen) == niets
