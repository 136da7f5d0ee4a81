"""The base classes of tables about a person."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from inburgeraars.models.persoon import Inburgeraar
from kern.periode import Periode, PeriodeQuerySet
from kern.velden import Niveau, Veldsoorten
from kern.zicht import ZichtQuerySet


class OverPersoon(models.Model):
    """A row that says something about a person: it names the person, its level, and the kind of each field."""

    niveau: ClassVar[Niveau]
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten()

    inburgeraar = models.ForeignKey(
        Inburgeraar, on_delete=models.PROTECT, related_name="%(class)s_set", verbose_name=_("inburgeraar")
    )

    objects = ZichtQuerySet.as_manager()

    class Meta:
        abstract = True


class PersoonPeriodeQuerySet[M: models.Model](PeriodeQuerySet[M], ZichtQuerySet[M]):  # type: ignore[override]
    """Rows about a person that hold over a period, within sight."""


class OverPersoonPeriode(OverPersoon, Periode):
    """`OverPersoon`, for rows that hold over a period."""

    objects: ClassVar[PersoonPeriodeQuerySet[Any]] = PersoonPeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        abstract = True


class OverPersoonEenmaal(models.Model):
    """`OverPersoon`, for a table with at most one row a person."""

    niveau: ClassVar[Niveau]
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten()

    inburgeraar = models.OneToOneField(
        Inburgeraar,
        on_delete=models.PROTECT,
        primary_key=True,
        related_name="%(class)s",
        verbose_name=_("inburgeraar"),
    )

    objects = ZichtQuerySet.as_manager()

    class Meta:
        abstract = True
