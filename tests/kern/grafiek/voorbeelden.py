"""A chart of each kind with the invented figures of the book, for the contact sheet and as a case that is in order."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.safestring import SafeString

from kern.grafiek.aandelen import BOVEN_TIEN, BOVEN_VIJF, Lijn, Punt, aandelen
from kern.grafiek.doelbalk import Balkgroep, Doelbalk, doelbalken
from kern.grafiek.kleuren import DONKER, LEEG, LICHT
from kern.grafiek.maandbalken import Maandrij, maandbalken
from kern.grafiek.opgeteld import Opgeteld, Tempo, opgeteld
from kern.grafiek.stroom import Stap, stroom
from kern.grafiek.trechter import Fase, Trechterbalk, trechter
from kern.grafiek.treden import Pijlerstand, Stand, twaalf_treden


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


def pijler(naam: str, *standen: tuple[int, int]) -> Pijlerstand:
    *treden, nog_niet = (Stand(toen=toen, nu=nu) for toen, nu in standen)
    return Pijlerstand(naam=naam, treden=treden, nog_niet=nog_niet)


PIJLERS = [
    pijler("Pijler 1, voor het traject", (30, 20), (25, 35), (10, 25), (5, 10), (10, 15)),
    pijler("Pijler 2, tijdens", (10, 10), (10, 20), (5, 20), (0, 10), (5, 5)),
    pijler("Pijler 3, na", (0, 0), (0, 5), (0, 0), (0, 0), (0, 5)),
]


def bpi_en_net(bpi: tuple[int, int, int], net: tuple[int, int, int]) -> list[Trechterbalk]:
    return [
        Trechterbalk(naam=naam, door=door, nog=nog, eruit=eruit)
        for naam, (door, nog, eruit) in (("BPI", bpi), ("wijknetwerk", net))
    ]


TRECHTER = [
    Fase(naam="Gevonden", door="door: geopend", balken=bpi_en_net((113, 0, 0), (83, 15, 0)), nog=LEEG),
    Fase(naam="Geopend", door="door: gestart", balken=bpi_en_net((52, 46, 15), (39, 35, 9))),
    Fase(naam="Gestart", door="door: afgerond", balken=bpi_en_net((8, 39, 5), (7, 28, 4))),
]
STROOM = [
    Stap(naam="Taxeren", begin=44, eind=43, eruit=10),
    Stap(naam="Vormgeven", begin=21, eind=27, eruit=4),
    Stap(naam="Plaatsen", begin=11, eind=18, eruit=1),
    Stap(naam="Volgen", begin=28, eind=51, eruit=7),
    Stap(naam="Afronden", begin=0, eind=6),
]
DOOR = [74, 65, 55, 47, 17, 11]
MAANDNAMEN = [
    "okt 2025",
    "nov",
    "dec",
    "jan 2026",
    "feb",
    "mrt",
    "apr",
    "mei",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt 2026",
]


def lijn(naam: str, aandelen: Sequence[float], mensen: int) -> Lijn:
    punten = [
        Punt(aandeel=a, laag=max(0, a - 400 / mensen), hoog=min(100, a + 400 / mensen)) for a in aandelen
    ]
    return Lijn(naam=naam, punten=punten, stijl=BOVEN_VIJF if naam == "boven 5" else BOVEN_TIEN)


LIJNEN = [
    lijn("boven 5", [27, 25, 28, 30, 32, 34, 33, 34, 37, 39, 39, 40, 44], 120),
    lijn("boven 10", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3], 150),
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
        Voorbeeld(
            "In pijler 2 zijn 60 mensen gemeten, vorig jaar 25",
            [twaalf_treden("60 gemeten in pijler 2", PIJLERS)],
        ),
        Voorbeeld(
            "Van elke acht geopende trajecten sluit er één vóór de start",
            [trechter("Een op acht sluit", TRECHTER)],
        ),
        Voorbeeld(
            "Wie een plan heeft, haakt bijna nooit af vóór de start",
            [stroom("Bijna niemand haakt af", STROOM, DOOR, van="geopend", naar="afgerond")],
            620,
        ),
        Voorbeeld(
            "Boven 5 stijgt het hele jaar", [aandelen("Boven 5 stijgt van 27 naar 44 %", LIJNEN, MAANDNAMEN)]
        ),
    ]
