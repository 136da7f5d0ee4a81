"""What no page can read is refused in our own look, and every page says what of the device it asks for."""

import pytest
from django.test import Client

from tests.toegang.wereld import Wereld

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "adres",
    [
        "/wijken/%00/",
        "/wijken/?x=%00",
        "/inburgeraars/?wijk=%00",
        "/inburgeraars/?toon=a%00b",
        "/netwerk/vindplaatsen/?%00=1",
        "/netwerk/vindplaatsen/?naam=%00",
        "/beheer/gebruikers/?naam=%00",
        "/bestaat-niet/%00",
    ],
)
@pytest.mark.parametrize("wie", ["leider", "beheer", "anoniem"])
def test_nul_in_an_address_is_a_400(wereld: Wereld, wie: str, adres: str) -> None:
    antwoord = wereld.klant(wie).get(adres)
    assert antwoord.status_code == 400
    assert "Je browser stuurde iets wat niet klopt." in antwoord.text
    assert "default-src" in antwoord["Content-Security-Policy"]


def test_nul_in_a_cookie_is_a_400() -> None:
    klant = Client(raise_request_exception=False)
    koekje = {"cookie": r'sessionid="abcdefgh\000ijklmnop"'}
    assert klant.get("/wijken/", headers=koekje).status_code == 400


@pytest.mark.parametrize("vanaf", ["9" * 23, "9" * 5000, "1000000", "-1", "x", "", "٣"])
def test_timeline_from_nowhere_is_a_400(wereld: Wereld, vanaf: str) -> None:
    adres = f"/inburgeraars/{wereld.personen['eigen'].pk}/tijdlijn/"
    antwoord = wereld.klant("coord").get(adres, {"vanaf": vanaf})
    assert antwoord.status_code == 400
    assert "Je browser stuurde iets wat niet klopt." in antwoord.text


@pytest.mark.parametrize("vanaf", ["0", "10", "999999"])
def test_timeline_past_its_end_is_empty(wereld: Wereld, vanaf: str) -> None:
    adres = f"/inburgeraars/{wereld.personen['eigen'].pk}/tijdlijn/"
    assert wereld.klant("coord").get(adres, {"vanaf": vanaf}).status_code == 200


@pytest.mark.parametrize("cijfers", [20, 5000])
@pytest.mark.parametrize(
    "vorm", ["/inburgeraars/{}/", "/inburgeraars/?pagina={}", "/inburgeraars/?wijk={}", "/wijken/{}/"]
)
def test_number_beyond_every_key_is_no_fault_of_ours(wereld: Wereld, vorm: str, cijfers: int) -> None:
    assert wereld.klant("leider").get(vorm.format("9" * cijfers)).status_code in {200, 404}


@pytest.mark.parametrize("adres", ["/account/aanmelden/", "/wijken/", "/bestaat-niet/", "/gezond/"])
def test_pages_ask_for_passkeys_and_nothing_else(wereld: Wereld, adres: str) -> None:
    assert wereld.klant("leider").get(adres)["Permissions-Policy"] == (
        "camera=(), microphone=(), geolocation=(), "
        "publickey-credentials-create=(self), publickey-credentials-get=(self)"
    )
