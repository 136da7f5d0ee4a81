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
    """The reason of the last correction; `versies_url` leads to the earlier versions."""
    versies_url: str = ""
    verbeter_url: str = ""
    """Where its maker corrects it; empty for other users."""
    href: str = ""
    """The page that tells the whole of it."""
    orde: tuple[dt.datetime, int]
    """The moment of recording, and the key: they order entries of one day."""


def dag_in_woorden(datum: dt.date) -> str:
    """Return a day in the wording of the line under an entry."""
    return date_format(datum, "D j F").lower()
