"""The logboek: a row per act, for people to read: who, when, what, about whom.

It holds no names, no free text and no foreign keys to other apps.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kern.klok import nu
from logboek.enums import Handeling


def handelingen() -> list[tuple[str, object]]:
    """Return the acts with their labels; a function, so that a new act needs no migration."""
    return list(Handeling.choices)


class Logregel(models.Model):
    """An act. Its id is taken from a sequence before the act is done, so that row history can point at it."""

    id = models.BigIntegerField(primary_key=True)
    moment = models.DateTimeField(_("moment"), default=nu)
    actor_id = models.BigIntegerField(
        _("wie"), null=True, help_text=_("Zonder gebruiker was het het systeem.")
    )
    aanstelling_id = models.BigIntegerField(_("aanstelling"), null=True)
    handeling = models.CharField(_("handeling"), max_length=40, choices=handelingen)
    onderdeel = models.CharField(_("onderdeel"), max_length=80, blank=True)

    class Meta:
        verbose_name = _("logregel")
        verbose_name_plural = _("logregels")
        ordering = ("-id",)
        indexes = [
            models.Index(fields=["actor_id", "-id"], name="logregel_actor"),
            # How often somebody was refused of late is asked at each refusal.
            models.Index(
                fields=["actor_id", "moment"],
                name="logregel_geweigerd",
                condition=models.Q(handeling=Handeling.GEWEIGERD),
            ),
        ]

    def __str__(self) -> str:
        """Return the act and its moment."""
        return f"{self.handeling} ({self.moment:%d-%m-%Y %H:%M})"


class Logonderwerp(models.Model):
    """A subject of an act, as type and id; an act about a household has several."""

    pk = models.CompositePrimaryKey("logregel_id", "soort", "object_id")
    logregel = models.ForeignKey(
        Logregel, on_delete=models.PROTECT, related_name="onderwerpen", verbose_name=_("logregel")
    )
    soort = models.CharField(_("soort"), max_length=40)
    object_id = models.BigIntegerField(_("nummer"))

    class Meta:
        verbose_name = _("onderwerp van een logregel")
        verbose_name_plural = _("onderwerpen van logregels")
        indexes = [models.Index(fields=["soort", "object_id", "-logregel"], name="logonderwerp_object")]

    def __str__(self) -> str:
        """Return type and id."""
        return f"{self.soort} {self.object_id}"
