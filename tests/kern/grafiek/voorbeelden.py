"""A chart of each kind with the invented figures of the book, for the contact sheet and as a case that is in order."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from django.utils.safestring import SafeString

from kern.grafiek.aandelen import BOVEN_TIEN, BOVEN_VIJF, Lijn, Punt, aandelen
from kern.grafiek.doelbalk import Balkgroep, Doelbalk, doelbalken
from kern.grafiek.helling import (
    BPI_BEHOEFTIG,
    BPI_PLICHTIG,
    OVERIG,
    WIJK_BEHOEFTIG,
    WIJK_PLICHTIG,
    Helling,
    Samen,
    hellingen,
)
from kern.grafiek.kleuren import (
    AFGEROND,
    BEZIG,
    DONKER,
    LEEG,
    LEI,
    LEI_LICHT,
    LICHT,
    STIPPEN,
)
from kern.grafiek.kleuren import (
    LIJNEN as GEARCEERD,
)
from kern.grafiek.last import Lastrij, Norm, last
from kern.grafiek.maandbalken import Maandrij, maandbalken
from kern.grafiek.marge import Marge, marges
from kern.grafiek.omslag import Trap, trap_van_mensen
from kern.grafiek.opgeteld import Opgeteld, Tempo, opgeteld
from kern.grafiek.staven import Deelrij, Staaf, delen_van, staven
from kern.grafiek.strook import Merk, Strookrij, strook
from kern.grafiek.stroom import Stap, stroom
from kern.grafiek.trechter import Fase, Trechterbalk, trechter
from kern.grafiek.treden import Pijlerstand, Stand, twaalf_treden
from kern.grafiek.verdeling import Verdeling, cohort, honderd
from kern.grafiek.verloopje import verloopje


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


DOELGROEPEN = [
    Verdeling(naam="BPI", onder="113 mensen", aantallen=[65, 25, 15, 5, 5]),
    Verdeling(naam="Wijknetwerk", onder="98 mensen", aantallen=[25, 45, 20, 0, 10]),
    Verdeling(naam="Samen", onder="211 mensen", aantallen=[90, 70, 35, 5, 15]),
]
KLASSEN = [LEI, LEI_LICHT, STIPPEN, LEEG, GEARCEERD]


def wijklast(naam: str, *per_norm: tuple[float | None, str, str]) -> list[Lastrij]:
    return [Lastrij(naam=naam, waarde=w, woord=woord, oordeel=oordeel) for w, woord, oordeel in per_norm]


WIJKLAST = [
    wijklast("Donderberg", (48, "48", "2 onder"), (29.2, "29,2", "2,2 boven"), (1402, "1.402", "52 boven")),
    wijklast(
        "Roermondse Veld", (45, "45", "5 onder"), (27.6, "27,6", "0,6 boven"), (1242, "1.242", "108 onder")
    ),
    wijklast(
        "Kemp-Kitskensberg/Heide",
        (40, "40", "10 onder"),
        (None, "–", "nog geen jaar"),
        (1140, "1.140", "210 onder"),
    ),
]
NORMEN = [
    Norm(naam=naam, norm=norm, woord=woord, rijen=list(rijen))
    for (naam, norm, woord), rijen in zip(
        [
            ("Begeleid in 2026", 50, "norm: 50"),
            ("Uren per persoon", 27, "norm: 27"),
            ("Uren", 1350, "norm: 1.350"),
        ],
        zip(*WIJKLAST, strict=True),
        strict=True,
    )
]
COHORT = [
    Verdeling(naam="Na 6 maanden", aantallen=[0, 34, 3]),
    Verdeling(naam="Na 12 maanden", aantallen=[9, 23, 5]),
    Verdeling(naam="Op 31 december 2026", aantallen=[14, 17, 6]),
]
GROEPEN = [
    Marge(naam="wijkgericht", cellen=["33\u00a0%", "52 van 158"], punt=(26, 33, 40.5)),
    Marge(naam="regulier", cellen=["27\u00a0%", "49 van 184"], punt=(20.8, 26.6, 33.4), gevuld=False),
]
HELLINGEN = [
    Helling(naam=naam, eerste=eerste, laatste=laatste, cellen=cellen.split(), soort=soort)
    for naam, eerste, laatste, cellen, soort in (
        ("wijknetwerk, plichtig", 2.4, 5.4, "+3,0 +0,6 20", WIJK_PLICHTIG),
        ("BPI, plichtig", 2.1, 5.3, "+3,2 +0,7 50", BPI_PLICHTIG),
        ("wijknetwerk, behoeftig", 1.6, 4.9, "+3,3 +0,9 30", WIJK_BEHOEFTIG),
        ("BPI, behoeftig", 1.8, 4.3, "+2,5 +0,5 15", BPI_BEHOEFTIG),
        ("overige", 1.8, 3.5, "+1,7 +0,4 15", OVERIG),
    )
]
UREN = [
    Staaf(naam=naam, delen=[nu], toen=toen)
    for naam, nu, toen in (
        ("Huisbezoeken", 1148, 842),
        ("Andere gesprekken", 496, 371),
        ("Instanties en partners", 412, 318),
        ("Vinden en netwerk", 684, 958),
        ("Schrijven en dossier", 702, 611),
        ("Reizen", 344, 312),
    )
]
VINDPLAATSEN = [
    Deelrij(naam=naam, deel=deel, geheel=geheel)
    for naam, deel, geheel in (
        ("Moedercentra", 12, 24),
        ("Basisscholen", 8, 19),
        ("Buurthuizen en wijkaccommodaties", 5, 15),
        ("Zelforganisaties", 5, 14),
        ("Overig", 1, 3),
    )
]
BEGIN, EIND_2025, EIND_2026, EIND_2027 = (
    dt.date(2025, 3, 31),
    dt.date(2025, 12, 31),
    dt.date(2026, 12, 31),
    dt.date(2027, 12, 31),
)
VAST, LAAT, STRAKS, HALF = Merk.VASTGESTELD, Merk.TE_LAAT, Merk.STRAKS, Merk.GESCHREVEN
STROOK = [
    Strookrij(
        nummer=1,
        naam="Profiel trajectcoördinator",
        eigenaren="teamleider, projectleider, Wel.kom",
        momenten=[(dt.date(2024, 12, 31), VAST), (BEGIN, VAST)],
        stand="actueel",
        bladzijde=5,
    ),
    Strookrij(
        nummer=4,
        naam="Verschillen in aanpak",
        eigenaren="coördinatoren, teamleider, projectleider, Wel.kom",
        momenten=[(BEGIN, VAST), (EIND_2025, VAST), (EIND_2026, HALF), (EIND_2027, STRAKS)],
        stand="bij tweede lezer",
        bladzijde=16,
        actueel=False,
    ),
    Strookrij(
        nummer=6,
        naam="Taalcoach",
        eigenaren="coördinatoren, teamleider, beleidsmedewerker",
        momenten=[(BEGIN, VAST), (EIND_2025, VAST), (EIND_2026, LAAT), (EIND_2027, STRAKS)],
        stand="59 dagen te laat",
        actueel=False,
    ),
]
TRAPPEN = [
    Trap(naam="voor het traject", aantallen=[20, 35, 25, 15]),
    Trap(naam="tijdens", aantallen=[10, 20, 20, 10]),
    Trap(naam="na", aantallen=[0, 5, 5, 0]),
]
NU = dt.date(2027, 2, 28)


def monitoring() -> list[Voorbeeld]:
    """Those of the monitoring."""
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


def jaarrapportage() -> list[Voorbeeld]:
    """Those of the jaarrapportage and the productbeschrijving."""
    return [
        Voorbeeld(
            "In de wijk is 45 % behoeftig, via het BPI 22 %",
            [honderd("45 % behoeftig in de wijk", DOELGROEPEN, KLASSEN)],
        ),
        Voorbeeld("Alle wijken liggen nog iets boven de norm", [last("Iets boven de norm", NORMEN)]),
        Voorbeeld(
            "Na een jaar waren er 9 klaar",
            [cohort("Na een jaar 9 klaar", COHORT, [AFGEROND, BEZIG, GEARCEERD])],
        ),
        Voorbeeld(
            "Vaker beginnen: we zien nog geen verschil",
            [marges("Nog geen verschil", GROEPEN, ["aandeel", "mensen"])],
        ),
        Voorbeeld(
            "Elke groep stijgt; welke het meest, kunnen we niet zeggen",
            [
                hellingen(
                    "Elke groep stijgt",
                    HELLINGEN,
                    ["winst", "waarvan trede", "n"],
                    samen=Samen(laatste=4.9, cellen=["+2,9", "+0,7", "130"]),
                    drempel=5,
                )
            ],
        ),
        Voorbeeld("Meer huisbezoeken, minder tijd om te vinden", [staven("Meer huisbezoeken", UREN)]),
        Voorbeeld("Moedercentra en scholen: de helft", [delen_van("De helft van de starts", VINDPLAATSEN)]),
        Voorbeeld("Contact met buren daalt", [verloopje([20, 21, 24]), verloopje([59, 58, 57])], 44),
        Voorbeeld(
            "Wat eind 2026 klaar moest zijn, is er op twee na",
            [strook("Op twee na klaar", STROOK, [2025, 2026, 2027], nu=NU)],
            620,
        ),
        Voorbeeld("Meer mensen doen mee", [trap_van_mensen("165 gemeten op de twaalf treden", TRAPPEN)], 620),
    ]


def voorbeelden() -> list[Voorbeeld]:
    return monitoring() + jaarrapportage()
