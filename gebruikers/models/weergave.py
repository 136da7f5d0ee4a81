"""The choice of a list that a user keeps under a name.

The database holds it too: `gebruikers/sql/zicht_weergave.sql`.
"""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models.gebruiker import Gebruiker
from kern.klok import nu
from kern.tekens import gewone_tekens


class Weergave(models.Model):
    """Filters, order and columns of a list, kept by a user and sometimes shared with the team (`gebruikers.weergaven`)."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.CASCADE, related_name="weergaven", verbose_name=_("van")
    )
    lijst = models.CharField(_("lijst"), max_length=30)
    naam = models.CharField(_("naam"), max_length=60)
    vraag = models.CharField(
        _("keuze"), max_length=500, blank=True, help_text=_("De parameters van het adres, zonder zoekterm.")
    )
    gedeeld = models.BooleanField(_("gedeeld met het team"), default=False)
    standaard = models.BooleanField(_("opent als eerste"), default=False)
    weg_op = models.DateTimeField(_("verwijderd"), null=True, blank=True)
    created_at = models.DateTimeField(_("gemaakt"), default=nu, editable=False)

    class Meta:
        verbose_name = _("weergave")
        verbose_name_plural = _("weergaven")
        ordering = ("lijst", "naam", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["gebruiker", "lijst", "naam"],
                condition=Q(weg_op__isnull=True),
                name="weergave_naam_eenmaal",
                violation_error_message=_("Je hebt al een weergave met deze naam."),
            ),
            models.UniqueConstraint(
                fields=["gebruiker", "lijst"],
                condition=Q(weg_op__isnull=True, standaard=True),
                name="weergave_een_standaard",
                violation_error_message=_("Er opent al een andere weergave als eerste."),
            ),
            gewone_tekens("weergave_gewone_tekens", "naam"),
        ]

    def __str__(self) -> str:
        """Return its name."""
        return self.naam
