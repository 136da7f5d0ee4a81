"""Rows that are read along in the statement of another are the rows that a statement of their own gives."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.db.models import Model, OuterRef
from django.test.utils import CaptureQueriesContext

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Belemmering, Belemmeringsoort, Inburgeraar, Veiligheidsnotitie
from kern.klok import vandaag
from kern.meelezen import Mee
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from trajecten.contact.models import GeplandBezoek

pytestmark = pytest.mark.django_db


def waarden(rij: Model) -> dict[str, Any]:
    """Return every column of a row, with its type."""
    return {v.attname: (type(w := getattr(rij, v.attname)), w) for v in rij._meta.concrete_fields}


def lees_mee(persoon: Inburgeraar, mee: Mee[Any]) -> list[Any]:
    """Read along with a person, in one statement, and have nothing read afterwards."""
    with CaptureQueriesContext(connection) as gevraagd:
        rijen = mee.lees(Inburgeraar.objects.annotate(mee=mee.kolom).get(pk=persoon.pk).mee)
    assert len(gevraagd) == 1
    return rijen


def bezoeken() -> Any:
    """Return the planned visits to the person of the outer query."""
    return GeplandBezoek.objects.filter(inburgeraar=OuterRef("pk")).order_by("-datum")


def test_rows_are_equal_to_those_of_a_statement_of_their_own() -> None:
    wijk = maak_wijk()
    wie, persoon = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk), maak_persoon(wijk)
    for n in range(3):
        GeplandBezoek.objects.create(
            inburgeraar=persoon,
            door=wie,
            datum=vandaag() + dt.timedelta(days=n),
            tijd=dt.time(9, 30) if n else None,
            wat=f"Koken “{n}” \\ é\n",
        )
    GeplandBezoek.objects.create(inburgeraar=maak_persoon(wijk), door=wie, datum=vandaag())
    zelf = list(GeplandBezoek.objects.filter(inburgeraar=persoon).order_by("-datum"))
    assert [waarden(b) for b in lees_mee(persoon, Mee(bezoeken()))] == [waarden(b) for b in zelf]


def test_text_that_is_written_back_unchanged_keeps_its_bytes() -> None:
    persoon = maak_persoon(maak_wijk())
    soort, wie = Belemmeringsoort.objects.create(naam="Proef"), maak_gebruiker(Rol.TEAMLEIDER)
    Belemmering.objects.create(inburgeraar=persoon, soort=soort, toelichting="Slaapt slecht é", door=wie)
    (rij,) = lees_mee(persoon, Mee(Belemmering.objects.filter(inburgeraar=OuterRef("pk"))))
    zelf = Belemmering.objects.get(inburgeraar=persoon)
    assert rij.toelichting == zelf.toelichting
    assert rij.toelichting.opgeslagen == zelf.toelichting.opgeslagen


def test_relation_comes_with_the_columns_that_were_named() -> None:
    wijk = maak_wijk()
    wie, persoon = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk), maak_persoon(wijk)
    bezoek = GeplandBezoek.objects.create(inburgeraar=persoon, door=wie, datum=vandaag())
    (rij,) = lees_mee(persoon, Mee(bezoeken(), door=("voornaam", "achternaam"), verzet_naar=("datum",)))
    with CaptureQueriesContext(connection) as gevraagd:
        assert (rij.door.naam, rij.verzet_naar, rij.pk) == (wie.naam, None, bezoek.pk)
    assert not gevraagd
    # No password travels along: what was not named is read when somebody asks for it.
    assert rij.door.get_deferred_fields() == {
        v.attname for v in Gebruiker._meta.concrete_fields if v.name not in {"id", "voornaam", "achternaam"}
    }


def test_columns_of_the_row_itself_can_be_named_too() -> None:
    wijk = maak_wijk()
    wie, persoon = maak_gebruiker(Rol.TEAMLEIDER), maak_persoon(wijk)
    Veiligheidsnotitie.objects.create(
        inburgeraar=persoon, tot=vandaag() + dt.timedelta(days=9), reden="Grote hond", door=wie
    )
    mee = Mee(Veiligheidsnotitie.objects.filter(inburgeraar=OuterRef("pk"))[:1], ("waarschuwing", "tot"))
    (rij,) = lees_mee(persoon, mee)
    assert rij.get_deferred_fields() == {"inburgeraar_id", "van", "reden", "door_id"}


def test_nobody_has_an_empty_list() -> None:
    assert lees_mee(maak_persoon(maak_wijk()), Mee(bezoeken())) == []


def test_number_with_decimals_stays_exact() -> None:
    wie = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk())
    Aanstelling.objects.filter(gebruiker=wie).update(fte="0.10")
    mee = Mee(Aanstelling.objects.filter(gebruiker=OuterRef("pk")))
    gelezen = mee.lees(Gebruiker.objects.annotate(mee=mee.kolom).get(pk=wie.pk).mee)
    assert [waarden(a) for a in gelezen] == [waarden(a) for a in Aanstelling.objects.filter(gebruiker=wie)]
