"""Documents of a person: the row describes a file, which lies encrypted beside the database (DOMEIN 5.1)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker, Keuze
from inburgeraars.models.basis import OverPersoon
from kern.bestanden.model import MetBestand
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.velden import Lager, Niveau, Veldsoorten
from kern.versie import MetVersie


class Documentzicht(models.TextChoices):
    """Who sees a document: everybody who opens the dossier, or only who keeps it and the teamleider."""

    GEWOON = "gewoon", _("iedereen met dit dossier")
    GEVOELIG = "gevoelig", _("vast contact, vervanger en teamleider")


@met_historie
class Documentsoort(Keuze):
    """A kind of document; reference data."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    naam = models.CharField(_("naam"), max_length=80, unique=True)
    gevoelig = models.BooleanField(
        _("gevoelig"), default=False, help_text=_("Een nieuw document is dan van het begin af gevoelig.")
    )
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=100)

    class Meta(Keuze.Meta):
        verbose_name = _("soort document")
        verbose_name_plural = _("soorten documenten")
        ordering = ("volgorde", "naam")


@met_historie
class Document(OverPersoon, MetVersie, MetBestand):
    """A document in a dossier. Erasure blanks `bestand` too; files that no row names are removed from the disk."""

    soort = models.ForeignKey(
        Documentsoort, on_delete=models.PROTECT, related_name="+", verbose_name=_("soort")
    )
    naam = models.CharField(_("naam"), max_length=120)
    datum = models.DateField(_("datum"), default=vandaag)
    zicht = models.CharField(
        _("wie het ziet"), max_length=8, choices=Documentzicht.choices, default=Documentzicht.GEVOELIG
    )
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)
    verwijderd_op = models.DateField(_("verwijderd op"), null=True, blank=True)
    verwijderd_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("verwijderd door"),
    )
    reden = models.CharField(_("reden"), max_length=200, blank=True)

    niveau: ClassVar[Niveau] = Niveau.GEVOELIG
    lager: ClassVar[Lager] = Lager(Niveau.DOSSIER, "zicht", ("gewoon",))
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        identificerend=("bestand",), vrije_tekst=("naam", "reden")
    )

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documenten")
        ordering = ("-datum", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(verwijderd_op__isnull=True, verwijderd_door__isnull=True)
                | Q(verwijderd_op__isnull=False, verwijderd_door__isnull=False, bestand__isnull=True),
                name="document_verwijderd_is_weg",
                violation_error_message=_("Van een verwijderd document blijft geen bestand over."),
            )
        ]

    def __str__(self) -> str:
        """Return the kind; the name belongs to the dossier."""
        return str(self.soort)
