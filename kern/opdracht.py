"""Work in the background: the row in PostgreSQL is the truth, Celery only the wake-up call (docs/adr/0007).

A worker claims an `Opdracht` by a lease with a growing fence, and must still hold the fence it was given when it
finishes. So a worker that was thought dead can never overwrite the work of its replacement.
"""

import datetime as dt
import logging
import time
from collections.abc import Callable, Mapping
from typing import Any, Self, cast

from celery import current_app
from django.apps import apps
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kern.klok import nu

logger = logging.getLogger(__name__)

LEASE = dt.timedelta(minutes=2)
WACHTTIJDEN = (30, 120, 600, 3600, 4 * 3600)
"""Seconds before the next attempt, after the first, second, … failure."""
POGINGEN = len(WACHTTIJDEN) + 1
PER_BEURT = 200
"""How many rows of one model the sweeper wakes at a time, so that it does not lengthen a long queue."""
BROKER_PAUZE = 5.0
"""Seconds in which a process does not try the broker again after it gave no answer."""


class Stand(models.TextChoices):
    """The state of a piece of background work."""

    WACHT = "wacht", _("wacht")
    BEZIG = "bezig", _("bezig")
    KLAAR = "klaar", _("klaar")
    MISLUKT = "mislukt", _("mislukt")


class WerkMislukt(Exception):
    """The work failed for a reason that may be shown.

    Args:
        reden: a sentence for the administrator, without personal data.
        definitief: no further attempt helps.
        velden: fields of the row to set along with the failure.
    """

    def __init__(self, reden: str, *, definitief: bool = False, **velden: Any) -> None:
        super().__init__(reden)
        self.reden = reden
        self.definitief = definitief
        self.velden = velden


class OpdrachtQuerySet[M: "Opdracht"](models.QuerySet[M]):
    """Claiming, finishing and sweeping background work."""

    def te_doen(self) -> Self:
        """Return the rows that may be claimed now: waiting and due, or left by a worker whose lease ran out."""
        return self.filter(
            Q(stand=Stand.WACHT, volgende_op__lte=nu())
            | Q(stand=Stand.BEZIG, lease_tot__lt=nu(), pogingen__lt=POGINGEN)
        )

    def claim(self, pk: int) -> int | None:
        """Claim one row for this worker; the claim is committed on return, so that every other worker sees it.

        Returns:
            The fence to finish with, or None when another worker has the row or it is done.

        Raises:
            RuntimeError: inside a transaction, where nobody else would see the claim.
        """
        with transaction.atomic(durable=True):
            gelukt = (
                self.te_doen()
                .filter(pk=pk)
                .update(
                    stand=Stand.BEZIG,
                    lease_tot=nu() + LEASE,
                    hek=F("hek") + 1,
                    pogingen=F("pogingen") + 1,
                )
            )
            return self.values_list("hek", flat=True).get(pk=pk) if gelukt else None

    def verleng(self, pk: int, hek: int, **voortgang: Any) -> bool:
        """Renew the lease and store progress; False when another worker took over."""
        return bool(self._van(pk, hek).update(lease_tot=nu() + LEASE, **voortgang))

    def rond_af(self, pk: int, hek: int, **uitkomst: Any) -> bool:
        """Mark the row done if the fence still holds; False when another worker took over."""
        velden = {"voortgang": 100, "fout": "", **uitkomst}
        return bool(self._van(pk, hek).update(stand=Stand.KLAAR, klaar_op=nu(), lease_tot=None, **velden))

    def mislukt(self, pk: int, hek: int, *, fout: str, definitief: bool = False, **velden: Any) -> bool:
        """Store a failure: wait for a next attempt, or end when attempts are used up or `definitief`.

        Returns:
            False, with nothing stored, when another worker took over meanwhile.
        """
        rij = self._van(pk, hek)
        pogingen = rij.values_list("pogingen", flat=True).first()
        if pogingen is None:
            return False
        op = definitief or pogingen >= POGINGEN
        wacht = 0 if op else WACHTTIJDEN[pogingen - 1]
        return bool(
            rij.update(
                stand=Stand.MISLUKT if op else Stand.WACHT,
                volgende_op=nu() + dt.timedelta(seconds=wacht),
                lease_tot=None,
                fout=fout[:500],
                **velden,
            )
        )

    def opnieuw(self, pk: int, **velden: Any) -> None:
        """Have a row that failed made again, from its first attempt; who calls has locked it and saw that it failed."""
        begin = {"volgende_op": nu(), "pogingen": 0, "voortgang": 0, "fout": ""}
        self.filter(pk=pk).update(stand=Stand.WACHT, **begin, **velden)

    def geef_op(self) -> int:
        """End the rows whose worker died in every attempt: the work itself probably kills it."""
        opgebruikt = self.filter(stand=Stand.BEZIG, lease_tot__lt=nu(), pogingen__gte=POGINGEN)
        return opgebruikt.update(
            stand=Stand.MISLUKT,
            lease_tot=None,
            fout=_("Het systeem is bij elke poging gestopt. Bel de functioneel beheerder."),
        )

    def _van(self, pk: int, hek: int) -> Self:
        return self.filter(pk=pk, hek=hek, stand=Stand.BEZIG)


