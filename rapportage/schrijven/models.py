"""The written text of a report, its versions and comments, and what was published of it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kern.klok import nu
from kern.opdracht import Opdracht, OpdrachtQuerySet, Stand
from kern.versie import MetVersie
from rapportage.enums import Maakstap, Rapportsoort
from rapportage.ervaringen.models import Citaat
from rapportage.redactie.models import Conceptrij, Opmerkingrij, Staprij, Versierij, wie
from rapportage.schrijven.enums import Tekstsoort, Tekststand
from rapportage.schrijven.namen import naam_van_deel
from rapportage.tijdvakken import titel_van_jaar

VASTGESTELD = (Tekststand.VASTGESTELD, Tekststand.GEPUBLICEERD)


class Rapporttekst(MetVersie):
    """The written text of a report of a kind and a year, and how far it is. Of each there is one.

    `rapportage/sql/bewaak_rapporttekst.sql` holds who may read and vaststellen, and which stand may follow.
    """

    soort = models.CharField(_("soort"), max_length=20, choices=Rapportsoort.choices)
    jaar = models.PositiveSmallIntegerField(_("jaar"))
    uitgave = models.ForeignKey(
        "rapportage.Rapportuitgave",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("cijfers"),
        help_text=_("De uitgave waaruit de tekst haar cijfers krijgt."),
    )
    stand = models.CharField(
        _("stand"), max_length=12, choices=Tekststand.choices, default=Tekststand.CONCEPT
    )
    begonnen_door = wie(_("begonnen door"))
    begonnen_op = models.DateTimeField(_("begonnen"), default=nu)
    gelezen_door = wie(_("gelezen door"), leeg=True)
    gelezen_op = models.DateTimeField(_("gelezen"), null=True, blank=True)
    vastgesteld_door = wie(_("vastgesteld door"), leeg=True)
    vastgesteld_op = models.DateTimeField(_("vastgesteld"), null=True, blank=True)

    class Meta:
        verbose_name = _("rapporttekst")
        verbose_name_plural = _("rapportteksten")
        ordering = ("-jaar", "soort")
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "jaar"],
                name="rapporttekst_eenmaal",
                violation_error_message=_("De tekst van dit rapport is er al."),
            ),
            models.CheckConstraint(
                condition=~Q(soort__in=[soort.value for soort in Rapportsoort if soort.is_monitoring]),
                name="rapporttekst_niet_van_monitoring",
                violation_error_message=_("Monitoring heeft geen geschreven tekst."),
            ),
            models.CheckConstraint(
                condition=Q(stand=Tekststand.CONCEPT, gelezen_door__isnull=True, gelezen_op__isnull=True)
                | ~Q(stand=Tekststand.CONCEPT) & Q(gelezen_door__isnull=False, gelezen_op__isnull=False),
                name="rapporttekst_gelezen_door_iemand",
                violation_error_message=_("Een tekst die is gelezen, is door iemand gelezen."),
            ),
            models.CheckConstraint(
                condition=~Q(stand__in=VASTGESTELD)
                & Q(vastgesteld_door__isnull=True, vastgesteld_op__isnull=True)
                | Q(stand__in=VASTGESTELD, vastgesteld_door__isnull=False, vastgesteld_op__isnull=False),
                name="rapporttekst_vastgesteld_door_iemand",
                violation_error_message=_("Een tekst die is vastgesteld, is door iemand vastgesteld."),
            ),
        ]

    def __str__(self) -> str:
        """Return kind and year."""
        return titel_van_jaar(Rapportsoort(self.soort), self.jaar)


class Hoofdstuktekst(Versierij):
    """A version of the text of a chapter, as somebody saved it. A row is never changed."""

    rapport = models.ForeignKey(
        Rapporttekst, on_delete=models.PROTECT, related_name="teksten", verbose_name=_("rapporttekst")
    )
    deel = models.CharField(_("hoofdstuk"), max_length=60)
    inleiding = models.TextField(Tekstsoort.INLEIDING.label, blank=True)
    duiding = models.TextField(Tekstsoort.DUIDING.label, blank=True)
    advies = models.TextField(Tekstsoort.ADVIES.label, blank=True)

    class Meta(Versierij.Meta):
        verbose_name = _("hoofdstuktekst")
        verbose_name_plural = _("hoofdstukteksten")
        ordering = ("deel", "-versie")
        constraints = [
            *Versierij.Meta.constraints,
            models.UniqueConstraint(
                fields=["rapport", "deel", "versie"],
                name="hoofdstuktekst_versie_eenmaal",
                violation_error_message=_("Iemand anders heeft net een versie opgeslagen."),
            ),
        ]

    def __str__(self) -> str:
        """Return chapter and version."""
        return f"{self.deel} {self.versie}"


class Hoofdstukconcept(Conceptrij):
    """What somebody typed in a chapter and did not save yet: of each user and chapter one row, its writer's own."""

    rapport = models.ForeignKey(
        Rapporttekst, on_delete=models.CASCADE, related_name="+", verbose_name=_("rapporttekst")
    )
    deel = models.CharField(_("hoofdstuk"), max_length=60)

    class Meta(Conceptrij.Meta):
        verbose_name = _("hoofdstukconcept")
        verbose_name_plural = _("hoofdstukconcepten")
        constraints = [
            models.UniqueConstraint(
                fields=["rapport", "deel", "gebruiker"],
                name="hoofdstukconcept_eenmaal",
                violation_error_message=_("Van dit hoofdstuk is al een concept bewaard."),
            ),
        ]

    def __str__(self) -> str:
        """Return the chapter."""
        return self.deel


