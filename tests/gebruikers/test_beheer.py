"""Beheer: every page, per rol, and what its forms do."""

import datetime as dt
from decimal import Decimal
from html import unescape
from uuid import uuid4

import pytest
from django.core.mail import EmailMessage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gebruikers.beheer.tijdbalk import timeline
from gebruikers.beheer.toezicht import plan_line, repeats
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Bericht, Gebruiker, Taakplanning
from gebruikers.services.gebruikers import deactivate_user
from roermond_inburgering.kern.klok import nu, vandaag
from roermond_inburgering.kern.opdracht import Stand
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.wijken import maak_organisatie, maak_wijk

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)
LAATSTE = "Dit is de laatste functioneel beheerder. Stel eerst een andere beheerder aan."


@pytest.fixture
def beheerder(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.BEHEERDER, voornaam="Bea", achternaam="Hendriks")
    client.force_login(gebruiker)
    return gebruiker


def _url(naam: str, *args: object) -> str:
    return reverse(f"beheer:{naam}", args=args)


def _tekst(client: Client, url: str) -> str:
    antwoord = client.get(url)
    assert antwoord.status_code == 200
    return unescape(antwoord.content.decode())


def _namen(client: Client, **zoek: str | int) -> list[str]:
    antwoord = client.get(_url("gebruikers"), zoek)
    return [gebruiker.naam for gebruiker, _stand in antwoord.context["rijen"]]


def _mislukt(**velden: object) -> Bericht:
    return Bericht.objects.create(
        **{
            "kenmerk": uuid4(),
            "aan": "sanne@roermond.test",
            "onderwerp": "Uitnodiging",
            "tekst": "https://geheime.link",
            "stand": Stand.MISLUKT,
            "fout": "De mailserver weigerde het adres.",
            **velden,
        }
    )


# --- who opens it


