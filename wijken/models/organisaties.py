"""Partners in the wijk and their contact persons."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from kern.historie import met_historie
from kern.tekens import gewone_tekens
from wijken.models.gebieden import Wijk

telefoonnummer = RegexValidator(
    r"^\+?[0-9][0-9 ()\-]{5,18}[0-9]$",
    _("Schrijf een telefoonnummer met cijfers, bijvoorbeeld 0475 12 34 56."),
)


class Organisatiesoort(models.TextChoices):
    """What kind of partner an organisatie is."""

    WELZIJN = "welzijn", _("welzijn")
    ONDERWIJS = "onderwijs", _("onderwijs")
    ZORG = "zorg", _("zorg en maatschappelijk werk")
    WONEN = "wonen", _("wonen")
    WERK = "werk", _("werk en inkomen")
    ZELFORGANISATIE = "zelforganisatie", _("zelforganisatie")
    BEWONERS = "bewonersorganisatie", _("bewonersorganisatie")
    GEMEENTE = "gemeente", _("gemeente")
    OVERIG = "overig", _("overig")


@met_historie
class Organisatie(models.Model):
    """A partner in the wijk (DOMEIN 3)."""

    naam = models.CharField(_("naam"), max_length=120, unique=True)
    soort = models.CharField(_("soort"), max_length=24, choices=Organisatiesoort.choices)
    wijken = models.ManyToManyField(
        Wijk,
        through="Werkgebied",
        blank=True,
        related_name="organisaties",
        verbose_name=_("wijken"),
        help_text=_("Geen wijk gekozen: de hele gemeente."),
    )
    telefoon = models.CharField(_("telefoon"), max_length=20, blank=True, validators=[telefoonnummer])
    email = models.EmailField(_("e-mailadres"), blank=True)
    adres = models.CharField(_("adres"), max_length=160, blank=True)
    website = models.URLField(_("website"), blank=True)
    notitie = models.TextField(_("notitie over de samenwerking"), blank=True)
    actief = models.BooleanField(_("werkt met ons samen"), default=True)

    class Meta:
        verbose_name = _("organisatie")
        verbose_name_plural = _("organisaties")
        ordering = ("naam",)
        constraints = [gewone_tekens("organisatie_naam_gewone_tekens", "naam")]

    def __str__(self) -> str:
        """Return the name."""
        return self.naam


@met_historie
class Werkgebied(models.Model):
    """A wijk in which an organisatie works; who works in that wijk may change the organisatie."""

    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.CASCADE, related_name="+", verbose_name=_("organisatie")
    )
    wijk = models.ForeignKey(Wijk, on_delete=models.CASCADE, related_name="+", verbose_name=_("wijk"))

    class Meta:
        verbose_name = _("werkgebied")
        verbose_name_plural = _("werkgebieden")
        db_table = "wijken_organisatie_wijken"
        unique_together = (("organisatie", "wijk"),)

    def __str__(self) -> str:
        """Return both names."""
        return f"{self.organisatie}, {self.wijk}"


@met_historie
class Contactpersoon(models.Model):
    """A contact person at an organisatie."""

    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="contactpersonen", verbose_name=_("organisatie")
    )
    naam = models.CharField(_("naam"), max_length=120)
    functie = models.CharField(_("functie"), max_length=80, blank=True)
    telefoon = models.CharField(_("telefoon"), max_length=20, blank=True, validators=[telefoonnummer])
    email = models.EmailField(_("e-mailadres"), blank=True)
    actief = models.BooleanField(_("nog bereikbaar hier"), default=True)

    class Meta:
        verbose_name = _("contactpersoon")
        verbose_name_plural = _("contactpersonen")
        ordering = ("-actief", "naam")
        constraints = [gewone_tekens("contactpersoon_naam_gewone_tekens", "naam")]

    def __str__(self) -> str:
        """Return the name."""
        return self.naam
