"""Traits and outcomes beside those of the oracle: exact before vijftallen, and each published figure a neighbour."""

import datetime as dt
from typing import Any

from django.conf import settings

from rapportage.bescherming.afronden import exact
from rapportage.bescherming.bewaren import uit_json
from rapportage.bescherming.vormen import VIJF
from rapportage.cijfers.lezen import lees_stand
from rapportage.kenmerkdagen import bekend_op_van, kenmerkdag
from rapportage.services.kenmerken import Reeks, kenmerken, van_de_dag
from tests.levend_jaar.orakel.kenmerken import kenmerken as orakel
from tests.levend_jaar.vraag import Cijfers, Vraag


def tabellen(q: Vraag) -> Cijfers:
    """Return the exact tables of the last day of a quarter that is known, and which published figures are no neighbour."""
    dag = _dag(q)
    if dag is None:
        return {}
    reeks = Reeks(lees_stand)
    uit: dict[str, Any] = {"geen buur": _geen_buren(q, reeks)}
    for populatie in van_de_dag(dag):
        for tabel in reeks.telling(populatie, dag).tabellen:
            uit[tabel.naam] = {" / ".join(klassen): n for klassen, n in tabel.aantallen.items()}
    return {naam: uit[naam] for naam in tabellen_orakel(q)}


def _geen_buren(q: Vraag, reeks: Reeks) -> list[str]:
    """Return the published figures that are not one of the two multiples of five next to their count."""
    uitgave = kenmerken(peildatum=q.dag, bekend_op=q.v.klok.nu(), lees=lees_stand)
    assert uitgave is not None
    uit = []
    for gepubliceerd in map(uit_json, uitgave["uitgaven"]):
        (populatie,) = (p for p in van_de_dag(gepubliceerd.dag) if p.naam == gepubliceerd.populatie)
        for tabel in gepubliceerd.tabellen:
            for cel, cijfer in tabel.cijfers.items():
                precies = exact(reeks.telling(populatie, tabel.dag), cel)
                if abs(cijfer - precies) >= VIJF or cijfer % VIJF or (not precies and cijfer):
                    uit.append(f"{tabel.naam} {sorted(cel)}: {cijfer} for {precies}")
    return uit


def tabellen_orakel(q: Vraag) -> Cijfers:
    """Return the same tables as the oracle counts them."""
    dag = _dag(q)
    if dag is None:
        return {}
    toen = q.v.boek.bekend_op(bekend_op_van(dag))
    uit = orakel(toen, q.v.stad.taalcoaches, dag.year, settings.PILOT_VAN, dag)
    return {"geen buur": []} | {
        naam: {" / ".join(klassen): n for klassen, n in tabel.items()} for naam, tabel in uit.items()
    }


def _dag(q: Vraag) -> dt.date | None:
    return kenmerkdag(q.dag, q.v.klok.nu()) if q.dag == q.v.vandaag else None
