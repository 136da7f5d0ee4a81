"""Vindplaatsen and activiteiten (DOMEIN 3, nota: de wijk als vindplaats)."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from gebruikers.models import Gebruiker
from kern.historie import met_historie
from kern.klok import vandaag
from kern.ladder import Trede
from kern.tekens import gewone_tekens
from wijken.models import Buurt, Organisatie, Wijk


class Vindplaatssoort(models.TextChoices):
    """The kind of a vindplaats."""

    MOEDERCENTRUM = "moedercentrum", _("moedercentrum")
    SCHOOL = "school", _("school")
    BUURTHUIS = "buurthuis", _("buurthuis")
    WIJKACCOMMODATIE = "wijkaccommodatie", _("wijkaccommodatie")
    ZELFORGANISATIE = "zelforganisatie", _("zelforganisatie")
    BEWONERSORGANISATIE = "bewonersorganisatie", _("bewonersorganisatie")
    OPBOUWWERKER = "opbouwwerker", _("opbouwwerker")
    SLEUTELFIGUUR = "sleutelfiguur", _("sleutelfiguur")
    WIJKINITIATIEF = "wijkinitiatief", _("wijkinitiatief")
    GEBEDSHUIS = "gebedshuis", _("gebedshuis")
    WINKEL = "winkel", _("winkel of markt")
    OVERIG = "overig", _("overig")

    @property
    def is_persoon(self) -> bool:
        """Whether it is somebody: a report that leaves the pilot gives the kind, and no name."""
        return self in _PERSONEN

    def met_aantal(self, n: int) -> str:
        """Return how a report calls `n` vindplaatsen that are persons: sleutelfiguren (3)."""
        return str(_PERSONEN[self] % {"n": n})


class Werfwijze(models.TextChoices):
    """How people are recruited at a vindplaats; whom somebody met at the door, was met at none."""

    MEENEMEN = "meenemen", _("iemand neemt iemand mee")
    VASTE_TAFEL = "vaste tafel", _("vaste tafel of spreekuur")
    ORGANISATIE = "organisatie", _("organisatie vraagt of belt")
    FOLDER = "folder", _("folder of kaartje")
    ANDERS = "anders", _("anders")


_PERSONEN: Mapping[str, Promise] = {
    Vindplaatssoort.OPBOUWWERKER: ngettext_lazy("opbouwwerker (%(n)d)", "opbouwwerkers (%(n)d)", "n"),
    Vindplaatssoort.SLEUTELFIGUUR: ngettext_lazy("sleutelfiguur (%(n)d)", "sleutelfiguren (%(n)d)", "n"),
}


@met_historie
class Vindplaats(models.Model):
    """A place or person through which inburgeraars are found."""

    naam = models.CharField(_("naam"), max_length=120)
    soort = models.CharField(_("soort"), max_length=24, choices=Vindplaatssoort.choices)
    wijk = models.ForeignKey(
        Wijk, on_delete=models.PROTECT, related_name="vindplaatsen", verbose_name=_("wijk")
    )
    buurt = models.ForeignKey(
        Buurt,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="vindplaatsen",
        verbose_name=_("buurt"),
    )
    organisatie = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="vindplaatsen",
        verbose_name=_("organisatie"),
    )
    adres = models.CharField(_("adres"), max_length=160, blank=True)
    bestaand = models.BooleanField(
        _("bestond al bij de start van de pilot"),
        default=False,
        help_text=_("Een nieuwe vindplaats is tijdens de pilot gevonden."),
    )
    gevonden_op = models.DateField(_("gevonden op"), null=True, blank=True, default=vandaag)
    gevonden_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="vindplaatsen",
        verbose_name=_("gevonden door"),
    )
    wijze_van_contact = models.CharField(_("hoe is contact gemaakt"), max_length=200, blank=True)
    werfwijze = models.CharField(
        _("manier van werven"),
        max_length=12,
        choices=Werfwijze.choices,
        blank=True,
        help_text=_("Leeg is: niet gezegd."),
    )
    wijze_van_werving = models.CharField(_("hoe worden mensen geworven"), max_length=200, blank=True)
    actief = models.BooleanField(_("in gebruik"), default=True)

    class Meta:
        verbose_name = _("vindplaats")
        verbose_name_plural = _("vindplaatsen")
        ordering = ("naam",)
        constraints = [
            gewone_tekens("vindplaats_naam_gewone_tekens", "naam"),
            models.UniqueConstraint(
                fields=["wijk", "naam"],
                name="vindplaats_naam_in_wijk",
                violation_error_message=_("Deze wijk heeft al een vindplaats met die naam."),
            ),
            models.CheckConstraint(
                condition=Q(bestaand=True) | Q(gevonden_op__isnull=False),
                name="vindplaats_nieuw_heeft_datum",
                violation_error_message=_("Vul in wanneer deze nieuwe vindplaats is gevonden."),
            ),
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.naam

    def clean(self) -> None:
        """Require a buurt in the wijk, as the database does too, and a finding day that is not to come.

        Raises:
            ValidationError: by field.
        """
        fouten = {}
        if self.buurt is not None and self.buurt.wijk_id != self.wijk_id:
            fouten["buurt"] = _("Kies een buurt in de wijk van deze vindplaats.")
        if self.gevonden_op is not None and self.gevonden_op > vandaag():
            fouten["gevonden_op"] = _("Kies vandaag of een dag die geweest is.")
        if fouten:
            raise ValidationError(fouten)


class Activiteitsoort(models.TextChoices):
    """What kind of participation an activiteit offers; whoever takes part in one of kind taalcoach, has a taalcoach."""

    ONTMOETING = "ontmoeting", _("ontmoeting")
    VRIJWILLIGERSWERK = "vrijwilligerswerk", _("vrijwilligerswerk")
    TAAL = "taal", _("taal oefenen")
    TAALCOACH = "taalcoach", _("taalcoach")
    OPVOEDING = "opvoeding", _("opvoeding")
    BEWEGEN = "bewegen", _("bewegen")
    WERK = "werk", _("werk en leren")
    OVERIG = "overig", _("overig")


@met_historie
class Activiteit(models.Model):
    """An offer to take part in (kookgroep, vrijwilligerswerk, taalcoach, …)."""

    naam = models.CharField(_("naam"), max_length=120)
    soort = models.CharField(_("soort"), max_length=20, choices=Activiteitsoort.choices)
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="activiteiten", verbose_name=_("organisatie")
    )
    wijk = models.ForeignKey(
        Wijk,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="activiteiten",
        verbose_name=_("wijk"),
        help_text=_("Laat dit leeg als de activiteit voor de hele gemeente is."),
    )
    capaciteit = models.PositiveSmallIntegerField(
        _("plaatsen"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Hoeveel mensen er tegelijk kunnen meedoen. Laat dit leeg als er geen maximum is."),
    )
    vanaf_trede = models.PositiveSmallIntegerField(
        _("vanaf trede"),
        choices=Trede.choices,
        default=Trede.EEN,
        help_text=_("1 is de laagste trede, 4 de hoogste."),
    )
    wanneer = models.CharField(_("wanneer"), max_length=120, blank=True)
    vraagt = models.CharField(_("wat het vraagt"), max_length=200, blank=True)
    geeft = models.CharField(_("wat het geeft"), max_length=200, blank=True)
    actief = models.BooleanField(_("loopt nu"), default=True)

    class Meta:
        verbose_name = _("activiteit")
        verbose_name_plural = _("activiteiten")
        ordering = ("naam",)
        constraints = [
            gewone_tekens("activiteit_naam_gewone_tekens", "naam"),
            models.UniqueConstraint(
                fields=["organisatie", "naam"],
                name="activiteit_naam_bij_organisatie",
                violation_error_message=_("Deze organisatie heeft al een activiteit met die naam."),
            ),
            models.CheckConstraint(
                condition=Q(vanaf_trede__gte=1, vanaf_trede__lte=4),
                name="activiteit_trede",
                violation_error_message=_("Een trede is 1, 2, 3 of 4."),
            ),
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.naam