class Opdracht(models.Model):
    """A piece of background work. A concrete model names its Celery task in `taak`."""

    taak: str

    stand = models.CharField(_("stand"), max_length=10, choices=Stand.choices, default=Stand.WACHT)
    volgende_op = models.DateTimeField(_("volgende poging"), default=nu)
    lease_tot = models.DateTimeField(_("geclaimd tot"), null=True, blank=True)
    hek = models.PositiveIntegerField(_("hek"), default=0)
    pogingen = models.PositiveSmallIntegerField(_("pogingen"), default=0)
    voortgang = models.PositiveSmallIntegerField(_("voortgang in procenten"), default=0)
    fout = models.CharField(_("fout"), max_length=500, blank=True)
    created_at = models.DateTimeField(_("gemaakt"), default=nu, editable=False)
    klaar_op = models.DateTimeField(_("klaar"), null=True, blank=True)

    class Meta:
        abstract = True


def opdrachten[M: Opdracht](model: type[M]) -> OpdrachtQuerySet[M]:
    """Return the rows of a kind of background work."""
    return cast("OpdrachtQuerySet[M]", model._default_manager.all())  # noqa: SLF001  Django's own name for it


def opdrachtmodellen() -> list[type[Opdracht]]:
    """Return every model that is a kind of background work."""
    return [model for model in apps.get_models() if issubclass(model, Opdracht)]


def voer_uit[M: Opdracht](model: type[M], pk: int, doe: Callable[[M], Mapping[str, Any]]) -> bool:
    """Do one piece of work as every task does: claim, work, finish or store what went wrong.

    Args:
        model: the kind of work.
        pk: the row.
        doe: does the work, outside a transaction, and returns the fields to finish the row with. Raises WerkMislukt
            with a reason to show; of any other exception only the class is stored.

    Returns:
        Whether the work was done here and now; also False when another worker has it.
    """
    hek = opdrachten(model).claim(pk)
    if hek is None:
        return False
    rij = opdrachten(model).get(pk=pk)
    try:
        uitkomst = doe(rij)
    except WerkMislukt as fout:
        opdrachten(model).mislukt(pk, hek, fout=fout.reden, definitief=fout.definitief, **fout.velden)
        return False
    except Exception as fout:
        logger.exception("werk mislukt: %s %d", model.__name__, pk)
        opdrachten(model).mislukt(pk, hek, fout=type(fout).__name__)
        return False
    return opdrachten(model).rond_af(pk, hek, **uitkomst)


_broker_weg_tot = 0.0


def stuur(taak: str, pk: int) -> None:
    """Send the Celery task for a row now.

    Raises:
        kombu.exceptions.OperationalError: the broker does not answer.
    """
    current_app.send_task(taak, args=[pk], retry=False, ignore_result=True)


def wek(taak: str, pk: int) -> None:
    """Send the Celery task for a row once the transaction that made the row has committed.

    With the broker away the commit still stands: the sweeper (`wek_wachtende`) wakes the row later. After a failure
    this process leaves the broker alone for BROKER_PAUZE seconds, so that a page that makes ten rows waits once.
    """

    def probeer() -> None:
        global _broker_weg_tot  # noqa: PLW0603  one memory a process is what it is
        if time.monotonic() < _broker_weg_tot:
            return
        try:
            stuur(taak, pk)
        except Exception as fout:  # noqa: BLE001  what was saved is saved, whatever ails the broker
            _broker_weg_tot = time.monotonic() + BROKER_PAUZE
            logger.warning("broker niet bereikt (%s): de veger wekt later", type(fout).__name__)

    transaction.on_commit(probeer, robust=True)


def wek_wachtende() -> int:
    """Send the task of every row that is due: mends wake-ups that were lost and work that was left behind.

    A second wake-up for the same row does no harm: one worker claims it.

    Returns:
        How many rows were woken.

    Raises:
        kombu.exceptions.OperationalError: the broker does not answer; the next sweep tries again.
    """
    gewekt = 0
    for model in opdrachtmodellen():
        opdrachten(model).geef_op()
        te_doen = opdrachten(model).te_doen().order_by("volgende_op", "pk")
        for pk in te_doen.values_list("pk", flat=True)[:PER_BEURT]:
            stuur(model.taak, pk)
            gewekt += 1
    return gewekt
