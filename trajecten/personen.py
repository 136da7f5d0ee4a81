"""The list of people: who is in the wijk, who approaches them, and where they stand."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Trim
from django.utils.translation import gettext as _

from gebruikers.enums import TEAM
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Adres, Inburgeraar, Route, Toegang, Toegangsgrond
from roermond_inburgering.kern.bladzijden import BegrensdePaginator, Samengevoegd
from roermond_inburgering.kern.velden import Niveau
from trajecten.enums import Stap
from trajecten.models import Traject, Verslag
from wijken.models import Wijk

PER_PAGINA = 50
ALLES, VRIJ, GECLAIMD, MIJN = "alles", "vrij", "geclaimd", "mijn"


@dataclass(frozen=True, kw_only=True)
class Selectie:
    """What of the list is shown; it stands in the URL.

    Args:
        wijk: one wijk; None for all within sight.
        toon: everybody, the free, the claimed, one's own, or those in a step.
    """

    wijk: Wijk | None = None
    toon: str = ALLES


def lees_selectie(params: Mapping[str, str], wijken: list[Wijk]) -> Selectie:
    """Read the selection from the URL; what is unknown there is left out."""
    wijk = next((w for w in wijken if str(w.pk) == params.get("wijk")), None)
    toon = params.get("toon", ALLES)
    return Selectie(wijk=wijk, toon=toon if toon in dict(keuzes()) else ALLES)


def keuzes() -> list[tuple[str, str]]:
    """Return the filters with their words."""
    return [
        (ALLES, _("Iedereen")),
        (VRIJ, _("Vrij")),
        (GECLAIMD, _("Geclaimd")),
        (MIJN, _("Van mij")),
        *((stap.value, str(stap.label)) for stap in Stap),
    ]


def zichtbare_wijken(gebruiker: Gebruiker) -> list[Wijk]:
    """Return the wijken whose people this user may list, for the choice above the list."""
    return list(Wijk.objects.all()) if _overal(gebruiker) else _eigen_wijken(gebruiker)


def _van_het_team(gebruiker: Gebruiker) -> list[Aanstelling]:
    return [a for a in gebruiker.in_kracht if a.rol in TEAM]


def _overal(gebruiker: Gebruiker) -> bool:
    return any(a.wijk_id is None for a in _van_het_team(gebruiker))


def _eigen_wijken(gebruiker: Gebruiker) -> list[Wijk]:
    return sorted({a.wijk for a in _van_het_team(gebruiker) if a.wijk}, key=lambda w: w.naam)


def personen(gebruiker: Gebruiker, selectie: Selectie) -> QuerySet[Inburgeraar]:
    """Return the people of a selection within sight, sorted by name, with what the list shows of each."""
    rijen = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER)
    if selectie.wijk is not None:
        rijen = rijen.filter(wijk=selectie.wijk)
    match selectie.toon:
        case "vrij":
            rijen = rijen.filter(route=Route.VRIJ)
        case "geclaimd":
            rijen = rijen.filter(route=Route.WIJKGERICHT)
        case "mijn":
            rijen = rijen.filter(pk__in=_mijn(gebruiker))
        case stap if stap in Stap.values:
            rijen = rijen.filter(traject_set__stap=stap, traject_set__gesloten_op__isnull=True)
    return rijen.order_by("sorteernaam", "pk")


def _mijn(gebruiker: Gebruiker) -> QuerySet[Toegang, int]:
    return (
        Toegang.objects.filter(gebruiker=gebruiker, grond=Toegangsgrond.CASELOAD)
        .in_kracht()
        .values_list("inburgeraar_id", flat=True)
    )


def met_stand(rijen: QuerySet[Inburgeraar]) -> QuerySet[Inburgeraar]:
    """Add step and last contact to people; for one page, not for counting.

    Every table that is asked here costs a test of the sight policy a person, so pages add what they show.
    """
    traject = Traject.objects.filter(inburgeraar=OuterRef("pk"), gesloten_op__isnull=True)
    # The newest by index: a maximum would test all reports of a person against the policy.
    verslag = Verslag.objects.filter(inburgeraar=OuterRef("pk")).order_by("-datum", "-pk")
    return rijen.select_related("wijk", "taal").annotate(
        stap=Subquery(traject.values("stap")[:1]), laatst=Subquery(verslag.values("datum")[:1])
    )


def met_adres(rijen: QuerySet[Inburgeraar]) -> QuerySet[Inburgeraar]:
    """Add street and number to people."""
    regel = Trim(Concat("straat", Value(" "), "huisnummer", Value(" "), "toevoeging"))
    return rijen.annotate(adres_kort=Subquery(_adres().annotate(regel=regel).values("regel")[:1]))


def _voor_lijst(rijen: QuerySet[Inburgeraar]) -> QuerySet[Inburgeraar]:
    contact = (
        Toegang.objects.filter(inburgeraar=OuterRef("pk"), grond=Toegangsgrond.CASELOAD)
        .in_kracht()
        .annotate(naam=Concat(F("gebruiker__voornaam"), Value(" "), F("gebruiker__achternaam")))
    )
    return met_stand(rijen).annotate(
        vast_contact=Subquery(contact.values("naam")[:1]), buurt=Subquery(_adres().values("buurt__naam")[:1])
    )


def _adres() -> QuerySet[Adres]:
    return Adres.objects.filter(inburgeraar=OuterRef("pk")).in_kracht()


@dataclass(frozen=True)
class Persoonrij:
    """One line of the list."""

    pk: int
    naam: str
    plek: str
    route: str
    stand: str
    vast_contact: str
    laatst: dt.date | None

    @property
    def regel(self) -> str:
        """Step and place on one line."""
        return " · ".join(filter(None, (self.stand, self.plek)))


def waar(*delen: str | None) -> str:
    """Return the parts of a place on one line; a buurt that bears the name of its wijk is said once."""
    return ", ".join(dict.fromkeys(filter(None, delen)))


def _rij(persoon: Any) -> Persoonrij:
    return Persoonrij(
        pk=persoon.pk,
        naam=persoon.naam,
        plek=waar(persoon.buurt, persoon.wijk.naam),
        route=persoon.route,
        stand=str(Stap(persoon.stap).label)
        if persoon.stap
        else str(persoon.get_route_display()).capitalize(),
        vast_contact=persoon.vast_contact or "",
        laatst=persoon.laatst,
    )


def _op_naam(gebruiker: Gebruiker, selectie: Selectie) -> Any:
    """Return key and sort name of the people of a selection, such that an index gives them in order.

    The people of each wijk and those seen by toegang elsewhere are read apart and merged: as one condition they
    would all be read, tested against the sight policy and sorted, to show fifty.
    """
    rijen: Any = personen(gebruiker, selectie)
    delen = [rijen]
    if selectie.wijk is None and selectie.toon != MIJN and not _overal(gebruiker):
        wijken = _eigen_wijken(gebruiker)
        elders = rijen.door_toegang(gebruiker, Niveau.DOSSIER).exclude(wijk__in=wijken)
        delen = [*(rijen.filter(wijk=wijk) for wijk in wijken), elders]
    return Samengevoegd(*(d.values_list("pk", "sorteernaam") for d in delen), orde=("sorteernaam", "pk"))


def bladzijde(gebruiker: Gebruiker, selectie: Selectie, nummer: str | int) -> Page[Any]:
    """Return one page of the list, in three queries.

    Args:
        gebruiker: whose sight.
        selectie: which part.
        nummer: of the page; what is no page gives the nearest that is.
    """
    pagina = BegrensdePaginator(_op_naam(gebruiker, selectie), PER_PAGINA).get_page(nummer)
    op_pagina = [pk for pk, _sorteernaam in pagina.object_list]
    rijen = _voor_lijst(Inburgeraar.objects.filter(pk__in=op_pagina)).order_by("sorteernaam", "pk")
    pagina.object_list = [_rij(p) for p in rijen]
    return pagina
