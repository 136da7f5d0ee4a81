"""The caseload talk: begun, person by person, corrected, ended. Of it only the tasks count in figures."""

import datetime as dt
from typing import TYPE_CHECKING

from gebruikers.models import Gebruiker
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten import Taakfeit
from trajecten.bespreking.models import Bespreekpunt, Bespreking
from trajecten.taken.models import Taak

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

HOOGSTENS = 8
"""How many talks are begun: enough of each caseload, and the other acts have their turn."""
LEIDER = "tess"


def _lopend(v: "Verhaal") -> list[tuple[str, int]]:
    """Return the coordinators at work with whom a talk runs, each with its key."""
    loopt = dict(Bespreking.objects.filter(stand="loopt").order_by("pk").values_list("coordinator", "pk"))
    namen = ((n, v.gebruiker(n).pk) for n in v.stad.coordinatoren(v.vandaag))
    return [(n, loopt[pk]) for n, pk in namen if pk in loopt]


@daad("trajecten:bespreking_beginnen", "trajecten:bespreking_intrekken", gewicht=2)
def begin_bespreking(v: "Verhaal") -> str | None:
    """The teamleider begins a talk about a caseload; the first one with the wrong colleague."""
    lopend = {n for n, _pk in _lopend(v)}
    vast = {m.vast_op(v.vandaag) for m in v.mensen()}
    kan = [n for n in v.stad.coordinatoren(v.vandaag) if n in vast and n not in lopend]
    if v.gedaan.get("begin_bespreking", 0) >= HOOGSTENS or (wie := v.kies(kan)) is None:
        return None
    gebruiker = v.gebruiker(wie)
    v.open(LEIDER, "trajecten:bespreking", vraag=f"wie={gebruiker.pk}")
    v.heen_en_terug(
        lambda: v.druk(LEIDER, "trajecten:bespreking_beginnen", gebruiker.pk),
        LEIDER,
        "trajecten:bespreking_intrekken",
        lambda: _laatste(gebruiker),
    )
    return f"tess begint een bespreking met {wie}"


def _laatste(wie: Gebruiker) -> int:
    return Bespreking.objects.filter(coordinator=wie).latest("pk").pk


@daad("trajecten:bespreking_intrekken_ongedaan", gewicht=1)
def toch_geen_vergissing(v: "Verhaal") -> str | None:
    """A talk that was begun is withdrawn, and that was the mistake."""
    leeg = [(n, pk) for n, pk in _lopend(v) if not Bespreekpunt.objects.filter(bespreking=pk).exists()]
    if (keuze := v.kies(leeg)) is None or v.gedaan.get("toch_geen_vergissing", 0) > 1:
        return None
    wie, pk = keuze
    v.druk(LEIDER, "trajecten:bespreking_intrekken", pk)
    v.druk(LEIDER, "trajecten:bespreking_intrekken_ongedaan", pk)
    return f"tess gaat toch door met {wie}"


@daad("trajecten:bespreking_persoon", gewicht=6)
def bespreek(v: "Verhaal") -> str | None:
    """Somebody is discussed: a note, and sometimes a task for the fixed contact."""
    lopend = {n for n, _pk in _lopend(v)}
    if (m := v.kies(m for m in v.mensen() if m.vast_op(v.vandaag) in lopend)) is None:
        return None
    wie, dag = m.vast_op(v.vandaag), v.vandaag + dt.timedelta(days=v.rng.randint(0, 20))
    velden = {"notitie": f"Besproken op {v.vandaag}."}
    pk = v.sleutel("mens", m.nr)
    if not v.soms(0.6):
        v.vul(LEIDER, "trajecten:bespreking_persoon", pk, **velden)
        return f"tess bespreekt {m.naam} met {wie}"
    taak = {"wat": "Langs de kookgroep gaan", "wie": str(v.gebruiker(wie).pk), "uiterlijk": dag}
    v.vul(LEIDER, "trajecten:bespreking_persoon", pk, **velden, **taak)
    v.boek.schrijf(Taakfeit(v.onthoud("taak", Taak, inburgeraar=pk), m.nr, wie, dag))
    return f"tess spreekt met {wie} iets af voor {m.naam}"


