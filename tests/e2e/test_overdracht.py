"""A caseload goes to another: the teamleider proposes at a desk, the receiver answers on a phone."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from inburgeraars.models import Inburgeraar, Veiligheidsnotitie
from kern.klok import DAG, vandaag
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.overdracht import zet_in_vormgeven
from tests.fabrieken.plan import maak_afspraak
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from trajecten.overdracht.models import Overdracht
from trajecten.traject.lopend import vast_contact

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def past(page: Page) -> None:
    """Hold that nothing is cut off at the side, and that the browser complains of nothing."""
    breedte = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert breedte <= 0
    assert page.fouten == []  # type: ignore[attr-defined]


def test_a_caseload_is_proposed_at_a_desk_and_answered_on_a_phone(gast: Gast) -> None:
    wijk = maak_wijk("Donderberg")
    thijs = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD, wijk=wijk, voornaam="Thijs")
    noor = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wachtwoord=WACHTWOORD, wijk=wijk, voornaam="Noor")
    leider = maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD, voornaam="Annemiek")
    mensen: list[Inburgeraar] = []
    for naam in ("Amra", "Fouad", "Malika"):
        mens = maak_persoon(wijk, voornamen=naam, geslachtsnaam="Yildiz")
        maak_huisbezoek(mens, thijs, datum=vandaag() - 30 * DAG)
        zet_in_vormgeven(mens, thijs)
        maak_afspraak(mens, thijs)
        mensen.append(mens)
    Veiligheidsnotitie.objects.create(
        inburgeraar=mensen[1], reden="hond", door=thijs, van=vandaag(), tot=vandaag() + 90 * DAG
    )

    page = gast.meld_aan(leider, SCHERM)
    page.goto(f"{reverse('trajecten:overdracht_nieuw')}?van={thijs.pk}")
    expect(page.get_by_role("heading", name=f"Dossiers van {thijs.naam} overdragen")).to_be_visible()
    expect(page.get_by_text("0 wordt 3")).to_be_visible()
    past(page)
    page.locator("summary", has_text="Fouad").click()
    page.get_by_label("Wat is gevoelig?").nth(1).fill("Praat niet graag over zijn broer.")
    page.locator(".vanaf summary").click()
    page.get_by_label("Vanaf welke dag?").fill(vandaag().isoformat())
    page.get_by_role("button", name="Voorstel versturen").click()
    expect(page.get_by_text("3 voorstellen zijn verstuurd.")).to_be_visible()
    past(page)

    telefoon = gast.meld_aan(noor, TELEFOON)
    telefoon.get_by_role("link", name="Lees de notities en geef antwoord").click()
    expect(telefoon.get_by_role("heading", name="3 mensen van Thijs")).to_be_visible()
    past(telefoon)
    telefoon.get_by_role("button", name="Aannemen Amra").click()
    expect(telefoon.get_by_text("Je bent nu het vaste contact van 1 persoon.")).to_be_visible()
    telefoon.get_by_role("link", name="Weigeren Fouad").click()
    telefoon.get_by_label("Waarom neem je deze persoon niet over?").fill("Ik ken het gezin te goed.")
    telefoon.get_by_role("button", name="Weigeren").and_(telefoon.locator(":visible")).last.click()
    expect(telefoon.get_by_text("Je hebt geweigerd om Fouad Yildiz over te nemen.")).to_be_visible()
    telefoon.get_by_role("button", name="Aannemen Malika").click()
    expect(telefoon.get_by_text("Er wacht niemand op je antwoord.")).to_be_visible()
    past(telefoon)
    assert [vast_contact(m.pk) for m in mensen] == [noor, thijs, noor]
    assert set(Overdracht.objects.values_list("stand", flat=True)) == {"overgedragen", "geweigerd"}
