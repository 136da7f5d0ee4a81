"""The people of the demo: who they are, their names and where they live."""

import datetime as dt
import random
from dataclasses import dataclass, field

from demodata.kalender import soms
from demodata.landen import KINDEREN, LANDEN, Land
from demodata.schrijven import Daad
from inburgeraars.models import (
    Adres,
    BpiLevering,
    Inburgeraar,
    Registergegevens,
)
from inburgeraars.namen import Naam, naamsleutels
from wijken.models import Postcode, Wijk

_GEWICHTEN = [land.gewicht for land in LANDEN]


@dataclass(eq=False)
class Mens:
    """A made-up person, with the data that its story rests on."""

    rij: Inburgeraar
    land: Land
    vrouw: bool
    geboortejaar: int
    taal: str
    niveau: int
    leest: bool
    kinderen: list[tuple[str, bool, int]]
    samen: bool
    werk: str
    wijken: list[tuple[dt.date, Wijk]]
    roepnaam: str
    komst: int
    postcode: Postcode | None = None
    partner: "Mens | None" = None
    op_register: dt.date | None = None
    weg_op: dt.date | None = None
    register: Registergegevens | None = None
    adressen: list[Adres] = field(default_factory=list)

    def wijk_op(self, dag: dt.date) -> Wijk:
        """Return the wijk in which the person lived on a day."""
        return [wijk for van, wijk in self.wijken if van <= dag or van == self.wijken[0][0]][-1]


@dataclass
class Bevolking:
    """All people, and the deliveries that brought them."""

    zaad: int
    tot: dt.date
    wijken: dict[str, Wijk]
    postcodes: dict[str, list[Postcode]]
    leveringen: list[tuple[dt.date, BpiLevering, Daad]] = field(default_factory=list)
    mensen: list[Mens] = field(default_factory=list)
    bsns: list[str] = field(default_factory=list)
    namen: set[str] = field(default_factory=set)
    telefoons: int = 0

    def telefoonnummer(self) -> str:
        """Return the next telephone number, in a range that is not in use."""
        self.telefoons += 1
        return f"06-0000{self.telefoons * 7919 % 10000:04}"

    def bsn(self) -> str | None:
        """Return the next made-up BSN, None when all are used."""
        return self.bsns.pop() if self.bsns else None


def nieuw_mens(
    kans: random.Random,
    *,
    wijk: Wijk,
    van: dt.date,
    namen: set[str],
    met: Mens | None = None,
    voluit: bool = True,
) -> Mens:
    """Make up a person.

    Args:
        kans: the random source of this person.
        wijk: where it lives.
        van: since when it is known.
        namen: names in use; the new one is added.
        met: the person it lives with, of the same country and about the same age.
        voluit: with a surname; at the door a first name may be all.
    """
    land = met.land if met else kans.choices(LANDEN, _GEWICHTEN)[0]
    vrouw = not met.vrouw if met else soms(kans, 0.62)  # more women were found
    jaar = (
        met.geboortejaar + kans.randint(-6, 6) if met else min(int(kans.triangular(1948, 2005, 1984)), 2006)
    )
    samen = met is not None or soms(kans, 0.5)
    rij = Inburgeraar(wijk=wijk)
    roepnaam = _geef_vrije_naam(rij, kans, land, namen, vrouw=vrouw, met=met, voluit=voluit)
    return Mens(
        rij=rij,
        land=land,
        vrouw=vrouw,
        geboortejaar=jaar,
        taal=met.taal if met else kans.choice(land.talen),
        niveau=kans.choices((0, 1, 2, 3), (3, 4, 2, 1))[0],
        leest=soms(kans, 0.8),
        kinderen=list(met.kinderen) if met else _kinderen(kans, jaar, samen=samen, vrouw=vrouw),
        samen=samen,
        werk=kans.choices(("geen", "deeltijd", "zoekt", "nachtdienst"), (5, 2, 3, 1))[0],
        wijken=[(van, wijk)],
        roepnaam=roepnaam,
        komst=max(kans.randint(*land.komst), jaar),
        partner=met,
    )


def _geef_vrije_naam(
    rij: Inburgeraar,
    kans: random.Random,
    land: Land,
    namen: set[str],
    *,
    vrouw: bool,
    met: Mens | None,
    voluit: bool,
) -> str:
    """Give a person a name that nobody has, if a few throws find one, and add it to the names; return its roepnaam."""
    for _ in range(8 if voluit else 1):
        roepnaam = _geef_naam(rij, kans, land, vrouw=vrouw, met=met, voluit=voluit)
        if rij.zoeknaam not in namen:
            break
    namen.add(rij.zoeknaam)
    return roepnaam


def _geef_naam(
    rij: Inburgeraar, kans: random.Random, land: Land, *, vrouw: bool, met: Mens | None, voluit: bool
) -> str:
    """Set a random name and its keys; return the roepnaam."""
    voornamen = [kans.choice(land.vrouwen if vrouw else land.mannen)]
    if soms(kans, 0.12):  # one in eight
        tweede = kans.choice(land.vrouwen if vrouw else land.mannen)
        voornamen += [tweede] * (tweede not in voornamen)
    voorvoegsel, _, naam = kans.choice(land.namen).rpartition("/")
    man, _, anders = naam.partition("|")
    naam = anders if vrouw and anders else man
    if met is not None and land.gezinsnaam:
        voorvoegsel, naam = met.rij.voorvoegsel, met.rij.geslachtsnaam
    if not voluit:
        voorvoegsel, naam, voornamen = "", "", voornamen[:1]
    rij.voornamen, rij.voorvoegsel, rij.geslachtsnaam = " ".join(voornamen), voorvoegsel, naam
    sleutels = naamsleutels(
        Naam(voornamen=rij.voornamen, voorvoegsel=rij.voorvoegsel, geslachtsnaam=rij.geslachtsnaam)
    )
    rij.sorteernaam, rij.zoeknaam = sleutels.sorteernaam, sleutels.zoeknaam
    return voornamen[0]


def _kinderen(kans: random.Random, jaar: int, *, samen: bool, vrouw: bool) -> list[tuple[str, bool, int]]:
    if not (samen or (vrouw and soms(kans, 0.5))):  # one in two
        return []
    aantal = kans.choices((0, 1, 2, 3, 4), (2, 3, 4, 3, 1))[0]
    namen = kans.sample(KINDEREN, aantal)
    eerste = max(jaar + kans.randint(20, 31), 2008)
    jaren = [eerste + 2 * i + kans.randint(0, 1) for i in range(aantal)]
    return [(naam, jongen, j) for (naam, jongen), j in zip(namen, jaren, strict=True) if j <= 2024]  # noqa: PLR2004


def adres_voor(
    bevolking: Bevolking, mens: Mens, kans: random.Random, wijk: Wijk, van: dt.date, *, voluit: bool = True
) -> Adres:
    """Return an address in an existing street of a wijk; without its postcode when not `voluit`."""
    mens.postcode = kans.choice(bevolking.postcodes[wijk.code])
    return Adres(
        inburgeraar=mens.rij,
        straat=mens.postcode.straat,
        huisnummer=str(kans.randint(1, 248)),
        toevoeging=kans.choice(("", "", "", "", "A", "B", "C")),
        postcode=mens.postcode.postcode if voluit else "",
        woonplaats="Roermond",
        buurt=mens.postcode.buurt,
        van=van,
    )