def _punten(v: "Verhaal", *, loopt: bool) -> list[Bespreekpunt]:
    """Return what tess wrote of people who still are in a caseload, in talks that run or all."""
    mensen = {v.sleutel("mens", m.nr) for m in v.mensen() if m.vast_op(v.vandaag)}
    rijen = Bespreekpunt.objects.filter(door=v.gebruiker(LEIDER), besproken=True).order_by("pk")
    return list(rijen.filter(bespreking__stand="loopt") if loopt else rijen.filter(inburgeraar__in=mensen))


@daad("trajecten:niet_besproken", gewicht=1)
def toch_niet_besproken(v: "Verhaal") -> str | None:
    """Somebody is to be discussed once more."""
    if (punt := v.kies(_punten(v, loopt=True))) is None:
        return None
    v.druk(LEIDER, "trajecten:niet_besproken", punt.pk)
    return "tess komt nog terug op iemand"


@daad("trajecten:bespreeknotitie", gewicht=1)
def verbeter_bespreeknotitie(v: "Verhaal") -> str | None:
    """What was written is corrected, also when the talk is over."""
    if (punt := v.kies(_punten(v, loopt=False))) is None:
        return None
    velden = {"notitie": f"Beter gezegd op {v.vandaag}.", "reden": "Preciezer."}
    v.vul(LEIDER, "trajecten:bespreeknotitie", punt.pk, **velden)
    return "tess verbetert een notitie van een bespreking"


@daad("trajecten:bespreektaak_intrekken", "trajecten:bespreektaak_ongedaan", gewicht=1)
def trek_bespreektaak_in(v: "Verhaal") -> str | None:
    """A task of a talk is withdrawn, as long as it is the fixed contact's to do."""
    mensen = {m.nr: m for m in v.mensen()}
    uit = set(Taak.objects.filter(uit_bespreking__isnull=False, stand="open").values_list("pk", flat=True))
    kan = [
        t
        for t in v.nu.taken.values()
        if t.stand == "open"
        and v.sleutel("taak", t.nr) in uit
        and t.mens in mensen
        and mensen[t.mens].vast_op(v.vandaag) == t.voor
    ]
    if (t := v.kies(kan)) is None:
        return None
    pk = v.sleutel("taak", t.nr)
    v.heen_en_terug(
        lambda: v.druk(LEIDER, "trajecten:bespreektaak_intrekken", pk),
        LEIDER,
        "trajecten:bespreektaak_ongedaan",
        pk,
    )
    v.boek.schrijf(Taakfeit(t.nr, t.mens, t.voor, t.uiterlijk, "vervallen"))
    return "tess trekt een taak van een bespreking in"


@daad("trajecten:bespreking_afsluiten", "trajecten:bespreking_heropenen", gewicht=2)
def sluit_bespreking_af(v: "Verhaal") -> str | None:
    """A talk in which somebody was discussed is over; the first one goes on after all."""
    klaar = [
        (n, pk) for n, pk in _lopend(v) if Bespreekpunt.objects.filter(bespreking=pk, besproken=True).exists()
    ]
    if (keuze := v.kies(klaar)) is None:
        return None
    wie, pk = keuze
    v.heen_en_terug(
        lambda: v.druk(LEIDER, "trajecten:bespreking_afsluiten", pk),
        LEIDER,
        "trajecten:bespreking_heropenen",
        pk,
    )
    v.open(LEIDER, "trajecten:bespreking_lezen", pk)
    v.open(wie, "trajecten:bespreking_lezen", pk)
    return f"de bespreking met {wie} is klaar"
