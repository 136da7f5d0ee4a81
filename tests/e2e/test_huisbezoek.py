"""The huisbezoek, whole, on a phone: a household, nobody at home, a draft that comes back, and two tabs."""

import datetime as dt
import re

import pytest
from django.urls import reverse
from django.utils.formats import date_format
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Concept, Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from inburgeraars.services.huishoudens import join_huishouden
from kern.klok import vandaag
from tests.e2e.conftest import TELEFOON, Gast, Tikker
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

OPSLAAN = "Bezoek opslaan"


@pytest.fixture
def sanne() -> Gebruiker:
    """Return a coordinator with somebody in its caseload."""
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(
        Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", achternaam="de Wit", wachtwoord=WACHTWOORD
    )
    fatma = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    claim_persoon(inburgeraar_id=fatma.pk, door=sanne)
    return sanne


def _fatma() -> Inburgeraar:
    return Inburgeraar.objects.get(voornamen="Fatma")


def _formulier() -> str:
    return reverse("trajecten:huisbezoek_nieuw", args=[_fatma().pk])


def _sla_op(page: Page) -> None:
    page.get_by_role("button", name=OPSLAAN).and_(page.locator(":visible")).click()


def _wacht_op_concept(page: Page) -> None:
    gezegd = page.get_by_text(re.compile(r"^Concept bewaard \d")).and_(page.locator(":visible"))
    expect(gezegd.first).to_be_visible(timeout=10_000)


def test_household_visit_counts_for_each_with_a_text_of_its_own(gast: Gast, sanne: Gebruiker) -> None:
    mehmet = maak_persoon(_fatma().wijk, voornamen="Mehmet", geslachtsnaam="Yildiz")
    join_huishouden(inburgeraar_id=mehmet.pk, bij=_fatma().pk, door=sanne)
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_formulier())
    page.get_by_text("Gesproken", exact=True).click()
    page.get_by_text("45", exact=True).click()
    page.get_by_label("Mehmet Yildiz").check()
    page.get_by_label("Wat is besproken?", exact=True).fill("Zij wil koken voor groepen.")
    page.get_by_text("Met Mehmet", exact=True).click()
    page.get_by_label("Wat is besproken met Mehmet?").fill("Hij zoekt werk.")
    page.get_by_text("Kansen", exact=True).click()
    page.get_by_label("Welke kansen zie je?").fill("De kookgroep.")
    _sla_op(page)
    expect(page.get_by_text("Het telt ook voor Mehmet.")).to_be_visible()
    expect(page.get_by_text("Zij wil koken voor groepen.")).to_be_visible()
    assert list(Verslag.objects.order_by("pk").values_list("inburgeraar", "minuten")) == [
        (_fatma().pk, 23),
        (mehmet.pk, 22),
    ]
    assert page.fouten == []  # type: ignore[attr-defined]


def test_somebody_new_is_added_on_the_way(gast: Gast, sanne: Gebruiker) -> None:
    ali = maak_persoon(_fatma().wijk, voornamen="Ali", geslachtsnaam="Yildiz")
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_formulier())
    page.get_by_text("Gesproken", exact=True).click()
    page.get_by_text("45", exact=True).click()
    page.get_by_label("Wat is besproken?", exact=True).fill("Een lang verhaal.")
    page.get_by_text("Iemand anders", exact=True).click()
    page.get_by_label("Zoek iemand").fill("ali yildiz")
    page.get_by_role("button", name="Zoeken").and_(page.locator("form#formulier button")).click()
    page.get_by_label("Ali Yildiz").check()
    expect(page.get_by_label("Wat is besproken?", exact=True)).to_have_value("Een lang verhaal.")
    _sla_op(page)
    expect(page.get_by_text("Het telt ook voor Ali.")).to_be_visible()
    expect(page.get_by_role("heading", name="Huishouden")).to_be_visible()
    assert Verslag.objects.filter(inburgeraar=ali).exists()


