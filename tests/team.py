"""A wijk with its people: a coordinator, a colleague elsewhere, a teamleider, a consulent and a beleidsmedewerker."""

from dataclasses import dataclass

import pytest

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.wijken import maak_wijk
from wijken.models import Wijk


@dataclass
class Team:
    """Who works in and around a wijk."""

    wijk: Wijk
    andere_wijk: Wijk
    coordinator: Gebruiker
    collega: Gebruiker
    elders: Gebruiker
    teamleider: Gebruiker
    consulent: Gebruiker
    beleid: Gebruiker


@pytest.fixture
def team(db: None) -> Team:
    """Return a team around two wijken."""
    wijk, andere = maak_wijk("Donderberg"), maak_wijk("Roermondse Veld")
    return Team(
        wijk=wijk,
        andere_wijk=andere,
        coordinator=maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne"),
        collega=maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Youssef"),
        elders=maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=andere, voornaam="Joris"),
        teamleider=maak_gebruiker(Rol.TEAMLEIDER, voornaam="Marloes"),
        consulent=maak_gebruiker(Rol.CONSULENT, voornaam="Karel"),
        beleid=maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Bea"),
    )
