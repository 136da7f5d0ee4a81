"""The same visit sent from two tabs in the same instant lands once; without what guards that it lands twice."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

import pytest
from django.db import connection

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from tests.race import race
from trajecten.bezoek.services import huisbezoek
from trajecten.bezoek.services.huisbezoek import log_huisbezoek
from trajecten.bezoek.services.invoer import Bezoek
from trajecten.contact.enums import Resultaat
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.traject.models import Traject

pytestmark = pytest.mark.django_db(transaction=True)


def _wereld() -> tuple[Gebruiker, Inburgeraar]:
    wijk = maak_wijk("Donderberg")
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk), maak_persoon(wijk)


def _verstuur(sanne: Gebruiker, persoon: Inburgeraar, sleutel: UUID) -> Contactmoment:
    bezoek = Bezoek(datum=vandaag(), resultaat=Resultaat.GESPROKEN, minuten=45, tekst="Zij kookt graag.")
    return log_huisbezoek(inburgeraar_id=persoon.pk, door=sanne, sleutel=sleutel, bezoek=bezoek)


def test_two_tabs_leave_one_visit() -> None:
    sanne, persoon = _wereld()
    for ronde in range(1, 6):
        sleutel = uuid4()
        uit = race(*[lambda s=sleutel: _verstuur(sanne, persoon, s)] * 2)
        assert {u.pk for u in uit if isinstance(u, Contactmoment)} == {
            Contactmoment.objects.get(sleutel=sleutel).pk
        }, uit
        assert Verslag.objects.count() == ronde
    assert Traject.objects.count() == 1


@contextmanager
def _zonder_sleutel() -> Iterator[None]:
    """Take the unique key off the table, and put it back when the rows that broke it are gone."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname FROM pg_constraint WHERE conrelid = 'trajecten_contactmoment'::regclass AND contype = 'u'"
        )
        (naam,) = (rij[0] for rij in cursor.fetchall())
        cursor.execute(f'ALTER TABLE trajecten_contactmoment DROP CONSTRAINT "{naam}"')
    try:
        yield
    finally:
        Verslag.objects.all().delete()
        Contactmoment.objects.all().delete()
        with connection.cursor() as cursor:
            cursor.execute(f'ALTER TABLE trajecten_contactmoment ADD CONSTRAINT "{naam}" UNIQUE (sleutel)')


def test_two_tabs_without_the_guard_leave_two_visits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control."""
    sanne, persoon = _wereld()
    monkeypatch.setattr(huisbezoek, "_eerder", lambda *_: None)
    with _zonder_sleutel():
        sleutel = uuid4()
        race(*[lambda: _verstuur(sanne, persoon, sleutel)] * 2)
        assert Contactmoment.objects.filter(sleutel=sleutel).count() == 2
