"""The bar above every page, with a name in it that is as long as names get."""

import pytest
from playwright.sync_api import expect

from gebruikers.enums import Rol
from tests.e2e.conftest import SCHERM, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

NAAM = "Wolfeschlegelsteinhausenbergerdorffvandermeulennieuwenhuijzenbroekx"


@pytest.mark.parametrize("breed", [910, SCHERM["width"]])
def test_a_long_name_of_who_is_signed_in_makes_no_page_wider(gast: Gast, breed: int) -> None:
    gebruiker = maak_gebruiker(
        Rol.TEAMLEIDER, wachtwoord=WACHTWOORD, voornaam=NAAM[:60], achternaam=NAAM[:60]
    )
    page = gast.meld_aan(gebruiker, SCHERM | {"width": breed})
    expect(page.locator(".kop__eind .initialen")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= breed
    menu, merk = (page.locator(wat).bounding_box() for wat in (".kop__menu", ".kop__merk"))
    assert menu
    assert merk
    assert menu["x"] >= merk["x"] + merk["width"] or menu["y"] >= merk["y"] + merk["height"]
