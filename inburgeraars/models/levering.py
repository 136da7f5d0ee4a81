"""Deliveries of the BPI register, and the lines of them that wait for a person to judge."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from inburgeraars.models.persoon import Inburgeraar
from roermond_inburgering.kern.klok import nu
from roermond_inburgering.kern.velden import Veldsoorten
from roermond_inburgering.kern.versleuteld import VersleuteldeTekst


class BpiLevering(models.Model):
    """One delivery that was applied: when, by whom, and what it changed (counts, no names)."""

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


class BpiWachtregel(models.Model):
    """A line that resembles somebody and waits, not imported, for the teamleider (DOMEIN 4)."""

    levering = models.ForeignKey(
        BpiLevering, on_delete=models.PROTECT, related_name="wachtregels", verbose_name=_("levering")
    )
    regelnummer = models.PositiveIntegerField(_("regel"))
    vingerafdruk = models.BinaryField(max_length=32, unique=True)
    inhoud = VersleuteldeTekst(_("inhoud"), doel="wachtregel", help_text=_("De regel, als JSON."))
    lijkt_op = models.ForeignKey(
        Inburgeraar,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lijkt op"),
    )
    created_at = models.DateTimeField(_("ontvangen"), default=nu, editable=False)

    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        identificerend=("vingerafdruk", "inhoud"),
        feit=("id", "levering", "regelnummer", "lijkt_op", "created_at"),
    )

    class Meta:
        verbose_name = _("wachtende BPI-regel")
        verbose_name_plural = _("wachtende BPI-regels")
        ordering = ("levering", "regelnummer")

    def __str__(self) -> str:
        """Return the line number."""
        return f"regel {self.regelnummer}"
