"""The register's data of a person: level `register`, and the BSN apart."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.datums import Geboortedatum
from inburgeraars.models.basis import OverPersoon, OverPersoonEenmaal, OverPersoonPeriode
from inburgeraars.models.levering import BpiLevering
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.periode import dagen
from kern.velden import Niveau, Veldsoorten
from kern.versleuteld import VersleuteldeTekst
from wijken.models import Buurt


class Geslacht(models.TextChoices):
    """The sex of a person, as the register gives it."""

    MAN = "M", _("man")
    VROUW = "V", _("vrouw")
    ONBEKEND = "O", _("onbekend")


@met_historie
class Registergegevens(OverPersoonEenmaal):
    """The line of the register of a person who stands or stood on it. A date of birth may be known in part."""

    a_nummer = VersleuteldeTekst(_("A-nummer"), doel="a_nummer", null=True, blank=True)
    a_nummer_hash = models.BinaryField(max_length=32, null=True, unique=True)
    vingerafdruk = models.BinaryField(
        max_length=32,
        null=True,
        unique=True,
        help_text=_("Herkent een regel zonder BSN en A-nummer bij een volgende levering."),
    )
    geslacht = models.CharField(_("geslacht"), max_length=1, choices=Geslacht.choices)
    geboortejaar = models.PositiveSmallIntegerField(_("geboortejaar"), null=True, blank=True)
    geboortemaand = models.PositiveSmallIntegerField(_("geboortemaand"), null=True, blank=True)
    geboortedag = models.PositiveSmallIntegerField(_("geboortedag"), null=True, blank=True)
    datum_vestiging = models.DateField(_("in Nederland gevestigd op"), null=True, blank=True)
    eerste_levering = models.ForeignKey(
        BpiLevering, on_delete=models.PROTECT, related_name="+", verbose_name=_("eerste levering")
    )
    vervallen_op = models.DateField(
        _("niet meer in het register sinds"),
        null=True,
        blank=True,
        help_text=_("Het traject blijft gewoon lopen."),
    )

    niveau: ClassVar[Niveau] = Niveau.REGISTER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        identificerend=("a_nummer", "a_nummer_hash", "vingerafdruk", "geboortemaand", "geboortedag")
    )

    class Meta:
        verbose_name = _("registergegevens")
        verbose_name_plural = _("registergegevens")
        indexes = [
            models.Index(
                fields=["geboortejaar", "geboortemaand", "geboortedag"], name="registergegevens_geboren"
            ),
            models.Index(fields=["vervallen_op"], name="registergegevens_vervallen"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(geboortemaand__isnull=True) | Q(geboortemaand__gte=1, geboortemaand__lte=12),
                name="register_geboortemaand",
                violation_error_message=_("Een maand ligt tussen 1 en 12."),
            ),
            models.CheckConstraint(
                condition=Q(geboortedag__isnull=True)
                | Q(geboortedag__gte=1, geboortedag__lte=31, geboortemaand__isnull=False),
                name="register_geboortedag",
                violation_error_message=_("Een geboortedag heeft ook een maand."),
            ),
        ]

    def __str__(self) -> str:
        """Return the person, by number: a name belongs to another level."""
        return f"registergegevens {self.inburgeraar_id}"

    @property
    def geboortedatum(self) -> Geboortedatum | None:
        """The date of birth as far as it is known."""
        if self.geboortejaar is None:
            return None
        return Geboortedatum(self.geboortejaar, self.geboortemaand, self.geboortedag)


@met_historie
class Burgerservicenummer(OverPersoonEenmaal):
    """The BSN, in a table of its own that only the import and the reveal function read."""

    bsn = VersleuteldeTekst(_("BSN"), doel="bsn")
    bsn_hash = models.BinaryField(max_length=32, unique=True)

    niveau: ClassVar[Niveau] = Niveau.GEVOELIG
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(identificerend=("bsn", "bsn_hash"))

    class Meta:
        verbose_name = _("burgerservicenummer")
        verbose_name_plural = _("burgerservicenummers")

    def __str__(self) -> str:
        """Return the person, by number."""
        return f"BSN van {self.inburgeraar_id}"


class Identiteitsbewijs(models.TextChoices):
    """A kind of identity document with the BSN on it."""

    PASPOORT = "paspoort", _("paspoort")
    IDENTITEITSKAART = "identiteitskaart", _("identiteitskaart")
    VERBLIJFSDOCUMENT = "verblijfsdocument", _("verblijfsdocument")
    RIJBEWIJS = "rijbewijs", _("rijbewijs")


@met_historie
class Identiteitscontrole(OverPersoon):
    """The record that a BSN was taken from an identity document: which one, and when; never the number itself."""

    bewijs = models.CharField(_("identiteitsbewijs"), max_length=18, choices=Identiteitsbewijs.choices)
    gezien_op = models.DateField(_("gezien op"), default=vandaag)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER

    class Meta:
        verbose_name = _("identiteitscontrole")
        verbose_name_plural = _("identiteitscontroles")
        ordering = ("-gezien_op", "-pk")

    def __str__(self) -> str:
        """Return which document was seen."""
        return self.get_bewijs_display()


@met_historie
class Adres(OverPersoonPeriode):
    """Where a person lives, over a period."""

    straat = models.CharField(_("straat"), max_length=100)
    huisnummer = models.CharField(_("huisnummer"), max_length=10, blank=True)
    toevoeging = models.CharField(_("toevoeging"), max_length=20, blank=True)
    postcode = models.CharField(_("postcode"), max_length=6, blank=True)
    woonplaats = models.CharField(_("woonplaats"), max_length=80, blank=True)
    buurt = models.ForeignKey(
        Buurt, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("buurt")
    )

    niveau: ClassVar[Niveau] = Niveau.REGISTER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        identificerend=("straat", "huisnummer", "toevoeging", "postcode"), feit=("woonplaats",)
    )

    class Meta(OverPersoonPeriode.Meta):
        verbose_name = _("adres")
        verbose_name_plural = _("adressen")
        ordering = ("-van", "-pk")
        indexes = [models.Index(fields=["postcode", "huisnummer"], name="adres_postcode")]
        constraints = [
            *OverPersoonPeriode.Meta.constraints,
            ExclusionConstraint(
                name="adres_een_tegelijk",
                expressions=[
                    (F("inburgeraar"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Iemand heeft één adres tegelijk."),
            ),
        ]

    def __str__(self) -> str:
        """Return street and number."""
        return self.kort

    @property
    def kort(self) -> str:
        """Street, number and addition."""
        return " ".join(filter(None, (self.straat, self.huisnummer, self.toevoeging)))
