"""The presence at a component: one row per planned meeting (DOMEIN 5.4)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.velden import Niveau, Veldsoorten
from kern.versie import MetVersie
from trajecten.plan.enums import Aanwezigstand, Afmeldreden
from trajecten.plan.models.component import Component


@met_historie
class Aanwezigheid(OverPersoon, MetVersie):
    """How a planned meeting of a component went for a person, and who told it."""

    component = models.ForeignKey(
        Component, on_delete=models.PROTECT, related_name="aanwezigheden", verbose_name=_("onderdeel")
    )
    datum = models.DateField(_("datum"), default=vandaag)
    stand = models.CharField(_("hoe ging het"), max_length=16, choices=Aanwezigstand.choices)
    afmeldreden = models.CharField(
        _("waarom afgemeld"), max_length=16, choices=Afmeldreden.choices, blank=True
    )
    gehoord_van = models.CharField(_("gehoord van"), max_length=120, blank=True)
    gehoord_op = models.DateField(_("gehoord op"))
    correctiereden = models.CharField(_("waarom verbeterd"), max_length=200, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    volgt: ClassVar[str] = "component"
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("gehoord_van", "correctiereden"))

    class Meta:
        verbose_name = _("aanwezigheid")
        verbose_name_plural = _("aanwezigheden")
        ordering = ("-datum", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["component", "datum"],
                name="aanwezigheid_een_per_dag",
                violation_error_message=_("Van deze dag staat er al hoe het ging."),
            ),
            models.CheckConstraint(
                condition=Q(stand=Aanwezigstand.AFGEMELD, afmeldreden__gt="")
                | ~Q(stand=Aanwezigstand.AFGEMELD) & Q(afmeldreden=""),
                name="aanwezigheid_afgemeld_met_reden",
                violation_error_message=_("Bij afgemeld hoort waarom, bij iets anders niet."),
            ),
        ]

    def __str__(self) -> str:
        """Return how it went."""
        return self.hoe

    @property
    def hoe(self) -> str:
        """How it went, with the reason of an excused absence."""
        woord = str(self.get_stand_display())
        return f"{woord}: {self.get_afmeldreden_display()}" if self.afmeldreden else woord
