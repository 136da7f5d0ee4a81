"""The parts of the productbeschrijving and their aspects: reference data (DOMEIN 9, nota: Productbeschrijving)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kern.historie import met_historie


@met_historie
class Onderdeel(models.Model):
    """A part of the way of working that is described, such as the profile of the trajectcoördinator."""

    nummer = models.PositiveSmallIntegerField(_("nummer"), unique=True)
    naam = models.CharField(_("naam"), max_length=80, unique=True)

    class Meta:
        verbose_name = _("onderdeel van de productbeschrijving")
        verbose_name_plural = _("onderdelen van de productbeschrijving")
        ordering = ("nummer",)
        constraints = [
            models.CheckConstraint(
                condition=Q(nummer__gte=1),
                name="onderdeel_nummer_vanaf_een",
                violation_error_message=_("Het eerste onderdeel is nummer 1."),
            ),
        ]

    def __str__(self) -> str:
        """Return number and name."""
        return f"{self.nummer}. {self.naam}"


@met_historie
class Aspect(models.Model):
    """What is described of a part, such as the way of recruiting."""

    onderdeel = models.ForeignKey(
        Onderdeel, on_delete=models.PROTECT, related_name="aspecten", verbose_name=_("onderdeel")
    )
    volgorde = models.PositiveSmallIntegerField(_("volgorde"))
    naam = models.CharField(_("naam"), max_length=120)

    class Meta:
        verbose_name = _("aspect")
        verbose_name_plural = _("aspecten")
        ordering = ("onderdeel__nummer", "volgorde")
        constraints = [
            models.UniqueConstraint(
                fields=["onderdeel", "naam"],
                name="aspect_naam_in_onderdeel",
                violation_error_message=_("Dit onderdeel heeft al een aspect met die naam."),
            ),
            models.UniqueConstraint(
                fields=["onderdeel", "volgorde"],
                name="aspect_volgorde_in_onderdeel",
                violation_error_message=_("Op deze plek staat al een aspect."),
            ),
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.naam
