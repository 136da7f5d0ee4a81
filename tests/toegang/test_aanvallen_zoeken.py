"""Searching is done by functions of the owner: what code that lies could get out of them, and does not."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection

from inburgeraars.models import Inburgeraar, Registergegevens, Toegang
from inburgeraars.services.benaderingen import claim_persoon
from kern.historie import historiemodel
from kern.identiteit import als
from logboek.enums import Handeling
from logboek.services import leg_vast
from tests.fabrieken.logboek import zocht
from tests.toegang.aanvallen import geweigerd
from tests.toegang.wereld import Wereld
from vinden.models import Navraag

pytestmark = pytest.mark.django_db

FUNCTIES = (
    "zoek('yildirim', 50)",
    "zoek_telefoon('0612345678')",
    "lijkt_elders('elders yildirim', 1980, '', 1)",
    "eigen_navragen()",
    "eigen_daden('navraag gedaan', interval '1 day')",
)
HELE_NAAM = ("elders yildirim", 1980, "")


def vraag(sql: str, *params: Any) -> list[tuple[Any, ...]]:
    """Ask the database as it is."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM rls.{sql}", params)  # noqa: S608
        return list(cursor.fetchall())


def zoek(wereld: Wereld, wie: str, term: str) -> set[str]:
    """Return which persons of the town somebody gets the keys of."""
    namen = {p.pk: naam for naam, p in wereld.personen.items()}
    with als(wereld.gebruikers[wie]):
        return {namen[pk] for (pk,) in vraag("zoek(%s, 100)", term)}


def elders(wereld: Wereld, wie: str, term: str, jaar: int | None, nummer: str) -> list[tuple[Any, ...]]:
    """Ask about somebody out of sight, as it is logged."""
    gebruiker = wereld.gebruikers[wie]
    with als(gebruiker):
        regel = leg_vast(Handeling.ELDERS_GEZOCHT, door=gebruiker)
        return vraag("lijkt_elders(%s, %s, %s, %s)", term, jaar, nummer, regel)


@pytest.mark.parametrize("functie", FUNCTIES)
@pytest.mark.parametrize("rol", ["cijfers", "wisser"])
def test_figures_and_erasure_do_not_search(functie: str, rol: str) -> None:
    geweigerd(lambda: vraag(functie), None, rol=rol, door_wat="permission denied for function")


# ---- within sight -----------------------------------------------------------------------------------------------


def check_zoek(wereld: Wereld) -> None:
    """Whom each finds by the name that all persons of the town have: nobody out of its sight."""
    alle = {"eigen", "gesloten", "elders", "vrij"}
    hoort = {
        "coord": alle - {"elders"},
        "collega": alle - {"elders"},
        "elders": {"elders"},
        "leider": alle,
        "consul": {"vrij"},
        "partner": set(),
        "taalco": set(),
    }
    for wie, wat in hoort.items():
        assert zoek(wereld, wie, "yildirim") == wat, f"{wie} finds others"


def test_keys_of_people_in_sight_alone(wereld: Wereld) -> None:
    check_zoek(wereld)


def test_mutation_search_without_sight_is_caught(wereld: Wereld) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_functiondef('rls.zoek'::regproc)")
        (bron,) = cursor.fetchone()
        open_bron = bron.replace("(i.wijk_id = ANY (wijken)", "(true OR i.wijk_id = ANY (wijken)")
        assert open_bron != bron
        cursor.execute(open_bron)
    with pytest.raises(AssertionError, match="finds others"):
        check_zoek(wereld)


@pytest.mark.parametrize("term", ["%", "_", "%%%%", "\\", "' OR true --", "e", "el", "eld", "elde", "elders"])
def test_harvesting_by_beginnings_and_wildcards_gives_no_key_out_of_sight(wereld: Wereld, term: str) -> None:
    assert "elders" not in zoek(wereld, "coord", term)


def test_level_of_the_register_is_asked(wereld: Wereld) -> None:
    """A toegang that opens name and contact data alone, as of a partner or for verzuim, finds nobody by name."""
    partner = wereld.gebruikers["partner"]
    Toegang.objects.create(
        inburgeraar=wereld.personen["elders"], organisatie=partner.in_kracht[0].organisatie, grond="plaatsing"
    )
    Toegang.objects.create(
        inburgeraar=wereld.personen["elders"],
        gebruiker=wereld.gebruikers["consul"],
        grond="verzuimoverdracht",
    )
    with als(partner):
        assert Inburgeraar.objects.count() == 1
    assert zoek(wereld, "partner", "yildirim") == set()
    assert zoek(wereld, "consul", "yildirim") == {"vrij"}


