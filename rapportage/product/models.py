"""The parts of the productbeschrijving, whose they are, when they are due, and their texts (DOMEIN 9, nota: Productbeschrijving)."""

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Deferrable, F, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from gebruikers.enums import Rol
from gebruikers.models.keuze import MetWijziger
from kern.historie import met_historie
from kern.klok import nu
from kern.periode import Periode, PeriodeQuerySet, dagen
from kern.versie import MetVersie
from kern.woorden import voluit
from rapportage.product.dagwoorden import Gedateerd
from rapportage.product.enums import Aspectdeel, Buiten, Productstand
from rapportage.product.workflow import opleverdagen
from rapportage.redactie.models import Conceptrij, Opmerkingrij, Staprij, Versierij, wie

SCHRIJVENDE_ROLLEN = (
    Rol.TRAJECTCOORDINATOR,
    Rol.TEAMLEIDER,
    Rol.BELEIDSMEDEWERKER,
    Rol.PROJECTLEIDER,
    Rol.WIJKCOORDINATOR,
)
"""The rollen that can own a part: those that see all parts, but the afdelingshoofd, who approves editions (DOMEIN 2)."""


@met_historie
class Onderdeel(MetWijziger):
    """A part of the way of working that is described, such as the profile of the trajectcoördinator."""

    nummer = models.PositiveSmallIntegerField(_("nummer"), unique=True)
    naam = models.CharField(_("naam"), max_length=80, unique=True)

    class Meta:
        verbose_name = _("onderdeel van de productbeschrijving")
        verbose_name_plural = _("onderdelen van de productbeschrijving")
        ordering = ("nummer",)
        constraints = [
            models.CheckConstraint(
                condition=Q(nummer__gte=1),
                name="onderdeel_nummer_vanaf_een",
                violation_error_message=_("Het eerste onderdeel is nummer 1."),
            ),
        ]

    def __str__(self) -> str:
        """Return number and name."""
        return f"{self.nummer}. {self.naam}"


