"""The language of a talk: asked once, then it is the person's (DOMEIN 4)."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.urls import reverse

from inburgeraars.models import Inburgeraar, Taal
from logboek.enums import Handeling
from logboek.models import Logonderwerp
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant, bezoekdata
from tests.team import Team
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.services.andere import Contact, log_contact

EEN_KEER = "Dit vragen we één keer. Daarna staat de taal bij Fatma."


@pytest.fixture
def talen(db: None) -> Callable[[str], Taal]:
    """Return a maker of languages."""
    return lambda naam: Taal.objects.get_or_create(naam=naam)[0]


def _taal(persoon: Inburgeraar) -> tuple[str, str]:
    persoon.refresh_from_db()
    return str(persoon.taal or ""), persoon.tolk


def test_language_of_the_first_talk_becomes_the_persons(team: Team, talen: Callable[[str], Taal]) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, taal=talen("Turks"), tolk="telefonisch")
    assert _taal(persoon) == ("Turks", "telefonisch")
    gewijzigd = Logonderwerp.objects.filter(
        soort="inburgeraar", object_id=persoon.pk, logregel__handeling=Handeling.PERSOON_GEWIJZIGD
    )
    assert gewijzigd.count() == 1


def test_other_language_of_a_talk_stays_with_the_talk(team: Team, talen: Callable[[str], Taal]) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, taal=talen("Turks"), tolk="geen")
    maak_huisbezoek(persoon, team.coordinator, taal=talen("Arabisch"), tolk="naaste")
    assert _taal(persoon) == ("Turks", "geen")
    maak_huisbezoek(persoon, team.coordinator, taal=talen("Arabisch"), tolk="naaste", taal_voortaan=True)
    assert _taal(persoon) == ("Arabisch", "naaste")


def test_nobody_at_home_told_no_language(team: Team, talen: Callable[[str], Taal]) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(
        persoon,
        team.coordinator,
        resultaat=Resultaat.NIEMAND_THUIS,
        minuten=None,
        taal=talen("Turks"),
        taal_voortaan=True,
    )
    assert _taal(persoon) == ("", "geen")


def test_call_tells_the_language_too(team: Team, talen: Callable[[str], Taal]) -> None:
    persoon = maak_persoon(team.wijk)
    contact = Contact(
        soort=Contactsoort.TELEFOON,
        datum=maak_huisbezoek(persoon, team.coordinator).datum,
        minuten=10,
        resultaat=Resultaat.GESPROKEN,
        personen=(persoon.pk,),
        taal=talen("Turks"),
        tolk="geen",
    )
    log_contact(door=team.coordinator, sleutel=uuid4(), contact=contact)
    assert _taal(persoon) == ("Turks", "geen")


def test_form_asks_once(team: Team, talen: Callable[[str], Taal]) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Fatma")
    client, adres = als_klant(team.coordinator), reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])
    leeg = client.get(adres).text
    assert EEN_KEER in leeg
    assert 'name="taal_voortaan"' not in leeg

    client.post(adres, bezoekdata(taal=str(talen("Turks").pk), tolk="telefonisch"))
    assert _taal(persoon) == ("Turks", "telefonisch")
    daarna = client.get(adres).text
    assert EEN_KEER not in daarna
    assert "Taal: Turks, met tolk (telefoon)" in daarna
    assert 'name="taal_voortaan"' in daarna

    client.post(adres, bezoekdata(taal=str(talen("Arabisch").pk)))
    assert _taal(persoon) == ("Turks", "telefonisch")
    client.post(adres, bezoekdata(taal=str(talen("Arabisch").pk), taal_voortaan="on"))
    assert _taal(persoon) == ("Arabisch", "geen")
