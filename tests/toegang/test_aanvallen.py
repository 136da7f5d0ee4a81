"""What code that forgets, or is made to do something else, could try on the database itself; it is refused there."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.db.models import Max
from django.db.utils import ProgrammingError

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Concept, Gebruiker, Melding, Meldingsoort, Verzoek
from inburgeraars.models import Benadering, BpiLevering, BpiWachtregel, Eindreden, Fase, Route
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from logboek.services import leg_vast
from roermond_inburgering.kern.beleid import Onderwerp
from roermond_inburgering.kern.historie import historiemodel
from roermond_inburgering.kern.identiteit import als
from roermond_inburgering.kern.klok import nu, vandaag
from roermond_inburgering.kern.velden import Niveau
from roermond_inburgering.kern.zicht import ZichtQuerySet
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.toegang.test_muren import zonder_policy
from tests.toegang.wereld import Wereld, maak_wereld
from trajecten.models import Contactmoment, Verslag
from wijken.models import Wijk

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)


@pytest.fixture
def wereld() -> Wereld:
    """Return the town."""
    return maak_wereld()


@contextmanager
def in_rol(rol: str, gebruiker: int | None = None) -> Iterator[None]:
    """Take on a database role, and say to be a user (or nobody), until the block ends."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('role', %s, true), set_config('app.gebruiker', %s, true)",
            [rol, str(gebruiker or "")],
        )
        yield
        cursor.execute("SELECT set_config('role', 'none', true), set_config('app.gebruiker', '', true)")


def geweigerd(daad: Callable[[], Any], door: Gebruiker | None, *, rol: str = "", door_wat: str) -> None:
    """Assert that the database refuses an act of a user, in its own role or another one."""
    wie = door.pk if door else None
    with (
        pytest.raises(ProgrammingError, match=door_wat),
        in_rol(rol or (door.databaserol if door else "cijfers"), wie),
    ):
        daad()


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
        cursor.execute("ALTER FUNCTION rls.in_kracht(bigint) SET search_path = pg_catalog, public")
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


# ---- what a consulent is told of an approach --------------------------------------------------------------------


@pytest.fixture
def benaderd(wereld: Wereld) -> dict[str, int]:
    """Let a person who is free now have been approached twice: called up, and claimed."""
    vrij, consul, coord = wereld.personen["vrij"], wereld.gebruikers["consul"], wereld.gebruikers["coord"]
    rijen = {
        route: Benadering.objects.create(
            inburgeraar=vrij,
            route=route,
            door=door,
            van=vandaag() - begin * DAG,
            tot=vandaag() - (begin - 10) * DAG,
            eindreden=Eindreden.VRIJGEGEVEN,
        ).pk
        for route, door, begin in ((Route.REGULIER, consul, 40), (Route.WIJKGERICHT, coord, 20))
    }
    return {str(route): pk for route, pk in rijen.items()}


def gezien_door(wereld: Wereld, wie: str) -> tuple[set[int], set[int], set[int]]:
    """Return which approaches of the free person somebody sees: by queryset, by policy, and of the history."""
    gebruiker, vrij = wereld.gebruikers[wie], wereld.personen["vrij"]
    van_vrij = Benadering.objects.filter(inburgeraar=vrij)
    door_queryset = set(van_vrij.visible_to(gebruiker).values_list("pk", flat=True))
    with als(gebruiker):
        door_policy = set(van_vrij.values_list("pk", flat=True))
        historie = historiemodel(Benadering)._default_manager.filter(inburgeraar=vrij)
        return door_queryset, door_policy, set(historie.values_list("pgh_obj_id", flat=True))


def check_benaderingen(wereld: Wereld, benaderd: dict[str, int]) -> None:
    """A consulent sees the regular route alone, who may open the dossier sees both, the rest neither."""
    regulier, beide = {benaderd["regulier"]}, set(benaderd.values())
    for wie, hoort in (
        ("consul", regulier),
        ("coord", beide),
        ("leider", beide),
        ("elders", set()),
        ("partner", set()),
    ):
        assert gezien_door(wereld, wie) == (hoort, hoort, hoort), wie


