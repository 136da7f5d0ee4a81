"""A coordinator's day on a phone: plan a visit, announce it, move it, tick a task off, fill in hours."""

import datetime as dt

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from tests.e2e.conftest import TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.uren.models import Urenregel

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def _knop(page: Page, naam: str) -> None:
    page.get_by_role("button", name=naam).and_(page.locator(":visible")).last.click()


def test_day_of_a_coordinator_on_a_phone(gast: Gast) -> None:
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD, wijk=wijk, voornaam="Sanne")
    fatma = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(fatma, sanne, datum=vandaag() - dt.timedelta(days=36))
    amina = maak_persoon(wijk, voornamen="Amina", geslachtsnaam="Haddadi")
    maak_huisbezoek(amina, sanne)
    Taak.objects.create(inburgeraar=amina, wat="Gilde bellen", voor=sanne, door=sanne, uiterlijk=vandaag())
    dag = vandaag() + dt.timedelta(days=2)

    page = gast.meld_aan(sanne, TELEFOON)
    expect(page.get_by_text("36 dagen niet gesproken")).to_be_visible()
    page.get_by_role("link", name="Bezoek plannen bij Fatma Yildiz").click()
    page.get_by_label("Welke dag?").fill(dag.isoformat())
    page.get_by_label("Hoe laat?").fill("09:30")
    _knop(page, "Plannen")
    expect(page.get_by_text("Het bezoek aan Fatma Yildiz staat gepland.")).to_be_visible()

    page.get_by_role("link", name="Aankondigen").click()
    assert "hier is Sanne" in page.get_by_label("Tekst om te kopiëren (Nederlands)").input_value()
    _knop(page, "Het is aangekondigd")
    expect(page.get_by_text("Het bezoek aan Fatma Yildiz is aangekondigd.")).to_be_visible()
    page.get_by_role("link", name="Verzetten").click()
    page.get_by_label("Naar welke dag?").fill((dag + dt.timedelta(days=1)).isoformat())
    _knop(page, "Verzetten")
    expect(page.get_by_text("Het bezoek is verzet.")).to_be_visible()

    page.goto(reverse("trajecten:mijn_dag"))
    page.get_by_role("button", name="Gedaan: Gilde bellen, Amina Haddadi").click()
    expect(page.get_by_text("De taak ‘Gilde bellen’ van Amina Haddadi is gedaan.")).to_be_visible()
    page.get_by_role("link", name="Uren invullen").click()
    page.get_by_label("Overleg").fill("2,5")
    _knop(page, "Uren opslaan")
    expect(page.get_by_text("Je uren zijn opgeslagen.")).to_be_visible()

    assert page.fouten == []  # type: ignore[attr-defined]
    assert [b.stand for b in GeplandBezoek.objects.order_by("pk")] == [
        Bezoekstand.VERZET,
        Bezoekstand.GEPLAND,
    ]
    assert Taak.objects.get().stand == Taakstand.GEDAAN
    assert Urenregel.objects.get().minuten == 150


def test_tap_keeps_the_place_and_is_taken_back(gast: Gast) -> None:
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD, wijk=wijk, voornaam="Sanne")
    for nummer in range(1, 6):
        fatma = maak_persoon(wijk, voornamen=f"Fatma {nummer}", geslachtsnaam="Yildiz")
        maak_huisbezoek(fatma, sanne)
        Taak.objects.create(
            inburgeraar=fatma, wat=f"Taak {nummer:02}", voor=sanne, door=sanne, uiterlijk=vandaag()
        )
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(reverse("trajecten:mijn_dag"))
    knop = page.get_by_role("button", name="Gedaan: Taak 04, Fatma 4 Yildiz")
    knop.scroll_into_view_if_needed()
    page.evaluate("scrollTo(0, 200)")
    voor = page.evaluate("scrollY")
    assert voor > 0
    knop.click()
    melding = page.get_by_text("De taak ‘Taak 04’ van Fatma 4 Yildiz is gedaan.")
    expect(melding).to_be_in_viewport()
    hoogte = page.evaluate("document.querySelector('[data-meldingen]').offsetHeight")
    assert abs(page.evaluate("scrollY") - voor - hoogte) <= 2, "the place on the page"
    # Who works with the keyboard goes on from the message: its button is the next stop.
    expect(page.locator("[data-meldingen] :focus")).to_contain_text("De taak ‘Taak 04’")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Toch niet")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("De taak ‘Taak 04’ van Fatma 4 Yildiz staat weer open.")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Toch niet")).to_have_count(0)
    assert page.fouten == []  # type: ignore[attr-defined]
    assert set(Taak.objects.values_list("stand", flat=True)) == {Taakstand.OPEN}


