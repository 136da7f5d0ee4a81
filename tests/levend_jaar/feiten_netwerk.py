"""What became true of the network and of the wijken: about no person."""

import datetime as dt
from dataclasses import dataclass

from tests.levend_jaar.beeld import Beeld


@dataclass(frozen=True)
class Werfwijzefeit:
    """At a vindplaats people are recruited in another way."""

    wijk: str
    vindplaats: str
    wijze: str

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.werfwijzen[self.wijk, self.vindplaats] = self.wijze


@dataclass(frozen=True)
class Wijkcijferfeit:
    """A source tells a figure of a wijk in a year."""

    wijk: str
    indicator: str
    eenheid: str
    jaar: int
    waarde: int

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        reeks = b.wijkcijfers.setdefault((self.wijk, self.indicator, self.eenheid), [])
        reeks.append((self.jaar, self.waarde))
