"""The set clock: what Python and the database record carries the day of the town, history too."""

import datetime as dt
from collections.abc import Iterator

import pytest
from django.db import connection, transaction

from gebruikers.enums import Rol
from inburgeraars.models import Inburgeraar
from kern.historie import bekend_op
from kern.identiteit import als
from kern.klok import vandaag
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import ontmoet_persoon
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from tests.levend_jaar.klok import HIER, Klok, gezette_klok

pytestmark = pytest.mark.django_db(transaction=True)

SCHRIKKELDAG = dt.date(2028, 2, 29)


@pytest.fixture
def klok() -> Iterator[Klok]:
    with gezette_klok(SCHRIKKELDAG) as klok:
        yield klok


def _een(vraag: str, *waarden: str | int) -> object:
    with connection.cursor() as cursor:
        cursor.execute(vraag, waarden)
        return cursor.fetchone()[0]


def test_python_and_the_database_tell_the_set_day_under_every_role(klok: Klok) -> None:
    wijk = maak_wijk("Donderberg")
    coordinator = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    assert vandaag() == SCHRIKKELDAG
    assert _een("SELECT now()") == klok.nu()
    with transaction.atomic(), als(coordinator):
        assert _een("SELECT current_user") == "web"
        assert _een("SELECT rls.vandaag()") == SCHRIKKELDAG
        assert _een("SELECT count(*) FROM rls.in_kracht(%s)", coordinator.pk) == 1


def test_history_is_read_as_known_on_a_set_day(klok: Klok) -> None:
    wijk = maak_wijk("Donderberg")
    coordinator = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    klok.zet(dt.date(2028, 3, 1))
    persoon = ontmoet_persoon(coordinator, wijk, voornamen="Amina")
    klok.zet(dt.date(2028, 3, 10))
    Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="0475 1")

    def telefoon(dag: dt.date) -> list[str]:
        moment = dt.datetime.combine(dag, dt.time(12), tzinfo=HIER)
        return list(bekend_op(Inburgeraar, moment).filter(id=persoon.pk).values_list("telefoon", flat=True))

    assert telefoon(SCHRIKKELDAG) == []
    assert telefoon(dt.date(2028, 3, 9)) == ["06 00 00 12 34"]
    assert telefoon(dt.date(2028, 3, 10)) == ["0475 1"]


def test_a_page_logs_and_keeps_the_session_at_the_set_moment(klok: Klok) -> None:
    wijk = maak_wijk("Donderberg")
    coordinator = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    persoon = ontmoet_persoon(coordinator, wijk)
    klok.zet(dt.date(2028, 10, 29), dt.time(16))
    assert als_klant(coordinator).get(f"/inburgeraars/{persoon.pk}/").status_code == 200
    regel = Logregel.objects.latest("pk")
    assert (regel.handeling, regel.moment) == ("dossier geopend", klok.nu())


def test_a_clock_is_never_set_back(klok: Klok) -> None:
    with pytest.raises(ValueError, match="lies before"):
        klok.zet(SCHRIKKELDAG - dt.timedelta(days=1))


def test_afterwards_the_database_has_its_own_time_again() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_functiondef('rls.eigen_daden'::regproc), pg_get_functiondef('rls.vandaag'::regproc)"
        )
        voor = cursor.fetchone()
    regel = "SELECT string_agg(with_check, ' ' ORDER BY policyname, tablename) FROM pg_policies"
    regels = _een(regel)
    with gezette_klok(SCHRIKKELDAG):
        assert _een("SELECT now()::date") == SCHRIKKELDAG
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_functiondef('rls.eigen_daden'::regproc), pg_get_functiondef('rls.vandaag'::regproc)"
        )
        assert cursor.fetchone() == voor
    assert _een(regel) == regels
    assert _een("SELECT now() = pg_catalog.now() AND to_regnamespace('klok') IS NULL") is True
