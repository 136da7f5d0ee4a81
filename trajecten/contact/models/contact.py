"""Contacts: the part that all who were there share, and a report for each person (DOMEIN 6).

The database holds it too: `trajecten/sql/zicht_contactmoment.sql`.
"""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon, Taal, Tolk
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.velden import Niveau, Veldsoorten
from kern.versie import MetVersie
from kern.versleuteld import VersleuteldeTekst
from netwerk.models import Activiteit, Vindplaats
from trajecten.contact.enums import Bezoekstand, Contactsoort, Resultaat, Waaromelders
from wijken.models import Organisatie

MINUTEN_PER_DAG = 24 * 60


def resultaten() -> list[tuple[str, object]]:
    """Return the results of a contact; a function, so that a new word needs no migration."""
    return list(Resultaat.choices)


def redenen_elders() -> list[tuple[str, object]]:
    """Return the reasons for a talk outside the wijk; a function, so that a new word needs no migration."""
    return list(Waaromelders.choices)


def contactsoorten() -> list[tuple[str, object]]:
    """Return the kinds of contact; a function, so that a new kind needs no migration."""
    return list(Contactsoort.choices)


@met_historie
class Contactmoment(MetVersie):
    """A contact: when, how long, by whom. Several people share it, so nothing here is about one of them."""

    sleutel = models.UUIDField(
        _("sleutel"),
        unique=True,
        help_text=_("Gemaakt toen het formulier openging: dubbel versturen geeft er één."),
    )
    soort = models.CharField(_("soort"), max_length=20, choices=contactsoorten)
    datum = models.DateField(_("datum"), default=vandaag)
    tijd = models.TimeField(_("tijd"), null=True, blank=True)
    minuten = models.PositiveSmallIntegerField(
        _("minuten"), validators=[MinValueValidator(1), MaxValueValidator(MINUTEN_PER_DAG)]
    )
    door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="contactmomenten", verbose_name=_("door")
    )
    samen_met = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("samen met"),
        help_text=_("De collega die meeging: de minuten tellen ook bij die collega."),
    )
    vindplaats = models.ForeignKey(
        Vindplaats,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contactmomenten",
        verbose_name=_("vindplaats"),
    )
    organisatie = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contactmomenten",
        verbose_name=_("organisatie"),
    )
    activiteit = models.ForeignKey(
        Activiteit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contactmomenten",
        verbose_name=_("activiteit"),
    )
    aantal_gesproken = models.PositiveSmallIntegerField(
        _("mensen gesproken zonder ze te registreren"), null=True, blank=True
    )
    correctiereden = models.CharField(
        _("waarom verbeterd"),
        max_length=200,
        blank=True,
        help_text=_("Van een bezoek aan een vindplaats; bij mensen staat de reden in het verslag."),
    )
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("correctiereden",))

    class Meta:
        verbose_name = _("contactmoment")
        verbose_name_plural = _("contactmomenten")
        ordering = ("-datum", "-pk")
        # With the minutes in them, the hours of a year are read from the indexes alone.
        indexes = [
            models.Index(fields=["door", "datum"], include=["minuten"], name="contactmoment_door"),
            models.Index(
                fields=["samen_met", "datum"],
                include=["minuten"],
                condition=Q(samen_met__isnull=False),
                name="contactmoment_samen",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(minuten__gte=1, minuten__lte=MINUTEN_PER_DAG),
                name="contactmoment_minuten",
                violation_error_message=_("Minuten: 1 tot en met 1.440."),
            ),
            models.CheckConstraint(
                condition=Q(samen_met__isnull=True)
                | Q(soort__in=[s.value for s in Contactsoort if s.persoonlijk]) & ~Q(samen_met=F("door")),
                name="contactmoment_samen_met_een_ander",
                violation_error_message=_("Samen ga je met een collega, naar een gesprek met iemand zelf."),
            ),
            models.CheckConstraint(
                condition=~Q(soort=Contactsoort.VINDPLAATS) | Q(vindplaats__isnull=False),
                name="contactmoment_vindplaats_bekend",
                violation_error_message=_("Kies de vindplaats waar je was."),
            ),
            models.CheckConstraint(
                condition=Q(aantal_gesproken__isnull=True) | Q(soort=Contactsoort.VINDPLAATS),
                name="contactmoment_aantal_bij_vindplaats",
                violation_error_message=_("Een aantal zonder namen hoort bij een bezoek aan een vindplaats."),
            ),
        ]

    def __str__(self) -> str:
        """Return kind and date."""
        return f"{self.get_soort_display()} {self.datum:%d-%m-%Y}"