def _alle_urls() -> list[tuple[str, str, int]]:
    """Return method, address and what a beheerder gets, for every page of beheer."""
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    aanstelling, bericht = Aanstelling.objects.get(gebruiker=ander), _mislukt()
    return [
        ("get", _url("overzicht"), 200),
        ("get", _url("gebruikers"), 200),
        ("get", _url("gebruiker_nieuw"), 200),
        ("get", _url("gebruiker", ander.pk), 200),
        ("get", _url("gebruiker_wijzig", ander.pk), 200),
        ("get", _url("gebruiker_blokkeer", ander.pk), 200),
        ("get", _url("gebruiker_deblokkeer", ander.pk), 405),
        ("get", _url("gebruiker_uitnodigen", ander.pk), 405),
        ("get", _url("aanstelling_nieuw", ander.pk), 200),
        ("get", _url("aanstelling_wijzig", ander.pk, aanstelling.pk), 200),
        ("get", _url("aanstelling_beeindig", ander.pk, aanstelling.pk), 200),
        ("get", _url("taken"), 200),
        ("get", _url("bericht_opnieuw", bericht.pk), 200),
        ("get", reverse("componenten"), 200),
        ("post", _url("gebruiker_deblokkeer", ander.pk), 302),
        ("post", _url("gebruiker_uitnodigen", ander.pk), 302),
        ("post", _url("gebruiker_blokkeer", ander.pk), 302),
        ("post", _url("gebruiker_nieuw"), 200),
        ("post", _url("aanstelling_nieuw", ander.pk), 200),
        ("post", _url("aanstelling_wijzig", ander.pk, aanstelling.pk), 200),
        ("post", _url("aanstelling_beeindig", ander.pk, aanstelling.pk), 200),
        ("post", _url("bericht_opnieuw", bericht.pk), 302),
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
    assert client.get(_url("overzicht")).status_code == 200


def test_beheerder_lands_on_beheer(client: Client, beheerder: Gebruiker) -> None:
    antwoord = client.get("/")
    assert antwoord.headers["Location"] == _url("overzicht")
    assert 'aria-label="Hoofdmenu"' in _tekst(client, _url("overzicht"))
    assert beheerder.aanstelling_in_gebruik is not None


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
    assert "Net Wel" in _tekst(client, _url("overzicht"))


@pytest.mark.usefixtures("beheerder")
def test_list_pages_of_50_keep_the_filter(client: Client) -> None:
    for _ in range(51):
        maak_gebruiker(Rol.TAALCOACH)
    assert len(_namen(client, rol="taalcoach")) == 50
    assert len(_namen(client, rol="taalcoach", pagina=2)) == 1
    tekst = _tekst(client, f"{_url('gebruikers')}?rol=taalcoach")
    assert "1 tot en met 50 van 51 gebruikers" in tekst
    assert "rol=taalcoach&pagina=2" in tekst


def test_list_nothing_found_says_what_to_do(client: Client, beheerder: Gebruiker) -> None:
    tekst = _tekst(client, f"{_url('gebruikers')}?zoek=zzz&stand=onzin")
    assert "Kies een van de antwoorden die er staan" in tekst
    assert "Geen gebruiker past bij deze keuze." in tekst
    assert beheerder.naam not in _namen(client, zoek="zzz")


@pytest.mark.usefixtures("beheerder")
def test_list_costs_the_same_for_1_and_50(client: Client) -> None:
    def kosten() -> int:
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            client.get(_url("gebruikers"))
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
    antwoord = client.post(_url("gebruiker_nieuw"), _velden())
    nieuw = Gebruiker.objects.get(email="sanne@roermond.test")
    assert antwoord.headers["Location"] == _url("gebruiker", nieuw.pk)
    tekst = _tekst(client, _url("gebruiker", nieuw.pk))
    assert "Sanne de Wit is toegevoegd." in tekst
    assert "Sanne heeft nog geen aanstelling." in tekst
    assert "nog niet uitgenodigd" in tekst
    assert beheerder.pk != nieuw.pk


def test_add_user_double_tap_makes_one(client: Client, beheerder: Gebruiker) -> None:
    velden = _velden()
    eerste = client.post(_url("gebruiker_nieuw"), velden)
    tweede = client.post(_url("gebruiker_nieuw"), velden)
    assert eerste.headers["Location"] == tweede.headers["Location"]
    assert Gebruiker.objects.exclude(pk=beheerder.pk).count() == 1


def test_add_user_other_content_under_one_key_is_shown_again(client: Client, beheerder: Gebruiker) -> None:
    velden = _velden()
    client.post(_url("gebruiker_nieuw"), velden)
    anders = client.post(_url("gebruiker_nieuw"), velden | {"email": "ander@roermond.test"})
    assert anders.status_code == 200
    assert "al verstuurd, met een andere inhoud. Kijk eerst bij Gebruikers wat er staat." in anders.text
    assert Gebruiker.objects.exclude(pk=beheerder.pk).count() == 1
    opnieuw = velden | {
        "email": "ander@roermond.test",
        "sleutel": anders.context["form"]["sleutel"].value(),
    }
    assert client.post(_url("gebruiker_nieuw"), opnieuw).status_code == 302
    assert Gebruiker.objects.exclude(pk=beheerder.pk).count() == 2


def test_appoint_other_content_under_one_key_is_shown_again(client: Client, beheerder: Gebruiker) -> None:
    gebruiker = maak_gebruiker()
    adres, velden = _url("aanstelling_nieuw", gebruiker.pk), _aanstelling(fte="0,5")
    assert client.post(adres, velden).status_code == 302
    anders = client.post(adres, velden | {"fte": "0,8"})
    assert "Kijk eerst bij de aanstellingen van deze gebruiker wat er staat." in anders.text
    assert [a.fte for a in gebruiker.aanstellingen.all()] == [Decimal("0.5")]


def test_add_user_address_in_use_says_so_and_loses_nothing(client: Client, beheerder: Gebruiker) -> None:
    antwoord = client.post(_url("gebruiker_nieuw"), _velden(email=beheerder.email.upper()))
    assert antwoord.status_code == 200
    form = antwoord.context["form"]
    assert form.errors == {"email": ["Er is al een gebruiker met dit e-mailadres."]}
    tekst = antwoord.content.decode()
    assert "<title>Fout: " in tekst
    assert 'value="Sanne"' in tekst
    assert 'href="#id_email"' in tekst


@pytest.mark.usefixtures("beheerder")
def test_add_user_empty_form_asks_in_plain_words(client: Client) -> None:
    antwoord = client.post(_url("gebruiker_nieuw"), {"sleutel": str(uuid4()), "email": "x"})
    assert antwoord.context["form"].errors == {
        "voornaam": ["Vul de voornaam in"],
        "achternaam": ["Vul de achternaam in"],
        "email": ["Vul een e-mailadres in, zoals naam@voorbeeld.nl"],
    }


def test_change_user_saves_and_shows_it(client: Client, beheerder: Gebruiker) -> None:
    ander = maak_gebruiker()
    antwoord = client.post(_url("gebruiker_wijzig", ander.pk), _velden(telefoon="0475 12 34 56"), follow=True)
    assert "De gegevens van Sanne de Wit zijn opgeslagen." in antwoord.content.decode()
    ander.refresh_from_db()
    assert (ander.email, ander.telefoon) == ("sanne@roermond.test", "0475 12 34 56")
    fout = client.post(_url("gebruiker_wijzig", ander.pk), _velden(email=beheerder.email))
    assert fout.context["form"].errors == {"email": ["Er is al een gebruiker met dit e-mailadres."]}


def test_change_user_other_address_asks_for_a_new_invitation(client: Client, beheerder: Gebruiker) -> None:
    ander = maak_gebruiker()
    Gebruiker.objects.filter(pk=ander.pk).update(uitgenodigd_op=nu())
    client.post(_url("gebruiker_wijzig", ander.pk), _velden())
    assert _namen(client, stand="nooit uitgenodigd") == [beheerder.naam, "Sanne de Wit"]


@pytest.mark.usefixtures("beheerder")
def test_block_and_unblock(client: Client) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER, voornaam="Marloes", achternaam="Janssen")
    assert "Marloes Janssen blokkeren?" in _tekst(client, _url("gebruiker_blokkeer", ander.pk))
    client.post(_url("gebruiker_blokkeer", ander.pk))
    tekst = _tekst(client, _url("gebruiker", ander.pk))
    assert "Marloes Janssen is geblokkeerd." in tekst
    assert "Deblokkeren" in tekst
    client.post(_url("gebruiker_deblokkeer", ander.pk))
    ander.refresh_from_db()
    assert ander.is_active


