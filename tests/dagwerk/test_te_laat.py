"""A form of the teamleider that is sent after the session ended: what was typed stands there after signing in again."""

from collections.abc import Callable
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.cache import cache
from django.db.models import F
from django.test import Client
from django.urls import reverse

from gebruikers.models import Concept, Gebruiker
from inburgeraars.models import Inburgeraar
from tests.dagwerk.caseload.test_caseload import in_caseload
from tests.fabrieken.gebruikers import WACHTWOORD
from tests.team import Team
from trajecten.bespreking.services.besprekingen import begin_bespreking
from trajecten.overdracht.models import Overdracht
from trajecten.taken.models import Taak

GETYPT = "Zij wacht op de opvang, bel eerst haar zus."


def _over(naam: str) -> Callable[[Team, Inburgeraar, Inburgeraar], str]:
    return lambda _team, een, twee: f"{reverse(naam)}?persoon={een.pk}&persoon={twee.pk}"


PAGINAS: dict[str, tuple[Callable[[Team, Inburgeraar, Inburgeraar], str], str]] = {
    "vraag": (_over("trajecten:signalen_vragen"), "wat"),
    "opzij": (_over("trajecten:signalen_opzij"), "reden"),
    "toewijzen": (_over("trajecten:toewijzen"), "notitie_{een}"),
    "overdracht": (
        lambda team, _een, _twee: f"{reverse('trajecten:overdracht_nieuw')}?van={team.coordinator.pk}",
        "notitie_{een}",
    ),
    "bespreking": (
        lambda _team, een, _twee: reverse("trajecten:bespreking_persoon", args=[een.pk]),
        "notitie",
    ),
}
"""By form: its page, and the field with what was typed."""


def _meld_aan(klant: Client, wie: Gebruiker) -> Any:
    cache.clear()
    return klant.post("/account/aanmelden/", {"login": wie.email, "password": WACHTWOORD}, follow=True)


@pytest.mark.parametrize("naam", PAGINAS)
def test_what_was_typed_before_the_session_ended_stands_there_again(team: Team, naam: str) -> None:
    een, twee = in_caseload(team, geopend=60), in_caseload(team, geopend=60)
    begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)
    team.teamleider.set_password(WACHTWOORD)
    team.teamleider.save()
    adres, veld = PAGINAS[naam]
    url, sleutel = adres(team, een, twee), veld.format(een=een.pk)
    klant = Client()
    _meld_aan(klant, team.teamleider)
    pagina = klant.get(url)
    assert "data-concept-url=" in pagina.text
    form = pagina.context["form"]
    invoer = {n: form[n].value() for n in form.fields if form[n].value() is not None}
    UserSession.objects.update(last_seen_at=F("last_seen_at") - settings.INACTIEF_NA * 2)
    te_laat = klant.post(url, invoer | {sleutel: GETYPT})
    assert (te_laat.status_code, te_laat["Location"]) == (302, "/account/aanmelden/")
    assert not Overdracht.objects.exists()
    assert not Taak.objects.exists()
    assert Concept.objects.count() == 1
    assert "Wat je invulde is bewaard." in klant.get(te_laat["Location"]).text
    terug = _meld_aan(klant, team.teamleider)
    assert terug.request["PATH_INFO"] == url.partition("?")[0]
    assert terug.context["form"][sleutel].value() == GETYPT


def test_late_submit_without_a_person_in_its_address_keeps_nothing_and_breaks_nothing(team: Team) -> None:
    team.teamleider.set_password(WACHTWOORD)
    team.teamleider.save()
    klant = Client()
    _meld_aan(klant, team.teamleider)
    for naam in ("signalen_vragen", "toewijzen", "overdracht_nieuw"):
        for vraag in ("", "?persoon=x&van=-1", f"?persoon={'9' * 5000}&van={'9' * 5000}"):
            _meld_aan(klant, team.teamleider)
            klant.get("/account/")
            UserSession.objects.update(last_seen_at=F("last_seen_at") - settings.INACTIEF_NA * 2)
            antwoord = klant.post(reverse(f"trajecten:{naam}") + vraag, {"wat": GETYPT})
            assert antwoord["Location"] == "/account/aanmelden/"
    assert not Concept.objects.exists()
