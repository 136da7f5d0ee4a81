"""For whom a visit can count: the household of a person, and whoever was added on the way (DOMEIN 6)."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Huishoudlid, Inburgeraar, Route, Toegang
from inburgeraars.services.benaderingen import open_benaderingen
from inburgeraars.services.huishoudens import DOSSIERHOUDER
from roermond_inburgering.kern.velden import Niveau
from trajecten.enums import Stap
from trajecten.models import Traject
from trajecten.zoeken import zoek_personen

HOOGSTENS = 8
"""How many found people a form shows."""


@dataclass(frozen=True, kw_only=True)
class Kandidaat:
    """Somebody for whom a visit can count.

    Args:
        persoon: who.
        noot: how it stands with this person, in words.
        huisgenoot: whether it is on record that they live together.
        bezet: who guides this person, when that is another: the visit then does not count for it.
    """

    persoon: Inburgeraar
    noot: str
    huisgenoot: bool = False
    bezet: str = ""


def huisgenoten(persoon: Inburgeraar) -> list[int]:
    """Return the keys of the registered people with whom a person lives."""
    return list(
        Huishoudlid.objects.in_kracht()
        .filter(
            huishouden__in=Huishoudlid.objects.in_kracht().filter(inburgeraar=persoon).values("huishouden")
        )
        .exclude(inburgeraar=persoon)
        .order_by("pk")
        .values_list("inburgeraar", flat=True)
    )


def kandidaten(gebruiker: Gebruiker, persoon: Inburgeraar, *, extra: Iterable[int] = ()) -> list[Kandidaat]:
    """Return who can be chosen beside a person, within sight: who lives there first, then who was added.

    Args:
        gebruiker: who visits.
        persoon: whose visit it is.
        extra: keys of others, as a form sent them.
    """
    thuis = huisgenoten(persoon)
    return beschrijf(gebruiker, [*thuis, *extra], zonder=persoon.pk, thuis=thuis)


def zoek_erbij(gebruiker: Gebruiker, term: str, *, zonder: Iterable[int]) -> list[Kandidaat]:
    """Return people by what somebody typed, to add to a visit.

    Args:
        gebruiker: who searches.
        term: what was typed.
        zonder: keys of who is there already.
    """
    weg = set(zonder)
    gevonden = [
        p.pk for p in zoek_personen(gebruiker, term, hoogstens=HOOGSTENS + len(weg)) if p.pk not in weg
    ]
    return beschrijf(gebruiker, gevonden[:HOOGSTENS])


def beschrijf(
    gebruiker: Gebruiker, sleutels: Iterable[int], *, zonder: int = 0, thuis: Iterable[int] = ()
) -> list[Kandidaat]:
    """Return people by key as candidates, in that order; who is out of sight is left out.

    Args:
        gebruiker: within whose sight.
        sleutels: of the people.
        zonder: a key to leave out.
        thuis: keys of who is known to live there.
    """
    volgorde = [pk for pk in dict.fromkeys(sleutels) if pk != zonder]
    if not volgorde:
        return []
    mensen = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).in_bulk(volgorde)
    lopend = open_benaderingen(volgorde)
    stappen = dict(
        Traject.objects.filter(inburgeraar__in=volgorde, gesloten_op__isnull=True).values_list(
            "inburgeraar", "stap"
        )
    )
    vervangt = set(
        Toegang.objects.filter(inburgeraar__in=volgorde, gebruiker=gebruiker, grond__in=DOSSIERHOUDER)
        .in_kracht()
        .values_list("inburgeraar", flat=True)
    )
    uit = []
    for pk in volgorde:
        if (mens := mensen.get(pk)) is None:
            continue
        benadering = lopend.get(pk)
        ander = benadering is not None and benadering.route == Route.WIJKGERICHT and pk not in vervangt
        wie = benadering.door.naam if ander and benadering and benadering.door else ""
        stap = _("in %s") % Stap(stappen[pk]).label if pk in stappen else str(mens.get_route_display())
        uit.append(Kandidaat(persoon=mens, noot=stap, huisgenoot=pk in set(thuis), bezet=wie))
    return uit
