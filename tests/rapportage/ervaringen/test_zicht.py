"""Who reads what of ervaringen, held by the database: the rollen, the doelgroep beside a place, and names within sight."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from kern.historie import historiemodel
from kern.identiteit import als
from rapportage.ervaringen.lijst import Ervaringfilter
from rapportage.ervaringen.models import Ervaring, Ervaringdoelgroep
from rapportage.ervaringen.permissions import LEZERS
from rapportage.ervaringen.zicht import namen_voor
from tests.fabrieken.ervaringen import maak_ervaring
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_activiteit, maak_vindplaats
from tests.fabrieken.wijken import maak_wijk

pytestmark = pytest.mark.django_db

TEAM = {Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER}


@pytest.mark.parametrize("rol", list(Rol))
def test_the_rollen_of_the_table_are_those_of_the_pages(rol: Rol) -> None:
    maak_ervaring()
    with als(maak_gebruiker(rol)):
        assert Ervaring.objects.count() == (rol in LEZERS)


@pytest.mark.parametrize("maak", [maak_vindplaats, maak_activiteit])
@pytest.mark.parametrize("rol", sorted(LEZERS))
def test_the_doelgroep_beside_a_place_stays_within_the_team(rol: Rol, maak: Callable[[], object]) -> None:
    plek = maak()
    zonder = maak_ervaring(doelgroep=Doelgroep.PLICHTIG)
    waar: dict[str, Any] = {type(plek).__name__.lower(): plek}
    met = maak_ervaring(doelgroep=Doelgroep.BEHOEFTIG, **waar)
    wie = maak_gebruiker(rol)
    with als(wie):
        gezien = {rij.pk: getattr(rij, "voor", None) for rij in Ervaring.objects.met_alles()}
        filter_ = Ervaringfilter(
            {"doelgroep": Doelgroep.BEHOEFTIG}, Ervaring.objects.met_alles(), gebruiker=wie
        )
        gevonden = list(filter_.qs)
        geteld = Ervaringdoelgroep.objects.count()
        historie = historiemodel(Ervaringdoelgroep)._default_manager.count()
    team = rol in TEAM
    assert gezien[zonder.pk] is not None
    assert (gezien[met.pk] is not None) == team
    assert gevonden == ([met] if team else [])
    assert (geteld, historie) == ((2, 2) if team else (1, 0))


def test_without_the_wall_the_doelgroep_would_be_read() -> None:
    maak_ervaring(doelgroep=Doelgroep.BEHOEFTIG, vindplaats=maak_vindplaats())
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE rapportage_ervaringdoelgroep DISABLE ROW LEVEL SECURITY")
    with als(maak_gebruiker(Rol.BELEIDSMEDEWERKER)):
        assert Ervaringdoelgroep.objects.count() == 1


@pytest.mark.parametrize("rol", [Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD])
def test_who_only_reads_writes_nothing(rol: Rol) -> None:
    ervaring = maak_ervaring()
    with als(maak_gebruiker(rol)):
        assert Ervaring.objects.update(tekst="Anders.") == 0
        with pytest.raises(DatabaseError), transaction.atomic():
            Ervaringdoelgroep.objects.create(ervaring=ervaring, doelgroep=Doelgroep.PLICHTIG)
    ervaring.refresh_from_db()
    assert ervaring.tekst != "Anders."


def _coordinator(wijk: object) -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)  # type: ignore[arg-type]


def test_names_are_those_that_the_writer_may_see() -> None:
    wijk, elders = maak_wijk(), maak_wijk()
    maak_persoon(wijk, voornamen="Xhesika", geslachtsnaam="Berisha")
    maak_persoon(elders, voornamen="Tsvetomir", geslachtsnaam="Vasilew")
    tekst = "Xhesika en Tsvetomir kwamen samen. We spraken Berisha bij de school."

    ilse = _coordinator(wijk)
    with als(ilse):
        assert [n.tekst for n in namen_voor(ilse, tekst)[0]] == ["Xhesika", "Berisha"]
    ander = _coordinator(elders)
    with als(ander):
        assert [n.tekst for n in namen_voor(ander, tekst)[0]] == ["Tsvetomir"]
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    with als(leider):
        assert [n.tekst for n in namen_voor(leider, tekst)[0]] == ["Xhesika", "Tsvetomir", "Berisha"]


def test_names_within_sight_cost_one_statement_and_places_one() -> None:
    wijk = maak_wijk()
    for nummer in range(5):
        maak_persoon(wijk, voornamen=f"Xhesika {nummer}")
    ilse = _coordinator(wijk)
    with als(ilse):
        namen_voor(ilse, "Eerst een keer voor het onthouden van het zicht.")
        with CaptureQueriesContext(connection) as vragen:
            namen_voor(ilse, "Xhesika kwam.", "Zij nam Tsvetomir mee.")
        assert len(vragen) == 2
        with CaptureQueriesContext(connection) as vragen:
            assert namen_voor(ilse, "", "") == [[], []]
        assert len(vragen) == 0


def test_a_place_is_no_person_but_a_key_person_is() -> None:
    wijk = maak_wijk("Donderberg")
    maak_vindplaats(wijk, naam="De Merel")
    maak_vindplaats(wijk, naam="Xhesika Merel", soort="sleutelfiguur")
    maak_persoon(wijk, voornamen="Merel")
    ilse = _coordinator(wijk)
    with als(ilse):
        assert [n.tekst for n in namen_voor(ilse, "In De Merel is plek voor Merel.")[0]] == ["Merel"]
        assert [n.tekst for n in namen_voor(ilse, "Via Xhesika Merel vonden we er vijf.")[0]] == ["Merel"]
