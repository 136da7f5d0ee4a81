"""Figures about a gebied, as their source gives them: a value, a range, "about", or missing."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kern.historie import met_historie
from wijken.models.gebieden import Gebied


@met_historie
class Wijkcijfer(models.Model):
    """A figure about a gebied, always with its date and source: the nota gives 8.5 % and 11.6 % unemployment."""

    gebied = models.ForeignKey(
        Gebied, on_delete=models.PROTECT, related_name="wijkcijfers", verbose_name=_("gebied")
    )
    indicator = models.CharField(_("wat"), max_length=120)
    waarde = models.DecimalField(_("waarde"), max_digits=14, decimal_places=2, null=True, blank=True)
    waarde_tot = models.DecimalField(_("tot en met"), max_digits=14, decimal_places=2, null=True, blank=True)
    ongeveer = models.CharField(
        _("voorbehoud"), max_length=20, blank=True, help_text=_("ongeveer, ca., ruim")
    )
    eenheid = models.CharField(_("eenheid"), max_length=40)
    peildatum = models.CharField(
        _("peildatum"),
        max_length=60,
        help_text=_("In woorden van de bron: een jaar, een dag, of niet vermeld."),
    )
    bron = models.CharField(_("bron"), max_length=160)
    opmerking = models.CharField(_("opmerking"), max_length=200, blank=True)
    reden = models.CharField(
        _("waarom is dit veranderd"), max_length=200, blank=True, help_text=_("Bij de laatste verbetering.")
    )

    class Meta:
        verbose_name = _("wijkcijfer")
        verbose_name_plural = _("wijkcijfers")
        ordering = ("gebied", "indicator", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["gebied", "indicator", "peildatum", "bron"],
                name="wijkcijfer_eenmaal",
                violation_error_message=_("Dit cijfer staat er al met dezelfde peildatum en bron."),
            ),
            models.CheckConstraint(
                condition=Q(waarde_tot__isnull=True) | Q(waarde_tot__gt=F("waarde")),
                name="wijkcijfer_bereik_loopt_op",
                violation_error_message=_("Het tweede getal van een bereik is groter dan het eerste."),
            ),
        ]

    def __str__(self) -> str:
        """Return area and indicator."""
        return f"{self.gebied}: {self.indicator}"

    def clean(self) -> None:
        """Refuse a range without a first number, which the constraint lets pass because it compares with NULL.

        Raises:
            ValidationError: at the second number.
        """
        if self.waarde is None and self.waarde_tot is not None:
            raise ValidationError({"waarde_tot": _("Vul bij een bereik ook het eerste getal in.")})
