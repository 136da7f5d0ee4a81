"""Tasks for a person (DOMEIN 5 and 8)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern.historie import met_historie
from kern.klok import nu
from kern.velden import Niveau, Veldsoorten
from kern.versie import MetVersie
from kern.versleuteld import VersleuteldeTekst
from trajecten.contact.models import Contactmoment
from trajecten.taken.enums import Taaksoort, Taakstand


@met_historie
class Taak(OverPersoon, MetVersie):
    """Something to do for a person, made by a user or by a plan. It never repeats a signal.

    A question of a teamleider is one too: `wat` is the question, `door` who asks, and its answer ends it.
    """

    soort = models.CharField(
        _("soort"), max_length=10, choices=Taaksoort.choices, default=Taaksoort.TAAK, editable=False
    )
    wat = VersleuteldeTekst(_("wat"), doel="taak")
    voor = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="taken", verbose_name=_("voor")
    )
    uiterlijk = models.DateField(_("uiterlijk"))
    stand = models.CharField(_("stand"), max_length=10, choices=Taakstand.choices, default=Taakstand.OPEN)
    afgehandeld_op = models.DateField(_("afgehandeld op"), null=True, blank=True)
    reden = models.CharField(_("waarom vervallen"), max_length=200, blank=True)
    antwoord = VersleuteldeTekst(_("antwoord"), doel="taakantwoord", blank=True, default="")
    beantwoord_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("beantwoord door"),
    )
    uit_contact = models.ForeignKey(
        Contactmoment,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="taken",
        verbose_name=_("afgesproken tijdens"),
    )
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("wat", "reden", "antwoord"))

    class Meta:
        verbose_name = _("taak")
        verbose_name_plural = _("taken")
        ordering = ("uiterlijk", "pk")
        indexes = [
            models.Index(fields=["voor", "uiterlijk"], condition=Q(stand="open"), name="taak_open"),
            models.Index(fields=["inburgeraar", "uiterlijk"], name="taak_persoon"),
            models.Index(fields=["inburgeraar", "created_at"], condition=Q(soort="vraag"), name="taak_vraag"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(stand=Taakstand.OPEN, afgehandeld_op__isnull=True)
                | ~Q(stand=Taakstand.OPEN) & Q(afgehandeld_op__isnull=False),
                name="taak_afgehandeld_heeft_datum",
                violation_error_message=_("Bij een afgehandelde taak hoort een datum."),
            ),
            models.CheckConstraint(
                condition=Q(soort=Taaksoort.VRAAG, stand=Taakstand.GEDAAN, beantwoord_door__isnull=False)
                | ~Q(soort=Taaksoort.VRAAG, stand=Taakstand.GEDAAN) & Q(beantwoord_door__isnull=True),
                name="taak_beantwoord_als_vraag",
                violation_error_message=_(
                    "Een vraag is klaar met een antwoord, en alleen een vraag heeft dat."
                ),
            ),
        ]

    def __str__(self) -> str:
        """Return the day; the content is only for users who may read the dossier."""
        return f"taak voor {self.uiterlijk:%d-%m-%Y}"
