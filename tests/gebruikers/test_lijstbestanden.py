"""The spreadsheet of a long list: made in the background, within sight, for whoever asked alone, and for a day."""

import datetime as dt
import io

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from pytest_django import Settings

from gebruikers.models import Aanstelling, Gebruiker, Lijstbestand, Melding
from gebruikers.services.lijstbestanden import (
    VERGETEN,
    download_lijstbestand,
    maak_lijstbestand,
    request_lijstbestand,
    retry_lijstbestand,
    wipe_lijstbestand,
    wipe_old_lijstbestanden,
)
from gebruikers.weergaven import lijst_met
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.identiteit import als
from kern.klok import nu, vandaag
from kern.opdracht import Stand, opdrachten
from kern.weigering import Weigering
from logboek.models import Logonderwerp, Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.race import race
from tests.team import Team

pytestmark = pytest.mark.django_db(transaction=True)

UUR = dt.timedelta(hours=1)
GISTEREN = vandaag() - dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def kort(settings: Settings) -> None:
    """Let a list of three people be long."""
    settings.LIJST_METEEN = 2


@pytest.fixture
def mensen(team: Team) -> list[str]:
    """Return the names of three people in the wijk of the coordinator; there is one elsewhere too."""
    maak_persoon(team.andere_wijk, voornamen="Elders")
    # Names that do not resemble each other: searching is forgiving.
    namen = ("Amina", "Bogdan", "Ximena")
    return [maak_persoon(team.wijk, voornamen=naam, geslachtsnaam=naam).naam for naam in namen]


def vraag(client: Client, **keuze: str) -> Lijstbestand:
    """Ask for the file of a choice, by the pages."""
    pagina = client.get(reverse("trajecten:personen_xlsx"), keuze)["Location"]
    assert pagina.startswith(reverse("gebruikers:lijstbestand_nieuw", args=["personen"]))
    form = client.get(pagina).context["form"]
    naar = client.post(pagina, {"sleutel": str(form["sleutel"].value())})["Location"]
    return Lijstbestand.objects.get(pk=int(naar.rstrip("/").rpartition("/")[2]))


def adres(naam: str, bestand: Lijstbestand) -> str:
    """Return the address of a page about a file."""
    return reverse(f"gebruikers:lijstbestand{naam}", args=[bestand.pk])


def leg_neer(door: Gebruiker) -> Lijstbestand:
    """Ask for a file as the service does."""
    lijst = lijst_met("personen")
    assert lijst is not None
    with transaction.atomic(), als(door):
        return request_lijstbestand(lijst=lijst, vraag="", door=door)


def gedownload(client: Client, bestand: Lijstbestand) -> list[str]:
    """Return the names in a file as it is downloaded."""
    blad = load_workbook(io.BytesIO(client.get(adres("_xlsx", bestand)).content)).active
    assert blad is not None
    return [str(rij[0]) for rij in list(blad.values)[1:]]


def test_long_list_is_made_in_the_background_and_downloaded_by_who_asked_alone(
    team: Team, mensen: list[str]
) -> None:
    client = als_klant(team.coordinator)
    bestand = vraag(client, sorteer="naam-terug")
    wacht = client.get(adres("", bestand))
    assert "Het bestand wordt gemaakt" in wacht.text
    assert client.get(adres("_xlsx", bestand))["Location"] == adres("", bestand)
    assert maak_lijstbestand(pk=bestand.pk)
    assert not maak_lijstbestand(pk=bestand.pk)
    klaar = client.get(adres("", bestand))
    assert "Er staan 3 mensen in." in klaar.text
    assert sorted(gedownload(client, bestand)) == mensen
    for ander in (team.collega, team.teamleider):
        for naam in ("", "_stand", "_xlsx"):
            assert als_klant(ander).get(adres(naam, bestand)).status_code == 404
        with transaction.atomic(), als(ander):
            assert not Lijstbestand.objects.exists()
    melding = client.get(reverse("gebruikers:meldingen"))
    assert "is klaar. Je kunt het nu downloaden." in melding.text
    assert adres("", bestand) in melding.text


def test_short_list_comes_at_once(team: Team, mensen: list[str]) -> None:
    antwoord = als_klant(team.coordinator).get(reverse("trajecten:personen_xlsx"), {"zoek": mensen[0]})
    assert antwoord.status_code == 200
    assert not Lijstbestand.objects.exists()


