"""Pages of the network: what they show, how lists narrow and sort, and what they ask of the database."""

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.netwerk import maak_activiteit, maak_contactpersoon, maak_vindplaats
from tests.fabrieken.wijken import maak_buurt, maak_organisatie, maak_wijk
from tests.netwerk.views.hulp import paginatekst
from wijken.models import Wijk

pytestmark = pytest.mark.django_db


def _namen(client: Client, lijst: str, **vraag: str) -> list[str]:
    return [rij.naam for rij in client.get(reverse(f"netwerk:{lijst}"), vraag).context["pagina"]]


@pytest.mark.usefixtures("teamleider")
def test_list_sorts_without_accents_and_capitals(client: Client, noord: Wijk) -> None:
    for naam in ("Zuid", "Één voor allen", "buurthuis", "Eenhoorn", "Élan", "Ali"):
        maak_vindplaats(noord, naam=naam)
    assert _namen(client, "vindplaatsen") == [
        "Ali",
        "buurthuis",
        "Één voor allen",
        "Eenhoorn",
        "Élan",
        "Zuid",
    ]


@pytest.mark.usefixtures("teamleider")
def test_list_shows_fifty_a_page(client: Client, noord: Wijk, teamleider: Gebruiker) -> None:
    for nummer in range(51):
        maak_vindplaats(noord, door=teamleider, naam=f"Plek {nummer:02}")
    assert len(_namen(client, "vindplaatsen")) == 50
    assert _namen(client, "vindplaatsen", pagina="2") == ["Plek 50"]
    assert _namen(client, "vindplaatsen", pagina="x") == _namen(client, "vindplaatsen", pagina="1")
    assert _namen(client, "vindplaatsen", pagina="99") == ["Plek 50"]


@pytest.mark.usefixtures("teamleider")
def test_vindplaatsen_narrow_by_wijk_kind_and_use(client: Client, noord: Wijk) -> None:
    zuid = maak_wijk("Zuid")
    maak_vindplaats(noord, naam="School noord", soort="school")
    maak_vindplaats(noord, naam="Buurthuis noord", soort="buurthuis")
    maak_vindplaats(zuid, naam="School zuid", soort="school")
    maak_vindplaats(noord, naam="Dicht", soort="school", actief=False)
    assert _namen(client, "vindplaatsen") == ["Buurthuis noord", "School noord", "School zuid"]
    assert _namen(client, "vindplaatsen", wijk=noord.code) == ["Buurthuis noord", "School noord"]
    assert _namen(client, "vindplaatsen", wijk=noord.code, soort="school") == ["School noord"]
    assert _namen(client, "vindplaatsen", toon="gestopt") == ["Dicht"]
    assert _namen(client, "vindplaatsen", toon="alles", soort="school") == [
        "Dicht",
        "School noord",
        "School zuid",
    ]


@pytest.mark.usefixtures("teamleider")
def test_what_is_for_everyone_belongs_to_every_wijk(client: Client, noord: Wijk) -> None:
    zuid = maak_wijk("Zuid")
    overal, hier = maak_organisatie("Overal"), maak_organisatie("Hier")
    hier.wijken.add(noord)
    maak_activiteit(overal, naam="Van iedereen")
    maak_activiteit(hier, naam="Van noord", wijk=noord)
    assert _namen(client, "activiteiten", wijk=noord.code) == ["Van iedereen", "Van noord"]
    assert _namen(client, "activiteiten", wijk=zuid.code) == ["Van iedereen"]
    assert _namen(client, "organisaties", wijk=noord.code) == ["Hier", "Overal"]
    assert _namen(client, "organisaties", wijk=zuid.code) == ["Overal"]


@pytest.mark.usefixtures("teamleider")
@pytest.mark.parametrize(
    "vraag", [{"wijk": "WEG"}, {"soort": "kasteel"}, {"toon": "x"}, {"wijk": "' OR 1=1"}]
)
def test_choice_that_is_none_says_so(client: Client, noord: Wijk, vraag: dict[str, str]) -> None:
    maak_vindplaats(noord, naam="De Ster")
    antwoord = client.get(reverse("netwerk:vindplaatsen"), vraag)
    assert "Kies een van de antwoorden die er staan" in antwoord.content.decode()
    assert [v.naam for v in antwoord.context["pagina"]] == ["De Ster"]


@pytest.mark.usefixtures("teamleider")
@pytest.mark.parametrize(
    ("lijst", "leeg", "eerste_stap"),
    [
        ("vindplaatsen", "Er staan nog geen vindplaatsen.", "Voeg een vindplaats toe"),
        ("activiteiten", "Er staan nog geen activiteiten.", "Voeg een activiteit toe"),
        ("organisaties", "Er staan nog geen organisaties.", "Voeg een organisatie toe"),
    ],
)
def test_empty_list_says_what_to_do_first(client: Client, lijst: str, leeg: str, eerste_stap: str) -> None:
    tekst = paginatekst(client, lijst)
    assert leeg in tekst
    assert eerste_stap in tekst
    assert (
        "Niets gevonden met deze filters."
        in client.get(reverse(f"netwerk:{lijst}"), {"toon": "gestopt"}).content.decode()
    )


