"""A query that is built once: about other keys it gives other rows, and on another day it is built anew."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import QuerySet, Value
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from gebruikers.enums import Rol
from inburgeraars.models import Inburgeraar
from kern.identiteit import als
from kern.klok import vandaag
from kern.voorbereid import Voorbereid, een_van
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_buurt, maak_wijk
from wijken.models import Buurt, Wijk

pytestmark = pytest.mark.django_db


def test_other_keys_give_other_rows() -> None:
    een, ander = maak_wijk("Eén 100%"), maak_wijk("Ander")
    keren: list[int] = []

    def bouw(pk: int) -> QuerySet[Any, Any]:
        keren.append(pk)
        return Wijk.objects.filter(pk=pk).values("naam", zeven=Value(7))

    vraag = Voorbereid(bouw).vraag
    assert vraag(een.pk) == [{"naam": "Eén 100%", "zeven": 7}]
    assert vraag(ander.pk) == [{"naam": "Ander", "zeven": 7}]
    assert vraag(-1) == []
    assert len(keren) == 1


def test_keys_keep_their_order() -> None:
    een, ander = maak_wijk(), maak_wijk()
    tussen = Voorbereid(lambda van, tot: Wijk.objects.filter(pk__gte=van, pk__lt=tot).values("pk"))
    assert tussen.vraag(een.pk, ander.pk) == [{"pk": een.pk}]
    assert tussen.vraag(ander.pk, een.pk) == []


def test_many_keys_stand_in_one_place() -> None:
    wijken = [maak_wijk(f"Wijk {nummer}") for nummer in range(3)]
    vraag = Voorbereid(lambda sleutels: Wijk.objects.filter(een_van("pk", sleutels)).order_by("pk")).vraag
    assert vraag([wijk.pk for wijk in wijken]) == wijken
    assert vraag([wijken[1].pk]) == wijken[1:2]
    assert vraag([]) == []


def test_a_key_beyond_what_a_column_holds_has_no_rows() -> None:
    wijk = maak_wijk()
    vraag = Voorbereid(lambda pk: Wijk.objects.filter(pk=pk)).vraag
    assert vraag(10**20) == []
    assert vraag(-(10**20)) == []
    assert vraag(wijk.pk) == [wijk]


def test_text_of_the_query_itself_is_no_parameter() -> None:
    wijk = maak_wijk("Kost $1 of 100%")
    vraag = Voorbereid(lambda pk: Wijk.objects.filter(pk=pk, naam="Kost $1 of 100%")).vraag
    assert vraag(wijk.pk) == [wijk]


def test_prepared_once_a_connection_and_for_whoever_asks() -> None:
    """Through a rollback, and when the role of the transaction changes, with the policies of each."""
    hier, daar = maak_wijk(), maak_wijk()
    personen = [maak_persoon(hier), maak_persoon(daar)]
    wie = [maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk) for wijk in (hier, daar)]
    vraag = Voorbereid(lambda pks: Inburgeraar.objects.filter(een_van("pk", pks)).order_by("pk")).vraag
    sleutels = [persoon.pk for persoon in personen]
    for _keer in range(7):
        with transaction.atomic():
            assert vraag(sleutels) == personen
            transaction.set_rollback(True)
        for gebruiker, persoon in zip(wie, personen, strict=True):
            with als(gebruiker):
                assert vraag(sleutels) == [persoon]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), sum(custom_plans) FROM pg_prepared_statements"
            " WHERE name LIKE 'inburgeraars_inburgeraar_%' AND prepare_time >= now()"
        )
        # Nor is it planned for the keys of each time.
        assert cursor.fetchone() == (1, 0)


def test_a_key_that_narrows_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="stands nowhere"):
        Voorbereid(lambda _pk: Wijk.objects.values("pk")).vraag(1)


def test_another_day_is_built_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    wijk = maak_wijk()

    def bouw(pk: int) -> QuerySet[Any, Any]:
        return Wijk.objects.filter(pk=pk).values(dag=Value(vandaag()))

    morgen = vandaag() + dt.timedelta(days=1)
    vraag = Voorbereid(bouw).vraag
    vraag(wijk.pk)
    monkeypatch.setattr(timezone, "localdate", lambda _moment: morgen)
    assert vraag(wijk.pk) == [{"dag": morgen}]


def test_rows_of_a_model_come_with_their_relations(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    buurten = [maak_buurt(maak_wijk(naam), naam) for naam in ("Noord", "Zuid")]
    vraag = Voorbereid(
        lambda pk: Buurt.objects.filter(pk=pk).select_related("wijk").annotate(n=Value(1))
    ).vraag
    for buurt in buurten:
        with django_assert_num_queries(1):
            (rij,) = vraag(buurt.pk)
            assert (rij, rij.wijk.naam, rij.n) == (buurt, buurt.naam, 1)


@pytest.mark.django_db(transaction=True)
def test_threads_that_ask_at_once_get_each_its_own() -> None:
    wijken = [maak_wijk(f"Wijk {nummer}") for nummer in range(4)]
    vraag = Voorbereid(lambda pk, naam: Wijk.objects.filter(pk=pk, naam=naam)).vraag

    def vraag_vaak(wijk: Wijk) -> list[Any]:
        try:
            return [rij for _keer in range(50) for rij in vraag(wijk.pk, wijk.naam)]
        finally:
            connection.close()

    with ThreadPoolExecutor(len(wijken)) as draden:
        assert list(draden.map(vraag_vaak, wijken)) == [[wijk] * 50 for wijk in wijken]
