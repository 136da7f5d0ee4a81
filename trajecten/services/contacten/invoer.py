"""What a coordinator tells of a contact, and what became of it."""

import datetime as dt
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from inburgeraars.models import Belemmeringsoort, Inburgeraar, Taal
from trajecten.enums import MINUTEN_NIEMAND_THUIS, Afspraakpartij, Contactsoort, Resultaat
from trajecten.models import Contactmoment


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


@dataclass(frozen=True, kw_only=True)
class Overgeslagen:
    """Somebody for whom a contact does not count, and why."""

    persoon: Inburgeraar
    reden: str


@dataclass(frozen=True, kw_only=True)
class Vastgelegd:
    """What was recorded.

    Args:
        contact: the contact.
        geteld: for whom it counts, the first person first.
        overgeslagen: who was left out.
    """

    contact: Contactmoment
    geteld: tuple[Inburgeraar, ...] = ()
    overgeslagen: tuple[Overgeslagen, ...] = field(default=())


def eis_waarom_elders(soort: str, waarom: str | None) -> None:
    """Ask why a talk was outside the wijk, and of no other contact (DOMEIN 5.1).

    Args:
        soort: the kind of contact.
        waarom: a `Waaromelders`; empty for none.

    Raises:
        ValidationError: it is missing, or does not belong there.
    """
    if (soort == Contactsoort.ELDERS) != bool(waarom):
        raise ValidationError({"waarom_elders": _("Kies waarom het niet in de wijk was")})


def verdeel(minuten: int, mensen: int) -> list[int]:
    """Share minutes evenly; what does not divide goes to the first (DOMEIN 6).

    Args:
        minuten: of the contact.
        mensen: how many it counts for.
    """
    deel, rest = divmod(minuten, mensen)
    return [deel + rest, *[deel] * (mensen - 1)]
