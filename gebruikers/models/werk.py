"""Unfinished and finished work of one user: drafts of forms, and submits that were carried out."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from gebruikers.models.gebruiker import Gebruiker
from kern.klok import nu
from kern.velden import Veldsoorten
from kern.versleuteld import VersleuteldeTekst


class Concept(models.Model):
    """The draft of a form that is not sent yet. Only its user sees it; the database enforces that."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.CASCADE, related_name="concepten", verbose_name=_("gebruiker")
    )
    formulier = models.CharField(_("formulier"), max_length=60)
    onderwerp_soort = models.CharField(_("over"), max_length=40, blank=True)
    onderwerp_id = models.BigIntegerField(_("nummer"), default=0)
    inhoud = VersleuteldeTekst(_("inhoud"), doel="concept", help_text=_("De velden, als JSON."))
    bewaard_op = models.DateTimeField(_("bewaard"), default=nu)

    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        vrije_tekst=("inhoud",), feit=("formulier", "onderwerp_soort")
    )

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepten")
        ordering = ("-bewaard_op",)
        constraints = [
            models.UniqueConstraint(
                fields=["gebruiker", "formulier", "onderwerp_soort", "onderwerp_id"], name="concept_eenmaal"
            )
        ]

    def __str__(self) -> str:
        """Return the name of the form."""
        return self.formulier


class Verzoek(models.Model):
    """A submit that was carried out, by the key of its form: the same submit again does nothing."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.CASCADE, related_name="verzoeken", verbose_name=_("gebruiker")
    )
    sleutel = models.UUIDField(_("sleutel"))
    inhoud_hash = models.BinaryField(
        _("afdruk"),
        default=b"",
        help_text=_("Sleutelhash van wat er is verstuurd: dezelfde sleutel is hetzelfde formulier."),
    )
    uitkomst = models.CharField(_("uitkomst"), max_length=300, help_text=_("Waarheen het verzoek leidde."))
    created_at = models.DateTimeField(_("gedaan"), default=nu, editable=False)

    class Meta:
        verbose_name = _("verzoek")
        verbose_name_plural = _("verzoeken")
        ordering = ("-pk",)
        constraints = [models.UniqueConstraint(fields=["gebruiker", "sleutel"], name="verzoek_eenmaal")]

    def __str__(self) -> str:
        """Return its key."""
        return str(self.sleutel)
