"""Besluiten of the werkgroep, and the documents that go with them (DOMEIN 2, nota: Uitvoeringsorganisatie)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from besluiten.enums import Besluitstand, Onderwerp
from besluiten.querysets import WerkgroepQuerySet
from gebruikers.models import Gebruiker
from kern.bestanden.model import MetBestand
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.tekens import gewone_tekens
from kern.versie import MetVersie


@met_historie
class Besluit(MetVersie):
    """What a meeting of the werkgroep decided, who carries it out, and when that was done."""

    datum = models.DateField(_("werkgroep van"))
    onderwerp = models.CharField(_("onderwerp"), max_length=16, choices=Onderwerp.choices)
    besluit = models.CharField(_("besluit"), max_length=200)
    reden = models.CharField(_("waarom"), max_length=1000)
    eigenaar = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("wie het doet")
    )
    uiterlijk = models.DateField(_("uiterlijk klaar"))
    gedaan_op = models.DateField(_("gedaan op"), null=True, blank=True)
    ingetrokken_op = models.DateField(_("ingetrokken op"), null=True, blank=True)
    reden_ingetrokken = models.CharField(_("waarom ingetrokken"), max_length=200, blank=True)
    herinnerd_op = models.DateField(_("laatst herinnerd"), null=True, blank=True)
    toegevoegd_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("toegevoegd door")
    )
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)
    gewijzigd_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("laatst gewijzigd door")
    )
    correctiereden = models.CharField(_("waarom gewijzigd"), max_length=200, blank=True)

    versie_van: ClassVar[str] = "gewijzigd_door"
    """The column that says who made a version: who opens no persons may not ask the logboek."""

    objects: ClassVar[WerkgroepQuerySet["Besluit"]] = WerkgroepQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("besluit")
        verbose_name_plural = _("besluiten")
        ordering = ("-datum", "pk")
        indexes = [models.Index(fields=["-datum"], name="besluit_datum")]
        constraints = [
            gewone_tekens("besluit_gewone_tekens", "besluit"),
            models.CheckConstraint(
                condition=Q(uiterlijk__gte=F("datum")),
                name="besluit_uiterlijk_na_werkgroep",
                violation_error_message=_("Kies de dag van de werkgroep of een latere dag."),
            ),
            models.CheckConstraint(
                condition=Q(gedaan_op__isnull=True) | Q(gedaan_op__gte=F("datum")),
                name="besluit_gedaan_na_werkgroep",
                violation_error_message=_(
                    "Op die dag was het besluit er nog niet. Kies de dag van de werkgroep of een latere dag."
                ),
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True, reden_ingetrokken="")
                | Q(~Q(reden_ingetrokken=""), ingetrokken_op__isnull=False, ingetrokken_op__gte=F("datum")),
                name="besluit_ingetrokken_met_reden",
                violation_error_message=_("Bij een ingetrokken besluit staat waarom het is ingetrokken."),
            ),
        ]

    def __str__(self) -> str:
        """Return the decision."""
        return self.besluit

    @property
    def stand(self) -> Besluitstand:
        """Where it stands today."""
        if self.ingetrokken_op:
            return Besluitstand.INGETROKKEN
        if self.gedaan_op:
            return Besluitstand.GEDAAN
        return Besluitstand.TE_LAAT if self.uiterlijk < vandaag() else Besluitstand.OPEN

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.gedaan_op is None and self.ingetrokken_op is None


@met_historie
class Besluitstuk(MetBestand):
    """A document that goes with a besluit, such as a memo or minutes; of a removed one the row stays."""

    besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, related_name="stukken", verbose_name=_("besluit")
    )
    naam = models.CharField(_("naam"), max_length=120)
    door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("toegevoegd door")
    )
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)
    verwijderd_op = models.DateField(_("verwijderd op"), null=True, blank=True)
    verwijderd_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("verwijderd door"),
    )
    reden = models.CharField(_("waarom verwijderd"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("stuk bij een besluit")
        verbose_name_plural = _("stukken bij besluiten")
        ordering = ("besluit", "pk")
        constraints = [
            gewone_tekens("besluitstuk_gewone_tekens", "naam"),
            models.CheckConstraint(
                condition=Q(verwijderd_op__isnull=True, verwijderd_door__isnull=True, bestand__isnull=False)
                | Q(verwijderd_op__isnull=False, verwijderd_door__isnull=False, bestand__isnull=True)
                & ~Q(reden=""),
                name="besluitstuk_verwijderd_is_weg",
                violation_error_message=_("Van een verwijderd stuk blijft staan waarom het weg is."),
            ),
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.naam