@met_historie
class Verslag(OverPersoon, MetVersie):
    """The part of a contact that is about one person: the result, the language, and what was said."""

    contactmoment = models.ForeignKey(
        Contactmoment, on_delete=models.PROTECT, related_name="verslagen", verbose_name=_("contactmoment")
    )
    datum = models.DateField(_("datum"), help_text=_("Die van het contact: de tijdlijn sorteert erop."))
    resultaat = models.CharField(_("hoe ging het"), max_length=14, choices=resultaten)
    waarom_elders = models.CharField(
        _("waarom buiten de wijk"), max_length=14, choices=redenen_elders, blank=True
    )
    minuten = models.PositiveSmallIntegerField(_("minuten voor deze persoon"))
    taal = models.ForeignKey(
        Taal, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taal")
    )
    tolk = models.CharField(_("tolk"), max_length=12, choices=Tolk.choices, blank=True)
    aanwezig = VersleuteldeTekst(_("wie waren erbij"), doel="aanwezig", blank=True, default="")
    tekst = VersleuteldeTekst(_("wat is besproken"), doel="verslag", blank=True, default="")
    kansen = VersleuteldeTekst(_("kansen"), doel="kansen", blank=True, default="")
    correctiereden = models.CharField(
        _("waarom verbeterd"),
        max_length=200,
        blank=True,
        help_text=_("Van de laatste verbetering; de versie ervoor blijft te lezen."),
    )
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        vrije_tekst=("aanwezig", "tekst", "kansen", "correctiereden")
    )

    class Meta:
        verbose_name = _("verslag")
        verbose_name_plural = _("verslagen")
        ordering = ("-datum", "-created_at", "-pk")
        indexes = [
            models.Index(fields=["inburgeraar", "-datum", "-created_at", "-id"], name="verslag_tijdlijn"),
            models.Index(fields=["datum"], name="verslag_datum"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["contactmoment", "inburgeraar"],
                name="verslag_een_per_persoon",
                violation_error_message=_("Er is al een verslag van dit contact voor deze persoon."),
            )
        ]

    def __str__(self) -> str:
        """Return result and date."""
        return f"{self.resultaat} {self.datum:%d-%m-%Y}"


@met_historie
class GeplandBezoek(OverPersoon, MetVersie):
    """A planned visit: a row until it is held, moved or cancelled."""

    door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="geplande_bezoeken", verbose_name=_("door")
    )
    samen_met = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("samen met"),
        help_text=_("De collega die meegaat, en het bezoek ook in de eigen lijst heeft."),
    )
    gepland_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("gepland door"),
        help_text=_("De teamleider die dit bezoek voor het vaste contact heeft gepland."),
    )
    datum = models.DateField(_("datum"))
    tijd = models.TimeField(_("tijd"), null=True, blank=True)
    wat = VersleuteldeTekst(_("wat ga je dan doen"), doel="gepland_bezoek", blank=True, default="")
    stand = models.CharField(
        _("stand"), max_length=10, choices=Bezoekstand.choices, default=Bezoekstand.GEPLAND
    )
    uit_contact = models.ForeignKey(
        Contactmoment,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="vervolg",
        verbose_name=_("afgesproken tijdens"),
    )
    gehouden_als = models.ForeignKey(
        Contactmoment,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="was_gepland_als",
        verbose_name=_("gehouden als"),
    )
    verzet_naar = models.OneToOneField(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="verzet_van",
        verbose_name=_("verzet naar"),
    )
    reden = models.CharField(_("waarom verzet of vervallen"), max_length=200, blank=True)
    aangekondigd_op = models.DateField(
        _("aangekondigd op"), null=True, blank=True, help_text=_("Met een brief of een bericht.")
    )
    afgebeld_op = models.DateField(
        _("afgebeld op"),
        null=True,
        blank=True,
        help_text=_("De dag waarop iemand heeft gehoord dat het bezoek niet doorgaat."),
    )
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("wat", "reden"))

    class Meta:
        verbose_name = _("gepland bezoek")
        verbose_name_plural = _("geplande bezoeken")
        ordering = ("datum", "tijd", "pk")
        indexes = [
            models.Index(fields=["door", "datum"], condition=Q(stand="gepland"), name="gepland_bezoek_open"),
            models.Index(
                fields=["samen_met", "datum"],
                condition=Q(stand="gepland", samen_met__isnull=False),
                name="gepland_bezoek_samen",
            ),
            models.Index(fields=["inburgeraar", "datum"], name="gepland_bezoek_persoon"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(samen_met__isnull=True) | ~Q(samen_met=F("door")),
                name="gepland_bezoek_samen_met_een_ander",
                violation_error_message=_("Samen ga je met een collega."),
            )
        ]

    def __str__(self) -> str:
        """Return the date."""
        return f"{self.datum:%d-%m-%Y}"
