"""One person through all five steps on a phone, from found on the register to nazorg; teamleider and consulent look on."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Fase, Inburgeraar, Toegang
from kern.klok import vandaag
from participatie import referentie
from tests.e2e.conftest import SCHERM, TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_activiteit
from tests.fabrieken.wijken import maak_organisatie, maak_wijk
from trajecten import referentie as soorten
from trajecten.traject.models import Traject

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def sanne() -> Gebruiker:
    """Return a coordinator in whose wijk Fatma stands on the register, and where one can learn and cook."""
    referentie.laad()
    soorten.laad()
    wijk = maak_wijk("Donderberg", pilot=True)
    maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_organisatie("Gilde Opleidingen")
    maak_activiteit(maak_organisatie("Wel.kom"), naam="Kookgroep", wijk=wijk)
    maak_gebruiker(Rol.CONSULENT, voornaam="Karel", achternaam="Smeets", wachtwoord=WACHTWOORD)
    return maak_gebruiker(
        Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", achternaam="de Wit", wachtwoord=WACHTWOORD
    )


def _fatma() -> Inburgeraar:
    return Inburgeraar.objects.get(voornamen="Fatma")


def _dossier() -> str:
    return reverse("trajecten:dossier", args=[_fatma().pk])


def _nodig(page: Page) -> str:
    return page.locator(".kaart", has=page.locator("#nodig")).inner_text()


def _klik(page: Page, naam: str) -> None:
    """Press a button or link that is on screen."""
    woord = re.compile(f"^{naam}")
    rol = page.get_by_role("button", name=woord).or_(page.get_by_role("link", name=woord))
    rol.and_(page.locator(":visible")).first.click()


def _zet_stap(page: Page, naar: str, *, reden: str = "") -> None:
    page.goto(_dossier())
    _klik(page, f"Naar {naar}")
    if reden:
        page.get_by_label("Waarom?").fill(reden)
    _klik(page, "Stap zetten")
    expect(page.locator(".dossierkop").get_by_text(f"· {naar}")).to_be_visible()


def _vind_en_spreek(page: Page) -> None:
    """Claim Fatma from the register, and log the first talk at home."""
    page.get_by_role("link", name="Kies mensen uit het register").click()
    page.get_by_role("link", name="Fatma Yildiz").click()
    _klik(page, "Claimen")
    expect(page.get_by_text("Fatma Yildiz staat nu in jouw caseload.")).to_be_visible()
    page.goto(reverse("trajecten:huisbezoek_nieuw", args=[_fatma().pk]))
    page.get_by_text("Gesproken", exact=True).click()
    page.get_by_text("45", exact=True).click()
    page.get_by_label("Wat is besproken?").fill("Ze wil graag koken voor groepen.")
    _klik(page, "Bezoek opslaan")
    expect(page.get_by_text("Ze wil graag koken voor groepen.")).to_be_visible()


def _taxeer(page: Page) -> None:
    page.goto(_dossier())
    _klik(page, "Beoordelen")
    page.get_by_text("Inburgeringsplichtig", exact=True).click()
    _klik(page, "Opslaan")
    page.locator(".nodig").get_by_role("link", name="Doel kiezen").click()
    page.get_by_label("Waar werken jullie naartoe?").select_option(label="werk")
    page.get_by_label("In eigen woorden").fill("Naaien, samen met anderen.")
    _klik(page, "Opslaan")
    _klik(page, "Taxatie")
    expect(page.get_by_text("Naaien, samen met anderen.")).to_be_visible()
    page.locator(".nodig").get_by_role("link", name="Meting doen").click()
    page.locator('input[name="trede"][value="2"]').check(force=True)
    page.get_by_label("Waarom? In één zin").fill("Ze kent haar buren en komt op school.")
    _klik(page, "Meting opslaan")


def _maak_plan(page: Page) -> None:
    """Make an aanbod that is accepted; put language into the plan, and the activiteit that suits; agree on what to do."""
    page.goto(reverse("trajecten:aanbod_nieuw", args=[_fatma().pk]))
    page.locator('input[name="taalroute"]').first.check(force=True)
    page.locator('input[name="antwoord"][value="ja"]').check(force=True)
    page.get_by_label("Antwoord gekregen op").fill(vandaag().isoformat())
    _klik(page, "Aanbod opslaan")
    expect(page.get_by_text("Het aanbod is opgeslagen.")).to_be_visible()
    page.goto(reverse("trajecten:component_nieuw", args=[_fatma().pk]) + "?soort=taal")
    page.get_by_label("Taalroute").select_option(index=1)
    page.get_by_label("Organisatie").select_option(label="Gilde Opleidingen")
    _klik(page, "Onderdeel toevoegen")
    page.get_by_role("link", name="Wat past er?").click()
    page.get_by_role("link", name="Aan het plan toevoegen Kookgroep").click()
    _klik(page, "Onderdeel toevoegen")
    expect(page.get_by_role("heading", name="Kookgroep bij Wel.kom")).to_be_visible()
    _klik(page, "Afspraak")
    page.get_by_label("Wat spreken jullie af?").fill("Gaat dinsdag kijken bij de kookgroep")
    page.get_by_label("Naar welke score werken jullie toe?").select_option("7")
    page.get_by_label("Fatma Yildiz").check()
    page.get_by_label("ikzelf").check()
    _klik(page, "Afspraak opslaan")
    expect(page.get_by_text("akkoord van jullie allebei")).to_be_visible()


def _start(page: Page) -> None:
    """Record that both components began, as heard of who gives them."""
    page.goto(reverse("trajecten:plan", args=[_fatma().pk]))
    for n in range(2):
        page.get_by_role("link", name=re.compile("^Start bevestigen")).first.click()
        page.get_by_label("Van wie hoorde je dit?").fill("Carla van Gilde")
        _klik(page, "Start bevestigen")
        expect(page.get_by_text("gehoord van Carla van Gilde")).to_have_count(n + 1)


def _kom_na(page: Page) -> None:
    page.goto(reverse("trajecten:plan", args=[_fatma().pk]))
    page.get_by_role("link", name=re.compile("^Afhandelen")).click()
    page.get_by_text("Nagekomen", exact=True).click()
    _klik(page, "Opslaan")
    expect(page.get_by_text("Afgehandeld (1)")).to_be_visible()


def _draag_verzuim_over(page: Page) -> None:
    page.goto(reverse("trajecten:verzuim_overdragen", args=[_fatma().pk]))
    page.get_by_label("Sinds wanneer?").fill(vandaag().isoformat())
    page.get_by_label("Wat gebeurde er?").fill("Twee lessen niet gekomen.")
    page.get_by_label("Wat heb je geprobeerd?").fill("Langs geweest en gebeld.")
    page.get_by_label("Aan welke consulent?").select_option(label="Karel Smeets")
    _klik(page, "Overdragen")
    expect(page.get_by_text("Loopt sinds")).to_be_visible()


def _besluit(consulent: Page) -> None:
    """Read what was handed over and nothing deeper; decide that no measure follows, and close."""
    antwoord = consulent.goto(_dossier())
    assert antwoord is not None
    assert antwoord.status == 404
    consulent.goto(reverse("trajecten:handhavingen"))
    consulent.get_by_role("link", name="Fatma Yildiz").click()
    expect(consulent.get_by_text("Langs geweest en gebeld.")).to_be_visible()
    expect(consulent.get_by_text("Naaien, samen met anderen.")).to_have_count(0)
    _klik(consulent, "Besluiten")
    consulent.get_by_text("Geen maatregel", exact=True).click()
    consulent.get_by_label("Waarom besluit je dit?").fill("Er kwam een goede reden voor het wegblijven.")
    _klik(consulent, "Besluit vastleggen")
    _klik(consulent, "Afsluiten")
    consulent.get_by_text("Gaat verder", exact=True).click()
    _klik(consulent, "Afsluiten")
    expect(consulent.get_by_text("Er wacht niets op je.")).to_be_visible()


def _rond_af(page: Page) -> None:
    page.goto(_dossier())
    _klik(page, "Afsluiten")
    page.get_by_text("Afgerond met diploma", exact=True).click()
    page.get_by_label("Wat leverde het op?").select_option(label="Inburgeringsexamen")
    page.get_by_label("Welk niveau?").select_option(value="A2")
    page.get_by_text("Ja, met het eigen netwerk", exact=True).click()
    _klik(page, "Afsluiten")
    expect(page.get_by_text("Het traject van Fatma Yildiz is afgesloten.")).to_be_visible()


def test_from_found_to_nazorg(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    _vind_en_spreek(page)
    _taxeer(page)
    page.goto(_dossier())
    assert "5 van 5 in orde" in _nodig(page)
    _zet_stap(page, "Vormgeven")

    assert "Naar Plaatsen" not in _nodig(page)
    _maak_plan(page)
    _zet_stap(page, "Plaatsen", reden="De overeenkomst komt later.")

    _start(page)
    assert Traject.objects.get().gestart_op is not None
    _zet_stap(page, "Volgen")

    _draag_verzuim_over(page)
    consulent = gast.meld_aan(Gebruiker.objects.get(voornaam="Karel"), SCHERM)
    _besluit(consulent)
    page.goto(_dossier())
    expect(page.get_by_text("gaat verder").first).to_be_visible()

    _kom_na(page)
    _zet_stap(page, "Afronden")

    _rond_af(page)
    page.goto(_dossier())
    expect(page.get_by_text("Traject gesloten: afgerond met diploma")).to_be_visible()
    assert page.get_by_text("Nazorgmeting").count() >= 3
    expect(page.get_by_text("Resultaat: Inburgeringsexamen")).to_be_visible()
    expect(page.get_by_text("nazorg tot en met").and_(page.locator(":visible"))).to_be_visible()
    assert [f.pijler for f in Fase.objects.order_by("van", "pk")][-1] == 3
    assert Toegang.objects.get(grond="caseload").tot is not None
    assert page.fouten == []  # type: ignore[attr-defined]

    page = gast.meld_aan(maak_gebruiker(Rol.TEAMLEIDER, wachtwoord=WACHTWOORD), SCHERM)
    page.goto(_dossier())
    expect(page.get_by_text("Traject gesloten: afgerond met diploma")).to_be_visible()
    expect(page.get_by_text("Naaien, samen met anderen.")).to_be_visible()
    assert page.get_by_role("link", name="Heropenen").count() == 0

    # When it is closed, the consulent has nothing more to look for.
    antwoord = consulent.goto(_dossier())
    assert antwoord is not None
    assert antwoord.status == 404
