"""The course of a story: what happens, in which order, how often; in numbers that look like a pilot under way."""

import datetime as dt

from demodata import themas, zinnen
from demodata.bezoeken import bezoek
from demodata.kalender import dag_na, op_moment, soms, werkdag_vanaf
from demodata.personen import Mens
from demodata.stappen import sluit, start, zet_stap
from demodata.verhaal import Verhaal, Wereld
from gebruikers.enums import Rol
from inburgeraars.models import Benadering, Eindreden, Route, Vindgegevens, Vindroute
from netwerk.models import Vindplaats
from trajecten.contact.enums import Resultaat
from trajecten.traject.enums import Stap

DUUR = {
    Stap.TAXEREN: (20, 95),
    Stap.VORMGEVEN: (25, 110),
    Stap.PLAATSEN: (18, 60),
    Stap.VOLGEN: (210, 430),
    Stap.AFRONDEN: (25, 70),
}
"""The least and the most days in a step."""

TUSSENPOOS = {
    Stap.TAXEREN: (9, 27),
    Stap.VORMGEVEN: (12, 30),
    Stap.PLAATSEN: (9, 22),
    Stap.VOLGEN: (25, 60),
    Stap.AFRONDEN: (14, 28),
}
"""The least and the most days between two visits."""

UIT_VOOR_START = {
    "wil niet": 5,
    "onbereikbaar": 3,
    "niet plichtig of vrijgesteld": 3,
    "geen aanbod mogelijk": 2,
    "terug naar de reguliere route": 2,
}
UIT_NA_START = {
    "gestopt: werk": 4,
    "gestopt: gezondheid": 3,
    "gestopt: kinderopvang": 2,
    "gestopt: motivatie": 3,
}
"""The reasons why trajecten end, and how often each occurs among them."""

MEESTE_POGINGEN = 4
VERTROKKEN = ("verhuisd", "overleden")
KANS_UIT_VOOR_START, KANS_UIT_NA_START = 0.26, 0.2
VOLGENDE = dict(zip(list(Stap)[:-1], list(Stap)[1:], strict=True))


def vertel_bpi(verhaal: Verhaal, dag: dt.date) -> None:
    """Write how a person of the register is claimed, and visited until there is a talk or the coordinator gives up."""
    kans = verhaal.kans
    op = op_moment(dag, dt.time(8, kans.randrange(60)))
    verhaal.claim(dag, op)
    verhaal.laatst_vastgelegd = None
    pogingen = kans.choices((0, 1, 2, 3, 4), (34, 30, 18, 10, 8))[0]
    volgende = dag_na(dag, kans, 0, 9)
    for _ in range(pogingen):
        if (geweest := bezoek(verhaal, volgende, Resultaat.NIEMAND_THUIS)) is None:
            return
        volgende = dag_na(geweest, kans, 4, 15)
    if pogingen == MEESTE_POGINGEN and soms(kans, 0.75):  # nobody ever opened
        _geef_vrij(verhaal, volgende)
        return
    if soms(kans, 0.14):  # not now
        if (geweest := bezoek(verhaal, volgende, Resultaat.WIL_NIET_NU)) is None:
            return
        volgende = dag_na(geweest, kans, 25, 60)
        if soms(kans, 0.45):  # nor later
            _geef_vrij(verhaal, volgende)
            return
    vertel_traject(verhaal, volgende)


def vertel_netwerk(verhaal: Verhaal, dag: dt.date, vindplaats: Vindplaats | None) -> None:
    """Write how a person is met in the wijk, registered and visited."""
    kans = verhaal.kans
    plek = verhaal.wereld.kalender.plek(verhaal.wereld.team.nummer(verhaal.door), dag)
    if plek is None:
        return
    dag, tijd = plek
    op = op_moment(dag, tijd) + dt.timedelta(minutes=kans.randint(2, 9))
    verhaal.over.plek, verhaal.over.via = vindplaats, "netwerk"
    verhaal.registreer(dag, op, vindplaats)
    verhaal.laatst_vastgelegd = None
    if vindplaats is None and soms(kans, 0.6):  # asked in at once
        vertel_traject(verhaal, dag, plek=plek)
        return
    eerste = dag_na(dag, kans, 2, 12)
    if vindplaats is not None and soms(kans, 0.5):  # agreed on the spot
        verhaal.plan(eerste)
    if soms(kans, 0.12):  # now and then in vain
        if (geweest := bezoek(verhaal, eerste, Resultaat.NIEMAND_THUIS)) is None:
            return
        eerste = dag_na(geweest, kans, 3, 9)
    vertel_traject(verhaal, eerste)


def _geef_vrij(verhaal: Verhaal, dag: dt.date) -> None:
    if dag < verhaal.wereld.tot:
        verhaal.geef_vrij(dag)


