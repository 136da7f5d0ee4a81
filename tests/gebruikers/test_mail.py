"""Outgoing mail: rows, the mail server's answers, and what may be sent again."""

import datetime as dt
from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage, EmailMultiAlternatives, send_mail
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from gebruikers.enums import Rol
from gebruikers.models import Bericht
from gebruikers.services.berichten import plaats, verstuur, verstuur_opnieuw
from kern.identiteit import Niemand, als
from kern.klok import nu
from kern.opdracht import Stand
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from roermond_inburgering.rechten import pas_toe
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.mailserver import Mailserver

ONZEKER = "Onzeker: aangeboden aan de mailserver, maar het antwoord kwam niet aan."


@pytest.fixture
def echte_mail(settings: Settings) -> None:
    """Send as the product does: pytest-django keeps mail in memory."""
    settings.MAILERS = {"default": {"BACKEND": "gebruikers.mail.BerichtBackend"}}


@pytest.fixture
def server(settings: Settings) -> Iterator[Mailserver]:
    with Mailserver() as mailserver:
        settings.MAIL_TRANSPORT = "gebruikers.transport.Smtp"
        settings.DEFAULT_FROM_EMAIL = "Inburgering <inburgering@roermond.test>"
        settings.SMTP_HOST, settings.SMTP_POORT = mailserver.adres
        settings.SMTP_GEBRUIKER = settings.SMTP_WACHTWOORD = ""
        settings.SMTP_TLS = "0"
        yield mailserver


def _bericht(**velden: object) -> Bericht:
    return Bericht.objects.create(
        **{
            "kenmerk": uuid4(),
            "aan": "iemand@roermond.test",
            "onderwerp": "Je account is klaar: café",
            "tekst": "Dag Joris,\n\nKies een wachtwoord: http://localhost:8000/x/\n.\nGroet",
        }
        | velden
    )


def _na(bericht: Bericht) -> Bericht:
    return Bericht.objects.get(pk=bericht.pk)


@pytest.mark.django_db
@pytest.mark.usefixtures("echte_mail")
def test_mail_becomes_a_row_for_each_addressee() -> None:
    EmailMessage("Een\n twee", "Tekst", None, ["a@roermond.test"], bcc=["b@roermond.test"]).send()
    rijen = Bericht.objects.order_by("pk")
    assert [(r.aan, r.onderwerp, r.tekst, r.stand) for r in rijen] == [
        ("a@roermond.test", "Een twee", "Tekst", Stand.WACHT),
        ("b@roermond.test", "Een twee", "Tekst", Stand.WACHT),
    ]
    assert len({r.kenmerk for r in rijen}) == 2


@pytest.mark.django_db
@pytest.mark.usefixtures("echte_mail")
def test_mail_in_html_keeps_its_plain_text() -> None:
    mail = EmailMultiAlternatives("Onderwerp", "Gewone tekst", None, ["a@roermond.test"])
    mail.attach_alternative("<p>Met opmaak</p>", "text/html")
    assert mail.send() == 1
    assert Bericht.objects.get().tekst == "Gewone tekst"


@pytest.mark.django_db
@pytest.mark.usefixtures("echte_mail")
def test_mail_with_attachment_refused() -> None:
    mail = EmailMessage("Onderwerp", "Tekst", None, ["a@roermond.test"])
    mail.attach("lijst.csv", "naam", "text/csv")
    with pytest.raises(ValueError, match="attachments"):
        mail.send()
    assert not Bericht.objects.exists()


@pytest.mark.django_db
def test_text_is_encrypted_at_rest() -> None:
    plaats(aan="a@roermond.test", onderwerp="Onderwerp", tekst="het-geheime-woord")
    with connection.cursor() as cursor:
        cursor.execute("SELECT tekst FROM gebruikers_bericht")
        (opgeslagen,) = cursor.fetchone()
    assert b"geheime" not in bytes(opgeslagen)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("echte_mail")
def test_mail_of_an_act_that_failed_is_never_sent() -> None:
    with transaction.atomic():
        send_mail("Onderwerp", "Tekst", None, ["a@roermond.test"])
        transaction.set_rollback(True)
    assert not Bericht.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("rol", [None, Rol.BEHEERDER, Rol.TEAMLEIDER])
