"""Templates of letters: text with named fields, as reference data over a period (DOMEIN 5.2)."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from gebruikers.models import MetWijziger
from kern.historie import met_historie
from kern.periode import Periode, PeriodeQuerySet, dagen
from trajecten.papieren.briefvelden import fouten_in
from trajecten.papieren.models.controles import Controlesoort


class Briefontvanger(models.TextChoices):
    """The recipient of a letter."""

    INBURGERAAR = "inburgeraar", _("de inburgeraar")
    SCHOOL = "school", _("de school")


@met_historie
class Briefsjabloon(Periode, MetWijziger):
    """The text of a letter that goes with a document or check, over a period; reference data."""

    soort = models.ForeignKey(
        Controlesoort, on_delete=models.CASCADE, related_name="brieven", verbose_name=_("hoort bij")
    )
    aan = models.CharField(
        _("gaat naar"),
        max_length=12,
        choices=Briefontvanger.choices,
        default=Briefontvanger.INBURGERAAR,
    )
    titel = models.CharField(_("titel"), max_length=100)
    tekst = models.TextField(
        _("tekst"), max_length=8000, help_text=_("Alinea's met een lege regel ertussen, en {velden}.")
    )
    voorstel = models.BooleanField(
        _("is een voorstel"),
        default=False,
        help_text=_("Meegeleverd, nog niet vastgesteld door de gemeente."),
    )

    objects: ClassVar[PeriodeQuerySet["Briefsjabloon"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("briefsjabloon")
        verbose_name_plural = _("briefsjablonen")
        ordering = ("soort", "van")
        constraints = [
            *Periode.Meta.constraints,
            ExclusionConstraint(
                name="briefsjabloon_een_tegelijk",
                expressions=[(F("soort"), RangeOperators.EQUAL), (dagen(), RangeOperators.OVERLAPS)],
                violation_error_message=_("Op één dag geldt één tekst van een brief."),
            ),
        ]

    def __str__(self) -> str:
        """Return the title."""
        return self.titel

    def clean(self) -> None:
        """Refuse a text with a field that does not exist, or another fault.

        Raises:
            ValidationError: the faults, at `tekst`.
        """
        if fouten := fouten_in(self.tekst):
            raise ValidationError({"tekst": fouten})
