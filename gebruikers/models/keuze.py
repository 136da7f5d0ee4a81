"""Reference data that users change on a page: a row over a period, with who changed it last and why."""

from typing import Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from gebruikers.models.gebruiker import Gebruiker
from kern.periode import Periode, PeriodeQuerySet
from kern.versie import MetVersie


class MetWijziger(MetVersie):
    """A row of which each version says who made it and why; what shipped with the product names nobody."""

    gewijzigd_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("laatst gewijzigd door"),
    )
    correctiereden = models.CharField(_("waarom gewijzigd"), max_length=200, blank=True)

    versie_van: ClassVar[str] = "gewijzigd_door"

    class Meta:
        abstract = True


class KeuzeQuerySet[M: models.Model](PeriodeQuerySet[M]):
    """Queries over the choices of a list."""

    def te_kiezen(self, nu: int | None = None) -> Self:
        """Narrow to what can be chosen today, and the current choice (its key) of the row that is being changed."""
        return self.in_kracht() | self.filter(pk=nu)


class Keuze(Periode, MetWijziger):
    """A choice of a list, such as a language route: it can be chosen over a period, and is never deleted."""

    naam: Any

    objects: ClassVar[KeuzeQuerySet[Any]] = KeuzeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        abstract = True

    def __str__(self) -> str:
        """Return the name."""
        return str(self.naam)
