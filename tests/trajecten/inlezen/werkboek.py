"""Workbooks with running trajecten for tests: random but seeded, and with faults where a test puts them."""

import datetime as dt
import io
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from openpyxl import Workbook

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from trajecten.inlezen.kolommen import BLADEN, VOLGNUMMER
from wijken.models import Wijk

type Cellen = Mapping[str, object]

VOORNAMEN = (
    "Fatma",
    "Omar",
    "Ewa",
    "Yusuf",
    "Amina",
    "Piotr",
    "Leila",
    "Hassan",
    "Nadia",
    "Tomas",
    "Rosa",
    "Idris",
)
ACHTERNAMEN = ("Yildiz", "Haddad", "Nowak", "Bakker", "Osman", "Kaya", "Silva", "Tesfay", "Aziz", "Petrov")
STAPPEN = ("taxeren", "vormgeven", "plaatsen", "volgen", "afronden")
KOPPEN = ("Vormgeven sinds", "Plaatsen sinds", "Volgen sinds", "Afronden sinds")


def dag(geleden: int) -> str:
    """Return the day a number of days ago, as people type it."""
    return f"{vandaag() - dt.timedelta(days=geleden):%d-%m-%Y}"


@dataclass
class Boek:
    """The rows of a workbook by sheet, in order: row 1 is the head."""

    bladen: dict[str, list[dict[str, object]]] = field(
        default_factory=lambda: {blad.naam: [] for blad in BLADEN}
    )

    def erbij(self, blad: str, cellen: Cellen) -> None:
        """Add a row."""
        self.bladen[blad].append(dict(cellen))

    def xlsx(self) -> bytes:
        """Return the workbook."""
        boek = Workbook()
        del boek[boek.active.title]
        for blad in BLADEN:
            uit = boek.create_sheet(blad.naam)
            koppen = [kolom.kop for kolom in blad]
            uit.append(koppen)
            for rij in self.bladen[blad.naam]:
                uit.append([rij.get(kop) for kop in koppen])
        bestand = io.BytesIO()
        boek.save(bestand)
        return bestand.getvalue()

    def traject(self, nummer: object, contact: Gebruiker, wijk: Wijk, **cellen: object) -> None:
        """Add somebody who is in Taxeren since 100 days."""
        basis = {
            VOLGNUMMER: nummer,
            "Voornaam": "Fatma",
            "Achternaam": "Yildiz",
            "Geboren": "04-03-1985",
            "Trajectwijk": wijk.naam,
            "Gevonden via": "wijknetwerk",
            "Vast contact": contact.email,
            "Geopend op": dag(100),
        }
        self.erbij("Trajecten", basis | {kop.replace("_", " "): waarde for kop, waarde in cellen.items()})


def plan(boek: Boek, nummer: object, *, geleden: int, gestart: bool = True) -> None:
    """Add a plan that lets somebody go to Volgen: language and participation, an afspraak with a score."""
    start = {"Gestart op": dag(geleden), "Gehoord van": "de docent"} if gestart else {}
    taal = {VOLGNUMMER: nummer, "Soort": "taal", "Taalroute": "WEB", "Wat het is": "les op dinsdag"}
    boek.erbij("Onderdelen", taal | start)
    doe = {VOLGNUMMER: nummer, "Soort": "activiteit", "Wat het is": "kookgroep"}
    boek.erbij("Onderdelen", doe | start)
    afspraak = {VOLGNUMMER: nummer, "Wie": "de inburgeraar", "Wat": "belt de opvang", "Score": "7"}
    boek.erbij("Afspraken", afspraak | {"Akkoord op": dag(geleden + 1)})


def gesprek(boek: Boek, nummer: object, *, geleden: int, **cellen: object) -> None:
    """Add a huisbezoek at which they spoke."""
    basis = {
        VOLGNUMMER: nummer,
        "Datum": dag(geleden),
        "Soort": "huisbezoek",
        "Hoe ging het": "Gesproken",
        "Minuten": 45,
    }
    boek.erbij("Contacten", basis | cellen)


def meting(boek: Boek, nummer: object, *, geleden: int, trede: object = 2, **cellen: object) -> None:
    """Add a meting."""
    basis = {VOLGNUMMER: nummer, "Datum": dag(geleden), "Trede": trede, "Waarom": "komt elke week"}
    boek.erbij("Metingen", basis | cellen)


def honderdvijftig(contacten: Iterable[tuple[Gebruiker, Wijk]], *, zaad: int = 1) -> Boek:
    """Return 150 running trajecten with random content, shared over these coordinators."""
    rng, boek, wie = random.Random(zaad), Boek(), list(contacten)  # noqa: S311  made-up people
    namen = rng.sample([f"{voor}{n}" for voor in VOORNAMEN for n in range(20)], 150)
    for nummer, naam in enumerate(namen, start=1):
        contact, wijk = wie[nummer % len(wie)]
        stap = rng.randrange(5)
        open_op = rng.randrange(200, 300)
        cellen: dict[str, object] = {
            "Voornaam": naam,
            "Achternaam": rng.choice(ACHTERNAMEN),
            "Geboren": f"{rng.randrange(1, 28):02}-{rng.randrange(1, 12):02}-{rng.randrange(1960, 2000)}",
            "Geopend op": dag(open_op),
            "Gevonden via": rng.choice(("BPI", "wijknetwerk")),
        }
        cellen |= {kop: dag(open_op - 30 * (n + 1)) for n, kop in enumerate(KOPPEN[:stap])}
        boek.traject(nummer, contact, wijk, **{k.replace(" ", "_"): v for k, v in cellen.items()})
        gesprek(boek, nummer, geleden=open_op)
        for _keer in range(rng.randrange(3)):
            gesprek(boek, nummer, geleden=rng.randrange(1, 150), Verslag="We spraken over de kinderen.")
        meting(boek, nummer, geleden=open_op - 5, trede=rng.randrange(1, 5))
        if stap > 1:
            plan(boek, nummer, geleden=open_op - 80, gestart=stap > 2 or rng.random() < 0.5)
    return boek
