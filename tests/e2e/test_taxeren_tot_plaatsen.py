"""From Taxeren to Plaatsen on a phone, for somebody with a first talk: how many taps and pages that takes.

A tap is a press, or a field that is filled in; a page is one that is opened, the dossier at the beginning included.
"""

from dataclasses import dataclass

import pytest
from django.urls import reverse
from playwright.sync_api import Frame, Locator, Page, expect

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroepbevinding
from inburgeraars.services.benaderingen import claim_persoon
from participatie import referentie
from participatie.models import Meting
from tests.e2e.conftest import TELEFOON, Gast
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_activiteit
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie, maak_wijk
from trajecten import referentie as soorten
from trajecten.plan.models import Afspraak, Component
from trajecten.taxatie.models import Taxatie
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

TIKKEN, PAGINAS = 25, 12
"""The most of each; it took 40 taps and 23 pages before the checklist led to its forms."""


@dataclass
class Teller:
    """Somebody with a thumb, whose taps and pages are counted."""

    page: Page
    tikken: int = 0
    paginas: int = 0

    def __post_init__(self) -> None:
        """Count what the page goes to from here on."""
        self.page.on("framenavigated", self._telt)

    def _telt(self, frame: Frame) -> None:
        if frame == self.page.main_frame:
            self.paginas += 1

    def tik(self, doel: Locator) -> None:
        """Press something that is on screen."""
        doel.and_(self.page.locator(":visible")).first.click()
        self.tikken += 1

    def vul(self, veld: str, tekst: str) -> None:
        """Fill in a field of text."""
        self.page.get_by_label(veld).fill(tekst)
        self.tikken += 1

    def kies(self, veld: str, keuze: str) -> None:
        """Choose from a list."""
        self.page.get_by_label(veld, exact=True).select_option(label=keuze)
        self.tikken += 1

    def knop(self, naam: str) -> None:
        """Press a button, or a link that looks like one."""
        self.tik(self.page.get_by_role("button", name=naam).or_(self.page.get_by_role("link", name=naam)))

    def woord(self, tekst: str) -> None:
        """Press an answer by its words."""
        self.tik(self.page.get_by_text(tekst, exact=True))


@pytest.fixture
def sanne() -> Gebruiker:
    """Return a coordinator who claimed Fatma and spoke with her once; nothing more is known."""
    referentie.laad()
    soorten.laad()
    wijk = maak_wijk("Donderberg", pilot=True)
    fatma = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_organisatie("Gilde Opleidingen")
    maak_activiteit(maak_organisatie("Wel.kom"), naam="Kookgroep", wijk=wijk)
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", wachtwoord=WACHTWOORD)
    claim_persoon(inburgeraar_id=fatma.pk, door=sanne)
    maak_huisbezoek(fatma, sanne)
    return sanne


def _taxeer(teller: Teller) -> None:
    """Fill in all that the checklist of Taxeren asks."""
    teller.knop("Alles in één keer invullen")
    teller.woord("Inburgeringsplichtig")
    teller.woord("werk")
    teller.tik(teller.page.locator("label", has=teller.page.locator('[name="trede"][value="2"]')))
    teller.vul("Waarom? In één zin", "Ze kent haar buren en komt op school.")
    teller.tik(teller.page.get_by_label("Zet daarna meteen de stap naar Vormgeven"))
    teller.knop("Opslaan")


def _maak_plan(teller: Teller) -> None:
    """Fill in the hard lines of the checklist of Vormgeven."""
    page = teller.page
    teller.knop("Onderdeel kiezen Taalonderdeel")
    teller.kies("Taalroute", "WEB")
    teller.kies("Organisatie", "Gilde Opleidingen")
    teller.knop("Onderdeel toevoegen")
    teller.knop("Onderdeel kiezen Participatieonderdeel")
    teller.kies("Activiteit", "Kookgroep")
    teller.knop("Onderdeel toevoegen")
    teller.knop("Afspraak maken Afspraak met een trede")
    teller.vul("Wat spreken jullie af?", "Gaat dinsdag kijken bij de kookgroep")
    page.get_by_label("Naar welke score werken jullie toe?").select_option("7")
    teller.tikken += 1
    teller.tik(page.get_by_label("Fatma Yildiz"))
    teller.tik(page.get_by_label("ikzelf"))
    teller.knop("Afspraak opslaan")
    expect(page.get_by_text("De afspraak staat in het plan.")).to_be_visible()
    expect(page.get_by_text("5 van 6 in orde")).to_be_visible()


def test_taxeren_to_plaatsen_takes_few_taps_and_pages(gast: Gast, sanne: Gebruiker) -> None:
    page = gast.meld_aan(sanne, TELEFOON)
    teller = Teller(page)
    page.goto(reverse("trajecten:dossier", args=[Traject.objects.get().inburgeraar_id]))
    expect(page.get_by_role("heading", name="Nog nodig voor Vormgeven")).to_be_visible()

    _taxeer(teller)
    expect(page.get_by_text("Fatma Yildiz staat nu in Vormgeven.")).to_be_visible()
    _maak_plan(teller)
    teller.knop("Naar Plaatsen")
    teller.vul("Waarom?", "De overeenkomst komt later.")
    teller.knop("Stap zetten")
    expect(page.get_by_text("Fatma Yildiz staat nu in Plaatsen.")).to_be_visible()

    assert Traject.objects.get().stap == Stap.PLAATSEN
    assert Doelgroepbevinding.objects.get().doelgroep == "plichtig"
    assert Taxatie.objects.get().doelperspectief == "werk"
    assert Meting.objects.get().trede == 2
    assert [str(c.activiteit or c.taalroute) for c in Component.objects.order_by("pk")] == [
        "WEB",
        "Kookgroep",
    ]
    assert None not in Afspraak.objects.values_list("akkoord_inburgeraar_op", "akkoord_coordinator_op").get()
    assert Stapovergang.objects.filter(reden="De overeenkomst komt later.").count() == 1
    assert teller.tikken <= TIKKEN, f"{teller.tikken} taps"
    assert teller.paginas <= PAGINAS, f"{teller.paginas} pages"
    assert page.fouten == []  # type: ignore[attr-defined]
