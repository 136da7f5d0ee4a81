"""How a name sounds is kept beside it: it follows the name, and stands nowhere else."""

import pytest
from django.db import ProgrammingError, connection, transaction

from inburgeraars.models import Inburgeraar
from inburgeraars.namen import Naam
from inburgeraars.services.personen import zet_naam
from kern.historie import historiemodel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.team import Team

KLANK = "SELECT klank, rls.klank(zoeknaam) FROM inburgeraars_inburgeraar WHERE id = %s"


def _klank(persoon: Inburgeraar) -> tuple[str, str]:
    """Return what is kept, and what the name sounds like."""
    with connection.cursor() as cursor:
        cursor.execute(KLANK, [persoon.pk])
        bewaard, klinkt = cursor.fetchone()
    return bewaard, klinkt


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody whose name sounds otherwise than it is written."""
    return maak_persoon(team.wijk, voornamen="Youssef", geslachtsnaam="Boutaib")


def test_it_follows_the_name(persoon: Inburgeraar) -> None:
    assert _klank(persoon) == ("jusef butaib",) * 2
    zet_naam(persoon, Naam(voornamen="Moukkie", voorvoegsel="", geslachtsnaam="Yilmaz"))
    persoon.save()
    assert _klank(persoon) == ("mukie jilmaz",) * 2


def test_nothing_is_left_of_a_name_that_is_blanked(persoon: Inburgeraar) -> None:
    Inburgeraar.objects.filter(pk=persoon.pk).update(zoeknaam="")
    assert _klank(persoon) == ("", "")


def test_nobody_writes_it(persoon: Inburgeraar) -> None:
    with pytest.raises(ProgrammingError, match="klank"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE inburgeraars_inburgeraar SET klank = 'x' WHERE id = %s", [persoon.pk])


def test_no_page_and_no_version_holds_it(persoon: Inburgeraar) -> None:
    for model in (Inburgeraar, historiemodel(Inburgeraar)):
        assert "klank" not in {veld.column for veld in model._meta.concrete_fields}
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {model._meta.db_table} LIMIT 0")  # noqa: S608  a name of the catalogue
            assert ("klank" in {kolom.name for kolom in cursor.description}) is (model is Inburgeraar)


def test_a_change_is_one_version_and_a_save_is_none(persoon: Inburgeraar) -> None:
    def versies() -> tuple[int, int]:
        persoon.refresh_from_db()
        return persoon.versie, historiemodel(Inburgeraar).objects.filter(pgh_obj_id=persoon.pk).count()

    versie, aantal = versies()
    persoon.save()
    assert versies() == (versie, aantal)
    zet_naam(persoon, Naam(voornamen="Joessef", voorvoegsel="", geslachtsnaam="Butaib"))
    persoon.save()
    # The same sound in another spelling is a change as well.
    assert _klank(persoon)[0] == "jusef butaib"
    assert versies() == (versie + 1, aantal + 1)
