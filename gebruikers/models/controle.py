"""The outcome of the consistency rules at their last check."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Regelstand(models.Model):
    """How many subjects break a consistency rule; which ones is told by the command alone (docs/adr/0028)."""

    regel = models.CharField(_("regel"), max_length=80, unique=True)
    aantal = models.PositiveIntegerField(_("hoe vaak het niet klopt"))
    sinds = models.DateTimeField(_("klopt niet sinds"), null=True, blank=True)
    gecontroleerd_op = models.DateTimeField(_("gecontroleerd"))

    class Meta:
        verbose_name = _("stand van een regel")
        verbose_name_plural = _("standen van regels")
        ordering = ("regel",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(aantal=0, sinds__isnull=True)
                | models.Q(aantal__gt=0, sinds__isnull=False),
                name="regelstand_sinds_wanneer",
                violation_error_message=_("Bij een regel die niet klopt, hoort sinds wanneer."),
            )
        ]

    def __str__(self) -> str:
        """Return the name of the rule and the number."""
        return f"{self.regel}: {self.aantal}"
