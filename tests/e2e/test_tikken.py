"""How many taps the work takes that is done most, on a phone: the numbers are asserted, so that they stay low."""

from typing import Literal

import pytest
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Taal
from inburgeraars.services.benaderingen import claim_persoon
from tests.e2e.conftest import TELEFOON, Gast, Tikker
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_vindplaats
from tests.fabrieken.wijken import maak_wijk
from trajecten.contact.enums import Contactsoort
from trajecten.contact.models import Contactmoment
from wijken.models import Wijk

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

KIEZEN = 2
"""Opening a list of the browser and choosing in it; a test cannot tap in that list."""


@pytest.fixture
def wijk() -> Wijk:
    """Return the wijk of the coordinator."""
    return maak_wijk("Donderberg")


@pytest.fixture
def sanne(wijk: Wijk) -> Gebruiker:
    """Return a coordinator who can sign in."""
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", wachtwoord=WACHTWOORD)


def _kies(tikker: Tikker, label: str, keuze: str) -> None:
    tikker.page.get_by_label(label).select_option(label=keuze)
    tikker.tikken += KIEZEN


def _zichtbaar(page: Page, rol: Literal["button", "link"], naam: str) -> Locator:
    return page.get_by_role(rol, name=naam, exact=True).and_(page.locator(":visible")).first


def test_from_signing_in_to_a_logged_visit_takes_eight_taps(gast: Gast, sanne: Gebruiker, wijk: Wijk) -> None:
    fatma = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    claim_persoon(inburgeraar_id=fatma.pk, door=sanne)
    page = gast.browser.new_context(viewport=TELEFOON, locale="nl-NL", base_url=gast.basis).new_page()  # type: ignore[arg-type]
    page.goto("/")
    tikker = Tikker(page)
    tikker.typ(page.get_by_label("E-mailadres"), sanne.email)
    tikker.typ(page.get_by_label("Wachtwoord", exact=True), WACHTWOORD)
    tikker.tik(page.get_by_role("button", name="Aanmelden", exact=True))
    tikker.tik(page.get_by_role("link", name="Bezoek vastleggen bij Fatma Yildiz"))
    tikker.tik(page.get_by_text("Gesproken", exact=True))
    tikker.tik(page.get_by_text("45", exact=True))
    tikker.typ(page.get_by_label("Wat is besproken?"), "Zij wil koken voor groepen.")
    tikker.tik(_zichtbaar(page, "button", "Bezoek opslaan"))
    expect(page.get_by_text("Bezoek bij Fatma Yildiz opgeslagen.")).to_be_visible()
    assert tikker.tikken == 8
    assert Contactmoment.objects.get().soort == Contactsoort.HUISBEZOEK


def _ontmoet(page: Page, voornaam: str, telefoon: str, *, plek: bool) -> int:
    """Add somebody who was met at De Ster and record the talk; return the taps from Mijn dag on."""
    page.goto(reverse("trajecten:mijn_dag"))
    tikker = Tikker(page)
    tikker.tik(_zichtbaar(page, "link", "Persoon"))
    tikker.typ(page.get_by_label("Voornaam"), voornaam)
    tikker.typ(page.get_by_label("Geboortedatum of jaar"), "1979")
    _kies(tikker, "Geslacht", "vrouw")
    tikker.typ(page.get_by_label("Telefoon of adres"), telefoon)
    if plek:
        _kies(tikker, "Waar vond je deze persoon?", "De Ster")
    _kies(tikker, "Taal", "Turks")
    tikker.tik(_zichtbaar(page, "button", "Opslaan en gesprek vastleggen"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gesprek in de wijk")
    expect(page.get_by_label("Waar was het?").locator("option:checked")).to_have_text("De Ster")
    tikker.tik(page.get_by_text("30", exact=True))
    tikker.typ(page.get_by_label("Wat is besproken?"), f"{voornaam} wil leren fietsen.")
    tikker.tik(_zichtbaar(page, "button", "Contact opslaan"))
    expect(page.get_by_text(f"Het contact met {voornaam} is opgeslagen.")).to_be_visible()
    return tikker.tikken


def test_somebody_met_in_the_moedercentrum_takes_fourteen_taps(
    gast: Gast, sanne: Gebruiker, wijk: Wijk
) -> None:
    """Name, birth, sex, telephone, place, language and the talk; the next one that day begins at the same place."""
    maak_vindplaats(wijk, naam="De Ster")
    maak_vindplaats(wijk, naam="Buurthuis Het Veld")
    Taal.objects.create(naam="Turks")
    page = gast.meld_aan(sanne, TELEFOON)
    assert (
        _ontmoet(page, "Amina", "06 00 00 12 34", plek=True),
        _ontmoet(page, "Şükran", "06 00 00 99 87", plek=False),
    ) == (14, 12)
    assert page.fouten == []  # type: ignore[attr-defined]
    assert {c.soort for c in Contactmoment.objects.all()} == {Contactsoort.WIJKCENTRUM}
    amina = Inburgeraar.objects.get(voornamen="Amina")
    assert (str(amina.taal), amina.eigenopgave.geslacht) == ("Turks", "V")
    assert "Huisbezoek" not in page.locator("main").inner_text()
