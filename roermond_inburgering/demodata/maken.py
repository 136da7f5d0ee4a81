"""Makes the demo data: who works there, who lives there, and what happened since the pilot began."""

import datetime as dt
import random
from collections import defaultdict
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.db import models

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import (
    Adres,
    Belemmering,
    Belemmeringsoort,
    Benadering,
    BpiLevering,
    Burgerservicenummer,
    Doelgroepbevinding,
    Fase,
    Inburgeraar,
    Registergegevens,
    Taal,
    Toegang,
    Veiligheidsnotitie,
    Vindgegevens,
)
from netwerk.models import Activiteit, Vindplaats
from roermond_inburgering.demodata.gebruikers import voeg_gebruikers_toe
from roermond_inburgering.demodata.kalender import (
    EEN_DAG,
    PILOT_TOT,
    PILOT_VAN,
    Kalender,
    dobbelsteen,
    soms,
    werkdag_vanaf,
)
from roermond_inburgering.demodata.keuzes import kies_belemmeringen, kies_thema, kies_tolk
from roermond_inburgering.demodata.netwerk import voeg_netwerk_toe, voeg_organisaties_toe
from roermond_inburgering.demodata.personen import (
    Bevolking,
    Mens,
    adres_voor,
    nieuw_mens,
    voeg_register_toe,
)
from roermond_inburgering.demodata.scenario import (
    laat_verlopen,
    reserveer,
    roep_op,
    vertel_bpi,
    vertel_netwerk,
)
from roermond_inburgering.demodata.schrijven import Boek
from roermond_inburgering.demodata.teksten import Onderwerp
from roermond_inburgering.demodata.verhaal import Verhaal, Wereld
from trajecten.models import Contactmoment, GeplandBezoek, Stapovergang, Traject, Verslag
from wijken.models import Buurt, Contactpersoon, Organisatie, Postcode, Wijk

WIJKCODES = ("DON", "KEM", "VEL", "OVE")

VOLGORDE: tuple[type[models.Model], ...] = (
    Organisatie,
    Contactpersoon,
    Gebruiker,
    EmailAddress,
    Aanstelling,
    Vindplaats,
    Activiteit,
    BpiLevering,
    Inburgeraar,
    Registergegevens,
    Burgerservicenummer,
    Adres,
    Vindgegevens,
    Benadering,
    Toegang,
    Traject,
    Stapovergang,
    Fase,
    Doelgroepbevinding,
    Veiligheidsnotitie,
    Belemmering,
    Contactmoment,
    Verslag,
    GeplandBezoek,
)

BENADERINGEN = {"DON": 104, "KEM": 74, "VEL": 90}
"""How many people are approached over the whole pilot, at the nota's numbers: so that 50 a wijk can start."""

MINSTENS, HOOGSTENS = 9, 2
"""At least so many approaches a wijk, at most so many times as many: coordinators do not multiply."""

KANS_NETWERK = 0.47
KANS_AL_BEKEND = 0.35


class GeenReferentie(Exception):
    """The wijken of Roermond are not loaded."""


@dataclass(frozen=True)
class Telling:
    """What was made."""

    register: int
    vervallen: int
    wijknetwerk: int
    contacten: int
    trajecten: int


def maak_demodata(*, inburgeraars: int, zaad: int, tot: dt.date, grens: dt.datetime) -> Telling:
    """Make all demo data in one transaction, as `eigenaar`.

    Args:
        inburgeraars: how many people stand on the register on the last day.
        zaad: the seed; the same one gives the same data.
        tot: the day that counts as today.
        grens: nothing is recorded after this moment.

    Raises:
        GeenReferentie: the wijken, postcodes, languages or kinds of barriers are missing.
    """
    wereld = _wereld(zaad, tot, grens)
    voeg_register_toe(wereld.boek, wereld.bevolking, aantal=inburgeraars)
    for code in ("DON", "KEM", "VEL"):
        _benader(wereld, wereld.bevolking.wijken[code], inburgeraars / 677)
    _regulier_en_gereserveerd(wereld)
    _vul_de_agenda(wereld)
    wereld.boek.schrijf(VOLGORDE)
    return _tel(wereld)


