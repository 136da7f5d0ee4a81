"""The phase of a person over time, which gives the pijler of a meting (DOMEIN 7)."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from inburgeraars.models.basis import OverPersoonPeriode
from kern.historie import met_historie
from kern.ladder import Pijler
from kern.periode import dagen
from kern.velden import Niveau


@met_historie
class Fase(OverPersoonPeriode):
    """A period of a person in one pijler; written by services of `trajecten`."""

    pijler = models.PositiveSmallIntegerField(_("pijler"), choices=Pijler.choices)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER

    class Meta(OverPersoonPeriode.Meta):
        verbose_name = _("fase")
        verbose_name_plural = _("fases")
        ordering = ("van", "pk")
        constraints = [
            *OverPersoonPeriode.Meta.constraints,
            ExclusionConstraint(
                name="fase_een_tegelijk",
                expressions=[
                    (F("inburgeraar"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Iemand is in één fase tegelijk."),
            ),
        ]

    def __str__(self) -> str:
        """Return the phase in words."""
        return self.get_pijler_display()
