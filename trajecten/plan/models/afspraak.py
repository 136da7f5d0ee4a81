"""Afspraken of a traject: who does what, before which day."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern.historie import met_historie
from kern.klok import nu
from kern.ladder import Score
from kern.velden import Niveau, Veldsoorten
from kern.versie import MetVersie
from kern.versleuteld import VersleuteldeTekst
from trajecten.contact.models import Contactmoment
from trajecten.plan.enums import Afspraakpartij, Afspraakstand
from trajecten.plan.models.component import Component
from trajecten.traject.models import Traject


@met_historie
class Afspraak(OverPersoon, MetVersie):
    """A trajectafspraak: who does what by when, towards which score. The day of a visit is a gepland bezoek.

    An afspraak made during a visit may have no traject yet. Both sides agree with goal, day and score; when one of
    these changes both are asked again.
    """

    traject = models.ForeignKey(
        Traject,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="afspraken",
        verbose_name=_("traject"),
    )
    component = models.ForeignKey(
        Component,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="afspraken",
        verbose_name=_("bij welk onderdeel"),
    )
    wie = models.CharField(
        _("wie"), max_length=12, choices=Afspraakpartij.choices, default=Afspraakpartij.INBURGERAAR
    )
    wat = VersleuteldeTekst(_("wat"), doel="afspraak")
    doel = VersleuteldeTekst(_("doel"), doel="afspraak_doel", blank=True, default="")
    score = models.PositiveSmallIntegerField(_("naar score"), choices=Score.choices, null=True, blank=True)
    uiterlijk = models.DateField(_("uiterlijk"), null=True, blank=True)
    akkoord_inburgeraar_op = models.DateField(_("akkoord van de inburgeraar"), null=True, blank=True)
    akkoord_coordinator_op = models.DateField(_("akkoord van de coördinator"), null=True, blank=True)
    stand = models.CharField(
        _("stand"), max_length=14, choices=Afspraakstand.choices, default=Afspraakstand.OPEN
    )
    afgehandeld_op = models.DateField(_("afgehandeld op"), null=True, blank=True)
    reden = models.CharField(_("reden"), max_length=200, blank=True)
    uit_contact = models.ForeignKey(
        Contactmoment,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="afspraken",
        verbose_name=_("gemaakt tijdens"),
    )
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    volgt: ClassVar[str] = "component"
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("wat", "doel", "reden"))

    class Meta:
        verbose_name = _("afspraak")
        verbose_name_plural = _("afspraken")
        ordering = ("uiterlijk", "pk")
        indexes = [models.Index(fields=["inburgeraar", "stand", "uiterlijk"], name="afspraak_persoon")]
        constraints = [
            models.CheckConstraint(
                condition=Q(stand=Afspraakstand.OPEN, afgehandeld_op__isnull=True)
                | ~Q(stand=Afspraakstand.OPEN) & Q(afgehandeld_op__isnull=False),
                name="afspraak_afgehandeld_heeft_datum",
                violation_error_message=_("Bij een afgehandelde afspraak hoort een datum."),
            ),
            models.CheckConstraint(
                condition=Q(score__isnull=True) | Q(score__in=Score.values),
                name="afspraak_score",
                violation_error_message=_(
                    "Een score is 1 tot en met 4, 6 tot en met 9, of 11 tot en met 14."
                ),
            ),
            models.CheckConstraint(
                condition=Q(component__isnull=True) | Q(traject__isnull=False),
                name="afspraak_component_heeft_traject",
                violation_error_message=_("Een afspraak bij een onderdeel hoort bij een traject."),
            ),
        ]

    def __str__(self) -> str:
        """Return the stand; the content is only for users who may read the dossier."""
        return f"afspraak: {self.get_stand_display()}"