def _wereld(zaad: int, tot: dt.date, grens: dt.datetime) -> Wereld:
    wijken = {w.code: w for w in Wijk.objects.filter(code__in=WIJKCODES)}
    postcodes: dict[str, list[Postcode]] = {code: [] for code in WIJKCODES}
    for postcode in Postcode.objects.select_related("buurt__wijk").order_by("postcode"):
        postcode.buurt.wijk = wijken.get(postcode.buurt.wijk.code, postcode.buurt.wijk)
        postcodes.setdefault(postcode.buurt.wijk.code, []).append(postcode)
    talen = {t.naam: t for t in Taal.objects.all()}
    soorten = {s.naam: s for s in Belemmeringsoort.objects.all()}
    if len(wijken) < len(WIJKCODES) or not all(postcodes[c] for c in WIJKCODES) or not talen or not soorten:
        raise GeenReferentie
    boek = Boek(grens=grens)
    organisaties = voeg_organisaties_toe(boek, wijken=wijken)
    team = voeg_gebruikers_toe(boek, wijken=wijken, organisaties=organisaties, tot=tot)
    netwerk = voeg_netwerk_toe(
        boek,
        organisaties=organisaties,
        wijken=wijken,
        buurten={(b.wijk.code, b.naam): b for b in Buurt.objects.select_related("wijk")},
        team=team,
        zaad=zaad,
        tot=tot,
    )
    bevolking = Bevolking(zaad=zaad, tot=tot, wijken=wijken, postcodes=postcodes)
    return Wereld(
        zaad=zaad,
        tot=tot,
        boek=boek,
        bevolking=bevolking,
        netwerk=netwerk,
        team=team,
        kalender=Kalender(tot),
        talen=talen,
        soorten=soorten,
    )


def _benader(wereld: Wereld, wijk: Wijk, schaal: float) -> None:
    """Tell all stories of a wijk, from the first approach to the last."""
    kans = dobbelsteen(wereld.zaad, "benaderen", wijk.code)
    dagen = (min(wereld.tot, PILOT_TOT) - PILOT_VAN).days
    aantal = max(MINSTENS, round(BENADERINGEN[wijk.code] * min(schaal, HOOGSTENS) * dagen / 1095))
    wachtend = [
        m
        for m in wereld.bevolking.mensen
        if id(m) not in wereld.verhalen and any(w is wijk for _, w in m.wijken)
    ]
    kans.shuffle(wachtend)
    eerste = PILOT_VAN + dt.timedelta(days=10)
    for nummer in range(aantal):
        dag = eerste + dt.timedelta(days=int((dagen - 12) * (nummer + kans.random()) / aantal))
        _een_benadering(wereld, wijk, werkdag_vanaf(dag), wachtend, nummer)


def _een_benadering(wereld: Wereld, wijk: Wijk, dag: dt.date, wachtend: list[Mens], nummer: int) -> None:
    kans = dobbelsteen(wereld.zaad, wijk.code, "benadering", nummer)
    if dag >= wereld.tot:
        return
    via_netwerk = soms(kans, KANS_NETWERK)
    bekend = not via_netwerk or soms(kans, KANS_AL_BEKEND)
    mens = _neem(wachtend, wijk, dag) if bekend else _nieuw(wereld, wijk, dag, kans)
    if mens is None:
        return
    verhaal = _begin(wereld, mens, wijk, dag, kans)
    if via_netwerk:
        plekken = wereld.netwerk.vindplaatsen_op(wijk, dag)
        plek = kans.choice(plekken) if plekken and soms(kans, 0.62) else None
        vertel_netwerk(verhaal, dag, plek)
    else:
        if soms(kans, 0.2) and dag > PILOT_VAN + dt.timedelta(days=40):  # reserved first
            van = werkdag_vanaf(dag - dt.timedelta(days=kans.randint(6, 25)))
            assert mens.op_register is not None
            if mens.op_register < van < dag:
                verhaal.benadering = reserveer(wereld, mens, van, van + dt.timedelta(days=60))
        vertel_bpi(verhaal, dag)
    ander = mens.partner
    if ander is not None and ander in wachtend and soms(kans, 0.5):  # the partner too
        wachtend.remove(ander)
        later = werkdag_vanaf(dag + dt.timedelta(days=kans.randint(1, 30)))
        if later < wereld.tot and ander.wijk_op(later) is wijk:
            samen = _begin(wereld, ander, wijk, later, dobbelsteen(wereld.zaad, wijk.code, "partner", nummer))
            if wereld.team.aanstelling(verhaal.door, later + dt.timedelta(days=30)) is not None:
                samen.door = verhaal.door
            vertel_bpi(samen, later)


