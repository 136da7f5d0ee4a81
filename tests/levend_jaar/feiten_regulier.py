"""The facts of the regular route: called up, come over from the wijk, its stages."""

import datetime as dt
from dataclasses import dataclass

from tests.levend_jaar.beeld import Beeld
from tests.levend_jaar.feiten import benaderd_na, dag_van

REGULIER = ("opgeroepen", "verschenen", "taaltoets", "gestart", "afgerond")
"""The stages of the regular route, in order."""


@dataclass(frozen=True)
class Opgeroepen:
    """A consulent called somebody up for the regular route."""

    mens: int
    door: str

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        m = b.mensen[self.mens]
        m.route, m.houder, m.benaderd_sinds = "regulier", self.door, dag_van(moment)
        m.ooit_benaderd = True
        m.begin_regulier = len(m.regulier)
        m.regulier.append((dag_van(moment), 0, "opgeroepen"))
        benaderd_na(b, m)


@dataclass(frozen=True)
class NaarRegulier:
    """The fixed contact said yes to a consulent: somebody goes on on the regular route; its visits lapse."""

    mens: int
    door: str

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        m, vandaag = b.mensen[self.mens], dag_van(moment)
        m.route, m.houder, m.benaderd_sinds = "regulier", self.door, vandaag
        m.begin_regulier = len(m.regulier)
        benaderd_na(b, m)
        for vast in m.vast:
            if vast.tot is None:
                vast.tot = max(vandaag, vast.van)
        for z in b.bezoeken.values():
            if b.wie(z.mens) == m.nr and z.stand == "gepland":
                z.stand = "vervallen"


@dataclass(frozen=True)
class Regulierfeit:
    """Somebody reached the next stage of the regular route; who came over from the wijk was not called up."""

    mens: int
    nr: int

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:
        m = b.mensen[self.mens]
        stappen = m.regulier[m.begin_regulier :]
        volgende = REGULIER[REGULIER.index(stappen[-1][2]) + 1] if stappen else "verschenen"
        m.regulier.append((dag_van(moment), self.nr, volgende))


@dataclass(frozen=True)
class RegulierTerug:
    """A stage of the regular route was not reached after all."""

    mens: int
    nr: int

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        m = b.mensen[self.mens]
        m.regulier = [stap for stap in m.regulier if stap[1] != self.nr]
