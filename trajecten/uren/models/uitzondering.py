"""Exceptions to the norm: asked when a traject enters Vormgeven, answered by the teamleider (DOMEIN 8)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern.historie import met_historie
from kern.klok import nu
from kern.velden import Niveau, Veldsoorten
from trajecten.traject.models import Traject
from trajecten.uren.enums import Uitzonderingstand


@met_historie
class Uitzondering(OverPersoon):
    """A request for a coordinator to guide more people in a year than its norm, with a reason, and the answer.

    A yes sets the number of people it may guide that year, so that one answer covers later people, and a whole
    transfer.
    """

    traject = models.ForeignKey(
        Traject, on_delete=models.PROTECT, related_name="uitzonderingen", verbose_name=_("traject")
    )
    voor = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="uitzonderingen", verbose_name=_("voor")
    )
    jaar = models.PositiveSmallIntegerField(_("jaar"))
    tot = models.PositiveSmallIntegerField(
        _("tot en met"), help_text=_("Hoeveel mensen deze coördinator dat jaar begeleidt.")
    )
    reden = models.CharField(_("reden"), max_length=200, blank=True)
    antwoord = models.CharField(
        _("antwoord"), max_length=8, choices=Uitzonderingstand.choices, default=Uitzonderingstand.OPEN
    )
    antwoord_op = models.DateTimeField(_("beantwoord"), null=True, blank=True)
    antwoord_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("beantwoord door"),
    )
    toelichting = models.CharField(_("toelichting"), max_length=200, blank=True)
    created_at = models.DateTimeField(_("gevraagd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("reden", "toelichting"))

    class Meta:
        verbose_name = _("uitzondering")
        verbose_name_plural = _("uitzonderingen")
        ordering = ("created_at", "pk")
        indexes = [models.Index(fields=["voor", "jaar"], name="uitzondering_voor")]
        constraints = [
            models.UniqueConstraint(
                fields=["traject", "voor", "jaar"],
                condition=Q(antwoord=Uitzonderingstand.OPEN),
                name="uitzondering_een_open",
                violation_error_message=_("Voor dit traject is al om een uitzondering gevraagd."),
            ),
            models.CheckConstraint(
                condition=Q(
                    antwoord=Uitzonderingstand.OPEN, antwoord_op__isnull=True, antwoord_door__isnull=True
                )
                | ~Q(antwoord=Uitzonderingstand.OPEN)
                & Q(antwoord_op__isnull=False, antwoord_door__isnull=False),
                name="uitzondering_antwoord_is_heel",
                violation_error_message=_("Een antwoord heeft een dag, en iemand die het gaf."),
            ),
            models.CheckConstraint(
                condition=Q(antwoord_door__isnull=True) | ~Q(antwoord_door=F("voor")),
                name="uitzondering_niet_van_jezelf",
                violation_error_message=_("Niemand beantwoordt een eigen vraag om een uitzondering."),
            ),
        ]

    def __str__(self) -> str:
        """Return the answer."""
        return self.get_antwoord_display()
