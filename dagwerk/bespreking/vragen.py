"""The questions that a teamleider asked: those that wait for an answer, and the answers of the last two weeks."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.caseload.van_mij import is_gesteld
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak


@dataclass(frozen=True, kw_only=True)
class Vraagregel:
    """A question, and what came of it.

    Args:
        gevraagd: to whom and when, in words.
        stand: what came of it, in words; `soort` and `icoon` how that is shown.
        wacht: it has no answer yet.
    """

    pk: int
    wat: str
    persoon: int
    naam: str
    gevraagd: str
    stand: str
    soort: str
    icoon: str
    wacht: bool

    @property
    def url(self) -> str:
        """The page with everything that was asked about the person."""
        return reverse("trajecten:signaallijst_persoon", args=[self.persoon])


def gestelde_vragen(gebruiker: Gebruiker) -> list[Vraagregel]:
    """Return the questions of a user, those that wait longest first and then the last answers; in one query."""
    rijen = (
        Taak.objects.visible_to(gebruiker)
        .filter(is_gesteld(gebruiker))
        .select_related("inburgeraar", "voor", "beantwoord_door")
        .order_by("uiterlijk", "pk")
    )
    return sorted((_regel(rij) for rij in rijen), key=lambda regel: not regel.wacht)


def _regel(vraag: Any) -> Vraagregel:
    wacht = vraag.stand == Taakstand.OPEN
    stand, soort, icoon = _wacht(vraag.uiterlijk) if wacht else _antwoord(vraag)
    woorden = {"wie": vraag.voor.naam, "dag": jaar_zo_nodig(localtime(vraag.created_at).date())}
    return Vraagregel(
        pk=vraag.pk,
        wat=vraag.wat,
        persoon=vraag.inburgeraar_id,
        naam=vraag.inburgeraar.naam,
        gevraagd=_("aan %(wie)s, op %(dag)s") % woorden,
        stand=stand,
        soort=soort,
        icoon=icoon,
        wacht=wacht,
    )


def _wacht(uiterlijk: dt.date) -> tuple[str, str, str]:
    laat = (vandaag() - uiterlijk).days
    if laat <= 0:
        return _("nog geen antwoord, uiterlijk %s") % jaar_zo_nodig(uiterlijk), "neutraal", "circle-dashed"
    zin = ngettext("nog geen antwoord, %d dag te laat", "nog geen antwoord, %d dagen te laat", laat)
    return zin % laat, "aandacht", "clock"


def _antwoord(vraag: Any) -> tuple[str, str, str]:
    zin = _("%(wie)s heeft geantwoord: “%(antwoord)s”")
    woorden = {"wie": vraag.beantwoord_door.naam, "antwoord": vraag.antwoord}
    return zin % woorden, "positief", "circle-check"