def vertel_traject(verhaal: Verhaal, eerste: dt.date, *, plek: tuple[dt.date, dt.time] | None = None) -> None:
    """Write a traject from the first talk on, up to its end or the last day.

    Args:
        verhaal: the story of the person.
        eerste: the first day on which the first talk may be.
        plek: its day and hour, when it takes place where they met.
    """
    kans = verhaal.kans
    dag = bezoek(verhaal, eerste, Resultaat.GESPROKEN, plek=plek)
    if dag is None:
        if soms(kans, 0.7) and verhaal.gepland is None:  # most have a date
            verhaal.plan(max(eerste, verhaal.wereld.tot))
        return
    if soms(kans, 0.05):  # one in twenty
        verhaal.waarschuw(dag, dag + dt.timedelta(days=kans.randint(90, 240)))
    einde = _kies_einde(verhaal, dag)
    verder = dag_na(dag, kans, *DUUR[Stap.TAXEREN])
    while verhaal.traject is not None and verhaal.benadering is not None:
        stap = Stap(verhaal.traject.stap)
        volgende = dag_na(dag, kans, *TUSSENPOOS[stap])
        vertrek = einde[0] if einde is not None and einde[1] in VERTROKKEN else verhaal.wereld.tot
        _begin_als_het_zover_is(verhaal, min(volgende, vertrek, verhaal.wereld.tot))
        if einde is not None and _einde_nadert(verhaal, einde, volgende):
            gestart = verhaal.traject.gestart_op or dag
            _sluit(
                verhaal, max(einde[0], dag + dt.timedelta(days=4), gestart + dt.timedelta(days=7)), einde[1]
            )
            return
        if soms(kans, 0.62):  # agreed beforehand
            verhaal.plan(werkdag_vanaf(volgende))
        geweest = bezoek(verhaal, volgende, _resultaat(verhaal), met=_metgezel(verhaal))
        if geweest is None:
            return
        dag = geweest
        verder = _na_gesprek(verhaal, dag, verder)


def _resultaat(verhaal: Verhaal) -> Resultaat:
    gewichten = (85, 12, 3) if verhaal.gesprekken < 3 else (91, 8, 1)  # noqa: PLR2004
    return verhaal.kans.choices(
        (Resultaat.GESPROKEN, Resultaat.NIEMAND_THUIS, Resultaat.WIL_NIET_NU), gewichten
    )[0]


def _metgezel(verhaal: Verhaal) -> Verhaal | None:
    partner = verhaal.wereld.verhalen.get(id(verhaal.mens.partner))
    if partner is None or partner.door is not verhaal.door or not soms(verhaal.kans, 0.35):
        return None
    return partner


def _na_gesprek(verhaal: Verhaal, dag: dt.date, verder: dt.date) -> dt.date:
    """Take a step when it is time; return the day from which the next one is due."""
    kans, traject = verhaal.kans, verhaal.traject
    gesproken = verhaal.laatste is not None and verhaal.gesprekken_op == dag
    if traject is None or not gesproken:
        return verder
    stap = Stap(traject.stap)
    if stap == Stap.TAXEREN and not verhaal.over.bevonden and soms(kans, 0.6):
        verhaal.bevind(_doelgroep(verhaal), dag)
    if dag < verder:
        return verder
    if stap == Stap.AFRONDEN:
        uitkomst = "afgerond met diploma" if verhaal.over.diploma else "afgerond zonder diploma"
        sluit(verhaal, dag, uitkomst)
        return verder
    if stap == Stap.PLAATSEN and traject.gestart_op is None:
        return verder
    if stap == Stap.VORMGEVEN and not verhaal.teruggegaan and soms(kans, 0.05):
        verhaal.teruggegaan = True
        zet_stap(verhaal, Stap.TAXEREN, dag, reden=kans.choice(themas.TERUGREDENEN))
        return dag_na(dag, kans, 10, 25)
    _verder(verhaal, stap, dag)
    return dag_na(dag, kans, *DUUR[VOLGENDE[stap]])


def _verder(verhaal: Verhaal, stap: Stap, dag: dt.date) -> None:
    kans, reden = verhaal.kans, ""
    if stap == Stap.TAXEREN and not verhaal.over.bevonden:
        if soms(kans, 0.2):  # passed with a reason
            reden = kans.choice(themas.STAPREDENEN)
        else:
            verhaal.bevind(_doelgroep(verhaal), dag)
    zet_stap(verhaal, VOLGENDE[stap], dag, reden=reden)
    if stap == Stap.VORMGEVEN:
        verhaal.start_op = dag_na(dag, kans, 6, 24)


def _begin_als_het_zover_is(verhaal: Verhaal, dag: dt.date) -> None:
    traject = verhaal.traject
    if (
        traject is not None
        and traject.gestart_op is None
        and verhaal.start_op is not None
        and verhaal.start_op < dag
    ):
        start(verhaal, verhaal.start_op)


def _doelgroep(verhaal: Verhaal) -> str:
    via_bpi = verhaal.vind is not None and verhaal.vind.vindroute == Vindroute.BPI
    gewichten = (76, 10, 14) if via_bpi else (24, 56, 20)
    return verhaal.kans.choices(("plichtig", "behoeftig", "niet te bepalen"), gewichten)[0]


# -- endings -----------------------------------------------------------------------------------------------------

type Einde = tuple[dt.date, str]


