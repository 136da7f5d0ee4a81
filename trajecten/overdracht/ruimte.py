"""Room under the norm of fifty for who would take people over (DOMEIN 8 and 8a)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import F

from gebruikers.models import Gebruiker
from trajecten.normen.enums import Normsoort
from trajecten.overdracht.enums import LOPEND, Overdrachtstand
from trajecten.overdracht.models import Overdracht
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from trajecten.uren.begeleid import begeleid, eerste_en_laatste, jaarnorm, uitgezonderd, wie_begeleid

TELT_MEE = tuple(stap for stap in Stap if stap != Stap.TAXEREN)
"""The steps in which somebody counts as begeleid (`trajecten/sql/begeleid.sql`)."""


@dataclass(frozen=True, kw_only=True)
class Ruimte:
    """The number of people a coordinator guides in a year, before and after people come.

    Args:
        nu: who count already, up to the day.
        straks: with those who come.
        norm: by fte and the part of the year.
        uitgezonderd: the number that a teamleider allowed; 0 without exception.
        eerder: how many of those who come, do so by a transfer that was proposed or accepted before.
    """

    nu: int
    straks: int
    norm: int
    uitgezonderd: int
    eerder: int = 0

    @property
    def hoogstens(self) -> int:
        """The number allowed."""
        return max(self.norm, self.uitgezonderd)

    @property
    def komen(self) -> int:
        """The number that would come and count."""
        return self.straks - self.nu

    @property
    def is_boven(self) -> bool:
        """More people than allowed would come."""
        return self.straks > max(self.nu, self.hoogstens)

    @property
    def over(self) -> int:
        """The places left after they came."""
        return max(0, self.hoogstens - self.straks)


def ruimtes(wie: Iterable[int], dag: dt.date) -> dict[int, Ruimte]:
    """Return for coordinators (keys) how many people they guide in the year of a day up to it, in one query."""
    pk = F("pk")
    rijen = Gebruiker.objects.filter(pk__in=list(wie)).order_by()
    return {
        sleutel: Ruimte(nu=nu, straks=nu, norm=norm, uitgezonderd=extra)
        for sleutel, nu, norm, extra in rijen.values_list(
            "pk",
            begeleid(pk, dag),
            jaarnorm(Normsoort.BEGELEID_PER_JAAR, pk, dag),
            uitgezonderd(pk, dag),
        )
    }


def ruimte(wie: Gebruiker, dag: dt.date, erbij: Iterable[int], *, met_voorstellen: bool = False) -> Ruimte:
    """Return the room of a coordinator when people (keys) come on a day.

    Those of a transfer that was accepted before and waits for its day come too; with `met_voorstellen` also those of
    whom the answer is still to be given. Asked for an act after `lock_jaar`, so that two acts at once see each other.
    """
    nu, erbij = ruimtes([wie.pk], dag)[wie.pk], set(erbij)
    komen = nieuw_in_jaar(wie, dag, erbij, met_voorstellen=met_voorstellen)
    return replace(nu, straks=nu.nu + len(komen), eerder=len(komen - erbij))


def nieuw_in_jaar(
    wie: Gebruiker, dag: dt.date, erbij: Iterable[int], *, met_voorstellen: bool = False
) -> set[int]:
    """Return who of the people that come would count as begeleid, and does not count yet; arguments as in `ruimte`."""
    standen = LOPEND if met_voorstellen else (Overdrachtstand.AANGENOMEN,)
    komend = Overdracht.objects.filter(aan=wie, stand__in=standen, vanaf__lte=eerste_en_laatste(dag)[1])
    wachtend = set(komend.order_by().values_list("inburgeraar_id", flat=True))
    komen = tellen_mee({*erbij, *wachtend})
    return komen - set(wie_begeleid(wie.pk, dag)) if komen else komen


def tellen_mee(personen: Iterable[int]) -> set[int]:
    """Return which of these people (keys) have a traject that runs, in a step that counts."""
    rijen = Traject.objects.filter(
        inburgeraar__in=list(personen), gesloten_op__isnull=True, stap__in=TELT_MEE
    )
    return set(rijen.order_by().values_list("inburgeraar_id", flat=True))