class Hoofdstukopmerking(Opmerkingrij):
    """A comment on a chapter, until somebody handled it."""

    rapport = models.ForeignKey(
        Rapporttekst, on_delete=models.PROTECT, related_name="opmerkingen", verbose_name=_("rapporttekst")
    )
    deel = models.CharField(_("hoofdstuk"), max_length=60)

    class Meta(Opmerkingrij.Meta):
        verbose_name = _("hoofdstukopmerking")
        verbose_name_plural = _("hoofdstukopmerkingen")

    def __str__(self) -> str:
        """Return the chapter."""
        return self.deel


class Hoofdstukcitaat(models.Model):
    """That a citation stands in a chapter, beside its figures. A row is never changed: the citation itself is taken back."""

    rapport = models.ForeignKey(
        Rapporttekst, on_delete=models.PROTECT, related_name="citaten", verbose_name=_("rapporttekst")
    )
    deel = models.CharField(_("hoofdstuk"), max_length=60)
    citaat = models.OneToOneField(
        Citaat, on_delete=models.PROTECT, related_name="hoofdstuk", verbose_name=_("citaat")
    )

    class Meta:
        verbose_name = _("citaat in een hoofdstuk")
        verbose_name_plural = _("citaten in hoofdstukken")
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return the chapter."""
        return self.deel


class Rapportstap(Staprij):
    """A step of the text of a report, forward or back: who took it, when, and why. A row is never changed."""

    rapport = models.ForeignKey(
        Rapporttekst, on_delete=models.PROTECT, related_name="stappen", verbose_name=_("rapporttekst")
    )
    van = models.CharField(_("van"), max_length=12, choices=Tekststand.choices)
    naar = models.CharField(_("naar"), max_length=12, choices=Tekststand.choices)

    class Meta(Staprij.Meta):
        verbose_name = _("rapportstap")
        verbose_name_plural = _("rapportstappen")
        constraints = [
            models.CheckConstraint(
                condition=~Q(naar=Tekststand.CONCEPT) | ~Q(reden=""),
                name="rapportstap_terug_met_reden",
                violation_error_message=_("Schrijf op waarom de tekst teruggaat naar concept."),
            ),
        ]

    def __str__(self) -> str:
        """Return from where and to where."""
        return f"{self.van} > {self.naar}"


class Rapportpublicatie(Opdracht):
    """A report as it is published: figures and texts are frozen in it, and the worker makes its PDF.

    Afterwards only that it was withdrawn is added (`rapportage/sql/bewaak_rapporttekst.sql`). One that failed is withdrawn
    too when its text goes back: nobody read it, and the next has its number.
    """

    taak = "rapportage.tasks.maak_publicatie"

    rapport = models.ForeignKey(
        Rapporttekst, on_delete=models.PROTECT, related_name="publicaties", verbose_name=_("rapporttekst")
    )
    nummer = models.PositiveSmallIntegerField(_("nummer"))
    uitgave = models.ForeignKey(
        "rapportage.Rapportuitgave",
        on_delete=models.PROTECT,
        related_name="publicaties",
        verbose_name=_("cijfers"),
    )
    teksten = models.JSONField(
        _("teksten"), default=list, help_text=_("De teksten met hun cijfers, zoals ze in de pdf staan.")
    )
    beelden = models.JSONField(
        _("beelden"),
        default=dict,
        blank=True,
        help_text=_("De foto’s bij wat is geciteerd, zoals ze in de pdf staan: in Base64, bij hun nummer."),
    )
    omslag = models.JSONField(
        _("op de omslag"),
        default=list,
        help_text=_("Wat er ten opzichte van de vorige uitgave is verbeterd."),
    )
    gevraagd_door = wie(_("gepubliceerd door"))
    gelezen_door = wie(_("gelezen door"))
    gelezen_op = models.DateTimeField(_("gelezen"))
    vastgesteld_door = wie(_("vastgesteld door"))
    vastgesteld_op = models.DateTimeField(_("vastgesteld"))
    stap = models.CharField(_("stap"), max_length=12, choices=Maakstap.choices, blank=True)
    json_sha256 = models.CharField(_("controlegetal van de cijfers"), max_length=64)
    pdf = models.BinaryField(_("pdf"), null=True)
    pdf_sha256 = models.CharField(_("controlegetal van de pdf"), max_length=64, blank=True)
    pdf_bytes = models.PositiveIntegerField(_("grootte van de pdf"), default=0)
    bladzijden = models.PositiveSmallIntegerField(_("bladzijden"), default=0)
    ingetrokken_door = wie(_("ingetrokken door"), leeg=True)
    ingetrokken_op = models.DateTimeField(_("ingetrokken"), null=True, blank=True)
    intrekreden = models.TextField(_("reden van het intrekken"), blank=True)

    objects: ClassVar[OpdrachtQuerySet["Rapportpublicatie"]] = OpdrachtQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("rapportpublicatie")
        verbose_name_plural = _("rapportpublicaties")
        ordering = ("-created_at", "-pk")
        indexes = [models.Index(fields=["stand", "volgende_op"], name="rapportpublicatie_te_doen")]
        constraints = [
            models.UniqueConstraint(
                fields=["rapport", "nummer"],
                condition=Q(stand=Stand.KLAAR) | Q(ingetrokken_op__isnull=True),
                name="rapportpublicatie_nummer_eenmaal",
                violation_error_message=_("Deze uitgave is er al."),
            ),
            models.UniqueConstraint(
                fields=["rapport"],
                condition=~Q(stand=Stand.KLAAR) & Q(ingetrokken_op__isnull=True),
                name="rapportpublicatie_een_tegelijk",
                violation_error_message=_("Er wordt al een uitgave gemaakt."),
            ),
            models.CheckConstraint(
                condition=~Q(stand=Stand.KLAAR) | Q(pdf__isnull=False) & ~Q(pdf_sha256=""),
                name="rapportpublicatie_klaar_is_compleet",
                violation_error_message=_("Een uitgave die klaar is, heeft een pdf."),
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True, ingetrokken_door__isnull=True, intrekreden="")
                | Q(
                    ingetrokken_op__isnull=False,
                    ingetrokken_door__isnull=False,
                    stand__in=[Stand.KLAAR, Stand.MISLUKT],
                )
                & ~Q(intrekreden=""),
                name="rapportpublicatie_ingetrokken_met_reden",
                violation_error_message=_("Schrijf op waarom je de uitgave intrekt."),
            ),
        ]

    def __str__(self) -> str:
        """Return the report and its number."""
        return _("%(rapport)s, uitgave %(nummer)d") % {"rapport": self.rapport, "nummer": self.nummer}

    @property
    def is_bezig(self) -> bool:
        """Whether its PDF is being made, or waits for that."""
        return self.stand in {Stand.WACHT, Stand.BEZIG}

    @property
    def is_mislukt(self) -> bool:
        """Whether its PDF failed, and it can be made again."""
        return self.stand == Stand.MISLUKT and self.ingetrokken_op is None

    @property
    def is_klaar(self) -> bool:
        """Whether it is published, withdrawn afterwards or not."""
        return self.stand == Stand.KLAAR


class Rapporterratum(models.Model):
    """What the text of a published report says wrongly; its figures stand. The next publicatie tells of it on its cover, unless it was taken back."""

    publicatie = models.ForeignKey(
        Rapportpublicatie, on_delete=models.PROTECT, related_name="errata", verbose_name=_("uitgave")
    )
    deel = models.CharField(_("hoofdstuk"), max_length=60, blank=True)
    tekst = models.TextField(_("wat er is verbeterd"))
    door = wie(_("van"))
    op = models.DateTimeField(_("vastgelegd"), default=nu)
    teruggenomen_door = wie(_("teruggenomen door"), leeg=True)
    teruggenomen_op = models.DateTimeField(_("teruggenomen"), null=True, blank=True)

    class Meta:
        verbose_name = _("rapporterratum")
        verbose_name_plural = _("rapporterrata")
        ordering = ("op", "pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(tekst=""),
                name="rapporterratum_zegt_wat",
                violation_error_message=_("Schrijf op wat er is verbeterd."),
            ),
            models.CheckConstraint(
                condition=Q(teruggenomen_op__isnull=True, teruggenomen_door__isnull=True)
                | Q(teruggenomen_op__isnull=False, teruggenomen_door__isnull=False),
                name="rapporterratum_teruggenomen_door_iemand",
                violation_error_message=_("Een erratum dat is teruggenomen, is door iemand teruggenomen."),
            ),
        ]

    def __str__(self) -> str:
        """Return what was wrong."""
        return self.tekst

    @property
    def waar(self) -> str:
        """The name of the chapter that it is about."""
        return naam_van_deel(self.deel)
