"""Stopping the making of a report, a worker that fell away, and a step that takes longer than a lease."""

import datetime as dt
import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern import historie
from kern.hartslag import Hartslag
from kern.identiteit import als
from kern.klok import nu
from kern.opdracht import LEASE, Stand, WerkMislukt, opdrachten
from logboek.enums import Handeling
from logboek.models import Logregel
from rapportage.lijst import stand_van
from rapportage.models import Rapportuitgave
from rapportage.parameters import parameters
from rapportage.services import uitvoeren
from rapportage.services.maken import maak_rapport
from rapportage.services.uitgaven import probeer_opnieuw, stop_uitgave, vraag_uitgave
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.race import race
from tests.rapportage.laden import laad

pytestmark = pytest.mark.django_db(transaction=True)

UREN = dt.timedelta(hours=1)
KORT = dt.timedelta(milliseconds=20)


@pytest.fixture
def eva() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


def _gevraagd(door: Gebruiker) -> Rapportuitgave:
    return vraag_uitgave(gevraagd=parameters(jaar=2025), door=door)


def test_what_waits_is_stopped_and_made_after_all(eva: Gebruiker) -> None:
    laad()
    uitgave = _gevraagd(eva)
    assert stop_uitgave(uitgave_id=uitgave.pk, door=eva)
    assert not stop_uitgave(uitgave_id=uitgave.pk, door=eva)
    uitgave.refresh_from_db()
    assert (uitgave.stand, uitgave.is_gestopt, stand_van(uitgave).tekst) == (Stand.MISLUKT, True, "gestopt")
    assert Logregel.objects.filter(handeling=Handeling.RAPPORT_GESTOPT).count() == 1
    assert not uitvoeren.maak_uitgave(pk=uitgave.pk)
    assert probeer_opnieuw(uitgave_id=uitgave.pk, door=eva)
    assert uitvoeren.maak_uitgave(pk=uitgave.pk)
    uitgave.refresh_from_db()
    assert (uitgave.stand, uitgave.gestopt_op) == (Stand.KLAAR, None)
    assert not stop_uitgave(uitgave_id=uitgave.pk, door=eva)


@pytest.mark.parametrize("stap", ["lezen", "tellen", "opmaken"])
def test_the_worker_notices_at_its_next_step(
    eva: Gebruiker, monkeypatch: pytest.MonkeyPatch, stap: str
) -> None:
    laad()
    uitgave = _gevraagd(eva)
    echt = Hartslag.stap

    def stop_hier(zelf: Hartslag, **voortgang: object) -> None:
        if voortgang["stap"] == stap:
            stop_uitgave(uitgave_id=uitgave.pk, door=eva)
        echt(zelf, **voortgang)

    monkeypatch.setattr(Hartslag, "stap", stop_hier)
    assert not uitvoeren.maak_uitgave(pk=uitgave.pk)
    uitgave.refresh_from_db()
    assert (uitgave.stand, uitgave.is_gestopt, uitgave.pdf) == (Stand.MISLUKT, True, None)


def test_stopping_and_finishing_at_once_leaves_one_of_both(eva: Gebruiker) -> None:
    for _ in range(6):
        Rapportuitgave.objects.all().delete()
        uitgave = _gevraagd(eva)
        hek = opdrachten(Rapportuitgave).claim(uitgave.pk)
        assert hek is not None
        stopt, klaar = race(_stop(uitgave.pk, eva), _rond_af(uitgave.pk, hek))
        uitgave.refresh_from_db()
        assert {stopt, klaar} == {False, True}
        assert uitgave.stand == (Stand.MISLUKT if stopt else Stand.KLAAR)
        assert uitgave.is_gestopt is stopt


def _stop(pk: int, door: Gebruiker) -> Callable[[], bool]:
    return lambda: stop_uitgave(uitgave_id=pk, door=door)


def _rond_af(pk: int, hek: int) -> Callable[[], bool]:
    velden = {"cijfers": {}, "pdf": b"%PDF-", "pdf_sha256": "0" * 64, "json_sha256": "1" * 64}
    return lambda: opdrachten(Rapportuitgave).rond_af(pk, hek, **velden)


def test_a_step_longer_than_a_lease_keeps_the_row(eva: Gebruiker) -> None:
    uitgave = _gevraagd(eva)
    opdrachten(Rapportuitgave).claim(uitgave.pk)
    uitgave.refresh_from_db()
    gezien = threading.Event()
    with Hartslag(uitgave, stap_hoogstens=UREN, slag=KORT):
        Rapportuitgave.objects.filter(pk=uitgave.pk).update(lease_tot=nu())
        for _ in range(200):
            if Rapportuitgave.objects.filter(pk=uitgave.pk, lease_tot__gt=nu() + LEASE / 2).exists():
                gezien.set()
                break
            gezien.wait(0.02)
    assert gezien.is_set()


