"""A protected edition as it is kept and sent: JSON with nothing but what is published."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from rapportage.bescherming.vormen import Cel, Reden, Stap, Stapsoort, Uitgave, Uitgegeven


def als_json(uitgave: Uitgave) -> dict[str, Any]:
    """Return an edition for a file; the same edition gives the same one."""
    return {
        "populatie": uitgave.populatie,
        "dag": uitgave.dag.isoformat(),
        "getoetst": uitgave.getoetst,
        "stappen": [dataclasses.asdict(stap) for stap in uitgave.stappen],
        "tabellen": [_tabel_als_json(tabel) for tabel in uitgave.tabellen],
    }


def _tabel_als_json(tabel: Uitgegeven) -> dict[str, Any]:
    return {
        "naam": tabel.naam,
        "dag": tabel.dag.isoformat(),
        "indelingen": {naam: list(klassen) for naam, klassen in tabel.indelingen.items()},
        "cijfers": cellen_als_json(tabel.cijfers),
        "niet_verdeeld": [dict(sorted(cel)) for cel in sorted(tabel.niet_verdeeld, key=sorted)],
    }


def cellen_als_json(cijfers: Mapping[Cel, int]) -> list[dict[str, Any]]:
    """Return numbers by cell, in one order whatever made them."""
    return [
        {"cel": dict(sorted(cel)), "aantal": aantal}
        for cel, aantal in sorted(cijfers.items(), key=lambda paar: sorted(paar[0]))
    ]


def uit_json(uitgave: Mapping[str, Any]) -> Uitgave:
    """Return the edition that was kept."""
    return Uitgave(
        populatie=uitgave["populatie"],
        dag=dt.date.fromisoformat(uitgave["dag"]),
        getoetst=uitgave["getoetst"],
        stappen=tuple(stap_uit_json(stap) for stap in uitgave["stappen"]),
        tabellen=tuple(tabel_uit_json(tabel) for tabel in uitgave["tabellen"]),
    )


def stap_uit_json(stap: Mapping[str, str]) -> Stap:
    """Return a step that was kept."""
    return Stap(
        tabel=stap["tabel"], soort=Stapsoort(stap["soort"]), reden=Reden(stap["reden"]), wat=stap["wat"]
    )


def tabel_uit_json(tabel: Mapping[str, Any]) -> Uitgegeven:
    """Return a table that was kept."""
    return Uitgegeven(
        naam=tabel["naam"],
        dag=dt.date.fromisoformat(tabel["dag"]),
        indelingen={naam: tuple(klassen) for naam, klassen in tabel["indelingen"].items()},
        cijfers=cellen_uit_json(tabel["cijfers"]),
        niet_verdeeld=frozenset(frozenset(cel.items()) for cel in tabel["niet_verdeeld"]),
    )


def cellen_uit_json(cellen: Iterable[Mapping[str, Any]]) -> dict[Cel, int]:
    """Return the numbers that were kept, by cell."""
    return {frozenset(rij["cel"].items()): rij["aantal"] for rij in cellen}
