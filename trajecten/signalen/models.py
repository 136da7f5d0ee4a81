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
from kern.versleuteld import VersleuteldeTekst
from trajecten.normen.enums import signaalregels


@met_historie
class Signaal(OverPersoon):
    """A signal of a rule for a person: since when, whether it was told, and until when it was laid aside.

    Whether there is a signal follows from the rule over the rows of today, never from this table.

    The fixed contact lays a signal aside for its own Mijn dag (`weggelegd`); a teamleider lays it aside in the list of
    who asks attention (`opzij`, docs/adr/0047).
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
    opzij_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("opzij gelegd door"),
    )
    opzij_tot = models.DateField(_("opzij gelegd tot"), null=True, blank=True)
    opzij_dag = models.DateField(
        _("dag van het signaal toen"),
        null=True,
        blank=True,
        help_text=_("Krijgt het signaal een andere dag, dan ligt het niet meer opzij."),
    )
    opzij_reden = VersleuteldeTekst(_("waarom opzij gelegd"), doel="opzij", blank=True, default="")
    geeindigd_op = models.DateField(_("geëindigd op"), null=True, blank=True)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(feit=("object_soort",), vrije_tekst=("opzij_reden",))

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
            ),
            models.CheckConstraint(
                condition=Q(opzij_tot__isnull=True, opzij_door__isnull=True, opzij_dag__isnull=True)
                | Q(opzij_tot__isnull=False, opzij_door__isnull=False, opzij_dag__isnull=False),
                name="signaal_opzij_heeft_dag_en_wie",
                violation_error_message=_("Wat opzij ligt, heeft een dag en een naam."),
            ),
        ]

    def __str__(self) -> str:
        """Return the rule."""
        return self.get_regel_display()
