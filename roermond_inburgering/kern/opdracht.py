"""Work in the background: the row in PostgreSQL is the truth, Celery only the wake-up (ARCHITECTUUR 2).

An `Opdracht` is claimed by a lease with a growing fence; whoever finishes must still hold the fence it was
given, so a worker that was thought dead can never write over the one that took its place.
"""

import datetime as dt
from typing import Any, Self

from celery import current_app
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roermond_inburgering.kern.klok import nu

LEASE = dt.timedelta(minutes=2)
WACHTTIJDEN = (30, 120, 600, 3600, 4 * 3600)
"""Seconds before the next attempt, after the first, second, … failure."""


class Stand(models.TextChoices):
    """The state of a piece of background work."""

    WACHT = "wacht", _("wacht")
    BEZIG = "bezig", _("bezig")
    KLAAR = "klaar", _("klaar")
    MISLUKT = "mislukt", _("mislukt")


class OpdrachtQuerySet[M: "Opdracht"](models.QuerySet[M]):
    """Claiming and sweeping."""

    def te_doen(self) -> Self:
        """Return what may be claimed now: waiting and due, or left by a worker whose lease ran out."""
        return self.filter(
            Q(stand=Stand.WACHT, volgende_op__lte=nu()) | Q(stand=Stand.BEZIG, lease_tot__lt=nu())
        )

    def claim(self, pk: int) -> int | None:
        """Claim one row for this worker.

        Returns:
            The fence to finish with, or None when another has it or it is done.
        """
        with transaction.atomic():
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
        """Renew the lease and note progress; False when another took over."""
        rij = self.filter(pk=pk, hek=hek, stand=Stand.BEZIG)
        return bool(rij.update(lease_tot=nu() + LEASE, **voortgang))

    def rond_af(self, pk: int, hek: int, **uitkomst: Any) -> bool:
        """Mark done, fenced; False when another took over meanwhile."""
        rij = self.filter(pk=pk, hek=hek, stand=Stand.BEZIG)
        return bool(rij.update(stand=Stand.KLAAR, klaar_op=nu(), lease_tot=None, fout="", **uitkomst))

    def mislukt(self, pk: int, hek: int, *, fout: str, definitief: bool = False) -> bool:
        """Note a failure: wait for a next attempt, or end when attempts are used up or it is final.

        Args:
            pk: the row.
            hek: the fence the worker was given.
            fout: what went wrong, without personal data.
            definitief: no further attempt helps.
        """
        rij = self.filter(pk=pk, hek=hek, stand=Stand.BEZIG)
        pogingen = rij.values_list("pogingen", flat=True).first()
        if pogingen is None:
            return False
        op = definitief or pogingen > len(WACHTTIJDEN)
        wacht = 0 if op else WACHTTIJDEN[pogingen - 1]
        return bool(
            rij.update(
                stand=Stand.MISLUKT if op else Stand.WACHT,
                volgende_op=nu() + dt.timedelta(seconds=wacht),
                lease_tot=None,
                fout=fout[:500],
            )
        )


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


def wek(taak: str, pk: int) -> None:
    """Wake a worker for a row, once the transaction that made it has committed.

    With the broker away the commit still stands: the sweeper of `tik` wakes the row later.

    Args:
        taak: the name of the Celery task.
        pk: the row it works on.
    """

    def stuur() -> None:
        current_app.send_task(taak, args=[pk], retry=False, ignore_result=True)

    transaction.on_commit(stuur, robust=True)
