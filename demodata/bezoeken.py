"""The visits of a story: what is logged, what is said, and what follows from it."""

import datetime as dt
from uuid import UUID

from demodata import themas, zinnen
from demodata.gebruikers import OVERDRACHT
from demodata.kalender import op_moment, soms
from demodata.schrijven import Daad
from demodata.stappen import open_traject
from demodata.teksten import kenmerken, soorten_van
from demodata.verhaal import Verhaal
from inburgeraars.models import (
    Belemmering,
    Inburgeraar,
    Route,
    Tolk,
)
from kern.klok import DAG
from logboek.enums import Handeling
from trajecten.contact.enums import MINUTEN_NIEMAND_THUIS, Bezoekstand, Contactsoort, Resultaat
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.traject.enums import Stap

DUURT = {"lezen en schrijven": 300, "mantelzorg": 150, "psychische klachten": 120}
"""The least number of days that a barrier of this kind lasts; of other kinds two months."""


def bezoek(
    verhaal: Verhaal,
    vanaf: dt.date,
    resultaat: Resultaat,
    *,
    zin: str = "",
    met: "Verhaal | None" = None,
    plek: tuple[dt.date, dt.time] | None = None,
) -> dt.date | None:
    """Log a visit on the first free hour from a day on; return its day, or None when that is not in the past.

    Args:
        verhaal: the story of the visited person.
        vanaf: the first day it may be.
        resultaat: the result of the visit.
        zin: the whole note, for a farewell.
        met: the story of the partner, who may be there.
        plek: day and hour, when they are known.
    """
    kalender = verhaal.wereld.kalender
    plek = plek or _vrije_plek(verhaal, vanaf)
    if plek is None:
        return None
    dag, tijd = plek
    minuten = _minuten(verhaal, resultaat)
    op = kalender.vastgelegd(dag, tijd, minuten, verhaal.kans)
    if soms(verhaal.kans, 0.5):  # one in two reads the dossier first
        verhaal.log(Handeling.DOSSIER_GEOPEND, op_moment(dag, tijd) - dt.timedelta(minutes=35))
    _schrijf_bezoek(verhaal, dag, tijd, minuten, op, resultaat, zin, met)
    return dag


def _vrije_plek(verhaal: Verhaal, vanaf: dt.date) -> tuple[dt.date, dt.time] | None:
    kalender, team = verhaal.wereld.kalender, verhaal.wereld.team
    verhaal.blijf_bij(vanaf)
    plek = kalender.plek(team.nummer(verhaal.door), vanaf)
    if plek is not None and plek[0] >= OVERDRACHT and not team.aanstelling(verhaal.door, plek[0] + DAG):
        # A coordinator starts nothing on its last day; the successor comes next week.
        later = OVERDRACHT + dt.timedelta(days=3)
        verhaal.blijf_bij(later)
        plek = kalender.plek(team.nummer(verhaal.door), later)
    return plek


def _minuten(verhaal: Verhaal, resultaat: Resultaat) -> int:
    if resultaat != Resultaat.GESPROKEN:
        return MINUTEN_NIEMAND_THUIS
    if verhaal.traject is None:
        return verhaal.kans.choice((30, 45, 45, 60, 60, 75))
    return verhaal.kans.choice((20, 30, 30, 45, 45, 45, 60, 60, 90))