def _kies_einde(verhaal: Verhaal, dag: dt.date) -> Einde | None:
    """Return the day and the reason of an end other than completion; None when the traject is to be completed."""
    kans, weg = verhaal.kans, verhaal.mens.weg_op
    verhaal.over.diploma = soms(kans, 0.7 if verhaal.mens.leest else 0.25)
    if weg is not None and weg > dag + dt.timedelta(days=40) and soms(kans, 0.7):
        uitkomst = "overleden" if soms(kans, 0.12) else "verhuisd"
        return werkdag_vanaf(weg - dt.timedelta(days=kans.randint(9, 24))), uitkomst
    if verhaal.mens.op_register is None and soms(kans, 0.08):
        uitkomst = "overleden" if soms(kans, 0.25) else "verhuisd"
        return dag_na(dag, kans, 60, 400), uitkomst
    if soms(kans, KANS_UIT_VOOR_START):
        uitkomst = kans.choices(list(UIT_VOOR_START), list(UIT_VOOR_START.values()))[0]
        return dag_na(dag, kans, 18, 150), uitkomst
    if soms(kans, KANS_UIT_NA_START):
        uitkomst = kans.choices(list(UIT_NA_START), list(UIT_NA_START.values()))[0]
        return dag_na(dag, kans, 120, 420), uitkomst
    return None


def _einde_nadert(verhaal: Verhaal, einde: Einde, volgende: dt.date) -> bool:
    """Tell whether the end comes before the next visit, and fits: its reason must be one of before or after the start."""
    dag, uitkomst = einde
    if dag > volgende:
        return False
    gestart = verhaal.traject is not None and verhaal.traject.gestart_op is not None
    if uitkomst in VERTROKKEN:
        return True
    return gestart == uitkomst.startswith("gestopt")


def _sluit(verhaal: Verhaal, dag: dt.date, uitkomst: str) -> None:
    kans, tot = verhaal.kans, verhaal.wereld.tot
    geweest: dt.date | None = werkdag_vanaf(dag)
    if uitkomst == "wil niet":
        geweest = bezoek(verhaal, dag, Resultaat.WIL_NIET_NU)
    elif uitkomst == "onbereikbaar":
        for _ in range(3):
            geweest = bezoek(verhaal, dag, Resultaat.NIEMAND_THUIS)
            if geweest is None:
                return
            dag = dag_na(geweest, kans, 5, 12)
    elif uitkomst in zinnen.AFSCHEID:
        zin = verhaal.wereld.verteller.kies(verhaal.over, dag, zinnen.AFSCHEID[uitkomst])
        geweest = bezoek(verhaal, dag, Resultaat.GESPROKEN, zin=zin)
        if geweest is not None and uitkomst == "niet plichtig of vrijgesteld":
            verhaal.bevind(kans.choice(("niet plichtig", "vrijgesteld")), geweest)
    if geweest is None or geweest >= tot:
        return
    sluit(verhaal, geweest, uitkomst)
    if uitkomst == "terug naar de reguliere route":
        roep_op(verhaal.wereld, verhaal.mens, dag_na(geweest, kans, 3, 20))


# -- the regular route and reservations -----------------------------------------------------------------------------


def roep_op(wereld: Wereld, mens: Mens, dag: dt.date) -> None:
    """Let a consulent call up a person who is free."""
    if dag >= wereld.tot:
        return
    wie = wereld.team.met(Rol.CONSULENT, dag)
    consulent = wie[dag.toordinal() % len(wie)]
    op = op_moment(dag, dt.time(10, dag.toordinal() % 60))
    wereld.boek.voeg_toe(
        Benadering(inburgeraar=mens.rij, route=Route.REGULIER, door=consulent, van=dag, sinds=op), op=op
    )
    wereld.boek.wijzig(mens.rij, op=op, route=Route.REGULIER)


def reserveer(wereld: Wereld, mens: Mens, dag: dt.date, tot: dt.date) -> tuple[Benadering, Vindgegevens]:
    """Let the teamleider reserve a person for the wijk until a day: it is found by the register."""
    teamleider = wereld.team.met(Rol.TEAMLEIDER, dag)[0]
    op = op_moment(dag, dt.time(13, 30))
    wereld.boek.wijzig(mens.rij, op=op, route=Route.GERESERVEERD)
    benadering = Benadering(
        inburgeraar=mens.rij,
        route=Route.GERESERVEERD,
        wijk=mens.wijk_op(dag),
        door=teamleider,
        van=dag,
        tot=tot,
        sinds=op,
    )
    vind = Vindgegevens(inburgeraar=mens.rij, vindroute=Vindroute.BPI, al_in_bpi=True)
    return wereld.boek.voeg_toe(benadering, op=op), wereld.boek.voeg_toe(vind, op=op)


def laat_verlopen(wereld: Wereld, mens: Mens, reservering: Benadering) -> None:
    """End a reservation whose last day has passed: the person is free again."""
    assert reservering.tot is not None
    op = op_moment(reservering.tot, dt.time(0, 5))
    wereld.boek.wijzig(mens.rij, op=op, route=Route.VRIJ)
    wereld.boek.wijzig(reservering, op=op, eindreden=Eindreden.VERLOPEN)
