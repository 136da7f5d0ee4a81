"""Living a story with its figures looked at: a disagreement ends it, and tells the story so far."""

import datetime as dt
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.test import override_settings

from tests.levend_jaar import paginas
from tests.levend_jaar.daden.register import DADEN, Daad
from tests.levend_jaar.klok import gezette_klok, nieuwe_verbinding
from tests.levend_jaar.stad import bouw_stad
from tests.levend_jaar.vergelijk import Vergelijking, regels_van
from tests.levend_jaar.verhaal import Verhaal

BEGIN = dt.date(2027, 10, 4)
"""Fourteen months from here hold two changes of summer time, a New Year, and a leap day."""
EINDE = dt.date(2028, 12, 1)
UITERLIJK = dt.date(2029, 2, 23)
"""Until when a short year goes on that did not do every act by its end."""

NOG_NIET: Mapping[str, str] = {}
"""Figures on which product and oracle do not agree yet, each with the reason."""


class Onenig(AssertionError):
    """Product and oracle do not agree, or an act was refused: the text tells the story so far."""


@dataclass
class Leven:
    """A story that is looked at.

    Args:
        kwartaal: how many addresses of each name are opened once a quarter, by everybody.
        na_daad: whether pages open at the end of each day on which acts were done for the first time.
    """

    verhaal: Verhaal
    vergelijking: Vergelijking
    kwartaal: int = 1
    na_daad: bool = False
    geopend: dict[str, set[str]] = field(default_factory=dict)

    def elke_week(self, v: Verhaal) -> None:
        """Compare the figures; in the first week of a quarter open every page."""
        self.vergelijking.kijk(v)
        if self.vergelijking.verschillen:
            self.mislukt("\n".join(regels_van(self.vergelijking.verschillen)))
        # Statements that the product prepares once a day stay with a connection.
        nieuwe_verbinding()
        if self.kwartaal and v.vandaag.month in {1, 4, 7, 10} and v.vandaag.day <= 7:
            self.open_alles(self.kwartaal, papier=True)

    def open_alles(self, per_naam: int = 1, *, papier: bool = False) -> None:
        """Open every page that somebody can reach, so many of one kind; with `papier` its PDFs are made as well."""
        for wie, namen in paginas.loop(self.verhaal, per_naam=per_naam, papier=papier).items():
            self.geopend.setdefault(wie, set()).update(namen)

    def na_eerste_keer(self, _v: Verhaal, _daden: list[Daad]) -> None:
        """Open pages after the first time of acts."""
        if self.na_daad:
            self.open_alles()

    def mislukt(self, waarom: str) -> None:
        """End the story, with its last days here and the whole of it in a file.

        Raises:
            Onenig: always.
        """
        with tempfile.NamedTemporaryFile("w", suffix=".txt", prefix="verhaal-", delete=False) as bestand:
            bestand.write(self.verhaal.vertel(len(self.verhaal.regels)))
        raise Onenig(f"{waarom}\n\n{self.verhaal.vertel()}\n\nhet hele verhaal: {Path(bestand.name)}")

    def leef(self, tot: dt.date, **drukte: int) -> None:
        """Live up to a day.

        Raises:
            Onenig: an act was refused, or a figure differs.
        """
        try:
            if not self.verhaal.regels:
                self.verhaal.doe("lever_register")
            self.verhaal.leef(tot, **drukte)
        except Onenig:
            raise
        except Exception as fout:
            fout.add_note(self.verhaal.vertel())
            raise

    def haal_in(self, tot: dt.date) -> None:
        """Live on in full weeks until every act was done, up to a day at most."""
        self.verhaal.gericht = True
        while set(DADEN) - set(self.verhaal.gedaan) and self.verhaal.vandaag < tot:
            week = self.verhaal.vandaag + dt.timedelta(days=7)
            self.leef(min(week, tot), dagen_per_week=5, daden_per_dag=6)


@contextmanager
def leven(seed: int, *, haast: bool = False, kwartaal: int = 1, na_daad: bool = False) -> Iterator[Leven]:
    """Build the town under a set clock, and give its life, not lived yet.

    With `haast` forms are sent without opening their page each time, and fewer days are looked at.
    """
    with gezette_klok(BEGIN) as klok, override_settings(PILOT_TOT_EN_MET=dt.date(2029, 12, 31)):
        verhaal = Verhaal(seed=seed, klok=klok, stad=bouw_stad(BEGIN))
        verhaal.balie.haast = haast
        uit = Leven(verhaal, Vergelijking(NOG_NIET, haast), kwartaal, na_daad)
        verhaal.volg(uit.elke_week, uit.na_eerste_keer)
        yield uit
