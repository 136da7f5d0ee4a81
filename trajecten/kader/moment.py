"""One entry of a timeline."""

import datetime as dt
from dataclasses import dataclass

from django.utils.formats import date_format


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One entry."""

    soort: str
    kop: str
    icoon: str
    getint: bool
    meta: str
    tekst: str
    badges: list[str]
    datum: dt.date
    kansen: str = ""
    afspraken: tuple[str, ...] = ()
    verbeterd: str = ""
    """Why it was corrected last; what stood there before is at `versies_url`."""
    versies_url: str = ""
    verbeter_url: str = ""
    """Where its maker corrects it; empty for others."""
    orde: tuple[dt.datetime, int]
    """When it was recorded, and its key: they decide between entries of one day."""


def dag_in_woorden(datum: dt.date) -> str:
    """Return a day as the line under an entry tells it."""
    return date_format(datum, "D j F").lower()