def test_block_last_beheerder_says_why_not(client: Client, beheerder: Gebruiker) -> None:
    antwoord = client.post(_url("gebruiker_blokkeer", beheerder.pk))
    assert antwoord.status_code == 200
    tekst = antwoord.content.decode()
    assert LAATSTE in tekst
    assert "<title>Fout: " in tekst
    beheerder.refresh_from_db()


# --- inviting


@pytest.mark.usefixtures("beheerder")
def test_invite_sends_a_mail_and_says_when(client: Client, mailoutbox: list[EmailMessage]) -> None:
    ander = maak_gebruiker(email="sanne@roermond.test")
    tekst = unescape(client.post(_url("gebruiker_uitnodigen", ander.pk), follow=True).content.decode())
    assert "De uitnodiging is verstuurd naar sanne@roermond.test." in tekst
    assert "Opnieuw uitnodigen" in tekst
    assert [mail.to for mail in mailoutbox] == [["sanne@roermond.test"]]


@pytest.mark.usefixtures("beheerder")
def test_invite_twice_in_a_minute_sends_one(client: Client, mailoutbox: list[EmailMessage]) -> None:
    ander = maak_gebruiker()
    client.post(_url("gebruiker_uitnodigen", ander.pk))
    antwoord = client.post(_url("gebruiker_uitnodigen", ander.pk), follow=True)
    assert "De uitnodiging is net verstuurd" in antwoord.content.decode()
    assert len(mailoutbox) == 1
    Gebruiker.objects.filter(pk=ander.pk).update(uitgenodigd_op=nu() - DAG)
    client.post(_url("gebruiker_uitnodigen", ander.pk))
    assert len(mailoutbox) == 2


