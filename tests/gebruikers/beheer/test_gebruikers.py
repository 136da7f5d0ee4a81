"""Users in beheer: the list, adding and changing one, blocking, inviting."""

from html import unescape
from uuid import uuid4

import pytest
from django.core.mail import EmailMessage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.services.gebruikers import deactivate_user
from kern.klok import DAG, nu, vandaag
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.wijken import maak_wijk
from tests.gebruikers.beheer.hulp import beheer_url, paginatekst
from tests.gebruikers.hulp import LAATSTE

pytestmark = pytest.mark.django_db


def _namen(client: Client, **zoek: str | int) -> list[str]:
    antwoord = client.get(beheer_url("gebruikers"), zoek)
    return [gebruiker.naam for gebruiker, _stand in antwoord.context["rijen"]]


# --- the list


def test_list_sorts_by_surname_without_tussenvoegsel(client: Client, beheerder: Gebruiker) -> None:
    for voornaam, achternaam in (("Sanne", "de Wit"), ("Ria", "van den Akker"), ("Omar", "Zaidi")):
        maak_gebruiker(voornaam=voornaam, achternaam=achternaam)
    assert _namen(client) == ["Ria van den Akker", beheerder.naam, "Sanne de Wit", "Omar Zaidi"]


@pytest.mark.parametrize("zoek", ["kilic", "AYŞE", "ayse kil", "a.kilic@", "Kılıç"])
def test_list_finds_by_name_or_address(client: Client, beheerder: Gebruiker, zoek: str) -> None:
    maak_gebruiker(voornaam="Ayşe", achternaam="Kılıç", email="a.kilic@roermond.test")
    maak_gebruiker(voornaam="Sanne", achternaam="de Wit", email="s@roermond.test")
    assert _namen(client, zoek=zoek) == ["Ayşe Kılıç"]


def test_list_filters_rol_and_wijk_in_one_aanstelling(client: Client, beheerder: Gebruiker) -> None:
    donderberg, veld = maak_wijk("Donderberg"), maak_wijk("Roermondse Veld")
    maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=donderberg, voornaam="A", achternaam="A")
    beide = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=veld, voornaam="B", achternaam="B")
    maak_aanstelling(beide, Rol.WIJKCOORDINATOR, wijk=donderberg)
    maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="C", achternaam="C")
    maak_gebruiker(
        Rol.TRAJECTCOORDINATOR, wijk=donderberg, voornaam="D", achternaam="D", laatste_dag=vandaag() - DAG
    )
    assert _namen(client, rol="trajectcoordinator", wijk=donderberg.pk) == ["A A", "C C"]
    assert _namen(client, wijk=donderberg.pk) == ["A A", "B B", "C C"]
    assert _namen(client, stand="zonder", rol="trajectcoordinator") == ["D D"]


def test_list_filters_state(client: Client, beheerder: Gebruiker) -> None:
    maak_gebruiker(voornaam="Nieuw", achternaam="A")
    gevraagd = maak_gebruiker(voornaam="Gevraagd", achternaam="B")
    Gebruiker.objects.filter(pk=gevraagd.pk).update(uitgenodigd_op=nu())
    dicht = maak_gebruiker(Rol.ADVISEUR, voornaam="Dicht", achternaam="C", wachtwoord="x")
    deactivate_user(gebruiker=dicht, door=None)
    maak_gebruiker(
        Rol.ADVISEUR, voornaam="Kort", achternaam="D", wachtwoord="x", laatste_dag=vandaag() + 30 * DAG
    )
    maak_gebruiker(Rol.ADVISEUR, voornaam="Komt", achternaam="E", wachtwoord="x", van=vandaag() + DAG)
    assert _namen(client, stand="in kracht") == ["Kort D", beheerder.naam]
    assert _namen(client, stand="zonder") == ["Nieuw A", "Gevraagd B"]
    assert _namen(client, stand="eindigt") == []
    assert _namen(client, stand="niet gevolgd") == ["Gevraagd B"]
    assert _namen(client, stand="nooit uitgenodigd") == ["Nieuw A", beheerder.naam]
    assert _namen(client, stand="geblokkeerd") == ["Dicht C"]


@pytest.mark.usefixtures("beheerder")
def test_list_ends_within_30_days_counts_the_last_day(client: Client) -> None:
    maak_gebruiker(Rol.ADVISEUR, voornaam="Net", achternaam="Wel", laatste_dag=vandaag() + 29 * DAG)
    assert _namen(client, stand="eindigt") == ["Net Wel"]
    assert "Net Wel" in paginatekst(client, beheer_url("overzicht"))


