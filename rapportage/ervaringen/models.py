"""Ervaringen: what was noticed about the way of working, what colleagues answered, and where it is used (DOMEIN 9).

A row says nothing about a person, and refers to none: names are noticed while somebody writes (`rapportage.ervaringen.namen`).
For whom it holds stands in a table apart (`Ervaringdoelgroep`), since beside a place the team alone reads it; the policies are
in `rapportage/sql/zicht_ervaringen.sql`.
"""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from kern.bestanden.model import MetBestand
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.tekens import gewone_tekens
from kern.versie import MetVersie
from netwerk.models import Activiteit, Vindplaats
from rapportage.ervaringen.enums import Fotogrond, Vraag
from rapportage.ervaringen.querysets import ErvaringQuerySet
from rapportage.product.models import Aspect, Onderdeel, Producttekst
from wijken.models import Wijk

LANGSTE_TEKST, LANGSTE_UITSPRAAK, LANGSTE_REACTIE = 1500, 300, 300


def _wie(naam: Any, *, leeg: bool = False) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=leeg, blank=leeg, related_name="+", verbose_name=naam
    )


def _ervaring(naam: str) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        "rapportage.Ervaring", on_delete=models.PROTECT, related_name=naam, verbose_name=_("ervaring")
    )


@met_historie
class Ervaring(MetVersie):
    """What a trajectcoördinator or the teamleider noticed, at one of the five questions."""

    vraag = models.PositiveSmallIntegerField(_("vraag"), choices=Vraag.choices)
    aspect = models.ForeignKey(
        Aspect, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("aspect")
    )
    wijk = models.ForeignKey(
        Wijk, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("wijk")
    )
    vindplaats = models.ForeignKey(
        Vindplaats,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("vindplaats"),
    )
    activiteit = models.ForeignKey(
        Activiteit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("activiteit"),
    )
    dag = models.DateField(_("dag"), default=vandaag)
    tekst = models.TextField(_("wat er gebeurde"), max_length=LANGSTE_TEKST)
    uitspraak = models.CharField(_("uitspraak"), max_length=LANGSTE_UITSPRAAK, blank=True)
    uitspraak_mag = models.BooleanField(_("die persoon zegt ja"), default=False)
    door = _wie(_("van"))
    rol = models.CharField(_("rol"), max_length=20, choices=Rol.choices)
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)
    gewijzigd_door = _wie(_("laatst gewijzigd door"))
    correctiereden = models.CharField(_("waarom gewijzigd"), max_length=200, blank=True)
    ingetrokken_op = models.DateField(_("ingetrokken op"), null=True, blank=True)
    ingetrokken_door = _wie(_("ingetrokken door"), leeg=True)

    versie_van: ClassVar[str] = "gewijzigd_door"
    ook: int
    """How many colleagues noticed the same; of a row that was read with `met_alles`."""

    objects: ClassVar[ErvaringQuerySet["Ervaring"]] = ErvaringQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("ervaring")
        verbose_name_plural = _("ervaringen")
        ordering = ("-dag", "-pk")
        indexes = [
            models.Index(fields=["-dag", "-id"], name="ervaring_dag"),
            models.Index(fields=["vraag", "-dag"], name="ervaring_vraag_dag"),
        ]
        constraints = [
            gewone_tekens("ervaring_uitspraak_gewone_tekens", "uitspraak"),
            models.CheckConstraint(
                condition=~Q(tekst=""),
                name="ervaring_zegt_iets",
                violation_error_message=_("Schrijf op wat er gebeurde."),
            ),
            models.CheckConstraint(
                condition=Q(vraag__in=Vraag.values),
                name="ervaring_bij_een_vraag",
                violation_error_message=_("Kies een van de vijf vragen."),
            ),
            models.CheckConstraint(
                condition=Q(vindplaats__isnull=True) | Q(activiteit__isnull=True),
                name="ervaring_een_plek",
                violation_error_message=_("Kies een vindplaats of een activiteit, niet allebei."),
            ),
            models.CheckConstraint(
                condition=Q(uitspraak="", uitspraak_mag=False) | ~Q(uitspraak="") & Q(uitspraak_mag=True),
                name="ervaring_uitspraak_met_toestemming",
                violation_error_message=_("Neem een uitspraak alleen op als die persoon ja zegt."),
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True, ingetrokken_door__isnull=True)
                | Q(ingetrokken_op__isnull=False, ingetrokken_door__isnull=False),
                name="ervaring_ingetrokken_door_iemand",
                violation_error_message=_("Een ervaring die is ingetrokken, is door iemand ingetrokken."),
            ),
        ]

    def __str__(self) -> str:
        """Return the question and the day."""
        return f"{Vraag(self.vraag).kort}, {self.dag:%d-%m-%Y}"

    @property
    def plaats(self) -> Vindplaats | Activiteit | None:
        """The vindplaats or activiteit."""
        return self.vindplaats or self.activiteit


