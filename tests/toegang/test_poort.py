"""What no page can read is refused in our own look, and every page says what of the device it asks for."""

from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.conf import settings
from django.test import Client
from django.test.client import ClientHandler

from roermond_inburgering.tekens import zet_apart
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


@pytest.mark.parametrize(
    "charset",
    [
        "utf-16",
        "utf-7",
        "iso-8859-1",
        "windows-1252",
        "us-ascii",
        "bestaat-niet",
        '"utf-16"',
        "",
    ],
)
@pytest.mark.parametrize("soort", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_other_charset_than_utf_8_is_a_400(wereld: Wereld, soort: str, charset: str) -> None:
    adres = f"/inburgeraars/{wereld.personen['eigen'].pk}/taken/nieuw/?a=%E9"
    antwoord = wereld.klant("coord").generic(
        "POST", adres, b"wat=x", content_type=f"{soort}; charset={charset}"
    )
    assert antwoord.status_code == 400
    assert "in een andere codering dan UTF-8. Er is niets opgeslagen." in " ".join(antwoord.text.split())


@pytest.mark.parametrize(
    "soort", ["text/html; charset=idna", "a/b; charset=hex", "text/plain; charset*=x'y''z"]
)
def test_charset_that_django_cannot_read_is_a_400_of_ours(soort: str) -> None:
    """Django fails on these before any of our code, so they are set aside around it."""
    omgeving: dict[str, object] = {}
    setup_testing_defaults(omgeving)
    omgeving |= {"CONTENT_TYPE": soort, "QUERY_STRING": "a=%E9", "PATH_INFO": "/account/aanmelden/"}
    django = ClientHandler()
    antwoord: Any = zet_apart(lambda environ, _: django(environ))(omgeving, None)
    assert antwoord.status_code == 400
    assert "in een andere codering dan UTF-8" in " ".join(antwoord.text.split())
    bron = (settings.BASE_DIR / "roermond_inburgering" / "wsgi.py").read_text()
    assert "application = zet_apart(get_wsgi_application())" in bron


def test_other_charset_is_a_400_for_a_page_and_for_a_visitor_too(wereld: Wereld) -> None:
    kop = {"content-type": "text/plain; charset=utf-16"}
    assert wereld.klant("anoniem").get("/account/aanmelden/", headers=kop).status_code == 400


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", '"utf-8"'])
def test_utf_8_by_name_is_read(wereld: Wereld, charset: str) -> None:
    antwoord = wereld.klant("anoniem").generic(
        "POST",
        "/account/aanmelden/",
        b"login=Zo%C3%AB%40x.test&password=",
        content_type=f"application/x-www-form-urlencoded; charset={charset}",
    )
    assert antwoord.status_code == 200
    assert "Zoë@x.test" in antwoord.text


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
