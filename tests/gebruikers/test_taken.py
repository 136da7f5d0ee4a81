"""Tasks, and a real worker that is killed in the middle of its work."""

import datetime as dt
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from allauth.usersessions.models import UserSession
from celery import Celery, current_app
from django.contrib.sessions.models import Session
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from gebruikers import tasks
from gebruikers.models import Bericht, Concept, Taakplanning, Verzoek
from gebruikers.services import opruimen
from gebruikers.services.berichten import plaats
from kern import opdracht
from kern.klok import DAG, nu
from kern.opdracht import Stand, wek_wachtende
from kern.planning import beurten
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.mailserver import Mailserver
from tests.werker import Wachtrij, Werker, maak_wachtrij_leeg, verbindingen_naar

WACHT_SECONDEN = 30.0


def _wacht(voorwaarde: Callable[[], bool], waarop: str, seconden: float = WACHT_SECONDEN) -> None:
    einde = time.monotonic() + seconden
    while not voorwaarde():
        if time.monotonic() > einde:
            pytest.fail(f"na {seconden} s nog niet: {waarop}")
        time.sleep(0.05)


def _stand(bericht: Bericht) -> str:
    return Bericht.objects.values_list("stand", flat=True).get(pk=bericht.pk)


# What is due starts once, and everything planned can be done.


def test_beat_has_one_entry() -> None:
    assert {e["task"] for e in current_app.conf.beat_schedule.values()} == {"gebruikers.tasks.tik"}


def test_every_planned_task_exists() -> None:
    assert {beurt.taak for beurt in beurten()} <= set(current_app.tasks)


@pytest.mark.parametrize(("module", "rol"), [("celery", "taak"), ("wsgi", "web")])
def test_process_picks_its_own_login(module: str, rol: str) -> None:
    code = f"import roermond_inburgering.{module}; from django.conf import settings; print(settings.DATABASE_ROL)"
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "DATABASE_ROL"}
    omgeving["DJANGO_SETTINGS_MODULE"] = "roermond_inburgering.settings.demo"
    uitkomst = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", code], env=omgeving, capture_output=True, text=True, check=True
    )
    assert uitkomst.stdout.strip() == rol


@pytest.mark.django_db(transaction=True)
def test_two_tiks_at_once_start_each_task_once(monkeypatch: pytest.MonkeyPatch) -> None:
    gestart: list[str] = []
    monkeypatch.setattr(tasks, "stuur", lambda taak, _pk: gestart.append(taak))
    Taakplanning.objects.update(volgende_op=nu())
    allebei = threading.Barrier(2)

    def tik() -> None:
        try:
            allebei.wait(10)
            tasks.tik()
        finally:
            connection.close()

    draden = [threading.Thread(target=tik) for _nummer in range(2)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)
    assert sorted(gestart) == sorted(beurt.taak for beurt in beurten())


@pytest.mark.django_db
def test_heartbeat_is_noted() -> None:
    rij = Taakplanning.objects.get(naam=tasks.HARTSLAG)
    tasks.wek_opdrachten(rij.pk)
    rij.refresh_from_db()
    assert rij.laatst_gelukt_op is not None


# What is not kept longer than it is of use.


@pytest.mark.django_db
def test_expired_sessions_are_deleted() -> None:
    wie = maak_gebruiker()
    for sleutel, over in (("verlopen", -DAG), ("geldig", DAG)):
        Session.objects.create(session_key=sleutel, session_data="", expire_date=nu() + over)
        UserSession.objects.create(
            session_key=sleutel, user=wie, ip="127.0.0.1", user_agent="", created_at=nu() - 2 * DAG
        )
    UserSession.objects.create(session_key="wordt gemaakt", user=wie, ip="127.0.0.1", user_agent="")
    opruimen.delete_expired_sessions()
    assert set(Session.objects.values_list("pk", flat=True)) == {"geldig"}
    assert set(UserSession.objects.values_list("session_key", flat=True)) == {"geldig", "wordt gemaakt"}


@pytest.mark.django_db
def test_drafts_are_kept_seven_days() -> None:
    wie = maak_gebruiker()
    for dagen in (6, 8):
        Concept.objects.create(
            gebruiker=wie, formulier=f"{dagen}", inhoud="{}", bewaard_op=nu() - dagen * DAG
        )
    opruimen.delete_old_drafts()
    assert [c.formulier for c in Concept.objects.all()] == ["6"]