@met_historie
class Ervaringdoelgroep(models.Model):
    """For which doelgroep an ervaring holds. Beside a place no row of it leaves the team: three things together point at somebody."""

    ervaring = models.OneToOneField(
        Ervaring, on_delete=models.PROTECT, related_name="voor", verbose_name=_("ervaring")
    )
    doelgroep = models.CharField(_("doelgroep"), max_length=16, choices=Doelgroep.choices)

    class Meta:
        verbose_name = _("doelgroep bij een ervaring")
        verbose_name_plural = _("doelgroepen bij ervaringen")
        ordering = ("ervaring",)

    def __str__(self) -> str:
        """Return the doelgroep."""
        return self.get_doelgroep_display()


@met_historie
class Ervaringfoto(MetBestand):
    """A picture with an ervaring, without what the camera wrote in it; of a removed one the row stays."""

    ervaring = _ervaring("fotos")
    bijschrift = models.CharField(_("wat er te zien is"), max_length=160)
    grond = models.CharField(_("waarom dit mag"), max_length=16, choices=Fotogrond.choices)
    in_rapport = models.BooleanField(
        _("mag in een rapport"),
        default=False,
        help_text=_("Ook in de productbeschrijving. Nee bij wat werd toegevoegd voordat dit werd gevraagd."),
    )
    door = _wie(_("toegevoegd door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)
    verwijderd_op = models.DateField(_("verwijderd op"), null=True, blank=True)
    verwijderd_door = _wie(_("verwijderd door"), leeg=True)

    class Meta:
        verbose_name = _("foto bij een ervaring")
        verbose_name_plural = _("foto’s bij ervaringen")
        ordering = ("ervaring", "pk")
        constraints = [
            gewone_tekens("ervaringfoto_gewone_tekens", "bijschrift"),
            models.CheckConstraint(
                condition=~Q(bijschrift=""),
                name="ervaringfoto_zegt_wat",
                violation_error_message=_("Schrijf op wat er te zien is."),
            ),
            models.CheckConstraint(
                condition=Q(verwijderd_op__isnull=True, verwijderd_door__isnull=True, bestand__isnull=False)
                | Q(verwijderd_op__isnull=False, verwijderd_door__isnull=False, bestand__isnull=True),
                name="ervaringfoto_verwijderd_is_weg",
                violation_error_message=_("Van een verwijderde foto blijft alleen staan dat die er was."),
            ),
        ]

    def __str__(self) -> str:
        """Return what it shows."""
        return self.bijschrift

    @property
    def mag_mee(self) -> bool:
        """Whether it may stand in a report that is still to be made: it is there, and somebody says that it may."""
        return self.in_rapport and self.bestand is not None


@met_historie
class Bijval(models.Model):
    """That a colleague noticed the same, with a short answer perhaps; of one that was taken back the row stays."""

    ervaring = _ervaring("bijval")
    tekst = models.CharField(_("reactie"), max_length=LANGSTE_REACTIE, blank=True)
    door = _wie(_("van"))
    op = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)
    teruggenomen_op = models.DateTimeField(_("teruggenomen"), null=True, blank=True)

    class Meta:
        verbose_name = _("bij mij ook")
        verbose_name_plural = _("keren bij mij ook")
        ordering = ("op", "pk")
        constraints = [
            gewone_tekens("bijval_gewone_tekens", "tekst"),
            models.UniqueConstraint(
                fields=["ervaring", "door"],
                condition=Q(teruggenomen_op__isnull=True),
                name="bijval_eenmaal",
                violation_error_message=_("Je hebt bij deze ervaring al ‘bij mij ook’ gezegd."),
            ),
        ]

    def __str__(self) -> str:
        """Return what was answered."""
        return self.tekst or str(_("bij mij ook"))


@met_historie
class Ervaringwoord(models.Model):
    """A word by which an ervaring is found."""

    ervaring = _ervaring("trefwoorden")
    woord = models.CharField(_("trefwoord"), max_length=30)
    door = _wie(_("van"))

    class Meta:
        verbose_name = _("trefwoord bij een ervaring")
        verbose_name_plural = _("trefwoorden bij ervaringen")
        ordering = ("woord", "pk")
        constraints = [
            gewone_tekens("ervaringwoord_gewone_tekens", "woord"),
            models.CheckConstraint(
                condition=~Q(woord=""),
                name="ervaringwoord_zegt_iets",
                violation_error_message=_("Vul een trefwoord in."),
            ),
            models.UniqueConstraint(
                fields=["ervaring", "woord"],
                name="ervaringwoord_eenmaal",
                violation_error_message=_("Dit trefwoord staat er al."),
            ),
        ]

    def __str__(self) -> str:
        """Return the word."""
        return self.woord


@met_historie
class Verzameling(models.Model):
    """That an ervaring belongs with a part of the productbeschrijving, or with a chapter of the jaarrapportage."""

    ervaring = _ervaring("verzameld")
    onderdeel = models.ForeignKey(
        Onderdeel,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("onderdeel"),
    )
    hoofdstuk = models.CharField(_("hoofdstuk"), max_length=60, blank=True)
    door = _wie(_("van"))
    op = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    class Meta:
        verbose_name = _("plek in een verzameling")
        verbose_name_plural = _("plekken in een verzameling")
        ordering = ("op", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(onderdeel__isnull=False, hoofdstuk="")
                | Q(onderdeel__isnull=True) & ~Q(hoofdstuk=""),
                name="verzameling_een_plek",
                violation_error_message=_("Kies een onderdeel of een hoofdstuk."),
            ),
            models.UniqueConstraint(
                fields=["ervaring", "onderdeel"],
                name="verzameling_onderdeel_eenmaal",
                violation_error_message=_("Deze ervaring staat al bij dit onderdeel."),
            ),
            models.UniqueConstraint(
                fields=["ervaring", "hoofdstuk"],
                condition=~Q(hoofdstuk=""),
                name="verzameling_hoofdstuk_eenmaal",
                violation_error_message=_("Deze ervaring staat al bij dit hoofdstuk."),
            ),
        ]

    def __str__(self) -> str:
        """Return where it belongs."""
        return str(self.onderdeel) if self.onderdeel else self.hoofdstuk


