"""What a person told about itself: date of birth and sex of who is not on the register (DOMEIN 4)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inburgeraars.datums import Geboortedatum
from inburgeraars.models.basis import OverPersoonEenmaal
from inburgeraars.models.persoon import Inburgeraar
from inburgeraars.models.register import Geslacht
from kern.historie import met_historie
from kern.velden import Niveau, Veldsoorten


@met_historie
class EigenOpgave(OverPersoonEenmaal):
    """Date of birth and sex as told, each as far as it is known. What the register says goes first."""

    geslacht = models.CharField(_("geslacht"), max_length=1, choices=Geslacht.choices, blank=True)
    geboortejaar = models.PositiveSmallIntegerField(_("geboortejaar"), null=True, blank=True)
    geboortemaand = models.PositiveSmallIntegerField(_("geboortemaand"), null=True, blank=True)
    geboortedag = models.PositiveSmallIntegerField(_("geboortedag"), null=True, blank=True)

    niveau: ClassVar[Niveau] = Niveau.REGISTER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(identificerend=("geboortemaand", "geboortedag"))

    class Meta:
        verbose_name = _("eigen opgave")
        verbose_name_plural = _("eigen opgaven")
        indexes = [
            models.Index(fields=["geboortejaar", "geboortemaand", "geboortedag"], name="eigenopgave_geboren")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(geboortemaand__isnull=True)
                | Q(geboortemaand__gte=1, geboortemaand__lte=12, geboortejaar__isnull=False),
                name="eigenopgave_geboortemaand",
                violation_error_message=_("Een maand ligt tussen 1 en 12 en heeft ook een jaar."),
            ),
            models.CheckConstraint(
                condition=Q(geboortedag__isnull=True)
                | Q(geboortedag__gte=1, geboortedag__lte=31, geboortemaand__isnull=False),
                name="eigenopgave_geboortedag",
                violation_error_message=_("Een geboortedag heeft ook een maand."),
            ),
        ]

    def __str__(self) -> str:
        """Return the person, by number: a name belongs to another level."""
        return f"eigen opgave {self.inburgeraar_id}"

    @property
    def geboortedatum(self) -> Geboortedatum | None:
        """The date of birth as far as it is known."""
        if self.geboortejaar is None:
            return None
        return Geboortedatum(self.geboortejaar, self.geboortemaand, self.geboortedag)


def geboren(persoon: Inburgeraar) -> Geboortedatum | None:
    """Return the date of birth by the register, else as told; fetch with `registergegevens` and `eigenopgave`."""
    for bron in ("registergegevens", "eigenopgave"):
        rij = getattr(persoon, bron, None)
        if rij is not None and rij.geboortedatum is not None:
            datum: Geboortedatum = rij.geboortedatum
            return datum
    return None


def geslacht(persoon: Inburgeraar) -> str:
    """Return the sex in words by the register, else as told; empty when neither tells. Fetch as for `geboren`."""
    for bron in ("registergegevens", "eigenopgave"):
        rij = getattr(persoon, bron, None)
        if rij is not None and rij.geslacht not in {"", Geslacht.ONBEKEND}:
            return str(rij.get_geslacht_display())
    return ""
