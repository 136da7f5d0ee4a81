"""Wijken in which the work is done, their buurten and postcodes, and the gebieden that figures are about."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kern.historie import met_historie


@met_historie
class Wijk(models.Model):
    """A wijk in which the work is done. One row stands for everything outside the pilot (DOMEIN 3)."""

    code = models.CharField(_("code"), max_length=10, unique=True)
    naam = models.CharField(_("naam"), max_length=80, unique=True)
    roepnaam = models.CharField(_("roepnaam"), max_length=80, blank=True)
    pilot = models.BooleanField(_("pilotwijk"), default=False)
    buiten_pilot = models.BooleanField(
        _("verzamelwijk voor adressen buiten de pilot"),
        default=False,
        help_text=_("Hier staat wie buiten de pilotwijken woont, of van wie het adres onbekend is."),
    )
    plan = models.CharField(_("plan voor de wijk"), max_length=80, blank=True)
    omschrijving = models.TextField(_("omschrijving"), blank=True)

    class Meta:
        verbose_name = _("wijk")
        verbose_name_plural = _("wijken")
        ordering = ("buiten_pilot", "naam")
        constraints = [
            models.UniqueConstraint(
                fields=["buiten_pilot"],
                condition=Q(buiten_pilot=True),
                name="een_wijk_buiten_de_pilot",
                violation_error_message=_("Er is al een verzamelwijk voor adressen buiten de pilot."),
            ),
            models.CheckConstraint(
                condition=~Q(pilot=True, buiten_pilot=True),
                name="wijk_pilot_of_buiten",
                violation_error_message=_("Een wijk hoort bij de pilot of valt erbuiten, niet allebei."),
            ),
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.naam


@met_historie
class Buurt(models.Model):
    """A part of a wijk."""

    wijk = models.ForeignKey(Wijk, on_delete=models.PROTECT, related_name="buurten", verbose_name=_("wijk"))
    naam = models.CharField(_("naam"), max_length=80)

    class Meta:
        verbose_name = _("buurt")
        verbose_name_plural = _("buurten")
        ordering = ("naam",)
        constraints = [
            models.UniqueConstraint(
                fields=["wijk", "naam"],
                name="buurtnaam_in_wijk",
                violation_error_message=_("Deze wijk heeft al een buurt met die naam."),
            ),
            # A table with both wijk and buurt can then refer to the pair, so that the two always fit.
            models.UniqueConstraint(fields=["id", "wijk"], name="buurt_met_wijk"),
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.naam


@met_historie
class Postcode(models.Model):
    """A postcode, the street that goes with it, and its buurt."""

    postcode = models.CharField(
        _("postcode"),
        max_length=6,
        unique=True,
        validators=[RegexValidator(r"^[1-9][0-9]{3}[A-Z]{2}$", _("Schrijf een postcode als 6043CE."))],
    )
    straat = models.CharField(_("straat"), max_length=100, blank=True)
    buurt = models.ForeignKey(
        Buurt, on_delete=models.PROTECT, related_name="postcodes", verbose_name=_("buurt")
    )
    fictief = models.BooleanField(
        _("fictief"), default=False, help_text=_("Verzonnen om mee te oefenen: geen echte postcode.")
    )

    class Meta:
        verbose_name = _("postcode")
        verbose_name_plural = _("postcodes")
        ordering = ("postcode",)

    def __str__(self) -> str:
        """Return the postcode as it is written on an envelope."""
        return f"{self.postcode[:4]} {self.postcode[4:]}"


class Gebiedsoort(models.TextChoices):
    """What kind of area a figure is about."""

    GEMEENTE = "gemeente", _("gemeente")
    WIJK = "wijk", _("CBS-wijk")
    PILOTWIJK = "pilotwijk", _("pilotwijk")
    BUURT = "buurt", _("buurt")
    WIJKEN = "wijken", _("meer wijken, niet genoemd")


@met_historie
class Gebied(models.Model):
    """An area that wijkcijfers are about: the nota mixes gemeente, CBS wijken, pilot wijken and buurten."""

    naam = models.CharField(_("naam"), max_length=80)
    soort = models.CharField(_("soort"), max_length=10, choices=Gebiedsoort.choices)
    code = models.CharField(_("CBS-code"), max_length=20, blank=True)
    deel_van = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="delen",
        verbose_name=_("deel van"),
    )
    wijk = models.ForeignKey(
        Wijk,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="gebieden",
        verbose_name=_("wijk"),
        help_text=_("De wijk op wier pagina de cijfers van dit gebied staan."),
    )
    omtrek = models.JSONField(_("omtrek"), null=True, blank=True, help_text=_("GeoJSON, WGS84."))
    omtrek_bron = models.CharField(_("bron van de omtrek"), max_length=160, blank=True)

    class Meta:
        verbose_name = _("gebied")
        verbose_name_plural = _("gebieden")
        ordering = ("soort", "naam")
        constraints = [
            models.UniqueConstraint(
                fields=["naam", "soort"],
                name="gebied_naam_soort",
                violation_error_message=_("Dit gebied staat er al."),
            )
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.naam