def test_consulent_sees_the_regular_route_alone(wereld: Wereld, benaderd: dict[str, int]) -> None:
    check_benaderingen(wereld, benaderd)
    consul = wereld.gebruikers["consul"]
    van_vrij = Benadering.objects.filter(inburgeraar=wereld.personen["vrij"])
    assert set(van_vrij.visible_to(consul, Niveau.REGISTER).values_list("pk", flat=True)) == {
        benaderd["regulier"]
    }
    assert not van_vrij.visible_to(consul, Niveau.DOSSIER).exists()


@pytest.mark.parametrize("tabel", ["inburgeraars_benadering", "inburgeraars_benaderingevent"])
def test_mutation_benadering_without_policy_is_caught(
    wereld: Wereld, benaderd: dict[str, int], tabel: str
) -> None:
    with zonder_policy(tabel), pytest.raises(AssertionError, match="consul"):
        check_benaderingen(wereld, benaderd)


def test_mutation_benadering_without_visible_to_is_caught(
    wereld: Wereld, benaderd: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ZichtQuerySet, "visible_to", lambda zelf, *_: zelf)
    with pytest.raises(AssertionError, match="consul"):
        check_benaderingen(wereld, benaderd)


def test_consulent_calls_up_and_claims_for_nobody_else(wereld: Wereld) -> None:
    consul, vrij = wereld.gebruikers["consul"], wereld.personen["vrij"]
    geweigerd(
        lambda: Benadering.objects.create(
            inburgeraar=vrij, route=Route.WIJKGERICHT, door=wereld.gebruikers["coord"]
        ),
        consul,
        door_wat="row-level security",
    )
    with als(consul):
        assert Benadering.objects.create(inburgeraar=vrij, route=Route.REGULIER, door=consul).pk
        type(vrij).objects.filter(pk=vrij.pk).update(route=Route.REGULIER)


# ---- contacts ---------------------------------------------------------------------------------------------------


def check_contacten(wereld: Wereld) -> None:
    """A contact is seen by who sees a report of it and by who made it; written by who made it alone."""
    van = {
        naam: set(Verslag.objects.filter(inburgeraar=p).values_list("contactmoment_id", flat=True))
        for naam, p in wereld.personen.items()
    }
    in_wijk, alle = van["eigen"] | van["gesloten"], set().union(*van.values())
    assert len(alle) == 3
    for wie, hoort, schrijft in (
        ("coord", in_wijk, 2),
        ("collega", in_wijk, 0),
        ("elders", van["elders"], 1),
        ("leider", alle, 0),
        ("consul", set(), 0),
        ("partner", set(), 0),
    ):
        with als(wereld.gebruikers[wie]):
            assert set(Contactmoment.objects.values_list("pk", flat=True)) == hoort, f"{wie}, contacts"
            historie = historiemodel(Contactmoment)._default_manager
            assert set(historie.values_list("pgh_obj_id", flat=True)) == hoort, f"{wie}, history"
            assert Contactmoment.objects.update(minuten=45) == schrijft, f"{wie}, writing"


def test_contact_is_seen_with_its_report(wereld: Wereld) -> None:
    check_contacten(wereld)


@pytest.mark.parametrize("tabel", ["trajecten_contactmoment", "trajecten_contactmomentevent"])
def test_mutation_contact_without_policy_is_caught(wereld: Wereld, tabel: str) -> None:
    with zonder_policy(tabel), pytest.raises(AssertionError):
        check_contacten(wereld)


def test_contact_is_not_made_for_another(wereld: Wereld) -> None:
    coord, collega = wereld.gebruikers["coord"], wereld.gebruikers["collega"]

    def maak(door: Gebruiker) -> Contactmoment:
        return Contactmoment.objects.create(sleutel=uuid4(), soort="huisbezoek", minuten=30, door=door)

    geweigerd(lambda: maak(collega), coord, door_wat="row-level security")
    with als(coord):
        mijn = maak(coord)
    geweigerd(
        lambda: Contactmoment.objects.filter(pk=mijn.pk).update(door=collega),
        coord,
        door_wat="row-level security",
    )