def test_invite_who_is_blocked_or_has_a_password_refused(
    client: Client, beheerder: Gebruiker, mailoutbox: list[EmailMessage]
) -> None:
    heeft, dicht = maak_gebruiker(wachtwoord="x"), maak_gebruiker()
    deactivate_user(gebruiker=dicht, door=beheerder)
    for gebruiker, zin in ((heeft, "heeft al een wachtwoord"), (dicht, "is geblokkeerd")):
        antwoord = client.post(_url("gebruiker_uitnodigen", gebruiker.pk), follow=True)
        assert zin in antwoord.content.decode()
    assert len(mailoutbox) == 0


# --- aanstellingen


def _aanstelling(**velden: object) -> dict[str, object]:
    return {"rol": "teamleider", "fte": "1", "van": vandaag().isoformat(), "sleutel": str(uuid4()), **velden}


@pytest.mark.usefixtures("beheerder")
def test_appoint_for_a_wijk(client: Client) -> None:
    ander, wijk = maak_gebruiker(voornaam="Sanne", achternaam="de Wit"), maak_wijk("Donderberg")
    velden = _aanstelling(
        rol="trajectcoordinator",
        wijk=wijk.pk,
        fte="0,8",
        laatste_dag=(vandaag() + DAG).isoformat(),
    )
    for _ in range(2):
        antwoord = client.post(_url("aanstelling_nieuw", ander.pk), velden)
        assert antwoord.headers["Location"] == _url("gebruiker", ander.pk)
    aanstelling = Aanstelling.objects.get(gebruiker=ander)
    assert (aanstelling.fte, aanstelling.wijk, aanstelling.tot) == (
        Decimal("0.80"),
        wijk,
        vandaag() + 2 * DAG,
    )
    tekst = _tekst(client, _url("gebruiker", ander.pk))
    assert "Sanne de Wit is aangesteld: trajectcoördinator, Donderberg." in tekst


@pytest.mark.usefixtures("beheerder")
def test_appoint_without_wijk_asks_for_it(client: Client) -> None:
    ander = maak_gebruiker()
    antwoord = client.post(_url("aanstelling_nieuw", ander.pk), _aanstelling(rol="trajectcoordinator"))
    assert antwoord.context["form"].errors == {"wijk": ["Kies een wijk, of kies alle wijken"]}
    client.post(_url("aanstelling_nieuw", ander.pk), _aanstelling(rol="trajectcoordinator", wijk="alle"))
    assert Aanstelling.objects.get(gebruiker=ander).wijk is None


@pytest.mark.usefixtures("beheerder")
def test_appoint_partner_at_its_organisatie(client: Client) -> None:
    ander, organisatie = maak_gebruiker(), maak_organisatie("Gilde Opleidingen")
    zonder = client.post(_url("aanstelling_nieuw", ander.pk), _aanstelling(rol="partner"))
    assert zonder.context["form"].errors == {"organisatie": ["Kies de organisatie van deze partner"]}
    client.post(_url("aanstelling_nieuw", ander.pk), _aanstelling(rol="partner", organisatie=organisatie.pk))
    assert str(Aanstelling.objects.get(gebruiker=ander)) == "partner, Gilde Opleidingen"


@pytest.mark.usefixtures("beheerder")
def test_appoint_forbidden_pair_says_so_at_rol(client: Client) -> None:
    ander = maak_gebruiker(Rol.CONSULENT)
    antwoord = client.post(_url("aanstelling_nieuw", ander.pk), _aanstelling())
    assert antwoord.context["form"].errors == {
        "rol": ["Een inburgeringsconsulent kan niet tegelijk trajectcoördinator of teamleider zijn."]
    }
    assert Aanstelling.objects.filter(gebruiker=ander).count() == 1


