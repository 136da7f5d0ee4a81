"""The counts of the caseload as they were at the end of a day: added, never changed (docs/adr/0046)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from dagwerk.caseload.enums import PER_COLLEGA, Maat
from gebruikers.models import Gebruiker
from kern.klok import nu
from wijken.models import Wijk


class Caseloadtelling(models.Model):
    """A day of which the caseload was counted.

    Signals are known on their own day alone. So a day that was missed is counted later from what has a day, and says
    with `volledig` that it has no signals.
    """

    dag = models.DateField(_("dag"), unique=True)
    volledig = models.BooleanField(
        _("op de dag zelf geteld"), help_text=_("Alleen dan zijn er signalen van deze dag.")
    )
    geteld_op = models.DateTimeField(_("geteld op"), default=nu)

    class Meta:
        verbose_name = _("telling van de caseload")
        verbose_name_plural = _("tellingen van de caseload")
        ordering = ("-dag",)

    def __str__(self) -> str:
        """Return the day."""
        return str(self.dag)


class Caseloadaantal(models.Model):
    """A number of a day, of a wijk or of a coordinator; what is zero has no row."""

    telling = models.ForeignKey(
        Caseloadtelling, on_delete=models.CASCADE, related_name="aantallen", verbose_name=_("telling")
    )
    wijk = models.ForeignKey(
        Wijk, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("wijk")
    )
    contact = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("vast contact"),
        help_text=_("Leeg bij mensen zonder vast contact, en bij gestarte trajecten."),
    )
    maat = models.CharField(_("wat is geteld"), max_length=12, choices=Maat.choices)
    deel = models.CharField(
        _("welk deel"), max_length=24, blank=True, help_text=_("De stap, de reden of de vindroute.")
    )
    aantal = models.PositiveIntegerField(_("aantal"))

    class Meta:
        verbose_name = _("aantal van de caseload")
        verbose_name_plural = _("aantallen van de caseload")
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["telling", "maat", "deel", "wijk", "contact"],
                name="caseloadaantal_eenmaal",
                nulls_distinct=False,
                violation_error_message=_("Dit aantal staat al bij deze dag."),
            ),
            models.CheckConstraint(
                condition=Q(aantal__gt=0),
                name="caseloadaantal_meer_dan_nul",
                violation_error_message=_("Een aantal is 1 of meer. Bij nul is er geen rij."),
            ),
            models.CheckConstraint(
                condition=Q(maat__in=sorted(PER_COLLEGA), wijk__isnull=True, contact__isnull=False)
                | ~Q(maat__in=sorted(PER_COLLEGA)) & Q(wijk__isnull=False),
                name="caseloadaantal_van_wijk_of_collega",
                violation_error_message=_("Een aantal is van een wijk of van een trajectcoördinator."),
            ),
        ]

    def __str__(self) -> str:
        """Return what was counted, and how many."""
        return f"{self.maat} {self.deel}: {self.aantal}"
