"""A person who goes from one fixed contact to another (DOMEIN 2; docs/adr/0041-transfer.md)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon, Toegang
from kern.historie import met_historie
from kern.klok import nu
from kern.velden import Niveau, Veldsoorten
from kern.versleuteld import VersleuteldeTekst
from trajecten.overdracht.enums import Overdrachtstand, overdrachtstanden
from trajecten.taken.models import Taak


@met_historie
class Overdracht(OverPersoon):
    """The transfer of one person: proposed by a teamleider from a day, and answered by the receiver.

    Who guides a person is still told by its toegang with ground caseload alone; this row says how that came about. The
    receiver reads the dossier by `toegang`, from the proposal until the day; the former contact for a while after it,
    by `nalezen`. Who was assigned at once, because there was no fixed contact left, has a row without `toegang`.
    """

    van = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("van"))
    aan = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="overdrachten", verbose_name=_("aan")
    )
    vanaf = models.DateField(_("vanaf"))
    waarom = models.CharField(_("waarom deze collega"), max_length=200, blank=True)
    notitie = VersleuteldeTekst(_("hoe staat het ervoor"), doel="overdrachtnotitie", blank=True, default="")
    nagekeken = models.BooleanField(_("notitie nagekeken"), default=False)
    kennismaken_voor = models.DateField(_("samen kennismaken, uiterlijk"), null=True, blank=True)
    toch_tot = models.PositiveSmallIntegerField(_("mag boven de norm, tot en met"), null=True, blank=True)
    toch_reden = models.CharField(_("waarom boven de norm"), max_length=200, blank=True)
    door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("voorgesteld door")
    )
    created_at = models.DateTimeField(_("voorgesteld"), default=nu, editable=False)
    stand = models.CharField(
        _("stand"), max_length=14, choices=overdrachtstanden, default=Overdrachtstand.VOORGESTELD
    )
    antwoord_op = models.DateTimeField(_("beantwoord"), null=True, blank=True)
    reden = models.CharField(_("waarom geweigerd of vervallen"), max_length=200, blank=True)
    overgedragen_op = models.DateField(_("overgedragen op"), null=True, blank=True)
    toegang = models.OneToOneField(
        Toegang,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("toegang van de ontvanger"),
    )
    nalezen = models.OneToOneField(
        Toegang,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("toegang van het vorige contact"),
    )
    taak_van = models.OneToOneField(
        Taak,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kennismaken, taak van het vaste contact"),
    )
    taak_aan = models.OneToOneField(
        Taak,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kennismaken, taak van de ontvanger"),
    )

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("waarom", "notitie", "toch_reden", "reden"))

    class Meta:
        verbose_name = _("overdracht")
        verbose_name_plural = _("overdrachten")
        ordering = ("created_at", "pk")
        indexes = [
            models.Index(fields=["aan", "stand"], name="overdracht_ontvanger"),
            models.Index(fields=["van", "stand"], name="overdracht_vast_contact"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["inburgeraar"],
                condition=Q(stand=Overdrachtstand.VOORGESTELD),
                name="overdracht_een_voorstel",
                violation_error_message=_("Voor deze persoon is al een overdracht voorgesteld."),
            ),
            models.UniqueConstraint(
                fields=["inburgeraar"],
                condition=Q(stand=Overdrachtstand.AANGENOMEN),
                name="overdracht_een_aangenomen",
                violation_error_message=_("Voor deze persoon is al een overdracht aangenomen."),
            ),
            models.CheckConstraint(
                condition=~Q(van=F("aan")),
                name="overdracht_naar_een_ander",
                violation_error_message=_("Deze collega is al het vaste contact."),
            ),
            models.CheckConstraint(
                condition=Q(stand=Overdrachtstand.VOORGESTELD, antwoord_op__isnull=True)
                | ~Q(stand=Overdrachtstand.VOORGESTELD) & Q(antwoord_op__isnull=False),
                name="overdracht_antwoord_heeft_moment",
                violation_error_message=_("Bij een antwoord hoort een moment."),
            ),
            models.CheckConstraint(
                condition=Q(stand=Overdrachtstand.OVERGEDRAGEN, overgedragen_op__gte=F("vanaf"))
                | ~Q(stand=Overdrachtstand.OVERGEDRAGEN) & Q(overgedragen_op__isnull=True),
                name="overdracht_niet_voor_haar_dag",
                violation_error_message=_("Een overdracht gaat niet in voor haar dag."),
            ),
            models.CheckConstraint(
                condition=Q(toch_tot__isnull=True) | ~Q(toch_reden=""),
                name="overdracht_boven_de_norm_met_reden",
                violation_error_message=_("Vul in waarom deze collega boven de norm mag."),
            ),
        ]

    def __str__(self) -> str:
        """Return the state; the content is only for users who may read the dossier."""
        return self.get_stand_display()


@met_historie
class Overdrachtgevoelig(OverPersoon):
    """The sensitive part of the note of a transfer: a row of its own, because fewer users may read it."""

    overdracht = models.OneToOneField(
        Overdracht, on_delete=models.PROTECT, related_name="gevoelig", verbose_name=_("overdracht")
    )
    tekst = VersleuteldeTekst(_("wat is gevoelig"), doel="overdrachtgevoelig", blank=True, default="")

    niveau: ClassVar[Niveau] = Niveau.GEVOELIG
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("tekst",))

    class Meta:
        verbose_name = _("gevoelig deel van een overdracht")
        verbose_name_plural = _("gevoelige delen van overdrachten")

    def __str__(self) -> str:
        """Return what it belongs to."""
        return str(self.overdracht)
