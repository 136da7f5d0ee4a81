"""The numbers of the caseload page, each with the list of exactly the people it counts."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.formats import number_format
from django.utils.translation import ngettext

from dagwerk.signaallijst.keuze import Signaalkeuze
from vinden.personen import Lijstkeuze


@dataclass(frozen=True, kw_only=True)
class Getal:
    """A number with the list of the people it counts; zero has no link.

    Args:
        naam: what it counts, as in the head of its column.
        toen: the same number on the day of comparison; None without one, or when it is of today alone.
    """

    naam: str
    aantal: int
    lijst: Lijstkeuze | Signaalkeuze
    toen: int | None = None

    @property
    def verschil(self) -> str:
        """The difference with the day of comparison; empty when equal, or without such a day."""
        return "" if self.toen is None else in_kort(self.aantal - self.toen)

    @property
    def tekst(self) -> str:
        """The number as Dutch writes it."""
        return number_format(self.aantal, use_l10n=True, force_grouping=True)

    @cached_property
    def url(self) -> str:
        """The URL of the list; cached, since a template asks twice for each of hundreds of numbers."""
        return self.lijst.adres if self.aantal else ""


def in_kort(verschil: int | Decimal) -> str:
    """Return a difference with its sign; empty when there is none."""
    if not verschil:
        return ""
    getal = number_format(abs(Decimal(verschil)), use_l10n=True, force_grouping=True)
    return f"{'+' if verschil > 0 else '\N{MINUS SIGN}'}{getal}"


@dataclass(frozen=True, kw_only=True)
class Wachten:
    """The longest time without a talk, or in a step, and the persons it concerns: several when equal.

    Args:
        stap: the step, in words; empty for several in different steps.
        is_een: it concerns one person, whose dossier is opened.
    """

    dagen: int
    wie: str
    url: str
    stap: str
    is_een: bool

    @property
    def tijd(self) -> str:
        """The number of days in words."""
        return ngettext("%d dag", "%d dagen", self.dagen) % self.dagen

    @property
    def weken(self) -> str:
        """The number of whole weeks in words, or of days in the first two weeks."""
        weken = self.dagen // 7
        return self.tijd if weken < 2 else ngettext("%d week", "%d weken", weken) % weken  # noqa: PLR2004  as in `duur`