def test_every_database_role_of_the_web_can_write_one_down(rol: Rol | None) -> None:
    wie = maak_gebruiker(rol) if rol else Niemand()
    with transaction.atomic(), als(wie):
        bericht = plaats(aan="a@roermond.test", onderwerp="Onderwerp", tekst="Tekst")
    assert bericht.pk is not None


@pytest.mark.django_db
def test_sent_mail_has_its_headers(server: Mailserver) -> None:
    bericht = _bericht()
    assert verstuur(pk=bericht.pk) is True
    (mail,) = server.aangenomen
    assert mail["Message-ID"] == f"<{bericht.kenmerk}@roermond.test>"
    assert mail["From"] == "Inburgering <inburgering@roermond.test>"
    assert mail["To"] == "iemand@roermond.test"
    assert mail["Subject"] == "Je account is klaar: café"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Date"].datetime.tzinfo is not None
    # A line of one dot ends a mail, unless the client guards it.
    assert mail.get_content().replace("\r\n", "\n").strip() == str(bericht.tekst).strip()
    assert server.envelop == [("inburgering@roermond.test", "iemand@roermond.test")]
    na = _na(bericht)
    assert (na.stand, na.pogingen, na.fout, na.is_onzeker) == (Stand.KLAAR, 1, "", False)
    assert na.overgedragen_op is not None
    assert na.verzonden_op is not None
    assert na.overgedragen_op <= na.verzonden_op
    assert verstuur(pk=bericht.pk) is False
    assert len(server.aangenomen) == 1


@pytest.mark.django_db(transaction=True)
def test_hand_over_is_committed_before_the_server_gets_the_text(server: Mailserver) -> None:
    bericht = _bericht()
    gezien: dict[str, bool] = {}

    def kijk(stap: str) -> None:
        # In the thread of the server, so over another connection: it sees what is committed.
        gezien[stap] = Bericht.objects.get(pk=bericht.pk).overgedragen_op is not None
        connection.close()

    server.bij("RCPT", lambda: kijk("RCPT"))
    server.bij("DATA", lambda: kijk("DATA"))
    verstuur(pk=bericht.pk)
    assert gezien == {"RCPT": False, "DATA": True}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("waar", "antwoord", "stand", "fout"),
    [
        ("CONNECT", "421 even niet", Stand.WACHT, "De mailserver neemt nu niets aan (421)."),
        ("CONNECT", "554 geen dienst", Stand.WACHT, "De mailserver neemt nu niets aan (554)."),
        ("MAIL", "451 later", Stand.WACHT, "De mailserver weigert deze mail (451)."),
        ("MAIL", "553 afzender", Stand.MISLUKT, "De mailserver weigert deze mail (553)."),
        ("RCPT", "450 vol", Stand.WACHT, "De mailserver weigert deze mail (450)."),
        ("RCPT", "550 bestaat niet", Stand.MISLUKT, "De mailserver weigert deze mail (550)."),
        ("DATA", "451 later", Stand.WACHT, "De mailserver weigert deze mail (451)."),
        ("DATA", "554 nee", Stand.MISLUKT, "De mailserver weigert deze mail (554)."),
        ("EINDE", "452 schijf vol", Stand.WACHT, "De mailserver weigert deze mail (452)."),
        ("EINDE", "550 spam", Stand.MISLUKT, "De mailserver weigert deze mail (550)."),
        ("MAIL", "", Stand.WACHT, "De mailserver brak de verbinding af (SMTPServerDisconnected)."),
        ("EINDE", "", Stand.MISLUKT, ONZEKER),
    ],
)
def test_answers_of_the_server(server: Mailserver, waar: str, antwoord: str, stand: str, fout: str) -> None:
    """An empty answer is a line that breaks."""
    bericht = _bericht()
    server.antwoord(waar, antwoord)
    assert verstuur(pk=bericht.pk) is False
    na = _na(bericht)
    assert (na.stand, na.fout, na.verzonden_op) == (stand, fout, None)
    assert na.is_onzeker == (fout == ONZEKER)
    # A refusal is certain: the next attempt may send.
    assert (na.overgedragen_op is not None) == (fout == ONZEKER)
    if stand == Stand.WACHT:
        assert 25 < (na.volgende_op - nu()).total_seconds() <= 30
    assert server.aangenomen == []


