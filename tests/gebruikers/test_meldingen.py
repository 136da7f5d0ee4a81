"""Notices: who is told what, and in which words."""

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.formats import date_format

from gebruikers.enums import Rol
from gebruikers.meldingen import in_words, unread_count
from gebruikers.models import Aanstelling, Gebruiker, Melding
from gebruikers.services.aanstellingen import add_aanstelling, change_aanstelling, end_aanstelling
from gebruikers.services.gebruikers import change_user, deactivate_user, reactivate_user
from gebruikers.services.meldingen import mark_read, teamleiders_in_kracht
from kern.klok import DAG, vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.wijken import maak_wijk

pytestmark = pytest.mark.django_db


@pytest.fixture
def teamleider(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, voornaam="Marloes", achternaam="Janssen")
    client.force_login(gebruiker)
    return gebruiker


@pytest.fixture
def beheerder() -> Gebruiker:
    return maak_gebruiker(Rol.BEHEERDER, voornaam="Bea", achternaam="Hendriks")


def _dag(dag: dt.date) -> str:
    return date_format(dag, "j F Y")


def _woorden(gebruiker: Gebruiker) -> list[str]:
    return [regel.tekst for regel in in_words(gebruiker.meldingen.order_by("pk"))]


def test_teamleiders_in_kracht_leaves_out_former_and_blocked(teamleider: Gebruiker) -> None:
    maak_gebruiker(Rol.TEAMLEIDER, laatste_dag=vandaag() - DAG)
    maak_gebruiker(Rol.TEAMLEIDER, van=vandaag() + DAG)
    deactivate_user(gebruiker=maak_gebruiker(Rol.TEAMLEIDER), door=None)
    assert teamleiders_in_kracht() == [teamleider.pk]


def test_each_act_is_told_in_words(teamleider: Gebruiker, beheerder: Gebruiker) -> None:
    sanne = maak_gebruiker(voornaam="Sanne", achternaam="de Wit")
    wijk = maak_wijk("Donderberg")
    aanstelling = add_aanstelling(gebruiker=sanne, rol=Rol.TRAJECTCOORDINATOR, wijk=wijk, door=beheerder)
    wat, morgen = "trajectcoördinator, Donderberg", vandaag() + DAG
    assert _woorden(teamleider)[-1] == (
        f"Bea Hendriks heeft Sanne de Wit aangesteld: {wat}, vanaf {_dag(vandaag())}."
    )
    change_aanstelling(aanstelling=aanstelling, fte=aanstelling.fte, laatste_dag=morgen, door=beheerder)
    assert _woorden(teamleider)[-1] == (
        f"Bea Hendriks heeft de aanstelling van Sanne de Wit gewijzigd: {wat}, 1 fte, "
        f"{_dag(vandaag())} tot en met {_dag(morgen)}."
    )
    end_aanstelling(aanstelling=aanstelling, laatste_dag=vandaag(), door=beheerder)
    assert _woorden(teamleider)[-1] == (
        f"Bea Hendriks heeft de aanstelling van Sanne de Wit beëindigd: {wat}, tot en met {_dag(vandaag())}."
    )
    change_user(
        gebruiker=sanne, email="x@y.test", voornaam="Sanne", achternaam="de Wit", telefoon="", door=beheerder
    )
    deactivate_user(gebruiker=sanne, door=beheerder)
    reactivate_user(gebruiker=sanne, door=None)
    assert _woorden(teamleider)[-3:] == [
        "Bea Hendriks heeft het e-mailadres van Sanne de Wit gewijzigd.",
        "Bea Hendriks heeft Sanne de Wit geblokkeerd.",
        "Het systeem heeft Sanne de Wit gedeblokkeerd.",
    ]
    assert Melding.objects.filter(gebruiker=beheerder).count() == 0


def test_withdrawn_aanstelling_says_so(teamleider: Gebruiker, beheerder: Gebruiker) -> None:
    sanne = maak_gebruiker(voornaam="Sanne", achternaam="de Wit")
    aanstelling = add_aanstelling(gebruiker=sanne, rol=Rol.CONSULENT, van=vandaag() + DAG, door=beheerder)
    end_aanstelling(aanstelling=aanstelling, door=beheerder)
    assert _woorden(teamleider)[-1].endswith("inburgeringsconsulent, ingetrokken.")


@pytest.mark.usefixtures("beheerder")
def test_page_shows_own_notices_alone_and_marks_them_read(client: Client, teamleider: Gebruiker) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER, voornaam="Ander", achternaam="Mens")
    add_aanstelling(gebruiker=maak_gebruiker(), rol=Rol.PROJECTLEIDER, door=None)
    add_aanstelling(gebruiker=maak_gebruiker(), rol=Rol.ADVISEUR, door=None)
    antwoord = client.get("/meldingen/")
    assert [regel.is_nieuw for regel in antwoord.context["regels"]] == [True, True]
    assert "2 nieuw" in antwoord.content.decode()
    van_ander = Melding.objects.filter(gebruiker=ander).latest("pk")
    client.post("/meldingen/gelezen/", {"melding": van_ander.pk})
    assert unread_count(ander) == 2
    client.post("/meldingen/gelezen/", {"melding": antwoord.context["regels"][0].pk})
    assert unread_count(teamleider) == 1
    assert client.post("/meldingen/gelezen/", {"melding": "alle"}).headers["Location"] == "/meldingen/"
    assert unread_count(teamleider) == 0
    client.post("/meldingen/gelezen/", {"melding": "x"})
    assert "nieuw</" not in client.get("/meldingen/").content.decode()


def test_mark_read_counts_what_was_unread(teamleider: Gebruiker, beheerder: Gebruiker) -> None:
    for _nummer in range(2):
        add_aanstelling(gebruiker=maak_gebruiker(), rol=Rol.ADVISEUR, door=None)
    assert mark_read(gebruiker=teamleider) == 2
    assert mark_read(gebruiker=teamleider) == 0
    assert mark_read(gebruiker=beheerder) == 0


@pytest.mark.parametrize("rol", [None, *Rol])
def test_page_opens_for_every_user(client: Client, rol: Rol | None) -> None:
    client.force_login(maak_gebruiker(rol))
    antwoord = client.get("/meldingen/")
    assert antwoord.status_code == 200
    assert "Je hebt geen meldingen." in antwoord.content.decode()
    assert client.get("/meldingen/gelezen/").status_code == 405


def test_page_asks_a_visitor_to_sign_in(client: Client) -> None:
    assert client.get("/meldingen/").status_code == 302
    assert client.post("/meldingen/gelezen/", {"melding": "alle"}).status_code == 302


@pytest.mark.usefixtures("teamleider")
def test_page_costs_the_same_for_1_and_50(client: Client, beheerder: Gebruiker) -> None:
    def kosten() -> int:
        with CaptureQueriesContext(connection) as vragen:
            client.get("/meldingen/")
        return len(vragen)

    maak_gebruiker(Rol.ADVISEUR)
    deactivate_user(gebruiker=maak_gebruiker(), door=beheerder)
    kosten()
    weinig = kosten()
    for _ in range(49):
        maak_gebruiker(Rol.TAALCOACH)
    assert kosten() == weinig
    assert Aanstelling.objects.count() > 50
