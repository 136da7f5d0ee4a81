"""The details of a visit, as the forms hand them to the services."""

import datetime as dt
from dataclasses import dataclass

from gebruikers.models import Gebruiker
from inburgeraars.models import Belemmeringsoort, Taal
from trajecten.contact.enums import MINUTEN_NIEMAND_THUIS, Resultaat
from trajecten.plan.enums import Afspraakpartij


@dataclass(frozen=True, kw_only=True)
class NieuweAfspraak:
    """An agreement made at a visit: who does what, by when."""

    wie: Afspraakpartij
    wat: str
    uiterlijk: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class NieuweTaak:
    """A task for the coordinator, with its last day."""

    wat: str
    uiterlijk: dt.date


@dataclass(frozen=True, kw_only=True)
class Deelverslag:
    """The part of a visit that concerns another member of the household; `tekst` was said with or about that person."""

    inburgeraar_id: int
    tekst: str = ""


@dataclass(frozen=True, kw_only=True)
class Bezoek:
    """The details of a huisbezoek.

    Args:
        datum: the day; not in the future.
        minuten: None when nobody was at home (10 is counted) or the coordinator was not let in.
        samen_met: the colleague who came along, whose minutes count as well.
        ook: others for whom the visit counts; the minutes are shared evenly.
        aanwezig: who else was there, in words.
        taal_voortaan: taal and tolk become those of the person, who had others; one without gets them anyhow.
        kansen: the chances seen.
        belemmeringen: kinds of barriers seen; only the user who keeps the dossier records them.
        nagekomen: keys of the open afspraken that turn out to be kept.
        vervolg_op: the day of the next visit.
        vervolg_wat: the purpose of the next visit.
    """

    datum: dt.date
    resultaat: Resultaat
    minuten: int | None = None
    tijd: dt.time | None = None
    samen_met: Gebruiker | None = None
    ook: tuple[Deelverslag, ...] = ()
    aanwezig: str = ""
    taal: Taal | None = None
    tolk: str = ""
    taal_voortaan: bool = False
    tekst: str = ""
    kansen: str = ""
    belemmeringen: tuple[Belemmeringsoort, ...] = ()
    belemmering_toelichting: str = ""
    afspraak: NieuweAfspraak | None = None
    taak: NieuweTaak | None = None
    nagekomen: tuple[int, ...] = ()
    vervolg_op: dt.date | None = None
    vervolg_wat: str = ""

    @property
    def getelde_minuten(self) -> int:
        """The minutes that count as worked."""
        return self.minuten or MINUTEN_NIEMAND_THUIS
