"""Mijn dag: whom to see, what must happen, and how the year goes (SCHERMEN). One module a panel."""

import datetime as dt
from dataclasses import dataclass

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Route
from netwerk.models import Vindplaats
from roermond_inburgering.kern.klok import vandaag
from roermond_inburgering.kern.velden import Niveau
from trajecten.forms.persoon import wijken_van
from trajecten.mijn_dag.bezoeken import Bezoeken, bezoeken
from trajecten.mijn_dag.caseload import Caseload, caseload
from trajecten.mijn_dag.jaar import Jaarpaneel, jaarpaneel
from trajecten.mijn_dag.werk import Werk, werk


@dataclass(frozen=True, kw_only=True)
class Begin:
    """What somebody can begin with who has nobody yet."""

    vrij_in_register: int
    vindplaatsen: int


@dataclass(frozen=True, kw_only=True)
class MijnDag:
    """The whole page."""

    datum: dt.date
    bezoeken: Bezoeken
    werk: Werk
    caseload: Caseload
    jaar: Jaarpaneel
    begin: Begin | None

    @property
    def leeg(self) -> bool:
        """Whether there is nobody and nothing yet."""
        return not (self.caseload.aantal or self.bezoeken.aantal or self.werk.aantal)


def mijn_dag(gebruiker: Gebruiker) -> MijnDag:
    """Return the day of a trajectcoördinator, in a fixed number of queries."""
    mensen = caseload(gebruiker)
    return MijnDag(
        datum=vandaag(),
        bezoeken=bezoeken(gebruiker),
        werk=werk(gebruiker),
        caseload=mensen,
        jaar=jaarpaneel(gebruiker),
        begin=None if mensen.aantal else _begin(gebruiker),
    )


def _begin(gebruiker: Gebruiker) -> Begin:
    vrij = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(route=Route.VRIJ)
    return Begin(
        vrij_in_register=vrij.count(),
        vindplaatsen=Vindplaats.objects.filter(wijk__in=wijken_van(gebruiker), actief=True).count(),
    )