def test_a_step_that_hangs_loses_the_row(eva: Gebruiker) -> None:
    uitgave = _gevraagd(eva)
    opdrachten(Rapportuitgave).claim(uitgave.pk)
    uitgave.refresh_from_db()
    with Hartslag(uitgave, stap_hoogstens=dt.timedelta(0), slag=KORT) as hartslag:
        hartslag._draad.join(5)
        assert not hartslag._draad.is_alive()
        Rapportuitgave.objects.filter(pk=uitgave.pk).update(lease_tot=nu() - UREN)
        assert opdrachten(Rapportuitgave).claim(uitgave.pk) is not None
        with pytest.raises(WerkMislukt):
            hartslag.stap(stap="tellen")


def test_the_words_say_that_a_worker_fell_away_and_when_it_is_tried_again(eva: Gebruiker) -> None:
    uitgave = _gevraagd(eva)
    opdrachten(Rapportuitgave).claim(uitgave.pk)
    Rapportuitgave.objects.update(lease_tot=nu() - UREN)
    uitgave.refresh_from_db()
    assert "onderbroken" in stand_van(uitgave).tekst
    opdrachten(Rapportuitgave).mislukt(uitgave.pk, uitgave.hek, fout="OperationalError")
    uitgave.refresh_from_db()
    assert "opnieuw om" in stand_van(uitgave).tekst


def test_data_are_read_in_one_transaction_that_ends_with_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    laad()
    niveaus, buiten = set(), []
    echt = historie.bekend_op

    def bekend_op(model: type, moment: dt.datetime) -> object:
        if connection.in_atomic_block:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT current_setting('transaction_isolation'), pg_current_xact_id_if_assigned()"
                )
                niveaus.add(cursor.fetchone())
        else:
            buiten.append(model.__name__)
        return echt(model, moment)

    def zet_op(*_: object, **__: object) -> bytes:
        assert not connection.in_atomic_block
        return b"%PDF-"

    monkeypatch.setattr("rapportage.cijfers.lezen.bekend_op", bekend_op)
    monkeypatch.setattr("rapportage.services.maken.maak_pdf", zet_op)
    maak_rapport(parameters(jaar=2025))
    assert niveaus == {("repeatable read", None)}
    assert buiten == []


def test_the_page_offers_to_stop_and_then_to_begin_again(eva: Gebruiker, client: Client) -> None:
    client.force_login(eva)
    uitgave = maak_uitgave(Stand.BEZIG)
    stop = reverse("rapportage:uitgave_stop", args=[uitgave.pk])
    assert stop in client.get(reverse("rapportage:uitgaven")).text
    assert stop in client.get(reverse("rapportage:uitgave", args=[uitgave.pk])).text
    tekst = client.post(stop, follow=True).text
    assert "Het maken is gestopt." in tekst
    assert "Opnieuw proberen" in tekst


def test_who_downloaded_stands_with_the_edition_for_who_asks_for_reports(
    eva: Gebruiker, client: Client
) -> None:
    uitgave = maak_uitgave()
    pagina = reverse("rapportage:uitgave", args=[uitgave.pk])
    client.force_login(eva)
    assert "Niemand heeft dit rapport nog gedownload." in client.get(pagina).text
    hoofd = maak_gebruiker(Rol.AFDELINGSHOOFD)
    lezer = Client()
    lezer.force_login(hoofd)
    lezer.get(reverse("rapportage:uitgave_pdf", args=[uitgave.pk]))
    tekst = client.get(pagina).text
    assert hoofd.naam in tekst.split('id="downloads"')[1]
    assert 'id="downloads"' not in lezer.get(pagina).text


def test_the_database_shows_downloads_of_reports_and_nothing_else(eva: Gebruiker, client: Client) -> None:
    uitgave = maak_uitgave()
    client.force_login(eva)
    client.get(reverse("rapportage:uitgave_pdf", args=[uitgave.pk]))
    client.get(reverse("rapportage:uitgave", args=[uitgave.pk]))
    with transaction.atomic(), als(eva):
        assert set(Logregel.objects.values_list("handeling", flat=True)) == {Handeling.RAPPORT_GEDOWNLOAD}
    for rol in (Rol.AFDELINGSHOOFD, Rol.ADVISEUR, Rol.WIJKCOORDINATOR):
        with transaction.atomic(), als(maak_gebruiker(rol)):
            assert not Logregel.objects.exists()


def test_the_archive_is_searched_and_narrowed(eva: Gebruiker, client: Client) -> None:
    client.force_login(eva)
    maak_uitgave(jaar=2025)
    maak_uitgave(jaar=2026)
    pagina = reverse("rapportage:uitgaven")
    assert "Jaarrapportage 2025" not in client.get(pagina, {"zoek": "2026"}).text
    assert "Jaarrapportage 2026" in client.get(pagina, {"zoek": "jaar 2026"}).text
    leeg = client.get(pagina, {"soort": "maandmonitoring"}).text
    assert "Geen rapportage gevonden met deze keuze." in leeg
    assert "Jaarrapportage 2026" in client.get(pagina, {"soort": "onzin"}).text
