"""Who is refused often is slowed, and its beheerder and teamleider are told once."""

import datetime as dt
import threading

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Melding
from gebruikers.services.weigeringen import log_refusal
from kern.identiteit import als
from kern.klok import nu
from logboek.enums import Handeling
from logboek.models import Logregel
from logboek.services import leg_vast
from roermond_inburgering.settings import aanmelden
from tests.fabrieken.gebruikers import maak_gebruiker

pytestmark = pytest.mark.django_db

GRENS = 30


@pytest.fixture(autouse=True)
def grens(settings: Settings) -> None:
    """Count as an installation does; other tests are refused by the hundred."""
    settings.WEIGERINGEN_PER_UUR = aanmelden.WEIGERINGEN_PER_UUR


@pytest.fixture
def sanne() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR)


def klant(gebruiker: Gebruiker) -> Client:
    client = Client()
    client.force_login(gebruiker)
    return client


def probeer(client: Client, keer: int) -> list[int]:
    """Ask for persons that are not in sight; return the status of each."""
    return [client.get(f"/inburgeraars/{900_000 + n}/").status_code for n in range(keer)]


def later(gebruiker: Gebruiker, minuten: int) -> None:
    """Let time go by: what was logged, told and decided lies this much further back."""
    ouder = dt.timedelta(minutes=minuten)
    Logregel.objects.filter(actor_id=gebruiker.pk).update(moment=F("moment") - ouder)
    Melding.objects.update(created_at=F("created_at") - ouder)
    Gebruiker.objects.filter(pk=gebruiker.pk).update(geremd_tot=F("geremd_tot") - ouder)


def test_limit_of_an_installation_is_thirty_an_hour() -> None:
    assert aanmelden.WEIGERINGEN_PER_UUR == GRENS


def test_user_is_slowed_from_the_thirtieth_refusal_on(sanne: Gebruiker) -> None:
    client = klant(sanne)
    assert probeer(client, GRENS - 1) == [404] * (GRENS - 1)
    assert client.get(reverse("trajecten:mijn_dag")).status_code == 200
    assert probeer(client, 2) == [404, 429]
    antwoord = client.get(reverse("trajecten:mijn_dag"))
    assert antwoord.status_code == 429
    assert 55 < int(antwoord["Retry-After"]) <= 60
    tekst = " ".join(antwoord.text.split())
    assert f"Over {antwoord['Retry-After']} seconden kun je verder." in tekst
    assert "Vraag het je teamleider of de functioneel beheerder." in tekst


def test_every_session_of_the_user_is_slowed_and_of_nobody_else(sanne: Gebruiker) -> None:
    probeer(klant(sanne), GRENS)
    assert klant(sanne).get(reverse("trajecten:mijn_dag")).status_code == 429
    ander = klant(maak_gebruiker(Rol.TRAJECTCOORDINATOR))
    assert ander.get(reverse("trajecten:mijn_dag")).status_code == 200


def test_slowed_user_works_on_after_a_minute_and_waits_again_after_the_next_refusal(sanne: Gebruiker) -> None:
    client = klant(sanne)
    probeer(client, GRENS)
    later(sanne, 1)
    assert client.get(reverse("trajecten:mijn_dag")).status_code == 200
    assert probeer(client, 2) == [404, 429]
    later(sanne, 61)
    assert probeer(client, 2) == [404, 404]


def test_slowed_user_can_sign_out(sanne: Gebruiker) -> None:
    client = klant(sanne)
    probeer(client, GRENS)
    assert client.post(reverse("account_logout")).status_code == 302


def test_form_of_a_slowed_user_says_that_nothing_was_saved(sanne: Gebruiker) -> None:
    client = klant(sanne)
    probeer(client, GRENS)
    tekst = client.post(reverse("gebruikers:dagbericht"), {"aan": "nee"}).text
    assert "Er is niets opgeslagen." in " ".join(tekst.split())
    assert Gebruiker.objects.get(pk=sanne.pk).dagbericht


