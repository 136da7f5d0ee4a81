"""A colleague who works in the place of another for a while (DOMEIN 2; docs/adr/0044-replacement.md).

The database holds it too: `trajecten/sql/zicht_vervanging.sql`.
"""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Afwezigheid, Gebruiker
from kern.historie import met_historie
from kern.klok import nu
from kern.periode import Periode, PeriodeQuerySet, dagen


@met_historie
class Vervanging(Periode):
    """One colleague in the place of another during an absence: for the whole caseload, or for named persons.

    For whom is told by the toegangen of ground vervanging of these days. Of a whole caseload they follow it: who comes in
    during the replacement gets one too.
    """

    afwezigheid = models.ForeignKey(
        Afwezigheid, on_delete=models.PROTECT, related_name="vervangingen", verbose_name=_("afwezigheid")
    )
    vervangt = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="wordt_vervangen", verbose_name=_("wie is afwezig")
    )
    vervanger = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="vervangingen", verbose_name=_("wie vervangt")
    )
    heel = models.BooleanField(
        _("voor alle mensen"), default=False, help_text=_("Anders alleen voor de mensen die zijn genoemd.")
    )
    door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("geregeld door")
    )
    created_at = models.DateTimeField(_("geregeld"), default=nu, editable=False)

    objects: ClassVar[PeriodeQuerySet["Vervanging"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("vervanging")
        verbose_name_plural = _("vervangingen")
        ordering = ("van", "pk")
        indexes = [models.Index(fields=["vervanger", "tot"], name="vervanging_vervanger")]
        constraints = [
            *Periode.Meta.constraints,
            models.CheckConstraint(
                condition=Q(tot__isnull=False),
                name="vervanging_heeft_einde",
                violation_error_message=_("Een vervanging heeft een laatste dag."),
            ),
            models.CheckConstraint(
                condition=~Q(vervangt=F("vervanger")),
                name="vervanging_door_een_ander",
                violation_error_message=_("Niemand vervangt zichzelf."),
            ),
            ExclusionConstraint(
                name="vervanging_een_per_collega",
                expressions=[
                    (F("vervangt"), RangeOperators.EQUAL),
                    (F("vervanger"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Deze collega vervangt in die periode al, of in een deel ervan."),
            ),
            ExclusionConstraint(
                name="vervanging_een_voor_allen",
                expressions=[(F("vervangt"), RangeOperators.EQUAL), (dagen(), RangeOperators.OVERLAPS)],
                condition=Q(heel=True),
                violation_error_message=_("Voor alle mensen is er in die periode al een vervanger."),
            ),
        ]

    def __str__(self) -> str:
        """Return who replaces whom."""
        return f"{self.vervanger} namens {self.vervangt}"
