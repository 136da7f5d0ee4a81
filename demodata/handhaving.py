"""Verzuim of the demo: handed over, asked about, decided on and closed (DOMEIN 5). Written after the stories."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from demodata.kalender import op_moment, werkdag_vanaf
from demodata.verhaal import Verhaal, Wereld
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep, Doelgroepbevinding, Toegang, Toegangsgrond
from logboek.enums import Handeling
from trajecten.handhaving.enums import Besluitsoort, Gevolg, Vraagkant
from trajecten.handhaving.maatregelen import GRONDEN
from trajecten.handhaving.models import (
    Handhavingsbesluit,
    Handhavingsgrond,
    Maatregel,
    Overdrachtvraag,
    Verzuimoverdracht,
)
from trajecten.plan.enums import Componentstand
from trajecten.plan.feiten import naam_van
from trajecten.plan.models import Component
from trajecten.traject.enums import Stap

SINDS = dt.timedelta(days=30)
"""How long the verzuim lasted before it was handed over."""
GEBEURD = (
    "Vier van de zes lessen niet gekomen. Twee keer een bericht vooraf, twee keer niets.",
    "Sinds de zomer niet meer op de kookochtend. De deur blijft dicht als ik langskom.",
    "Komt wel binnen, maar gaat na een half uur weg. De docent vroeg mij om te bellen.",
)
GEPROBEERD = (
    "Drie keer langs geweest, twee gesprekken gehad. Een andere lesdag geregeld, met opvang erbij.",
    "Gebeld, een kaartje achtergelaten, met de broer gesproken. Een plek dichterbij voorgesteld.",
    "Samen naar de les gegaan, daarna een kleinere groep gevonden. Dat hield twee weken.",
)
MOTIVERING = "Er is vaak gebeld en een andere dag aangeboden. Er kwam geen reden voor het wegblijven."
VRAAG, ANTWOORD = (
    "Staat er een brief van de dokter in het dossier?",
    "Nee. Volgens haar zelf is er geen medische reden.",
)
VRAAG_TERUG = "Deze week is hij weer gekomen. Kunnen we nog twee weken wachten?"
AFSPRAKEN = "Elke maandag belt de trajectcoördinator. De les is voortaan op dinsdag en donderdag."


@dataclass(frozen=True)
class _Afloop:
    """How far a handover came.

    Args:
        dagen: how many days ago it was handed over.
        vraag: the side that asked a question.
        antwoord: whether it was answered.
        maatregel: the code of the measure, with SANCTIE standing for that of the doelgroep; "" for no measure, None
            for no decision yet.
        gevolg: the consequence for the traject; None while the handover runs.
    """

    dagen: int
    vraag: Vraagkant | None = None
    antwoord: bool = False
    maatregel: str | None = None
    gevolg: Gevolg | None = None


SANCTIE = "sanctie"
AFLOPEN = (
    _Afloop(3),
    _Afloop(12, vraag=Vraagkant.CONSULENT),
    _Afloop(20, vraag=Vraagkant.CONSULENT, antwoord=True, maatregel="waarschuwing"),
    _Afloop(64, maatregel="waarschuwing", gevolg=Gevolg.MET_AFSPRAKEN),
    _Afloop(85, vraag=Vraagkant.CONSULENT, antwoord=True, maatregel="", gevolg=Gevolg.GAAT_VERDER),
    _Afloop(47, maatregel=SANCTIE, gevolg=Gevolg.EINDIGT),
    _Afloop(9, vraag=Vraagkant.COORDINATOR),
    _Afloop(31),
)
SANCTIES = {Doelgroep.PLICHTIG.value: "boete", Doelgroep.BEHOEFTIG.value: "einde-aanbod"}


def draag_verzuim_over(wereld: Wereld) -> None:
    """Hand over the verzuim of a few running trajecten, one for each entry of AFLOPEN."""
    doelgroepen = _doelgroepen(wereld)
    for afloop, (verhaal, component) in zip(AFLOPEN, _met_verzuim(wereld), strict=False):
        _vertel(verhaal, component, afloop, doelgroepen)


def _doelgroepen(wereld: Wereld) -> dict[int, str]:
    """Return the last doelgroep found of everybody."""
    uit: dict[int, tuple[dt.date, str]] = {}
    for versies in wereld.boek.versies[Doelgroepbevinding].values():
        rij = versies[-1].rij
        assert isinstance(rij, Doelgroepbevinding)
        wie = id(rij.inburgeraar)
        uit[wie] = max(uit.get(wie, (dt.date.min, "")), (rij.datum, rij.doelgroep))
    return {wie: doelgroep for wie, (_dag, doelgroep) in uit.items()}


def _met_verzuim(wereld: Wereld) -> Iterator[tuple[Verhaal, Component]]:
    """Yield the stories whose traject started long enough ago and runs, with a running component."""
    loopt: dict[int, Component] = {}
    for versies in wereld.boek.versies[Component].values():
        component = versies[-1].rij
        assert isinstance(component, Component)
        if component.stand == Componentstand.GESTART:
            loopt.setdefault(id(component.traject), component)
    grens = wereld.tot - dt.timedelta(days=max(a.dagen for a in AFLOPEN)) - SINDS
    for verhaal in wereld.verhalen.values():
        traject = verhaal.traject
        if traject is None or traject.gesloten_op is not None or traject.gestart_op is None:
            continue
        if traject.stap == Stap.VOLGEN and traject.gestart_op < grens and id(traject) in loopt:
            yield verhaal, loopt[id(traject)]


def _vertel(verhaal: Verhaal, component: Component, afloop: _Afloop, doelgroepen: dict[int, str]) -> None:
    wereld, rij = verhaal.wereld, verhaal.mens.rij
    op = op_moment(werkdag_vanaf(wereld.tot - dt.timedelta(days=afloop.dagen)), dt.time(14, 10))
    consulenten = wereld.team.met(Rol.CONSULENT, op.date())
    if not consulenten or op.date() >= wereld.tot:
        return
    wie, consulent = verhaal.gids(op.date()), consulenten[0]
    daad = verhaal.log(Handeling.VERZUIM_OVERGEDRAGEN, op, wie)
    toegang = wereld.boek.voeg_toe(
        Toegang(inburgeraar=rij, gebruiker=consulent, grond=Toegangsgrond.VERZUIMOVERDRACHT, van=op.date()),
        op=op,
        daad=daad,
    )
    overdracht = Verzuimoverdracht(
        inburgeraar=rij,
        traject=verhaal.traject,
        component=component,
        toegang=toegang,
        verzuim_sinds=op.date() - SINDS,
        gebeurd=GEBEURD[afloop.dagen % len(GEBEURD)],
        geprobeerd=GEPROBEERD[afloop.dagen % len(GEPROBEERD)],
        waar=naam_van(component)[:200],
        doelgroep=doelgroepen.get(id(rij), Doelgroep.NIET_TE_BEPALEN.value),
        adres=_adres(verhaal),
        door=wie,
        created_at=op,
    )
    wereld.boek.voeg_toe(overdracht, op=op, daad=daad)
    _vraag(verhaal, overdracht, afloop, consulent)
    _besluit(verhaal, overdracht, afloop, consulent)


def _adres(verhaal: Verhaal) -> str:
    adres = next((a for a in verhaal.mens.adressen if a.tot is None), None)
    if adres is None:
        return ""
    return ", ".join((adres.kort, f"{adres.postcode} {adres.woonplaats}".strip()))


def _vraag(verhaal: Verhaal, overdracht: Verzuimoverdracht, afloop: _Afloop, consulent: Gebruiker) -> None:
    if afloop.vraag is None:
        return
    boek, op = verhaal.wereld.boek, overdracht.created_at + dt.timedelta(days=1, hours=1)
    van_consulent = afloop.vraag == Vraagkant.CONSULENT
    vrager, ander = (consulent, overdracht.door) if van_consulent else (overdracht.door, consulent)
    vraag = Overdrachtvraag(
        inburgeraar=overdracht.inburgeraar,
        overdracht=overdracht,
        van=afloop.vraag,
        vraag=VRAAG if van_consulent else VRAAG_TERUG,
        gesteld_door=vrager,
        created_at=op,
    )
    boek.voeg_toe(vraag, op=op, daad=verhaal.log(Handeling.HANDHAVING_VRAAG, op, vrager))
    if afloop.antwoord:
        later = op + dt.timedelta(hours=20)
        daad = verhaal.log(Handeling.HANDHAVING_ANTWOORD, later, ander)
        boek.wijzig(vraag, op=later, daad=daad, antwoord=ANTWOORD, beantwoord_door=ander, beantwoord_op=later)


def _besluit(verhaal: Verhaal, overdracht: Verzuimoverdracht, afloop: _Afloop, consulent: Gebruiker) -> None:
    if afloop.maatregel is None:
        return
    boek, op = verhaal.wereld.boek, overdracht.created_at + dt.timedelta(days=9)
    besluit = Handhavingsbesluit(
        inburgeraar=overdracht.inburgeraar,
        overdracht=overdracht,
        datum=op.date(),
        kenmerk=f"HH-{op:%Y}-{op:%j}",
        motivering=MOTIVERING,
        door=consulent,
        created_at=op,
        **_maatregel(afloop, overdracht.doelgroep),
    )
    boek.voeg_toe(besluit, op=op, daad=verhaal.log(Handeling.HANDHAVING_BESLOTEN, op, consulent))
    if afloop.gevolg is None:
        return
    later = op + dt.timedelta(days=5)
    daad = verhaal.log(Handeling.HANDHAVING_AFGESLOTEN, later, consulent)
    boek.wijzig(
        overdracht,
        op=later,
        daad=daad,
        gesloten_op=later.date(),
        gevolg=afloop.gevolg,
        afspraken=AFSPRAKEN if afloop.gevolg == Gevolg.MET_AFSPRAKEN else "",
    )
    boek.wijzig(overdracht.toegang, op=later, daad=daad, tot=later.date())


def _maatregel(afloop: _Afloop, doelgroep: str) -> dict[str, Any]:
    """Return the fields of the decision; no measure when the doelgroep has none."""
    code = SANCTIES.get(doelgroep) if afloop.maatregel == SANCTIE else afloop.maatregel
    if not code or doelgroep not in SANCTIES:
        return {"soort": Besluitsoort.GEEN}
    maatregel = Maatregel.objects.get(code=code)
    return {
        "soort": maatregel.soort,
        "maatregel": maatregel,
        "grond": Handhavingsgrond.objects.get(code=next(iter(GRONDEN))),
        "bedrag": Decimal(150) if maatregel.met_bedrag else None,
    }
