"""A consulent who cannot call up a reserved person, the takeover that both agree on, and a bulk reservation."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Inburgeraar, Route
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from trajecten.traject.models import Traject
from vinden.models import Oproepbrief
from vinden.regulier.services import call_up
from vinden.selecties.services import ask_selectie
from wijken.models import Wijk

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def _medewerker(rol: Rol, wijk: Wijk | None = None, **velden: str) -> Gebruiker:
    return maak_gebruiker(rol, wijk=wijk, wachtwoord=WACHTWOORD, **velden)  # type: ignore[arg-type]


def _route(persoon: Inburgeraar) -> str:
    return str(Inburgeraar.objects.get(pk=persoon.pk).route)


def _zichtbaar(page: Page, naam: str) -> None:
    page.get_by_role("button", name=naam, exact=True).and_(page.locator(":visible")).first.click()


def test_consulent_cannot_call_up_who_was_reserved_meanwhile(gast: Gast) -> None:
    wijk = maak_wijk("Donderberg")
    fatma = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    omar = maak_persoon(wijk, voornamen="Omar", geslachtsnaam="Haddad")
    sanne, marloes = _medewerker(Rol.TRAJECTCOORDINATOR, wijk), _medewerker(Rol.TEAMLEIDER)
    karel = _medewerker(Rol.CONSULENT)
    selectie = ask_selectie(wijk=wijk, inburgeraar_ids=[fatma.pk], door=sanne, toelichting="kookgroep")

    consulent = gast.meld_aan(karel, TELEFOON)
    expect(consulent.get_by_role("heading", level=1)).to_have_text("Reguliere route")
    consulent.get_by_label("Kies Fatma Yildiz").check()
    consulent.get_by_label("Kies Omar Haddad").check()
    _zichtbaar(consulent, "Oproepen")
    expect(consulent.get_by_role("heading", level=1)).to_have_text("2 mensen oproepen")

    # Meanwhile the teamleider reserves one of them.
    leider = gast.meld_aan(marloes, SCHERM)
    leider.goto(reverse("trajecten:selectie", args=[selectie.pk]))
    expect(leider.get_by_text("kookgroep")).to_be_visible()
    leider.get_by_role("button", name="Reserveren").click()
    expect(leider.get_by_text("1 persoon is gereserveerd tot en met")).to_be_visible()

    _zichtbaar(consulent, "Oproepen")
    expect(consulent.get_by_role("heading", level=1)).to_have_text("1 persoon is niet opgeroepen")
    expect(consulent.get_by_text("gereserveerd voor Donderberg")).to_be_visible()
    expect(consulent.get_by_text("1 persoon is opgeroepen.")).to_be_visible()
    assert (_route(fatma), _route(omar)) == (Route.GERESERVEERD, Route.REGULIER)

    # Nor by another way: it is on no list, has no page, and a post by number asks nothing.
    consulent.goto(reverse("trajecten:regulier"))
    expect(consulent.get_by_text("Fatma Yildiz")).to_have_count(0)
    antwoord = consulent.request.get(reverse("trajecten:regulier_persoon", args=[fatma.pk]))
    assert antwoord.status == 404
    assert Benadering.objects.filter(inburgeraar=fatma).count() == 1
    assert consulent.fouten == leider.fouten == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("scherm", [TELEFOON, SCHERM], ids=["telefoon", "scherm"])
def test_letters_to_a_selection_from_the_bar_that_stays_in_sight(gast: Gast, scherm: dict[str, int]) -> None:
    wijk, karel = maak_wijk("Donderberg"), _medewerker(Rol.CONSULENT)
    mensen = [maak_persoon(wijk, voornamen="Fatma", geslachtsnaam=f"Yildiz {n:02}") for n in range(30)]
    page = gast.meld_aan(karel, scherm)
    balk = page.locator(".kiesbalk--plak")
    expect(balk.get_by_role("status")).to_have_text("nog niemand gekozen")
    expect(balk.get_by_role("button").first).to_be_hidden()
    for persoon in mensen[:2]:
        page.get_by_label(f"Kies {persoon.naam}").check()
    expect(balk.get_by_role("status")).to_have_text("2 gekozen")
    expect(balk).to_be_in_viewport(ratio=1)
    balk.get_by_role("button", name="Oproepen").click()
    _zichtbaar(page, "Oproepen")
    expect(page.get_by_text("2 mensen zijn opgeroepen.")).to_be_visible()
    # They come first in this list, and the bar is in sight here too.
    for persoon in mensen[:2]:
        page.get_by_label(f"Kies {persoon.naam}").check()
    expect(balk.get_by_role("status")).to_have_text("2 gekozen")
    balk.get_by_role("button", name="Brieven maken").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("2 brieven maken")
    _zichtbaar(page, "Brieven maken")
    expect(page.get_by_text("2 brieven zijn gemaakt.")).to_be_visible()
    for naam, bestand in (("Brieven als pdf", "oproepbrieven.pdf"), ("Adreslijst", "adressen.csv")):
        with page.expect_download() as klaar:
            page.get_by_role("link", name=naam).click()
        assert klaar.value.suggested_filename == bestand
    assert Oproepbrief.objects.count() == 2
    assert page.evaluate("document.documentElement.scrollWidth") == scherm["width"]
    assert page.fouten == []  # type: ignore[attr-defined]


def test_takeover_needs_the_yes_of_the_consulent(gast: Gast) -> None:
    wijk = maak_wijk("Donderberg")
    fatma = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    sanne, karel = _medewerker(Rol.TRAJECTCOORDINATOR, wijk), _medewerker(Rol.CONSULENT)
    call_up(inburgeraar_ids=[fatma.pk], door=karel)
    maak_huisbezoek(fatma, sanne)

    coordinator = gast.meld_aan(sanne, TELEFOON)
    coordinator.goto(reverse("trajecten:dossier", args=[fatma.pk]))
    coordinator.get_by_role("link", name="Overname vragen").click()
    coordinator.get_by_label("Waarom wil je deze persoon overnemen?").fill("Kent haar van de kookgroep.")
    _zichtbaar(coordinator, "Vraag versturen")
    expect(coordinator.get_by_text("Er is nog geen antwoord.")).to_be_visible()
    assert not Traject.objects.exists()

    consulent = gast.meld_aan(karel, SCHERM)
    consulent.get_by_role("link", name="Overnames (1)").click()
    consulent.get_by_role("link", name="Fatma Yildiz", exact=True).click()
    consulent.get_by_role("button", name="Ja, draag over").click()
    expect(consulent.get_by_text("begeleidt Fatma Yildiz vanaf vandaag.")).to_be_visible()
    assert _route(fatma) == Route.WIJKGERICHT
    assert Traject.objects.get().inburgeraar == fatma
    assert coordinator.fouten == consulent.fouten == []  # type: ignore[attr-defined]


def test_selection_from_the_list_is_asked_reserved_and_released(gast: Gast) -> None:
    wijk = maak_wijk("Donderberg")
    mensen = [maak_persoon(wijk, voornamen=naam, geslachtsnaam="Yildiz") for naam in ("Fatma", "Emre")]
    sanne, marloes = _medewerker(Rol.TRAJECTCOORDINATOR, wijk), _medewerker(Rol.TEAMLEIDER)

    coordinator = gast.meld_aan(sanne, TELEFOON)
    coordinator.goto(reverse("trajecten:personen") + "?route=vrij")
    for persoon in mensen:
        coordinator.get_by_label(f"Kies {persoon.naam}").check()
    _zichtbaar(coordinator, "Reservering vragen")
    expect(coordinator.get_by_role("heading", level=1)).to_have_text("Reservering vragen voor 2 mensen")
    coordinator.get_by_label("Toelichting").fill("Voor de kookgroep.")
    coordinator.locator("form#formulier").evaluate("f => f.requestSubmit()")
    expect(coordinator.get_by_text("De selectie is gevraagd.")).to_be_visible()

    leider = gast.meld_aan(marloes, SCHERM)
    leider.goto(reverse("gebruikers:meldingen"))
    leider.get_by_role("link", name="vraagt om mensen te reserveren voor Donderberg.").click()
    leider.get_by_role("button", name="Reserveren").click()
    expect(leider.get_by_text("2 mensen zijn gereserveerd tot en met")).to_be_visible()
    assert {_route(p) for p in mensen} == {Route.GERESERVEERD}

    leider.goto(reverse("trajecten:vinden"))
    leider.get_by_role("link", name="2 gereserveerd, Donderberg").click()
    expect(leider.get_by_role("link", name="Fatma Yildiz", exact=True)).to_be_visible()

    leider.goto(reverse("trajecten:selecties"))
    leider.get_by_role("link", name="Donderberg,").click()
    leider.get_by_label("Kies Fatma Yildiz").check()
    leider.get_by_role("button", name="Gekozen mensen vrijgeven").click()
    expect(leider.get_by_text("1 persoon is weer vrij.")).to_be_visible()
    assert sorted(_route(p) for p in mensen) == [Route.GERESERVEERD, Route.VRIJ]
    assert coordinator.fouten == leider.fouten == []  # type: ignore[attr-defined]