@pytest.mark.django_db
def test_requests_are_kept_seven_days() -> None:
    wie = maak_gebruiker()
    for dagen in (6, 8):
        Verzoek.objects.create(
            gebruiker=wie, sleutel=uuid4(), uitkomst=f"/{dagen}/", created_at=nu() - dagen * DAG
        )
    opruimen.delete_old_requests()
    assert [v.uitkomst for v in Verzoek.objects.all()] == ["/6/"]


@pytest.mark.django_db
def test_texts_of_mails_are_kept_thirty_days() -> None:
    gevallen = {
        "pas verzonden": (Stand.KLAAR, 40, 29),
        "lang verzonden": (Stand.KLAAR, 40, 31),
        "pas mislukt": (Stand.MISLUKT, 29, None),
        "lang mislukt": (Stand.MISLUKT, 31, None),
        "wacht": (Stand.WACHT, 31, None),
    }
    for naam, (stand, gemaakt, verzonden) in gevallen.items():
        Bericht.objects.create(
            kenmerk=uuid4(),
            aan="a@roermond.test",
            onderwerp=naam,
            tekst="Tekst",
            stand=stand,
            created_at=nu() - gemaakt * DAG,
            verzonden_op=None if verzonden is None else nu() - verzonden * DAG,
        )
    opruimen.blank_old_messages()
    assert {b.onderwerp for b in Bericht.objects.filter(tekst__isnull=True)} == {
        "lang verzonden",
        "lang mislukt",
    }
    assert Bericht.objects.get(onderwerp="pas verzonden").tekst == "Tekst"


# The broker is away.


