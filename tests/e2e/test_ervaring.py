"""An ervaring on the phone at the end of a visit: two things asked, a name noticed while typing, nothing lost."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.models import Ervaring
from tests.e2e.axe import met_axe, overtredingen
from tests.e2e.conftest import TELEFOON, Gast, Tikker
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_vindplaats
from tests.fabrieken.wijken import maak_wijk
from trajecten.contact.models import Contactmoment

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

OPSLAAN = "Ervaring opslaan"
TEKST = "Een moeder wilde niet zonder opvang. Toen Ria uit het portiek oppaste, ging ze mee met Xhesika."


@pytest.fixture
def sanne() -> Gebruiker:
    """Return a coordinator with somebody in its caseload, whose name no list has."""
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", wachtwoord=WACHTWOORD)
    persoon = maak_persoon(wijk, voornamen="Xhesika", geslachtsnaam="Berisha")
    claim_persoon(inburgeraar_id=persoon.pk, door=sanne)
    return sanne


def test_ervaring_at_the_end_of_a_visit(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    met_axe(page.context)
    page.goto(reverse("trajecten:huisbezoek_nieuw", args=[Inburgeraar.objects.get().pk]))
    page.get_by_text("Gesproken", exact=True).click()
    page.get_by_text("45", exact=True).click()
    page.get_by_role("button", name="Bezoek opslaan").and_(page.locator(":visible")).click()
    assert Contactmoment.objects.count() == 1

    tikker = Tikker(page)
    tikker.tik(page.get_by_role("link", name="Wil je een ervaring delen?"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Ervaring delen")
    expect(page.get_by_text("overgenomen van je bezoek")).to_be_visible()
    page.get_by_label("Wat gebeurde er?").press_sequentially(TEKST, delay=1)
    # Of the list, and of nobody but who this coordinator may see.
    expect(page.get_by_text("Je noemt Ria.")).to_be_visible()
    expect(page.get_by_text("Je noemt Xhesika.")).to_be_visible()
    assert overtredingen(page) == []

    tikker.tik(page.get_by_role("button", name="Vervangen Ria"))
    expect(page.get_by_label("Wat gebeurde er?")).to_have_value(TEKST.replace("Ria", "een buurvrouw"))
    tikker.tik(page.get_by_text("De wijk gebruiken voor inburgeren"))
    tikker.tik(page.get_by_role("button", name=OPSLAAN).and_(page.locator(":visible")))
    expect(page.get_by_text("Nog niet opgeslagen.")).to_be_visible()
    assert not Ervaring.objects.exists()
    expect(page.get_by_label("De wijk gebruiken voor inburgeren")).to_be_checked()
    tikker.tik(page.get_by_role("button", name="Vervangen Xhesika"))
    tikker.tik(page.get_by_role("button", name=OPSLAAN).and_(page.locator(":visible")))
    expect(page.get_by_text("Je ervaring is opgeslagen.")).to_be_visible()
    assert overtredingen(page) == []

    ervaring = Ervaring.objects.get()
    assert ervaring.tekst == TEKST.replace("Ria", "een buurvrouw").replace("Xhesika", "iemand")
    assert (ervaring.vraag, str(ervaring.wijk)) == (Vraag.WIJK, "Donderberg")
    assert tikker.tikken <= 6
    assert page.fouten == []  # type: ignore[attr-defined]


def test_not_now_leads_back_and_nothing_is_shared(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(reverse("rapportage:ervaring_nieuw"))
    page.get_by_role("link", name="Niet nu").and_(page.locator(":visible")).click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Ervaring delen")
    assert not Ervaring.objects.exists()


def test_from_a_vindplaats_to_saved_and_back(gast: Gast, sanne: Gebruiker) -> None:
    plek = maak_vindplaats(maak_wijk("De Kemp"), naam="De Merel")
    page = gast.meld_aan(sanne, TELEFOON)
    met_axe(page.context)
    hier = reverse("netwerk:vindplaats", args=[plek.pk])
    page.goto(hier)
    assert overtredingen(page) == []
    tikker = Tikker(page)
    tikker.tik(page.get_by_role("banner").get_by_role("link", name="Ervaring delen"))
    expect(page.get_by_text("De Kemp · De Merel")).to_be_visible()
    expect(page.get_by_role("banner").get_by_role("link", name="Ervaring delen")).to_have_count(0)
    assert overtredingen(page) == []
    tikker.typ(page.get_by_label("Wat gebeurde er?"), "Koffie aan de poort werkt.")
    tikker.tik(page.get_by_text("Vindplaatsen: waar je mensen vindt"))
    tikker.tik(page.get_by_role("button", name=OPSLAAN).and_(page.locator(":visible")))
    page.wait_for_url(f"**{hier}")
    expect(page.get_by_text("Je ervaring is opgeslagen.")).to_be_visible()
    assert overtredingen(page) == []
    assert tikker.tikken == 4
    page.get_by_role("link", name="Bekijk de ervaring").click()
    expect(page.get_by_text("Koffie aan de poort werkt.")).to_be_visible()
    ervaring = Ervaring.objects.get()
    assert (ervaring.vindplaats, str(ervaring.wijk)) == (plek, "De Kemp")

    page.goto(hier)
    page.get_by_role("banner").get_by_role("link", name="Ervaring delen").click()
    page.get_by_role("link", name="Niet nu").and_(page.locator(":visible")).click()
    page.wait_for_url(f"**{hier}")
    assert page.fouten == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("breed", [320, 390, 910, 1024, 1280])
def test_it_fits_in_the_bar(gast: Gast, sanne: Gebruiker, breed: int) -> None:
    page = gast.meld_aan(sanne, TELEFOON | {"width": breed})
    knop = page.get_by_role("banner").get_by_role("link", name="Ervaring delen")
    expect(knop).to_be_in_viewport()
    vak = knop.bounding_box()
    assert vak
    assert min(vak["width"], vak["height"]) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= breed


def _deel(page: Page, tekst: str) -> None:
    page.get_by_label("Wat gebeurde er?").fill(tekst)
    page.get_by_text("De wijk gebruiken voor inburgeren").click()
    page.get_by_role("button", name=OPSLAAN).and_(page.locator(":visible")).click()
    expect(page.get_by_text("Je ervaring is opgeslagen.")).to_be_visible()


def test_back_and_save_again_is_one_and_says_so(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(reverse("rapportage:ervaring_nieuw"))
    _deel(page, "Koffie aan de poort werkt.")
    page.go_back()
    expect(page.get_by_label("Wat gebeurde er?")).to_have_value("Koffie aan de poort werkt.")
    page.get_by_role("button", name=OPSLAAN).and_(page.locator(":visible")).click()
    expect(page.get_by_text("Dit had je al verstuurd. Er is niets dubbel opgeslagen.")).to_be_visible()
    assert page.url.endswith(reverse("rapportage:ervaring", args=[Ervaring.objects.get().pk]))

    page.go_back()
    page.get_by_label("Wat gebeurde er?").fill("Koffie aan de poort werkt vaak.")
    page.get_by_role("button", name=OPSLAAN).and_(page.locator(":visible")).click()
    expect(page.get_by_text("Dit formulier heb je al eerder verstuurd")).to_be_visible()
    assert Ervaring.objects.get().tekst == "Koffie aan de poort werkt."
    page.get_by_role("button", name=OPSLAAN).and_(page.locator(":visible")).click()
    expect(page.get_by_text("Je ervaring is opgeslagen.")).to_be_visible()
    assert Ervaring.objects.count() == 2, "who means it, says so once more"


def test_back_and_another_text_in_an_empty_form_is_another(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    for tekst in ("Koffie aan de poort werkt.", "Een kaartje werkt ook."):
        page.goto(reverse("rapportage:ervaring_nieuw"))
        _deel(page, tekst)
    assert Ervaring.objects.count() == 2
