"""Hours that were not logged with a contact (DOMEIN 6 and 8).

The database holds it too: `trajecten/sql/zicht_uren.sql`.
"""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from kern.historie import met_historie
from kern.klok import nu
from trajecten.uren.enums import Urensoort

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
                violation_error_message=_("Dit zijn meer uren dan er in een week zitten. Kijk het getal na."),
            ),
        ]

    def __str__(self) -> str:
        """Return week and kind."""
        return f"{self.week:%d-%m-%Y} {self.get_soort_display()}"
