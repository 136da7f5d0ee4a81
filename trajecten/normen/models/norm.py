"""The norms of a gemeente for the work of a coordinator, from a day on."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from kern.historie import met_historie
from kern.periode import PeriodeQuerySet, dagen
from trajecten.normen.enums import normsoorten
from trajecten.normen.models.waarde import Waarde


@met_historie
class Norm(Waarde):
    """A norm over a period; adjusted by a besluit with a new row, never overwritten (DOMEIN 8)."""

    soort = models.CharField(_("soort"), max_length=24, choices=normsoorten)
    waarde = models.PositiveIntegerField(_("waarde"))

    objects: ClassVar[PeriodeQuerySet["Norm"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Waarde.Meta):
        verbose_name = _("norm")
        verbose_name_plural = _("normen")
        ordering = ("soort", "van")
        constraints = [
            *Waarde.Meta.constraints,
            ExclusionConstraint(
                name="norm_een_tegelijk",
                expressions=[(F("soort"), RangeOperators.EQUAL), (dagen(), RangeOperators.OVERLAPS)],
                violation_error_message=_("Op één dag geldt één norm van een soort."),
            ),
        ]

    def __str__(self) -> str:
        """Return kind and value."""
        return f"{self.get_soort_display()}: {self.waarde}"
