"""A list as a spreadsheet, when it is too long to make while somebody waits.

The database holds it too: `gebruikers/sql/zicht_lijstbestand.sql`.
"""

import datetime as dt
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models.gebruiker import Gebruiker
from kern.klok import nu
from kern.opdracht import Opdracht, OpdrachtQuerySet, Stand
from kern.velden import Veldsoorten
from kern.versleuteld import VersleuteldeTekst

BEWAARD = dt.timedelta(hours=24)
"""How long a file that was made can be downloaded."""


class Lijstbestand(Opdracht):
    """A spreadsheet of a list that somebody asked for: made by the worker, downloaded by nobody else, wiped after a day."""

    taak = "gebruikers.tasks.maak_lijstbestand"

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.CASCADE, related_name="lijstbestanden", verbose_name=_("gevraagd door")
    )
    aanstelling_id = models.BigIntegerField(_("aanstelling"), null=True)
    lijst = models.CharField(_("lijst"), max_length=30)
    vraag = VersleuteldeTekst(
        _("keuze"),
        doel="lijstvraag",
        null=True,
        help_text=_("De parameters van het adres; een zoekterm kan een naam zijn."),
    )
    inhoud = models.BinaryField(_("inhoud"), null=True, help_text=_("Versleuteld; na een dag gewist."))
    mensen = VersleuteldeTekst(
        _("mensen"),
        doel="lijstmensen",
        null=True,
        help_text=_("De sleutels van wie erin staan: bij het downloaden zijn die allemaal nog in zicht."),
    )
    rijen = models.PositiveIntegerField(_("rijen"), default=0)
    gewist_op = models.DateTimeField(_("gewist"), null=True, blank=True)

    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        identificerend=("inhoud", "mensen", "vraag"), feit=("fout", "lijst")
    )

    objects: ClassVar[OpdrachtQuerySet["Lijstbestand"]] = OpdrachtQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("bestand van een lijst")
        verbose_name_plural = _("bestanden van lijsten")
        ordering = ("-pk",)
        indexes = [models.Index(fields=["stand", "volgende_op"], name="lijstbestand_te_doen")]
        constraints = [
            models.CheckConstraint(
                condition=Q(gewist_op__isnull=True)
                | Q(inhoud__isnull=True, mensen__isnull=True, vraag__isnull=True),
                name="lijstbestand_bewaart_niets",
                violation_error_message=_("Van een gewist bestand blijft niets bewaard."),
            ),
            models.CheckConstraint(
                condition=Q(inhoud__isnull=True) | Q(klaar_op__isnull=False, mensen__isnull=False),
                name="lijstbestand_inhoud_is_klaar",
                violation_error_message=_(
                    "Een bestand heeft pas inhoud als het klaar is en bekend is wie erin staan."
                ),
            ),
        ]

    def __str__(self) -> str:
        """Return the key of the list."""
        return self.lijst

    @property
    def vervalt_op(self) -> dt.datetime | None:
        """Until when it can be downloaded; None as long as it was not made."""
        return self.klaar_op + BEWAARD if self.klaar_op else None

    @property
    def is_weg(self) -> bool:
        """Whether it was wiped, or will be by the next round."""
        return self.gewist_op is not None or (self.vervalt_op is not None and self.vervalt_op <= nu())

    @property
    def is_bezig(self) -> bool:
        """Whether it is being made, or waits for that."""
        return not self.is_weg and self.stand in {Stand.WACHT, Stand.BEZIG}

    @property
    def is_klaar(self) -> bool:
        """Whether it can be downloaded."""
        return not self.is_weg and self.stand == Stand.KLAAR
