"""The rows of the list: every reason of a person in words, the next visit, and what was done."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from dagwerk.signaallijst.keuze import AANDACHT, Signaalmens, dagen_te_laat, ergste_eerst
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.plek import adres_van
from kern.klok import vandaag
from kern.voorbereid import Voorbereid, een_van
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.rijen import rijen_over_mensen
from trajecten.signalen.werkregels import WOORDEN, Werkregel, reserveringen


@dataclass(frozen=True, kw_only=True)
class Signaalrij:
    """A row of the list.

    Args:
        plek: the buurt, else the wijk, where the person lives.
        redenen: all reasons, worst first.
        bezoek: the next planned visit in words; empty without one.
    """

    mens: Signaalmens
    plek: str
    redenen: list[Werkregel]
    bezoek: str

    @property
    def url(self) -> str:
        """The dossier."""
        return reverse("trajecten:dossier", args=[self.mens.pk])

    @property
    def onder(self) -> str:
        """Where somebody lives and stands."""
        return " · ".join(filter(None, (self.plek, self.mens.stap)))


def rijen_van(gebruiker: Gebruiker, mensen: list[Signaalmens]) -> list[Signaalrij]:
    """Return the rows of people, in their order and in two queries."""
    if not mensen:
        return []
    sleutels = [mens.pk for mens in mensen]
    redenen: dict[int, list[Werkregel]] = {}
    for rij in rijen_over_mensen(gebruiker, sleutels):
        if rij["regel"] in AANDACHT:
            redenen.setdefault(rij["persoon_id"], []).append(_in_woorden(rij))
    erbij = {persoon.pk: persoon for persoon in _ERBIJ.vraag(sleutels)}
    return [
        Signaalrij(
            mens=mens,
            plek=erbij[mens.pk].buurt or erbij[mens.pk].wijk.naam,
            redenen=sorted(redenen[mens.pk], key=_ergste),
            bezoek=_bezoek(erbij[mens.pk].bezoek),
        )
        for mens in mensen
        # What ended since the people were read is left out.
        if mens.pk in redenen and mens.pk in erbij
    ]


def _in_woorden(rij: dict[str, Any]) -> Werkregel:
    maak = WOORDEN.get(rij["regel"])
    werk = maak(rij) if maak else None
    return werk or reserveringen([rij])


def _ergste(werk: Werkregel) -> tuple[int, int]:
    regel = Signaalregel(str(werk.soort_regel))
    return ergste_eerst(dagen_te_laat(regel, werk.op)), AANDACHT.index(regel)


def _erbij(sleutels: list[int]) -> QuerySet[Any]:
    bezoek = GeplandBezoek.objects.filter(
        inburgeraar=OuterRef("pk"), stand=Bezoekstand.GEPLAND, datum__gte=vandaag()
    ).order_by("datum", "tijd", "pk")
    return (
        Inburgeraar.objects.filter(een_van("pk", sleutels))
        .select_related("wijk")
        .annotate(
            buurt=Subquery(adres_van().values("buurt__naam")[:1]),
            bezoek=Subquery(bezoek.values(rij=JSONObject(datum="datum", tijd="tijd"))[:1]),
        )
        .order_by()
    )


_ERBIJ = Voorbereid(_erbij)


def _bezoek(rij: dict[str, str] | None) -> str:
    """Return day and time of a visit in words: wo 2 dec 13:30."""
    if rij is None:
        return ""
    dag = dt.date.fromisoformat(rij["datum"])
    woord = _("vandaag") if dag == vandaag() else date_format(dag, "D j b").lower()
    return f"{woord} {rij['tijd'][:5]}" if rij["tijd"] else woord
