"""Vindplaatsen, activiteiten and contact persons for tests, made by the services."""

from itertools import count
from typing import Any

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from netwerk.models import Activiteit, Activiteitsoort, Vindplaats, Vindplaatssoort
from netwerk.services.activiteiten import Activiteitgegevens, add_activiteit
from netwerk.services.organisaties import Contactgegevens, add_contactpersoon
from netwerk.services.vindplaatsen import Vindplaatsgegevens, add_vindplaats
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.wijken import maak_organisatie, maak_wijk
from wijken.models import Contactpersoon, Organisatie, Wijk

_nummer = count(1)


def _door(gebruiker: Gebruiker | None) -> Gebruiker:
    return gebruiker or maak_gebruiker(Rol.TEAMLEIDER)


def maak_vindplaats(wijk: Wijk | None = None, *, door: Gebruiker | None = None, **velden: Any) -> Vindplaats:
    """Make a vindplaats that was found today, by a new teamleider when no user is given."""
    gegevens: dict[str, Any] = {
        "naam": f"Vindplaats {next(_nummer)}",
        "soort": Vindplaatssoort.BUURTHUIS,
        "wijk": wijk or maak_wijk(),
        "gevonden_op": vandaag(),
    }
    return add_vindplaats(door=_door(door), gegevens=Vindplaatsgegevens(**(gegevens | velden)))


def maak_activiteit(
    organisatie: Organisatie | None = None, *, door: Gebruiker | None = None, **velden: Any
) -> Activiteit:
    """Make an activiteit of the whole municipality, of a new organisatie when none is given."""
    gegevens: dict[str, Any] = {
        "naam": f"Activiteit {next(_nummer)}",
        "soort": Activiteitsoort.ONTMOETING,
        "organisatie": organisatie or maak_organisatie(),
    }
    return add_activiteit(door=_door(door), gegevens=Activiteitgegevens(**(gegevens | velden)))


def maak_contactpersoon(
    organisatie: Organisatie | None = None, *, door: Gebruiker | None = None, **velden: Any
) -> Contactpersoon:
    """Make a contact person at an organisatie."""
    gegevens: dict[str, Any] = {"naam": f"Contact {next(_nummer)}", "functie": "beheerder"} | velden
    return add_contactpersoon(
        door=_door(door), organisatie=organisatie or maak_organisatie(), gegevens=Contactgegevens(**gegevens)
    )
