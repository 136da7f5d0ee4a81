"""A chart of each kind with the invented figures of the book, for the contact sheet and as a case that is in order."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.safestring import SafeString

from kern.grafiek.doelbalk import Balkgroep, Doelbalk, doelbalken
from kern.grafiek.kleuren import DONKER, LICHT
from kern.grafiek.maandbalken import Maandrij, maandbalken
from kern.grafiek.opgeteld import Opgeteld, Tempo, opgeteld


class Voorbeeld(NamedTuple):
    kop: str
    beelden: Sequence[SafeString]
    breedte: int = 476


def balk(naam: str, gedaan: int, oordeel: str, *, doel: int = 25, schema: float = 15.28) -> Doelbalk:
    vulling = DONKER if naam == "BPI" else LICHT
    return Doelbalk(naam=naam, gedaan=gedaan, doel=doel, schema=schema, oordeel=oordeel, vulling=vulling)


def wijk(naam: str, bpi: tuple[int, str], net: tuple[int, str], oordeel: str, streep: str = "") -> Balkgroep:
    balken = [balk("BPI", *bpi), balk("wijknetwerk", *net)]
    return Balkgroep(naam=naam, balken=balken, oordeel=oordeel, streep=streep)


DOELBALKEN = [
    wijk("Donderberg", (17, "2 voor"), (11, "4 achter"), "3 achter", "op schema: 15"),
    wijk("Roermondse Veld", (18, "3 voor"), (13, "2 achter"), "op schema"),
    wijk("Kemp-Kitskensberg/Heide", (14, "1 achter"), (11, "4 achter"), "6 achter"),
    Balkgroep(
        naam="Samen",
        balken=[
            balk("BPI", 49, "3 voor", doel=75, schema=45.83),
            balk("wijknetwerk", 35, "11 achter", doel=75, schema=45.83),
        ],
        oordeel="8 achter",
        streep="op schema: 46",
    ),
]
MAANDEN = [0, 0, 1, 4, 8, 12, 14, 15, 23, 31, 35, 37, 41, 46, 51, 55, 60, 64, 66, 67, 76, 84]
OPGETELD = Opgeteld(
    standen=[(0, 0), *((n, aantal) for n, aantal in enumerate(MAANDEN, 1))],
    woord="gestart",
    doel=150,
    schema=91.7,
    perioden=[(12, "2025"), (12, "2026"), (12, "2027")],
    tempo=Tempo(laag=130, midden=146, hoog=162),
    mijlpalen=[(12, "37 eind 2025")],
)
STAPPEN = [
    ("Taxeren", [44, 45, 46, 46, 46, 46, 45, 44, 44, 44, 45, 44, 43]),
    ("Vormgeven", [21, 22, 22, 23, 23, 24, 24, 24, 25, 26, 27, 26, 27]),
    ("Plaatsen", [11, 12, 12, 12, 13, 14, 15, 15, 14, 14, 15, 16, 18]),
    ("Volgen", [28, 30, 32, 34, 36, 38, 40, 42, 44, 45, 47, 49, 51]),
    ("Afronden", [0, 0, 0, 0, 0, 1, 2, 3, 3, 2, 4, 5, 6]),
]


def voorbeelden() -> list[Voorbeeld]:
    rijen = [Maandrij(titel=f"{stap}: {w[0]} toen, {w[-1]} nu", waarden=w) for stap, w in STAPPEN]
    return [
        Voorbeeld(
            "In elke wijk blijft het vinden via de wijk achter",
            [doelbalken("In elke wijk achter", DOELBALKEN)],
        ),
        Voorbeeld(
            "Via het BPI loopt het voor, via de wijk achter",
            [
                doelbalken(
                    "Via het BPI voor, via de wijk achter",
                    [Balkgroep(balken=DOELBALKEN[0].balken, streep="op schema: 15")],
                )
            ],
        ),
        Voorbeeld(
            "In dit tempo komen we uit rond het doel: ongeveer 146",
            [opgeteld("Ongeveer 146 van de 150", OPGETELD)],
        ),
        Voorbeeld(
            "Volgen groeit van 28 naar 51", maandbalken(rijen, eerste="okt 2025", laatste="okt 2026"), 184
        ),
    ]
