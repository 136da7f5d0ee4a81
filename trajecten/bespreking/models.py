"""Caseload talks: the talk itself, what was said about each person, and the tasks that were agreed (docs/adr/0049).

Who sees a talk the database holds too: `trajecten/sql/zicht_bespreking.sql`.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.velden import Niveau, Veldsoorten
from kern.versie import MetVersie
from kern.versleuteld import VersleuteldeTekst
from trajecten.bespreking.enums import Besprekingstand
from trajecten.taken.models import Taak


@met_historie
class Bespreking(models.Model):
    """The talk of a teamleider with a coordinator about its caseload; it can stop and go on another day.

    Whom it is about is told by the caseload of each moment; what was said stands with each person.
    """

    coordinator = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        related_name="besprekingen",
        verbose_name=_("over de caseload van"),
    )
    leider = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("begonnen door")
    )
    begonnen_op = models.DateField(_("begonnen op"), default=vandaag)
    geeindigd_op = models.DateField(_("klaar op"), null=True, blank=True)
    stand = models.CharField(
        _("stand"), max_length=11, choices=Besprekingstand.choices, default=Besprekingstand.LOOPT
    )
    created_at = models.DateTimeField(_("begonnen"), default=nu, editable=False)

    class Meta:
        verbose_name = _("caseloadbespreking")
        verbose_name_plural = _("caseloadbesprekingen")
        ordering = ("begonnen_op", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["coordinator"],
                condition=Q(stand=Besprekingstand.LOOPT),
                name="bespreking_een_lopende",
                violation_error_message=_("Met deze collega loopt al een bespreking."),
            ),
            models.CheckConstraint(
                condition=~Q(coordinator=F("leider")),
                name="bespreking_met_een_ander",
                violation_error_message=_("Een bespreking voer je met een collega."),
            ),
            models.CheckConstraint(
                condition=Q(stand=Besprekingstand.KLAAR, geeindigd_op__gte=F("begonnen_op"))
                | ~Q(stand=Besprekingstand.KLAAR) & Q(geeindigd_op__isnull=True),
                name="bespreking_klaar_heeft_dag",
                violation_error_message=_("Een bespreking die klaar is, heeft een dag, niet voor het begin."),
            ),
        ]

    def __str__(self) -> str:
        """Return the day it began; whom it is with is for those who may read it."""
        return f"caseloadbespreking van {self.begonnen_op:%d-%m-%Y}"


@met_historie
class Bespreekpunt(OverPersoon, MetVersie):
    """One person in a talk: the note, and whether the person was discussed.

    The note stays with the person, whoever becomes the fixed contact.
    """

    bespreking = models.ForeignKey(
        Bespreking, on_delete=models.PROTECT, related_name="punten", verbose_name=_("bespreking")
    )
    notitie = VersleuteldeTekst(_("notitie"), doel="bespreeknotitie", blank=True, default="")
    besproken = models.BooleanField(_("besproken"), default=True)
    op = models.DateField(_("besproken op"), default=vandaag)
    correctiereden = models.CharField(_("waarom verbeterd"), max_length=200, blank=True)
    door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("opgeschreven door")
    )
    created_at = models.DateTimeField(_("opgeschreven"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("notitie", "correctiereden"))

    class Meta:
        verbose_name = _("bespreekpunt")
        verbose_name_plural = _("bespreekpunten")
        ordering = ("op", "pk")
        indexes = [models.Index(fields=["inburgeraar", "op"], name="bespreekpunt_persoon")]
        constraints = [
            models.UniqueConstraint(
                fields=["bespreking", "inburgeraar"],
                name="bespreekpunt_een_per_persoon",
                violation_error_message=_("Deze persoon staat al in deze bespreking."),
            ),
        ]

    def __str__(self) -> str:
        """Return the day; the content is only for users who may read the dossier."""
        return f"besproken op {self.op:%d-%m-%Y}"


@met_historie
class Bespreektaak(OverPersoon):
    """A task that was agreed in a talk. What becomes of it stands with the task."""

    punt = models.ForeignKey(
        Bespreekpunt, on_delete=models.PROTECT, related_name="taken", verbose_name=_("bespreekpunt")
    )
    taak = models.OneToOneField(
        Taak, on_delete=models.PROTECT, related_name="uit_bespreking", verbose_name=_("taak")
    )

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten()

    class Meta:
        verbose_name = _("taak uit een bespreking")
        verbose_name_plural = _("taken uit besprekingen")

    def __str__(self) -> str:
        """Return the task, without what it is."""
        return str(self.taak)
