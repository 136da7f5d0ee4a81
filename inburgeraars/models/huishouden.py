"""Households: the registered persons who live together, and what they are of each other (DOMEIN 4).

The database holds it too: `inburgeraars/sql/zicht_huishouden.sql`.
"""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.utils.translation import gettext_lazy as _

from inburgeraars.models.basis import OverPersoonPeriode
from inburgeraars.models.persoon import Inburgeraar
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


class Relatie(models.TextChoices):
    """What somebody is of another of its household."""

    PARTNER = "partner", _("partner")
    KIND = "kind", _("kind")
    OUDER = "ouder", _("ouder")
    ANDERS = "anders", _("andere huisgenoot")

    @property
    def omgekeerd(self) -> "Relatie":
        """The same, said of the other: who is a child has a parent."""
        return {Relatie.KIND: Relatie.OUDER, Relatie.OUDER: Relatie.KIND}.get(self, self)


@met_historie
class Huishoudrelatie(OverPersoonPeriode):
    """What a person is of another, over a period: one row a pair, read from either side (`relatie_van`)."""

    ander = models.ForeignKey(
        Inburgeraar, on_delete=models.PROTECT, related_name="+", verbose_name=_("van wie")
    )
    soort = models.CharField(_("relatie"), max_length=8, choices=Relatie.choices)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER

    class Meta(OverPersoonPeriode.Meta):
        verbose_name = _("huishoudrelatie")
        verbose_name_plural = _("huishoudrelaties")
        ordering = ("pk",)
        constraints = [
            *OverPersoonPeriode.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(inburgeraar=F("ander")),
                name="huishoudrelatie_met_een_ander",
                violation_error_message=_("Een relatie is er tussen twee verschillende mensen."),
            ),
            ExclusionConstraint(
                name="huishoudrelatie_een_tegelijk",
                expressions=[
                    (Least("inburgeraar", "ander"), RangeOperators.EQUAL),
                    (Greatest("inburgeraar", "ander"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Twee mensen hebben één relatie tegelijk."),
            ),
        ]

    def __str__(self) -> str:
        """Return the pair, by number."""
        return f"{self.inburgeraar_id} is {self.soort} van {self.ander_id}"

    def relatie_van(self, persoon_id: int) -> Relatie:
        """Return what this one of the two is of the other."""
        soort = Relatie(self.soort)
        return soort if persoon_id == self.inburgeraar_id else soort.omgekeerd
