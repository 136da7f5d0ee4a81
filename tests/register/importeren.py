"""Importing deliveries in tests, as the database role that does it."""

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import connection

from inburgeraars.models import Inburgeraar, Registergegevens
from logboek.models import Logregel
from register.leveringen.importeren import Verwerking, import_levering
from tests.register.bestanden import KOLOMMEN, bsn_bij, csv_tekst, iemand, stroom

A_NUMMER = "9000000001"
NAMEN = ("Abebe", "Botros", "Cemal", "Dragan", "Emre", "Farouk", "Gökhan", "Hassan", "Ismail", "Jamal")
BSN = [bsn for i in range(99_990_000, 99_990_100) if (bsn := bsn_bij(i))]


@contextmanager
def als_taak() -> Iterator[None]:
    """Run the block as the role of commands and Celery, and not as the owner of the tables."""
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE taak")
    try:
        yield
    finally:
        if not connection.needs_rollback:
            with connection.cursor() as cursor:
                cursor.execute("RESET ROLE")


def importeer(bron: Path | io.BytesIO, *, naam: str = "levering.csv", **opties: Any) -> Verwerking:
    """Import a delivery as `taak`."""
    with als_taak():
        return import_levering(bron=bron, bestandsnaam=naam, **opties)


def lever(*regels: Mapping[str, str], kolommen: Iterable[str] = KOLOMMEN, **opties: Any) -> dict[str, object]:
    """Import these lines and return the counts that are not zero, but for the lines in all."""
    return getallen(importeer(stroom(csv_tekst(regels, kolommen=kolommen)), **opties))


def getallen(verwerking: Verwerking) -> dict[str, object]:
    """Return the counts that are not zero, but for the lines in all and those that wait by reason."""
    alle = verwerking.tellingen.in_getallen()
    weg = {"regels", "wacht_per_reden"}
    return {sleutel: waarde for sleutel, waarde in alle.items() if waarde and sleutel not in weg}


def stand() -> dict[str, int]:
    """Return how many rows every table has, and the versions of each that were ever kept."""
    return {
        model.__name__: model._default_manager.count()
        for model in apps.get_models()
        if model._meta.app_label in {"inburgeraars", "register", "vinden", "wijken"}
    } | {"Logregel": Logregel.objects.count()}


def persoon(geslachtsnaam: str) -> Inburgeraar:
    """Return the person of this surname."""
    return Inburgeraar.objects.get(geslachtsnaam=geslachtsnaam)


def tien(**anders: str) -> list[dict[str, str]]:
    """Return ten people with BSNs of their own."""
    return [iemand(BSN=BSN[i], A_nummer="", Geslachtsnaam=naam, **anders) for i, naam in enumerate(NAMEN)]


def register(geslachtsnaam: str) -> Registergegevens:
    """Return what the register says of the person of this surname."""
    return Registergegevens.objects.get(inburgeraar__geslachtsnaam=geslachtsnaam)
