"""Requests to withdraw a BSN that was recorded by mistake (DOMEIN 4)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern.historie import met_historie
from kern.klok import nu
from kern.velden import Niveau, Veldsoorten
from trajecten.papieren.enums import Intrekantwoord


@met_historie
class Bsnintrekking(OverPersoon):
    """A request of the fixed contact to withdraw the BSN of a person, with the answer of the teamleider.

    The number stands until the yes. It is in no field of this row.
    """

    reden = models.CharField(_("reden"), max_length=200)
    door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("gevraagd door")
    )
    created_at = models.DateTimeField(_("gevraagd"), default=nu, editable=False)
    antwoord = models.CharField(
        _("antwoord"), max_length=14, choices=Intrekantwoord.choices, default=Intrekantwoord.OPEN
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

    niveau: ClassVar[Niveau] = Niveau.GEVOELIG
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("reden", "toelichting"))

    class Meta:
        verbose_name = _("verzoek om het BSN in te trekken")
        verbose_name_plural = _("verzoeken om het BSN in te trekken")
        ordering = ("-created_at", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["inburgeraar"],
                condition=Q(antwoord=Intrekantwoord.OPEN),
                name="bsnintrekking_een_open",
                violation_error_message=_("Er is al gevraagd om dit BSN in te trekken."),
            ),
            models.CheckConstraint(
                condition=Q(
                    antwoord=Intrekantwoord.OPEN, antwoord_op__isnull=True, antwoord_door__isnull=True
                )
                | ~Q(antwoord=Intrekantwoord.OPEN)
                & Q(antwoord_op__isnull=False, antwoord_door__isnull=False),
                name="bsnintrekking_antwoord_is_heel",
                violation_error_message=_("Een antwoord heeft een dag, en iemand die het gaf."),
            ),
            models.CheckConstraint(
                condition=~Q(antwoord__in=(Intrekantwoord.JA, Intrekantwoord.NEE))
                | ~Q(antwoord_door=F("door")),
                name="bsnintrekking_niet_van_jezelf",
                violation_error_message=_("Niemand beantwoordt een eigen verzoek."),
            ),
        ]

    def __str__(self) -> str:
        """Return the answer."""
        return self.get_antwoord_display()