@pytest.fixture
def broker_weg(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let this process send to a port where nothing listens."""
    echt = current_app._get_current_object()
    monkeypatch.setattr(opdracht, "_broker_weg_tot", 0.0)
    weg = Celery("weg")
    weg.config_from_object("django.conf:settings", namespace="CELERY")
    weg.conf.broker_url = "redis://127.0.0.1:1/0"
    weg.set_current()
    yield
    echt.set_current()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("broker_weg")
def test_form_submit_with_valkey_down_succeeds(client: Client, settings: Settings) -> None:
    settings.MAILERS = {"default": {"BACKEND": "gebruikers.mail.BerichtBackend"}}
    wie = maak_gebruiker()
    begin = time.monotonic()
    response = client.post(reverse("account_reset_password"), {"email": wie.email})
    assert response.status_code == 302
    # Kombu by itself would have tried for 6 seconds, with somebody waiting.
    assert time.monotonic() - begin < 3
    assert [(b.aan, b.stand) for b in Bericht.objects.all()] == [(wie.email, Stand.WACHT)]


@pytest.mark.django_db(transaction=True)
def test_sweeper_mends_a_lost_wake_up(monkeypatch: pytest.MonkeyPatch) -> None:
    bericht = Bericht.objects.create(kenmerk=uuid4(), aan="a@roermond.test", onderwerp="x", tekst="x")
    gewekt: list[int] = []
    monkeypatch.setattr(opdracht, "stuur", lambda _taak, pk: gewekt.append(pk))
    wek_wachtende()
    assert gewekt == [bericht.pk]


# A real worker.


@pytest.fixture
def server() -> Iterator[Mailserver]:
    with Mailserver() as mailserver:
        yield mailserver


@pytest.fixture
def omgeving(server: Mailserver, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    maak_wachtrij_leeg()
    monkeypatch.setattr(opdracht, "_broker_weg_tot", 0.0)
    host, poort = server.adres
    yield {
        "SMTP_HOST": host,
        "SMTP_POORT": str(poort),
        "SMTP_TLS": "0",
        "SMTP_GEBRUIKER": "",
        "MAIL_VAN": "inburgering@roermond.test",
    }
    maak_wachtrij_leeg()


def _plaats(aan: str) -> Bericht:
    with transaction.atomic():
        return plaats(aan=aan, onderwerp=f"Geheim-onderwerp voor {aan}", tekst="geheime-tekst")


def _de_tijd_verstrijkt() -> None:
    """Let two minutes pass: leases run out, and what repeats is due."""
    Bericht.objects.filter(stand=Stand.BEZIG).update(lease_tot=nu() - dt.timedelta(seconds=1))
    Taakplanning.objects.update(volgende_op=nu())


def _tik_en_wacht() -> None:
    """Let beat tick, and wait until the worker has done everything that was planned."""
    begin = nu()
    current_app.send_task("gebruikers.tasks.tik")
    _wacht(
        lambda: Taakplanning.objects.filter(laatst_gelukt_op__gt=begin).count() == len(beurten()),
        "alles wat gepland is, is gelukt",
    )


@pytest.mark.django_db(transaction=True)
def test_worker_killed_in_the_middle_of_mails(
    server: Mailserver, omgeving: dict[str, str], tmp_path: Path
) -> None:
    """Before the hand-over a mail is sent, once; after it, never again by itself."""
    voor, na = _plaats("voor@roermond.test"), _plaats("na@roermond.test")
    with (
        server.houdt_vast("RCPT", voor.aan) as bij_rcpt,
        server.houdt_vast("EINDE", na.aan) as bij_einde,
        Werker(tmp_path, omgeving=omgeving) as werker,
    ):
        _wacht(lambda: bij_rcpt.is_set() and bij_einde.is_set(), "de worker is bezig met allebei")
        _controleer_verbindingen(werker)
        werker.dood()
    # The server had the text, and its answer found nobody.
    _wacht(lambda: len(server.aangenomen) == 1, "de mailserver nam de tweede aan")
    assert [(_stand(b), Bericht.objects.get(pk=b.pk).overgedragen_op is None) for b in (voor, na)] == [
        (Stand.BEZIG, True),
        (Stand.BEZIG, False),
    ]

    with Werker(tmp_path, omgeving=omgeving):
        _de_tijd_verstrijkt()
        _tik_en_wacht()
        _wacht(lambda: (_stand(voor), _stand(na)) == (Stand.KLAAR, Stand.MISLUKT), "beide zijn afgerond")
        # Nothing follows, however often it is swept.
        _de_tijd_verstrijkt()
        _tik_en_wacht()
    assert Bericht.objects.get(pk=na.pk).is_onzeker
    ids = [mail["Message-ID"] for mail in server.aangenomen]
    assert sorted(ids) == sorted(f"<{b.kenmerk}@roermond.test>" for b in (voor, na))
    assert [aan for _van, aan in server.envelop].count(na.aan) == 1
    _controleer_log(tmp_path / "werker.log")


def _controleer_verbindingen(werker: Werker) -> None:
    """Each process that works has a database connection of its own, and the one they were forked from has none."""
    poort = int(connection.settings_dict["PORT"])
    per_kind = [verbindingen_naar(kind, poort) for kind in werker.kinderen()]
    assert [len(verbindingen) for verbindingen in per_kind] == [1, 1]
    assert len(set.union(*per_kind)) == 2
    assert verbindingen_naar(werker.proces.pid, poort) == set()


def _controleer_log(log: Path) -> None:
    """What the worker logs are JSON objects, and nothing holds an address, a subject or a text."""
    tekst = log.read_text(encoding="utf-8")
    # Celery warns who runs it as root before it sets up any log.
    regels = [json.loads(regel) for regel in tekst.splitlines() if regel.startswith("{")]
    assert {"gebruikers.tasks.verstuur_bericht"} <= {r.get("taak") for r in regels}
    assert not re.search(r"roermond\.test|geheim", tekst, re.IGNORECASE)


# The broker is killed, and comes back empty.


@pytest.mark.langzaam
@pytest.mark.django_db(transaction=True)
def test_broker_killed_and_emptied_loses_no_mail(
    server: Mailserver, omgeving: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With beat as in the demo: nobody helps, and each mail arrives, once."""
    with (
        Wachtrij(tmp_path) as wachtrij,
        wachtrij.als_broker(),
        Werker(tmp_path, beat=True, omgeving=omgeving | {"REDIS_URL": wachtrij.adres}),
    ):
        eerste = _plaats("eerste@roermond.test")
        _wacht(lambda: _stand(eerste) == Stand.KLAAR, "de eerste is verzonden")
        wachtrij.dood()
        tweede = _plaats("tweede@roermond.test")
        wachtrij.start()
        # The next beat is at most a minute away, and connecting again takes the worker some seconds.
        _wacht(lambda: _stand(tweede) == Stand.KLAAR, "de tweede is verzonden", seconden=150)
        monkeypatch.setattr(opdracht, "_broker_weg_tot", 0.0)
        derde = _plaats("derde@roermond.test")
        _wacht(lambda: _stand(derde) == Stand.KLAAR, "de derde is verzonden", seconden=90)
    ids = [mail["Message-ID"] for mail in server.aangenomen]
    assert sorted(ids) == sorted(f"<{b.kenmerk}@roermond.test>" for b in (eerste, tweede, derde))