# ---- history and logboek ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("rol", ["web", "taak", "cijfers"])
@pytest.mark.parametrize("model", [Fase, Contactmoment, Aanstelling, Wijk, Gebruiker])
def test_history_is_written_by_its_trigger_alone(wereld: Wereld, model: Any, rol: str) -> None:
    leider = wereld.gebruikers["leider"]
    versie = historiemodel(model)._default_manager.first()
    versie.pk, versie.pgh_created_at = None, dt.datetime(2009, 1, 1, tzinfo=dt.UTC)
    geweigerd(
        lambda: type(versie)._default_manager.bulk_create([versie]),
        leider,
        rol=rol,
        door_wat="row-level security|permission denied for table",
    )


@pytest.mark.parametrize("rol", ["web", "cijfers", "taak"])
def test_trigger_writes_history_in_every_role(wereld: Wereld, rol: str) -> None:
    with in_rol(rol, wereld.gebruikers["leider"].pk):
        assert Wijk.objects.filter(pk=wereld.wijk.pk).update(naam="Anders") == 1
        versies = historiemodel(Wijk)._default_manager.filter(pgh_obj_id=wereld.wijk.pk)
        assert list(versies.order_by("pgh_id").values_list("naam", flat=True)) == ["Donderberg", "Anders"]


def _regel(actor: Gebruiker | None, *, moment: dt.datetime | None = None) -> Logregel:
    nummer = (Logregel.objects.aggregate(n=Max("id"))["n"] or 0) + 1000
    return Logregel(
        id=nummer,
        moment=moment or nu(),
        actor_id=actor.pk if actor else None,
        handeling=Handeling.DOSSIER_GEOPEND,
    )


@pytest.mark.parametrize("verschil", [dt.timedelta(minutes=-7), dt.timedelta(days=-9000), DAG])
@pytest.mark.parametrize("wie", ["coord", "beleid"])
def test_act_is_logged_when_it_is_done(wereld: Wereld, wie: str, verschil: dt.timedelta) -> None:
    door = wereld.gebruikers[wie]
    regel = _regel(door, moment=nu() + verschil)
    geweigerd(lambda: Logregel.objects.bulk_create([regel]), door, door_wat="row-level security")


def test_subject_is_added_to_ones_own_act_alone(wereld: Wereld) -> None:
    coord, collega = wereld.gebruikers["coord"], wereld.gebruikers["collega"]
    van_collega, van_systeem = _regel(collega), _regel(None)
    van_systeem.id += 1
    Logregel.objects.bulk_create([van_collega, van_systeem])
    for regel in (van_collega, van_systeem):
        onderwerp = Logonderwerp(logregel=regel, soort="inburgeraar", object_id=1)
        geweigerd(
            lambda o=onderwerp: Logonderwerp.objects.bulk_create([o]),  # type: ignore[misc]
            coord,
            door_wat="row-level security",
        )
    for wie in ("coord", "beleid"):
        with transaction.atomic(), als(wereld.gebruikers[wie]):
            leg_vast(
                Handeling.DOSSIER_GEOPEND, door=wereld.gebruikers[wie], over=(Onderwerp("inburgeraar", 7),)
            )
    assert Logonderwerp.objects.filter(soort="inburgeraar", object_id=7).count() == 2


@pytest.mark.django_db(transaction=True)
def test_subject_is_not_added_to_an_act_of_before() -> None:
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    with transaction.atomic(), als(leider):
        leg_vast(Handeling.DOSSIER_GEOPEND, door=leider, over=(Onderwerp("inburgeraar", 1),))
    eerder = Logregel.objects.get(actor_id=leider.pk)
    geweigerd(
        lambda: Logonderwerp.objects.bulk_create(
            [Logonderwerp(logregel=eerder, soort="inburgeraar", object_id=2)]
        ),
        leider,
        door_wat="row-level security",
    )


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
