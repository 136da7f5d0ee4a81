"""The people of the demo: who they are, where they live, and how the register tells of them."""

import datetime as dt
import random
from collections import Counter
from dataclasses import dataclass, field

from inburgeraars.bpi.regels import voldoet_aan_elfproef
from inburgeraars.models import (
    Adres,
    BpiLevering,
    Burgerservicenummer,
    Geslacht,
    Inburgeraar,
    Registergegevens,
)
from inburgeraars.namen import Naam, naamsleutels
from logboek.enums import Handeling
from roermond_inburgering.demodata.kalender import PILOT_VAN, dobbelsteen, op_moment, soms, werkdag_vanaf
from roermond_inburgering.demodata.landen import KINDEREN, LANDEN, Land
from roermond_inburgering.demodata.schrijven import Boek, Daad
from roermond_inburgering.kern.versleuteld import sleutelhash
from wijken.models import Postcode, Wijk

NOTA = {"DON": 307, "KEM": 109, "VEL": 136, "OVE": 125}
"""How many people on the register lived where (nota; 677 in all)."""

WEG_VAN_HONDERD = 3
VERHUISD_VAN_HONDERD = 6
_GEWICHTEN = [land.gewicht for land in LANDEN]


@dataclass(eq=False)
class Mens:
    """A made-up person: what the stories about it rest on."""

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
        """Return where it lived on a day."""
        return [wijk for van, wijk in self.wijken if van <= dag or van == self.wijken[0][0]][-1]


@dataclass
class Bevolking:
    """Everybody, and the deliveries that told of them."""

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
        """Return the next number of the range that nobody has."""
        self.telefoons += 1
        return f"06-0000{self.telefoons * 7919 % 10000:04}"

    def bsn(self) -> str | None:
        """Return the next made-up BSN, None when all are used."""
        return self.bsns.pop() if self.bsns else None


