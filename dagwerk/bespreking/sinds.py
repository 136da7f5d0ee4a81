"""What changed about a person since it was last discussed: the entries of its timeline, and signals that came and went."""

import datetime as dt
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from dagwerk.signaallijst.keuze import AANDACHT
from dossier.tijdlijn import gebeurd_sinds
from gebruikers.models import Gebruiker
from trajecten.bespreking.momenten import BESPREKING
from trajecten.kader.lezen import Rijen
from trajecten.signalen.models import Signaal

EERST = 12
"""How many lines are shown; the rest stands in the timeline."""


@dataclass(frozen=True, kw_only=True)
class Verandering:
    """A line: the day in short words, what happened, and by whom."""

    datum: dt.date
    wat: str
    noot: str
    icoon: str

    @property
    def regel(self) -> str:
        """The day in short words, and the rest."""
        return " · ".join(filter(None, (date_format(self.datum, "D j b").lower(), self.noot)))


def veranderd_sinds(
    gebruiker: Gebruiker, rijen: Rijen, dag: dt.date, moment: dt.datetime
) -> list[Verandering]:
    """Return what happened after a day, or was recorded after a moment; newest first, signals included.

    `rijen` are of the person, read with `dossier.rijen.TIJDLIJN`.
    """
    uit = [
        Verandering(datum=m.datum, wat=m.kop, noot=_zonder_dag(m.meta), icoon=m.icoon)
        for m in gebeurd_sinds(gebruiker, rijen, dag, moment)
        if m.soort != BESPREKING
    ]
    return sorted([*uit, *_signalen(gebruiker, rijen.persoon.pk, dag)], key=lambda v: v.datum, reverse=True)


def _zonder_dag(meta: str) -> str:
    """Return the line under an entry without its day, which stands before it here."""
    return meta.partition(" · ")[2]


def _signalen(gebruiker: Gebruiker, persoon_id: int, dag: dt.date) -> list[Verandering]:
    rijen = Signaal.objects.visible_to(gebruiker).filter(
        inburgeraar=persoon_id, regel__in=[r.value for r in AANDACHT]
    )
    uit = []
    for signaal in rijen.order_by("pk"):
        naam = capfirst(signaal.get_regel_display())
        if signaal.geeindigd_op is not None and signaal.geeindigd_op > dag >= signaal.sinds:
            uit.append(
                Verandering(
                    datum=signaal.geeindigd_op,
                    wat=_("Vraagt geen aandacht meer: %s") % naam.lower(),
                    noot="",
                    icoon="circle-check",
                )
            )
        elif signaal.sinds > dag and signaal.geeindigd_op is None:
            uit.append(
                Verandering(
                    datum=signaal.sinds,
                    wat=_("Vraagt aandacht: %s") % naam.lower(),
                    noot="",
                    icoon="triangle-alert",
                )
            )
    return uit