@pytest.mark.usefixtures("beheerder")
def test_list_pages_of_50_keep_the_filter(client: Client) -> None:
    for _ in range(51):
        maak_gebruiker(Rol.TAALCOACH)
    assert len(_namen(client, rol="taalcoach")) == 50
    assert len(_namen(client, rol="taalcoach", pagina=2)) == 1
    tekst = paginatekst(client, f"{beheer_url('gebruikers')}?rol=taalcoach")
    assert "1 tot en met 50 van 51 gebruikers" in tekst
    assert "rol=taalcoach&pagina=2" in tekst


def test_list_nothing_found_says_what_to_do(client: Client, beheerder: Gebruiker) -> None:
    tekst = paginatekst(client, f"{beheer_url('gebruikers')}?zoek=zzz&stand=onzin")
    assert "Kies een van de antwoorden die er staan" in tekst
    assert "Geen gebruiker past bij deze keuze." in tekst
    assert beheerder.naam not in _namen(client, zoek="zzz")


@pytest.mark.usefixtures("beheerder")
def test_list_costs_the_same_for_1_and_50(client: Client) -> None:
    def kosten() -> int:
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            client.get(beheer_url("gebruikers"))
        return len(vragen)

    kosten()
    een = kosten()
    for _ in range(50):
        maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk())
    assert kosten() == een


# --- adding and changing a user


def _velden(**velden: object) -> dict[str, object]:
    return {
        "voornaam": "Sanne",
        "achternaam": "de Wit",
        "email": "sanne@roermond.test",
        "telefoon": "",
        "sleutel": str(uuid4()),
        **velden,
    }


def test_add_user_leads_to_its_page_with_next_steps(client: Client, beheerder: Gebruiker) -> None:
    antwoord = client.post(beheer_url("gebruiker_nieuw"), _velden())
    nieuw = Gebruiker.objects.get(email="sanne@roermond.test")
    assert antwoord.headers["Location"] == beheer_url("gebruiker", nieuw.pk)
    tekst = paginatekst(client, beheer_url("gebruiker", nieuw.pk))
    assert "Sanne de Wit is toegevoegd." in tekst
    assert "Sanne heeft nog geen aanstelling." in tekst
    assert "nog niet uitgenodigd" in tekst
    assert beheerder.pk != nieuw.pk


def test_add_user_double_tap_makes_one(client: Client, beheerder: Gebruiker) -> None:
    velden = _velden()
    eerste = client.post(beheer_url("gebruiker_nieuw"), velden)
    tweede = client.post(beheer_url("gebruiker_nieuw"), velden)
    assert eerste.headers["Location"] == tweede.headers["Location"]
    assert Gebruiker.objects.exclude(pk=beheerder.pk).count() == 1


def test_add_user_other_content_under_one_key_is_shown_again(client: Client, beheerder: Gebruiker) -> None:
    velden = _velden()
    client.post(beheer_url("gebruiker_nieuw"), velden)
    anders = client.post(beheer_url("gebruiker_nieuw"), velden | {"email": "ander@roermond.test"})
    assert anders.status_code == 200
    assert "maar toen met andere antwoorden. Kijk eerst bij Gebruikers of alles is opgeslagen." in anders.text
    assert Gebruiker.objects.exclude(pk=beheerder.pk).count() == 1
    opnieuw = velden | {
        "email": "ander@roermond.test",
        "sleutel": anders.context["form"]["sleutel"].value(),
    }
    assert client.post(beheer_url("gebruiker_nieuw"), opnieuw).status_code == 302
    assert Gebruiker.objects.exclude(pk=beheerder.pk).count() == 2


def test_add_user_address_in_use_says_so_and_loses_nothing(client: Client, beheerder: Gebruiker) -> None:
    antwoord = client.post(beheer_url("gebruiker_nieuw"), _velden(email=beheerder.email.upper()))
    assert antwoord.status_code == 200
    form = antwoord.context["form"]
    assert form.errors == {"email": ["Er is al een gebruiker met dit e-mailadres."]}
    tekst = antwoord.content.decode()
    assert "<title>Fout: " in tekst
    assert 'value="Sanne"' in tekst
    assert 'href="#id_email"' in tekst


