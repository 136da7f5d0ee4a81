"""Deliveries of the BPI register."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kern.klok import nu


class BpiLevering(models.Model):
    """A delivery that was applied: when, by whom, and what it changed (counts, no names)."""

    bestandsnaam = models.CharField(_("bestand"), max_length=200)
    sha256 = models.CharField(_("controlegetal"), max_length=64)
    verwerkt_op = models.DateTimeField(_("verwerkt"), default=nu)
    door_id = models.BigIntegerField(_("door"), null=True)
    tellingen = models.JSONField(_("tellingen"), default=dict)

    class Meta:
        verbose_name = _("BPI-levering")
        verbose_name_plural = _("BPI-leveringen")
        ordering = ("-pk",)

    def __str__(self) -> str:
        """Return the name of the file."""
        return self.bestandsnaam