class Citaat(models.Model):
    """An ervaring as it is cited in a text, with its day: what changes afterwards changes nothing here.

    A row is only taken back. Its doelgroep is not kept: wijk, place and doelgroep together
    point at somebody.
    """

    ervaring = _ervaring("citaten")
    tekst = models.TextField(_("tekst"))
    uitspraak = models.CharField(_("uitspraak"), max_length=LANGSTE_UITSPRAAK, blank=True)
    dag = models.DateField(_("dag"))
    rol = models.CharField(_("rol"), max_length=20, choices=Rol.choices)
    wijk = models.CharField(_("wijk"), max_length=80, blank=True)
    plaats = models.CharField(_("soort plek"), max_length=60, blank=True)
    bijval = models.PositiveSmallIntegerField(_("keren bij mij ook"), default=0)
    waar = models.CharField(_("geciteerd in"), max_length=200)
    door = _wie(_("geciteerd door"))
    op = models.DateTimeField(_("geciteerd"), default=nu)
    teruggenomen_op = models.DateTimeField(_("teruggenomen"), null=True, blank=True)
    teruggenomen_door = _wie(_("teruggenomen door"), leeg=True)

    class Meta:
        verbose_name = _("citaat")
        verbose_name_plural = _("citaten")
        ordering = ("op", "pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(tekst=""),
                name="citaat_zegt_iets",
                violation_error_message=_("Een citaat heeft een tekst."),
            ),
            models.CheckConstraint(
                condition=Q(teruggenomen_op__isnull=True, teruggenomen_door__isnull=True)
                | Q(teruggenomen_op__isnull=False, teruggenomen_door__isnull=False),
                name="citaat_teruggenomen_door_iemand",
                violation_error_message=_("Een citaat dat is teruggenomen, is door iemand teruggenomen."),
            ),
        ]

    def __str__(self) -> str:
        """Return the text."""
        return self.tekst


