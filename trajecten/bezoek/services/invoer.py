"""What a visit brings, as the forms hand it in."""

import datetime as dt
from dataclasses import dataclass

from inburgeraars.models import Belemmeringsoort, Taal
from trajecten.contact.enums import MINUTEN_NIEMAND_THUIS, Resultaat
from trajecten.plan.enums import Afspraakpartij


@dataclass(frozen=True, kw_only=True)
class NieuweAfspraak:
    """What was agreed: who does what, by when."""

    wie: Afspraakpartij
    wat: str
    uiterlijk: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class NieuweTaak:
    """What the coordinator has to do, by when."""

    wat: str
    uiterlijk: dt.date


@dataclass(frozen=True, kw_only=True)
class Deelverslag:
    """What a visit was for somebody else of the household.

    Args:
        inburgeraar_id: the person.
        tekst: what was said with or about it.
    """

    inburgeraar_id: int
    tekst: str = ""


@dataclass(frozen=True, kw_only=True)
class Bezoek:
    """What a coordinator tells of a huisbezoek.

    Args:
        datum: the day; not in the future.
        resultaat: how it went.
        minuten: how long it took; None when nobody was at home (10 is counted) or one was not let in.
        tijd: at what time.
        ook: others for whom the visit counts; the minutes are shared evenly.
        aanwezig: who else was there, in words.
        taal: in which language.
        tolk: with which interpreter.
        tekst: what was said.
        kansen: what chances were seen.
        belemmeringen: kinds of barriers seen, which only who keeps the dossier records.
        belemmering_toelichting: what was said of them.
        afspraak: what was agreed.
        taak: what the coordinator is to do.
        vervolg_op: when to come again.
        vervolg_wat: to do what.
    """

    datum: dt.date
    resultaat: Resultaat
    minuten: int | None = None
    tijd: dt.time | None = None
    ook: tuple[Deelverslag, ...] = ()
    aanwezig: str = ""
    taal: Taal | None = None
    tolk: str = ""
    tekst: str = ""
    kansen: str = ""
    belemmeringen: tuple[Belemmeringsoort, ...] = ()
    belemmering_toelichting: str = ""
    afspraak: NieuweAfspraak | None = None
    taak: NieuweTaak | None = None
    vervolg_op: dt.date | None = None
    vervolg_wat: str = ""

    @property
    def getelde_minuten(self) -> int:
        """The minutes that count as worked."""
        return self.minuten or MINUTEN_NIEMAND_THUIS
