"""The productbeschrijving as a whole: an edition that is frozen, made by the worker, and approved."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kern.opdracht import Opdracht, Stand
from kern.woorden import voluit
from rapportage.product.querysets import EditieQuerySet
from rapportage.redactie.models import wie


class Producteditie(Opdracht):
    """The ten parts in one document, as they stood on the day it was made; the worker makes its PDF.

    A concept goes to the owners ahead of the day; an edition is approved by the afdelingshoofd, and stays as it is
    (`rapportage/sql/bewaak_producteditie.sql`). Who reads it: `rapportage/sql/zicht_producteditie.sql`.
    """

    taak = "rapportage.tasks.maak_editie"

    dag = models.DateField(_("editie van"))
    concept = models.BooleanField(_("concept"), default=False)
    nummer = models.PositiveSmallIntegerField(_("nummer"))
    uitgave = models.ForeignKey(
        "rapportage.Rapportuitgave",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cijfers"),
    )
    jaarboek = models.ForeignKey(
        "rapportage.Rapportuitgave",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cijfers van een jaar"),
        help_text=_("Voor wat de nieuwste cijfers niet bevatten."),
    )
    inhoud = models.JSONField(
        _("inhoud"), help_text=_("De teksten met hun cijfers, zoals ze in de pdf staan.")
    )
    beelden = models.JSONField(
        _("beelden"),
        default=dict,
        blank=True,
        help_text=_("De foto’s bij wat is geciteerd, zoals ze in de pdf staan: in Base64, bij hun nummer."),
    )
    gevraagd_door = wie(_("gevraagd door"), leeg=True)
    in_plaats_van = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("in plaats van"),
        help_text=_("De geplande editie die niet is gelukt, als deze in plaats daarvan is gevraagd."),
    )
    stap = models.CharField(_("stap"), max_length=12, blank=True)
    pdf = models.BinaryField(_("pdf"), null=True)
    pdf_sha256 = models.CharField(_("controlegetal van de pdf"), max_length=64, blank=True)
    pdf_bytes = models.PositiveIntegerField(_("grootte van de pdf"), default=0)
    bladzijden = models.PositiveSmallIntegerField(_("bladzijden"), default=0)
    gemeld_op = models.DateTimeField(
        _("gemeld"), null=True, blank=True, help_text=_("Wanneer de meldingen en mails zijn klaargezet.")
    )
    vastgesteld_door = wie(_("vastgesteld door"), leeg=True)
    vastgesteld_op = models.DateTimeField(_("vastgesteld"), null=True, blank=True)
    ingetrokken_door = wie(_("ingetrokken door"), leeg=True)
    ingetrokken_op = models.DateTimeField(_("ingetrokken"), null=True, blank=True)
    intrekreden = models.TextField(_("reden van het intrekken"), blank=True)

    objects: ClassVar[EditieQuerySet["Producteditie"]] = EditieQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("editie van de productbeschrijving")
        verbose_name_plural = _("edities van de productbeschrijving")
        ordering = ("-dag", "-nummer")
        indexes = [models.Index(fields=["stand", "volgende_op"], name="producteditie_te_doen")]
        constraints = [
            models.UniqueConstraint(
                fields=["dag", "nummer"],
                name="producteditie_nummer_eenmaal",
                violation_error_message=_("Deze editie is er al."),
            ),
            models.CheckConstraint(
                condition=~Q(stand=Stand.KLAAR) | Q(pdf__isnull=False) & ~Q(pdf_sha256=""),
                name="producteditie_klaar_is_compleet",
                violation_error_message=_("Een editie die klaar is, heeft een pdf."),
            ),
            models.CheckConstraint(
                condition=Q(gemeld_op__isnull=True)
                | Q(stand=Stand.KLAAR) & (Q(gevraagd_door__isnull=True) | Q(in_plaats_van__isnull=False)),
                name="producteditie_gemeld_is_klaar",
                violation_error_message=_("Alleen over een geplande editie die klaar is, gaat een melding."),
            ),
            models.UniqueConstraint(
                fields=["in_plaats_van"],
                condition=Q(stand=Stand.KLAAR),
                name="producteditie_vervangen_eenmaal",
                violation_error_message=_("Er is al een editie in plaats van de editie die niet is gelukt."),
            ),
            models.CheckConstraint(
                condition=Q(vastgesteld_door__isnull=True, vastgesteld_op__isnull=True)
                | Q(
                    concept=False,
                    stand=Stand.KLAAR,
                    vastgesteld_door__isnull=False,
                    vastgesteld_op__isnull=False,
                ),
                name="producteditie_vastgesteld_is_klaar",
                violation_error_message=_("Alleen een editie die klaar is, kan worden vastgesteld."),
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True, ingetrokken_door__isnull=True, intrekreden="")
                | Q(
                    ingetrokken_op__isnull=False,
                    ingetrokken_door__isnull=False,
                    vastgesteld_op__isnull=False,
                )
                & ~Q(intrekreden=""),
                name="producteditie_ingetrokken_met_reden",
                violation_error_message=_("Schrijf op waarom je de editie intrekt."),
            ),
        ]

    def __str__(self) -> str:
        """Return the day, and whether it is a concept."""
        woorden = _("Concept van %s") if self.concept else _("Editie van %s")
        return woorden % voluit(self.dag)

    @property
    def met_nummer(self) -> str:
        """The day with the number: of a day more than one may be made. What is not stored has no number."""
        return (
            _("%(editie)s, nummer %(n)d") % {"editie": self, "n": self.nummer} if self.nummer else str(self)
        )

    @property
    def is_klaar(self) -> bool:
        """Whether it was made."""
        return self.stand == Stand.KLAAR

    @property
    def is_bezig(self) -> bool:
        """Whether it is being made, or waits for that."""
        return self.stand in {Stand.WACHT, Stand.BEZIG}

    @property
    def is_vervangen(self) -> bool:
        """Whether a later one of its day and kind was asked for."""
        later = Producteditie.objects.filter(dag=self.dag, concept=self.concept, nummer__gt=self.nummer)
        return later.exists()

    @property
    def wacht_op_vaststellen(self) -> bool:
        """Whether it was made, is no concept, and nobody approved it yet."""
        return self.is_klaar and not self.concept and self.vastgesteld_op is None

    @property
    def is_in_kracht(self) -> bool:
        """Whether it is the last of its day that was approved, and not withdrawn."""
        return Producteditie.objects.in_kracht().filter(pk=self.pk).exists()
