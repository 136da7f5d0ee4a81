"""What a consulent is told of an approach, and who sees a contact: in the database itself."""

from uuid import uuid4

import pytest

from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Eindreden, Route
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.velden import Niveau
from tests.toegang.aanvallen import geweigerd, zonder_visible_to
from tests.toegang.test_muren import zonder_policy
from tests.toegang.wereld import Wereld
from trajecten.contact.models import Contactmoment, Verslag

pytestmark = pytest.mark.django_db


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
    zonder_visible_to(monkeypatch)
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
