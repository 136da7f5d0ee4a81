"""The rows of writing: a version, a draft, a comment and a step. Each text that is written has its own tables of them."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from kern.klok import nu


def wie(naam: Any, *, leeg: bool = False) -> "models.ForeignKey[Any, Any]":
    """Return a reference to the user who did something; with `leeg` nobody may have done it yet."""
    return models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=leeg, blank=leeg, related_name="+", verbose_name=naam
    )


class Versierij(models.Model):
    """A version of a text, as somebody saved it. A row is never changed.

    The texts are HTML of few elements (`rapportage.redactie.proza`), with figures as references.
    """

    versie = models.PositiveIntegerField(_("versie"))
    waarden = models.JSONField(
        _("waarden"),
        default=dict,
        help_text=_("Wat elk cijfer in de tekst was toen deze versie werd opgeslagen."),
    )
    door = wie(_("geschreven door"))
    op = models.DateTimeField(_("opgeslagen"), default=nu)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(versie__gte=1),
                name="%(class)s_versie_vanaf_een",
                violation_error_message=_("De eerste versie is versie 1."),
            ),
        ]

    def van(self, soort: str) -> str:
        """Return the text of a part."""
        return str(getattr(self, soort))


class Conceptrij(models.Model):
    """What somebody typed in a text and did not save yet: of each user and text one row, its writer's own."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.CASCADE, related_name="+", verbose_name=_("geschreven door")
    )
    velden = models.TextField(_("velden"))
    bewaard_op = models.DateTimeField(_("bewaard"), default=nu)

    objects: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        abstract = True
        ordering = ("pk",)


class Opmerkingrij(models.Model):
    """A comment on a text, until somebody handled it."""

    tekst = models.TextField(_("opmerking"))
    door = wie(_("van"))
    op = models.DateTimeField(_("gemaakt"), default=nu)
    verwerkt_door = wie(_("verwerkt door"), leeg=True)
    verwerkt_op = models.DateTimeField(_("verwerkt"), null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ("op", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(verwerkt_op__isnull=True, verwerkt_door__isnull=True)
                | Q(verwerkt_op__isnull=False, verwerkt_door__isnull=False),
                name="%(class)s_verwerkt_door_iemand",
                violation_error_message=_("Een opmerking die is verwerkt, is door iemand verwerkt."),
            ),
        ]


class Staprij(models.Model):
    """A step of a text, forward or back: who took it, when, and why. A row is never changed."""

    reden = models.TextField(_("reden"), blank=True)
    door = wie(_("door"))
    op = models.DateTimeField(_("wanneer"), default=nu)

    class Meta:
        abstract = True
        ordering = ("-op", "-pk")
