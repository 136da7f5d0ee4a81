"""What of the questions waits on the pages where people begin: late, due soon; and nothing of a colleague's."""

import pytest
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.services.aanstellingen import end_aanstelling
from kern.klok import DAG, vandaag
from rapportage.vragen.models import Uitzoekpunt
from rapportage.vragen.services.uitzoeken import answer_punt, withdraw_punt
from rapportage.vragen.wacht import wacht_op
from rapportage.wacht import wacht_op as alles_wat_wacht
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.product import laad_onderdelen
from tests.fabrieken.vragen import maak_punt
from tests.fabrieken.wijken import maak_wijk

pytestmark = pytest.mark.django_db


@pytest.fixture
def coord() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="Jo", achternaam="Peulen")


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


def _zinnen(wie: Gebruiker) -> list[tuple[str, str]]:
    return [(wacht.waar, wacht.zin) for wacht in wacht_op(wie)]


def test_without_anything_to_find_out_nothing_waits(coord: Gebruiker) -> None:
    assert _zinnen(coord) == []


def test_the_late_one_is_told_to_who_finds_it_out_and_who_keeps_them(
    coord: Gebruiker, beleid: Gebruiker
) -> None:
    maak_punt(coord, door=beleid, dagen_te_laat=3)
    assert _zinnen(coord) == [("Te laat", "1 uitzoekpunt van jou bij de vijf vragen is te laat")]
    assert _zinnen(beleid) == [("Te laat", "1 uitzoekpunt bij de vijf vragen is te laat")]
    assert "Jo Peulen, 3 dagen te laat" in wacht_op(beleid)[0].waarom
    assert _zinnen(maak_gebruiker(Rol.TRAJECTCOORDINATOR)) == []
    assert _zinnen(maak_gebruiker(Rol.ADVISEUR)) == []


def test_soon_is_told_to_who_finds_it_out_alone(coord: Gebruiker, beleid: Gebruiker) -> None:
    maak_punt(coord, door=beleid, uiterlijk=vandaag() + 14 * DAG)
    maak_punt(coord, door=beleid, uiterlijk=vandaag())
    maak_punt(coord, door=beleid, uiterlijk=vandaag() + 15 * DAG)
    assert _zinnen(coord) == [
        ("Wacht op jou", "2 uitzoekpunten van jou moeten binnen twee weken bekend zijn")
    ]
    assert _zinnen(beleid) == []


def test_what_nobody_finds_out_any_more_is_told_to_who_keeps_them(
    coord: Gebruiker, beleid: Gebruiker
) -> None:
    ver = maak_punt(coord, door=beleid, uiterlijk=vandaag() + 180 * DAG)
    maak_punt(beleid, door=beleid, uiterlijk=vandaag() + 180 * DAG)
    assert _zinnen(beleid) == []
    end_aanstelling(aanstelling=coord.aanstellingen.get(), door=None)
    zin = "1 uitzoekpunt bij de vijf vragen heeft niemand die het uitzoekt"
    assert _zinnen(beleid) == [("Wacht op jou", zin)]
    assert wacht_op(beleid)[0].waarom.endswith("Jo Peulen leest de vijf vragen niet meer.")
    assert _zinnen(maak_gebruiker(Rol.TEAMLEIDER)) == []
    laat = maak_punt(beleid, door=beleid, dagen_te_laat=3)
    Uitzoekpunt.objects.filter(pk=laat.pk).update(wie=coord)
    assert [zin for _waar, zin in _zinnen(beleid)] == [
        "1 uitzoekpunt bij de vijf vragen is te laat",
        "2 uitzoekpunten bij de vijf vragen hebben niemand die ze uitzoekt",
    ]
    withdraw_punt(punt_id=ver.pk, waarom="Stond er al", door=beleid)
    assert len(_zinnen(beleid)) == 2


def test_what_was_answered_or_withdrawn_waits_no_longer(coord: Gebruiker, beleid: Gebruiker) -> None:
    een, twee = (maak_punt(coord, door=beleid, dagen_te_laat=3) for _keer in range(2))
    answer_punt(punt_id=een.pk, uitkomst="Een half jaar.", door=coord)
    withdraw_punt(punt_id=twee.pk, waarom="Stond er al", door=beleid)
    assert _zinnen(coord) == []


def test_what_is_late_comes_first_of_both(coord: Gebruiker, beleid: Gebruiker) -> None:
    laad_onderdelen()
    maak_punt(coord, door=beleid)
    maak_punt(coord, door=beleid, dagen_te_laat=1)
    laat = [wacht.is_laat for wacht in alles_wat_wacht(coord)]
    assert laat == sorted(laat, reverse=True)
    assert laat.count(True) == 2


@pytest.mark.parametrize("rol", [Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.WIJKCOORDINATOR])
def test_it_stands_on_the_page_where_who_finds_it_out_begins(rol: Rol, beleid: Gebruiker) -> None:
    maak_persoon(maak_wijk("Donderberg"))
    wie = maak_gebruiker(rol)
    maak_punt(wie, door=beleid, dagen_te_laat=2)
    klant = Client()
    klant.force_login(wie)
    pagina = " ".join(klant.get("/", follow=True).text.split())
    assert "1 uitzoekpunt van jou" in pagina
    assert "bij de vijf vragen is te laat" in pagina
