"""A plan on a phone: both halves, an afspraak that both agree with, and a start that was heard of."""

import pytest
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Fase, Inburgeraar
from kern.klok import vandaag
from kern.ladder import Pijler
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_activiteit
from tests.fabrieken.plan import maak_taalroute
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie, maak_wijk
from trajecten.plan.feiten import Planfeiten, lees_planfeiten, met_planfeiten
from trajecten.plan.models import Afspraak, Component
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def sanne() -> Gebruiker:
    """Return a coordinator with somebody in Vormgeven."""
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(
        Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", achternaam="de Wit", wachtwoord=WACHTWOORD
    )
    fatma = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(fatma, sanne)
    Traject.objects.update(stap=Stap.VORMGEVEN)
    maak_taalroute("web")
    maak_organisatie("Gilde Opleidingen")
    maak_activiteit(maak_organisatie("Wel.kom"), naam="Kookgroep")
    return sanne


def _zichtbaar(page: Page, rol: str, naam: str) -> Locator:
    knop = page.get_by_role(rol, name=naam).and_(page.locator(":visible"))  # type: ignore[arg-type]
    return knop.first


def _verstuur(page: Page, naam: str) -> None:
    _zichtbaar(page, "button", naam).click()
    page.wait_for_url("**/plan/")


def _past(page: Page) -> None:
    """Hold that nothing sticks out of a phone, and that what one taps is large enough."""
    breed = page.evaluate("document.documentElement.scrollWidth")
    assert breed <= TELEFOON["width"]
    for knop in page.locator("main .knoppen > *:visible").all():
        vak = knop.bounding_box()
        assert vak is not None
        assert vak["height"] >= 40


def _is_begonnen() -> None:
    """Hold that the plan is whole, and that its traject started today."""
    traject = met_planfeiten(Traject.objects.all()).get()
    assert traject.gestart_op == vandaag()
    assert Fase.objects.get(tot__isnull=True).pijler == Pijler.TIJDENS
    assert lees_planfeiten(traject) == Planfeiten(
        taalonderdeel=True, participatieonderdeel=True, afspraak_met_score=True, akkoord=True
    )


def test_a_plan_with_both_halves_an_agreed_afspraak_and_a_start(gast: Gast, sanne: Gebruiker) -> None:
    fatma = Inburgeraar.objects.get(voornamen="Fatma")
    page = gast.meld_aan(sanne, TELEFOON)
    page.goto(reverse("trajecten:dossier", args=[fatma.pk]))
    page.get_by_role("navigation", name="Dossier").get_by_role("link", name="Plan").click()
    expect(page.get_by_role("heading", name="Maak samen een plan")).to_be_visible()

    page.get_by_role("link", name="Voeg een onderdeel toe").click()
    page.get_by_text("taal", exact=True).click()
    page.get_by_label("Taalroute").select_option(label="WEB")
    page.get_by_label("Organisatie").select_option(label="Gilde Opleidingen")
    page.get_by_label("Uren per week").fill("7,5")
    expect(page.get_by_label("Wat wil iemand graag doen?")).to_be_hidden()
    _verstuur(page, "Onderdeel toevoegen")
    expect(page.get_by_text("Er ontbreekt nog een participatieonderdeel.")).to_be_visible()
    _past(page)

    _zichtbaar(page, "link", "Onderdeel").click()
    page.get_by_text("activiteit", exact=True).click()
    expect(page.get_by_label("Taalroute")).to_be_hidden()
    page.get_by_label("Activiteit", exact=True).select_option(label="Kookgroep")
    _verstuur(page, "Onderdeel toevoegen")
    expect(page.get_by_role("heading", name="Kookgroep bij Wel.kom")).to_be_visible()

    _zichtbaar(page, "link", "Afspraak").click()
    page.get_by_label("Wat spreken jullie af?").fill("Belt de opvang")
    page.get_by_label("Naar welke score werken jullie toe?").select_option("6")
    page.get_by_label("Fatma Yildiz").check()
    _verstuur(page, "Afspraak opslaan")
    expect(page.get_by_text("wacht op akkoord van de coördinator")).to_be_visible()
    page.get_by_role("link", name="Akkoord Belt de opvang").click()
    _verstuur(page, "Akkoord opslaan")
    expect(page.get_by_text("akkoord van jullie allebei")).to_be_visible()

    page.get_by_role("link", name="Start bevestigen WEB bij Gilde Opleidingen").click()
    page.get_by_label("Van wie hoorde je dit?").fill("Carla van Gilde")
    _verstuur(page, "Start bevestigen")
    expect(page.get_by_text("gehoord van Carla van Gilde")).to_be_visible()
    _past(page)

    _is_begonnen()
    assert page.fouten == []  # type: ignore[attr-defined]


def test_what_is_wrong_is_told_and_what_was_typed_stays(gast: Gast, sanne: Gebruiker) -> None:
    fatma = Inburgeraar.objects.get(voornamen="Fatma")
    page = gast.meld_aan(sanne, SCHERM)
    page.goto(reverse("trajecten:component_nieuw", args=[fatma.pk]))
    page.get_by_text("werk", exact=True).click()
    page.get_by_text("Nog te vinden", exact=True).click()
    page.get_by_label("Uren per week").fill("12")
    _zichtbaar(page, "button", "Onderdeel toevoegen").click()
    page.get_by_role("link", name="Vul in wat iemand graag wil doen").click()
    expect(page.get_by_label("Wat wil iemand graag doen?")).to_be_focused()
    expect(page.get_by_label("Uren per week")).to_have_value("12")
    page.get_by_label("Wat wil iemand graag doen?").fill("Kapper worden, zoals thuis")
    _verstuur(page, "Onderdeel toevoegen")
    assert (Component.objects.get().wens, Afspraak.objects.count()) == ("Kapper worden, zoals thuis", 0)
