"""Aanstellingen: who was responsible for what, and when. Access ends with them, at once (DOMEIN 2)."""

import datetime as dt
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.utils.translation import gettext_lazy as _

from gebruikers.enums import LEEST_CIJFERS, MET_WIJK, NOOIT_MET_TEAM, OPENT_PERSONEN, TEAM, Rol
from gebruikers.models.gebruiker import Gebruiker
from kern.historie import met_historie
from kern.klok import vandaag
from kern.periode import Periode, PeriodeQuerySet, dagen
from wijken.models import Organisatie, Wijk


class AanstellingQuerySet(PeriodeQuerySet["Aanstelling"]):
    """Queries over aanstellingen."""

    def met_rol(self, *rollen: Rol) -> Self:
        """Narrow to these rollen."""
        return self.filter(rol__in=rollen)


def _groep(nul: Any, een: Any) -> Func | Case:
    """Return 0 for rollen of the first kind, 1 for the second, NULL for others: a value for an exclusion constraint."""
    return Case(
        When(rol__in=sorted(nul), then=Value(0)),
        When(rol__in=sorted(een), then=Value(1)),
        output_field=models.IntegerField(),
    )


_HANDHAVING = _groep(NOOIT_MET_TEAM, TEAM)
_CIJFERS = _groep(LEEST_CIJFERS, OPENT_PERSONEN)


@met_historie
class Aanstelling(Periode):
    """A rol of a user, for a wijk or all of them (or, for a partner, an organisatie), over a period."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="aanstellingen", verbose_name=_("gebruiker")
    )
    rol = models.CharField(_("rol"), max_length=20, choices=Rol.choices)
    wijk = models.ForeignKey(
        Wijk,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="aanstellingen",
        verbose_name=_("wijk"),
        help_text=_("Laat dit leeg voor alle wijken."),
    )
    organisatie = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="aanstellingen",
        verbose_name=_("organisatie"),
        help_text=_("Alleen voor een partner."),
    )
    fte = models.DecimalField(
        _("fte"),
        max_digits=3,
        decimal_places=2,
        default=Decimal(1),
        validators=[MinValueValidator(Decimal("0.05")), MaxValueValidator(Decimal(1))],
        help_text=_("1 is een volle werkweek."),
    )

    objects: ClassVar[AanstellingQuerySet] = AanstellingQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("aanstelling")
        verbose_name_plural = _("aanstellingen")
        ordering = ("van", "pk")
        constraints = [
            *Periode.Meta.constraints,
            models.CheckConstraint(
                condition=Q(rol=Rol.PARTNER, organisatie__isnull=False)
                | Q(~Q(rol=Rol.PARTNER), organisatie__isnull=True),
                name="aanstelling_partner_heeft_organisatie",
                violation_error_message=_("Een partner hoort bij een organisatie, een ander niet."),
            ),
            models.CheckConstraint(
                condition=Q(fte__gt=0, fte__lte=1),
                name="aanstelling_fte",
                violation_error_message=_("Fte ligt tussen 0,05 en 1."),
            ),
            ExclusionConstraint(
                name="aanstelling_geen_overlap",
                expressions=[
                    (F("gebruiker"), RangeOperators.EQUAL),
                    (F("rol"), RangeOperators.EQUAL),
                    (Func(F("wijk"), Value(0), function="coalesce"), RangeOperators.EQUAL),
                    (Func(F("organisatie"), Value(0), function="coalesce"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_(
                    "Deze gebruiker heeft deze aanstelling al in die periode, of in"
                    " een deel ervan. Kies andere dagen."
                ),
            ),
            ExclusionConstraint(
                name="aanstelling_handhaving_apart",
                expressions=[
                    (F("gebruiker"), RangeOperators.EQUAL),
                    (_HANDHAVING, RangeOperators.NOT_EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_(
                    "Een inburgeringsconsulent kan niet tegelijk trajectcoördinator of teamleider zijn."
                ),
            ),
            ExclusionConstraint(
                name="aanstelling_cijfers_apart",
                expressions=[
                    (F("gebruiker"), RangeOperators.EQUAL),
                    (_CIJFERS, RangeOperators.NOT_EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_(
                    "Wie beleidsmedewerker, afdelingshoofd of adviseur is, kan niet tegelijk dossiers openen."
                ),
            ),
        ]

    def __str__(self) -> str:
        """Return rol and scope in words."""
        return f"{self.get_rol_display()}, {self.bereik}" if self.bereik else self.get_rol_display()

    @property
    def bereik(self) -> str:
        """The organisatie, the wijk, or all wijken; empty when the rol knows no wijken."""
        per_wijk = self.rol in MET_WIJK or self.rol == Rol.TEAMLEIDER
        return str(self.organisatie or self.wijk or (_("alle wijken") if per_wijk else ""))

    def is_in_kracht(self, op: dt.date | None = None) -> bool:
        """Tell whether it is in force on a day; None means today."""
        dag = op or vandaag()
        return self.van <= dag and (self.tot is None or dag < self.tot)
