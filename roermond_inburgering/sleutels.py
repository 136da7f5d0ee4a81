"""Rotation of encryption keys: all texts and files under the current key, history included, recording no history."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pgtrigger
from django.apps import apps
from django.db import connection, models, transaction

from kern.bestanden.opslag import modellen, reencrypt_files
from kern.versleuteld import (
    VersleuteldeTekst,
    huidige_sleutel,
    ontsleutel,
    versleutel,
)

PER_KEER = 500


@dataclass(frozen=True)
class Gedaan:
    """The result of rotation for one column."""

    tabel: str
    kolom: str
    rijen: int


def versleutelde_velden() -> Iterator[tuple[type[models.Model], VersleuteldeTekst]]:
    """Yield every encrypted field of the project with its model, history models included."""
    for model in apps.get_models():
        for veld in model._meta.concrete_fields:  # noqa: SLF001  what Django documents as its API
            if isinstance(veld, VersleuteldeTekst):
                yield model, veld


def rotate_sleutels() -> list[Gedaan]:
    """Re-encrypt every value that is not under the current key, in batches that each commit.

    Runs as `eigenaar`: only that role can bypass the triggers of row history. When it is stopped half-way, the next
    run goes on with the rest; run again, it finds nothing to do.

    Raises:
        BestandWeg: a row names a file that is not there.
        OnleesbaarError: a text or file is under a key that is not in the ring (any more).
    """
    velden = [
        Gedaan(model._meta.db_table, str(veld.column), _doe_alles(model, veld))  # noqa: SLF001
        for model, veld in versleutelde_velden()
    ]
    bestanden = [
        Gedaan(model._meta.db_table, "bestand", reencrypt_files(model))  # noqa: SLF001
        for model in modellen()
    ]
    return [*velden, *bestanden]


def _doe_alles(model: type[models.Model], veld: VersleuteldeTekst) -> int:
    rijen = 0
    while gedaan := _doe_een_deel(model, veld):
        rijen += gedaan
    return rijen


def _doe_een_deel(model: type[models.Model], veld: VersleuteldeTekst) -> int:
    tabel, sleutel = model._meta.db_table, model._meta.pk.column  # noqa: SLF001
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pgtrigger.ignore', %s, true)", [_triggers(model)])
        # Byte 1 of a stored value is the id of its key (kern.versleuteld). The names come from our own models.
        cursor.execute(
            f'SELECT "{sleutel}", "{veld.column}" FROM "{tabel}"'  # noqa: S608
            f' WHERE "{veld.column}" IS NOT NULL AND get_byte("{veld.column}", 1) <> %s'
            f' ORDER BY "{sleutel}" LIMIT %s FOR UPDATE',
            [huidige_sleutel(), PER_KEER],
        )
        nieuw = [
            (versleutel(ontsleutel(bytes(oud), doel=veld.doel), doel=veld.doel), pk)
            for pk, oud in cursor.fetchall()
        ]
        cursor.executemany(
            f'UPDATE "{tabel}" SET "{veld.column}" = %s WHERE "{sleutel}" = %s',  # noqa: S608
            nieuw,
        )
    return len(nieuw)


def _triggers(model: type[models.Model]) -> str:
    geregistreerd: list[tuple[Any, Any]] = list(pgtrigger.registered())
    namen = [trigger.get_pgid(m) for m, trigger in geregistreerd if m is model]
    return f"{{{','.join(namen)}}}"
