"""Duplicate records of one person: the judgement, and the merge (docs/adr/0013)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, OverPersoon
from kern.historie import met_historie
from kern.klok import nu
from kern.velden import Niveau, Veldsoorten


class Paaroordeel(models.TextChoices):
    """The judgement of the teamleider on two persons who look alike."""

    ZELFDE = "zelfde persoon", _("zelfde persoon")
    ANDER = "niet dezelfde", _("niet dezelfde")


@met_historie
class Dubbeloordeel(OverPersoon):
    """The judgement that two persons are, or are not, the same; asked once. The lower number is in `inburgeraar`."""

    ander = models.ForeignKey(
        Inburgeraar, on_delete=models.PROTECT, related_name="+", verbose_name=_("vergeleken met")
    )
    oordeel = models.CharField(_("oordeel"), max_length=14, choices=Paaroordeel.choices)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("beoordeeld"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER

    class Meta:
        verbose_name = _("oordeel over een dubbel")
        verbose_name_plural = _("oordelen over dubbelen")
        ordering = ("-pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["inburgeraar", "ander"],
                name="dubbeloordeel_eenmaal",
                violation_error_message=_("Over deze twee is al geoordeeld."),
            ),
            models.CheckConstraint(
                condition=Q(inburgeraar__lt=F("ander")),
                name="dubbeloordeel_laagste_eerst",
                violation_error_message=_("Twee personen worden in vaste volgorde vergeleken."),
            ),
        ]

    def __str__(self) -> str:
        """Return the judgement."""
        return self.oordeel


@met_historie
class Samenvoeging(OverPersoon):
    """A merge: who stays (`inburgeraar`), who went into it, and which rows were moved, so that it can be undone."""

    ander = models.ForeignKey(
        Inburgeraar, on_delete=models.PROTECT, related_name="+", verbose_name=_("ging erin op")
    )
    verplaatst = models.JSONField(
        _("verplaatst"), default=dict, help_text=_("Per tabel en kolom de nummers van de rijen.")
    )
    vooraf = models.JSONField(
        _("vooraf"), default=dict, help_text=_("Standen die het samenvoegen wijzigde, om terug te zetten.")
    )
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("samengevoegd"), default=nu, editable=False)
    ongedaan_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ongedaan gemaakt door"),
    )
    ongedaan_op = models.DateTimeField(_("ongedaan gemaakt"), null=True, blank=True)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(feit=("verplaatst", "vooraf"))

    class Meta:
        verbose_name = _("samenvoeging")
        verbose_name_plural = _("samenvoegingen")
        ordering = ("-pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["ander"],
                condition=Q(ongedaan_op__isnull=True),
                name="samenvoeging_een_geldig",
                violation_error_message=_("Deze persoon is al samengevoegd."),
            ),
            models.CheckConstraint(
                condition=Q(ongedaan_op__isnull=True, ongedaan_door__isnull=True)
                | Q(ongedaan_op__isnull=False, ongedaan_door__isnull=False),
                name="samenvoeging_ongedaan_door_iemand",
                violation_error_message=_("Bij ongedaan maken hoort wie het deed."),
            ),
        ]

    def __str__(self) -> str:
        """Return the two numbers."""
        return f"{self.ander_id} in {self.inburgeraar_id}"
