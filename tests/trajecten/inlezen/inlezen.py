"""Uploading a workbook in tests, and doing the work on it as the worker does."""

from gebruikers.models import Gebruiker
from tests.register.importeren import als_taak
from tests.trajecten.inlezen.werkboek import Boek
from trajecten.inlezen.models import Trajectinlezing
from trajecten.inlezen.services.inlezingen import (
    add_trajectinlezing,
    approve_trajectinlezing,
    undo_trajectinlezing,
)
from trajecten.inlezen.services.werk import work_on_trajectinlezing
from trajecten.inlezen.voorbeeld import Voorbeeld


def upload(door: Gebruiker, boek: Boek | bytes, *, naam: str = "trajecten.xlsx") -> Trajectinlezing:
    """Upload a workbook and let the worker read it."""
    inhoud = boek if isinstance(boek, bytes) else boek.xlsx()
    return werk(add_trajectinlezing(door=door, bestandsnaam=naam, inhoud=inhoud))


def werk(rij: Trajectinlezing) -> Trajectinlezing:
    """Do the work that an upload waits for, and return it as it then is."""
    with als_taak():
        work_on_trajectinlezing(pk=rij.pk)
    return Trajectinlezing.objects.get(pk=rij.pk)


def voorbeeld(rij: Trajectinlezing) -> Voorbeeld:
    """Return the preview."""
    assert rij.voorbeeld is not None, rij.fout
    return Voorbeeld.uit_json(rij.voorbeeld)


def lees_in(rij: Trajectinlezing, door: Gebruiker, *, boven_norm: str = "") -> Trajectinlezing:
    """Approve a preview and let the worker write it."""
    approve_trajectinlezing(inlezing_id=rij.pk, door=door, boven_norm=boven_norm)
    return werk(rij)


def draai_terug(rij: Trajectinlezing, door: Gebruiker) -> Trajectinlezing:
    """Undo what was read in, as the worker does."""
    undo_trajectinlezing(inlezing_id=rij.pk, door=door)
    return werk(rij)