@pytest.mark.parametrize(
    ("velden", "fouten"),
    [
        ({"rol": ""}, {"rol": ["Kies een rol"]}),
        ({"fte": "", "van": ""}, {"fte": ["Vul in hoeveel fte, zoals 0,8"], "van": ["Vul de eerste dag in"]}),
        ({"fte": "1,5"}, {"fte": ["Vul een getal in van hoogstens 1"]}),
        ({"fte": "0"}, {"fte": ["Vul een getal in van 0,05 of meer"]}),
        ({"fte": "0,123"}, {"fte": ["Vul een getal in met hoogstens 2 cijfers achter de komma"]}),
        ({"van": "ooit"}, {"van": ["Vul een datum in, zoals 24-11-2026"]}),
        ({"laatste_dag": "2020-01-01"}, {"laatste_dag": ["De laatste dag ligt niet voor de eerste."]}),
    ],
)
@pytest.mark.usefixtures("beheerder")
def test_appoint_wrong_values_each_at_its_field(
    client: Client, velden: dict[str, str], fouten: dict[str, list[str]]
) -> None:
    antwoord = client.post(_url("aanstelling_nieuw", maak_gebruiker().pk), _aanstelling(**velden))
    assert antwoord.context["form"].errors == fouten


def test_appoint_oneself_offers_no_form_and_is_refused(client: Client, beheerder: Gebruiker) -> None:
    tekst = _tekst(client, _url("aanstelling_nieuw", beheerder.pk))
    assert "Je kunt jezelf geen aanstelling geven" in tekst
    assert 'name="rol"' not in tekst
    antwoord = client.post(_url("aanstelling_nieuw", beheerder.pk), _aanstelling())
    assert antwoord.status_code == 403
    assert Aanstelling.objects.filter(gebruiker=beheerder).count() == 1


@pytest.mark.usefixtures("beheerder")
def test_change_fte_from_today_shows_both_on_the_page(client: Client) -> None:
    ander = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk("Donderberg"))
    oud = Aanstelling.objects.get(gebruiker=ander)
    begin = client.get(_url("aanstelling_wijzig", ander.pk, oud.pk)).context["form"].initial
    assert begin == {"fte": Decimal(1), "fte_vanaf": vandaag(), "laatste_dag": None}
    client.post(
        _url("aanstelling_wijzig", ander.pk, oud.pk), {"fte": "0,6", "fte_vanaf": vandaag().isoformat()}
    )
    tekst = _tekst(client, _url("gebruiker", ander.pk))
    assert "1,00" in tekst
    assert "0,60" in tekst
    assert tekst.count("trajectcoördinator, Donderberg") >= 2


def test_change_own_and_ended_aanstelling_offer_no_form(client: Client, beheerder: Gebruiker) -> None:
    eigen = Aanstelling.objects.get(gebruiker=beheerder)
    oud = maak_gebruiker(Rol.TEAMLEIDER, laatste_dag=vandaag() - DAG)
    oude = Aanstelling.objects.get(gebruiker=oud)
    for gebruiker, aanstelling in ((beheerder, eigen), (oud, oude)):
        assert 'name="fte"' not in _tekst(client, _url("aanstelling_wijzig", gebruiker.pk, aanstelling.pk))
    assert client.post(_url("aanstelling_wijzig", beheerder.pk, eigen.pk), {"fte": "0,5"}).status_code == 403
    fout = client.post(_url("aanstelling_wijzig", oud.pk, oude.pk), {"fte": "0,5"})
    assert fout.context["form"].errors["laatste_dag"] == [
        "Deze aanstelling is al beëindigd. Voeg een nieuwe toe."
    ]


def test_aanstelling_of_somebody_else_is_not_found(client: Client, beheerder: Gebruiker) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    eigen = Aanstelling.objects.get(gebruiker=beheerder)
    for naam in ("aanstelling_wijzig", "aanstelling_beeindig"):
        assert client.get(_url(naam, ander.pk, eigen.pk)).status_code == 404


def test_end_at_once_ends_a_running_session(client: Client, beheerder: Gebruiker) -> None:
    ander = maak_gebruiker(Rol.BEHEERDER, voornaam="Tim", achternaam="Bos")
    elders = Client()
    elders.force_login(ander)
    assert elders.get(_url("overzicht")).status_code == 200
    aanstelling = Aanstelling.objects.get(gebruiker=ander)
    url = _url("aanstelling_beeindig", ander.pk, aanstelling.pk)
    assert "Aanstelling beëindigen?" in _tekst(client, url)
    client.post(url, {"wanneer": "per direct"})
    assert elders.get(_url("overzicht")).status_code == 403
    tekst = _tekst(client, _url("gebruiker", ander.pk))
    assert "De aanstelling is beëindigd: functioneel beheerder." in tekst
    assert "geweest" in tekst
    assert "is al beëindigd" in _tekst(client, url)


