"""Reserving and calling up in the same instant: one wins, nobody is approached twice, and no two acts block each other."""

import datetime as dt
import threading
from collections.abc import Callable

import pytest
from django.db import OperationalError, transaction

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Inburgeraar, Route
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import vandaag
from kern.weigering import Weigering
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from tests.inburgeraars.zonder import zonder_wachters
from tests.race import race
from vinden.models import Selectie
from vinden.regulier.services import Oproepen, call_up
from vinden.selecties import services as selecties
from vinden.selecties.services import ask_selectie, end_expired, reserve_directly, reserve_selectie
from wijken.models import Wijk

pytestmark = pytest.mark.django_db(transaction=True)

RONDEN = 15
MORGEN = dt.timedelta(days=1)


class Plek:
    """A wijk with a coordinator, a teamleider and a consulent."""

    def __init__(self) -> None:
        self.wijk: Wijk = maak_wijk("Donderberg")
        self.sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=self.wijk)
        self.marloes = maak_gebruiker(Rol.TEAMLEIDER)
        self.karel = maak_gebruiker(Rol.CONSULENT)

    def reserveer(self, ids: list[int]) -> object:
        """Reserve, as the teamleider does in the browser: under its own walls."""
        return in_browser(
            self.marloes,
            lambda: reserve_directly(
                wijk=self.wijk, inburgeraar_ids=ids, door=self.marloes, tot=vandaag() + MORGEN
            ),
        )

    def roep_op(self, ids: list[int]) -> Oproepen:
        """Call up, as the consulent does in the browser."""
        return in_browser(self.karel, lambda: call_up(inburgeraar_ids=ids, door=self.karel))


def in_browser[T](wie: Gebruiker, doe: Callable[[], T]) -> T:
    """Do something in the one transaction of a request of a user."""
    with transaction.atomic(), als(wie):
        return doe()


def _open(persoon: Inburgeraar) -> list[str]:
    return list(Benadering.objects.filter(inburgeraar=persoon, eindreden="").values_list("route", flat=True))


def test_reservation_and_call_up_of_one_person_one_wins() -> None:
    plek = Plek()
    winnaars = set()
    for _ in range(RONDEN):
        persoon = maak_persoon(plek.wijk)
        reservering, oproep = race(
            lambda p=persoon: plek.reserveer([p.pk]),  # type: ignore[misc]
            lambda p=persoon: plek.roep_op([p.pk]),  # type: ignore[misc]
        )
        assert isinstance(oproep, Oproepen)
        opgeroepen = oproep.opgeroepen == [persoon.pk]
        assert (type(reservering) is Weigering) == opgeroepen, reservering
        route = Route.REGULIER if opgeroepen else Route.GERESERVEERD
        assert _open(persoon) == [route]
        assert Inburgeraar.objects.get(pk=persoon.pk).route == route
        winnaars.add(route)
    assert Selectie.objects.count() == Benadering.objects.filter(route=Route.GERESERVEERD).count()


def test_two_bulk_acts_in_opposite_order_do_not_block_each_other() -> None:
    plek = Plek()
    for _ in range(RONDEN):
        mensen = [maak_persoon(plek.wijk) for _ in range(4)]
        ids = [p.pk for p in mensen]
        reservering, oproep = race(
            lambda i=ids: plek.reserveer(i),  # type: ignore[misc]
            lambda i=ids: plek.roep_op(i[::-1]),  # type: ignore[misc]
        )
        assert isinstance(oproep, Oproepen)
        assert isinstance(reservering, tuple) or type(reservering) is Weigering, reservering
        assert {tuple(_open(p)) for p in mensen} <= {(Route.REGULIER,), (Route.GERESERVEERD,)}


def test_without_one_order_two_bulk_acts_do_block_each_other() -> None:
    """Negative control: each takes one of two persons and then waits for the other's."""
    een, twee = maak_persoon(maak_wijk("Donderberg")), maak_persoon(maak_wijk("Donderberg"))
    allebei = threading.Barrier(2)

    def pak(eerst: Inburgeraar, dan: Inburgeraar) -> None:
        with transaction.atomic():
            Inburgeraar.objects.select_for_update().get(pk=eerst.pk)
            allebei.wait()
            Inburgeraar.objects.select_for_update().get(pk=dan.pk)

    uit = race(lambda: pak(een, twee), lambda: pak(twee, een))
    assert [u for u in uit if isinstance(u, OperationalError) and "deadlock" in str(u)]


def test_without_the_guards_somebody_is_reserved_and_called_up() -> None:
    """Negative control: with lock and constraints off, both stand."""
    plek, kijk = Plek(), threading.Barrier(2)
    persoon = maak_persoon(plek.wijk)

    def naief(route: Route, door: Gebruiker) -> None:
        with transaction.atomic():
            vrij = not Benadering.objects.filter(inburgeraar=persoon, eindreden="").exists()
            kijk.wait()
            if vrij:
                Benadering.objects.create(inburgeraar=persoon, route=route, door=door, wijk=plek.wijk)

    with zonder_wachters():
        race(lambda: naief(Route.GERESERVEERD, plek.marloes), lambda: naief(Route.REGULIER, plek.karel))
        dubbel = _open(persoon)
        Benadering.objects.all().delete()
    assert sorted(dubbel) == [Route.GERESERVEERD, Route.REGULIER]


def test_claim_wins_from_expiry_in_the_same_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    plek = Plek()
    overmorgen = vandaag() + 2 * MORGEN
    for _ in range(RONDEN):
        persoon = maak_persoon(plek.wijk)
        plek.reserveer([persoon.pk])
        monkeypatch.setattr(selecties, "vandaag", lambda: overmorgen)
        claim, verlopen = race(
            lambda p=persoon: claim_persoon(inburgeraar_id=p.pk, door=plek.sanne),  # type: ignore[misc]
            end_expired,
        )
        monkeypatch.undo()
        assert isinstance(claim, Benadering), claim
        assert verlopen in {0, 1}
        assert _open(persoon) == [Route.WIJKGERICHT]
        assert Inburgeraar.objects.get(pk=persoon.pk).route == Route.WIJKGERICHT


def test_two_answers_to_one_selection_one_wins() -> None:
    plek = Plek()
    els = maak_gebruiker(Rol.TEAMLEIDER)
    for _ in range(RONDEN):
        persoon = maak_persoon(plek.wijk)
        selectie = ask_selectie(wijk=plek.wijk, inburgeraar_ids=[persoon.pk], door=plek.sanne)
        uit = race(
            *(
                lambda w=wie, s=selectie: reserve_selectie(selectie_id=s.pk, door=w, tot=vandaag() + MORGEN)
                for wie in (plek.marloes, els)
            )
        )
        assert sorted(type(u).__name__ for u in uit) == ["Reserveringen", "Weigering"]
        assert _open(persoon) == [Route.GERESERVEERD]
