"""That a person died, as it was recorded."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models.basis import OverPersoon
from kern.historie import met_historie
from kern.klok import nu
from kern.velden import Niveau, Veldsoorten


@met_historie
class Overlijden(OverPersoon):
    """The record of a death; taken back by the teamleider when it was a mistake (DOMEIN 5).

    `Inburgeraar.overleden_op` is what everything reads; this row tells who recorded it, and why it was taken back.
    """

    overleden_op = models.DateField(_("overleden op"))
    door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("vastgelegd door")
    )
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)
    teruggenomen_op = models.DateTimeField(_("teruggenomen"), null=True, blank=True)
    teruggenomen_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("teruggenomen door"),
    )
    reden = models.CharField(_("waarom teruggenomen"), max_length=200, blank=True)

    niveau: ClassVar[Niveau] = Niveau.REGISTER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("reden",))

    class Meta:
        verbose_name = _("overlijden")
        verbose_name_plural = _("overlijdens")
        ordering = ("-created_at", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["inburgeraar"],
                condition=Q(teruggenomen_op__isnull=True),
                name="overlijden_een_dat_geldt",
                violation_error_message=_("Het overlijden is al vastgelegd."),
            ),
            models.CheckConstraint(
                condition=Q(teruggenomen_op__isnull=True, teruggenomen_door__isnull=True)
                | Q(teruggenomen_op__isnull=False, teruggenomen_door__isnull=False),
                name="overlijden_teruggenomen_door_iemand",
                violation_error_message=_("Vul in wie het overlijden heeft teruggenomen."),
            ),
        ]

    def __str__(self) -> str:
        """Return the day."""
        return f"{self.overleden_op:%d-%m-%Y}"