@pytest.mark.usefixtures("beheerder")
def test_end_after_a_day_asks_for_the_day(client: Client) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    aanstelling = Aanstelling.objects.get(gebruiker=ander)
    url = _url("aanstelling_beeindig", ander.pk, aanstelling.pk)
    zonder = client.post(url, {"wanneer": "na een dag"})
    assert zonder.context["form"].errors == {"laatste_dag": ["Vul de laatste dag in"]}
    client.post(url, {"wanneer": "na een dag", "laatste_dag": vandaag().isoformat()})
    aanstelling.refresh_from_db()
    assert aanstelling.tot_en_met == vandaag()
    assert aanstelling.is_in_kracht()


def test_end_own_as_last_beheerder_says_why_not(client: Client, beheerder: Gebruiker) -> None:
    eigen = Aanstelling.objects.get(gebruiker=beheerder)
    url = _url("aanstelling_beeindig", beheerder.pk, eigen.pk)
    assert 'name="laatste_dag"' not in _tekst(client, url)
    antwoord = client.post(url, {"wanneer": "per direct"})
    assert antwoord.context["form"].non_field_errors() == [LAATSTE]
    assert LAATSTE in antwoord.content.decode()
    assert client.get(_url("overzicht")).status_code == 200


def test_end_own_as_one_of_two_leads_away(client: Client, beheerder: Gebruiker) -> None:
    maak_gebruiker(Rol.BEHEERDER)
    eigen = Aanstelling.objects.get(gebruiker=beheerder)
    antwoord = client.post(
        _url("aanstelling_beeindig", beheerder.pk, eigen.pk), {"wanneer": "per direct"}, follow=True
    )
    assert antwoord.status_code == 200
    assert client.get(_url("overzicht")).status_code == 403


def test_end_open_beheerder_beside_a_temporary_one_says_from_when(
    client: Client, beheerder: Gebruiker
) -> None:
    ander = maak_gebruiker(Rol.BEHEERDER)
    Aanstelling.objects.filter(gebruiker=beheerder).update(tot=dt.date(2099, 1, 1))
    aanstelling = Aanstelling.objects.get(gebruiker=ander)
    antwoord = client.post(_url("aanstelling_beeindig", ander.pk, aanstelling.pk), {"wanneer": "per direct"})
    fouten = antwoord.context["form"].errors
    assert list(fouten) == ["wanneer"]
    assert fouten["wanneer"][0].startswith("Vanaf 1 januari 2099 is er dan geen functioneel beheerder meer.")


# --- the timeline


def test_timeline_places_every_aanstelling_and_keeps_the_ended() -> None:
    gebruiker, dag = maak_gebruiker(), dt.date(2026, 11, 24)
    geweest = maak_aanstelling(
        gebruiker, Rol.PROJECTLEIDER, van=dt.date(2024, 1, 1), laatste_dag=dt.date(2024, 12, 31)
    )
    loopt = maak_aanstelling(gebruiker, Rol.PROJECTLEIDER, van=dt.date(2025, 1, 1))
    komt = maak_aanstelling(gebruiker, Rol.TEAMLEIDER, van=dt.date(2027, 1, 1))
    ingetrokken = maak_aanstelling(
        gebruiker, Rol.BEHEERDER, van=dt.date(2026, 12, 1), laatste_dag=dt.date(2026, 11, 30)
    )
    balk = timeline([geweest, loopt, komt, ingetrokken], dag)
    assert [b.verloop for b in balk.balken] == ["geweest", "loopt", "komt", "ingetrokken"]
    assert [b.is_te_wijzigen for b in balk.balken] == [False, True, True, False]
    assert [b.periode for b in balk.balken] == [
        "1 jan 2024 tot en met 31 dec 2024",
        "vanaf 1 jan 2025",
        "vanaf 1 jan 2027",
        "zou beginnen op 1 dec 2026",
    ]
    links = [float(b.x.rstrip("%")) for b in balk.balken]
    assert links[0] == 0
    assert links[0] < links[1] < links[3] < links[2]
    einden = [x + float(b.breedte.rstrip("%")) for x, b in zip(links, balk.balken, strict=True)]
    assert [round(e) for e in einden[1:3]] == [100, 100]
    assert links[1] < float(balk.vandaag.rstrip("%")) < links[3]
    assert [s.tekst for s in balk.streepjes] == ["2025", "2026", ""]


