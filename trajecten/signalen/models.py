"""The memory of signals."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern.historie import met_historie
from kern.klok import vandaag
from kern.velden import Niveau, Veldsoorten
from trajecten.normen.enums import signaalregels


@met_historie
class Signaal(OverPersoon):
    """A signal of a rule for a person: since when, whether it was told, and until when it was laid aside.

    Whether there is a signal follows from the rule over the rows of today, never from this table.
    """

    regel = models.CharField(_("regel"), max_length=24, choices=signaalregels)
    object_soort = models.CharField(_("waarover"), max_length=40, blank=True)
    object_id = models.BigIntegerField(_("nummer"), default=0)
    sinds = models.DateField(_("sinds"), default=vandaag)
    verteld_op = models.DateTimeField(_("verteld"), null=True, blank=True)
    weggelegd_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("weggelegd door"),
    )
    weggelegd_tot = models.DateField(_("weggelegd tot"), null=True, blank=True)
    geeindigd_op = models.DateField(_("geëindigd op"), null=True, blank=True)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(feit=("object_soort",))

    class Meta:
        verbose_name = _("signaal")
        verbose_name_plural = _("signalen")
        ordering = ("sinds", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["regel", "inburgeraar", "object_soort", "object_id"],
                condition=Q(geeindigd_op__isnull=True),
                name="signaal_een_open",
                violation_error_message=_("Dit signaal staat al open."),
            )
        ]

    def __str__(self) -> str:
        """Return the rule."""
        return self.get_regel_display()
