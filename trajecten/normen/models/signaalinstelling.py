"""Which rules of the signals are on, and their terms: reference data (DOMEIN 8, docs/adr/0017)."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kern.historie import met_historie
from kern.periode import PeriodeQuerySet, dagen
from trajecten.normen.enums import Termijneenheid, signaalregels
from trajecten.normen.models.waarde import Waarde


@met_historie
class Signaalinstelling(Waarde):
    """A rule of the signals over a period: whether it is on, and its term.

    A rule whose term is a norm has no term here: the norm is adjusted instead, by a besluit.
    """

    regel = models.CharField(_("regel"), max_length=24, choices=signaalregels)
    aan = models.BooleanField(_("staat aan"), default=True)
    termijn = models.PositiveSmallIntegerField(_("termijn"), null=True, blank=True)
    eenheid = models.CharField(_("eenheid"), max_length=8, choices=Termijneenheid.choices, blank=True)

    objects: ClassVar[PeriodeQuerySet["Signaalinstelling"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Waarde.Meta):
        verbose_name = _("signaalinstelling")
        verbose_name_plural = _("signaalinstellingen")
        ordering = ("regel", "van")
        constraints = [
            *Waarde.Meta.constraints,
            models.CheckConstraint(
                condition=Q(termijn__isnull=True, eenheid="") | Q(termijn__isnull=False) & ~Q(eenheid=""),
                name="signaalinstelling_termijn_met_eenheid",
                violation_error_message=_("Een termijn heeft een eenheid: dagen, weken of maanden."),
            ),
            ExclusionConstraint(
                name="signaalinstelling_een_tegelijk",
                expressions=[(F("regel"), RangeOperators.EQUAL), (dagen(), RangeOperators.OVERLAPS)],
                violation_error_message=_("Op één dag geldt één instelling van een regel."),
            ),
        ]

    def __str__(self) -> str:
        """Return the rule, and whether it is on."""
        return f"{self.get_regel_display()}: {_('aan') if self.aan else _('uit')}"
