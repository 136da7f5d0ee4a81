"""Households: the registered persons who live together (DOMEIN 4).

The database holds it too: `inburgeraars/sql/zicht_huishouden.sql`.
"""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from inburgeraars.models.basis import OverPersoonPeriode
from kern.historie import met_historie
from kern.klok import nu
from kern.periode import dagen
from kern.velden import Niveau


class Huishouden(models.Model):
    """A household: joins its members, and says nothing about any of them."""

    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    class Meta:
        verbose_name = _("huishouden")
        verbose_name_plural = _("huishoudens")
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return its number: names belong to its members."""
        return f"huishouden {self.pk}"


@met_historie
class Huishoudlid(OverPersoonPeriode):
    """A person in a household, over a period. Members who are not registered are free text in a verslag."""

    huishouden = models.ForeignKey(
        Huishouden, on_delete=models.PROTECT, related_name="leden", verbose_name=_("huishouden")
    )

    niveau: ClassVar[Niveau] = Niveau.DOSSIER

    class Meta(OverPersoonPeriode.Meta):
        verbose_name = _("huishoudlid")
        verbose_name_plural = _("huishoudleden")
        ordering = ("huishouden", "pk")
        constraints = [
            *OverPersoonPeriode.Meta.constraints,
            ExclusionConstraint(
                name="huishoudlid_een_tegelijk",
                expressions=[
                    (F("inburgeraar"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Iemand hoort bij één huishouden tegelijk."),
            ),
        ]

    def __str__(self) -> str:
        """Return the person, by number."""
        return f"{self.inburgeraar_id} in {self.huishouden_id}"
