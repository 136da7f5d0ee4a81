"""The teamleider judges who is who: a line of the register, and two persons merged and set apart again."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from gebruikers.enums import Rol
from inburgeraars.models import Registergegevens
from tests.e2e.conftest import SCHERM, Gast
from tests.fabrieken.dubbelen import maak_wachtregel
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

ZIN = "Ze volgt de naaicursus."


def test_double_is_judged_and_a_merge_is_undone(gast: Gast) -> None:
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne")
    amina = ontmoet_persoon(sanne, wijk, voornamen="Amina")
    maak_wachtregel(amina, voornamen="Amina", geslachtsnaam="Haddad")
    fatma = ontmoet_persoon(sanne, wijk, voornamen="Fatma")
    maak_huisbezoek(fatma, sanne, tekst=ZIN)
    register = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")

    page = gast.meld_aan(maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD), SCHERM)
    page.get_by_role("link", name="Dubbelen").first.click()
    page.get_by_role("link", name="Amina Haddad").click()
    page.get_by_label("Dezelfde persoon").check()
    page.get_by_role("button", name="Oordeel vastleggen").click()
    expect(page.get_by_text("Verwerkt bij Amina Haddad.")).to_be_visible()
    expect(page.get_by_text("Er wacht niets.")).to_be_visible()
    assert Registergegevens.objects.filter(inburgeraar=amina).exists()

    page.goto(reverse("trajecten:dossier", args=[fatma.pk]))
    page.locator("summary", has_text="Meer acties").click()
    page.get_by_role("link", name="Samenvoegen").click()
    page.get_by_role("link", name="Fatma Yildiz").click()
    expect(page.get_by_label("Fatma Yildiz (Donderberg)")).to_be_checked()
    page.get_by_role("button", name="Dezelfde persoon: samenvoegen").click()
    expect(page.get_by_text("Samengevoegd. Klopt het toch niet?")).to_be_visible()

    page.goto(reverse("trajecten:dossier", args=[fatma.pk]))
    expect(page.get_by_role("heading", level=1)).to_have_text("Fatma Yildiz")
    expect(page.get_by_text(ZIN)).to_be_visible()
    assert page.url.endswith(reverse("trajecten:dossier", args=[register.pk]))

    page.goto(reverse("trajecten:dubbelen"))
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_text("staat weer apart")).to_be_visible()
    page.goto(reverse("trajecten:dossier", args=[fatma.pk]))
    expect(page.get_by_role("heading", level=1)).to_have_text("Fatma")
    expect(page.get_by_text(ZIN)).to_be_visible()
    assert page.fouten == []  # type: ignore[attr-defined]
