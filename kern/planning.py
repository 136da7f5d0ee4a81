"""The schedule of repeating tasks: rows of which `tik` claims the due ones every minute (docs/adr/0007)."""

import datetime as dt
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kern.klok import DAG, nu

logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Beurt:
    """A repeating task as an app declares it; an administrator can change the row that is made from it.

    Args:
        naam: what the task does, in words for the administrator; also the key of the row.
        taak: the name of the Celery task, which is given the primary key of the row.
        elke: the interval.
        om: the time of the day, for a task that runs once a day or less often.
    """

    naam: str
    taak: str
    elke: dt.timedelta
    om: dt.time | None = None

    def eerste(self, na: dt.datetime) -> dt.datetime:
        """Return the first run after a moment."""
        if self.om is None:
            return na
        dag = timezone.localtime(na).date()
        vandaag = timezone.make_aware(dt.datetime.combine(dag, self.om))
        return vandaag if vandaag > na else timezone.make_aware(dt.datetime.combine(dag + DAG, self.om))


_BEURTEN: dict[str, Beurt] = {}


def registreer(beurt: Beurt) -> None:
    """Declare a repeating task; an app calls this in its `ready()`. Its row is made after the next migrate."""
    _BEURTEN[beurt.naam] = beurt


def beurten() -> list[Beurt]:
    """Return every repeating task that was declared."""
    return list(_BEURTEN.values())


class PlanningQuerySet[M: "Planning"](models.QuerySet[M]):
    """Claiming the due tasks, and recording how they went."""

    def gereed(self) -> Self:
        """Return the rows that are due now."""
        return self.filter(actief=True, volgende_op__lte=nu())

    def start_vervallen(self, start: Callable[[M], None]) -> list[M]:
        """Start every row that is due and move it on, so that of two beats only one gets it.

        After a missed night a row runs once, not once for every run that was missed. Each row has a transaction of its
        own that ends after its start: a row that could not be started stays due.

        Args:
            start: starts the task of a row.

        Returns:
            The rows that were started.
        """
        gestart = []
        for pk in list(self.gereed().order_by("volgende_op", "pk").values_list("pk", flat=True)):
            with transaction.atomic():
                rij = self.gereed().filter(pk=pk).select_for_update(skip_locked=True).first()
                if rij is None:
                    continue
                rij.laatst_op = nu()
                rij.volgende_op = rij.eerstvolgende(rij.laatst_op)
                rij.save(update_fields=["volgende_op", "laatst_op"])
                start(rij)
            gestart.append(rij)
        return gestart

    @contextmanager
    def uitvoering(self, pk: int) -> Iterator[None]:
        """Record on the row that started the task how the block went: when it succeeded, or the class of the error."""
        try:
            yield
        except Exception as fout:
            # The text of the error may quote personal data, its class cannot.
            self.filter(pk=pk).update(laatste_fout=type(fout).__name__)
            raise
        self.filter(pk=pk).update(laatst_gelukt_op=nu(), laatste_fout="")

    def vul_aan(self) -> None:
        """Make a row for every declared task that has none; existing rows keep what an administrator changed."""
        bestaand = set(self.values_list("naam", flat=True))
        self.bulk_create(
            [
                self.model(naam=b.naam, taak=b.taak, elke=b.elke, volgende_op=b.eerste(nu()))
                for b in beurten()
                if b.naam not in bestaand
            ],
            ignore_conflicts=True,
        )


class Planning(models.Model):
    """A repeating task: the Celery task it starts, and when it is due next."""

    naam = models.CharField(_("naam"), max_length=80, unique=True)
    taak = models.CharField(_("taak"), max_length=120)
    elke = models.DurationField(_("herhaalt elke"))
    volgende_op = models.DateTimeField(_("volgende keer"), default=nu)
    laatst_op = models.DateTimeField(_("laatste keer"), null=True, blank=True)
    laatst_gelukt_op = models.DateTimeField(_("laatst gelukt"), null=True, blank=True)
    laatste_fout = models.CharField(_("laatste fout"), max_length=500, blank=True)
    actief = models.BooleanField(_("actief"), default=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        """Return the name."""
        return self.naam

    def eerstvolgende(self, na: dt.datetime) -> dt.datetime:
        """Return the first run after a moment.

        A task that repeats by whole days keeps its time on the clock, also when summer time begins or ends.
        """
        if self.elke % DAG:
            return self.volgende_op + _beurten_verder(self.volgende_op, na, self.elke) * self.elke
        van = timezone.localtime(self.volgende_op).replace(tzinfo=None)
        tot = timezone.localtime(na).replace(tzinfo=None)
        return timezone.make_aware(van + _beurten_verder(van, tot, self.elke) * self.elke)


def _beurten_verder(van: dt.datetime, na: dt.datetime, elke: dt.timedelta) -> int:
    return max((na - van) // elke + 1, 1)
