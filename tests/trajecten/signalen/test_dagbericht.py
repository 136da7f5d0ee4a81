"""The daily mail: counts and a link, once a day, once a signal, and only to who wants and may have it."""

import datetime as dt
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from gebruikers.models import Aanstelling, Bericht, Gebruiker, Taakplanning
from inburgeraars.models import Inburgeraar
from kern.klok import DAG, nu, vandaag
from kern.werkdagen import is_werkdag, vorige_werkdag
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.race import race
from tests.team import Team
from trajecten.normen.enums import Signaalregel
from trajecten.normen.models import Signaalinstelling
from trajecten.signalen import tasks
from trajecten.signalen.models import Signaal
from trajecten.signalen.services import dagbericht
from trajecten.signalen.services.dagbericht import kenmerk_van, send_dagberichten
from trajecten.taken.models import Taak
from trajecten.traject.models import Traject
from vinden.selecties.services import reserve_directly


def geleden(dagen: int) -> dt.date:
    """Return a day before today."""
    return vandaag() - dt.timedelta(days=dagen)


@pytest.fixture(autouse=True)
def werkdag(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let today be a day on which there is work."""
    monkeypatch.setattr(dagbericht, "is_werkdag", lambda _dag: True)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody of whom a rule asks attention."""
    return stil(team)


def stil(team: Team, door: Gebruiker | None = None) -> Inburgeraar:
    """Make somebody whom nobody spoke to for 40 days."""
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(persoon, door or team.coordinator, datum=geleden(40))
    return persoon


def een_dag_later() -> None:
    """Let what was told and sent be of yesterday."""
    for signaal in Signaal.objects.filter(verteld_op__isnull=False):
        Signaal.objects.filter(pk=signaal.pk).update(verteld_op=nu() - DAG)
    for bericht in Bericht.objects.all():
        Bericht.objects.filter(pk=bericht.pk).update(kenmerk=uuid4())


def test_counts_and_a_link_without_names(team: Team, persoon: Inburgeraar) -> None:
    stil(team)
    Taak.objects.create(
        inburgeraar=persoon, voor=team.coordinator, door=team.coordinator, uiterlijk=vandaag(), wat="Bellen"
    )
    assert send_dagberichten() == 1
    bericht = Bericht.objects.get()
    assert bericht.aan == team.coordinator.email
    assert "- Te lang niet gesproken: 2\n- Taken voor vandaag: 1\n" in bericht.tekst
    assert reverse("trajecten:mijn_dag") in bericht.tekst
    alles = f"{bericht.onderwerp} {bericht.tekst}"
    for woord in ("Fatma", "Yildiz", "Bellen", team.wijk.naam, team.coordinator.achternaam):
        assert woord not in alles, woord


def test_nothing_is_told_twice(team: Team, persoon: Inburgeraar) -> None:
    assert send_dagberichten() == 1
    assert Signaal.objects.get().verteld_op is not None
    assert send_dagberichten() == 0
    een_dag_later()
    assert send_dagberichten() == 0
    stil(team)
    assert send_dagberichten() == 1
    assert "- Te lang niet gesproken: 1\n" in Bericht.objects.latest("pk").tekst


def test_what_ended_and_began_again_is_told_again(team: Team, persoon: Inburgeraar) -> None:
    send_dagberichten()
    een_dag_later()
    maak_huisbezoek(persoon, team.coordinator)
    assert send_dagberichten() == 0
    Traject.objects.update(contact_voor=geleden(0))
    Signaalinstelling.objects.create(regel=Signaalregel.GEEN_CONTACT, aan=True, van=vandaag())
    assert send_dagberichten() == 0
    Traject.objects.update(contact_voor=None)
    Inburgeraar.objects.get(pk=persoon.pk).verslag_set.update(datum=geleden(40))
    assert send_dagberichten() == 1


def test_without_anything_new_there_is_no_mail(team: Team) -> None:
    maak_huisbezoek(maak_persoon(team.wijk), team.coordinator)
    assert send_dagberichten() == 0
    assert not Bericht.objects.exists()


def test_who_laid_it_aside_is_not_told(team: Team, persoon: Inburgeraar) -> None:
    Signaal.objects.create(
        inburgeraar=persoon,
        regel=Signaalregel.GEEN_CONTACT,
        object_soort="traject",
        object_id=Traject.objects.get().pk,
        weggelegd_door=team.coordinator,
        weggelegd_tot=vandaag() + DAG,
    )
    assert send_dagberichten() == 0


def test_two_who_keep_one_dossier_are_both_told_once(team: Team, persoon: Inburgeraar) -> None:
    persoon.toegang_set.create(
        gebruiker=team.collega, grond="vervanging", van=geleden(1), tot=vandaag() + 5 * DAG
    )
    assert send_dagberichten() == 2
    een_dag_later()
    assert send_dagberichten() == 0


def test_who_switched_it_off_gets_none(team: Team, persoon: Inburgeraar) -> None:
    klant = als_klant(team.coordinator)
    adres, account = reverse("gebruikers:dagbericht"), reverse("gebruikers:account")
    antwoord = klant.post(adres, {"aan": "nee"}, follow=True)
    assert "Je krijgt geen dagelijkse mail meer." in antwoord.text
    assert "staat uit" in antwoord.text
    assert Logregel.objects.filter(handeling=Handeling.DAGBERICHT_GEKOZEN).count() == 1
    assert send_dagberichten() == 0
    klant.post(adres, {"aan": "ja"})
    assert "op werkdagen, alleen als er iets nieuws is" in klant.get(account).text
    assert send_dagberichten() == 1


def test_a_consulent_is_offered_no_mail(team: Team) -> None:
    assert "Dagelijkse mail" not in als_klant(team.consulent).get(reverse("gebruikers:account")).text


@pytest.mark.parametrize("hoe", ["ended", "blocked"])
def test_who_does_not_work_here_any_more_gets_none(team: Team, persoon: Inburgeraar, hoe: str) -> None:
    if hoe == "ended":
        Aanstelling.objects.filter(gebruiker=team.coordinator).update(tot=vandaag())
    else:
        Gebruiker.objects.filter(pk=team.coordinator.pk).update(is_active=False)
    assert send_dagberichten() == 0
    assert Signaal.objects.get().verteld_op is None


def test_an_aanstelling_that_begins_tomorrow_gets_none(team: Team, persoon: Inburgeraar) -> None:
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(van=vandaag() + DAG)
    assert send_dagberichten() == 0


def test_the_teamleider_hears_of_reservations(team: Team) -> None:
    reserve_directly(
        wijk=team.wijk,
        inburgeraar_ids=[maak_persoon(team.wijk).pk],
        door=team.teamleider,
        tot=vandaag() + 3 * DAG,
    )
    send_dagberichten()
    bericht = Bericht.objects.get(aan=team.teamleider.email)
    assert "- Reservering loopt af: 1\n" in bericht.tekst
    assert reverse("trajecten:caseload") in bericht.tekst


def test_not_on_a_weekend(team: Team, persoon: Inburgeraar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dagbericht, "is_werkdag", lambda _dag: False)
    assert send_dagberichten() == 0
    assert Signaal.objects.count() == 0


def test_working_days() -> None:
    vrijdag = dt.date(2026, 11, 27)
    assert [is_werkdag(vrijdag + n * DAG) for n in range(4)] == [True, False, False, True]
    assert vorige_werkdag(vrijdag + 3 * DAG) == vrijdag
    assert vorige_werkdag(vrijdag) == vrijdag - DAG


def _planning(**velden: object) -> Taakplanning:
    Taakplanning.objects.all().delete()
    standaard = {"naam": "mail", "taak": tasks.BEURTEN[-1].taak, "elke": DAG}
    return Taakplanning.objects.create(**standaard | velden)


def test_a_missed_night_sends_one_mail_not_one_for_each(team: Team, persoon: Inburgeraar) -> None:
    _planning(volgende_op=nu() - 4 * DAG)
    for _beat in range(2):
        Taakplanning.objects.start_vervallen(lambda rij: tasks.stuur_dagberichten(rij.pk))
    rij = Taakplanning.objects.get()
    assert rij.laatst_gelukt_op is not None
    assert rij.volgende_op > nu()
    assert Bericht.objects.count() == 1


def test_the_turn_is_declared_for_the_morning() -> None:
    beurt = next(b for b in tasks.BEURTEN if b.taak == "trajecten.signalen.tasks.stuur_dagberichten")
    assert (beurt.elke, beurt.om) == (DAG, dt.time(6, 30))


def test_claimed_twice_sends_once(team: Team, persoon: Inburgeraar) -> None:
    planning = _planning()
    tasks.stuur_dagberichten(planning.pk)
    tasks.stuur_dagberichten(planning.pk)
    assert Bericht.objects.get().kenmerk == kenmerk_van(team.coordinator, vandaag())


@pytest.mark.django_db(transaction=True)
def test_two_beats_at_once_send_once(team: Team, persoon: Inburgeraar) -> None:
    def stuur() -> int:
        try:
            return send_dagberichten()
        finally:
            connection.close()

    uitkomsten = race(stuur, stuur)
    assert sorted(uitkomsten, key=str) == [0, 1]
    assert Bericht.objects.count() == 1


def test_only_who_may_can_choose(team: Team, client: Client) -> None:
    assert als_klant(team.beleid).post(reverse("gebruikers:dagbericht"), {"aan": "nee"}).status_code == 403
    assert client.post(reverse("gebruikers:dagbericht"), {"aan": "nee"}).status_code == 302
