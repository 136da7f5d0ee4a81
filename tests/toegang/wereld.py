"""A small town: two wijken, everybody who works there, and persons in each state that access depends on."""

from dataclasses import dataclass, field

from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Adres,
    Belemmering,
    Belemmeringsoort,
    Doelgroepbevinding,
    Inburgeraar,
    Veiligheidsnotitie,
)
from roermond_inburgering.kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from trajecten.models import Traject
from wijken.models import Wijk

GEHEIM = "Zij vertelde over haar zus in Izmir."
"""A sentence of a report, by which a page that shows too much is recognised."""


@dataclass
class Wereld:
    """Who works in the town and who lives there."""

    wijk: Wijk
    andere_wijk: Wijk
    gebruikers: dict[str, Gebruiker] = field(default_factory=dict)
    personen: dict[str, Inburgeraar] = field(default_factory=dict)

    def klant(self, wie: str) -> Client:
        """Return a client signed in as somebody; `anoniem` is nobody."""
        client = Client()
        if wie != "anoniem":
            client.force_login(self.gebruikers[wie])
        return client


def maak_wereld() -> Wereld:
    """Make the town. Persons: `eigen` (caseload of coord), `vrij`, `gesloten`, and `elders` in the other wijk."""
    wijk, andere = maak_wijk("Donderberg"), maak_wijk("Roermondse Veld")
    wereld = Wereld(wijk, andere)
    wereld.gebruikers = {
        "coord": maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk),
        "collega": maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk),
        "elders": maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=andere),
        "leider": maak_gebruiker(Rol.TEAMLEIDER),
        "consul": maak_gebruiker(Rol.CONSULENT),
        "beleid": maak_gebruiker(Rol.BELEIDSMEDEWERKER),
        "project": maak_gebruiker(Rol.PROJECTLEIDER),
        "wijkco": maak_gebruiker(Rol.WIJKCOORDINATOR, wijk=wijk),
        "partner": maak_gebruiker(Rol.PARTNER),
        "taalco": maak_gebruiker(Rol.TAALCOACH),
        "hoofd": maak_gebruiker(Rol.AFDELINGSHOOFD),
        "advies": maak_gebruiker(Rol.ADVISEUR),
        "beheer": maak_gebruiker(Rol.BEHEERDER),
        "geen": maak_gebruiker(),
    }
    soort = Belemmeringsoort.objects.create(naam="kinderopvang")
    for naam, waar, wie in (
        ("eigen", wijk, "coord"),
        ("gesloten", wijk, "coord"),
        ("elders", andere, "elders"),
        ("vrij", wijk, None),
    ):
        persoon = maak_persoon(waar, voornamen=naam.capitalize(), geslachtsnaam="Yildirim")
        wereld.personen[naam] = persoon
        if wie is not None:
            _vul_dossier(persoon, wereld.gebruikers[wie], soort)
    _sluit(wereld.personen["gesloten"])
    return wereld


def _vul_dossier(persoon: Inburgeraar, door: Gebruiker, soort: Belemmeringsoort) -> None:
    maak_huisbezoek(persoon, door, tekst=GEHEIM, vervolg_op=vandaag(), vervolg_wat=GEHEIM)
    Veiligheidsnotitie.objects.create(inburgeraar=persoon, reden=GEHEIM, tot=vandaag(), door=door)
    Doelgroepbevinding.objects.create(inburgeraar=persoon, doelgroep="plichtig", door=door)
    Belemmering.objects.create(inburgeraar=persoon, soort=soort, toelichting=GEHEIM, door=door)
    Adres.objects.filter(inburgeraar=persoon).update(straat="Geheimstraat")


def _sluit(persoon: Inburgeraar) -> None:
    """Close the traject as completed; access stays with the fixed contact until nazorg ends (DOMEIN 2)."""
    Traject.objects.filter(inburgeraar=persoon).update(gesloten_op=vandaag(), uitkomst="afgerond met diploma")
