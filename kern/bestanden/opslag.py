"""The files of the vault as the rows name them: removing what no row names, and the change of keys.

A file is written before its row, and removed after its row no longer names it; files left behind when something breaks
off in between are removed a day later.
"""

import datetime as dt
from functools import partial

from django.apps import apps
from django.db import transaction

from kern import kluis
from kern.bestanden.inhoud import Bestand
from kern.bestanden.model import MetBestand
from kern.klok import nu

BEDENKTIJD = dt.timedelta(days=1)
"""How long a file that no row names is left alone: its row may still be written."""


def modellen() -> list[type[MetBestand]]:
    """Return the models whose rows name a file."""
    return [model for model in apps.get_models() if issubclass(model, MetBestand)]


def berg_op(bestand: Bestand) -> dict[str, object]:
    """Write a file to the vault, and return the fields of the row that describes it."""
    return {"bestand": kluis.bewaar(bestand.inhoud), "type": bestand.type, "grootte": len(bestand.inhoud)}


def verwijder_straks(rij: MetBestand) -> None:
    """Remove the file of a row once the transaction that blanks `bestand` is committed; called before that."""
    if rij.bestand is not None:
        transaction.on_commit(partial(kluis.verwijder, rij.bestand), robust=True)


def clear_away() -> int:
    """Remove the files that no row names, a day after they were written. Runs as database role `taak`.

    Erasure blanks the name of a file in its row: the file itself is removed here.

    Returns:
        How many files were removed.
    """
    weg = 0
    for naam in kluis.opruimbaar((nu() - BEDENKTIJD).timestamp()):
        if not any(model._base_manager.filter(bestand=naam).exists() for model in modellen()):  # noqa: SLF001
            kluis.verwijder(naam)
            weg += 1
    return weg


def reencrypt_files(model: type[MetBestand]) -> int:
    """Put the files that rows of a model name under the current key, one by one, each with its row locked.

    Returns:
        How many were under another key.

    Raises:
        BestandWeg: a row names a file that is not there.
        OnleesbaarError: the key of a file is not in the ring.
    """
    rijen = model._base_manager.filter(bestand__isnull=False).order_by("pk")  # noqa: SLF001
    return sum(_reencrypt(model, pk) for pk in list(rijen.values_list("pk", flat=True)))


@transaction.atomic
def _reencrypt(model: type[MetBestand], pk: int) -> bool:
    """Locked against removal: a row that lost its file meanwhile is skipped."""
    rij = model._base_manager.select_for_update(of=("self",)).get(pk=pk)  # noqa: SLF001
    return rij.bestand is not None and kluis.versleutel_opnieuw(rij.bestand)
