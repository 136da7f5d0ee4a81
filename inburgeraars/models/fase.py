"""In which phase a person was, over time: what the pijler of a meting follows from (DOMEIN 7)."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from inburgeraars.models.basis import OverPersoon
from roermond_inburgering.kern.historie import met_historie
from roermond_inburgering.kern.ladder import Pijler
from roermond_inburgering.kern.periode import Periode, PeriodeQuerySet, dagen
from roermond_inburgering.kern.velden import Niveau, Veldsoorten
from roermond_inburgering.kern.zicht import ZichtQuerySet


class FaseQuerySet(PeriodeQuerySet["Fase"], ZichtQuerySet["Fase"]):
    """Phases by period, within sight."""


@met_historie
class Fase(OverPersoon, Periode):
    """A stretch of days in one pijler; written by services of `trajecten`."""

    pijler = models.PositiveSmallIntegerField(_("pijler"), choices=Pijler.choices)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(feit=("id", "inburgeraar", "van", "tot", "pijler"))

    objects: ClassVar[FaseQuerySet] = FaseQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("fase")
        verbose_name_plural = _("fases")
        ordering = ("van", "pk")
        constraints = [
            *Periode.Meta.constraints,
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
