"""Persons for tests: found on the register, or met in the wijk."""

import datetime as dt
from itertools import count

from gebruikers.models import Gebruiker
from inburgeraars.models import Adres, BpiLevering, Geslacht, Inburgeraar, Registergegevens
from inburgeraars.namen import Naam
from inburgeraars.services.personen import Bereikbaarheid, register_persoon, zet_naam
from tests.fabrieken.wijken import maak_buurt
from wijken.models import Wijk

_nummer = count(1)


def maak_persoon(
    wijk: Wijk,
    *,
    voornamen: str = "",
    voorvoegsel: str = "",
    geslachtsnaam: str = "Testpersoon",
    telefoon: str = "",
) -> Inburgeraar:
    """Make a free person of a wijk as the import of the register does: with register data and an address."""
    nummer = next(_nummer)
    persoon = Inburgeraar(wijk=wijk, telefoon=telefoon)
    zet_naam(
        persoon,
        Naam(
            voornamen=voornamen or f"Persoon {nummer}", voorvoegsel=voorvoegsel, geslachtsnaam=geslachtsnaam
        ),
    )
    persoon.save()
    levering, _ = BpiLevering.objects.get_or_create(bestandsnaam="test.csv", sha256="0" * 64)
    Registergegevens.objects.create(
        inburgeraar=persoon,
        geslacht=Geslacht.VROUW,
        geboortejaar=1980,
        geboortemaand=5,
        eerste_levering=levering,
    )
    Adres.objects.create(
        inburgeraar=persoon, straat="Siriushof", huisnummer=str(nummer), van=dt.date(2020, 1, 1)
    )
    return persoon


def ontmoet_persoon(coordinator: Gebruiker, wijk: Wijk, *, voornamen: str = "Amina") -> Inburgeraar:
    """Let a coordinator register a person met at the door."""
    return register_persoon(
        door=coordinator,
        naam=Naam(voornamen=voornamen),
        bereikbaar=Bereikbaarheid(telefoon="06 00 00 12 34"),
        buurt=maak_buurt(wijk),
    )
