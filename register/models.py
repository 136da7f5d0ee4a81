"""Uploaded deliveries before they are applied, and their lines that wait for the teamleider's judgement."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from inburgeraars.models import BpiLevering, Inburgeraar
from kern.klok import nu
from kern.opdracht import Opdracht, OpdrachtQuerySet, Stand
from kern.velden import Veldsoorten
from kern.versleuteld import VersleuteldeTekst


class Wachtreden(models.TextChoices):
    """Why a line waits. The matching writes these words (`register/leveringen/matchen.py`)."""

    LIJKT = "lijkt op iemand", _("lijkt op iemand")
    ANDERE_REGEL = "andere regel", _("lijkt op een andere regel")
    TWEE_NUMMERS = "twee nummers", _("BSN en A-nummer van twee mensen")
    ANDER_BSN = "ander BSN", _("bekend A-nummer met een ander BSN")
    ANDERE_PERSOON = "andere persoon", _("bekend nummer, andere persoon")


class Wachtoordeel(models.TextChoices):
    """The teamleider's judgement of a waiting line; empty while it waits."""

    ZELFDE = "zelfde persoon", _("dezelfde persoon")
    ANDER = "iemand anders", _("iemand anders")
    NUMMER = "nummer hoort bij de regel", _("het nummer hoort bij deze regel")
    AFGEKEURD = "levering klopt niet", _("de levering klopt niet")

    @classmethod
    def bij(cls, reden: str) -> "tuple[Wachtoordeel, ...]":
        """Return the judgements that a line can get that waits for this reason."""
        if reden == Wachtreden.ANDERE_PERSOON:
            return (cls.ZELFDE, cls.AFGEKEURD, cls.NUMMER)
        return (cls.ZELFDE, cls.ANDER)


class BpiWachtregel(models.Model):
    """A line of a delivery that waits, not imported, for the teamleider: it may be about somebody else (DOMEIN 4).

    Its content is moved to `vooraf` by the judgement, with what that changed, so that it can be taken back; a month
    later that is wiped.
    """

    levering = models.ForeignKey(
        BpiLevering, on_delete=models.PROTECT, related_name="wachtregels", verbose_name=_("levering")
    )
    regelnummer = models.PositiveIntegerField(_("regel"))
    reden = models.CharField(
        _("waarom hij wacht"), max_length=20, choices=Wachtreden.choices, default=Wachtreden.LIJKT
    )
    vingerafdruk = models.BinaryField(max_length=32, unique=True)
    inhoud = VersleuteldeTekst(_("inhoud"), doel="wachtregel", help_text=_("De regel, als JSON."))
    lijkt_op = models.ForeignKey(
        Inburgeraar,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lijkt op"),
    )
    oordeel = models.CharField(_("oordeel"), max_length=30, choices=Wachtoordeel.choices, blank=True)
    beoordeeld_door_id = models.BigIntegerField(_("beoordeeld door"), null=True, blank=True)
    beoordeeld_op = models.DateTimeField(_("beoordeeld"), null=True, blank=True)
    vooraf = VersleuteldeTekst(
        _("vooraf"),
        doel="wachtregel_vooraf",
        null=True,
        blank=True,
        help_text=_("Wat er was voor het oordeel, als JSON; gewist na een maand."),
    )
    created_at = models.DateTimeField(_("ontvangen"), default=nu, editable=False)

    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(identificerend=("vingerafdruk", "inhoud", "vooraf"))

    class Meta:
        verbose_name = _("wachtende BPI-regel")
        verbose_name_plural = _("wachtende BPI-regels")
        ordering = ("levering", "regelnummer")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(oordeel="", beoordeeld_op__isnull=True)
                | ~models.Q(oordeel="") & models.Q(beoordeeld_op__isnull=False),
                name="wachtregel_oordeel_heeft_moment",
                violation_error_message=_("Bij een oordeel hoort een moment."),
            )
        ]

    def __str__(self) -> str:
        """Return the line number."""
        return f"regel {self.regelnummer}"


class Inleesstand(models.TextChoices):
    """How far an uploaded delivery is."""

    LEZEN = "lezen", _("wordt gelezen")
    VOORBEELD = "voorbeeld", _("wacht op jouw besluit")
    TOEPASSEN = "toepassen", _("wordt verwerkt")
    VERWERKT = "verwerkt", _("verwerkt")
    WEGGEGOOID = "weggegooid", _("weggegooid")
    VERLOPEN = "verlopen", _("verlopen")
    AFGEKEURD = "afgekeurd", _("niet te lezen")