def _neem(wachtend: list[Mens], wijk: Wijk, dag: dt.date) -> Mens | None:
    """Take the first who lives in the wijk on that day and stands on the register."""
    for mens in wachtend:
        if (
            mens.wijk_op(dag) is wijk
            and mens.op_register is not None
            and mens.op_register < dag
            and (mens.weg_op is None or mens.weg_op > dag)
        ):
            wachtend.remove(mens)
            return mens
    return None


def _nieuw(wereld: Wereld, wijk: Wijk, dag: dt.date, kans: random.Random) -> Mens:
    """Make up somebody who is not on the register, with one way to reach them."""
    mens = nieuw_mens(kans, wijk=wijk, van=dag, voluit=soms(kans, 0.8))
    bereik = kans.random()
    if bereik < 0.6:  # noqa: PLR2004  an address
        mens.adressen.append(adres_voor(wereld.bevolking, mens, kans, wijk, dag, voluit=False))
    else:
        mens.postcode = kans.choice(wereld.bevolking.postcodes[wijk.code])
    if bereik > 0.4:  # noqa: PLR2004  a number, or through somebody
        mens.rij.telefoon = wereld.bevolking.telefoonnummer()
    if bereik > 0.9:  # noqa: PLR2004
        mens.rij.telefoon, mens.rij.bereikbaar_via = (
            "",
            kans.choice(
                (
                    "via de beheerder van het buurthuis",
                    "via een buurvrouw op nummer 12",
                    "bij de koffieochtend op school",
                )
            ),
        )
    wereld.bevolking.mensen.append(mens)
    return mens


def _begin(wereld: Wereld, mens: Mens, wijk: Wijk, dag: dt.date, kans: random.Random) -> Verhaal:
    over = Onderwerp(mens=mens, kans=kans, tolk=kies_tolk(mens, kans))
    over.thema = kies_thema(over, dag)
    verhaal = Verhaal(
        wereld=wereld, mens=mens, door=_kies_coordinator(wereld, wijk, dag, kans), kans=kans, over=over
    )
    verhaal.hulp = kies_belemmeringen(over, dag)
    wereld.verhalen[id(mens)] = verhaal
    return verhaal


def _kies_coordinator(wereld: Wereld, wijk: Wijk, dag: dt.date, kans: random.Random) -> Gebruiker:
    """Choose a coordinator by fte; whoever leaves within a month begins with nobody new."""
    team = wereld.team
    straks = dag + dt.timedelta(days=30)
    blijft = [g for g in team.met(Rol.TRAJECTCOORDINATOR, dag, wijk) if team.aanstelling(g, straks)]
    gewichten = [float(a.fte) for g in blijft if (a := team.aanstelling(g, dag))]
    return kans.choices(blijft, gewichten)[0]


