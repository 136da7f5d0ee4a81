"""Hours beside the contacts, norms, and the calendar feed of a user (DOMEIN 6 and 8)."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from roermond_inburgering.kern.historie import met_historie
from roermond_inburgering.kern.klok import nu
from roermond_inburgering.kern.periode import Periode, PeriodeQuerySet, dagen
from trajecten.enums import Normsoort, Urensoort

EEN_WEEK = 7 * 24 * 60


@met_historie
class Urenregel(models.Model):
    """Minutes of a user in one week that were not logged elsewhere: one line a kind."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="urenregels", verbose_name=_("wie")
    )
    week = models.DateField(_("week"), help_text=_("De maandag ervan."))
    soort = models.CharField(_("soort"), max_length=12, choices=Urensoort.choices)
    minuten = models.PositiveSmallIntegerField(
        _("minuten"), validators=[MinValueValidator(0), MaxValueValidator(EEN_WEEK)]
    )
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    class Meta:
        verbose_name = _("urenregel")
        verbose_name_plural = _("urenregels")
        ordering = ("-week", "soort")
        constraints = [
            models.UniqueConstraint(
                fields=["gebruiker", "week", "soort"],
                name="urenregel_een_per_week",
                violation_error_message=_("Voor deze week en soort staan er al uren."),
            ),
            models.CheckConstraint(
                condition=Q(week__iso_week_day=1),
                name="urenregel_week_begint_op_maandag",
                violation_error_message=_("Een week begint op maandag."),
            ),
            models.CheckConstraint(
                condition=Q(minuten__lte=EEN_WEEK),
                name="urenregel_past_in_een_week",
                violation_error_message=_("Zo veel uren heeft een week niet."),
            ),
        ]

    def __str__(self) -> str:
        """Return week and kind."""
        return f"{self.week:%d-%m-%Y} {self.get_soort_display()}"


@met_historie
class Norm(Periode):
    """A norm over a period; adjusted by a besluit, never overwritten (DOMEIN 8)."""

    soort = models.CharField(_("soort"), max_length=24, choices=Normsoort.choices)
    waarde = models.PositiveIntegerField(_("waarde"))
    bron = models.CharField(_("bron of besluit"), max_length=200, blank=True)

    objects: ClassVar[PeriodeQuerySet["Norm"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("norm")
        verbose_name_plural = _("normen")
        ordering = ("soort", "van")
        constraints = [
            *Periode.Meta.constraints,
            ExclusionConstraint(
                name="norm_een_tegelijk",
                expressions=[(F("soort"), RangeOperators.EQUAL), (dagen(), RangeOperators.OVERLAPS)],
                violation_error_message=_("Op één dag geldt één norm van een soort."),
            ),
        ]

    def __str__(self) -> str:
        """Return kind and value."""
        return f"{self.get_soort_display()}: {self.waarde}"


class Agendasleutel(models.Model):
    """The key of a user's calendar feed, by its hash: whoever holds the address reads when, and never whom or where."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.CASCADE, related_name="agendasleutels", verbose_name=_("van")
    )
    sleutel_hash = models.BinaryField(_("sleutelhash"), max_length=32, unique=True)
    created_at = models.DateTimeField(_("gemaakt"), default=nu, editable=False)
    ingetrokken_op = models.DateTimeField(_("ingetrokken"), null=True, blank=True)
    laatst_gelezen_op = models.DateTimeField(_("laatst gelezen"), null=True, blank=True)

    class Meta:
        verbose_name = _("agendasleutel")
        verbose_name_plural = _("agendasleutels")
        ordering = ("-pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["gebruiker"],
                condition=Q(ingetrokken_op__isnull=True),
                name="agendasleutel_een_geldig",
                violation_error_message=_("Er is al een agenda-adres."),
            )
        ]

    def __str__(self) -> str:
        """Return its number: the key itself is not kept."""
        return f"agendasleutel {self.pk}"
