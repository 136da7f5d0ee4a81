"""Organisaties, vindplaatsen and activiteiten of the demo.

Gilde Opleidingen and Wel.kom are partners in the nota; the others, and every person and number, are made up.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from demodata.gebruikers import DOMEIN, Team
from demodata.kalender import dobbelsteen, op_moment, werkdag_vanaf
from demodata.schrijven import Boek
from gebruikers.enums import Rol
from kern.ladder import Trede
from logboek.enums import Handeling
from netwerk.models import Activiteit, Activiteitsoort, Vindplaats, Vindplaatssoort, Werfwijze
from wijken.models import Buurt, Contactpersoon, Organisatie, Organisatiesoort, Werkgebied, Wijk

_UIT_DE_NOTA = "Voorbeeldgegevens. Partner in de nota; contactpersonen en nummers zijn verzonnen."
_VERZONNEN = "Voorbeeldgegevens. Deze organisatie bestaat niet."

ORGANISATIES: tuple[tuple[str, Organisatiesoort, str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Gilde Opleidingen",
        Organisatiesoort.ONDERWIJS,
        "",
        (("Carla Teeuwen", "intake en plaatsing"), ("Peter Huijs", "docent NT2"), ("Inge Derckx", "alfabetisering")),
    ),
    (
        "Wel.kom",
        Organisatiesoort.WELZIJN,
        "DON KEM VEL",
        (("Marion Gubbels", "opbouwwerker Donderberg"), ("Ton Hanssen", "opbouwwerker de Kemp"),
         ("Thea Coumans", "vrijwilligers en taalcoaches")),
    ),
    ("Moedercentrum De Linde", Organisatiesoort.WELZIJN, "DON", (("Najiba Chergui", "gastvrouw"),)),
    ("Maatschappelijk werk De Brug", Organisatiesoort.ZORG, "", (("Els Wolters", "maatschappelijk werker"),)),
    ("Woningstichting Maasoever", Organisatiesoort.WONEN, "DON KEM VEL", (("Paul Rutten", "wijkbeheerder"),)),
    ("Werkplein Roerdal", Organisatiesoort.WERK, "", (("Ine Bongers", "jobcoach"),)),
    ("Vriendenkring Anatolië", Organisatiesoort.ZELFORGANISATIE, "DON", (("Bekir Toprak", "voorzitter"),)),
    ("Vereniging Sirwan", Organisatiesoort.ZELFORGANISATIE, "VEL", (("Shno Palani", "secretaris"),)),
    ("Bewonersraad Sterrenberg", Organisatiesoort.BEWONERS, "DON", (("Truus Hermans", "voorzitter"),)),
    ("Bewonersgroep Kitskensberg", Organisatiesoort.BEWONERS, "KEM", (("Jo Maessen", "contact voor de buurt"),)),
    ("Volkstuinen Het Veld", Organisatiesoort.BEWONERS, "VEL", (("Sjaak Bouten", "tuinbeheerder"),)),
    ("Zorgcentrum De Roerhof", Organisatiesoort.ZORG, "KEM", (("Miep Peeters", "vrijwilligerswerk"),)),
    ("Kringloop De Tweede Ronde", Organisatiesoort.WERK, "VEL", (("Gerrit Vaessen", "werkbegeleider"),)),
    ("Basisschool De Regenboog", Organisatiesoort.ONDERWIJS, "DON", (("Wilma Janssen", "contactouder"),)),
    ("Basisschool De Bongerd", Organisatiesoort.ONDERWIJS, "KEM", (("Hub Geraedts", "intern begeleider"),)),
    ("Basisschool De Smederij", Organisatiesoort.ONDERWIJS, "VEL", (("Nicole Smeets", "ouderkamer"),)),
)  # fmt: skip
"""Name, kind, wijken (none: the whole municipality) and contact persons."""

VINDPLAATSEN: tuple[tuple[str, Vindplaatssoort, str, str, str, dt.date | None, str, str], ...] = (
    ("Moedercentrum De Linde", Vindplaatssoort.MOEDERCENTRUM, "DON", "Sterrenberg", "Moedercentrum De Linde", None,
     "elke dinsdag koffie drinken met de moeders", "moeders brengen een buurvrouw mee"),
    ("Basisschool De Regenboog", Vindplaatssoort.SCHOOL, "DON", "Componistenbuurt", "Basisschool De Regenboog", None,
     "koffieochtend met de contactouder", "contactouder vraagt ouders op het schoolplein"),
    ("Buurthuis Orion", Vindplaatssoort.BUURTHUIS, "DON", "Sterrenberg", "Wel.kom", None,
     "spreekuur naast de formulierenhulp", "wie hulp vraagt bij post, hoort van de taalles"),
    ("Vriendenkring Anatolië", Vindplaatssoort.ZELFORGANISATIE, "DON", "Vliegeniersbuurt", "Vriendenkring Anatolië",
     dt.date(2025, 3, 11), "thee met het bestuur", "voorzitter vertelt erover bij de maandelijkse maaltijd"),
    ("Naaiatelier aan het Burchthof", Vindplaatssoort.WIJKINITIATIEF, "DON", "Kastelenbuurt", "",
     dt.date(2025, 9, 18), "langsgegaan na een tip van een deelneemster", "vrouwen nodigen elkaar uit"),
    ("Groentewinkel Yeni", Vindplaatssoort.WINKEL, "DON", "Componistenbuurt", "", dt.date(2026, 2, 5),
     "praatje aan de kassa", "kaartjes op de toonbank"),
    ("Wijkaccommodatie De Kamp", Vindplaatssoort.WIJKACCOMMODATIE, "KEM", "De Kemp", "Wel.kom", None,
     "vaste tafel op woensdagmiddag", "de beheerder stelt mensen voor"),
    ("Basisschool De Bongerd", Vindplaatssoort.SCHOOL, "KEM", "Kitskensberg", "Basisschool De Bongerd", None,
     "gesprek met de intern begeleider", "brief in vijf talen mee naar huis"),
    ("Bewonersgroep Kitskensberg", Vindplaatssoort.BEWONERSORGANISATIE, "KEM", "Kitskensberg",
     "Bewonersgroep Kitskensberg", dt.date(2025, 5, 20), "meegelopen met de buurtschouw", "bewoners wijzen de deur"),
    ("Fietswerkplaats Heggehof", Vindplaatssoort.WIJKINITIATIEF, "KEM", "De Kemp", "", dt.date(2025, 11, 6),
     "fiets laten maken en blijven plakken", "mannen die werk zoeken lopen binnen"),
    ("Opbouwwerk de Kemp", Vindplaatssoort.OPBOUWWERKER, "KEM", "", "Wel.kom", None,
     "elke maand namen doornemen", "opbouwwerker vraagt eerst toestemming"),
    ("Gemeenschapshuis 't Veldje", Vindplaatssoort.BUURTHUIS, "VEL", "Roermondse Veld", "Wel.kom", None,
     "inloop op donderdagochtend", "koffie en hulp bij formulieren"),
    ("Vereniging Sirwan", Vindplaatssoort.ZELFORGANISATIE, "VEL", "Roermondse Veld", "Vereniging Sirwan",
     dt.date(2025, 4, 15), "uitgenodigd bij Newroz", "secretaris belt gezinnen"),
    ("Basisschool De Smederij", Vindplaatssoort.SCHOOL, "VEL", "Roermondse Veld", "Basisschool De Smederij", None,
     "ouderkamer op maandag", "moeders van de ouderkamer"),
    ("Volkstuinen Het Veld", Vindplaatssoort.WIJKINITIATIEF, "VEL", "Vrijveld", "Volkstuinen Het Veld",
     dt.date(2026, 4, 9), "open dag van de tuinen", "tuinders vragen hun buren"),
    ("Sleutelfiguur Spoorhof", Vindplaatssoort.SLEUTELFIGUUR, "VEL", "Roermondse Veld", "", dt.date(2025, 10, 2),
     "voorgesteld door een deelnemer", "zij kent de straat en loopt mee"),
    ("Huiskamer Oude Haven", Vindplaatssoort.BUURTHUIS, "OVE", "Binnenstad", "Wel.kom", None,
     "inloop op maandag", "folder bij de balie"),
)  # fmt: skip
"""Name, kind, wijk, buurt, organisatie, found on (None: existed), way of contact, way of recruiting."""

WERFWIJZEN: Mapping[Werfwijze, tuple[str, ...]] = {
    Werfwijze.MEENEMEN: (
        "Moedercentrum De Linde",
        "Naaiatelier aan het Burchthof",
        "Volkstuinen Het Veld",
        "Basisschool De Smederij",
        "Sleutelfiguur Spoorhof",
    ),
    Werfwijze.VASTE_TAFEL: ("Buurthuis Orion", "Wijkaccommodatie De Kamp", "Gemeenschapshuis 't Veldje"),
    Werfwijze.ORGANISATIE: (
        "Basisschool De Regenboog",
        "Vriendenkring Anatolië",
        "Bewonersgroep Kitskensberg",
        "Opbouwwerk de Kemp",
        "Vereniging Sirwan",
    ),
    Werfwijze.FOLDER: ("Groentewinkel Yeni", "Basisschool De Bongerd", "Huiskamer Oude Haven"),
}
"""The vindplaatsen by how people are recruited there; of the others it was not said."""

KOKEN, NAAIEN, TUIN, FIETSEN = "koken", "naaien", "tuin", "fietsen"
SCHOOL, ZORG, WINKEL, TAALCOACH, SPORT = "school", "zorg", "winkel", "taalcoach", "sport"
PRATEN = "praten"

ACTIVITEITEN: tuple[
    tuple[str, str, Activiteitsoort, str, str, int | None, Trede, str, str, str, dt.date], ...
] = (
    (KOKEN, "Kookgroep De Linde", Activiteitsoort.ONTMOETING, "Moedercentrum De Linde", "DON", 12, Trede.EEN,
     "woensdag 10.00 tot 13.00 uur", "zin om samen te koken", "Nederlands spreken terwijl je kookt", dt.date(2025, 1, 15)),
    (KOKEN, "Samen eten in De Kamp", Activiteitsoort.ONTMOETING, "Wel.kom", "KEM", 16, Trede.EEN,
     "vrijdag vanaf 16.00 uur", "helpen met koken of opdienen", "buren leren kennen", dt.date(2025, 1, 15)),
    (KOKEN, "Soepgroep 't Veldje", Activiteitsoort.ONTMOETING, "Wel.kom", "VEL", 10, Trede.EEN,
     "donderdag 11.00 uur", "één keer in de maand zelf koken", "een vaste plek in de week", dt.date(2025, 2, 12)),
    (NAAIEN, "Naaiatelier Burchthof", Activiteitsoort.ONTMOETING, "Wel.kom", "DON", 10, Trede.TWEE,
     "maandag en donderdag 9.30 uur", "een beetje kunnen naaien", "een eigen werkstuk en collega's", dt.date(2025, 9, 22)),
    (TUIN, "Samen tuinieren", Activiteitsoort.VRIJWILLIGERSWERK, "Volkstuinen Het Veld", "VEL", 8, Trede.EEN,
     "dinsdag en zaterdag", "buiten willen werken", "verse groente en rust", dt.date(2025, 4, 1)),
    (FIETSEN, "Fietswerkplaats Heggehof", Activiteitsoort.WERK, "Wel.kom", "KEM", 6, Trede.DRIE,
     "woensdag tot en met vrijdag", "op tijd komen", "leren werken met gereedschap", dt.date(2025, 11, 10)),
    (FIETSEN, "Fietsles voor vrouwen", Activiteitsoort.BEWEGEN, "Wel.kom", "", 8, Trede.TWEE,
     "zaterdag 10.00 uur, april tot oktober", "durven", "zelf naar school en werk", dt.date(2025, 4, 5)),
    (SCHOOL, "Ouderkamer De Regenboog", Activiteitsoort.OPVOEDING, "Wel.kom", "DON", None, Trede.EEN,
     "vrijdag 8.45 uur", "een kind op school", "weten wat je kind leert", dt.date(2025, 1, 15)),
    (SCHOOL, "Voorlezen met je kind", Activiteitsoort.OPVOEDING, "Wel.kom", "", 14, Trede.TWEE,
     "woensdag 13.30 uur", "een kind van 2 tot 7 jaar", "samen Nederlandse boekjes lezen", dt.date(2025, 2, 5)),
    (ZORG, "Maatje voor ouderen", Activiteitsoort.VRIJWILLIGERSWERK, "Zorgcentrum De Roerhof", "", 10, Trede.DRIE,
     "in overleg, twee uur per week", "geduld en een beetje Nederlands", "gesprekken en een getuigschrift",
     dt.date(2025, 3, 3)),
    (WINKEL, "Leerwerkplek kringloop", Activiteitsoort.WERK, "Kringloop De Tweede Ronde", "", 5, Trede.DRIE,
     "vier dagdelen", "niveau A1 en op tijd komen", "werkervaring en een referentie", dt.date(2025, 2, 17)),
    (WINKEL, "Proefweken winkel en keuken", Activiteitsoort.WERK, "Werkplein Roerdal", "", 6, Trede.VIER,
     "acht weken, drie dagen", "niveau A2", "kans op een contract", dt.date(2025, 8, 25)),
    (TAALCOACH, "Taalcoach aan huis", Activiteitsoort.TAALCOACH, "Wel.kom", "", 30, Trede.EEN,
     "een uur per week, in overleg", "een rustige tafel thuis", "oefenen met een vaste vrijwilliger", dt.date(2025, 1, 15)),
    (PRATEN, "Taalcafé Orion", Activiteitsoort.TAAL, "Wel.kom", "DON", None, Trede.TWEE,
     "dinsdag 19.00 uur", "niets", "praten over gewone dingen", dt.date(2025, 1, 15)),
    (SPORT, "Wandelen en zwemmen voor vrouwen", Activiteitsoort.BEWEGEN, "Wel.kom", "", 20, Trede.EEN,
     "dinsdag en vrijdag 9.15 uur", "sportkleren", "bewegen en nieuwe mensen", dt.date(2025, 3, 4)),
    (SPORT, "Zaalvoetbal De Kamp", Activiteitsoort.BEWEGEN, "Bewonersgroep Kitskensberg", "KEM", 14, Trede.EEN,
     "zondag 18.00 uur", "zaalschoenen", "een team in de buurt", dt.date(2025, 10, 5)),
    (SPORT, "Zaalvoetbal Sterrenberg", Activiteitsoort.BEWEGEN, "Bewonersraad Sterrenberg", "DON", 14, Trede.EEN,
     "donderdag 20.00 uur", "zaalschoenen", "een team in de buurt", dt.date(2025, 2, 6)),
    (SPORT, "Wandelvoetbal 't Veldje", Activiteitsoort.BEWEGEN, "Wel.kom", "VEL", 16, Trede.EEN,
     "maandag 10.30 uur", "niets", "bewegen zonder haast", dt.date(2025, 3, 24)),
    (FIETSEN, "Fietshoek Orion", Activiteitsoort.WERK, "Wel.kom", "DON", 4, Trede.TWEE,
     "vrijdagmiddag", "handigheid", "leren werken met gereedschap", dt.date(2025, 5, 16)),
    (FIETSEN, "Fietshoek Veldplein", Activiteitsoort.WERK, "Kringloop De Tweede Ronde", "VEL", 4, Trede.TWEE,
     "dinsdag en donderdag", "handigheid", "leren werken met gereedschap", dt.date(2025, 6, 10)),
)  # fmt: skip
"""Theme, name, kind, organisatie, wijk, places, from which trede, when, what it asks, what it gives, known since."""


VOOR_WIE = {
    naam: "voor vrouwen" in naam
    for _, naam, *_ in ACTIVITEITEN
    if naam.startswith(("Fiets", "Zaalvoetbal", "Wandel"))
}
"""Whether an activiteit for women or men only is for women; activiteiten that are left out are for everybody."""


@dataclass
class Netwerk:
    """The network that was added to the book."""

    organisaties: dict[str, Organisatie] = field(default_factory=dict)
    vindplaatsen: list[Vindplaats] = field(default_factory=list)
    activiteiten: list[tuple[str, Activiteit, dt.date]] = field(default_factory=list)

    def vindplaatsen_op(self, wijk: Wijk, dag: dt.date) -> list[Vindplaats]:
        """Return the vindplaatsen of a wijk that were known on a day."""
        return [
            v
            for v in self.vindplaatsen
            if v.wijk is wijk and v.actief and (v.gevonden_op is None or v.gevonden_op <= dag)
        ]

    def activiteit(self, thema: str, wijk: Wijk, dag: dt.date, *, vrouw: bool) -> Activiteit | None:
        """Return an activiteit of a theme: in the wijk, else for the whole municipality; None without one."""
        passend = [
            a
            for t, a, van in self.activiteiten
            if t == thema and van <= dag and VOOR_WIE.get(a.naam, vrouw) == vrouw
        ]
        dichtbij = [a for a in passend if a.wijk is wijk]
        overal = [a for a in passend if a.wijk is None]
        return next(iter(dichtbij or overal), None)


_START = dt.date(2024, 12, 12)


def voeg_organisaties_toe(boek: Boek, *, wijken: dict[str, Wijk]) -> dict[str, Organisatie]:
    """Add the organisaties and their contact persons to the book, as acts of the system: there were no users yet.

    `wijken` are by code.
    """
    uit: dict[str, Organisatie] = {}
    for plaats, (naam, soort, codes, mensen) in enumerate(ORGANISATIES):
        op = op_moment(_START, dt.time(10, plaats))
        organisatie = Organisatie(
            naam=naam,
            soort=soort,
            telefoon=f"0475-00{2000 + plaats}",
            email=f"info{plaats + 1}@{DOMEIN}",
            notitie=_UIT_DE_NOTA if naam in {"Gilde Opleidingen", "Wel.kom"} else _VERZONNEN,
        )
        daad = boek.log(
            Handeling.NETWERK_GEWIJZIGD,
            op=op,
            door=None,
            over=[("organisatie", organisatie)],
            onderdeel="organisatie",
        )
        boek.voeg_toe(organisatie, op=op, daad=daad)
        for nummer, (mens, functie) in enumerate(mensen):
            boek.voeg_toe(
                Contactpersoon(
                    organisatie=organisatie,
                    naam=mens,
                    functie=functie,
                    telefoon=f"0475-00{3000 + 10 * plaats + nummer}",
                    email=f"{mens.replace(' ', '.').lower()}@{DOMEIN}",
                ),
                op=op,
                daad=daad,
            )
        for code in codes.split():
            boek.voeg_toe(Werkgebied(organisatie=organisatie, wijk=wijken[code]), op=op, daad=daad)
        uit[naam] = organisatie
    return uit


def voeg_netwerk_toe(
    boek: Boek,
    *,
    organisaties: dict[str, Organisatie],
    wijken: dict[str, Wijk],
    buurten: dict[tuple[str, str], Buurt],
    team: Team,
    zaad: int,
    tot: dt.date,
) -> Netwerk:
    """Add the vindplaatsen and activiteiten to the book that were known by the last day.

    Args:
        boek: the book.
        organisaties: by name.
        wijken: by code.
        buurten: by code of the wijk and name.
        team: the users, who found them.
        zaad: the seed.
        tot: the day that counts as today.
    """
    netwerk = Netwerk(organisaties=organisaties)
    _voeg_vindplaatsen_toe(boek, netwerk, wijken, buurten, team, zaad, tot)
    _voeg_activiteiten_toe(boek, netwerk, wijken, team, tot)
    return netwerk


def _voeg_vindplaatsen_toe(
    boek: Boek,
    netwerk: Netwerk,
    wijken: dict[str, Wijk],
    buurten: dict[tuple[str, str], Buurt],
    team: Team,
    zaad: int,
    tot: dt.date,
) -> None:
    kans = dobbelsteen(zaad, "netwerk")
    wijzen = {plek: wijze for wijze, plekken in WERFWIJZEN.items() for plek in plekken}
    for naam, soort, code, buurt, organisatie, gevonden, contact, werving in VINDPLAATSEN:
        if gevonden is not None and gevonden >= tot:
            continue
        dag = gevonden or dt.date(2025, 1, kans.randint(6, 24))
        vinder = next(iter(team.met(Rol.TRAJECTCOORDINATOR, dag, wijken[code])), None)
        wie = vinder or team.met(Rol.TEAMLEIDER, dag)[0]
        vindplaats = Vindplaats(
            naam=naam,
            soort=soort,
            wijk=wijken[code],
            buurt=buurten.get((code, buurt)),
            organisatie=netwerk.organisaties.get(organisatie),
            bestaand=gevonden is None,
            gevonden_op=gevonden,
            gevonden_door=vinder if gevonden else None,
            wijze_van_contact=contact,
            werfwijze=wijzen.get(naam, ""),
            wijze_van_werving=werving,
        )
        op = op_moment(werkdag_vanaf(dag), dt.time(16, kans.randrange(60)))
        daad = boek.log(
            Handeling.NETWERK_GEWIJZIGD,
            op=op,
            door=wie,
            aanstelling=team.aanstelling(wie, dag),
            over=[("vindplaats", vindplaats)],
            onderdeel="vindplaats",
        )
        boek.voeg_toe(vindplaats, op=op, daad=daad)
        netwerk.vindplaatsen.append(vindplaats)


def _voeg_activiteiten_toe(
    boek: Boek, netwerk: Netwerk, wijken: dict[str, Wijk], team: Team, tot: dt.date
) -> None:
    for plaats, rij in enumerate(ACTIVITEITEN):
        thema, naam, soort, organisatie, code, plaatsen, trede, wanneer, vraagt, geeft, van = rij
        if van >= tot:
            continue
        activiteit = Activiteit(
            naam=naam,
            soort=soort,
            organisatie=netwerk.organisaties[organisatie],
            wijk=wijken[code] if code else None,
            capaciteit=plaatsen,
            vanaf_trede=trede,
            wanneer=wanneer,
            vraagt=vraagt,
            geeft=geeft,
        )
        wie = (team.met(Rol.WIJKCOORDINATOR, van, wijken[code]) if code else []) or team.met(
            Rol.WIJKCOORDINATOR, van
        )
        op = op_moment(werkdag_vanaf(van), dt.time(11, plaats))
        daad = boek.log(
            Handeling.NETWERK_GEWIJZIGD,
            op=op,
            door=wie[0],
            aanstelling=team.aanstelling(wie[0], van),
            over=[("activiteit", activiteit)],
            onderdeel="activiteit",
        )
        boek.voeg_toe(activiteit, op=op, daad=daad)
        netwerk.activiteiten.append((thema, activiteit, van))