@pytest.mark.parametrize("wie", ["coord", "leider"])
def test_temporary_table_does_not_stand_in_for_persons(wereld: Wereld, wie: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE taak")
        cursor.execute(
            "CREATE TEMPORARY TABLE inburgeraars_inburgeraar AS TABLE public.inburgeraars_inburgeraar"
        )
        cursor.execute("UPDATE pg_temp.inburgeraars_inburgeraar SET wijk_id = %s", [wereld.wijk.pk])
        cursor.execute("GRANT ALL ON pg_temp.inburgeraars_inburgeraar TO PUBLIC")
        cursor.execute("SET LOCAL ROLE NONE")
    assert ("elders" in zoek(wereld, wie, "yildirim")) == (wie == "leider")


def test_nobody_signed_in_finds_nobody(wereld: Wereld) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE web")
        for functie in FUNCTIES[:3]:
            cursor.execute(f"SELECT count(*) FROM rls.{functie}")  # noqa: S608
            assert cursor.fetchone() == (0,)
        cursor.execute("SET LOCAL ROLE NONE")


# ---- out of sight -----------------------------------------------------------------------------------------------


@pytest.fixture
def gezocht(wereld: Wereld) -> Wereld:
    """Let the person of the other wijk have a telephone, and let everybody be born in 1980."""
    Inburgeraar.objects.filter(pk=wereld.personen["elders"].pk).update(telefoon="06 12 34 56 78")
    Registergegevens.objects.update(geboortejaar=1980)
    return wereld


def test_whole_name_with_year_or_telephone_tells_wijk_route_and_colleague(gezocht: Wereld) -> None:
    persoon, collega = gezocht.personen["elders"], gezocht.gebruikers["elders"]
    hoort = [(persoon.pk, gezocht.andere_wijk.pk, "wijkgericht", collega.pk)]
    assert elders(gezocht, "coord", *HELE_NAAM) == hoort
    assert elders(gezocht, "coord", "elders", None, "0612345678") == hoort


@pytest.mark.parametrize(
    ("term", "jaar", "nummer"),
    [
        ("e", 1980, "0612345678"),
        ("eld", 1980, "0612345678"),
        ("eld yil", 1980, "0612345678"),
        ("elde yild", 1980, "0612345678"),
        ("elders yild", 1980, ""),
        ("elders", 1980, ""),
        ("elders yildirim", None, ""),
        ("elders yildirim", None, "06123456"),
        ("elders yildirim", 1979, ""),
        ("% yildirim", 1980, ""),
        ("anders", 1980, "0612345678"),
        ("", 1980, "0612345678"),
    ],
)
def test_less_tells_nothing(gezocht: Wereld, term: str, jaar: int | None, nummer: str) -> None:
    assert elders(gezocht, "coord", term, jaar, nummer) == []


def test_who_is_in_sight_is_not_told_of(gezocht: Wereld) -> None:
    assert elders(gezocht, "elders", *HELE_NAAM) == []
    assert elders(gezocht, "coord", "eigen yildirim", 1980, "") == []


@pytest.mark.parametrize("wie", ["leider", "consul", "partner", "taalco"])
def test_a_coordinator_alone_is_told(gezocht: Wereld, wie: str) -> None:
    assert elders(gezocht, wie, *HELE_NAAM) == []


def test_nothing_is_told_without_a_line_in_the_logboek(gezocht: Wereld) -> None:
    """The line is one's own, of this transaction, and says what was done."""
    coord, collega = gezocht.gebruikers["coord"], gezocht.gebruikers["collega"]
    ander = leg_vast(Handeling.ELDERS_GEZOCHT, door=collega)
    with als(coord):
        iets_anders = leg_vast(Handeling.DOSSIER_GEOPEND, door=coord)
        for regel in (0, ander, iets_anders):
            assert vraag("lijkt_elders(%s, %s, %s, %s)", *HELE_NAAM, regel) == []


def test_sixty_an_hour_is_held_by_the_database(gezocht: Wereld) -> None:
    for _ in range(60):
        assert len(elders(gezocht, "coord", *HELE_NAAM)) == 1
    assert elders(gezocht, "coord", *HELE_NAAM) == []
    assert len(elders(gezocht, "collega", *HELE_NAAM)) == 1


def test_hundred_and_fifty_a_day_is_held_by_the_database(gezocht: Wereld) -> None:
    zocht(gezocht.gebruikers["coord"].pk, 150, dt.timedelta(hours=2))
    zocht(gezocht.gebruikers["collega"].pk, 149, dt.timedelta(hours=2))
    assert elders(gezocht, "coord", *HELE_NAAM) == []
    assert len(elders(gezocht, "collega", *HELE_NAAM)) == 1


def test_question_is_written_by_who_asks_and_read_by_the_teamleider(wereld: Wereld) -> None:
    coord, leider = wereld.gebruikers["coord"], wereld.gebruikers["leider"]
    persoon = wereld.personen["elders"]

    def schrijf(namens: int) -> None:
        Navraag.objects.bulk_create(
            [Navraag(pk=10_000 + namens, inburgeraar=persoon, gevraagd_door_id=namens, wijk=wereld.wijk)],
            ignore_conflicts=True,
        )

    with als(coord):
        schrijf(coord.pk)
        assert Navraag.objects.count() == 0
        assert Navraag.objects.update(antwoord="ja") == 0
        assert [rij[0] for rij in vraag("eigen_navragen()")] == [10_000 + coord.pk]
        assert persoon.pk not in {waarde for rij in vraag("eigen_navragen()") for waarde in rij}
    for wie in ("collega", "consul", "elders"):
        with als(wereld.gebruikers[wie]):
            assert Navraag.objects.count() == 0
            assert vraag("eigen_navragen()") == []
    with als(wereld.gebruikers["elders"]):
        assert Navraag.objects.update(antwoord="ja") == 0
        assert historiemodel(Navraag).objects.count() == 0
    with als(leider):
        assert Navraag.objects.count() == 1
        assert historiemodel(Navraag).objects.count() == 1
    geweigerd(lambda: schrijf(leider.pk), coord, door_wat="row-level security")
    geweigerd(
        lambda: schrijf(wereld.gebruikers["consul"].pk), wereld.gebruikers["consul"], door_wat="row-level"
    )


def test_free_person_elsewhere_is_told_without_a_colleague(gezocht: Wereld) -> None:
    vrij = gezocht.personen["vrij"]
    assert elders(gezocht, "elders", "vrij yildirim", 1980, "") == [(vrij.pk, gezocht.wijk.pk, "vrij", None)]
    claim_persoon(inburgeraar_id=vrij.pk, door=gezocht.gebruikers["collega"])
    (rij,) = elders(gezocht, "elders", "vrij yildirim", 1980, "")
    assert rij[3] == gezocht.gebruikers["collega"].pk
