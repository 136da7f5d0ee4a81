"""Who reads along, as the pages of a text tell, and what changed since the text of the round before."""

import datetime as dt

import pytest
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.product.meelezers import MEESTE, meelezers
from rapportage.product.models import Producttekst
from rapportage.product.services.opmerkingen import add_opmerking
from rapportage.product.services.schrijven import save_aspect
from rapportage.product.teksten import Tekst
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import begin, bied_aan, keur_goed, lees, maak_goedgekeurd, schrijf_alles
from tests.klok import Zetklok
from tests.queries import tel

pytestmark = pytest.mark.django_db

VAN = dt.date(2024, 1, 1)


@pytest.fixture
def coord() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="Jo", achternaam="Peulen", van=VAN)


@pytest.fixture
def leider() -> Gebruiker:
    return maak_gebruiker(Rol.TEAMLEIDER, voornaam="An", achternaam="Claes", van=VAN)


@pytest.fixture
def project() -> Gebruiker:
    return maak_gebruiker(Rol.PROJECTLEIDER, voornaam="Wim", achternaam="Kuiper", van=VAN)


def _zinnen(tekst: Producttekst, wie: Gebruiker, **over: object) -> list[tuple[str, str]]:
    tekst.refresh_from_db()
    return [(een.zin, een.noot) for een in meelezers(tekst, wie, **over)]  # type: ignore[arg-type]


def _klant(wie: Gebruiker) -> Client:
    klant = Client()
    klant.force_login(wie)
    return klant


def _pagina(wie: Gebruiker, adres: str) -> str:
    return " ".join(_klant(wie).get(adres).text.split())


def _aspect(tekst: Producttekst, plaats: int = 0) -> str:
    aspect = Tekst(tekst).aspecten[plaats].aspect
    return f"/rapportages/productbeschrijving/tekst/{tekst.pk}/aspect/{aspect.pk}/"


def test_each_hand_is_told_as_the_reader_sees_it(
    coord: Gebruiker, leider: Gebruiker, project: Gebruiker
) -> None:
    tekst = begin(3, coord)
    assert _zinnen(tekst, coord)[0] == ("Nog niemand heeft geschreven", "jij bent begonnen")
    assert _zinnen(tekst, leider)[0] == ("Nog niemand heeft geschreven", "Jo Peulen is begonnen")
    schrijf_alles(tekst, coord)
    schreef, lezer, keurt = _zinnen(tekst, coord)
    assert schreef == ("Jij hebt meegeschreven", "trajectcoördinator")
    assert lezer == ("Nog geen tweede lezer", "dat kan zijn: An Claes en Wim Kuiper")
    assert keurt[0] == "An Claes en Wim Kuiper kunnen goedkeuren"
    bied_aan(tekst, lezer=project, door=coord)
    assert _zinnen(tekst, leider)[1:] == [
        ("Wim Kuiper leest", "tweede lezer"),
        ("Jij kunt goedkeuren", "alleen wie niet meeschrijft en niet als tweede leest of heeft gelezen"),
    ]
    assert _zinnen(tekst, project)[1][0] == "Jij leest"
    lees(tekst, project)
    assert _zinnen(tekst, leider)[1][0] == "Wim Kuiper heeft alles gelezen"
    keur_goed(tekst, leider)
    assert _zinnen(tekst, coord)[2][0] == "An Claes heeft goedgekeurd"
    assert _zinnen(tekst, leider)[2][0] == "Jij hebt goedgekeurd"


def test_of_an_aspect_those_are_told_who_wrote_or_commented_on_it(
    coord: Gebruiker, leider: Gebruiker, project: Gebruiker
) -> None:
    tekst = begin(3, coord)
    een, twee = (regel.aspect for regel in Tekst(tekst).aspecten[:2])
    ander = maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="Bo", achternaam="Aerts")
    for wie, aspect in ((coord, een), (ander, twee)):
        save_aspect(
            tekst_id=tekst.pk, aspect_id=aspect.pk, gezien=0, teksten={"situatie": "<p>Zo.</p>"}, door=wie
        )
    for wie in (leider, leider, project):
        add_opmerking(tekst_id=tekst.pk, aspect_id=een.pk, tekst="Waarom?", door=wie)
    assert [zin for zin, _noot in _zinnen(tekst, coord)[:2]] == [
        "Bo Aerts heeft meegeschreven",
        "Jij hebt meegeschreven",
    ]
    assert _zinnen(tekst, coord, aspect=een)[0] == ("Jij hebt meegeschreven", "trajectcoördinator")
    assert _zinnen(tekst, coord, aspect=een)[2] == ("An Claes en Wim Kuiper lezen mee", "3 opmerkingen")
    assert len(_zinnen(tekst, coord, aspect=twee)) == 3
    pagina = _pagina(leider, _aspect(tekst))
    assert "Jij en Wim Kuiper lezen mee" in pagina
    assert "Jo Peulen heeft meegeschreven" in pagina


def test_of_many_the_first_are_named_in_as_many_statements(
    coord: Gebruiker, leider: Gebruiker, project: Gebruiker
) -> None:
    tekst = begin(3, coord)
    adres, klant = _aspect(tekst), _klant(coord)
    eerst = tel(klant, adres)
    for _nummer in range(MEESTE):
        maak_gebruiker(Rol.TEAMLEIDER, achternaam="Zet")
    noot = _zinnen(tekst, coord)[1][1]
    assert noot == "dat kan zijn: jij, An Claes, Teamleider Zet en nog 3 collega’s"
    assert tel(klant, adres) == eerst


def test_an_aspect_is_compared_with_the_text_of_the_round_before(
    coord: Gebruiker, leider: Gebruiker, project: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    klok = Zetklok(monkeypatch)
    klok.zet(dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC))
    eerste = maak_goedgekeurd(3, schrijver=coord, lezer=project, keurder=leider)
    assert "Vergelijken" not in _pagina(coord, _aspect(eerste))
    assert "Met vorige tekst vergelijken" not in _pagina(coord, f"{_aspect(eerste)}versies/?van=vorige")
    klok.zet(dt.datetime(2025, 12, 1, 12, tzinfo=dt.UTC))
    tekst = begin(3, coord)
    adres = _aspect(tekst)
    assert "Vergelijken" not in _pagina(coord, adres), "nobody wrote yet"
    assert "Er is nog geen versie." in _pagina(coord, f"{adres}versies/?van=vorige")
    schrijf_alles(tekst, coord, "Zo doen we het beter.")
    assert f'href="{adres}versies/?van=vorige"' in _pagina(coord, adres)
    pagina = _pagina(leider, f"{adres}versies/?van=vorige")
    assert "Wat er is veranderd sinds de tekst van 31 maart 2025" in pagina
    assert "beter.</ins>" in pagina
    assert "Laatste versies vergelijken" in pagina
    lijst = _pagina(leider, f"{adres}versies/")
    assert "Er is één versie." in lijst
    assert "Met vorige tekst vergelijken" in lijst
