"""The person: the data that every level of sight includes."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Keuze
from kern.historie import met_historie
from kern.klok import nu
from kern.tekens import gewone_tekens
from kern.velden import Niveau, Veldsoorten
from kern.versie import MetVersie
from kern.zicht import ZichtQuerySet
from wijken.models import Wijk
from wijken.models.organisaties import telefoonnummer

models.CharField.register_lookup(Length)


class Route(models.TextChoices):
    """The route by which a person is approached; the database keeps it in step with the Benadering."""

    VRIJ = "vrij", _("vrij")
    GERESERVEERD = "gereserveerd", _("gereserveerd")
    WIJKGERICHT = "wijkgericht", _("wijkgericht")
    REGULIER = "regulier", _("regulier")


class Tolk(models.TextChoices):
    """Whether a talk needs an interpreter."""

    GEEN = "geen", _("geen tolk nodig")
    TELEFONISCH = "telefonisch", _("met tolk (telefoon)")
    AANWEZIG = "aanwezig", _("met tolk erbij")
    NAASTE = "naaste", _("een naaste vertaalt")


@met_historie
class Taal(Keuze):
    """A language that people prefer to speak; reference data."""

    naam = models.CharField(_("naam"), max_length=60, unique=True)
    code = models.CharField(
        _("taalcode"), max_length=10, blank=True, help_text=_("BCP 47, bijvoorbeeld tr of ar.")
    )

    class Meta(Keuze.Meta):
        verbose_name = _("taal")
        verbose_name_plural = _("talen")
        ordering = ("naam",)


@met_historie
class Inburgeraar(MetVersie):
    """A person who is, or may be, an inburgeraar. All other data about it stand in tables of a deeper level.

    `sorteernaam` and `zoeknaam` are made by `inburgeraars.namen`, and written only by services.
    """

    voornamen = models.CharField(_("voornaam"), max_length=120)
    voorvoegsel = models.CharField(_("tussenvoegsel"), max_length=20, blank=True)
    geslachtsnaam = models.CharField(_("achternaam"), max_length=120, blank=True)
    sorteernaam = models.CharField(max_length=280, editable=False, db_collation="C")
    zoeknaam = models.CharField(max_length=280, editable=False, db_collation="C")
    telefoon = models.CharField(_("telefoon"), max_length=20, blank=True, validators=[telefoonnummer])
    email = models.EmailField(_("e-mailadres"), blank=True)
    bereikbaar_via = models.CharField(
        _("bereikbaar via"),
        max_length=160,
        blank=True,
        help_text=_("Bijvoorbeeld: via buurvrouw Ria, nummer 14."),
    )
    beste_tijd = models.CharField(_("beste tijd"), max_length=80, blank=True)
    wijk = models.ForeignKey(
        Wijk, on_delete=models.PROTECT, related_name="inburgeraars", verbose_name=_("wijk")
    )
    taal = models.ForeignKey(
        Taal, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taal")
    )
    tolk = models.CharField(_("tolk"), max_length=12, choices=Tolk.choices, default=Tolk.GEEN)
    route = models.CharField(
        _("route"), max_length=14, choices=Route.choices, default=Route.VRIJ, editable=False
    )
    samengevoegd_met = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="samengevoegd",
        verbose_name=_("samengevoegd met"),
        editable=False,
        help_text=_("Dezelfde mens stond er twee keer in: verder gaat het bij die ander."),
    )
    overleden_op = models.DateField(
        _("overleden op"),
        null=True,
        blank=True,
        editable=False,
        help_text=_("Wie overleden is, wordt door niemand meer benaderd."),
    )
    created_at = models.DateTimeField(_("toegevoegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.PERSOON
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        identificerend=(
            "voornamen",
            "voorvoegsel",
            "geslachtsnaam",
            "sorteernaam",
            "zoeknaam",
            "telefoon",
            "email",
        ),
        vrije_tekst=("bereikbaar_via", "beste_tijd"),
    )

    objects: ClassVar[ZichtQuerySet["Inburgeraar"]] = ZichtQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("inburgeraar")
        verbose_name_plural = _("inburgeraars")
        ordering = ("sorteernaam", "pk")
        indexes = [
            # In order of name, with the columns that the sight policy reads: a page of the list needs the index only.
            models.Index(
                fields=["sorteernaam", "id"],
                include=["wijk", "route", "samengevoegd_met"],
                name="inburgeraar_naam",
            ),
            models.Index(
                fields=["wijk", "sorteernaam", "id"],
                include=["route", "samengevoegd_met"],
                name="inburgeraar_wijk_naam",
            ),
            models.Index(fields=["wijk", "route", "sorteernaam"], name="inburgeraar_wijk_route"),
            GinIndex(OpClass("zoeknaam", name="gin_trgm_ops"), name="inburgeraar_zoeknaam"),
        ]
        constraints = [
            gewone_tekens("inburgeraar_naam_gewone_tekens", "voornamen", "voorvoegsel", "geslachtsnaam"),
            models.CheckConstraint(
                condition=Q(voornamen__length__gt=0) | Q(geslachtsnaam__length__gt=0),
                name="inburgeraar_heeft_naam",
                violation_error_message=_("Vul een voornaam in."),
            ),
            models.CheckConstraint(
                condition=Q(overleden_op__isnull=True) | Q(route=Route.VRIJ),
                name="inburgeraar_overleden_wordt_niet_benaderd",
                violation_error_message=_("Deze persoon is overleden en wordt niet meer benaderd."),
            ),
            models.CheckConstraint(
                condition=Q(samengevoegd_met__isnull=True) | ~Q(samengevoegd_met=F("id")),
                name="inburgeraar_niet_met_zichzelf",
                violation_error_message=_("Iemand kan niet met zichzelf worden samengevoegd."),
            ),
            models.CheckConstraint(
                condition=Q(samengevoegd_met__isnull=True) | Q(route=Route.VRIJ),
                name="inburgeraar_samengevoegd_is_vrij",
                violation_error_message=_("Wie is samengevoegd, wordt zelf niet meer benaderd."),
            ),
        ]

    def __str__(self) -> str:
        """Return the full name."""
        return self.naam

    @property
    def naam(self) -> str:
        """First names, tussenvoegsel and surname."""
        return " ".join(filter(None, (self.voornamen, self.voorvoegsel, self.geslachtsnaam)))
