"""What runs when: rows that `tik` claims every minute (ARCHITECTUUR 2)."""

import datetime as dt
from typing import Self

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from roermond_inburgering.kern.klok import nu


class PlanningQuerySet[M: "Planning"](models.QuerySet[M]):
    """Claiming what is due."""

    def claim_vervallen(self) -> list[M]:
        """Take every row that is due and move it on, so that of two beats only one gets it.

        After a missed night a row runs once, not once for every turn that was missed.
        """
        nu_ = nu()
        with transaction.atomic():
            rijen = list(
                self.filter(actief=True, volgende_op__lte=nu_).select_for_update(skip_locked=True).order_by("pk")
            )
            for rij in rijen:
                rij.volgende_op = rij.eerstvolgende(nu_)
                rij.laatst_op = nu_
                rij.save(update_fields=["volgende_op", "laatst_op"])
        return rijen

    def gereed(self) -> Self:
        """Return the rows that are due now."""
        return self.filter(actief=True, volgende_op__lte=nu())


class Planning(models.Model):
    """A repeating piece of work: the Celery task it starts, and when it is due next."""

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
        """Return the first turn after a moment, keeping the hour of the day it was set to."""
        over = (na - self.volgende_op) // self.elke + 1
        return self.volgende_op + max(over, 1) * self.elke