def test_making_and_downloading_are_logged_and_nothing_stands_open_in_the_database(
    team: Team, mensen: list[str]
) -> None:
    client = als_klant(team.coordinator)
    bestand = vraag(client, zoek="")
    maak_lijstbestand(pk=bestand.pk)
    assert not Logregel.objects.filter(handeling="lijst gedownload").exists()
    for _ in range(2):
        gedownload(client, bestand)
    regels = list(Logregel.objects.filter(handeling="lijst gedownload"))
    assert len(regels) == 2
    wie = sorted(Inburgeraar.objects.filter(wijk=team.wijk).values_list("pk", flat=True))
    for regel in regels:
        assert (regel.actor_id, regel.onderdeel) == (team.coordinator.pk, "personen")
        assert regel.aanstelling_id == team.coordinator.aanstelling_in_gebruik_id
        over = Logonderwerp.objects.filter(logregel=regel).values_list("soort", "object_id")
        assert sorted(over) == [("inburgeraar", pk) for pk in wie]
    assert len(wie) == len(mensen)
    bestand.refresh_from_db()
    assert not bytes(bestand.inhoud or b"").startswith(b"PK")


def test_who_moved_to_another_wijk_downloads_nobody_of_the_one_before(team: Team, mensen: list[str]) -> None:
    client = als_klant(team.coordinator)
    bestand = vraag(client)
    maak_lijstbestand(pk=bestand.pk)
    assert sorted(gedownload(client, bestand)) == mensen
    assert not retry_lijstbestand(bestand_id=bestand.pk, door=team.coordinator)
    Logregel.objects.update(handeling="eerder")
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(wijk=team.andere_wijk)
    antwoord = client.get(adres("_xlsx", bestand))
    assert (antwoord.status_code, antwoord["Location"]) == (302, adres("", bestand))
    with pytest.raises(Weigering, match="mag je nog zien"):
        download_lijstbestand(bestand_id=bestand.pk, door=team.coordinator)
    assert not Logregel.objects.filter(handeling="lijst gedownload").exists()
    pagina = client.get(adres("", bestand)).text
    assert "Niet iedereen in dit bestand mag je nog zien. Maak het opnieuw." in pagina
    assert "XLSX downloaden" not in pagina
    opnieuw = client.post(adres("_opnieuw", bestand), follow=True)
    assert "Het bestand wordt opnieuw gemaakt." in opnieuw.text
    assert maak_lijstbestand(pk=bestand.pk)
    assert gedownload(client, bestand) == [Inburgeraar.objects.get(wijk=team.andere_wijk).naam]


@pytest.mark.usefixtures("mensen")
def test_file_with_one_person_of_a_vervanging_that_ended_is_not_downloaded(team: Team) -> None:
    elders = Inburgeraar.objects.get(wijk=team.andere_wijk)
    Toegang.objects.create(
        inburgeraar=elders, gebruiker=team.coordinator, grond=Toegangsgrond.VERVANGING, van=GISTEREN
    )
    client = als_klant(team.coordinator)
    bestand = vraag(client)
    maak_lijstbestand(pk=bestand.pk)
    assert elders.naam in gedownload(client, bestand)
    Toegang.objects.filter(inburgeraar=elders).update(tot=vandaag())
    assert client.get(adres("_xlsx", bestand)).status_code == 302


@pytest.mark.usefixtures("mensen")
def test_file_never_made_keeps_what_was_typed_no_longer_than_a_day(team: Team) -> None:
    client = als_klant(team.coordinator)
    wacht, bezig = vraag(client, zoek=""), vraag(client, sorteer="naam-terug")
    hek = opdrachten(Lijstbestand).claim(bezig.pk)
    assert hek is not None
    Lijstbestand.objects.update(created_at=nu() - 23 * UUR)
    wipe_old_lijstbestanden()
    assert Lijstbestand.objects.filter(gewist_op=None).count() == 2
    Lijstbestand.objects.update(created_at=nu() - 24 * UUR)
    wipe_old_lijstbestanden()
    for rij in Lijstbestand.objects.all():
        assert (rij.vraag, rij.stand, rij.is_weg) == (None, Stand.MISLUKT, True)
    assert not opdrachten(Lijstbestand).rond_af(bezig.pk, hek, inhoud=b"x")
    assert not maak_lijstbestand(pk=wacht.pk)


