"""Who gets rows of the five questions from the database, whatever is asked for, and who may write them."""

import pytest
from django.db import DatabaseError, transaction
from django.http import QueryDict

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.historie import historiemodel
from kern.identiteit import als
from rapportage.ervaringen.enums import Vraag
from rapportage.redactie.services.concepten import keep_concept
from rapportage.vragen.models import Uitzoekpunt, Vraagantwoord, Vraagcitaat, Vraagconcept, Vraagopmerking
from rapportage.vragen.services.schrijven import add_opmerking
from rapportage.vragen.services.uitzoeken import answer_punt
from tests.fabrieken.ervaringen import maak_ervaring
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.vragen import citeer, maak_punt, schrijf_antwoord
from tests.toegang.test_muren import zonder_policy

pytestmark = pytest.mark.django_db

TABELLEN = (Vraagantwoord, Vraagcitaat, Vraagopmerking, Uitzoekpunt)
LEZEN = (
    Rol.TRAJECTCOORDINATOR,
    Rol.TEAMLEIDER,
    Rol.BELEIDSMEDEWERKER,
    Rol.PROJECTLEIDER,
    Rol.WIJKCOORDINATOR,
    Rol.AFDELINGSHOOFD,
)


@pytest.fixture
def coord() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR)


@pytest.fixture
def punt(coord: Gebruiker) -> Uitzoekpunt:
    """An answer with a citation and a comment, and something that coord finds out."""
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    schrijf_antwoord("<p>Een</p>", door=beleid)
    citeer(maak_ervaring(coord), door=beleid)
    add_opmerking(vraag=Vraag.VINDPLAATSEN, tekst="Waarom?", door=coord)
    return maak_punt(coord, door=beleid)


def _gezien(wie: Gebruiker) -> list[int]:
    with transaction.atomic(), als(wie):
        rijen = [m._default_manager.count() for m in TABELLEN]
        return [*rijen, historiemodel(Uitzoekpunt)._default_manager.count()]


def test_who_reads_the_questions_gets_their_rows_and_nobody_else(punt: Uitzoekpunt) -> None:
    for rol in LEZEN:
        assert _gezien(maak_gebruiker(rol)) == [1, 1, 1, 1, 1], rol
    for ander in (Rol.CONSULENT, Rol.PARTNER, Rol.TAALCOACH, Rol.ADVISEUR, Rol.BEHEERDER, None):
        assert _gezien(maak_gebruiker(ander)) == [0, 0, 0, 0, 0], ander


def test_without_the_wall_a_partner_would_read_them(punt: Uitzoekpunt) -> None:
    with zonder_policy("rapportage_uitzoekpunt"):
        assert _gezien(maak_gebruiker(Rol.PARTNER))[3] == 1


def test_the_database_lets_only_writers_write_and_keeps_versions(punt: Uitzoekpunt, coord: Gebruiker) -> None:
    for wie in (coord, maak_gebruiker(Rol.AFDELINGSHOOFD), maak_gebruiker(Rol.ADVISEUR)):
        with pytest.raises(DatabaseError), transaction.atomic(), als(wie):
            Vraagantwoord.objects.create(vraag=1, versie=2, kort="<p>x</p>", door=wie)
    schrijver = maak_gebruiker(Rol.PROJECTLEIDER)
    with transaction.atomic(), als(schrijver):
        Vraagantwoord.objects.create(vraag=1, versie=2, kort="<p>x</p>", door=schrijver)
    with pytest.raises(DatabaseError), transaction.atomic(), als(schrijver):
        Vraagantwoord.objects.update(kort="<p>y</p>")


def test_who_finds_out_changes_its_own_row_alone(punt: Uitzoekpunt, coord: Gebruiker) -> None:
    for ander in (maak_gebruiker(Rol.TEAMLEIDER), maak_gebruiker(Rol.TRAJECTCOORDINATOR)):
        with transaction.atomic(), als(ander):
            assert Uitzoekpunt.objects.filter(pk=punt.pk).update(wat="Anders") == 0
    with transaction.atomic(), als(coord):
        assert answer_punt(punt_id=punt.pk, uitkomst="Een half jaar.", door=coord).stand == "beantwoord"


def test_a_draft_is_its_writers_own(punt: Uitzoekpunt) -> None:
    beleid, ander = maak_gebruiker(Rol.BELEIDSMEDEWERKER), maak_gebruiker(Rol.PROJECTLEIDER)
    keep_concept(Vraagconcept, tekst={"vraag": Vraag.WIJK}, gebruiker=beleid, velden=QueryDict("kort=Een"))
    for wie, ziet in ((beleid, 1), (ander, 0)):
        with transaction.atomic(), als(wie):
            assert Vraagconcept.objects.count() == ziet
