"""A date that was typed halfway is not sent as if it was left open: the field says so, in every form."""

from functools import partial

import pytest
from django.urls import reverse
from playwright.sync_api import Locator, Page, Request, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from tests.e2e.axe import overtredingen
from tests.e2e.conftest import SCHERM, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from trajecten.contact.models import GeplandBezoek

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

ZIN = "Vul een datum in, zoals 24-11-2026"


@pytest.fixture
def sanne() -> Gebruiker:
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, wachtwoord=WACHTWOORD)
    claim_persoon(inburgeraar_id=maak_persoon(wijk).pk, door=sanne)
    return sanne


def typ_half(veld: Locator) -> None:
    """Type the day alone, as by keyboard: the browser then gives no value at all."""
    veld.focus()
    veld.press("1")
    veld.press("2")
    assert veld.input_value() == ""


def adressen() -> list[tuple[str, str, str]]:
    """Return a form that is posted, one that keeps a draft, and one that filters: address, field, button."""
    persoon = Inburgeraar.objects.get()
    return [
        (reverse("trajecten:bezoek_plannen", args=[persoon.pk]), "datum", "Plannen"),
        (reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk]), "datum", "Bezoek opslaan"),
        (f"{reverse('trajecten:personen')}?filters=open", "bezocht_sinds", "Tonen"),
    ]


def verstuur(page: Page, knop: str) -> None:
    page.get_by_role("button", name=knop).and_(page.locator(":visible")).first.click()


def _noteer(verzonden: list[str], vraag: Request) -> None:
    if vraag.is_navigation_request():
        verzonden.append(vraag.url)


def test_half_a_date_is_said_at_the_field_and_not_sent(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, SCHERM)
    for adres, naam, knop in adressen():
        page.goto(adres)
        verzonden: list[str] = []
        page.on("request", partial(_noteer, verzonden))
        veld = page.locator(f"input[name={naam}]")
        vouw = page.locator(f"details:has(input[name={naam}]) > summary")
        if not veld.is_visible():
            vouw.click()
        veld.fill("")
        typ_half(veld)
        if vouw.count():
            # Folded away again: what is wrong must not stay hidden.
            vouw.click()
        verstuur(page, knop)
        expect(page.get_by_text(ZIN)).to_be_visible()
        expect(veld).to_be_focused()
        expect(veld).to_have_attribute("aria-invalid", "true")
        assert verzonden == [], adres
        assert [v["id"] for v in overtredingen(page)] == []
        # Sent again it says it once, and no longer when the date is whole.
        verstuur(page, knop)
        expect(page.get_by_text(ZIN)).to_have_count(1)
        veld.fill(vandaag().isoformat())
        expect(page.get_by_text(ZIN)).to_have_count(0)
        expect(veld).not_to_have_attribute("aria-invalid", "true")
    assert page.fouten == []  # type: ignore[attr-defined]


def test_the_whole_date_goes_through(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, SCHERM)
    adres, naam, knop = adressen()[0]
    page.goto(adres)
    veld = page.locator(f"input[name={naam}]")
    veld.fill("")
    typ_half(veld)
    verstuur(page, knop)
    expect(page.get_by_text(ZIN)).to_be_visible()
    veld.fill(vandaag().isoformat())
    verstuur(page, knop)
    page.wait_for_url(lambda url: not url.endswith(adres))
    assert GeplandBezoek.objects.get().datum == vandaag()
