"""The participatieladder and the metingen on it (DOMEIN 7).

A meting stores a trede. Its pijler and its score follow from the fase of the person on its day and are not stored
(`scoring`, `querysets.met_score`).
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern import ladder
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.velden import Niveau, Veldsoorten
from kern.versie import MetVersie
from kern.versleuteld import VersleuteldeTekst
from kern.woorden import voluit
from participatie.enums import Aanleiding
from participatie.querysets import LadderversieQuerySet, MetingQuerySet
from participatie.scoring import score


def aanleidingen() -> list[tuple[str, object]]:
    """Return the occasions; a function, so that a new word needs no migration."""
    return list(Aanleiding.choices)


@met_historie
class Ladderversie(models.Model):
    """A description of all twelve treden, from a day on; metingen keep the version they were made with."""

    van = models.DateField(
        _("geldt vanaf"),
        unique=True,
        error_messages={"unique": _("Vanaf deze dag geldt al een versie.")},
    )
    voorstel = models.BooleanField(
        _("voorstel"), default=False, help_text=_("Nog niet vastgesteld door de gemeente.")
    )
    toelichting = models.CharField(_("waarom deze versie"), max_length=300, blank=True)
    door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("door")
    )
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    objects: ClassVar[LadderversieQuerySet["Ladderversie"]] = LadderversieQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("ladderversie")
        verbose_name_plural = _("ladderversies")
        ordering = ("-van",)

    def __str__(self) -> str:
        """Return since when it holds."""
        return str(_("vanaf %s") % voluit(self.van))


@met_historie
class Trede(models.Model):
    """One of the twelve treden, as a version of the ladder describes it."""

    ladderversie = models.ForeignKey(
        Ladderversie, on_delete=models.PROTECT, related_name="treden", verbose_name=_("ladderversie")
    )
    pijler = models.PositiveSmallIntegerField(_("pijler"), choices=ladder.Pijler.choices)
    trede = models.PositiveSmallIntegerField(_("trede"), choices=ladder.Trede.choices)
    titel = models.CharField(_("titel"), max_length=80)
    omschrijving = models.TextField(_("omschrijving"), max_length=600)
    voorbeelden = models.TextField(_("voorbeelden"), max_length=600, blank=True)

    class Meta:
        verbose_name = _("trede")
        verbose_name_plural = _("treden")
        ordering = ("ladderversie", "pijler", "trede")
        constraints = [
            models.UniqueConstraint(
                fields=["ladderversie", "pijler", "trede"],
                name="trede_eenmaal_per_versie",
                violation_error_message=_("Een versie beschrijft elke trede één keer."),
            ),
            models.CheckConstraint(
                condition=Q(pijler__range=(1, 3), trede__range=(1, 4)),
                name="trede_bestaat",
                violation_error_message=_("Er zijn drie pijlers met elk vier treden."),
            ),
        ]

    def __str__(self) -> str:
        """Return score and title."""
        return f"{self.score}. {self.titel}"

    @property
    def score(self) -> int:
        """The score of this trede."""
        return score(self.pijler, self.trede)


@met_historie
class Meting(OverPersoon, MetVersie):
    """The trede of a person on a day, as seen by who keeps the dossier or by a second reader."""

    datum = models.DateField(_("datum"), default=vandaag)
    trede = models.PositiveSmallIntegerField(
        _("trede"),
        choices=ladder.Trede.choices,
        null=True,
        blank=True,
        help_text=_("Leeg: niet te bepalen."),
    )
    ladderversie = models.ForeignKey(
        Ladderversie, on_delete=models.PROTECT, related_name="metingen", verbose_name=_("ladderversie")
    )
    waarom = VersleuteldeTekst(_("waarom"), doel="meting")
    aanleiding = models.CharField(_("aanleiding"), max_length=16, choices=aanleidingen)
    tweede_lezer = models.BooleanField(
        _("van een tweede lezer"),
        default=False,
        help_text=_("Telt alleen mee in hoe eens twee lezers het zijn."),
    )
    correctiereden = models.CharField(
        _("waarom verbeterd"),
        max_length=200,
        blank=True,
        help_text=_("Van de laatste verbetering; de versie ervoor blijft te lezen."),
    )
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    objects: ClassVar[MetingQuerySet["Meting"]] = MetingQuerySet.as_manager()  # type: ignore[assignment]

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("waarom", "correctiereden"))

    class Meta:
        verbose_name = _("meting")
        verbose_name_plural = _("metingen")
        ordering = ("datum", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["inburgeraar", "datum", "tweede_lezer", "aanleiding"],
                name="meting_een_per_dag_en_aanleiding",
                violation_error_message=_("Op deze dag is er al een meting."),
            ),
            models.CheckConstraint(
                condition=Q(trede__isnull=True) | Q(trede__range=(1, 4)),
                name="meting_trede_bestaat",
                violation_error_message=_("Er zijn vier treden."),
            ),
        ]

    def __str__(self) -> str:
        """Return day and trede."""
        trede = self.get_trede_display() if self.trede else _("niet te bepalen")
        return f"{trede}, {self.datum:%d-%m-%Y}"
