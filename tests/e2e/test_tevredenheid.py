"""Answering on the phone: one question on the screen, in Arabic, read aloud, without a connection, without a script, on paper."""

import re
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from gebruikers.enums import Rol
from kern.pdf import aantal_bladzijden
from rapportage.tevredenheid.codes import in_groepen
from rapportage.tevredenheid.enums import Lijststand
from rapportage.tevredenheid.kaart import kaart_pdf, kaarten_van, papier_pdf
from rapportage.tevredenheid.models import Uitnodiging, Wachtantwoord
from rapportage.tevredenheid.talen import ALLE
from tests.e2e.axe import overtredingen
from tests.e2e.conftest import TELEFOON
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.tevredenheid import codes_van, maak_gestarten, maak_onderzoek, maak_vragenlijst
from tests.fabrieken.wijken import maak_wijk

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

STEM = """
    window.gezegd = [];
    const stem = {lang: "nl-NL", localService: true};
    Object.defineProperty(window, "speechSynthesis", {value: {
        getVoices: () => [stem], cancel() {}, speak: (zin) => window.gezegd.push(zin.text), addEventListener() {},
    }});
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
"""A device with a Dutch voice, and no other."""


@pytest.fixture
def codes() -> list[str]:
    cache.clear()
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    maak_gestarten(3, maak_wijk())
    return list(codes_van(maak_onderzoek(lijst, maak_gebruiker(Rol.BELEIDSMEDEWERKER))))


@pytest.fixture
def telefoon(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=TELEFOON, locale="nl-NL")  # type: ignore[arg-type]
    context.add_init_script(STEM)
    yield context
    context.close()


def _vraag(page: Page) -> str:
    return page.locator(".vragen__nummer:visible").inner_text()


def _kies(page: Page, antwoord: str) -> None:
    page.locator("label.antwoord:visible", has_text=re.compile(rf"^\s*{antwoord}\s*$")).click()


def test_eight_questions_one_by_one(
    telefoon: BrowserContext, live_server: LiveServer, codes: list[str]
) -> None:
    page = telefoon.new_page()
    page.goto(f"{live_server.url}/mening/{codes[0]}/?taal=nl")
    page.get_by_role("button", name="Beginnen").click()
    assert _vraag(page) == "Vraag 1 van 8"
    page.get_by_role("button", name="Luister naar de vraag").locator("visible=true").click()
    (gezegd,) = page.evaluate("window.gezegd")
    assert gezegd.startswith("Begrijpt u uw vaste contactpersoon? Ja. Een beetje.")
    _kies(page, "Ja")
    assert not overtredingen(page)
    page.get_by_role("button", name="Verder").click()
    page.get_by_role("button", name="Verder").click()
    assert _vraag(page) == "Vraag 3 van 8"
    page.get_by_role("button", name="Terug").click()
    page.go_back()
    assert _vraag(page) == "Vraag 1 van 8"
    page.go_forward()
    assert _vraag(page) == "Vraag 2 van 8"
    for _ in range(6):
        page.get_by_role("button", name="Verder").click()
    assert _vraag(page) == "Vraag 8 van 8"
    page.get_by_label("Wat kan beter?").fill("Meer praten")
    # A reload, or a phone that ran out of memory: all is there still.
    page.reload()
    expect(page.get_by_label("Wat kan beter?")).to_have_value("Meer praten")
    assert page.locator("input:checked").count() == 1
    # No connection: nothing is sent, nothing is lost, and it is said.
    telefoon.set_offline(True)
    page.get_by_role("button", name="Antwoorden versturen").click()
    expect(page.get_by_role("alert")).to_contain_text("Er is geen internet. Uw antwoorden staan er nog.")
    expect(page.get_by_label("Wat kan beter?")).to_have_value("Meer praten")
    assert not Wachtantwoord.objects.exists()
    telefoon.set_offline(False)
    page.get_by_role("button", name="Antwoorden versturen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dank u wel")
    assert Wachtantwoord.objects.count() == 1
    assert telefoon.cookies() == []
    assert page.evaluate("Object.keys(sessionStorage)") == []
    page.goto(f"{live_server.url}/mening/{codes[0]}/?taal=nl")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze code werkt niet of niet meer")
    assert not overtredingen(page)


def test_arabic_is_read_from_the_right_and_not_aloud_without_a_voice(
    telefoon: BrowserContext, live_server: LiveServer, codes: list[str]
) -> None:
    page = telefoon.new_page()
    page.goto(f"{live_server.url}/mening/{codes[0]}/?taal=nl")
    page.get_by_role("button", name="Beginnen").click()
    _kies(page, "Nee")
    page.locator(".taalkeuze__knop").click()
    page.get_by_role("button", name="العربية").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert _vraag(page) == "السؤال 1 من 8"
    assert page.locator("input:checked").count() == 1
    assert page.locator("[data-luister]:visible").count() == 0
    terug, verder = page.locator("[data-terug]").bounding_box(), page.locator("[data-verder]").bounding_box()
    assert terug is not None
    assert verder is not None
    assert terug["x"] > verder["x"]
    assert not overtredingen(page)


def test_without_a_script_all_stand_below_each_other(
    browser: Browser, live_server: LiveServer, codes: list[str]
) -> None:
    context = browser.new_context(viewport=TELEFOON, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{live_server.url}/mening/?taal=pl")
    page.get_by_label("Kod").fill(in_groepen(codes[0]).upper())
    page.locator("main button.vragen__knop--vol").click()
    assert page.locator(".vragen__nummer:visible").count() == 8
    page.locator(".taalkeuze__knop").click()
    page.get_by_role("button", name="Türkçe").click()
    page.locator("label.antwoord", has_text="Evet").first.click()
    page.locator("button[data-verstuur]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Teşekkür ederiz")
    assert Wachtantwoord.objects.count() == 1
    context.close()


def test_card_and_paper_are_one_page_each(codes: list[str]) -> None:
    uitnodiging = Uitnodiging.objects.select_related("inburgeraar__taal", "onderzoek__vragenlijst").first()
    assert uitnodiging is not None
    kaarten = kaarten_van(uitnodiging)
    assert [kaart.taal.code for kaart in kaarten] == ["nl", "en"], "nobody knows the language of this person"
    assert {kaart.code.replace(" ", "") for kaart in kaarten} <= set(codes)
    assert aantal_bladzijden(kaart_pdf(kaarten)) == 1
    assert aantal_bladzijden(papier_pdf(uitnodiging.onderzoek.vragenlijst, ALLE["ar"])) == 2


def test_two_tabs_give_one_answer(
    telefoon: BrowserContext, live_server: LiveServer, codes: list[str]
) -> None:
    paginas = [telefoon.new_page(), telefoon.new_page()]
    for page in paginas:
        page.goto(f"{live_server.url}/mening/{codes[1]}/?taal=nl")
        page.get_by_role("button", name="Beginnen").click()
        _kies(page, "Ja")
        for _ in range(7):
            page.get_by_role("button", name="Verder").click()
    for page in paginas:
        page.get_by_role("button", name="Antwoorden versturen").click()
    expect(paginas[0].get_by_role("heading", level=1)).to_have_text("Dank u wel")
    expect(paginas[1].get_by_role("heading", level=1)).to_have_text("Deze code werkt niet of niet meer")
    assert Wachtantwoord.objects.count() == 1
