"""Dates of birth of which the day, or the day and the month, may be unknown.

Registers write an unknown part as zeros (`00-05-1944`). Such a date is kept as it is: filling in 1 January would make
up a birthday, and make strangers look alike.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
OUDSTE_LEEFTIJD = 130

ONTBREEKT = "ontbreekt"
ONGELDIG = "ongeldig"
BESTAAT_NIET = "bestaat niet"
IN_DE_TOEKOMST = "in de toekomst"
TE_LANG_GELEDEN = f"meer dan {OUDSTE_LEEFTIJD} jaar geleden"

# People and the BPI write the day first, ISO and the GBA the year.
_NOTATIES = tuple(
    re.compile(patroon, re.ASCII)
    for patroon in (
        r"(?P<dag>\d{1,2})([-/.])(?P<maand>\d{1,2})\2(?P<jaar>\d{4})",
        r"(?P<jaar>\d{4})([-/.])(?P<maand>\d{1,2})\2(?P<dag>\d{1,2})",
        r"(?P<jaar>\d{4})(?P<maand>\d{2})(?P<dag>\d{2})",
        r"(?P<maand>\d{1,2})[-/.](?P<jaar>\d{4})",
        r"(?P<jaar>\d{4})[-/.](?P<maand>\d{1,2})",
        r"(?P<jaar>\d{4})",
    )
)


class DatumFout(ValueError):
    """A text or a combination of numbers is no date of birth.

    `reden` is one of the constants of this module, worded to follow the name of the field ("geboortedatum bestaat
    niet"). It never repeats the text that was read.
    """

    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


@dataclass(frozen=True, slots=True)
class Geboortedatum:
    """A date of birth: a year, and the month and the day when known.

    Raises:
        DatumFout: the calendar does not have it, or a day is given without a month.
    """

    jaar: int
    maand: int | None = None
    dag: int | None = None

    def __post_init__(self) -> None:
        """Refuse a date that is not in the calendar."""
        if self.dag is not None and self.maand is None:
            raise DatumFout(BESTAAT_NIET)
        try:
            self.vroegst()
        except ValueError as fout:
            raise DatumFout(BESTAAT_NIET) from fout

    @classmethod
    def uit_datum(cls, datum: date) -> Self:
        """Return a complete `datum` as a date of birth."""
        return cls(datum.year, datum.month, datum.day)

    def vroegst(self) -> date:
        """Return the earliest day that it can have been."""
        return date(
            self.jaar,
            1 if self.maand is None else self.maand,
            1 if self.dag is None else self.dag,
        )

    def volledig(self) -> date | None:
        """Return the day itself, or None when a part is unknown."""
        return None if self.dag is None else self.vroegst()

    def iso(self) -> str:
        """Return it as stored and sorted: `1944-05-00`, with zeros for unknown parts."""
        return f"{self.jaar:04}-{self.maand or 0:02}-{self.dag or 0:02}"

    def tonen(self) -> str:
        """Return it as shown: "14 oktober 1979", "mei 1944" or "1961"."""
        if self.maand is None:
            return str(self.jaar)
        maand = f"{MAANDEN[self.maand - 1]} {self.jaar}"
        return maand if self.dag is None else f"{self.dag} {maand}"

    def jonger_dan(self, jaren: int, op: date) -> bool | None:
        """Tell whether somebody of this date is younger than so many years on a day; None when that is not certain."""
        grens = (op.year - jaren, op.month, op.day)
        vroegst = (self.jaar, self.maand or 1, self.dag or 1)
        # A month has 31 days at most: a later day than the real last one makes nobody younger.
        laatst = (self.jaar, self.maand or 12, self.dag or 31)
        if vroegst > grens:
            return True
        return None if laatst > grens else False

    def leeftijd(self, op: date) -> int | None:
        """Return the age in whole years on a day, or None when it depends on an unknown part."""
        vroegst = (op.month, op.day) < (self.maand or 1, self.dag or 1)
        laatst = (op.month, op.day) < (self.maand or 12, self.dag or 31)
        return op.year - self.jaar - vroegst if vroegst == laatst else None

    def getypt(self) -> str:
        """Return it as people type it: `14-10-1979`, `5-1944` or `1961`."""
        return "-".join(str(deel) for deel in (self.dag, self.maand, self.jaar) if deel)

    def verenigbaar_met(self, ander: Self) -> bool:
        """Tell whether both can be the same day; an unknown part contradicts nothing."""
        return (
            self.jaar == ander.jaar
            and (self.maand == ander.maand or None in (self.maand, ander.maand))
            and (self.dag == ander.dag or None in (self.dag, ander.dag))
        )


def lees_datum(tekst: str) -> Geboortedatum:
    """Read a date in which the day, or day and month, may be zero or left out.

    Args:
        tekst: `14-10-1979`, `00-05-1944`, `1979-10-14`, `19440500`, `5-1944`, `1961`. Hyphens, slashes and points
            separate the numbers alike.

    Raises:
        DatumFout: `ontbreekt` (empty, or all zeros: the year is unknown as well), `ongeldig` (no notation of a date)
            or `bestaat niet`.
    """
    tekst = tekst.strip()
    if not tekst.strip("0-/. "):
        raise DatumFout(ONTBREEKT)
    for notatie in _NOTATIES:
        if delen := notatie.fullmatch(tekst):
            getallen = delen.groupdict()
            maand = int(getallen.get("maand") or 0)
            dag = int(getallen.get("dag") or 0)
            return Geboortedatum(int(getallen["jaar"]), maand or None, dag or None)
    raise DatumFout(ONGELDIG)


def lees_geboortedatum(tekst: str, *, vandaag: date) -> Geboortedatum:
    """Read a date of birth as `lees_datum` does, of somebody who can be alive.

    Raises:
        DatumFout: as `lees_datum`; also `in de toekomst`, or more than 130 years ago.
    """
    geboren = lees_datum(tekst)
    if geboren.vroegst() > vandaag:
        raise DatumFout(IN_DE_TOEKOMST)
    if vandaag.year - geboren.jaar > OUDSTE_LEEFTIJD:
        raise DatumFout(TE_LANG_GELEDEN)
    return geboren