@pytest.mark.usefixtures("beheerder")
def test_page_of_user_shows_ended_aanstelling_and_no_inline_style(client: Client) -> None:
    ander = maak_gebruiker(Rol.PROJECTLEIDER, laatste_dag=vandaag() - DAG)
    tekst = _tekst(client, _url("gebruiker", ander.pk))
    assert tekst.count("projectleider") == 2
    assert 'class="tijdbalk__balk--geweest"' in tekst
    assert "style=" not in tekst


# --- overview


@pytest.mark.usefixtures("beheerder")
def test_overview_alone_welcomes(client: Client) -> None:
    assert "Je bent nog de enige gebruiker." in _tekst(client, _url("overzicht"))


@pytest.mark.usefixtures("beheerder")
def test_overview_counts_and_links_to_exactly_those(client: Client) -> None:
    for nummer in range(7):
        maak_gebruiker(achternaam=f"Zonder {nummer}", wachtwoord="x")
    antwoord = client.get(_url("overzicht"))
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
    tekst = _tekst(client, _url("overzicht"))
    assert "Niets vraagt aandacht." in tekst
    assert "Niet alles liep goed" not in tekst


@pytest.mark.usefixtures("beheerder")
def test_overview_tells_of_failed_mail(client: Client) -> None:
    _mislukt()
    assert "1 mail is niet verstuurd" in _tekst(client, _url("overzicht"))


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
        (dt.timedelta(days=1), "elke dag om 03:10"),
        (dt.timedelta(days=7), "elke 7 dagen om 03:10"),
    ],
)
def test_repeats_in_words(elke: dt.timedelta, woorden: str) -> None:
    assert repeats(elke, dt.datetime(2026, 11, 24, 2, 10, tzinfo=dt.UTC)) == woorden


@pytest.mark.usefixtures("beheerder")
def test_tasks_page_never_shows_the_text_of_a_mail(client: Client) -> None:
    bericht = _mislukt()
    for url in (_url("taken"), _url("bericht_opnieuw", bericht.pk)):
        tekst = _tekst(client, url)
        assert "sanne@roermond.test" in tekst
        assert "De mailserver weigerde het adres." in tekst
        assert "geheime.link" not in tekst


@pytest.mark.usefixtures("beheerder")
def test_send_again_warns_when_it_may_have_arrived(client: Client) -> None:
    zeker, onzeker = _mislukt(), _mislukt(overgedragen_op=nu())
    assert "misschien al aangekomen" not in _tekst(client, _url("bericht_opnieuw", zeker.pk))
    assert "misschien al aangekomen" in _tekst(client, _url("bericht_opnieuw", onzeker.pk))
    antwoord = client.post(_url("bericht_opnieuw", onzeker.pk), follow=True)
    assert "wordt opnieuw verstuurd" in antwoord.content.decode()
    onzeker.refresh_from_db()
    assert (onzeker.stand, onzeker.overgedragen_op) == (Stand.WACHT, None)
    assert client.get(_url("bericht_opnieuw", onzeker.pk)).status_code == 404


@pytest.mark.usefixtures("beheerder")
def test_send_again_after_text_was_wiped_says_so(client: Client) -> None:
    antwoord = client.post(_url("bericht_opnieuw", _mislukt(tekst=None).pk), follow=True)
    assert "De tekst van dit bericht is gewist." in antwoord.content.decode()
