"""Every act has its way back, or a reason why not; and *Toch niet* in a message does what it says."""

from django.test import Client
from django.urls import reverse

from gebruikers.checks import url_patronen
from gebruikers.policies import VAN_BIBLIOTHEEK
from kern.beleid import methoden_van
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from tests.terugwegen import GEEN, LEEST, OP_EEN_PAGINA, TOCH_NIET
from trajecten.taken.enums import Taakstand
from trajecten.taken.services import add_taak


def _schrijvende() -> set[str]:
    """Return the names of the URLs of the product that take a POST; signing in is the library's."""
    return {
        naam
        for naam, patroon in url_patronen()
        if "POST" in methoden_van(patroon.callback) and naam not in VAN_BIBLIOTHEEK and ":" in naam
    }


def test_every_act_has_its_way_back_or_a_reason_why_not() -> None:
    terugwegen = set(TOCH_NIET.values()) | {"trajecten:samenvoegen_ongedaan"}
    lijsten: list[set[str]] = [set(TOCH_NIET), set(OP_EEN_PAGINA), set(GEEN), LEEST, terugwegen]
    genoemd = set().union(*lijsten)
    assert _schrijvende() - genoemd == set(), "an act without its way back"
    assert genoemd - _schrijvende() == set(), "no act of the product"
    assert sum(map(len, lijsten)) == len(genoemd), "an act with two ways"
    assert all(GEEN.values())


def test_every_way_back_is_a_page_of_the_product() -> None:
    bestaat = {naam for naam, _patroon in url_patronen()}
    assert {*TOCH_NIET.values(), *OP_EEN_PAGINA.values()} <= bestaat


def test_message_offers_to_take_back_and_the_page_stays(client: Client, team: Team) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildirim")
    maak_huisbezoek(persoon, team.coordinator)
    taak = add_taak(
        inburgeraar_id=persoon.pk, door=team.coordinator, wat="Bel de opvang", uiterlijk=vandaag()
    )
    client.force_login(team.coordinator)
    hier = reverse("trajecten:dossier", args=[persoon.pk]) + "?soort=taken"
    client.defaults["HTTP_REFERER"] = f"http://testserver{hier}"
    antwoord = client.post(reverse("trajecten:taak_gedaan", args=[taak.pk]))
    assert antwoord["Location"] == hier
    terug = reverse("trajecten:taak_ongedaan", args=[taak.pk])
    tekst = client.get(hier).content.decode()
    assert "De taak ‘Bel de opvang’ van Fatma Yildirim is gedaan." in tekst
    assert f'<form method="post" action="{terug}"' in tekst
    assert client.post(terug)["Location"] == hier
    taak.refresh_from_db()
    assert (taak.stand, taak.afgehandeld_op) == (Taakstand.OPEN, None)
    tekst = client.get(hier).content.decode()
    assert "De taak ‘Bel de opvang’ van Fatma Yildirim staat weer open." in tekst
    assert terug not in tekst, "what was taken back offers no way back of its own"


def test_page_of_another_site_is_not_stayed_on(client: Client, team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    taak = add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat="Bel", uiterlijk=vandaag())
    client.force_login(team.coordinator)
    antwoord = client.post(
        reverse("trajecten:taak_ongedaan", args=[taak.pk]), HTTP_REFERER="https://elders.example/x"
    )
    assert antwoord["Location"] == reverse("gebruikers:start")
