"""The people for whom a visit can count: the household of a person, and others added in the form (DOMEIN 6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import (
    DOSSIERHOUDER,
    Benadering,
    Huishoudlid,
    Huishoudrelatie,
    Inburgeraar,
    Relatie,
    Route,
    Toegang,
)
from inburgeraars.zoeken import lees_term, zoek
from kern.meelezen import Mee
from kern.velden import Niveau
from kern.voorbereid import Voorbereid
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

HOOGSTENS = 8
"""The most search results that a form shows."""


@dataclass(frozen=True, kw_only=True)
class Kandidaat:
    """A person for whom a visit can count.

    Args:
        noot: what this person is of the one visited, and the step or route, in words.
        huisgenoot: whether it is on record that they live together.
        relatie: what a housemate is of the one visited; None when it is not on record.
        bezet: the name of another coordinator who guides this person, for whom the visit then does not count.
    """

    persoon: Inburgeraar
    noot: str
    huisgenoot: bool = False
    relatie: Relatie | None = None
    bezet: str = ""


_OPEN = Mee(
    Benadering.objects.filter(inburgeraar=OuterRef("pk"), eindreden=""), door=("voornaam", "achternaam")
)


def kandidaten(gebruiker: Gebruiker, persoon: Inburgeraar, *, extra: Iterable[int] = ()) -> list[Kandidaat]:
    """Return the people within sight who can be chosen beside a person: the household first, then `extra`.

    `extra` holds keys of people added in the form, as it sent them.
    """
    thuis = _THUIS.vraag(gebruiker.pk, persoon.pk)
    uit = [_kandidaat(mens, huisgenoot=True) for mens in thuis if mens.pk != persoon.pk]
    bekend = {persoon.pk, *(k.persoon.pk for k in uit)}
    return uit + beschrijf(gebruiker, [pk for pk in extra if pk not in bekend])


def zoek_erbij(gebruiker: Gebruiker, term: str, *, zonder: Iterable[int]) -> tuple[list[Kandidaat], str]:
    """Return the people found by a typed term, to add to a visit, and that not all names were weighed, in words.

    `zonder` holds the keys of those already in it.
    """
    weg = set(zonder)
    gevonden = zoek(gebruiker, lees_term(term), hoogstens=HOOGSTENS + len(weg))
    sleutels = [p.pk for p in gevonden.rijen if p.pk not in weg]
    return beschrijf(gebruiker, sleutels[:HOOGSTENS]), gevonden.te_veel


def beschrijf(gebruiker: Gebruiker, sleutels: Iterable[int]) -> list[Kandidaat]:
    """Return the people with these keys as candidates, in that order; people out of sight are left out."""
    volgorde = list(dict.fromkeys(sleutels))
    if not volgorde:
        return []
    mensen = _mensen(gebruiker).in_bulk(volgorde)
    return [_kandidaat(mensen[pk]) for pk in volgorde if pk in mensen]


def _mensen(gebruiker: Gebruiker) -> QuerySet[Inburgeraar]:
    traject = Traject.objects.filter(inburgeraar=OuterRef("pk"), gesloten_op__isnull=True)
    houdt = Toegang.objects.filter(
        inburgeraar=OuterRef("pk"), gebruiker=gebruiker, grond__in=DOSSIERHOUDER
    ).in_kracht()
    return Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).annotate(
        lopend=_OPEN.kolom, stap=Subquery(traject.values("stap")[:1]), houdt=Exists(houdt)
    )


def _thuis(gebruiker_id: int, persoon_id: int) -> QuerySet[Inburgeraar]:
    lid = Huishoudlid.objects.in_kracht()
    huis = lid.filter(inburgeraar=persoon_id).values("huishouden")
    thuis = lid.filter(huishouden__in=huis).values("inburgeraar")
    relatie = Huishoudrelatie.objects.visible_to(Gebruiker(pk=gebruiker_id)).in_kracht().values("soort")
    mensen = _mensen(Gebruiker(pk=gebruiker_id)).annotate(
        is_van=Subquery(relatie.filter(inburgeraar=OuterRef("pk"), ander=persoon_id)[:1]),
        heeft_als=Subquery(relatie.filter(inburgeraar=persoon_id, ander=OuterRef("pk"))[:1]),
    )
    return mensen.filter(pk__in=thuis).order_by("pk")


_THUIS = Voorbereid(_thuis)


def _kandidaat(mens: Any, *, huisgenoot: bool = False) -> Kandidaat:
    benadering = next(iter(_OPEN.lees(mens.lopend)), None)
    ander = benadering is not None and benadering.route == Route.WIJKGERICHT and not mens.houdt
    wie = benadering.door.naam if ander and benadering and benadering.door else ""
    stand = _("in %s") % Stap(mens.stap).label if mens.stap else str(mens.get_route_display())
    relatie = _relatie(mens) if huisgenoot else None
    noot = " · ".join(filter(None, (str(relatie.label) if relatie else "", stand)))
    return Kandidaat(persoon=mens, noot=noot, huisgenoot=huisgenoot, relatie=relatie, bezet=wie)


def _relatie(mens: Any) -> Relatie | None:
    if mens.is_van:
        return Relatie(mens.is_van)
    return Relatie(mens.heeft_als).omgekeerd if mens.heeft_als else None
