"""A coordinator's day on a phone: plan a visit, announce it, move it, tick a task off, fill in hours."""

import datetime as dt

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
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
    Taak.objects.create(inburgeraar=fatma, wat="Gilde bellen", voor=sanne, door=sanne, uiterlijk=vandaag())
    dag = vandaag() + dt.timedelta(days=2)

    page = gast.meld_aan(sanne, TELEFOON)
    expect(page.get_by_text("Laatste gesprek 5 weken geleden, de norm is: binnen 4")).to_be_visible()
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
    page.get_by_role("button", name="Gedaan Gilde bellen").click()
    expect(page.get_by_text("De taak ‘Gilde bellen’ van Fatma Yildiz is gedaan.")).to_be_visible()
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
    fatma = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(fatma, sanne)
    for nummer in range(1, 13):
        Taak.objects.create(
            inburgeraar=fatma, wat=f"Taak {nummer:02}", voor=sanne, door=sanne, uiterlijk=vandaag()
        )
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(reverse("trajecten:mijn_dag"))
    knop = page.get_by_role("button", name="Gedaan Taak 04")
    knop.scroll_into_view_if_needed()
    page.evaluate("scrollTo(0, 200)")
    voor = page.evaluate("scrollY")
    assert voor > 0
    knop.click()
    melding = page.get_by_text("De taak ‘Taak 04’ van Fatma Yildiz is gedaan.")
    expect(melding).to_be_in_viewport()
    hoogte = page.evaluate("document.querySelector('[data-meldingen]').offsetHeight")
    assert abs(page.evaluate("scrollY") - voor - hoogte) <= 2, "the place on the page"
    page.get_by_role("button", name="Toch niet").click()
    expect(page.get_by_text("De taak ‘Taak 04’ van Fatma Yildiz staat weer open.")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Toch niet")).to_have_count(0)
    assert page.fouten == []  # type: ignore[attr-defined]
    assert set(Taak.objects.values_list("stand", flat=True)) == {Taakstand.OPEN}
