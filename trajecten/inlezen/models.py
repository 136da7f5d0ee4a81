"""Uploaded workbooks with running trajecten, and whose trajecten were read from them.

The database holds it too: `trajecten/sql/zicht_inlezen.sql`.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inburgeraars.models import OverPersoon
from kern.historie import met_historie
from kern.klok import nu
from kern.opdracht import Opdracht, OpdrachtQuerySet, Stand
from kern.velden import Niveau, Veldsoorten
from kern.versleuteld import VersleuteldeTekst
from trajecten.inlezen.enums import BEZIG, GEDAAN, OPEN, Fase
from trajecten.traject.models import Traject


class Trajectinlezing(Opdracht):
    """A workbook uploaded by a teamleider: read into a preview, then applied or dropped; its file is not kept.

    Of what was applied it remembers how far the history of each table was, so that what came later can be told.
    """

    taak = "trajecten.inlezen.tasks.lees_in"

    fase = models.CharField(_("fase"), max_length=14, choices=Fase.choices, default=Fase.LEZEN)
    bestandsnaam = models.CharField(_("bestand"), max_length=200)
    sha256 = models.CharField(_("controlegetal"), max_length=64)
    bestand = models.BinaryField(
        _("inhoud"), null=True, help_text=_("Versleuteld; gewist na inlezen, weggooien of 24 uur.")
    )
    voorbeeld = VersleuteldeTekst(
        _("voorbeeld"),
        doel="trajecten_voorbeeld",
        null=True,
        help_text=_("Als JSON; gewist met het bestand."),
    )
    oordelen = models.JSONField(
        _("oordelen over dubbelen"),
        default=dict,
        help_text=_("Per regel en persoon; gewist met het bestand."),
    )
    boven_norm = models.CharField(_("waarom boven de norm"), max_length=200, blank=True)
    tellingen = models.JSONField(_("tellingen"), default=dict)
    grenzen = models.JSONField(_("stand van de historie"), default=dict)
    door_id = models.BigIntegerField(_("door"))
    beslist_door_id = models.BigIntegerField(_("beslist door"), null=True, blank=True)
    beslist_op = models.DateTimeField(_("beslist"), null=True, blank=True)
    ingelezen_op = models.DateTimeField(_("ingelezen"), null=True, blank=True)
    teruggedraaid_op = models.DateTimeField(_("teruggedraaid"), null=True, blank=True)

    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        identificerend=("bestand", "voorbeeld", "oordelen"),
        vrije_tekst=("boven_norm",),
        feit=("fout", "bestandsnaam", "sha256", "tellingen", "grenzen"),
    )

    objects: ClassVar[OpdrachtQuerySet["Trajectinlezing"]] = OpdrachtQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("inlezing van lopende trajecten")
        verbose_name_plural = _("inlezingen van lopende trajecten")
        ordering = ("-pk",)
        indexes = [models.Index(fields=["stand", "volgende_op"], name="trajectinlezing_te_doen")]
        constraints = [
            models.CheckConstraint(
                condition=Q(fase__in=OPEN) | Q(bestand__isnull=True, voorbeeld__isnull=True, oordelen={}),
                name="trajectinlezing_bewaart_niets",
                violation_error_message=_("Van een afgehandeld bestand blijft niets bewaard."),
            ),
            models.UniqueConstraint(
                fields=["sha256"],
                condition=Q(fase__in=GEDAAN),
                name="trajectinlezing_eenmaal",
                violation_error_message=_("Dit bestand is al ingelezen."),
            ),
        ]

    def __str__(self) -> str:
        """Return the name of the file."""
        return self.bestandsnaam

    @property
    def is_bezig(self) -> bool:
        """Whether a worker has it, or will."""
        return self.fase in BEZIG and self.stand in {Stand.WACHT, Stand.BEZIG}

    @property
    def is_vastgelopen(self) -> bool:
        """Whether the work failed for good, so that the user must decide what to do."""
        return self.fase in BEZIG and self.stand == Stand.MISLUKT


@met_historie
class Ingelezen(OverPersoon):
    """A person whose running traject was read from a workbook, and the act in the logboek that wrote all of it."""

    inlezing = models.ForeignKey(
        Trajectinlezing, on_delete=models.PROTECT, related_name="ingelezen", verbose_name=_("inlezing")
    )
    traject = models.OneToOneField(
        Traject, on_delete=models.PROTECT, related_name="+", verbose_name=_("traject")
    )
    rij = models.PositiveIntegerField(_("rij"))
    logregel_id = models.BigIntegerField(_("daad in het logboek"))
    created_at = models.DateTimeField(_("ingelezen"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER

    class Meta:
        verbose_name = _("ingelezen traject")
        verbose_name_plural = _("ingelezen trajecten")
        # Not by the upload itself, which only a teamleider sees.
        ordering = ("inlezing_id", "rij")

    def __str__(self) -> str:
        """Return the row of the file."""
        return f"rij {self.rij}"
