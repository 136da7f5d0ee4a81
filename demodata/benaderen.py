"""Who is approached, by whom and how: over the whole pilot, by wijk."""

import datetime as dt
import random
from collections import defaultdict

from demodata.bezoeken import bezoek
from demodata.kalender import (
    PILOT_TOT,
    PILOT_VAN,
    dag_na,
    dobbelsteen,
    soms,
    werkdag_vanaf,
)
from demodata.keuzes import kies_belemmeringen, kies_thema, kies_tolk
from demodata.personen import (
    Mens,
    adres_voor,
    nieuw_mens,
)
from demodata.scenario import (
    laat_verlopen,
    reserveer,
    roep_op,
    vertel_bpi,
    vertel_netwerk,
)
from demodata.teksten import Onderwerp
from demodata.verhaal import Verhaal, Wereld
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Route
from kern.klok import DAG
from trajecten.contact.enums import Resultaat
from wijken.models import Wijk

BENADERINGEN = {"DON": 128, "KEM": 148, "VEL": 162}
"""Approached people over the whole pilot, at the nota's numbers; so 50 a wijk have started late in its second year."""

MINSTENS, HOOGSTENS = 9, 2
"""The least number of approaches a wijk, and the largest factor on BENADERINGEN: the number of coordinators is fixed."""

TOCH_GESPROKEN = "{n} aangesproken bij de buren. {Zij} gaat al via een consulent; daar verander ik niets aan zonder overleg."
"""The note about a person on the regular route."""

KANS_NETWERK = 0.47
KANS_AL_BEKEND = 0.35


def benader_wijk(wereld: Wereld, wijk: Wijk, schaal: float) -> None:
    """Write all stories of a wijk, from the first approach to the last."""
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
                verhaal.benadering, verhaal.vind = reserveer(wereld, mens, van, van + dt.timedelta(days=60))
        vertel_bpi(verhaal, dag)
    ander = mens.partner
    if ander is not None and ander in wachtend and soms(kans, 0.5):  # the partner too
        wachtend.remove(ander)
        later = werkdag_vanaf(dag + dt.timedelta(days=kans.randint(1, 30)))
        if later < wereld.tot and ander.wijk_op(later) is wijk:
            samen = _begin(wereld, ander, wijk, later, dobbelsteen(wereld.zaad, wijk.code, "partner", nummer))
            gids = verhaal.gids(later) if verhaal.gidsen else samen.door
            if wereld.team.aanstelling(gids, later + dt.timedelta(days=30)) is not None:
                samen.door = gids
            vertel_bpi(samen, later)


def _neem(wachtend: list[Mens], wijk: Wijk, dag: dt.date) -> Mens | None:
    """Take the first person who lives in the wijk on that day and stands on the register; None without one."""
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
    """Make up a person who is not on the register, with one way to reach it."""
    mens = nieuw_mens(kans, wijk=wijk, van=dag, namen=wereld.bevolking.namen, voluit=soms(kans, 0.8))
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
    """Choose a coordinator at random, by fte, but none who leaves within a month."""
    team = wereld.team
    straks = dag + dt.timedelta(days=30)
    blijft = [g for g in team.met(Rol.TRAJECTCOORDINATOR, dag, wijk) if team.aanstelling(g, straks)]
    gewichten = [float(a.fte) for g in blijft if (a := team.aanstelling(g, dag))]
    return kans.choices(blijft, gewichten)[0]


def verdeel_de_rest(wereld: Wereld) -> None:
    """Let consulenten call up some, mostly outside the pilot, and let the teamleider reserve some a wijk."""
    kans = dobbelsteen(wereld.zaad, "regulier")
    over: dict[str, list[Mens]] = defaultdict(list)
    gesproken: dict[str, dt.date] = {}
    for mens in wereld.bevolking.mensen:
        if id(mens) in wereld.verhalen or mens.op_register is None or mens.weg_op is not None:
            continue
        wijk = mens.wijken[-1][1]
        dag = werkdag_vanaf(mens.op_register + dt.timedelta(days=kans.randint(20, 600)))
        if soms(kans, 0.04 if wijk.pilot else 0.2):
            roep_op(wereld, mens, dag)
            if wijk.pilot and wijk.code not in gesproken:
                gesproken[wijk.code] = _spreek_toch(wereld, mens, wijk, dag_na(dag, kans, 10, 60))
        else:
            over[wijk.code].append(mens)
    if over["OVE"] and not any(m.rij.route == Route.REGULIER for m in wereld.bevolking.mensen):
        mens = over["OVE"][0]
        roep_op(wereld, mens, werkdag_vanaf(wereld.bevolking.leveringen[-1][0] + DAG))
    for code in ("DON", "KEM", "VEL"):
        lot = dobbelsteen(wereld.zaad, "reserveren", code)
        for mens in lot.sample(over[code], min(9, len(over[code]) // 3)):
            _reserveer(
                wereld, mens, werkdag_vanaf(wereld.tot - dt.timedelta(days=lot.choice((12, 26, 40, 130))))
            )


def _spreek_toch(wereld: Wereld, mens: Mens, wijk: Wijk, dag: dt.date) -> dt.date:
    """Let a coordinator meet a person of the regular route: the talk is recorded and opens nothing."""
    if dag < wereld.tot:
        kans = dobbelsteen(wereld.zaad, wijk.code, "toch gesproken")
        verhaal = _begin(wereld, mens, wijk, dag, kans)
        bezoek(verhaal, dag, Resultaat.GESPROKEN, zin=TOCH_GESPROKEN)
    return dag


def _reserveer(wereld: Wereld, mens: Mens, van: dt.date) -> None:
    assert mens.op_register is not None
    if not max(mens.op_register, mens.wijken[-1][0]) < van < wereld.tot:
        return
    reservering, _vind = reserveer(wereld, mens, van, van + dt.timedelta(days=60))
    if reservering.tot is not None and reservering.tot < wereld.tot:
        laat_verlopen(wereld, mens, reservering)
