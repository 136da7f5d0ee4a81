"""The letter with which a consulent calls somebody up, kept as it was made (DOMEIN 4)."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models.basis import OverPersoon
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.velden import Niveau, Veldsoorten
from kern.versleuteld import VersleuteldeTekst


@met_historie
class Oproepbrief(OverPersoon):
    """A letter to one person. Those made in one act have the same `reeks`, and are one PDF on paper.

    `inhoud` is all that stands in it: to whom, the text and who signs. Of that the PDF is made again, with the same
    words, whatever has changed since.
    """

    reeks = models.UUIDField(_("reeks"), editable=False)
    datum = models.DateField(_("datum"), default=vandaag)
    inhoud = VersleuteldeTekst(_("inhoud"), doel="oproepbrief")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.REGISTER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(identificerend=("inhoud",))

    class Meta:
        verbose_name = _("oproepbrief")
        verbose_name_plural = _("oproepbrieven")
        ordering = ("-datum", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["reeks", "inburgeraar"],
                name="oproepbrief_een_per_reeks",
                violation_error_message=_("Deze brief is al gemaakt."),
            )
        ]

    def __str__(self) -> str:
        """Return the day; the content is only for users who may read it."""
        return f"oproepbrief {self.datum:%d-%m-%Y}"
