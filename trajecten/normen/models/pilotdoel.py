"""The targets of the pilot: started trajecten of a wijk by vindroute (DOMEIN 8)."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from inburgeraars.models import Vindroute
from kern.historie import met_historie
from kern.periode import PeriodeQuerySet, dagen
from trajecten.normen.models.waarde import Waarde
from wijken.models import Wijk


@met_historie
class Pilotdoel(Waarde):
    """How many trajecten must have started in a wijk at the end of the pilot, by vindroute, as it was set on a day."""

    wijk = models.ForeignKey(Wijk, on_delete=models.PROTECT, related_name="+", verbose_name=_("wijk"))
    vindroute = models.CharField(_("vindroute"), max_length=12, choices=Vindroute.choices)
    aantal = models.PositiveSmallIntegerField(_("aantal gestarte trajecten"))

    objects: ClassVar[PeriodeQuerySet["Pilotdoel"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Waarde.Meta):
        verbose_name = _("doel van de pilot")
        verbose_name_plural = _("doelen van de pilot")
        ordering = ("wijk", "vindroute", "van")
        constraints = [
            *Waarde.Meta.constraints,
            ExclusionConstraint(
                name="pilotdoel_een_tegelijk",
                expressions=[
                    (F("wijk"), RangeOperators.EQUAL),
                    (F("vindroute"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Op één dag geldt één doel van een wijk en een vindroute."),
            ),
        ]

    def __str__(self) -> str:
        """Return wijk, vindroute and number."""
        return f"{self.wijk}, {self.get_vindroute_display()}: {self.aantal}"