@pytest.mark.usefixtures("beheerder")
def test_add_user_empty_form_asks_in_plain_words(client: Client) -> None:
    antwoord = client.post(beheer_url("gebruiker_nieuw"), {"sleutel": str(uuid4()), "email": "x"})
    assert antwoord.context["form"].errors == {
        "voornaam": ["Vul de voornaam in"],
        "achternaam": ["Vul de achternaam in"],
        "email": ["Vul een e-mailadres in, zoals naam@voorbeeld.nl"],
    }


def test_change_user_saves_and_shows_it(client: Client, beheerder: Gebruiker) -> None:
    ander = maak_gebruiker()
    antwoord = client.post(
        beheer_url("gebruiker_wijzig", ander.pk), _velden(telefoon="0475 12 34 56"), follow=True
    )
    assert "De gegevens van Sanne de Wit zijn opgeslagen." in antwoord.content.decode()
    ander.refresh_from_db()
    assert (ander.email, ander.telefoon) == ("sanne@roermond.test", "0475 12 34 56")
    fout = client.post(beheer_url("gebruiker_wijzig", ander.pk), _velden(email=beheerder.email))
    assert fout.context["form"].errors == {"email": ["Er is al een gebruiker met dit e-mailadres."]}


def test_change_user_other_address_asks_for_a_new_invitation(client: Client, beheerder: Gebruiker) -> None:
    ander = maak_gebruiker()
    Gebruiker.objects.filter(pk=ander.pk).update(uitgenodigd_op=nu())
    client.post(beheer_url("gebruiker_wijzig", ander.pk), _velden())
    assert _namen(client, stand="nooit uitgenodigd") == [beheerder.naam, "Sanne de Wit"]


@pytest.mark.usefixtures("beheerder")
def test_block_and_unblock(client: Client) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER, voornaam="Marloes", achternaam="Janssen")
    assert "Marloes Janssen blokkeren?" in paginatekst(client, beheer_url("gebruiker_blokkeer", ander.pk))
    client.post(beheer_url("gebruiker_blokkeer", ander.pk))
    tekst = paginatekst(client, beheer_url("gebruiker", ander.pk))
    assert "Marloes Janssen is geblokkeerd." in tekst
    assert "Deblokkeren" in tekst
    client.post(beheer_url("gebruiker_deblokkeer", ander.pk))
    ander.refresh_from_db()
    assert ander.is_active


def test_block_last_beheerder_says_why_not(client: Client, beheerder: Gebruiker) -> None:
    antwoord = client.post(beheer_url("gebruiker_blokkeer", beheerder.pk))
    assert antwoord.status_code == 200
    tekst = antwoord.content.decode()
    assert LAATSTE in tekst
    assert "<title>Fout: " in tekst
    beheerder.refresh_from_db()


# --- inviting


@pytest.mark.usefixtures("beheerder")
def test_invite_sends_a_mail_and_says_when(client: Client, mailoutbox: list[EmailMessage]) -> None:
    ander = maak_gebruiker(email="sanne@roermond.test")
    tekst = unescape(client.post(beheer_url("gebruiker_uitnodigen", ander.pk), follow=True).content.decode())
    assert "De uitnodiging is verstuurd naar sanne@roermond.test." in tekst
    assert "Opnieuw uitnodigen" in tekst
    assert [mail.to for mail in mailoutbox] == [["sanne@roermond.test"]]


@pytest.mark.usefixtures("beheerder")
def test_invite_twice_in_a_minute_sends_one(client: Client, mailoutbox: list[EmailMessage]) -> None:
    ander = maak_gebruiker()
    client.post(beheer_url("gebruiker_uitnodigen", ander.pk))
    antwoord = client.post(beheer_url("gebruiker_uitnodigen", ander.pk), follow=True)
    assert "De uitnodiging is net verstuurd" in antwoord.content.decode()
    assert len(mailoutbox) == 1
    Gebruiker.objects.filter(pk=ander.pk).update(uitgenodigd_op=nu() - DAG)
    client.post(beheer_url("gebruiker_uitnodigen", ander.pk))
    assert len(mailoutbox) == 2


def test_invite_who_is_blocked_or_has_a_password_refused(
    client: Client, beheerder: Gebruiker, mailoutbox: list[EmailMessage]
) -> None:
    heeft, dicht = maak_gebruiker(wachtwoord="x"), maak_gebruiker()
    deactivate_user(gebruiker=dicht, door=beheerder)
    for gebruiker, zin in ((heeft, "heeft al een wachtwoord"), (dicht, "is geblokkeerd")):
        antwoord = client.post(beheer_url("gebruiker_uitnodigen", gebruiker.pk), follow=True)
        assert zin in antwoord.content.decode()
    assert len(mailoutbox) == 0