def test_beheerder_and_teamleider_are_told_once(sanne: Gebruiker) -> None:
    beheerder, leider = maak_gebruiker(Rol.BEHEERDER), maak_gebruiker(Rol.TEAMLEIDER)
    maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    client = klant(sanne)
    probeer(client, GRENS - 1)
    assert not Melding.objects.exists()
    probeer(client, 1)
    later(sanne, 2)
    probeer(client, 1)
    assert sorted(Melding.objects.values_list("gebruiker_id", flat=True)) == [beheerder.pk, leider.pk]
    zin = f"{sanne.naam} heeft in een uur 30 keer geprobeerd een pagina te openen zonder dat dat mag."
    van_beheer = klant(beheerder).get(reverse("gebruikers:meldingen")).text
    assert zin in van_beheer
    assert reverse("beheer:gebruiker", args=[sanne.pk]) in van_beheer
    van_leider = klant(leider).get(reverse("gebruikers:meldingen")).text
    assert zin in van_leider
    assert reverse("beheer:gebruiker", args=[sanne.pk]) not in van_leider


def test_they_are_told_again_when_it_goes_on_the_next_day(sanne: Gebruiker) -> None:
    maak_gebruiker(Rol.TEAMLEIDER)
    client = klant(sanne)
    probeer(client, GRENS)
    later(sanne, 24 * 60)
    probeer(client, GRENS)
    assert Melding.objects.count() == 2


def test_teamleider_that_is_refused_is_not_told_of_itself() -> None:
    leider, ander = maak_gebruiker(Rol.TEAMLEIDER), maak_gebruiker(Rol.TEAMLEIDER)
    probeer(klant(leider), GRENS)
    assert [m.gebruiker_id for m in Melding.objects.all()] == [ander.pk]


def test_user_without_persons_is_slowed_too() -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    maak_gebruiker(Rol.BEHEERDER)
    client = klant(beleid)
    assert [client.get("/beheer/").status_code for _ in range(GRENS + 1)] == [403] * GRENS + [429]
    assert Melding.objects.count() == 1


def test_page_that_does_not_exist_and_form_that_is_too_old_are_no_refusal(sanne: Gebruiker) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(sanne)
    for _ in range(GRENS):
        assert client.get("/bestaat-niet/").status_code == 404
        assert client.post(reverse("gebruikers:dagbericht"), {"aan": "nee"}).status_code == 403
    assert not Logregel.objects.filter(handeling="geweigerd").exists()
    assert client.get(reverse("trajecten:mijn_dag")).status_code == 200


def test_person_of_a_row_is_added_to_a_refusal_alone(sanne: Gebruiker) -> None:
    """As `web` nobody puts the person of a row out of sight at another act."""
    with transaction.atomic(), als(sanne), connection.cursor() as cursor:
        leg_vast(Handeling.DOSSIER_GEOPEND, door=sanne)
        with pytest.raises(DatabaseError, match="no refusal"):
            cursor.execute("SELECT rls.log_geweigerd('trajecten_traject', 1)")
        transaction.set_rollback(True)


@pytest.mark.django_db(transaction=True)
def test_several_refusals_at_once_give_one_notice(sanne: Gebruiker) -> None:
    maak_gebruiker(Rol.BEHEERDER)
    with transaction.atomic(), als(sanne):
        for _ in range(GRENS - 1):
            log_refusal(gebruiker=sanne, gevraagd=None, pagina="beheer:overzicht")
    start = threading.Barrier(6)

    def word_geweigerd() -> None:
        start.wait()
        with transaction.atomic(), als(sanne):
            log_refusal(gebruiker=sanne, gevraagd=None, pagina="beheer:overzicht")
        connection.close()

    draden = [threading.Thread(target=word_geweigerd) for _ in range(6)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert Logregel.objects.filter(handeling="geweigerd").count() == GRENS + 5
    assert Melding.objects.count() == 1
    assert Gebruiker.objects.get(pk=sanne.pk).geremd_tot > nu()  # type: ignore[operator]
