"""The work around it: hours, tasks, questions."""

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten import Taakfeit, Urenfeit
from tests.levend_jaar.pagina import Wijze
from trajecten.taken.models import Taak

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

SOORTEN = ("vinden", "schrijven", "overleg", "netwerk", "reistijd")


@daad("trajecten:uren", gewicht=8)
def schrijf_uren(v: "Verhaal") -> str | None:
    """A coordinator fills in a week, this one or one of the eight before; sometimes again."""
    if (wie := v.kies(v.stad.coordinatoren(v.vandaag))) is None:
        return None
    maandag = v.vandaag - dt.timedelta(days=v.vandaag.weekday())
    week = maandag - dt.timedelta(weeks=v.rng.choice((0, 0, 1, 2, 5)))
    soort, kwartieren = v.rng.choice(SOORTEN), v.rng.randint(0, 30)
    uren = str(Decimal(kwartieren) / 4).replace(".", ",")
    velden = {soort: uren}
    v.vul(wie, "trajecten:uren", Wijze(vraag=f"week={week}"), **velden)
    v.boek.schrijf(Urenfeit(wie, week, soort, kwartieren * 15))
    return f"{wie} schrijft {uren} uur {soort} in de week van {week}"


@daad("trajecten:taak_nieuw", gewicht=3)
def maak_taak(v: "Verhaal") -> str | None:
    """A coordinator notes something to do."""
    kan = [m for m in v.mensen() if (wie := m.vast_op(v.vandaag)) and v.werkt(wie)]
    if (m := v.kies(kan)) is None:
        return None
    wie, dag = m.vast_op(v.vandaag), v.vandaag + dt.timedelta(days=v.rng.randint(0, 14))
    v.vul(wie, "trajecten:taak_nieuw", v.sleutel("mens", m.nr), wat="De school bellen", uiterlijk=dag)
    v.boek.schrijf(Taakfeit(v.onthoud("taak", Taak), m.nr, wie, dag))
    return f"{wie} heeft iets te doen voor {m.naam} voor {dag}"


def _open(v: "Verhaal") -> list[int]:
    mensen = {m.nr: m for m in v.mensen()}
    return [
        t.nr
        for t in v.nu.taken.values()
        if t.stand == "open"
        and not t.nazorg
        and not t.vrager
        and t.mens in mensen
        and v.werkt(t.voor)
        and mensen[t.mens].vast_op(v.vandaag) == t.voor
    ]


@daad("trajecten:taak_gedaan", "trajecten:taak_ongedaan", gewicht=4)
def doe_taak(v: "Verhaal") -> str | None:
    """A task is done."""
    if (nr := v.kies(_open(v))) is None:
        return None
    t = v.nu.taken[nr]
    pk = v.sleutel("taak", nr)
    v.heen_en_terug(
        lambda: v.druk(t.voor, "trajecten:taak_gedaan", pk), t.voor, "trajecten:taak_ongedaan", pk
    )
    v.boek.schrijf(Taakfeit(nr, t.mens, t.voor, t.uiterlijk, "gedaan"))
    return f"{t.voor} doet een taak"


@daad("trajecten:taak_vervalt", gewicht=1)
def laat_taak_vervallen(v: "Verhaal") -> str | None:
    """A task is not needed any more."""
    if (nr := v.kies(_open(v))) is None:
        return None
    t = v.nu.taken[nr]
    v.vul(t.voor, "trajecten:taak_vervalt", v.sleutel("taak", nr), reden="Is al gebeurd.")
    v.boek.schrijf(Taakfeit(nr, t.mens, t.voor, t.uiterlijk, "vervallen"))
    return f"{t.voor} laat een taak vervallen"


@daad("trajecten:signalen_vragen", gewicht=4)
def vraag_coordinator(v: "Verhaal") -> str | None:
    """The teamleider asks the fixed contact of one or more people."""
    wacht = {v.nu.wie(t.mens) for t in v.nu.taken.values() if t.vrager and t.stand == "open"}
    kan = [m for m in v.mensen() if m.vast_op(v.vandaag) and m.nr not in wacht]
    if not kan:
        return None
    mensen = v.rng.sample(kan, min(len(kan), v.rng.randint(1, 3)))
    dag = v.vandaag + dt.timedelta(days=v.rng.randint(0, 10))
    sleutels = [v.sleutel("mens", m.nr) for m in mensen]
    vraag = Wijze(vraag=urlencode({"persoon": sleutels}, doseq=True))
    v.vul("tess", "trajecten:signalen_vragen", vraag, wat="Wanneer ga je langs?", uiterlijk=dag)
    for m, pk in zip(mensen, sleutels, strict=True):
        nr = v.onthoud("taak", Taak, inburgeraar=pk)
        v.boek.schrijf(Taakfeit(nr, m.nr, m.vast_op(v.vandaag), dag, vrager="tess"))
    return f"tess vraagt iets over {', '.join(m.naam for m in mensen)}"


@daad("trajecten:vraag_antwoord", "trajecten:vraag_antwoord_ongedaan", gewicht=4)
def beantwoord_vraag(v: "Verhaal") -> str | None:
    """The fixed contact of the day answers a question, or changes an answer."""
    mensen = {m.nr: m.vast_op(v.vandaag) for m in v.mensen()}
    kan = [
        (t, wie)
        for t in v.nu.taken.values()
        if t.vrager and t.stand == "open" and (wie := mensen.get(v.nu.wie(t.mens))) and v.werkt(wie)
    ]
    if (gekozen := v.kies(kan)) is None:
        return None
    t, wie = gekozen
    pk = v.sleutel("taak", t.nr)
    v.heen_en_terug(
        lambda: v.vul(wie, "trajecten:vraag_antwoord", pk, antwoord="Ik ga maandag."),
        wie,
        "trajecten:vraag_antwoord_ongedaan",
        pk,
    )
    v.boek.schrijf(Taakfeit(t.nr, t.mens, t.voor, t.uiterlijk, "gedaan", vrager=t.vrager))
    return f"{wie} antwoordt op een vraag van {t.vrager}"


@daad("trajecten:vraag_intrekken", "trajecten:vraag_ongedaan", gewicht=1)
def trek_vraag_in(v: "Verhaal") -> str | None:
    """The teamleider withdraws a question."""
    if (t := v.kies(t for t in v.nu.taken.values() if t.vrager and t.stand == "open")) is None:
        return None
    pk = v.sleutel("taak", t.nr)
    v.heen_en_terug(
        lambda: v.druk(t.vrager, "trajecten:vraag_intrekken", pk), t.vrager, "trajecten:vraag_ongedaan", pk
    )
    v.boek.schrijf(Taakfeit(t.nr, t.mens, t.voor, t.uiterlijk, "vervallen", vrager=t.vrager))
    return f"{t.vrager} trekt een vraag in"
