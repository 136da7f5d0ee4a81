"""Claim and release: one holder at a time, also when two click in the same instant."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import IntegrityError, connection, transaction

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.fouten import AlBenaderd, NietVanJou
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route, Toegang
from inburgeraars.services.benaderingen import claim_persoon, end_benadering
from kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from tests.inburgeraars.zonder import zonder_wachters
from tests.race import race

RONDEN = 15


@pytest.fixture
def wijk_met_twee(db: None) -> tuple[Inburgeraar, Gebruiker, Gebruiker]:
    """Return a free person and two coordinators of its wijk."""
    wijk = maak_wijk("Donderberg")
    return (
        maak_persoon(wijk),
        maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", achternaam="de Wit"),
        maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Youssef", achternaam="Bennis"),
    )


def test_loser_reads_who_has_it_since_when(wijk_met_twee: tuple[Inburgeraar, Gebruiker, Gebruiker]) -> None:
    persoon, sanne, youssef = wijk_met_twee
    claim_persoon(inburgeraar_id=persoon.pk, door=sanne)
    with pytest.raises(
        AlBenaderd, match=r"^Sanne de Wit begeleidt deze persoon sinds \d+ \w+ \d{4}, \d\d\.\d\d\.$"
    ):
        claim_persoon(inburgeraar_id=persoon.pk, door=youssef)


def test_claim_again_by_holder_changes_nothing(
    wijk_met_twee: tuple[Inburgeraar, Gebruiker, Gebruiker],
) -> None:
    persoon, sanne, _ = wijk_met_twee
    eerste = claim_persoon(inburgeraar_id=persoon.pk, door=sanne)
    assert claim_persoon(inburgeraar_id=persoon.pk, door=sanne) == eerste
    assert Benadering.objects.count() == 1


def test_claim_outside_own_wijk_refused(wijk_met_twee: tuple[Inburgeraar, Gebruiker, Gebruiker]) -> None:
    persoon, _, _ = wijk_met_twee
    elders = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk("Roermondse Veld"))
    with pytest.raises(NietVanJou):
        claim_persoon(inburgeraar_id=persoon.pk, door=elders)
    with pytest.raises(NietVanJou):
        claim_persoon(inburgeraar_id=persoon.pk, door=maak_gebruiker(Rol.TEAMLEIDER))


def test_release_frees_person_and_ends_access_at_once(
    wijk_met_twee: tuple[Inburgeraar, Gebruiker, Gebruiker],
) -> None:
    persoon, sanne, youssef = wijk_met_twee
    claim_persoon(inburgeraar_id=persoon.pk, door=sanne)
    with pytest.raises(NietVanJou):
        end_benadering(inburgeraar_id=persoon.pk, door=youssef, reden=Eindreden.VRIJGEGEVEN)
    end_benadering(inburgeraar_id=persoon.pk, door=sanne, reden=Eindreden.VRIJGEGEVEN)
    persoon.refresh_from_db()
    assert persoon.route == Route.VRIJ
    assert not Toegang.objects.in_kracht().exists()
    claim_persoon(inburgeraar_id=persoon.pk, door=youssef)
    assert Toegang.objects.in_kracht().get().gebruiker == youssef


def test_route_cannot_leave_its_benadering(wijk_met_twee: tuple[Inburgeraar, Gebruiker, Gebruiker]) -> None:
    persoon, sanne, _ = wijk_met_twee
    with _geweigerd():
        Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.REGULIER)
    claim_persoon(inburgeraar_id=persoon.pk, door=sanne)
    _controleer_nu()
    with _geweigerd():
        Benadering.objects.update(eindreden=Eindreden.VRIJGEGEVEN, tot=vandaag())


@contextmanager
def _geweigerd() -> Iterator[None]:
    with pytest.raises(IntegrityError, match="does not follow its benadering"), transaction.atomic():  # noqa: PT012
        yield
        _controleer_nu()


def _controleer_nu() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


@pytest.mark.django_db(transaction=True)
def test_two_claims_in_the_same_instant_one_wins() -> None:
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    youssef = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    for _ in range(RONDEN):
        persoon = maak_persoon(wijk)
        uit = race(
            lambda p=persoon: claim_persoon(inburgeraar_id=p.pk, door=sanne),  # type: ignore[misc]
            lambda p=persoon: claim_persoon(inburgeraar_id=p.pk, door=youssef),  # type: ignore[misc]
        )
        assert sorted(type(u).__name__ for u in uit) == ["AlBenaderd", "Benadering"]
        assert Benadering.objects.filter(inburgeraar=persoon, eindreden="").count() == 1
        assert Toegang.objects.filter(inburgeraar=persoon).in_kracht().count() == 1


@pytest.mark.django_db(transaction=True)
def test_without_the_guards_the_race_happens() -> None:
    """Negative control: with lock and constraints off, two claims do stand."""
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    youssef = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)

    def naief(persoon: Inburgeraar, wie: Gebruiker, kijk: threading.Barrier) -> None:
        with transaction.atomic():
            vrij = not Benadering.objects.filter(inburgeraar=persoon, eindreden="").exists()
            kijk.wait()
            if vrij:
                Benadering.objects.create(inburgeraar=persoon, route=Route.WIJKGERICHT, door=wie)
                Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.WIJKGERICHT)

    persoon = maak_persoon(wijk)
    with zonder_wachters():
        kijk = threading.Barrier(2)
        race(lambda: naief(persoon, sanne, kijk), lambda: naief(persoon, youssef, kijk))
        dubbel = Benadering.objects.filter(inburgeraar=persoon, eindreden="").count()
        Benadering.objects.all().delete()
        Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.VRIJ)
    assert dubbel == 2