def test_nobody_at_home_takes_three_taps_and_offers_the_card(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(reverse("trajecten:mijn_dag"))
    tikker = Tikker(page)
    tikker.tik(page.get_by_role("link", name="Bezoek vastleggen bij Fatma Yildiz"))
    tikker.tik(page.get_by_text("Niemand thuis", exact=True))
    tikker.tik(page.get_by_role("button", name=OPSLAAN).and_(page.locator(":visible")))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kaartje")
    assert tikker.tikken <= 3
    assert Contactmoment.objects.get().minuten == 10
    expect(page.get_by_text("Er was niemand thuis.").first).to_be_visible()
    expect(page.get_by_role("button", name="Kopiëren").first).to_be_visible()
    assert page.fouten == []  # type: ignore[attr-defined]


def test_nobody_at_home_hides_what_it_does_not_ask(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_formulier())
    vragen = (
        page.get_by_label("Wat is besproken?", exact=True),
        page.get_by_text("Voor wie telt dit bezoek?"),
    )
    for vraag in vragen:
        expect(vraag).to_be_visible()
    page.get_by_text("Niemand thuis", exact=True).click()
    for vraag in vragen:
        expect(vraag).to_be_hidden()
    page.get_by_text("Wil nu niet", exact=True).click()
    for vraag in vragen:
        expect(vraag).to_be_visible()


def test_corrected_field_is_not_red_any_more(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_formulier())
    page.get_by_text("Gesproken", exact=True).click()
    _sla_op(page)
    fout = page.locator(".utrecht-form-field--invalid")
    expect(fout).to_have_count(1)
    expect(fout).to_contain_text("Kies hoe lang het duurde")
    page.get_by_text("45", exact=True).click()
    expect(fout).to_have_count(0)
    expect(page.locator("[aria-invalid=true]")).to_have_count(0)
    _sla_op(page)
    expect(page.get_by_text("opgeslagen")).to_be_visible()


def test_day_of_the_afspraak_made_now_is_offered_for_the_next_contact(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_formulier())
    page.get_by_text("Gesproken", exact=True).click()
    page.get_by_text("45", exact=True).click()
    # Without an afspraak there is no such day.
    expect(page.get_by_text("op de dag van de afspraak")).to_be_hidden()
    dag = vandaag() + dt.timedelta(days=10)
    page.get_by_text("Afspraken", exact=True).click()
    page.get_by_label("Wat spraken jullie af?").fill("Naar de kookgroep")
    page.get_by_label("Voor welke datum?").fill(dag.isoformat())
    page.get_by_text(date_format(dag, "D j F").lower(), exact=True).click()
    _sla_op(page)
    expect(page.get_by_text("opgeslagen")).to_be_visible()
    assert GeplandBezoek.objects.get().datum == dag
    assert page.fouten == []  # type: ignore[attr-defined]


def test_draft_survives_a_closed_tab_and_an_ended_session(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_formulier())
    page.get_by_text("Gesproken", exact=True).click()
    page.get_by_label("Wat is besproken?", exact=True).press_sequentially("Halverwege de zin")
    _wacht_op_concept(page)
    page.context.close()

    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(_formulier())
    expect(page.get_by_text("Hier was je aan begonnen")).to_be_visible()
    expect(page.get_by_label("Wat is besproken?", exact=True)).to_have_value("Halverwege de zin")
    page.get_by_text("45", exact=True).click()
    _sla_op(page)
    expect(page.get_by_text("opgeslagen")).to_be_visible()
    assert not Concept.objects.exists()
    page.goto(_formulier())
    expect(page.get_by_label("Wat is besproken?", exact=True)).to_have_value("")


def test_second_tab_is_told_and_loses_nothing(gast: Gast, sanne: Gebruiker) -> None:
    een = gast.meld_aan(sanne, TELEFOON)
    twee = een.context.new_page()
    for page in (een, twee):
        page.goto(_formulier())
    een.get_by_label("Wat is besproken?", exact=True).press_sequentially("In het eerste")
    _wacht_op_concept(een)
    twee.get_by_label("Wat is besproken?", exact=True).press_sequentially("In het tweede")
    expect(twee.get_by_text("In een ander tabblad is aan dit formulier verder gewerkt.")).to_be_visible(
        timeout=10_000
    )
    expect(twee.get_by_label("Wat is besproken?", exact=True)).to_have_value("In het tweede")
    assert "In het eerste" in Concept.objects.get().inhoud
    twee.get_by_role("button", name="Dit tabblad bewaren").click()
    _wacht_op_concept(twee)
    assert "In het tweede" in Concept.objects.get().inhoud