@pytest.mark.django_db
def test_server_that_hangs_after_the_text_leaves_it_uncertain(
    server: Mailserver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gebruikers.transport.ANTWOORD_SECONDEN", 0.2)
    bericht = _bericht()
    with server.houdt_vast("EINDE"):
        assert verstuur(pk=bericht.pk) is False
    assert _na(bericht).is_onzeker
    assert verstuur(pk=bericht.pk) is False


@pytest.mark.django_db
def test_failure_at_parting_does_not_undo_it(server: Mailserver) -> None:
    server.antwoord("QUIT", "")
    bericht = _bericht()
    assert verstuur(pk=bericht.pk) is True
    assert len(server.aangenomen) == 1


@pytest.mark.django_db
def test_retry_after_refusal_sends_once(server: Mailserver) -> None:
    bericht = _bericht()
    server.antwoord("EINDE", "452 schijf vol", keer=1)
    verstuur(pk=bericht.pk)
    Bericht.objects.update(volgende_op=nu())
    assert verstuur(pk=bericht.pk) is True
    assert [m["Message-ID"] for m in server.aangenomen] == [f"<{bericht.kenmerk}@roermond.test>"]


@pytest.mark.django_db
def test_no_server_waits(server: Mailserver) -> None:
    server.stop()
    bericht = _bericht()
    assert verstuur(pk=bericht.pk) is False
    na = _na(bericht)
    assert (na.stand, na.fout) == (Stand.WACHT, "De mailserver is niet bereikbaar (ConnectionRefusedError).")


@pytest.mark.django_db
def test_no_server_configured_waits(settings: Settings) -> None:
    settings.MAIL_TRANSPORT, settings.SMTP_HOST = "gebruikers.transport.Smtp", ""
    bericht = _bericht()
    assert verstuur(pk=bericht.pk) is False
    assert _na(bericht).fout == "Er is geen mailserver ingesteld (SMTP_HOST)."


@pytest.mark.django_db
def test_server_without_tls_gets_nothing(server: Mailserver, settings: Settings) -> None:
    settings.SMTP_TLS = "1"
    bericht = _bericht()
    assert verstuur(pk=bericht.pk) is False
    na = _na(bericht)
    assert (na.stand, na.fout) == (Stand.WACHT, "De mailserver is niet bereikbaar (SMTPNotSupportedError).")
    assert server.envelop == []


@pytest.mark.django_db
def test_refused_login_waits(server: Mailserver, settings: Settings) -> None:
    settings.SMTP_GEBRUIKER, settings.SMTP_WACHTWOORD = "gebruiker", "wachtwoord"
    server.antwoord("AUTH", "535 nee")
    bericht = _bericht()
    assert verstuur(pk=bericht.pk) is False
    na = _na(bericht)
    assert (na.stand, na.fout) == (Stand.WACHT, "De mailserver weigert de aanmelding (535).")


@pytest.mark.django_db
@pytest.mark.parametrize("aan", ["jöris@roermond.test", "a@" + "x" * 70 + ".test"])
def test_address_no_server_takes_is_final(server: Mailserver, aan: str) -> None:
    bericht = _bericht(aan=aan)
    assert verstuur(pk=bericht.pk) is False
    assert (_na(bericht).stand, server.envelop) == (Stand.MISLUKT, [])


@pytest.mark.django_db
def test_domain_with_accents_is_written_in_ascii(server: Mailserver) -> None:
    verstuur(pk=_bericht(aan="a@café.test").pk)
    assert server.envelop == [("inburgering@roermond.test", "a@xn--caf-dma.test")]


@pytest.mark.django_db(transaction=True)
def test_worker_that_lost_its_lease_hands_nothing_over(server: Mailserver) -> None:
    bericht = _bericht()

    def ander_neemt_over() -> None:
        Bericht.objects.update(hek=7)
        connection.close()

    server.bij("RCPT", ander_neemt_over)
    assert verstuur(pk=bericht.pk) is False
    na = _na(bericht)
    assert (na.stand, na.hek, na.overgedragen_op) == (Stand.BEZIG, 7, None)
    assert server.aangenomen == []


@pytest.mark.django_db
def test_mail_left_after_hand_over_is_not_sent_again(server: Mailserver) -> None:
    bericht = _bericht(
        stand=Stand.BEZIG, hek=1, pogingen=1, lease_tot=nu() - dt.timedelta(1), overgedragen_op=nu()
    )
    assert verstuur(pk=bericht.pk) is False
    na = _na(bericht)
    assert (na.stand, na.fout, na.is_onzeker) == (Stand.MISLUKT, ONZEKER, True)
    assert server.envelop == []


@pytest.mark.django_db
def test_resending_by_hand_keeps_message_id_and_is_logged(server: Mailserver) -> None:
    beheerder = maak_gebruiker(Rol.BEHEERDER)
    bericht = _bericht(stand=Stand.MISLUKT, pogingen=6, fout=ONZEKER, overgedragen_op=nu())
    na = verstuur_opnieuw(bericht=bericht, door=beheerder)
    assert (na.stand, na.pogingen, na.fout, na.overgedragen_op) == (Stand.WACHT, 0, "", None)
    regel = Logregel.objects.get(handeling=Handeling.BERICHT_OPNIEUW_VERSTUURD)
    assert regel.actor_id == beheerder.pk
    assert [(o.soort, o.object_id) for o in Logonderwerp.objects.filter(logregel=regel)] == [
        ("bericht", bericht.pk)
    ]
    assert verstuur(pk=bericht.pk) is True
    assert [m["Message-ID"] for m in server.aangenomen] == [f"<{bericht.kenmerk}@roermond.test>"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "velden",
    [
        {"stand": Stand.KLAAR},
        {"stand": Stand.WACHT},
        {"stand": Stand.BEZIG},
        {"stand": Stand.MISLUKT, "tekst": None},
    ],
)
def test_resending_refused(velden: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        verstuur_opnieuw(bericht=_bericht(**velden), door=None)


@pytest.mark.django_db
def test_in_the_demo_the_row_is_the_delivery(settings: Settings) -> None:
    settings.MAIL_TRANSPORT = "gebruikers.transport.Postvak"
    bericht = _bericht()
    assert verstuur(pk=bericht.pk) is True
    na = _na(bericht)
    assert na.stand == Stand.KLAAR
    assert na.verzonden_op is not None


# /postvak/


@pytest.fixture
def demo(settings: Settings, db: None) -> None:
    settings.DEMO = True
    # Only in the demo may a page read the text of a mail.
    pas_toe()
    settings.ROOT_URLCONF = "tests.gebruikers.urls_demo"


@pytest.mark.django_db
@pytest.mark.usefixtures("demo")
def test_postvak_lists_newest_first_with_links(client: Client) -> None:
    for nummer in range(12):
        _bericht(onderwerp=f"Bericht {nummer}", kenmerk=UUID(int=nummer + 1), stand=Stand.KLAAR)
    pagina = client.get("/postvak/").content.decode()
    assert [n for n in range(12) if f"Bericht {n}<" in pagina] == [*range(2, 12)]
    assert pagina.index("Bericht 11<") < pagina.index("Bericht 2<")
    assert 'href="http://localhost:8000/x/"' in pagina
    assert "12 mails" in pagina
    assert "Bericht 0<" in client.get("/postvak/?pagina=2").content.decode()


@pytest.mark.django_db
@pytest.mark.usefixtures("demo")
def test_postvak_shows_texts_as_text(client: Client) -> None:
    _bericht(onderwerp="<b>Onderwerp</b>", tekst="<script>alert(1)</script>")
    pagina = client.get("/postvak/").content.decode()
    assert "<script>alert" not in pagina
    assert "<b>Onderwerp" not in pagina


@pytest.mark.django_db
@pytest.mark.usefixtures("demo")
def test_postvak_empty_says_how_to_get_one(client: Client) -> None:
    pagina = client.get("/postvak/").content.decode()
    assert "Er is nog geen mail verstuurd." in pagina
    assert f'href="{reverse("account_reset_password")}"' in pagina


@pytest.mark.django_db
def test_postvak_outside_demo_is_not_there(client: Client, settings: Settings) -> None:
    _bericht()
    assert client.get("/postvak/").status_code == 404
    settings.ROOT_URLCONF = "tests.gebruikers.urls_demo"
    assert client.get("/postvak/").status_code == 404
