"""Metingen on the ladder, and their corrections."""

import datetime as dt
from typing import TYPE_CHECKING

from participatie.models import Meting
from tests.levend_jaar.beeld import Mens
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten import Metingfeit, Taakfeit

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

EERDER_GEMETEN = dt.timedelta(days=42)


def _houders(v: "Verhaal") -> list[tuple[Mens, str]]:
    uit = []
    for m in v.mensen():
        wie = m.vast_op(v.vandaag)
        if wie and v.werkt(wie):
            uit.append((m, wie))
    return uit


@daad("trajecten:meting_nieuw", gewicht=14)
def meet(v: "Verhaal") -> str | None:
    """The fixed contact measures somebody; in nazorg this is the meting that was due."""
    if (keuze := v.kies(_houders(v))) is None:
        return None
    m, wie = keuze
    eerder = {x.dag for x in v.nu.metingen_van(m.nr)}
    dag = v.terug(5, vanaf=max((t.geopend_op for t in v.nu.van(m.nr)), default=v.vandaag))
    if dag in eerder:
        return None
    trede = v.rng.choice(("1", "2", "2", "3", "3", "4", "niet"))
    velden: dict[str, object] = {"trede": trede, "waarom": "Dat zag ik.", "datum": dag}
    velden["aanleiding"] = "voortgang" if eerder else "eerste meting"
    v.vul(wie, "trajecten:meting_nieuw", v.sleutel("mens", m.nr), **velden)
    nr = v.onthoud("meting", Meting)
    waarde = None if trede == "niet" else int(trede)
    v.boek.schrijf(Metingfeit(nr, m.nr, dag, waarde, str(velden["aanleiding"])))
    _vink_af(v, m, dag)
    return f"{wie} meet {m.naam} op {dag}: {trede}"


def _vink_af(v: "Verhaal", m: Mens, dag: dt.date) -> None:
    """Tick off the meting of nazorg that was due."""
    laatste = next(iter(reversed(v.nu.van(m.nr))), None)
    if laatste is None or laatste.dicht is None or not laatste.dicht.afgerond or dag <= laatste.dicht.dag:
        return
    taken = [t for t in v.nu.taken.values() if t.mens == m.nr and t.nazorg and t.stand == "open"]
    taken = sorted(taken, key=lambda t: t.uiterlijk)
    taak = next((t for t in taken if t.uiterlijk - EERDER_GEMETEN <= dag), None)
    if taak is not None:
        v.boek.schrijf(Taakfeit(taak.nr, taak.mens, taak.voor, taak.uiterlijk, "gedaan", nazorg=True))


@daad("trajecten:meting_nieuw", gewicht=2)
def lees_mee(v: "Verhaal") -> str | None:
    """The teamleider measures as a second reader, which counts for no score."""
    kan = [m for m, _t, _w in v.in_traject()]
    kan = [
        m
        for m in kan
        if not any(x.mens == m.nr and x.tweede and x.dag == v.vandaag for x in v.nu.metingen.values())
    ]
    if (m := v.kies(kan)) is None:
        return None
    v.vul(
        "tess",
        "trajecten:meting_nieuw",
        v.sleutel("mens", m.nr),
        trede="4",
        waarom="Ik las mee.",
        datum=v.vandaag,
    )
    nr = v.onthoud("meting", Meting)
    v.boek.schrijf(Metingfeit(nr, m.nr, v.vandaag, 4, "tweede lezer", tweede=True))
    return f"tess leest mee bij {m.naam}"


@daad("trajecten:meting_verbeteren", gewicht=2)
def verbeter_meting(v: "Verhaal") -> str | None:
    """A meting is corrected: another trede, or another day."""
    kan = [(x, m, wie) for m, wie in _houders(v) for x in v.nu.metingen_van(m.nr)]
    if (keuze := v.kies(kan)) is None:
        return None
    x, m, wie = keuze
    dagen = {y.dag for y in v.nu.metingen_van(m.nr)}
    opening = max((t.geopend_op for t in v.nu.van(m.nr)), default=x.dag)
    naar = x.dag - dt.timedelta(days=2)
    past = naar not in dagen and naar >= opening and v.van_dit_jaar(naar)
    dag = naar if v.soms(0.4) and past else x.dag
    trede = v.rng.choice((1, 2, 3, 4))
    v.vul(
        wie,
        "trajecten:meting_verbeteren",
        v.sleutel("meting", x.nr),
        trede=str(trede),
        datum=dag,
        waarom="Ik keek nog eens.",
        reden="Het was anders.",
    )
    v.boek.schrijf(Metingfeit(x.nr, x.mens, dag, trede, x.aanleiding))
    return f"{wie} verbetert een meting van {m.naam}: {x.dag} {x.trede} → {dag} {trede}"
