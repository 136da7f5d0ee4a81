"""Selections: people whom a coordinator wants to approach in a wijk, reserved by the teamleider (DOMEIN 4)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models.basis import OverPersoon
from inburgeraars.models.benadering import Benadering
from kern.historie import met_historie
from kern.klok import nu
from kern.velden import Niveau, Veldsoorten
from wijken.models import Wijk


class Selectiestand(models.TextChoices):
    """The state of a selection."""

    GEVRAAGD = "gevraagd", _("gevraagd")
    GERESERVEERD = "gereserveerd", _("gereserveerd")
    AFGEWEZEN = "afgewezen", _("afgewezen")
    INGETROKKEN = "ingetrokken", _("ingetrokken")


@met_historie
class Selectie(models.Model):
    """A selection of persons for a wijk; its lines hold the persons.

    Its texts may tell something of each person in it, so erasing one person blanks them for all.
    """

    wijk = models.ForeignKey(Wijk, on_delete=models.PROTECT, related_name="selecties", verbose_name=_("wijk"))
    stand = models.CharField(
        _("stand"), max_length=14, choices=Selectiestand.choices, default=Selectiestand.GEVRAAGD
    )
    gevraagd_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("gevraagd door")
    )
    gevraagd_op = models.DateTimeField(_("gevraagd"), default=nu, editable=False)
    toelichting = models.CharField(_("toelichting"), max_length=200, blank=True)
    tot = models.DateField(_("gereserveerd tot"), null=True, blank=True)
    besloten_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("besloten door"),
    )
    besloten_op = models.DateTimeField(_("besloten"), null=True, blank=True)
    reden = models.CharField(_("reden"), max_length=200, blank=True)

    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("toelichting", "reden"))

    class Meta:
        verbose_name = _("selectie")
        verbose_name_plural = _("selecties")
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(
                condition=~Q(stand=Selectiestand.GERESERVEERD) | Q(tot__isnull=False),
                name="selectie_gereserveerd_eindigt",
                violation_error_message=_("Vul in tot wanneer de reservering geldt."),
            ),
            models.CheckConstraint(
                condition=~Q(stand__in=(Selectiestand.GERESERVEERD, Selectiestand.AFGEWEZEN))
                | Q(besloten_door__isnull=False, besloten_op__isnull=False),
                name="selectie_besloten_door_iemand",
                violation_error_message=_("Bij een besluit hoort wie het nam, en wanneer."),
            ),
        ]

    def __str__(self) -> str:
        """Return its number and stand."""
        return f"selectie {self.pk}: {self.get_stand_display()}"


@met_historie
class Selectieregel(OverPersoon):
    """A person in a selection, and the reservation made for it; none when another user was first."""

    selectie = models.ForeignKey(
        Selectie, on_delete=models.PROTECT, related_name="regels", verbose_name=_("selectie")
    )
    benadering = models.OneToOneField(
        Benadering,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="selectieregel",
        verbose_name=_("reservering"),
    )
    overgeslagen = models.CharField(
        _("waarom niet gereserveerd"),
        max_length=200,
        blank=True,
        help_text=_("De zin die het product gaf, zonder namen."),
    )

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(feit=("overgeslagen",))

    class Meta:
        verbose_name = _("selectieregel")
        verbose_name_plural = _("selectieregels")
        ordering = ("selectie", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["selectie", "inburgeraar"],
                name="selectieregel_eenmaal",
                violation_error_message=_("Deze persoon staat al in de selectie."),
            )
        ]

    def __str__(self) -> str:
        """Return the numbers of the selection and the person."""
        return f"{self.inburgeraar_id} in {self.selectie_id}"
