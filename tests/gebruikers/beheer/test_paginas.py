"""Beheer as a whole: who opens its pages, the overview, what runs in the background, and mail."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from gebruikers.beheer.toezicht import plan_line, repeats
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker, Taakplanning
from kern.klok import DAG, nu, vandaag
from kern.opdracht import Stand
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.gebruikers.beheer.hulp import beheer_url, mislukt_bericht, paginatekst

pytestmark = pytest.mark.django_db


# --- who opens it


def _alle_urls() -> list[tuple[str, str, int]]:
    """Return method, address and what a beheerder gets, for every page of beheer."""
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    aanstelling, bericht = Aanstelling.objects.get(gebruiker=ander), mislukt_bericht()
    return [
        ("get", beheer_url("overzicht"), 200),
        ("get", beheer_url("gebruikers"), 200),
        ("get", beheer_url("gebruiker_nieuw"), 200),
        ("get", beheer_url("gebruiker", ander.pk), 200),
        ("get", beheer_url("gebruiker_wijzig", ander.pk), 200),
        ("get", beheer_url("gebruiker_blokkeer", ander.pk), 200),
        ("get", beheer_url("gebruiker_deblokkeer", ander.pk), 405),
        ("get", beheer_url("gebruiker_uitnodigen", ander.pk), 405),
        ("get", beheer_url("aanstelling_nieuw", ander.pk), 200),
        ("get", beheer_url("aanstelling_wijzig", ander.pk, aanstelling.pk), 200),
        ("get", beheer_url("aanstelling_beeindig", ander.pk, aanstelling.pk), 200),
        ("get", beheer_url("taken"), 200),
        ("get", beheer_url("bericht_opnieuw", bericht.pk), 200),
        ("get", reverse("componenten"), 200),
        ("post", beheer_url("gebruiker_deblokkeer", ander.pk), 302),
        ("post", beheer_url("gebruiker_uitnodigen", ander.pk), 302),
        ("post", beheer_url("gebruiker_blokkeer", ander.pk), 302),
        ("post", beheer_url("gebruiker_nieuw"), 200),
        ("post", beheer_url("aanstelling_nieuw", ander.pk), 200),
        ("post", beheer_url("aanstelling_wijzig", ander.pk, aanstelling.pk), 200),
        ("post", beheer_url("aanstelling_beeindig", ander.pk, aanstelling.pk), 200),
        ("post", beheer_url("bericht_opnieuw", bericht.pk), 302),
    ]


def test_every_page_opens_for_beheerder_as_cijfers(client: Client, beheerder: Gebruiker) -> None:
    assert beheerder.databaserol == "cijfers"
    for methode, url, status in _alle_urls():
        assert (methode, url, getattr(client, methode)(url).status_code) == (methode, url, status)


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.BEHEERDER])
def test_no_page_opens_for_another_rol(client: Client, rol: Rol) -> None:
    client.force_login(maak_gebruiker(rol))
    for methode, url, _status in _alle_urls():
        assert (methode, url, getattr(client, methode)(url).status_code) == (methode, url, 403)


def test_no_page_opens_for_visitor_or_former_beheerder(client: Client) -> None:
    urls = _alle_urls()
    for methode, url, _status in urls:
        assert getattr(client, methode)(url).status_code == 302
    client.force_login(maak_gebruiker(Rol.BEHEERDER, laatste_dag=vandaag() - DAG))
    for methode, url, _status in urls:
        assert getattr(client, methode)(url).status_code == 403


def test_beheerder_who_is_teamleider_too_opens_it(client: Client, beheerder: Gebruiker) -> None:
    maak_aanstelling(beheerder, Rol.TEAMLEIDER)
    assert client.get(beheer_url("overzicht")).status_code == 200


def test_beheerder_lands_on_beheer(client: Client, beheerder: Gebruiker) -> None:
    antwoord = client.get("/")
    assert antwoord.headers["Location"] == beheer_url("overzicht")
    assert 'aria-label="Hoofdmenu"' in paginatekst(client, beheer_url("overzicht"))
    assert beheerder.aanstelling_in_gebruik is not None


# --- overview


@pytest.mark.usefixtures("beheerder")
def test_overview_alone_welcomes(client: Client) -> None:
    assert "Je bent nog de enige gebruiker." in paginatekst(client, beheer_url("overzicht"))


@pytest.mark.usefixtures("beheerder")
def test_overview_counts_and_links_to_exactly_those(client: Client) -> None:
    for nummer in range(7):
        maak_gebruiker(achternaam=f"Zonder {nummer}", wachtwoord="x")
    antwoord = client.get(beheer_url("overzicht"))
    kort = antwoord.context["zonder"]
    assert (kort.aantal, len(kort.rijen), kort.meer) == (7, 5, 2)
    assert "Nog 2 tonen" in antwoord.content.decode()
    assert len(client.get(kort.url).context["rijen"]) == 7


def test_overview_all_in_order_says_so(client: Client, beheerder: Gebruiker) -> None:
    beheerder.set_password("x")
    beheerder.save()
    client.force_login(beheerder)
    maak_gebruiker(Rol.TEAMLEIDER, wachtwoord="x")
    Taakplanning.objects.all().delete()
    tekst = paginatekst(client, beheer_url("overzicht"))
    assert "Niets vraagt aandacht." in tekst
    assert "Niet alles liep goed" not in tekst


@pytest.mark.usefixtures("beheerder")
def test_overview_tells_of_failed_mail(client: Client) -> None:
    mislukt_bericht()
    assert "1 mail is niet verstuurd" in paginatekst(client, beheer_url("overzicht"))


# --- what runs, and mail


@pytest.mark.parametrize(
    ("velden", "woorden", "fout"),
    [
        ({"actief": False, "laatste_fout": "KeyError"}, "staat uit", False),
        ({"laatste_fout": "KeyError"}, "ging mis", True),
        ({"volgende_op": -11}, "te laat", True),
        ({}, "nog niet aan de beurt geweest", False),
        ({"laatst_op": -60, "laatst_gelukt_op": -59}, "gelukt", False),
        ({"laatst_op": -5, "laatst_gelukt_op": -1500}, "bezig", False),
        ({"laatst_op": -60, "laatst_gelukt_op": -1500}, "niet afgemaakt", True),
        ({"laatst_op": -60}, "niet afgemaakt", True),
    ],
)
def test_plan_line_says_how_it_went(velden: dict[str, object], woorden: str, fout: bool) -> None:
    moment = nu()
    waarden = {
        naam: moment + dt.timedelta(minutes=waarde) if type(waarde) is int else waarde
        for naam, waarde in velden.items()
    }
    plan = Taakplanning(**{"naam": "x", "taak": "x", "elke": DAG, "volgende_op": moment + DAG, **waarden})
    regel = plan_line(plan, moment)
    assert (regel.tekst, regel.is_fout) == (woorden, fout)


@pytest.mark.parametrize(
    ("elke", "woorden"),
    [
        (dt.timedelta(seconds=30), "elke 30 seconden"),
        (dt.timedelta(minutes=1), "elke minuut"),
        (dt.timedelta(minutes=15), "elke 15 minuten"),
        (dt.timedelta(hours=1), "elk uur"),
        (dt.timedelta(hours=4), "elke 4 uur"),
        (dt.timedelta(days=1), "elke dag om 03.10"),
        (dt.timedelta(days=7), "elke 7 dagen om 03.10"),
    ],
)
def test_repeats_in_words(elke: dt.timedelta, woorden: str) -> None:
    assert repeats(elke, dt.datetime(2026, 11, 24, 2, 10, tzinfo=dt.UTC)) == woorden


@pytest.mark.usefixtures("beheerder")
def test_tasks_page_never_shows_the_text_of_a_mail(client: Client) -> None:
    bericht = mislukt_bericht()
    for url in (beheer_url("taken"), beheer_url("bericht_opnieuw", bericht.pk)):
        tekst = paginatekst(client, url)
        assert "sanne@roermond.test" in tekst
        assert "De mailserver weigerde het adres." in tekst
        assert "geheime.link" not in tekst


@pytest.mark.usefixtures("beheerder")
def test_send_again_warns_when_it_may_have_arrived(client: Client) -> None:
    zeker, onzeker = mislukt_bericht(), mislukt_bericht(overgedragen_op=nu())
    assert "misschien al aangekomen" not in paginatekst(client, beheer_url("bericht_opnieuw", zeker.pk))
    assert "misschien al aangekomen" in paginatekst(client, beheer_url("bericht_opnieuw", onzeker.pk))
    antwoord = client.post(beheer_url("bericht_opnieuw", onzeker.pk), follow=True)
    assert "wordt opnieuw verstuurd" in antwoord.content.decode()
    onzeker.refresh_from_db()
    assert (onzeker.stand, onzeker.overgedragen_op) == (Stand.WACHT, None)
    assert client.get(beheer_url("bericht_opnieuw", onzeker.pk)).status_code == 404


@pytest.mark.usefixtures("beheerder")
def test_send_again_after_text_was_wiped_says_so(client: Client) -> None:
    antwoord = client.post(beheer_url("bericht_opnieuw", mislukt_bericht(tekst=None).pk), follow=True)
    assert "De tekst van dit bericht is gewist." in antwoord.content.decode()
