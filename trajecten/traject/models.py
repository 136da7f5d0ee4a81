"""A traject and its steps."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.velden import Niveau, Veldsoorten
from trajecten.traject.enums import Stap, Uitkomst
from wijken.models import Wijk


@met_historie
class Traject(OverPersoon):
    """A traject: it opens at the first talk under a wijkgerichte benadering (DOMEIN 5).

    The user who guides it is the holder of the open Toegang with ground caseload; there is no column for it.
    """

    stap = models.CharField(_("stap"), max_length=10, choices=Stap.choices, default=Stap.TAXEREN)
    trajectwijk = models.ForeignKey(
        Wijk,
        on_delete=models.PROTECT,
        related_name="trajecten",
        verbose_name=_("trajectwijk"),
        help_text=_("Ligt vast bij het openen, ook na een verhuizing."),
    )
    trajectwijk_reden = models.CharField(
        _("waarom de trajectwijk is verbeterd"),
        max_length=200,
        blank=True,
        help_text=_("Van de laatste verbetering, door de teamleider; de wijk ervoor blijft bewaard."),
    )
    trajectwijk_verbeterd_op = models.DateTimeField(_("trajectwijk verbeterd op"), null=True, blank=True)
    trajectwijk_verbeterd_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("trajectwijk verbeterd door"),
    )
    geopend_op = models.DateField(_("geopend op"), default=vandaag)
    gestart_op = models.DateField(_("gestart op"), null=True, blank=True)
    gesloten_op = models.DateField(_("gesloten op"), null=True, blank=True)
    uitkomst = models.CharField(_("uitkomst"), max_length=40, choices=Uitkomst.choices, blank=True)
    contact_voor = models.DateField(
        _("contact uiterlijk op"),
        null=True,
        blank=True,
        help_text=_("In plaats van de norm van de stap, gekozen door het vaste contact."),
    )
    overgenomen_op = models.DateField(
        _("overgenomen op"),
        null=True,
        blank=True,
        editable=False,
        help_text=_("Het traject liep al en is op die dag uit een bestand ingelezen."),
    )
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("trajectwijk_reden",))

    class Meta:
        verbose_name = _("traject")
        verbose_name_plural = _("trajecten")
        ordering = ("-geopend_op", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["inburgeraar"],
                condition=Q(gesloten_op__isnull=True),
                name="traject_een_open",
                violation_error_message=_("Er loopt al een traject voor deze persoon."),
            ),
            models.CheckConstraint(
                condition=Q(gesloten_op__isnull=True) | Q(gesloten_op__gte=F("geopend_op")),
                name="traject_sluit_na_openen",
                violation_error_message=_("Een traject sluit niet voordat het opent."),
            ),
            models.CheckConstraint(
                condition=Q(gesloten_op__isnull=True, uitkomst="")
                | Q(gesloten_op__isnull=False) & ~Q(uitkomst=""),
                name="traject_gesloten_heeft_uitkomst",
                violation_error_message=_("Een gesloten traject heeft een uitkomst."),
            ),
            models.CheckConstraint(
                condition=Q(gestart_op__isnull=True) | Q(gestart_op__gte=F("geopend_op")),
                name="traject_start_na_openen",
                violation_error_message=_("Een traject start niet voordat het opent."),
            ),
            models.CheckConstraint(
                condition=Q(
                    trajectwijk_verbeterd_op__isnull=True,
                    trajectwijk_verbeterd_door__isnull=True,
                    trajectwijk_reden="",
                )
                | Q(trajectwijk_verbeterd_op__isnull=False, trajectwijk_verbeterd_door__isnull=False)
                & ~Q(trajectwijk_reden=""),
                name="traject_verbeterd_met_reden",
                violation_error_message=_("Een verbeterde trajectwijk heeft een reden."),
            ),
        ]

    def __str__(self) -> str:
        """Return the step."""
        return self.get_stap_display()


@met_historie
class Stapovergang(OverPersoon):
    """A step taken, forward or back: every transition is kept.

    An opening and a reopening have no step before them; a closing has no step after it, and has an outcome.
    """

    traject = models.ForeignKey(
        Traject, on_delete=models.PROTECT, related_name="overgangen", verbose_name=_("traject")
    )
    van_stap = models.CharField(_("van"), max_length=10, choices=Stap.choices, blank=True)
    naar_stap = models.CharField(_("naar"), max_length=10, choices=Stap.choices, blank=True)
    uitkomst = models.CharField(_("uitkomst"), max_length=40, choices=Uitkomst.choices, blank=True)
    datum = models.DateField(_("datum"), default=vandaag)
    reden = models.CharField(_("reden"), max_length=200, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("reden",))

    class Meta:
        verbose_name = _("stapovergang")
        verbose_name_plural = _("stapovergangen")
        ordering = ("-datum", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(naar_stap="", uitkomst__gt="") | Q(naar_stap__gt="", uitkomst=""),
                name="stapovergang_sluit_met_uitkomst",
                violation_error_message=_("Bij sluiten hoort een uitkomst, bij een stap niet."),
            )
        ]

    def __str__(self) -> str:
        """Return the steps from and to."""
        return f"{self.van_stap or '–'} → {self.naar_stap or self.uitkomst}"
