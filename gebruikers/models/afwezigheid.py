"""Absence of a colleague: ill, a day off, leave (DOMEIN 2 and 8).

The database holds it too: `gebruikers/sql/zicht_afwezigheid.sql`.
"""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models.gebruiker import Gebruiker
from kern.historie import met_historie
from kern.klok import nu
from kern.periode import Periode, PeriodeQuerySet, dagen


class Afwezigheidsreden(models.TextChoices):
    """Why a colleague is away. Nothing medical is recorded, and only the colleague and the teamleider read this."""

    ZIEK = "ziek", _("ziek")
    VRIJ = "vrij", _("vrij")
    VERLOF = "verlof", _("verlof")
    ANDERS = "anders", _("anders")


@met_historie
class Afwezigheid(Periode):
    """A period in which a colleague does not work. It always has a last day, which moves when it lasts longer."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="afwezigheden", verbose_name=_("wie")
    )
    reden = models.CharField(_("waarom"), max_length=10, choices=Afwezigheidsreden.choices)
    door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("vastgelegd door")
    )
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    objects: ClassVar[PeriodeQuerySet["Afwezigheid"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("afwezigheid")
        verbose_name_plural = _("afwezigheden")
        ordering = ("-van", "-pk")
        constraints = [
            *Periode.Meta.constraints,
            models.CheckConstraint(
                condition=Q(tot__isnull=False),
                name="afwezigheid_heeft_einde",
                violation_error_message=_("Vul een laatste dag in. Later kun je die verzetten."),
            ),
            ExclusionConstraint(
                name="afwezigheid_een_tegelijk",
                expressions=[(F("gebruiker"), RangeOperators.EQUAL), (dagen(), RangeOperators.OVERLAPS)],
                violation_error_message=_(
                    "Deze collega is in die periode al afwezig, of in een deel ervan. Kies andere dagen."
                ),
            ),
        ]

    def __str__(self) -> str:
        """Return the first and last day; the reason is not for everybody."""
        return (
            f"{self.van:%d-%m-%Y} - {self.tot_en_met:%d-%m-%Y}" if self.tot_en_met else f"{self.van:%d-%m-%Y}"
        )

    @property
    def ingetrokken(self) -> bool:
        """Whether it was taken back: it has no days."""
        return self.tot == self.van