@pytest.mark.usefixtures("mensen")
def test_file_is_gone_after_a_day_and_forgotten_after_a_month(team: Team) -> None:
    client = als_klant(team.coordinator)
    bestand = vraag(client)
    maak_lijstbestand(pk=bestand.pk)
    Lijstbestand.objects.update(klaar_op=nu() - 23 * UUR)
    wipe_old_lijstbestanden()
    assert client.get(adres("_xlsx", bestand)).status_code == 200
    Lijstbestand.objects.update(klaar_op=nu() - 24 * UUR)
    assert client.get(adres("_xlsx", bestand))["Location"] == adres("", bestand)
    assert "Dit bestand is gewist" in client.get(adres("", bestand)).text
    wipe_old_lijstbestanden()
    bestand.refresh_from_db()
    assert (bestand.inhoud, bestand.vraag) == (None, None)
    assert "is gewist" in client.get(reverse("gebruikers:meldingen")).text
    Lijstbestand.objects.update(gewist_op=nu() - VERGETEN - UUR)
    wipe_old_lijstbestanden()
    assert not Lijstbestand.objects.exists()
    assert "is gewist" in client.get(reverse("gebruikers:meldingen")).text


@pytest.mark.usefixtures("mensen")
def test_who_left_the_team_meanwhile_gets_no_file(team: Team) -> None:
    bestand = leg_neer(team.coordinator)
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(tot=vandaag())
    assert not maak_lijstbestand(pk=bestand.pk)
    bestand.refresh_from_db()
    assert (bestand.stand, bestand.fout) == (Stand.MISLUKT, "Je kunt deze lijst niet meer openen.")
    assert not Logregel.objects.filter(handeling="lijst gedownload").exists()


@pytest.mark.usefixtures("mensen")
def test_one_that_failed_is_told_retried_and_wiped(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    client = als_klant(team.coordinator)
    bestand = leg_neer(team.coordinator)
    with monkeypatch.context() as kapot:
        kapot.setattr("gebruikers.services.lijstbestanden.maak_werkboek", lambda *_: 1 / 0)
        for _ in range(6):
            opdrachten(Lijstbestand).update(volgende_op=nu())
            maak_lijstbestand(pk=bestand.pk)
    maak_lijstbestand(pk=bestand.pk)
    assert Melding.objects.count() == 1
    assert "is niet gelukt. Probeer het opnieuw." in client.get(reverse("gebruikers:meldingen")).text
    assert "Dit bestand is niet gelukt" in client.get(adres("", bestand)).text
    assert not retry_lijstbestand(bestand_id=bestand.pk, door=team.collega)
    opnieuw = client.post(adres("_opnieuw", bestand), follow=True)
    assert "Het bestand wordt opnieuw gemaakt." in opnieuw.text
    meldingen = client.get(reverse("gebruikers:meldingen")).text
    assert "dat je hebt gevraagd, wordt opnieuw gemaakt." in meldingen
    assert "is niet gelukt" not in meldingen
    assert maak_lijstbestand(pk=bestand.pk)
    assert not retry_lijstbestand(bestand_id=bestand.pk, door=team.coordinator)
    wipe_lijstbestand(bestand_id=bestand.pk, door=team.collega)
    assert client.get(adres("_xlsx", bestand)).status_code == 200
    client.post(adres("_wissen", bestand))
    assert client.get(adres("_xlsx", bestand)).status_code == 302
    assert "Dit bestand is gewist" in client.get(adres("", bestand)).text


@pytest.mark.usefixtures("mensen")
def test_worker_cannot_finish_what_was_wiped_meanwhile(team: Team) -> None:
    bestand = leg_neer(team.coordinator)
    hek = opdrachten(Lijstbestand).claim(bestand.pk)
    assert hek is not None
    wipe_lijstbestand(bestand_id=bestand.pk, door=team.coordinator)
    assert not opdrachten(Lijstbestand).rond_af(bestand.pk, hek, inhoud=b"x")
    assert not maak_lijstbestand(pk=bestand.pk)


def test_asked_twice_is_one_file_also_in_one_instant(team: Team) -> None:
    for _ in range(3):
        Lijstbestand.objects.all().delete()
        uit = race(*[lambda: leg_neer(team.coordinator).pk] * 3)
        assert len(set(uit)) == 1
    assert leg_neer(team.collega).pk != uit[0]


def test_list_of_another_rol_is_refused(team: Team) -> None:
    lijst = lijst_met("vraagt-aandacht")
    assert lijst is not None
    with pytest.raises(Weigering):
        request_lijstbestand(lijst=lijst, vraag="", door=team.coordinator)
    nieuw = reverse("gebruikers:lijstbestand_nieuw", args=["vraagt-aandacht"])
    assert als_klant(team.coordinator).get(nieuw).status_code == 404