GROTE_LETTERS = "document.documentElement.style.fontSize = '200%'"
RUIME_TEKST = """
    const stijl = new CSSStyleSheet();
    stijl.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [stijl];
"""
"""The spacing of text that WCAG 1.4.12 asks a page to bear."""


def _vul_dag(bezoeken: int) -> Gebruiker:
    """Return a coordinator with people of long names, each late, and so many visits today."""
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD, wijk=wijk, voornaam="Sanne")
    for nummer in range(bezoeken):
        persoon = maak_persoon(
            wijk, voornamen="Thiruvananthapuramsubramaniam", geslachtsnaam="Wolfeschlegelsteinhausenberger"
        )
        Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="06 00 00 00 12")
        maak_huisbezoek(persoon, sanne, datum=vandaag() - dt.timedelta(days=36))
        GeplandBezoek.objects.create(
            inburgeraar=persoon, door=sanne, datum=vandaag(), tijd=dt.time(8 + nummer // 6, nummer % 6 * 10)
        )
        Taak.objects.create(
            inburgeraar=persoon, wat="Gilde bellen", voor=sanne, door=sanne, uiterlijk=vandaag()
        )
    return sanne


@pytest.mark.parametrize("bezoeken", [0, 30])
def test_day_fits_with_large_letters_and_on_a_narrow_screen(gast: Gast, bezoeken: int) -> None:
    page = gast.meld_aan(_vul_dag(bezoeken), TELEFOON)
    for breedte, maak in ((390, ""), (390, GROTE_LETTERS), (320, ""), (320, RUIME_TEKST), (1280, "")):
        page.set_viewport_size({"width": breedte, "height": 844})
        page.goto(reverse("trajecten:mijn_dag"))
        page.evaluate(f"() => {{ {maak} }}")
        wijd = page.evaluate(UITSTEKERS)
        assert wijd == [], f"{breedte} px, {maak[:30]}"
    assert page.locator(".agendakaart").count() == min(2, bezoeken)
    assert page.fouten == []  # type: ignore[attr-defined]


UITSTEKERS = """
    [...document.querySelectorAll('body *')]
      .filter((el) => el.checkVisibility() && !el.closest('.verborgen, .overslaan'))
      .filter((el) => el.getBoundingClientRect().right > innerWidth + 1 || (
        el.scrollWidth > el.clientWidth + 1 && getComputedStyle(el).overflowX === 'clip'))
      .map((el) => `${el.tagName}.${el.className.baseVal ?? el.className}`)
      .concat(document.documentElement.scrollWidth > innerWidth ? ['page'] : [])
"""
"""What sticks out of the screen, or is cut off."""


def test_buttons_of_a_visit_are_large_enough_and_lead_out_only_when_tapped(gast: Gast) -> None:
    page = gast.meld_aan(_vul_dag(1), TELEFOON)
    gevraagd: list[str] = []
    page.on("request", lambda verzoek: gevraagd.append(verzoek.url))
    page.goto(reverse("trajecten:mijn_dag"))
    kaart = page.locator(".agendakaart")
    hoogtes = {
        naam: kaart.get_by_role("link", name=naam).bounding_box()["height"]  # type: ignore[index]
        for naam in ("Bezoek vastleggen", "Bellen", "Route", "Sms")
    }
    assert hoogtes["Bezoek vastleggen"] >= 50
    assert min(hoogtes.values()) >= 44
    assert kaart.get_by_role("link", name="Bellen").get_attribute("href") == "tel:0600000012"
    assert {url.partition("/account")[0].partition("/static")[0].rstrip("/") for url in gevraagd} <= {
        gast.basis.rstrip("/"),
        gast.basis.rstrip("/") + reverse("trajecten:mijn_dag").rstrip("/"),
    }
    # This browser cannot share, so it is not offered; one that can, is.
    expect(page.locator("[data-deel]")).to_be_hidden()
    page.add_init_script("navigator.share = async (wat) => { window.gedeeld = wat.text }")
    page.reload()
    page.get_by_role("button", name="Adres delen").click()
    assert page.evaluate("window.gedeeld") == page.locator("[data-deel]").get_attribute("data-deel")
