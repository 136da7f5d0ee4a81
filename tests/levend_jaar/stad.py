"""The town: its wijken and organisaties, who works there and where people are met."""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

from django.core.management import call_command

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from netwerk.models import Activiteit, Vindplaats
from rapportage.models import Rapportplanning
from rapportage.services.planning import fill_planning
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.netwerk import maak_activiteit, maak_contactpersoon, maak_vindplaats
from tests.fabrieken.wijken import maak_organisatie
from trajecten.plan.models import Taalroute
from wijken.models import Buurt, Contactpersoon, Organisatie, Postcode, Wijk

DON, VEL, KEM = "Donderberg", "Roermondse Veld", "Kemp-Kitskensberg/Heide"

TEAM: dict[str, tuple[Rol, str | None, str]] = {
    "anna": (Rol.TRAJECTCOORDINATOR, DON, "0.02"),
    "bram": (Rol.TRAJECTCOORDINATOR, DON, "0.6"),
    "cees": (Rol.TRAJECTCOORDINATOR, VEL, "0.06"),
    "tess": (Rol.TEAMLEIDER, None, "1"),
    "karel": (Rol.CONSULENT, None, "1"),
    "kim": (Rol.CONSULENT, None, "0.5"),
    "wim": (Rol.WIJKCOORDINATOR, DON, "1"),
    "bea": (Rol.BELEIDSMEDEWERKER, None, "1"),
    "henk": (Rol.BEHEERDER, None, "1"),
}
"""Who works in the town: rol, wijk and fte; two so little that they soon guide more people than their norm."""


@dataclass
class Collega:
    """Somebody who works in the town, with the wijk and fte of each aanstelling `[van, tot)` in its rol."""

    gebruiker: Gebruiker
    rol: Rol
    wijk: str | None
    aanstellingen: list[tuple[dt.date, dt.date | None, Decimal]]
    geblokkeerd: bool = False

    def werkt_op(self, dag: dt.date) -> bool:
        """Tell whether an aanstelling holds on a day, of somebody who may sign in now."""
        return not self.geblokkeerd and any(
            van <= dag and (tot is None or dag < tot) for van, tot, _fte in self.aanstellingen
        )


@dataclass
class Stad:
    """The town; people and places by name."""

    team: dict[str, Collega] = field(default_factory=dict)
    wijken: dict[str, Wijk] = field(default_factory=dict)
    buurten: dict[str, Buurt] = field(default_factory=dict)
    postcodes: dict[str, list[str]] = field(default_factory=dict)
    vindplaatsen: dict[str, list[Vindplaats]] = field(default_factory=dict)
    organisaties: list[Organisatie] = field(default_factory=list)
    contactpersonen: list[Contactpersoon] = field(default_factory=list)
    activiteiten: list[Activiteit] = field(default_factory=list)
    taalroutes: list[Taalroute] = field(default_factory=list)

    @property
    def werfwijzen(self) -> dict[tuple[str, str], str]:
        """How people were recruited at each vindplaats on the first day, by wijk and name; empty where that was not said."""
        return {
            (wijk, plek.naam): plek.get_werfwijze_display()
            for wijk, plekken in self.vindplaatsen.items()
            for plek in plekken
        }

    @property
    def taalcoaches(self) -> set[str]:
        """The names of the activiteiten that are a taalcoach."""
        return {activiteit.naam for activiteit in self.activiteiten if activiteit.soort == "taalcoach"}

    @property
    def personen(self) -> dict[str, dict[str, str]]:
        """The kind of each vindplaats that is a person, by wijk and name."""
        return {
            wijk: {plek.naam: plek.soort for plek in plekken if plek.soort == "sleutelfiguur"}
            for wijk, plekken in self.vindplaatsen.items()
        }

    def met_rol(self, rol: Rol, dag: dt.date) -> list[str]:
        """Return the names of those with a rol on a day."""
        return [naam for naam, c in self.team.items() if c.rol == rol and c.werkt_op(dag)]

    def coordinatoren(self, dag: dt.date, wijk: str | None = None) -> list[str]:
        """Return the coordinators of a day, of a wijk or of all."""
        namen = self.met_rol(Rol.TRAJECTCOORDINATOR, dag)
        return [n for n in namen if wijk is None or self.team[n].wijk in {None, wijk}]

    def zicht(self, dag: dt.date) -> dict[str, list[str]]:
        """Return for each wijk its coordinators of a day."""
        return {wijk: self.coordinatoren(dag, wijk) for wijk in self.wijken}


def bouw_stad(begin: dt.date) -> Stad:
    """Build the town on its first day, with the reference data that ship with the product."""
    call_command("laad_referentie")
    # Those that migrating made begin with the real day.
    Rapportplanning.objects.all().delete()
    fill_planning()
    stad = Stad(wijken={w.naam: w for w in Wijk.objects.order_by("naam")})
    for naam, wijk in stad.wijken.items():
        codes = Postcode.objects.filter(buurt__wijk=wijk).order_by("postcode")
        stad.postcodes[naam] = list(codes.values_list("postcode", flat=True)[:3])
        buurt = Buurt.objects.filter(wijk=wijk).order_by("naam").first()
        if buurt is not None:
            stad.buurten[naam] = buurt
    for naam, (rol, waar, fte) in TEAM.items():
        wijk_of_niets = stad.wijken[waar] if waar else None
        gebruiker = maak_gebruiker(
            rol,
            wijk=wijk_of_niets,
            fte=Decimal(fte),
            van=begin,
            voornaam=naam.capitalize(),
            achternaam="Dorps",
            email=f"{naam}@dorp.test",
            telefoon="0475 00 00 00",
            wachtwoord=WACHTWOORD,
        )
        stad.team[naam] = Collega(gebruiker, rol, waar, [(begin, None, Decimal(fte))])
    _vul_netwerk(stad)
    return stad


def _vul_netwerk(stad: Stad) -> None:
    leider = stad.team["tess"].gebruiker
    for naam in (DON, VEL):
        stad.vindplaatsen[naam] = [
            maak_vindplaats(stad.wijken[naam], door=leider, naam=f"{soort} {naam}", werfwijze=wijze)
            for soort, wijze in (("Moedercentrum", "meenemen"), ("Buurthuis", ""))
        ]
        stad.vindplaatsen[naam] += [
            maak_vindplaats(stad.wijken[naam], door=leider, naam=f"{wie} uit {naam}", soort="sleutelfiguur")
            for wie in ("Mien", "Sjaak")
        ]
    for naam in ("Gilde Opleidingen", "Wel.kom"):
        organisatie = maak_organisatie(naam)
        stad.organisaties.append(organisatie)
        stad.contactpersonen.append(
            maak_contactpersoon(organisatie, door=leider, naam=f"Ria van {naam}", functie="gastvrouw")
        )
        stad.activiteiten.append(maak_activiteit(organisatie, door=leider, naam=f"Kookgroep van {naam}"))
    stad.activiteiten.append(
        maak_activiteit(stad.organisaties[0], door=leider, naam="Taalcoach aan huis", soort="taalcoach")
    )
    stad.taalroutes = list(Taalroute.objects.order_by("code"))
