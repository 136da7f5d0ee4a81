"""Lists whose choice can be kept under a name and downloaded: which those are, and what a user sees beside one of them.

The whole choice of such a list (filters, order, columns) stands in its address, so a kept one is an address. What a
user typed to search, and days, are never kept: the first may be a name, the second means something else tomorrow.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from gebruikers.enums import TEAM, Rol
from gebruikers.models import Aanstelling, Gebruiker, Weergave
from kern.beleid import Onderwerp, vraagt
from kern.werkboek import Waarde

MIJ = "mij"
"""In the URL, of a colleague: the user itself."""


@dataclass(frozen=True, kw_only=True)
class Blad:
    """A list as it is printed and downloaded: the columns that are seen, each value under its head.

    Args:
        mensen: keys of the persons in it, for the logboek.
        getal: which column holds a number, counted from one; 0 for none.
    """

    koppen: list[str]
    rijen: list[list[Waarde]]
    mensen: list[int]
    getal: int = 0


@dataclass(frozen=True, kw_only=True)
class Lijst:
    """A list whose choice can be kept, and that can be downloaded.

    Args:
        sleutel: as `Weergave` and the address of a page name it.
        naam: the word in the menu.
        url_naam: the namespaced name of its URL.
        rollen: who opens it.
        params: the parameters of its address that are kept.
        namen: those of them that name a colleague; whoever keeps a choice of its own people keeps "mij", so that a
            colleague with whom it is shared finds its own.
        blad: returns the rows of a choice for a user, without what somebody wrote; None when there are more than the
            number given.
        in_zicht: returns how many of these persons a user sees now, at the level of the list.
        onderdeel: what the logboek calls it.
    """

    sleutel: str
    naam: str | Promise
    url_naam: str
    rollen: frozenset[Rol]
    params: tuple[str, ...]
    blad: Callable[[Gebruiker, QueryDict, int | None], Blad | None]
    in_zicht: Callable[[Gebruiker, list[int]], int]
    onderdeel: str
    namen: frozenset[str] = frozenset()

    def vraag(self, params: Mapping[str, Any], gebruiker: Gebruiker) -> str:
        """Return what this user keeps of the parameters of an address."""
        ik = str(gebruiker.pk) if gebruiker.heeft(Rol.TRAJECTCOORDINATOR) else ""
        waarden = [(naam, str(params[naam])) for naam in self.params if params.get(naam)]
        return urlencode([(n, MIJ if n in self.namen and waarde == ik else waarde) for n, waarde in waarden])

    def adres(self, vraag: str) -> str:
        """Return the address of the list with a kept choice; it has parameters, so that no other one opens first."""
        return f"{reverse(self.url_naam)}?{vraag or f'{self.params[-1]}='}"


_LIJSTEN: dict[str, Lijst] = {}


def registreer(lijst: Lijst) -> None:
    """Add a list; an app calls this in its `ready()`."""
    _LIJSTEN[lijst.sleutel] = lijst


def lijst_met(sleutel: str) -> Lijst | None:
    """Return the list of that name."""
    return _LIJSTEN.get(sleutel)


def lijsten_van(gebruiker: Gebruiker) -> list[Lijst]:
    """Return the lists that a user opens."""
    return [lijst for lijst in _LIJSTEN.values() if gebruiker.heeft(*lijst.rollen)]


def zichtbare(gebruiker: Gebruiker) -> QuerySet[Weergave]:
    """Return the kept choices of a user, and those that colleagues share, of the lists that it opens.

    What somebody shares who left the team is not shown, and is there again when that colleague returns.
    """
    hier = [lijst.sleutel for lijst in lijsten_van(gebruiker)]
    van_het_team = Aanstelling.objects.in_kracht().met_rol(*TEAM).filter(gebruiker=OuterRef("gebruiker"))
    van_collega = Q(Exists(van_het_team), gedeeld=True, gebruiker__is_active=True)
    rijen = Weergave.objects.filter(Q(gebruiker=gebruiker) | van_collega, weg_op__isnull=True, lijst__in=hier)
    return rijen.select_related("gebruiker").order_by("lijst", "naam", "pk")


@vraagt(lambda kwargs: Onderwerp("weergave", kwargs["pk"]))
def eigen_weergave(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the scope of a page about a kept choice of the user itself, also one that it deleted."""
    bestaat = Weergave.objects.filter(pk=kwargs["pk"], gebruiker=gebruiker).exists()
    return Onderwerp("weergave", kwargs["pk"]) if bestaat else None


@vraagt(lambda kwargs: Onderwerp("weergave", kwargs["pk"]))
def zichtbare_weergave(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the scope of a page about a kept choice that the user sees."""
    bestaat = zichtbare(gebruiker).filter(pk=kwargs["pk"]).exists()
    return Onderwerp("weergave", kwargs["pk"]) if bestaat else None


@dataclass(frozen=True, kw_only=True)
class Balk:
    """What stands above a list: the kept choices as links, and where this one is kept.

    Args:
        chips: naam, url and whether it is what is shown now.
        standaard: the address of the choice that opens first; empty without one.
        deels: a kept choice was opened of which this user cannot choose a part, such as a wijk out of its sight.
    """

    chips: list[dict[str, Any]]
    bewaar_url: str
    standaard: str
    deels: bool


def balk(
    gebruiker: Gebruiker, sleutel: str, *, gevraagd: Mapping[str, Any], getoond: Mapping[str, Any]
) -> Balk:
    """Return what stands above a list, in one query.

    Args:
        gebruiker: who looks.
        sleutel: the list.
        gevraagd: the parameters of the address.
        getoond: those of the choice that is shown, in which what this user cannot choose is left out.
    """
    lijst = _LIJSTEN[sleutel]
    nu, adres = lijst.vraag(getoond, gebruiker), lijst.vraag(gevraagd, gebruiker)
    rijen = list(zichtbare(gebruiker).filter(lijst=sleutel))
    eerst = next((w for w in rijen if w.standaard and w.gebruiker_id == gebruiker.pk), None)
    return Balk(
        chips=[
            {
                "naam": _naam(w, gebruiker),
                "url": lijst.adres(w.vraag),
                "actief": _delen(w.vraag) in (_delen(nu), _delen(adres)),
            }
            for w in rijen
        ],
        bewaar_url=f"{reverse('gebruikers:weergave_nieuw', args=[sleutel])}?{nu}",
        standaard=lijst.adres(eerst.vraag) if eerst else "",
        deels=any(_delen(w.vraag) == _delen(adres) and _namen(adres) - _namen(nu) for w in rijen),
    )


def _naam(weergave: Weergave, gebruiker: Gebruiker) -> str:
    if weergave.gebruiker_id == gebruiker.pk:
        return weergave.naam
    return _("%(naam)s (van %(wie)s)") % {"naam": weergave.naam, "wie": weergave.gebruiker.naam}


def _delen(vraag: str) -> list[tuple[str, str]]:
    return sorted(parse_qsl(vraag))


def _namen(vraag: str) -> set[str]:
    return {naam for naam, _waarde in parse_qsl(vraag)}


def per_lijst(gebruiker: Gebruiker) -> Iterable[tuple[Lijst, list[Weergave]]]:
    """Return for each list that a user opens the kept choices that it sees."""
    rijen = list(zichtbare(gebruiker))
    return [(lijst, [w for w in rijen if w.lijst == lijst.sleutel]) for lijst in lijsten_van(gebruiker)]
