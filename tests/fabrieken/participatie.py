"""Metingen for tests, recorded by the service with the ladder that ships."""

import datetime as dt

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.ladder import Trede
from participatie import referentie
from participatie.enums import Aanleiding
from participatie.models import Meting
from participatie.services.metingen import Waarneming, record_meting


def maak_meting(
    persoon: Inburgeraar,
    door: Gebruiker,
    trede: int | None = 2,
    *,
    datum: dt.date | None = None,
    waarom: str = "Zij komt elke dinsdag in het moedercentrum.",
    aanleiding: Aanleiding = Aanleiding.VOORTGANG,
    tweede_lezer: bool = False,
) -> Meting:
    """Record a meting by the user who keeps the dossier, or by a second reader."""
    referentie.laad()
    waarneming = Waarneming(
        datum=datum, trede=Trede(trede) if trede else None, waarom=waarom, aanleiding=aanleiding
    )
    return record_meting(
        inburgeraar_id=persoon.pk, door=door, waarneming=waarneming, tweede_lezer=tweede_lezer
    )
