"""Selections, the regular route and requests to take over: who sees and writes which rows, in the database itself."""

import pytest
from django.db import connection

from inburgeraars.models import Benadering, Inburgeraar, Route
from kern.beleid import Onderwerp
from kern.historie import historiemodel
from kern.identiteit import als
from logboek.enums import Handeling
from logboek.services import leg_vast
from tests.toegang.aanvallen import geweigerd
from tests.toegang.test_muren import zonder_policy
from tests.toegang.vinden import vul_vinden
from tests.toegang.wereld import Wereld
from vinden.models import Oproepbrief, Overnameverzoek, RegulierMoment, Selectie, Selectieregel
from vinden.regulier.services import call_up, find_holder

pytestmark = pytest.mark.django_db

RLS = "row-level security"


@pytest.fixture
def vinden(wereld: Wereld) -> dict[str, int]:
    """Return the keys of what `vul_vinden` makes."""
    return {naam: args[0] for naam, args in vul_vinden(wereld).items() if isinstance(args[0], int)}


def check_zicht(wereld: Wereld) -> None:
    """Who sees selections, their lines, stages and requests, in rows and in history; written by hand."""
    for wie, aantallen in {
        #         selecties, regels, momenten, verzoeken, letters
        "coord": (2, 3, 2, 1, 1),
        "collega": (2, 3, 2, 1, 1),
        "elders": (0, 0, 0, 0, 0),
        "leider": (2, 3, 2, 1, 1),
        "consul": (0, 0, 2, 1, 1),
        "partner": (0, 0, 0, 0, 0),
        "taalco": (0, 0, 0, 0, 0),
    }.items():
        with als(wereld.gebruikers[wie]):
            for model, aantal in zip(
                (Selectie, Selectieregel, RegulierMoment, Overnameverzoek, Oproepbrief),
                aantallen,
                strict=True,
            ):
                assert model._default_manager.count() == aantal, f"{wie} sees {model.__name__}"
                historie = historiemodel(model)._default_manager
                gezien = historie.values("pgh_obj_id").distinct().count()
                assert gezien == aantal, f"{wie} sees the history of {model.__name__}"


def test_who_sees_what_is_as_written(wereld: Wereld, vinden: dict[str, int]) -> None:
    check_zicht(wereld)


@pytest.mark.parametrize(
    "tabel",
    [
        f"vinden_{naam}{deel}"
        for naam in ("selectie", "selectieregel", "reguliermoment", "overnameverzoek", "oproepbrief")
        for deel in ("", "event")
    ],
)
def test_mutation_without_its_policy_is_caught(wereld: Wereld, vinden: dict[str, int], tabel: str) -> None:
    with zonder_policy(tabel), pytest.raises(AssertionError, match="sees"):
        check_zicht(wereld)


def test_reserved_person_is_beyond_a_consulent_in_the_database(
    wereld: Wereld, vinden: dict[str, int]
) -> None:
    consul, reserv = wereld.gebruikers["consul"], vinden["reserv"]
    with als(consul):
        assert not Inburgeraar.objects.filter(pk=reserv).exists()
        assert not Benadering.objects.filter(inburgeraar=reserv).exists()
        assert Inburgeraar.objects.filter(pk=reserv).update(route=Route.REGULIER) == 0
        assert call_up(inburgeraar_ids=[reserv], door=consul).geweigerd == {
            reserv: "Deze persoon is niet meer vrij. Vernieuw de lijst en kies iemand anders."
        }
    for rij in (
        Benadering(inburgeraar_id=reserv, route=Route.REGULIER, door=consul),
        RegulierMoment(inburgeraar_id=reserv, stap="opgeroepen", door=consul),
    ):
        geweigerd(rij.save, consul, door_wat=RLS)
    assert Inburgeraar.objects.get(pk=reserv).route == Route.GERESERVEERD


def test_consulent_reserves_nobody_and_makes_no_selection(wereld: Wereld, vinden: dict[str, int]) -> None:
    consul, vrij = wereld.gebruikers["consul"], wereld.personen["vrij"]
    for rij in (
        Selectie(wijk=wereld.wijk, gevraagd_door=consul),
        Selectieregel(selectie_id=vinden["selectie"], inburgeraar=vrij),
        Benadering(inburgeraar=vrij, route=Route.GERESERVEERD, wijk=wereld.wijk, door=consul),
    ):
        geweigerd(rij.save, consul, door_wat=RLS)


def test_coordinator_makes_no_selection_for_another_wijk(wereld: Wereld, vinden: dict[str, int]) -> None:
    coord = wereld.gebruikers["coord"]
    geweigerd(Selectie(wijk=wereld.andere_wijk, gevraagd_door=coord).save, coord, door_wat=RLS)
    elders = Selectieregel(selectie_id=vinden["selectie"], inburgeraar=wereld.personen["elders"])
    geweigerd(elders.save, coord, door_wat=RLS)


def test_request_out_of_sight_is_ones_own_and_a_consulents(wereld: Wereld, vinden: dict[str, int]) -> None:
    consul, coord = wereld.gebruikers["consul"], wereld.gebruikers["coord"]
    eigen = wereld.personen["eigen"]

    def verzoek(door: str) -> Overnameverzoek:
        return Overnameverzoek(
            inburgeraar=eigen,
            naar_route=Route.REGULIER,
            gevraagd_door=wereld.gebruikers[door],
            gevraagd_aan=coord,
        )

    geweigerd(verzoek("coord").save, consul, door_wat=RLS)
    for wie in ("elders", "partner", "taalco"):
        geweigerd(verzoek(wie).save, wereld.gebruikers[wie], door_wat=RLS)
    with als(consul):
        verzoek("consul").save()
        assert Overnameverzoek.objects.filter(inburgeraar=eigen).count() == 1
        # It follows its own request, and learns nothing more about the person.
        assert not Inburgeraar.objects.filter(pk=eigen.pk).exists()


def _wie_benadert(persoon: int, regel: int) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT route, door_id FROM rls.wie_benadert(%s, %s)", [persoon, regel])
        return list(cursor.fetchall())


def test_who_approaches_is_told_to_a_consulent_after_it_is_logged(
    wereld: Wereld, vinden: dict[str, int]
) -> None:
    eigen, vrij = wereld.personen["eigen"].pk, wereld.personen["vrij"].pk
    consul, elders = wereld.gebruikers["consul"], wereld.gebruikers["elders"]
    over_eigen = (Onderwerp("inburgeraar", eigen),)
    soort = Handeling.BENADERING_NAGEVRAAGD
    with als(consul):
        assert _wie_benadert(eigen, 0) == []
        ander_soort = leg_vast(Handeling.GEWEIGERD, door=consul, over=over_eigen)
        assert _wie_benadert(eigen, ander_soort) == []
        over_ander = leg_vast(soort, door=consul, over=(Onderwerp("inburgeraar", vrij),))
        assert _wie_benadert(eigen, over_ander) == []
        goed = leg_vast(soort, door=consul, over=over_eigen)
        assert _wie_benadert(eigen, goed) == [(Route.WIJKGERICHT, wereld.gebruikers["coord"].pk)]
        houder = find_holder(inburgeraar_id=vinden["reserv"], door=consul)
        assert houder is not None
        assert (houder.route, houder.door) == (Route.GERESERVEERD, None)
    with als(elders):
        assert _wie_benadert(eigen, goed) == []
        eigen_regel = leg_vast(soort, door=elders, over=over_eigen)
        assert _wie_benadert(eigen, eigen_regel) == []