class BpiInlezing(Opdracht):
    """A delivery uploaded in the browser: read into a preview, then applied or dropped; its file is not kept."""

    taak = "register.tasks.lees_in"

    fase = models.CharField(_("fase"), max_length=12, choices=Inleesstand.choices, default=Inleesstand.LEZEN)
    bestandsnaam = models.CharField(_("bestand"), max_length=200)
    sha256 = models.CharField(_("controlegetal"), max_length=64)
    bestand = models.BinaryField(
        _("inhoud"), null=True, help_text=_("Versleuteld; gewist na verwerken, weggooien of 24 uur.")
    )
    voorbeeld = VersleuteldeTekst(
        _("voorbeeld"), doel="bpi_voorbeeld", null=True, help_text=_("Als JSON; gewist met het bestand.")
    )
    door_id = models.BigIntegerField(_("door"))
    beslist_door_id = models.BigIntegerField(_("beslist door"), null=True, blank=True)
    vervallen_akkoord = models.BooleanField(_("akkoord met veel vervallen personen"), default=False)
    beslist_op = models.DateTimeField(_("beslist"), null=True, blank=True)
    levering = models.OneToOneField(
        BpiLevering,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="inlezing",
        verbose_name=_("levering"),
    )

    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        identificerend=("bestand", "voorbeeld"), feit=("fout", "bestandsnaam", "sha256")
    )

    objects: ClassVar[OpdrachtQuerySet["BpiInlezing"]] = OpdrachtQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("inlezing van een levering")
        verbose_name_plural = _("inlezingen van leveringen")
        ordering = ("-pk",)
        indexes = [models.Index(fields=["stand", "volgende_op"], name="bpi_inlezing_te_doen")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(fase__in=(Inleesstand.LEZEN, Inleesstand.VOORBEELD, Inleesstand.TOEPASSEN))
                | models.Q(bestand__isnull=True, voorbeeld__isnull=True),
                name="bpi_inlezing_bewaart_niets",
                violation_error_message=_("Van een afgehandelde levering blijft geen bestand bewaard."),
            )
        ]

    def __str__(self) -> str:
        """Return the name of the file."""
        return self.bestandsnaam

    @property
    def is_bezig(self) -> bool:
        """Whether a worker has it, or will."""
        return self.fase in {Inleesstand.LEZEN, Inleesstand.TOEPASSEN} and self.stand in {
            Stand.WACHT,
            Stand.BEZIG,
        }

    @property
    def is_vastgelopen(self) -> bool:
        """Whether the work failed for good, so that the user must decide what to do."""
        return self.fase in {Inleesstand.LEZEN, Inleesstand.TOEPASSEN} and self.stand == Stand.MISLUKT


class Voorbeeldsoort(models.TextChoices):
    """The effect of a delivery on a person, or a faulty line; the preview has a list of each."""

    FOUT = "fout", _("fout")
    ANDERE_WIJK = "verhuisd naar een andere wijk", _("verhuisd naar een andere wijk")
    VERHUISD = "verhuisd binnen de wijk", _("verhuisd binnen de wijk")
    ANDERE_NAAM = "andere naam", _("andere naam")
    OVERIG = "overig bijgewerkt", _("overig bijgewerkt")
    NIEUW = "nieuw", _("nieuw")
    VERVALLEN = "niet meer in het register", _("niet meer in het register")
    ANDERE_PERSOON = "bekend nummer, andere persoon", _("bekend nummer, andere persoon")
    MOGELIJK_DUBBEL = "mogelijk dubbel", _("mogelijk dubbel")


class BpiVoorbeeldblad(models.Model):
    """A page of a list of a preview, so that a long list is never read as a whole; blanked with the upload."""

    inlezing = models.ForeignKey(
        BpiInlezing, on_delete=models.PROTECT, related_name="bladen", verbose_name=_("inlezing")
    )
    soort = models.CharField(_("soort"), max_length=30, choices=Voorbeeldsoort.choices)
    nummer = models.PositiveIntegerField(_("bladzijde"))
    inhoud = VersleuteldeTekst(_("inhoud"), doel="bpi_voorbeeldblad", null=True, help_text=_("Als JSON."))

    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(identificerend=("inhoud",))

    class Meta:
        verbose_name = _("bladzijde van een voorbeeld")
        verbose_name_plural = _("bladzijden van een voorbeeld")
        ordering = ("inlezing", "soort", "nummer")
        constraints = [
            models.UniqueConstraint(fields=["inlezing", "soort", "nummer"], name="bpi_voorbeeldblad_eenmaal")
        ]

    def __str__(self) -> str:
        """Return the list and the page."""
        return f"{self.soort} {self.nummer}"