def _regulier_en_gereserveerd(wereld: Wereld) -> None:
    """Let consulenten call up some, mostly outside the pilot, and let the teamleider reserve some a wijk."""
    kans = dobbelsteen(wereld.zaad, "regulier")
    over: dict[str, list[Mens]] = defaultdict(list)
    for mens in wereld.bevolking.mensen:
        if id(mens) in wereld.verhalen or mens.op_register is None or mens.weg_op is not None:
            continue
        wijk = mens.wijken[-1][1]
        dag = werkdag_vanaf(mens.op_register + dt.timedelta(days=kans.randint(20, 600)))
        if soms(kans, 0.04 if wijk.pilot else 0.2):
            roep_op(wereld, mens, dag)
        else:
            over[wijk.code].append(mens)
    for code in ("DON", "KEM", "VEL"):
        lot = dobbelsteen(wereld.zaad, "reserveren", code)
        for mens in lot.sample(over[code], min(9, len(over[code]) // 3)):
            _reserveer(
                wereld, mens, werkdag_vanaf(wereld.tot - dt.timedelta(days=lot.choice((12, 26, 40, 130))))
            )


def _reserveer(wereld: Wereld, mens: Mens, van: dt.date) -> None:
    assert mens.op_register is not None
    if not max(mens.op_register, mens.wijken[-1][0]) < van < wereld.tot:
        return
    reservering = reserveer(wereld, mens, van, van + dt.timedelta(days=60))
    if reservering.tot is not None and reservering.tot < wereld.tot:
        laat_verlopen(wereld, mens, reservering)


def _vul_de_agenda(wereld: Wereld) -> None:
    """Give each coordinator visits for today and this week, and some that should have been."""
    per_gids: dict[int, list[Verhaal]] = {}
    for verhaal in wereld.verhalen.values():
        if verhaal.benadering is not None:
            verhaal.blijf_bij(wereld.tot)
            per_gids.setdefault(wereld.team.nummer(verhaal.door), []).append(verhaal)
    for nummer, verhalen in sorted(per_gids.items()):
        kans = dobbelsteen(wereld.zaad, "agenda", nummer)
        vrij = [v for v in verhalen if v.gepland is None and v.laatste is not None]
        kans.shuffle(vrij)
        al = sum(v.gepland is not None and v.gepland.datum == wereld.tot for v in verhalen)
        vandaag = _plan_vandaag(wereld, nummer, vrij, aantal=max(1, min(3, len(verhalen) // 4) - al))
        _plan_te_laat(wereld, vrij, kans)
        _plan_deze_week(wereld, nummer, vrij, kans)
        if vandaag and not any(v.gewaarschuwd_tot and v.gewaarschuwd_tot > wereld.tot for v in vandaag):
            assert vandaag[0].laatste is not None
            vandaag[0].waarschuw(vandaag[0].laatste.datum, wereld.tot + dt.timedelta(days=75))


def _plan_vandaag(wereld: Wereld, nummer: int, vrij: list[Verhaal], *, aantal: int) -> list[Verhaal]:
    gekozen = vrij[:aantal]
    del vrij[: len(gekozen)]
    for verhaal in gekozen:
        verhaal.plan(wereld.tot, tijd=wereld.kalender.uur_op(nummer, wereld.tot, hoogstens=8))
    return gekozen


def _plan_te_laat(wereld: Wereld, vrij: list[Verhaal], kans: random.Random) -> None:
    dag = wereld.tot - dt.timedelta(days=kans.randint(2, 6))
    lang_geleden = [v for v in vrij if v.laatste and v.laatste.datum < dag - dt.timedelta(days=4)]
    for verhaal in lang_geleden[:2]:
        vrij.remove(verhaal)
        verhaal.plan(min(werkdag_vanaf(dag), wereld.tot - EEN_DAG))


def _plan_deze_week(wereld: Wereld, nummer: int, vrij: list[Verhaal], kans: random.Random) -> None:
    dag = wereld.tot
    for verhaal in vrij[: max(1, len(vrij) // 3)]:
        dag = werkdag_vanaf(dag + dt.timedelta(days=kans.choice((1, 1, 2))))
        verhaal.plan(dag, tijd=wereld.kalender.uur_op(nummer, dag, hoogstens=8))


def _tel(wereld: Wereld) -> Telling:
    mensen = wereld.bevolking.mensen
    return Telling(
        register=sum(m.op_register is not None and m.weg_op is None for m in mensen),
        vervallen=sum(m.weg_op is not None for m in mensen),
        wijknetwerk=sum(m.op_register is None for m in mensen),
        contacten=len(wereld.boek.versies[Contactmoment]),
        trajecten=len(wereld.boek.versies[Traject]),
    )