def verdeel(aantal: int) -> dict[str, int]:
    """Divide a number over the wijken as the nota does, the largest remainders first."""
    totaal = sum(NOTA.values())
    delen = {code: aantal * n // totaal for code, n in NOTA.items()}
    resten = sorted(NOTA, key=lambda code: -(aantal * NOTA[code] % totaal))
    for code in resten[: aantal - sum(delen.values())]:
        delen[code] += 1
    return delen


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
        kans: its own source of chance.
        wijk: where it lives.
        van: since when it is known.
        namen: names that others have; the new one is added.
        met: the one it lives with, of the same country and the same age, about.
        voluit: with a surname; at the door a first name may be all.
    """
    land = met.land if met else kans.choices(LANDEN, _GEWICHTEN)[0]
    vrouw = not met.vrouw if met else soms(kans, 0.62)  # more women were found
    jaar = (
        met.geboortejaar + kans.randint(-6, 6) if met else min(int(kans.triangular(1948, 2005, 1984)), 2006)
    )
    samen = met is not None or soms(kans, 0.5)
    rij = Inburgeraar(wijk=wijk)
    for _ in range(8 if voluit else 1):
        roepnaam = _geef_naam(rij, kans, land, vrouw=vrouw, met=met, voluit=voluit)
        if rij.zoeknaam not in namen:
            break
    namen.add(rij.zoeknaam)
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


def _geef_naam(
    rij: Inburgeraar, kans: random.Random, land: Land, *, vrouw: bool, met: Mens | None, voluit: bool
) -> str:
    """Give somebody a name and the keys of it; return the name it is called by."""
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


def voeg_register_toe(boek: Boek, bevolking: Bevolking, *, aantal: int) -> None:
    """Put the deliveries in the book, with whom they brought: so many that stand on the register today.

    Args:
        boek: the book.
        bevolking: who is known; the people of the register are added to it.
        aantal: how many stand on the register on the last day.
    """
    kans = dobbelsteen(bevolking.zaad, "register")
    bevolking.bsns = [b for b in (f"9999{n:05}" for n in range(100_000)) if voldoet_aan_elfproef(b)]
    kans.shuffle(bevolking.bsns)
    _voeg_leveringen_toe(boek, bevolking)
    for code, blijvers in verdeel(aantal).items():
        wijk = bevolking.wijken[code]
        vertrekkers = round(blijvers * WEG_VAN_HONDERD / 100) if len(bevolking.leveringen) > 1 else 0
        nummer = 0
        vorige: Mens | None = None
        while nummer < blijvers + vertrekkers:
            eigen = dobbelsteen(bevolking.zaad, code, nummer)
            blijft = nummer < blijvers
            met = vorige if vorige and blijft and _kan_partner_hebben(vorige) else None
            if met is not None and eigen.random() > 0.55:  # noqa: PLR2004  the other is no inburgeraar
                met = None
            vorige = _voeg_mens_toe(boek, bevolking, eigen, wijk, met=met, blijft=blijft)
            nummer += 1
    _tel_leveringen(bevolking)


def _kan_partner_hebben(mens: Mens) -> bool:
    """Tell whether the next person may live with this one: at one address, all the time."""
    return mens.samen and mens.partner is None and mens.weg_op is None and len(mens.adressen) == 1


def _voeg_leveringen_toe(boek: Boek, bevolking: Bevolking) -> None:
    jaar, maand = PILOT_VAN.year, 1
    while (dag := werkdag_vanaf(dt.date(jaar, maand, 7))) < bevolking.tot:
        op = op_moment(dag, dt.time(9, 12))
        levering = BpiLevering(
            bestandsnaam=f"demo-bpi-{dag:%Y-%m}.csv",
            sha256=f"{dobbelsteen(bevolking.zaad, dag).getrandbits(256):064x}",
            verwerkt_op=op,
            door_id=None,
        )
        daad = boek.log(Handeling.LEVERING_VERWERKT, op=op, door=None, over=[("levering", levering)])
        boek.voeg_toe(levering, op=op)
        bevolking.leveringen.append((dag, levering, daad))
        jaar, maand = (jaar, maand + 3) if maand < 10 else (jaar + 1, 1)  # noqa: PLR2004  four a year


def _voeg_mens_toe(
    boek: Boek, bevolking: Bevolking, kans: random.Random, wijk: Wijk, *, met: Mens | None, blijft: bool
) -> Mens:
    leveringen = bevolking.leveringen
    eerste = 0 if len(leveringen) == 1 or soms(kans, 0.86) else kans.randrange(1, len(leveringen))
    if not blijft:
        eerste = 0  # so that there is a delivery to leave with
    elif met is not None:
        eerste = next(i for i, (dag, _, _) in enumerate(leveringen) if dag == met.op_register)
    later = leveringen[eerste + 1 :]
    verhuist = blijft and bool(later) and soms(kans, VERHUISD_VAN_HONDERD / 100) and met is None
    begin = kans.choice([w for w in bevolking.wijken.values() if w is not wijk]) if verhuist else wijk
    if verhuist and soms(kans, 0.4):  # within the wijk
        begin = wijk
    dag, levering, daad = leveringen[eerste]
    mens = nieuw_mens(kans, wijk=begin, van=dag, namen=bevolking.namen, met=met)
    mens.op_register = dag
    op = op_moment(dag, dt.time(9, 12))
    mens.rij.created_at = op
    boek.voeg_toe(mens.rij, op=op, daad=daad)
    _voeg_registergegevens_toe(boek, bevolking, mens, kans, levering, daad)
    if met is not None:
        met.partner, mens.postcode = mens, met.postcode
        mens.adressen.append(_adres_bij(met, mens, dag))
    else:
        mens.adressen.append(_adres(bevolking, mens, kans, begin, dag))
    boek.voeg_toe(mens.adressen[0], op=op, daad=daad)
    if verhuist:
        _verhuis(boek, bevolking, mens, kans, wijk, later)
    if not blijft and later:
        _laat_vertrekken(boek, mens, kans, later)
    bevolking.mensen.append(mens)
    return mens


def _voeg_registergegevens_toe(
    boek: Boek,
    bevolking: Bevolking,
    mens: Mens,
    kans: random.Random,
    levering: BpiLevering,
    daad: Daad,
) -> None:
    op = daad.op
    a_nummer = str(kans.randrange(1_000_000_000, 10_000_000_000))
    heel = kans.random()
    maand = kans.randint(1, 12) if heel > 0.06 else None  # noqa: PLR2004  some know the year alone
    dag = kans.randint(1, 28) if heel > 0.1 else None  # noqa: PLR2004  or the month
    komst = dt.date(mens.komst, kans.randint(1, 12), kans.randint(1, 28))
    mens.register = Registergegevens(
        inburgeraar=mens.rij,
        a_nummer=a_nummer,
        a_nummer_hash=sleutelhash(a_nummer, doel="a_nummer"),
        geslacht=Geslacht.VROUW if mens.vrouw else Geslacht.MAN,
        geboortejaar=mens.geboortejaar,
        geboortemaand=maand,
        geboortedag=dag if maand else None,
        datum_vestiging=min(komst, daad.op.date() - dt.timedelta(days=40)),
        eerste_levering=levering,
    )
    boek.voeg_toe(mens.register, op=op, daad=daad)
    bsn = bevolking.bsn() if soms(kans, 0.88) else None  # the rest by A-nummer alone
    if bsn is not None:
        boek.voeg_toe(
            Burgerservicenummer(inburgeraar=mens.rij, bsn=bsn, bsn_hash=sleutelhash(bsn, doel="bsn")),
            op=op,
            daad=daad,
        )


def _adres(
    bevolking: Bevolking, mens: Mens, kans: random.Random, wijk: Wijk, van: dt.date, *, voluit: bool = True
) -> Adres:
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


adres_voor = _adres
"""An address for somebody met in the wijk."""


def _adres_bij(ander: Mens, mens: Mens, van: dt.date) -> Adres:
    adres = ander.adressen[0]
    return Adres(
        inburgeraar=mens.rij,
        straat=adres.straat,
        huisnummer=adres.huisnummer,
        toevoeging=adres.toevoeging,
        postcode=adres.postcode,
        woonplaats=adres.woonplaats,
        buurt=adres.buurt,
        van=van,
    )


def _verhuis(
    boek: Boek,
    bevolking: Bevolking,
    mens: Mens,
    kans: random.Random,
    naar: Wijk,
    later: list[tuple[dt.date, BpiLevering, Daad]],
) -> None:
    dag, _, daad = kans.choice(later)
    boek.wijzig(mens.adressen[0], op=daad.op, daad=daad, tot=dag)
    nieuw = _adres(bevolking, mens, kans, naar, dag)
    mens.adressen.append(boek.voeg_toe(nieuw, op=daad.op, daad=daad))
    if mens.rij.wijk is not naar:
        boek.wijzig(mens.rij, op=daad.op, daad=daad, wijk=naar)
        mens.wijken.append((dag, naar))


def _laat_vertrekken(
    boek: Boek, mens: Mens, kans: random.Random, later: list[tuple[dt.date, BpiLevering, Daad]]
) -> None:
    dag, _, daad = kans.choice(later)
    mens.weg_op = dag
    assert mens.register is not None
    boek.wijzig(mens.register, op=daad.op, daad=daad, vervallen_op=dag)


def _tel_leveringen(bevolking: Bevolking) -> None:
    """Give each delivery the counts that the import would have reported."""
    nieuw: Counter[tuple[dt.date, str]] = Counter()
    verhuisd: Counter[dt.date] = Counter()
    anders: Counter[dt.date] = Counter()
    weg: Counter[dt.date | None] = Counter(m.weg_op for m in bevolking.mensen)
    for mens in bevolking.mensen:
        assert mens.op_register is not None
        nieuw[mens.op_register, mens.wijken[0][1].code] += 1
        for adres in mens.adressen[1:]:
            verhuisd[adres.van] += 1
            anders[adres.van] += adres.van in {van for van, _ in mens.wijken[1:]}
    bekend = 0
    for dag, levering, _ in bevolking.leveringen:
        per_wijk = {code: nieuw[dag, code] for code in bevolking.wijken}
        erbij = sum(per_wijk.values())
        gelijk = bekend - weg[dag] - verhuisd[dag]
        levering.tellingen = {
            "regels": gelijk + verhuisd[dag] + erbij,
            "nieuw": erbij,
            "bijgewerkt": verhuisd[dag],
            "ongewijzigd": gelijk,
            "verhuisd": verhuisd[dag],
            "verhuisd_naar_andere_wijk": anders[dag],
            "naam_gewijzigd": 0,
            "vervallen": weg[dag],
            "dubbel_in_bestand": 0,
            "mogelijk_dubbel": 0,
            "fout": 0,
            "per_wijk": {code: n for code, n in per_wijk.items() if n},
            "onbekende_kolommen": [],
        }
        bekend += erbij - weg[dag]