def _schrijf_bezoek(
    verhaal: Verhaal,
    dag: dt.date,
    tijd: dt.time,
    minuten: int,
    op: dt.datetime,
    resultaat: Resultaat,
    zin: str,
    met: "Verhaal | None",
) -> None:
    boek = verhaal.wereld.boek
    samen = (
        met is not None
        and resultaat == Resultaat.GESPROKEN
        and met.is_open(dag)
        and met.gids(dag) is verhaal.door
    )
    over: list[tuple[str, Inburgeraar]] = [("inburgeraar", verhaal.mens.rij)]
    if samen and met is not None:
        over.append(("inburgeraar", met.mens.rij))
    daad = boek.log(
        Handeling.CONTACT_VASTGELEGD,
        op=op,
        door=verhaal.door,
        aanstelling=verhaal.wereld.team.aanstelling(verhaal.door, op.date()),
        over=over,
    )
    contact = Contactmoment(
        sleutel=UUID(int=verhaal.kans.getrandbits(128), version=4),
        soort=Contactsoort.HUISBEZOEK,
        datum=dag,
        tijd=tijd,
        minuten=minuten,
        door=verhaal.door,
        created_at=op,
    )
    boek.voeg_toe(contact, op=op, daad=daad)
    eigen = minuten - minuten // 2 if samen else minuten
    tekst = _tekst(verhaal, dag, op, daad, resultaat, zin)
    _verslag(verhaal, contact, op, daad, resultaat, eigen, tekst)
    if samen and met is not None:
        _vertel_mee(met, contact, op, daad, minuten // 2)
    _na_bezoek(verhaal, contact, op, daad, resultaat)


def _verslag(
    verhaal: Verhaal,
    contact: Contactmoment,
    op: dt.datetime,
    daad: Daad,
    resultaat: Resultaat,
    minuten: int,
    tekst: str,
) -> None:
    gesproken = resultaat == Resultaat.GESPROKEN
    verhaal.wereld.boek.voeg_toe(
        Verslag(
            inburgeraar=verhaal.mens.rij,
            contactmoment=contact,
            datum=contact.datum,
            resultaat=resultaat,
            minuten=minuten,
            taal=verhaal.wereld.talen[verhaal.mens.taal]
            if gesproken and verhaal.over.tolk != Tolk.GEEN
            else None,
            tolk=verhaal.over.tolk if gesproken else "",
            aanwezig=_aanwezig(verhaal, contact.datum) if gesproken else "",
            tekst=tekst,
            created_at=op,
        ),
        op=op,
        daad=daad,
    )


def _vertel_mee(verhaal: Verhaal, contact: Contactmoment, op: dt.datetime, daad: Daad, minuten: int) -> None:
    """Write the report of a visit to the partner for this person."""
    if minuten < 1:
        return
    tekst = verhaal.wereld.verteller.verslag(verhaal.over, contact.datum, [zinnen.SAMEN, zinnen.TAAL])
    _verslag(verhaal, contact, op, daad, Resultaat.GESPROKEN, minuten, tekst)


def _aanwezig(verhaal: Verhaal, dag: dt.date) -> str:
    erbij = []
    if verhaal.mens.samen and soms(verhaal.kans, 0.2):  # one in five
        erbij.append("haar man" if verhaal.mens.vrouw else "zijn vrouw")
    klein = [(n, dag.year - j) for n, _, j in verhaal.mens.kinderen if dag.year - j <= 12]  # noqa: PLR2004
    if klein and soms(verhaal.kans, 0.4):  # two in five
        naam, leeftijd = verhaal.kans.choice(klein)
        erbij.append(f"{naam} ({leeftijd})")
    return ", ".join(erbij)


def _tekst(
    verhaal: Verhaal, dag: dt.date, op: dt.datetime, daad: Daad, resultaat: Resultaat, zin: str
) -> str:
    verteller = verhaal.wereld.verteller
    if resultaat == Resultaat.NIEMAND_THUIS:
        verhaal.over.pogingen += 1
        if soms(verhaal.kans, 0.4):  # nothing more is asked
            return ""
        return verteller.regel(verhaal.over, dag, zinnen.NIEMAND, herhaal=False)
    if resultaat == Resultaat.WIL_NIET_NU:
        return verteller.verslag(verhaal.over, dag, [zinnen.WIL_NIET])
    if zin:
        return verteller.verslag(verhaal.over, dag, [], (zin,))
    stap = verhaal.traject.stap if verhaal.traject else Stap.TAXEREN
    _kies_activiteit(verhaal, dag, stap)
    soorten = soorten_van(stap, eerste=verhaal.gesprekken == 0, thema=verhaal.over.thema, kans=verhaal.kans)
    return verteller.verslag(verhaal.over, dag, soorten, _belemmering(verhaal, dag, op, daad))


def _kies_activiteit(verhaal: Verhaal, dag: dt.date, stap: str) -> None:
    if verhaal.over.activiteit is None and stap != Stap.TAXEREN:
        wijk = verhaal.mens.wijk_op(dag)
        verhaal.over.activiteit = verhaal.wereld.netwerk.activiteit(
            verhaal.over.thema, wijk, dag, vrouw=verhaal.mens.vrouw
        )


def _belemmering(verhaal: Verhaal, dag: dt.date, op: dt.datetime, daad: Daad) -> tuple[str, ...]:
    """Record a barrier at an early talk, or that one is over; return the sentences about it."""
    verteller, boek = verhaal.wereld.verteller, verhaal.wereld.boek
    if verhaal.hulp and verhaal.gesprekken and soms(verhaal.kans, 0.6):
        soort = verhaal.hulp.pop()
        rij = Belemmering(
            inburgeraar=verhaal.mens.rij,
            soort=verhaal.wereld.soorten[soort],
            toelichting=verteller.regel(verhaal.over, dag, themas.BELEMMERINGEN[soort]["toelichting"]),
            sinds=dag,
            door=verhaal.door,
            created_at=op,
        )
        boek.voeg_toe(rij, op=op, daad=daad)
        verhaal.belemmeringen.append((soort, rij))
        verhaal.over.belemmeringen.add(soort)
        zin = verteller.regel(verhaal.over, dag, themas.BELEMMERINGEN[soort]["gezien"])
        return (zin,) if zin else ()
    oud = [
        (soort, rij)
        for soort, rij in verhaal.belemmeringen
        if rij.voorbij_op is None and (dag - rij.sinds).days > DUURT.get(soort, 60)
    ]
    if oud and soms(verhaal.kans, 0.12):  # now and then
        soort, rij = oud[0]
        boek.wijzig(rij, op=op, daad=daad, voorbij_op=dag)
        verhaal.over.belemmeringen.discard(soort)
        return (verteller.regel(verhaal.over, dag, themas.BELEMMERINGEN[soort]["voorbij"]),)
    return ()


def _na_bezoek(
    verhaal: Verhaal, contact: Contactmoment, op: dt.datetime, daad: Daad, resultaat: Resultaat
) -> None:
    boek = verhaal.wereld.boek
    verhaal.laatste, verhaal.contact_op, verhaal.laatst_vastgelegd = contact, op, op
    if verhaal.gepland is not None and verhaal.gepland.datum <= contact.datum:
        boek.wijzig(verhaal.gepland, op=op, daad=daad, stand=Bezoekstand.GEHOUDEN, gehouden_als=contact)
        verhaal.gepland = None
    if resultaat != Resultaat.GESPROKEN:
        return
    verhaal.gesprekken += 1
    verhaal.over.gesproken = True
    verhaal.over.in_stap += 1
    verhaal.gesprekken_op = contact.datum
    if verhaal.benadering is None or verhaal.benadering.route != Route.WIJKGERICHT:
        return
    if verhaal.traject is None:
        open_traject(verhaal, contact.datum, op)
    _leer_kennen(verhaal, op)


def _leer_kennen(verhaal: Verhaal, op: dt.datetime) -> None:
    """Record telephone, language and interpreter after the first talk: the register has none."""
    rij = verhaal.mens.rij
    if rij.taal is not None:
        return
    velden = {
        "taal": verhaal.wereld.talen[verhaal.mens.taal],
        "tolk": verhaal.over.tolk,
        "telefoon": rij.telefoon or verhaal.wereld.bevolking.telefoonnummer(),
        "beste_tijd": rij.beste_tijd or _beste_tijd(verhaal, op.date()),
    }
    op += dt.timedelta(minutes=2)
    daad = verhaal.log(Handeling.PERSOON_GEWIJZIGD, op)
    verhaal.wereld.boek.wijzig(rij, op=op, daad=daad, **velden)
    verhaal.laatst_vastgelegd = op


def _beste_tijd(verhaal: Verhaal, dag: dt.date) -> str:
    waar = kenmerken(verhaal.over, dag)
    if "nachtdienst" in waar:
        return "na 14.00 uur"
    if "schoolkind" in waar:
        return verhaal.kans.choice(("tussen 9 en 14 uur", "na half negen", "'s ochtends, niet op woensdag"))
    if "deeltijd" in waar:
        return verhaal.kans.choice(("dinsdag of donderdag", "na 17.00 uur"))
    return verhaal.kans.choice(("", "", "'s middags", "liefst eerst appen", "'s ochtends"))
