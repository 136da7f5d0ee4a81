"""The papers of Vormgeven in the demo: done or open, and a BSN taken from a document that was seen (DOMEIN 5.2).

Written after the plans. A person who came to Plaatsen has its papers done, or passed the step with something open; a
person in Vormgeven is half way, so that there is something to take over.
"""

import datetime as dt
import random
from collections.abc import Iterator

from demodata.kalender import dobbelsteen, op_moment, soms, werkdag_vanaf
from demodata.verhaal import Verhaal, Wereld
from inburgeraars.models import (
    Burgerservicenummer,
    Doelgroep,
    Doelgroepbevinding,
    Identiteitsbewijs,
    Identiteitscontrole,
)
from kern.versleuteld import sleutelhash
from logboek.enums import Handeling
from trajecten.papieren.enums import Controlestand
from trajecten.papieren.models import Controle, Controleregel, Controlesoort
from trajecten.plan.enums import Componentsoort
from trajecten.plan.models import Component
from trajecten.traject.enums import Stap

VOORLETTERS = {"vaststellende-beschikking": "VB", "overeenkomst": "OV", "aanmelding": "AM"}
AL_KLAAR = ("overeenkomst", "aanmelding")
"""The papers that a person in Vormgeven may have done; the others are left to take over."""


def vul_de_papieren(wereld: Wereld) -> None:
    """Write the documents and checks of everybody who has a plan."""
    lessen: dict[int, Component] = {}
    for versies in wereld.boek.versies[Component].values():
        rij = versies[0].rij
        assert isinstance(rij, Component)
        if rij.soort == Componentsoort.TAAL:
            lessen[id(rij.traject)] = rij
    doelgroepen = _doelgroepen(wereld)
    regels = list(Controleregel.objects.select_related("soort", "taalroute").order_by("soort__volgorde"))
    for nummer, verhaal in enumerate(wereld.verhalen.values(), start=1):
        les = lessen.get(id(verhaal.traject))
        if les is None or verhaal.traject is None or verhaal.traject.stap == Stap.TAXEREN:
            continue
        doelgroep = doelgroepen.get(id(verhaal.mens.rij), Doelgroep.NIET_TE_BEPALEN)
        soorten = [
            r.soort
            for r in regels
            if r.doelgroep in {"", doelgroep} and r.taalroute_id in {None, les.taalroute_id}
        ]
        _vertel(verhaal, les, soorten, nummer)


def _doelgroepen(wereld: Wereld) -> dict[int, str]:
    """Return the last finding of each person, by the identity of its row."""
    uit: dict[int, tuple[dt.date, dt.datetime, str]] = {}
    for versies in wereld.boek.versies[Doelgroepbevinding].values():
        rij = versies[0].rij
        assert isinstance(rij, Doelgroepbevinding)
        sleutel, gevonden = id(rij.inburgeraar), (rij.datum, versies[0].op, rij.doelgroep)
        uit[sleutel] = max(uit.get(sleutel, gevonden), gevonden)
    return {sleutel: doelgroep for sleutel, (*_wanneer, doelgroep) in uit.items()}


def _vertel(verhaal: Verhaal, les: Component, soorten: list[Controlesoort], nummer: int) -> None:
    kans = dobbelsteen(verhaal.wereld.zaad, "papieren", nummer)
    traject = verhaal.traject
    assert traject is not None
    if traject.stap == Stap.VORMGEVEN:
        soorten = [s for s in soorten if s.code in AL_KLAAR and soms(kans, 0.6)]
    elif soms(kans, 0.2):  # passed the step with this still open
        soorten = [s for s in soorten if s.code != "dossier"]
    for moment, soort in zip(_momenten(verhaal, les, kans), soorten, strict=False):
        if soort.vraagt_bsn:
            _neem_bsn_over(verhaal, moment, kans)
        _doe(verhaal, soort, moment, nummer)


def _momenten(verhaal: Verhaal, les: Component, kans: random.Random) -> Iterator[dt.datetime]:
    """Yield moments for one paper after the other, after the plan was made, while the traject runs and in the past."""
    traject = verhaal.traject
    assert traject is not None
    einde, dag = traject.gesloten_op or verhaal.wereld.tot, les.gepland_op
    while True:
        dag = werkdag_vanaf(dag + dt.timedelta(days=kans.randint(1, 4)))
        if dag >= einde:
            return
        yield op_moment(dag, dt.time(15, kans.randrange(60)))


def _doe(verhaal: Verhaal, soort: Controlesoort, op: dt.datetime, nummer: int) -> None:
    wie = verhaal.gids(op.date())
    kenmerk = f"{VOORLETTERS[soort.code]}-{op.year}-{nummer:04}" if soort.code in VOORLETTERS else ""
    controle = Controle(
        inburgeraar=verhaal.mens.rij,
        traject=verhaal.traject,
        soort=soort,
        stand=Controlestand.GEDAAN,
        gedaan_op=op.date(),
        kenmerk=kenmerk,
        door=wie,
        created_at=op,
    )
    daad = verhaal.log(Handeling.CONTROLE_BIJGEWERKT, op, wie)
    verhaal.wereld.boek.voeg_toe(controle, op=op, daad=daad)


def _neem_bsn_over(verhaal: Verhaal, op: dt.datetime, kans: random.Random) -> None:
    """Take the BSN from a document for a person without one from the register, just before the paper that needs it."""
    boek, mens = verhaal.wereld.boek, verhaal.mens
    nummers = (versies[0].rij for versies in boek.versies[Burgerservicenummer].values())
    bekend = any(rij.inburgeraar is mens.rij for rij in nummers if isinstance(rij, Burgerservicenummer))
    bsn = None if bekend else verhaal.wereld.bevolking.bsn()
    if bsn is None:
        return
    op -= dt.timedelta(minutes=10)
    wie = verhaal.gids(op.date())
    bewijs = kans.choice((Identiteitsbewijs.VERBLIJFSDOCUMENT, Identiteitsbewijs.PASPOORT))
    daad = boek.log(
        Handeling.BSN_VASTGELEGD,
        op=op,
        door=wie,
        aanstelling=verhaal.wereld.team.aanstelling(wie, op.date()),
        over=[("inburgeraar", mens.rij)],
        onderdeel=bewijs,
    )
    gezien = Identiteitscontrole(
        inburgeraar=mens.rij, bewijs=bewijs, gezien_op=op.date(), door=wie, created_at=op
    )
    nummer = Burgerservicenummer(inburgeraar=mens.rij, bsn=bsn, bsn_hash=sleutelhash(bsn, doel="bsn"))
    boek.voeg_toe(gezien, op=op, daad=daad)
    boek.voeg_toe(nummer, op=op, daad=daad)
