"""The work around it: hours, tasks, signals."""

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

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
