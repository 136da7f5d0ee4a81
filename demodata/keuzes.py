"""Choices about a person: what it likes, which barriers it has, and which interpreter it needs."""

import datetime as dt
import random

from demodata import themas
from demodata.personen import Mens
from demodata.teksten import Onderwerp, kenmerken, past
from inburgeraars.models import (
    Tolk,
)


def kies_thema(over: Onderwerp, dag: dt.date) -> str:
    """Return a theme that the person likes, among those that suit it."""
    waar = kenmerken(over, dag)
    passend = [t for t, voor in themas.THEMA_VOOR.items() if past(("", voor), waar)]
    return over.kans.choice(passend)


def kies_belemmeringen(over: Onderwerp, dag: dt.date) -> list[str]:
    """Return the barriers that the person will turn out to have; most have none or one."""
    waar = kenmerken(over, dag)
    passend = [soort for soort, tekst in themas.BELEMMERINGEN.items() if past(tekst["voor"][0], waar)]
    aantal = over.kans.choices((0, 1, 2), (4, 4, 2))[0]
    return over.kans.sample(passend, min(aantal, len(passend)))


def kies_tolk(mens: Mens, kans: random.Random) -> str:
    """Return the interpreter that a talk needs, by how well the person speaks Dutch."""
    if mens.niveau >= 2:  # noqa: PLR2004  from there on one manages
        return Tolk.GEEN
    gewichten = (1, 5, 2, 3) if mens.niveau == 0 else (4, 3, 1, 2)
    return kans.choices((Tolk.GEEN, Tolk.TELEFONISCH, Tolk.AANWEZIG, Tolk.NAASTE), gewichten)[0].value
