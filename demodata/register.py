"""The register of the demo: the deliveries, and the people they bring, move and drop."""

import datetime as dt
import random
from collections import Counter

from demodata.kalender import PILOT_VAN, dobbelsteen, op_moment, soms, werkdag_vanaf
from demodata.personen import Bevolking, Mens, adres_voor, nieuw_mens
from demodata.schrijven import Boek, Daad
from inburgeraars.bsn import voldoet_aan_elfproef
from inburgeraars.models import Adres, BpiLevering, Burgerservicenummer, Geslacht, Registergegevens
from kern.versleuteld import sleutelhash
from logboek.enums import Handeling
from wijken.models import Wijk

NOTA = {"DON": 307, "KEM": 109, "VEL": 136, "OVE": 125}
"""The number of people on the register by wijk (nota; 677 in all)."""

WEG_VAN_HONDERD = 3
VERHUISD_VAN_HONDERD = 6


def verdeel(aantal: int) -> dict[str, int]:
    """Divide a number over the wijken in the nota's proportions, the largest remainders first."""
    totaal = sum(NOTA.values())
    delen = {code: aantal * n // totaal for code, n in NOTA.items()}
    resten = sorted(NOTA, key=lambda code: -(aantal * NOTA[code] % totaal))
    for code in resten[: aantal - sum(delen.values())]:
        delen[code] += 1
    return delen


def voeg_register_toe(boek: Boek, bevolking: Bevolking, *, aantal: int) -> None:
    """Add the deliveries and their people to the book.

    Args:
        boek: the book.
        bevolking: the people so far; those of the register are added.
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
    """Tell whether the next person may live with this one: both at one address, all the time."""
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
        mens.adressen.append(adres_voor(bevolking, mens, kans, begin, dag))
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
    nieuw = adres_voor(bevolking, mens, kans, naar, dag)
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
