"""A visit that a coordinator began to log and did not save: it waits on Mijn dag."""

import datetime as dt
import json
import uuid

from demodata.kalender import op_moment
from demodata.verhaal import Verhaal, Wereld
from gebruikers.enums import Rol
from gebruikers.models import Concept, Gebruiker
from kern.klok import DAG

TEKST = "Een uur aan tafel gezeten. We spraken over werk, en over meer Nederlands spreken. De vraag is of er 's avonds iets is."


def laat_een_concept_staan(wereld: Wereld) -> None:
    """Let the coordinator of Donderberg leave the report of a visit unfinished, the day before the last.

    Made after the book is written: a draft names its subject by number. It has no history and no act.
    """
    dag = wereld.tot - DAG
    donderberg = wereld.bevolking.wijken["DON"]
    for wie in wereld.team.met(Rol.TRAJECTCOORDINATOR, dag, donderberg):
        mensen = [v for v in wereld.verhalen.values() if v.traject is not None and _begeleidt(v, wie)]
        if mensen:
            _bewaar(
                min(mensen, key=_wacht_het_langst),
                wie,
                op=min(op_moment(dag, dt.time(16, 40)), wereld.boek.grens),
            )
            return


def _begeleidt(verhaal: Verhaal, wie: Gebruiker) -> bool:
    return verhaal.toegang is not None and verhaal.toegang.gebruiker is wie


def _wacht_het_langst(verhaal: Verhaal) -> dt.date:
    return verhaal.gepland.datum if verhaal.gepland is not None else dt.date.max


def _bewaar(verhaal: Verhaal, wie: Gebruiker, *, op: dt.datetime) -> None:
    persoon = verhaal.mens.rij
    velden = {
        "sleutel": str(uuid.uuid5(uuid.NAMESPACE_OID, f"concept {verhaal.wereld.zaad} {persoon.pk}")),
        "datum": op.date().isoformat(),
        "resultaat": "gesproken",
        "minuten": "60",
        "tekst": TEKST,
    }
    Concept.objects.create(
        gebruiker=wie,
        formulier="huisbezoek",
        onderwerp_soort="inburgeraar",
        onderwerp_id=persoon.pk,
        inhoud=json.dumps({naam: [waarde] for naam, waarde in velden.items()}, ensure_ascii=False),
        bewaard_op=op,
    )