class Citaatfoto(models.Model):
    """That a picture of an ervaring stands along with a citation, placed by who cited. A row is only taken back.

    Whether it goes into a report is asked of the picture when that is made (`Ervaringfoto.mag_mee`). Who reads it:
    `rapportage/sql/zicht_citaatfoto.sql`.
    """

    citaat = models.ForeignKey(
        Citaat, on_delete=models.PROTECT, related_name="fotos", verbose_name=_("citaat")
    )
    foto = models.ForeignKey(
        Ervaringfoto, on_delete=models.PROTECT, related_name="geplaatst", verbose_name=_("foto")
    )
    door = _wie(_("geplaatst door"))
    op = models.DateTimeField(_("geplaatst"), default=nu)
    teruggenomen_op = models.DateTimeField(_("weggehaald"), null=True, blank=True)
    teruggenomen_door = _wie(_("weggehaald door"), leeg=True)

    class Meta:
        verbose_name = _("foto bij een citaat")
        verbose_name_plural = _("foto’s bij citaten")
        ordering = ("op", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["citaat"],
                condition=Q(teruggenomen_op__isnull=True),
                name="citaatfoto_eenmaal",
                violation_error_message=_("Bij dit citaat staat al een foto."),
            ),
            models.CheckConstraint(
                condition=Q(teruggenomen_op__isnull=True, teruggenomen_door__isnull=True)
                | Q(teruggenomen_op__isnull=False, teruggenomen_door__isnull=False),
                name="citaatfoto_weggehaald_door_iemand",
                violation_error_message=_("Een foto die is weggehaald, is door iemand weggehaald."),
            ),
        ]

    def __str__(self) -> str:
        """Return what the picture shows."""
        return str(self.foto)


class Aspectcitaat(models.Model):
    """That a citation stands with an aspect, below its text. A row is never changed: the citation itself is taken back.

    It is added in a concept alone, and whoever reads the text reads what it cites (`rapportage/sql/zicht_aspectcitaat.sql`).
    """

    tekst = models.ForeignKey(
        Producttekst, on_delete=models.PROTECT, related_name="citaten", verbose_name=_("tekst")
    )
    aspect = models.ForeignKey(Aspect, on_delete=models.PROTECT, related_name="+", verbose_name=_("aspect"))
    citaat = models.OneToOneField(
        Citaat, on_delete=models.PROTECT, related_name="aspect", verbose_name=_("citaat")
    )

    class Meta:
        verbose_name = _("citaat bij een aspect")
        verbose_name_plural = _("citaten bij aspecten")
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return the aspect."""
        return str(self.aspect)
