"""Visits for tests, logged by the service."""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from trajecten.bezoek.services.huisbezoek import log_huisbezoek
from trajecten.bezoek.services.invoer import Bezoek
from trajecten.contact.enums import Resultaat
from trajecten.contact.models import Contactmoment


def maak_huisbezoek(
    persoon: Inburgeraar,
    door: Gebruiker,
    *,
    datum: dt.date | None = None,
    resultaat: Resultaat = Resultaat.GESPROKEN,
    minuten: int | None = 45,
    tekst: str = "We spraken over koken en over de kinderen.",
    sleutel: UUID | None = None,
    **velden: Any,
) -> Contactmoment:
    """Log a huisbezoek; a talk with a free person claims it and opens the traject."""
    bezoek = Bezoek(datum=datum or vandaag(), resultaat=resultaat, minuten=minuten, tekst=tekst, **velden)
    return log_huisbezoek(inburgeraar_id=persoon.pk, door=door, sleutel=sleutel or uuid4(), bezoek=bezoek)
