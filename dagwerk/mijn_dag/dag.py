"""Mijn dag: visits, work and the year of a trajectcoördinator. Each panel is a module."""

import datetime as dt
from dataclasses import dataclass

from dagwerk.mijn_dag.bezoeken import Bezoeken, bezoeken
from dagwerk.mijn_dag.caseload import Caseload, caseload
from dagwerk.mijn_dag.jaar import Jaarpaneel, jaarpaneel
from dagwerk.mijn_dag.namens_jou import Gedaan, namens_jou
from dagwerk.mijn_dag.werk import Werk, werk
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.wijken import wijken_van
from kern.bladzijden import Geteld, in_woorden
from kern.klok import vandaag
from kern.velden import Niveau
from netwerk.models import Vindplaats
from trajecten.overdracht.ontvanger import wat_wacht
from vinden.personen.lijstkeuze import Lijstkeuze
from vinden.trechter import Trechterfase, bereikt


@dataclass(frozen=True, kw_only=True)
class Begin:
    """The first actions offered to a coordinator without a caseload; both numbers are counted up to a limit."""

    vrij_in_register: int
    vrij_url: str
    vindplaatsen: int

    @property
    def vrijen(self) -> str:
        """How many are free, in words."""
        return in_woorden(self.vrij_in_register)


@dataclass(frozen=True, kw_only=True)
class MijnDag:
    """The whole page: the panels, or the first actions when there are no people, visits or work yet.

    Args:
        overnemen: who asks to take people over; empty when nobody does.
    """

    datum: dt.date
    bezoeken: Bezoeken
    werk: Werk
    caseload: Caseload
    jaar: Jaarpaneel | None
    begin: Begin | None
    overnemen: str
    gedaan: list[Gedaan]


def mijn_dag(gebruiker: Gebruiker, geopend: frozenset[str] = frozenset()) -> MijnDag:
    """Return the day of a trajectcoördinator in a fixed number of queries; `geopend` has the groups that are open."""
    mensen, langs, te_doen = caseload(gebruiker, geopend), bezoeken(gebruiker), werk(gebruiker, geopend)
    is_leeg = not (mensen.aantal or langs.aantal or te_doen.aantal)
    return MijnDag(
        datum=vandaag(),
        bezoeken=langs,
        werk=te_doen,
        caseload=mensen,
        jaar=None if is_leeg else jaarpaneel(gebruiker),
        begin=_begin(gebruiker) if is_leeg else None,
        overnemen=wat_wacht(gebruiker),
        gedaan=[] if is_leeg else namens_jou(gebruiker),
    )


def _begin(gebruiker: Gebruiker) -> Begin:
    """Count the free persons and the vindplaatsen to begin with, in one query."""
    vrij = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(bereikt(Trechterfase.VRIJ))
    plekken = Vindplaats.objects.filter(wijk__in=wijken_van(gebruiker), actief=True)
    ((vrijen, vindplaatsen),) = (
        Gebruiker.objects.filter(pk=gebruiker.pk).order_by().values_list(Geteld(vrij), Geteld(plekken))
    )
    return Begin(
        vrij_in_register=vrijen,
        vrij_url=Lijstkeuze(trechter=Trechterfase.VRIJ).adres,
        vindplaatsen=vindplaatsen,
    )