@met_historie
class Aspect(Periode, MetWijziger):
    """What is described of a part, such as the way of recruiting: by what must be ready on a day within its period."""

    onderdeel = models.ForeignKey(
        Onderdeel, on_delete=models.PROTECT, related_name="aspecten", verbose_name=_("onderdeel")
    )
    volgorde = models.PositiveSmallIntegerField(_("volgorde"))
    naam = models.CharField(_("naam"), max_length=120)

    objects: ClassVar[PeriodeQuerySet["Aspect"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("aspect")
        verbose_name_plural = _("aspecten")
        ordering = ("onderdeel__nummer", "volgorde")
        constraints = [
            *Periode.Meta.constraints,
            ExclusionConstraint(
                name="aspect_naam_geen_overlap",
                expressions=[
                    (F("onderdeel"), RangeOperators.EQUAL),
                    (F("naam"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Dit onderdeel heeft al een aspect met die naam."),
            ),
            # Checked at the end of a statement: to put one elsewhere moves the others.
            models.UniqueConstraint(
                fields=["onderdeel", "volgorde"],
                name="aspect_volgorde_in_onderdeel",
                deferrable=Deferrable.IMMEDIATE,
                violation_error_message=_("Op deze plek staat al een aspect."),
            ),
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.naam


@met_historie
class Onderdeeleigenaar(Periode, MetWijziger):
    """A rol that owns a part: who holds it writes the part, reads it as a second, or approves it.

    The welzijnsorganisatie owns parts too, and is no rol: it stands outside the municipality, and writes by a
    `Redactierecht`.
    """

    onderdeel = models.ForeignKey(
        Onderdeel, on_delete=models.PROTECT, related_name="eigenaren", verbose_name=_("onderdeel")
    )
    rol = models.CharField(_("rol"), max_length=20, choices=[*Rol.choices, *Buiten.choices])

    objects: ClassVar[PeriodeQuerySet["Onderdeeleigenaar"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("eigenaar van een onderdeel")
        verbose_name_plural = _("eigenaren van onderdelen")
        ordering = ("onderdeel__nummer", "pk")
        constraints = [
            *Periode.Meta.constraints,
            ExclusionConstraint(
                name="onderdeeleigenaar_geen_overlap",
                expressions=[
                    (F("onderdeel"), RangeOperators.EQUAL),
                    (F("rol"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Deze rol is in die periode al eigenaar van dit onderdeel."),
            ),
            models.CheckConstraint(
                condition=Q(rol__in=[*SCHRIJVENDE_ROLLEN, *Buiten.values]),
                name="onderdeeleigenaar_kan_schrijven",
                violation_error_message=_("Deze rol kan geen eigenaar zijn: zij ziet niet alle onderdelen."),
            ),
        ]

    def __str__(self) -> str:
        """Return the rol in words."""
        return self.get_rol_display()


def _of_geen(veld: str) -> Coalesce:
    """Return a key, or 0 for none: in an exclusion constraint nothing equals NULL."""
    return Coalesce(F(veld), Value(0), output_field=models.BigIntegerField())


@met_historie
class Oplevering(Periode, MetWijziger):
    """What is due of a part, or of one of its aspects, relative to the begin of the pilot (DOMEIN 9); of no part, an edition.

    It asks what is due on the days within its period.
    """

    onderdeel = models.ForeignKey(
        Onderdeel,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="opleveringen",
        verbose_name=_("onderdeel"),
        help_text=_("Leeg voor een editie van de hele productbeschrijving."),
    )
    aspect = models.ForeignKey(
        Aspect,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("aspect"),
        help_text=_("Laat dit leeg voor alle aspecten."),
    )
    naam = models.CharField(_("naam"), max_length=80)
    maanden = models.PositiveSmallIntegerField(
        _("maanden na het begin van de pilot"), help_text=_("0 is voor het begin.")
    )
    elke = models.PositiveSmallIntegerField(
        _("daarna elke zoveel maanden"), null=True, blank=True, help_text=_("Laat dit leeg voor één keer.")
    )

    objects: ClassVar[PeriodeQuerySet["Oplevering"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("oplevering")
        verbose_name_plural = _("opleveringen")
        ordering = ("onderdeel__nummer", "maanden", "pk")
        constraints = [
            *Periode.Meta.constraints,
            ExclusionConstraint(
                name="oplevering_geen_overlap",
                expressions=[
                    (_of_geen("onderdeel"), RangeOperators.EQUAL),
                    (_of_geen("aspect"), RangeOperators.EQUAL),
                    (F("maanden"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Op dit moment moet dit al klaar zijn."),
            ),
            models.CheckConstraint(
                condition=Q(onderdeel__isnull=False) | Q(aspect__isnull=True),
                name="oplevering_aspect_van_onderdeel",
                violation_error_message=_("Een editie is van alle onderdelen, en van geen aspect."),
            ),
            models.CheckConstraint(
                condition=Q(elke__isnull=True) | Q(elke__gte=1),
                name="oplevering_ritme",
                violation_error_message=_("Het ritme is minstens een maand."),
            ),
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.naam

    @property
    def dagen(self) -> list[dt.date]:
        """The days within the pilot and its period on which it is due."""
        begin, einde = settings.PILOT_VAN, settings.PILOT_TOT_EN_MET
        return list(opleverdagen(begin, einde, self.maanden, self.elke, van=self.van, tot=self.tot))


@met_historie
class Redactierecht(Periode):
    """That a user of the welzijnsorganisatie writes and reads one part. It opens that part alone, and ends by itself with the aanstelling.

    The wall is in `rapportage/sql/ziet_onderdeel.sql` and `rapportage/sql/zicht_product.sql`; who can get one, and on which
    part, `rapportage/sql/bewaak_redactierecht.sql` holds.
    """

    onderdeel = models.ForeignKey(
        Onderdeel, on_delete=models.PROTECT, related_name="redactierechten", verbose_name=_("onderdeel")
    )
    gebruiker = wie(_("gebruiker"))
    gegeven_door = wie(_("gegeven door"))
    beeindigd_door = wie(_("beëindigd door"), leeg=True)

    objects: ClassVar[PeriodeQuerySet["Redactierecht"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("redactierecht")
        verbose_name_plural = _("redactierechten")
        ordering = ("onderdeel__nummer", "van", "pk")
        constraints = [
            *Periode.Meta.constraints,
            ExclusionConstraint(
                name="redactierecht_geen_overlap",
                expressions=[
                    (F("onderdeel"), RangeOperators.EQUAL),
                    (F("gebruiker"), RangeOperators.EQUAL),
                    (dagen(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Deze gebruiker heeft dit redactierecht al."),
            ),
        ]

    def __str__(self) -> str:
        """Return who writes on what."""
        return f"{self.gebruiker.naam}, {self.onderdeel}"


class Producttekst(Gedateerd, MetVersie):
    """The text of a part for the day on which it is due, and how far it is.

    `rapportage/sql/bewaak_producttekst.sql` holds who may read and approve, and which stand may follow.
    """

    onderdeel = models.ForeignKey(
        Onderdeel, on_delete=models.PROTECT, related_name="teksten", verbose_name=_("onderdeel")
    )
    dag = models.DateField(_("klaar op"))
    volgens_planning = models.BooleanField(
        _("volgens de planning"), default=True, help_text=_("Nee als iemand tussendoor bijwerkt.")
    )
    stand = models.CharField(
        _("stand"), max_length=12, choices=Productstand.choices, default=Productstand.CONCEPT
    )
    cijfers = models.JSONField(
        _("cijfers"),
        default=dict,
        help_text=_("De cijfers van dit onderdeel waaruit de tekst kan kiezen, met hun dag. Ze liggen vast."),
    )
    begonnen_door = wie(_("begonnen door"))
    begonnen_op = models.DateTimeField(_("begonnen"), default=nu)
    lezer = wie(_("tweede lezer"), leeg=True)
    aangeboden_op = models.DateTimeField(_("naar de tweede lezer"), null=True, blank=True)
    gelezen_op = models.DateTimeField(_("gelezen"), null=True, blank=True)
    goedgekeurd_door = wie(_("goedgekeurd door"), leeg=True)
    goedgekeurd_op = models.DateTimeField(_("goedgekeurd"), null=True, blank=True)

    class Meta:
        verbose_name = _("tekst van een onderdeel")
        verbose_name_plural = _("teksten van onderdelen")
        ordering = ("onderdeel__nummer", "-dag")
        constraints = [
            models.UniqueConstraint(
                fields=["onderdeel", "dag"],
                name="producttekst_eenmaal",
                violation_error_message=_("De tekst van dit onderdeel voor deze dag is er al."),
            ),
            models.UniqueConstraint(
                fields=["onderdeel"],
                condition=~Q(stand=Productstand.GOEDGEKEURD),
                name="producttekst_een_tegelijk",
                violation_error_message=_("Aan dit onderdeel wordt al geschreven."),
            ),
            models.CheckConstraint(
                condition=Q(stand=Productstand.CONCEPT, lezer__isnull=True, aangeboden_op__isnull=True)
                | ~Q(stand=Productstand.CONCEPT) & Q(lezer__isnull=False, aangeboden_op__isnull=False),
                name="producttekst_naar_een_lezer",
                violation_error_message=_("Een tekst die wordt gelezen, heeft een tweede lezer."),
            ),
            models.CheckConstraint(
                condition=Q(
                    stand__in=[Productstand.GELEZEN, Productstand.GOEDGEKEURD], gelezen_op__isnull=False
                )
                | Q(stand__in=[Productstand.CONCEPT, Productstand.TER_LEZING], gelezen_op__isnull=True),
                name="producttekst_gelezen_op_een_dag",
                violation_error_message=_("Een tekst die is gelezen, is op een dag gelezen."),
            ),
            models.CheckConstraint(
                condition=Q(
                    stand=Productstand.GOEDGEKEURD,
                    goedgekeurd_door__isnull=False,
                    goedgekeurd_op__isnull=False,
                )
                | ~Q(stand=Productstand.GOEDGEKEURD)
                & Q(goedgekeurd_door__isnull=True, goedgekeurd_op__isnull=True),
                name="producttekst_goedgekeurd_door_iemand",
                violation_error_message=_("Een tekst die is goedgekeurd, is door iemand goedgekeurd."),
            ),
        ]

    def __str__(self) -> str:
        """Return the part and the day."""
        return f"{self.onderdeel}, {voluit(self.dag)}"


class Aspecttekst(Versierij):
    """A version of the text of an aspect, as somebody saved it. A row is never changed."""

    tekst = models.ForeignKey(
        Producttekst, on_delete=models.PROTECT, related_name="versies", verbose_name=_("tekst")
    )
    aspect = models.ForeignKey(Aspect, on_delete=models.PROTECT, related_name="+", verbose_name=_("aspect"))
    situatie = models.TextField(Aspectdeel.SITUATIE.label, blank=True)
    plichtig = models.TextField(Aspectdeel.PLICHTIG.label, blank=True, default="")
    behoeftig = models.TextField(Aspectdeel.BEHOEFTIG.label, blank=True, default="")
    ontwikkeling = models.TextField(Aspectdeel.ONTWIKKELING.label, blank=True)
    waarom = models.TextField(Aspectdeel.WAAROM.label, blank=True)
    overdraagbaar = models.TextField(Aspectdeel.OVERDRAAGBAAR.label, blank=True)
    als = models.CharField(
        _("geschreven als"), max_length=20, help_text=_("De rol, of de welzijnsorganisatie.")
    )

    class Meta(Versierij.Meta):
        verbose_name = _("tekst van een aspect")
        verbose_name_plural = _("teksten van aspecten")
        ordering = ("aspect__volgorde", "-versie")
        constraints = [
            *Versierij.Meta.constraints,
            models.UniqueConstraint(
                fields=["tekst", "aspect", "versie"],
                name="aspecttekst_versie_eenmaal",
                violation_error_message=_("Iemand anders heeft net een versie opgeslagen."),
            ),
        ]

    def __str__(self) -> str:
        """Return aspect and version."""
        return f"{self.aspect} {self.versie}"


class Aspectconcept(Conceptrij):
    """What somebody typed in an aspect and did not save yet: of each user and aspect one row, its writer's own."""

    tekst = models.ForeignKey(
        Producttekst, on_delete=models.CASCADE, related_name="+", verbose_name=_("tekst")
    )
    aspect = models.ForeignKey(Aspect, on_delete=models.PROTECT, related_name="+", verbose_name=_("aspect"))

    class Meta(Conceptrij.Meta):
        verbose_name = _("concept van een aspect")
        verbose_name_plural = _("concepten van aspecten")
        constraints = [
            models.UniqueConstraint(
                fields=["tekst", "aspect", "gebruiker"],
                name="aspectconcept_eenmaal",
                violation_error_message=_("Van dit aspect is al een concept bewaard."),
            ),
        ]

    def __str__(self) -> str:
        """Return the aspect."""
        return str(self.aspect)


class Aspectopmerking(Opmerkingrij):
    """A comment on an aspect, until somebody handled it."""

    over = models.ForeignKey(
        Producttekst, on_delete=models.PROTECT, related_name="opmerkingen", verbose_name=_("over")
    )
    aspect = models.ForeignKey(Aspect, on_delete=models.PROTECT, related_name="+", verbose_name=_("aspect"))

    class Meta(Opmerkingrij.Meta):
        verbose_name = _("opmerking bij een aspect")
        verbose_name_plural = _("opmerkingen bij aspecten")

    def __str__(self) -> str:
        """Return the aspect."""
        return str(self.aspect)


class Productstap(Staprij):
    """A step of the text of a part, forward or back."""

    tekst = models.ForeignKey(
        Producttekst, on_delete=models.PROTECT, related_name="stappen", verbose_name=_("tekst")
    )
    van = models.CharField(_("van"), max_length=12, choices=Productstand.choices)
    naar = models.CharField(_("naar"), max_length=12, choices=Productstand.choices)

    class Meta(Staprij.Meta):
        verbose_name = _("stap van een tekst van een onderdeel")
        verbose_name_plural = _("stappen van teksten van onderdelen")
        constraints = [
            models.CheckConstraint(
                condition=~Q(naar=Productstand.CONCEPT) | ~Q(reden=""),
                name="productstap_terug_met_reden",
                violation_error_message=_("Schrijf op waarom de tekst teruggaat naar concept."),
            ),
        ]

    def __str__(self) -> str:
        """Return from where and to where."""
        return f"{self.van} > {self.naar}"
