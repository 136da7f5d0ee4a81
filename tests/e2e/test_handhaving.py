"""Verzuim from handing over to its consequence: coordinator, consulent, question and answer, decision, closed."""

import datetime as dt

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from kern.klok import vandaag
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.handhaving import maak_begeleide
from tests.fabrieken.wijken import maak_wijk
from trajecten.handhaving.maatregelen import laad_maatregelen
from trajecten.handhaving.models import Handhavingsbesluit, Verzuimoverdracht

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def _zichtbaar(page: Page, naam: str) -> None:
    page.get_by_role("button", name=naam, exact=True).and_(page.locator(":visible")).first.click()


def _link(page: Page, naam: str) -> None:
    page.get_by_role("link", name=naam, exact=True).and_(page.locator(":visible")).first.click()


def _draag_over(coordinator: Page, dossier: str) -> None:
    coordinator.goto(dossier)
    coordinator.locator("summary", has_text="acties voor Emre Yildiz").click()
    _link(coordinator, "Verzuim overdragen")
    coordinator.get_by_label("Sinds wanneer?").fill((vandaag() - dt.timedelta(days=21)).isoformat())
    coordinator.get_by_label("Wat gebeurde er?").fill("Vier lessen niet gekomen.")
    # What was forgotten is asked at its field; nothing that was typed is lost.
    _zichtbaar(coordinator, "Overdragen")
    expect(coordinator.get_by_text("Vul in wat je hebt geprobeerd").first).to_be_visible()
    expect(coordinator.get_by_label("Wat gebeurde er?")).to_have_value("Vier lessen niet gekomen.")
    coordinator.get_by_label("Wat heb je geprobeerd?").fill("Twee keer langs geweest.")
    coordinator.get_by_label("Aan welke consulent?").select_option(label="Karel Smeets")
    _zichtbaar(coordinator, "Overdragen")
    expect(coordinator.get_by_text("Loopt sinds")).to_be_visible()


def _vraag(consulent: Page, dossier: str) -> None:
    consulent.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Handhaving 1").click()
    expect(consulent.get_by_text("te beslissen")).to_be_visible()
    _link(consulent, "Emre Yildiz")
    expect(consulent.get_by_text("Twee keer langs geweest.")).to_be_visible()
    # Nothing deeper of this person opens.
    assert consulent.request.get(dossier).status == 404
    _link(consulent, "Vraag stellen")
    consulent.get_by_label("Wat wil je weten?").fill("Is er een brief van de dokter?")
    _zichtbaar(consulent, "Vraag versturen")
    expect(consulent.get_by_text("nog geen antwoord")).to_be_visible()


def _antwoord(coordinator: Page) -> None:
    coordinator.goto(reverse("trajecten:mijn_dag"))
    expect(coordinator.get_by_text("De consulent heeft een vraag gesteld").first).to_be_visible()
    coordinator.get_by_role("link", name="Antwoorden").first.click()
    expect(coordinator.get_by_text("Is er een brief van de dokter?")).to_be_visible()
    coordinator.get_by_label("Wat is je antwoord?").fill("Nee, die is er niet.")
    _zichtbaar(coordinator, "Antwoord versturen")
    expect(coordinator.get_by_text("Je antwoord is verstuurd.")).to_be_visible()


def _besluit_en_sluit(consulent: Page, adres: str) -> None:
    consulent.goto(adres)
    expect(consulent.get_by_text("Nee, die is er niet.")).to_be_visible()
    _link(consulent, "Besluiten")
    consulent.get_by_text("Bestuurlijke boete").click()
    consulent.get_by_text("Afwezig zonder geldige reden").click()
    consulent.get_by_label("Bedrag in euro").fill("150")
    consulent.get_by_label("Waarom besluit je dit?").fill("Er kwam geen reden voor het wegblijven.")
    _zichtbaar(consulent, "Besluit vastleggen")
    expect(consulent.get_by_text("€ 150,00")).to_be_visible()
    _link(consulent, "Afsluiten")
    consulent.get_by_text("Gaat verder met afspraken", exact=True).click()
    consulent.get_by_label("Met welke afspraken?").fill("Elke maandag belt Sanne.")
    _zichtbaar(consulent, "Afsluiten")
    expect(consulent.get_by_text("Er wacht niets op je.")).to_be_visible()
    assert consulent.request.get(adres).status == 404


def test_verzuim_from_handing_over_to_its_consequence(gast: Gast) -> None:
    laad_maatregelen(dt.date(2020, 1, 1))
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(
        Rol.TRAJECTCOORDINATOR, wijk=wijk, wachtwoord=WACHTWOORD, voornaam="Sanne", achternaam="de Wit"
    )
    karel = maak_gebruiker(Rol.CONSULENT, wachtwoord=WACHTWOORD, voornaam="Karel", achternaam="Smeets")
    persoon = maak_begeleide(wijk, sanne, voornamen="Emre", geslachtsnaam="Yildiz")
    dossier = reverse("trajecten:dossier", args=[persoon.pk])

    coordinator = gast.meld_aan(sanne, TELEFOON)
    _draag_over(coordinator, dossier)
    overdracht = Verzuimoverdracht.objects.get()
    consulent = gast.meld_aan(karel, SCHERM)
    _vraag(consulent, dossier)
    _antwoord(coordinator)
    _besluit_en_sluit(consulent, reverse("trajecten:handhaving", args=[overdracht.pk]))

    coordinator.goto(reverse("gebruikers:meldingen"))
    coordinator.get_by_role("link", name="heeft handhaving afgesloten").click()
    expect(coordinator.get_by_text("gaat verder met afspraken")).to_be_visible()
    coordinator.goto(dossier)
    expect(coordinator.get_by_text("Elke maandag belt Sanne.").first).to_be_visible()
    inhoud = coordinator.content().lower()
    assert not [
        w
        for w in ("boete", "geen reden voor het wegblijven", "sanctie", "€ 150", "zonder geldige reden")
        if w in inhoud
    ]
    assert Handhavingsbesluit.objects.get().bedrag == 150
    assert coordinator.fouten == consulent.fouten == []  # type: ignore[attr-defined]