def test_reader_is_offered_nothing_to_change(client: Client, noord: Wijk) -> None:
    vindplaats = maak_vindplaats(noord)
    client.force_login(maak_gebruiker(Rol.CONSULENT))
    assert "/nieuw/" not in paginatekst(client, "vindplaatsen")
    assert "/wijzigen/" not in paginatekst(client, "vindplaats", vindplaats.pk)
    assert "/nieuw/" not in paginatekst(client, "wijk", noord.code)


@pytest.mark.usefixtures("teamleider")
def test_page_of_vindplaats_shows_what_is_known(client: Client, noord: Wijk) -> None:
    vinder = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=noord, voornaam="Sanne", achternaam="de Wit")
    vindplaats = maak_vindplaats(
        noord,
        naam="De Ster",
        buurt=maak_buurt(noord, "Sterrenberg"),
        organisatie=maak_organisatie("Wel.kom"),
        gevonden_op=dt.date(2026, 3, 5),
        gevonden_door=vinder,
        wijze_van_contact="via de beheerder",
    )
    tekst = paginatekst(client, "vindplaats", vindplaats.pk)
    for deel in (
        "De Ster",
        "Noord",
        "Sterrenberg",
        "Wel.kom",
        "5 maart 2026",
        "Sanne de Wit",
        "via de beheerder",
    ):
        assert deel in tekst


@pytest.mark.usefixtures("teamleider")
def test_page_of_organisatie_shows_whom_to_call(client: Client, noord: Wijk) -> None:
    organisatie = maak_organisatie("Wel.kom")
    maak_contactpersoon(organisatie, naam="Ans Peeters", telefoon="06 12 34 56 78", email="ans@welkom.test")
    weg = maak_contactpersoon(organisatie, naam="Jan Weg", actief=False)
    maak_activiteit(organisatie, naam="Kookgroep")
    maak_vindplaats(noord, naam="De Ster", organisatie=organisatie)
    tekst = paginatekst(client, "organisatie", organisatie.pk)
    assert 'href="tel:0612345678"' in tekst
    assert 'href="mailto:ans@welkom.test"' in tekst
    assert "Kookgroep" in tekst
    assert "De Ster" in tekst
    assert tekst.index("Niet meer te bereiken") < tekst.index(weg.naam)
    nieuw = f"{reverse('netwerk:activiteit_nieuw')}?organisatie={organisatie.pk}"
    assert nieuw in tekst
    assert client.get(nieuw).context["form"]["organisatie"].value() == str(organisatie.pk)


def test_text_of_a_user_is_escaped(client: Client, teamleider: Gebruiker, noord: Wijk) -> None:
    vindplaats = maak_vindplaats(noord, door=teamleider, naam="<script>alert(1)</script>")
    for tekst in (
        paginatekst(client, "vindplaatsen"),
        paginatekst(client, "vindplaats", vindplaats.pk),
        paginatekst(client, "wijk", noord.code),
    ):
        assert "<script>alert" not in tekst
        assert "&lt;script&gt;" in tekst


def _statements(client: Client, adres: str) -> int:
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(adres).status_code == 200
    return len([v for v in vragen.captured_queries if "SAVEPOINT" not in v["sql"]])


@pytest.mark.parametrize("lijst", ["vindplaatsen", "activiteiten", "organisaties"])
def test_list_asks_as_often_for_one_row_as_for_fifty(
    client: Client, teamleider: Gebruiker, noord: Wijk, lijst: str
) -> None:
    def maak() -> None:
        organisatie = maak_organisatie()
        organisatie.wijken.add(noord)
        maak_contactpersoon(organisatie, door=teamleider)
        if lijst == "vindplaatsen":
            maak_vindplaats(noord, door=teamleider, buurt=maak_buurt(noord), organisatie=organisatie)
        if lijst == "activiteiten":
            maak_activiteit(organisatie, door=teamleider, wijk=noord)

    adres = reverse(f"netwerk:{lijst}")
    maak()
    _statements(client, adres)
    een = _statements(client, adres)
    for _ in range(49):
        maak()
    assert _statements(client, adres) == een


def test_pages_ask_as_often_for_little_as_for_much(
    client: Client, teamleider: Gebruiker, noord: Wijk
) -> None:
    organisatie = maak_organisatie()

    def maak() -> None:
        maak_contactpersoon(organisatie, door=teamleider)
        maak_vindplaats(noord, door=teamleider, buurt=maak_buurt(noord), organisatie=organisatie)
        maak_activiteit(organisatie, door=teamleider, wijk=noord)

    adressen = [
        reverse("netwerk:organisatie", args=[organisatie.pk]),
        reverse("netwerk:wijk", args=[noord.code]),
        reverse("netwerk:wijken"),
    ]
    maak()
    for adres in adressen:
        _statements(client, adres)
    een = [_statements(client, adres) for adres in adressen]
    for _ in range(9):
        maak()
        maak_wijk()
    assert [_statements(client, adres) for adres in adressen] == een
