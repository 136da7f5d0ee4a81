"""The rows of the caseload page, and the part of a wijk in its table."""

from dataclasses import dataclass, field

from dagwerk.caseload.getallen import Getal, Wachten
from dagwerk.caseload.jaren import Jaarrij
from dagwerk.caseload.oordeel import Reden
from dagwerk.caseload.wijken import Samenjaar, Wijkdoel
from wijken.models import Wijk


@dataclass(frozen=True, kw_only=True)
class Rij:
    """The numbers of one coordinator in a wijk, of people without one, of a wijk, or of all wijken.

    Args:
        naam: the coordinator or the wijk.
        noot: what needs attention about the coordinator, in words.
        stappen: a number for each step, in their order.
        bezocht: how many of them had a visit at the door this week; `vorige_week` the week before.
        bezoek: who was visited this week or will be by plan; None on an earlier day.
        signaal: who has a signal, `meting` those because a meting is due; None on an earlier day.
        verzuim: for whom handhaving runs.
        langst: the longest time without a talk; None without open trajecten.
        in_stap: the longest time in Taxeren, Vormgeven or Plaatsen; None with nobody there.
        jaar: the year of the coordinator; None for others.
        redenen: what is out of line, heaviest first.
        ruimte: for how many people there is room, in words.
        samen: the year of a wijk, or of all of them, together; None for others.
    """

    naam: str
    stappen: list[Getal]
    open: Getal
    bezocht: Getal
    vorige_week: Getal
    bezoek: Getal | None
    signaal: Getal | None
    verzuim: Getal
    meting: Getal | None
    langst: Wachten | None
    in_stap: Wachten | None
    noot: str = ""
    jaar: Jaarrij | None = None
    redenen: tuple[Reden, ...] = ()
    ruimte: str = ""
    samen: Samenjaar | None = None


@dataclass(frozen=True, kw_only=True)
class Wijktabel:
    """A wijk, with a row for each of its coordinators and their sum.

    Args:
        doelen: started trajecten beside the targets; none outside the pilot.
        kop: in words how many are open, and who works there.
        vouw: a phone shows the heading alone: there is another wijk with more to do.
    """

    wijk: Wijk
    rijen: list[Rij]
    samen: Rij
    doelen: list[Wijkdoel]
    kop: str
    url: str
    vouw: bool = field(default=False, compare=False)
