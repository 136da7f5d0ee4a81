"""When something was so: a period `[van, tot)` of days; screens show the last day ("tot en met")."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from kern.klok import vandaag


def dagen() -> Func:
    """Return the period as a daterange, for exclusion constraints."""
    return Func(F("van"), F("tot"), function="daterange")


class PeriodeQuerySet[M: models.Model](models.QuerySet[M]):
    """Queries over periods."""

    def in_kracht(self, op: dt.date | None = None) -> Self:
        """Narrow to the rows that hold on a day; None means today."""
        return in_kracht(self, op)


def in_kracht[S: models.QuerySet[Any]](rijen: S, op: dt.date | None = None) -> S:
    """Narrow rows with a period, or versions of them, to those that hold on a day; None means today."""
    dag = op or vandaag()
    return rijen.filter(Q(tot__isnull=True) | Q(tot__gt=dag), van__lte=dag)


class Periode(models.Model):
    """Something that holds from a day until (not including) another; open while `tot` is empty."""

    van = models.DateField(_("van"), default=vandaag)
    tot = models.DateField(_("tot"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
                name="%(class)s_van_voor_tot",
                violation_error_message=_("De laatste dag ligt niet voor de eerste."),
            )
        ]

    @property
    def tot_en_met(self) -> dt.date | None:
        """The last day, None while it is open."""
        return self.tot - dt.timedelta(days=1) if self.tot else None
