"""What is due of each part and when, worked out from the dates of the pilot, beside what was approved."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.timezone import localtime

from kern.klok import vandaag
from rapportage.product.enums import Opleverstand, Productstand
from rapportage.product.models import Aspect, Onderdeel, Producttekst
from rapportage.product.workflow import Aspectduur, Planning

BINNENKORT = dt.timedelta(days=31)
"""How long before its day a part is named."""
SCHRIJFTIJD = dt.timedelta(days=92)
"""How long before its day a text for that day is begun: the quarter that ends with it, the shortest rhythm of the nota."""


@dataclass(frozen=True)
class Moment:
    """A day on which a part is due, and how it stands with that."""

    dag: dt.date
    stand: Opleverstand

    @property
    def dagen_te_laat(self) -> int:
        """How many days it is late; 0 when it is not."""
        return (vandaag() - self.dag).days if self.stand == Opleverstand.TE_LAAT else 0


@dataclass(frozen=True)
class Schema:
    """The deliverables of a part.

    Args:
        onderdeel: which, with its aspects and deliverables fetched before.
        teksten: its texts, the last day first.
    """

    onderdeel: Onderdeel
    teksten: list[Producttekst]

    @cached_property
    def planning(self) -> Planning:
        """On which days what is due."""
        return Planning(
            [Aspectduur(a.pk, a.van, a.tot) for a in self.onderdeel.aspecten.all()],
            [(o.aspect_id, o.dagen) for o in self.onderdeel.opleveringen.all()],
        )

    def aspecten_op(self, dag: dt.date, op: dt.date | None = None) -> list[Aspect]:
        """Return the aspects that are due on a day, as `Planning.aspecten_op` does."""
        pks = set(self.planning.aspecten_op(dag, op))
        return [a for a in self.onderdeel.aspecten.all() if a.pk in pks]

    @property
    def aspecten_nu(self) -> list[Aspect]:
        """The aspects that hold today, in their order."""
        dag = vandaag()
        return [a for a in self.onderdeel.aspecten.all() if a.van <= dag and (a.tot is None or a.tot > dag)]

    def gevraagd_van(self, tekst: Producttekst) -> list[Aspect]:
        """Return the aspects that a text is asked for: those of its day that had not ended when it was begun."""
        return self.aspecten_op(tekst.dag, localtime(tekst.begonnen_op).date())

    def is_eerste(self, aspect: Aspect, dag: dt.date) -> bool:
        """Tell whether an aspect is written for the first time on a day: then it asks where one begins."""
        return not any(
            eerder < dag and aspect.pk in self.planning.aspecten_op(eerder) for eerder in self.planning.dagen
        )

    @property
    def dagen(self) -> list[dt.date]:
        """The days on which something is due, each once, as one sees them today."""
        return self.planning.dagen_gezien_op(vandaag(), self._goedgekeurd)

    @property
    def momenten(self) -> list[Moment]:
        """The days on which it is due, with how it stands with each."""
        return [Moment(dag, self._stand(dag)) for dag in self.dagen]

    def _stand(self, dag: dt.date) -> Opleverstand:
        if self.is_gedekt(dag):
            return Opleverstand.GOEDGEKEURD
        if dag < vandaag():
            return Opleverstand.TE_LAAT
        loopt = self.lopend
        wordt_gelezen = loopt is not None and loopt.dag == dag and loopt.stand != Productstand.CONCEPT
        return Opleverstand.WORDT_GELEZEN if wordt_gelezen else Opleverstand.MOET_NOG

    def is_gedekt(self, dag: dt.date) -> bool:
        """Tell whether each aspect that is due on a day, and did not end since, was approved for that day or a later one."""
        return self.planning.is_gedekt(dag, self._goedgekeurd, vandaag())

    @cached_property
    def _goedgekeurd(self) -> list[dt.date]:
        return [t.dag for t in self.teksten if t.stand == Productstand.GOEDGEKEURD]

    @property
    def lopend(self) -> Producttekst | None:
        """The text that is under way; None when there is none."""
        return next((t for t in self.teksten if t.stand != Productstand.GOEDGEKEURD), None)

    @property
    def laatste(self) -> Producttekst | None:
        """The text that was approved last; None when there is none."""
        return next(iter(goedgekeurd(self.teksten)), None)

    @property
    def te_laat(self) -> Moment | None:
        """The first day that passed without an approved text; None when nothing is late."""
        return next((m for m in self.momenten if m.stand == Opleverstand.TE_LAAT), None)

    @property
    def _laat(self) -> list[dt.date]:
        return [m.dag for m in self.momenten if m.stand == Opleverstand.TE_LAAT]

    @property
    def te_melden(self) -> list[dt.date]:
        """The days that are late, without those that a text for a later late day would settle."""
        laat, nu = self._laat, vandaag()
        return [dag for dag in laat if not self.planning.is_gedekt(dag, [na for na in laat if na > dag], nu)]

    @property
    def eerstvolgende(self) -> Moment | None:
        """The next day, today or later, for which no text was approved; None when there is none in the pilot."""
        open_ = (m for m in self.momenten if m.stand != Opleverstand.GOEDGEKEURD)
        return next((m for m in open_ if m.dag >= vandaag()), None)

    @property
    def mag_tussendoor(self) -> bool:
        """Whether somebody who updates it today has a choice: what is late comes first, and a day of today is that day."""
        return self.te_schrijven is None or self.te_schrijven > vandaag()

    @property
    def te_schrijven(self) -> dt.date | None:
        """The day that a new text is for: the last that is late, else the next one once it is near; None when none is."""
        if self._laat:
            return self._laat[-1]
        volgt, vanaf = self.eerstvolgende, self.schrijven_vanaf
        return volgt.dag if volgt and vanaf and vanaf <= vandaag() else None

    @property
    def schrijven_vanaf(self) -> dt.date | None:
        """From when a text for the next day can be begun; None when there is no such day in the pilot."""
        volgt = self.eerstvolgende
        return volgt.dag - SCHRIJFTIJD if volgt else None


def goedgekeurd(teksten: Iterable[Producttekst], *, voor: Producttekst | None = None) -> list[Producttekst]:
    """Return which texts of a part were approved, the last approval first: that one says how it is now.

    Not by their day: a text of today can be newer than one for a day to come, and one for a day that is late than both.

    Args:
        teksten: of one part.
        voor: only what was approved before this one was; before one that is under way all were.
    """
    tot = voor.goedgekeurd_op if voor else None
    rijen = ((t.goedgekeurd_op, t.pk, t) for t in teksten if t.goedgekeurd_op)
    return [t for op, _pk, t in sorted(rijen, reverse=True) if tot is None or op < tot]


def binnenkort(alle: Iterable[Schema]) -> list[tuple[dt.date, Schema]]:
    """Return which parts are due within a month, each with its day; without what is late, which is told first."""
    tot = vandaag() + BINNENKORT
    return [(m.dag, s) for s in alle if not s.te_laat and (m := s.eerstvolgende) and m.dag <= tot]


def schemas(onderdelen: Iterable[int] | None = None) -> list[Schema]:
    """Return the deliverables of the parts with these keys (all when left out), in a fixed number of statements."""
    rijen = Onderdeel.objects.prefetch_related("aspecten", "opleveringen")
    if onderdelen is not None:
        rijen = rijen.filter(pk__in=list(onderdelen))
    if not (gekozen := list(rijen)):
        return []
    teksten: dict[int, list[Producttekst]] = {}
    alle = Producttekst.objects.defer("cijfers").select_related("lezer", "begonnen_door", "goedgekeurd_door")
    for tekst in alle.order_by("-dag"):
        teksten.setdefault(tekst.onderdeel_id, []).append(tekst)
    return [Schema(onderdeel, teksten.get(onderdeel.pk, [])) for onderdeel in gekozen]


def schema_van(onderdeel_id: int) -> Schema:
    """Return the deliverables of a part."""
    return schemas([onderdeel_id])[0]
