"""The key of a user's calendar feed."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from kern.klok import nu


class Agendasleutel(models.Model):
    """The hash of the key of a user's calendar feed, which tells when visits are, and never with whom or where."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.CASCADE, related_name="agendasleutels", verbose_name=_("van")
    )
    sleutel_hash = models.BinaryField(_("sleutelhash"), max_length=32, unique=True)
    created_at = models.DateTimeField(_("gemaakt"), default=nu, editable=False)
    ingetrokken_op = models.DateTimeField(_("ingetrokken"), null=True, blank=True)
    laatst_gelezen_op = models.DateTimeField(_("laatst gelezen"), null=True, blank=True)

    class Meta:
        verbose_name = _("agendasleutel")
        verbose_name_plural = _("agendasleutels")
        ordering = ("-pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["gebruiker"],
                condition=Q(ingetrokken_op__isnull=True),
                name="agendasleutel_een_geldig",
                violation_error_message=_("Er is al een agenda-adres."),
            )
        ]

    def __str__(self) -> str:
        """Return its number; the key itself is not kept."""
        return f"agendasleutel {self.pk}"
