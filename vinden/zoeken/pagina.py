"""The results for a term of the search box in the header: people, and places of the network."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.enums import TEAM
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, geboren
from inburgeraars.zoeken import HOOGSTENS, LANGSTE_TERM, MINSTE_LETTERS, is_precies, lees_term, zoek
from kern.velden import Niveau
from netwerk.models import Vindplaats
from wijken.models import Organisatie

PLAATSEN = 10
"""The most places shown of each kind; their own lists show all."""


@dataclass(frozen=True, kw_only=True)
class Treffer:
    """A person or place that was found: its name, its address, and a line that tells it from others of that name."""

    naam: str
    url: str
    regel: str


@dataclass(frozen=True, kw_only=True)
class Zoekpagina:
    """The results.

    Args:
        term: the typed term.
        te_kort: whether the term is too short to search for.
        mensen: people within sight, best first.
        meer: whether there are more people than are shown.
        te_veel: that more names resemble the term than were weighed, in words; empty when all were.
        plaatsen: vindplaatsen and organisaties.
        meer_plaatsen: whether there are more places than are shown.
        direct: the address of the one person who was named exactly; empty when there is a choice to make.
    """

    term: str
    te_kort: bool
    mensen: list[Treffer]
    meer: bool
    te_veel: str
    plaatsen: list[Treffer]
    meer_plaatsen: bool
    direct: str


def zoekpagina(gebruiker: Gebruiker, tekst: str) -> Zoekpagina:
    """Search for a typed text, in four queries; one or two more to see whether the only hit is opened at once."""
    term = " ".join(tekst[:LANGSTE_TERM].split())
    zoekterm = lees_term(term)
    gevonden = zoek(gebruiker, zoekterm)
    personen = list(gevonden.rijen.select_related("wijk", "registergegevens", "eigenopgave"))
    mensen = [_mens(gebruiker, p) for p in personen[:HOOGSTENS]]
    plaatsen, meer_plaatsen = _plaatsen(term) if len(term) >= MINSTE_LETTERS else ([], False)
    de_enige = not gevonden.te_veel and len(personen) == 1 and not plaatsen
    direct = de_enige and is_precies(zoekterm, personen[0]) and _mag_open(gebruiker, personen[0])
    return Zoekpagina(
        term=term,
        te_kort=bool(term) and not zoekterm,
        mensen=mensen,
        meer=len(personen) > HOOGSTENS,
        te_veel=gevonden.te_veel,
        plaatsen=plaatsen,
        meer_plaatsen=meer_plaatsen,
        direct=mensen[0].url if direct else "",
    )


def _mag_open(gebruiker: Gebruiker, persoon: Inburgeraar) -> bool:
    """Tell whether this user may open the page that a hit leads to."""
    niveau = Niveau.DOSSIER if gebruiker.heeft(*TEAM) else Niveau.REGISTER
    return Inburgeraar.objects.visible_to(gebruiker, niveau).filter(pk=persoon.pk).exists()


def _mens(gebruiker: Gebruiker, persoon: Inburgeraar) -> Treffer:
    datum = geboren(persoon)
    delen = (
        persoon.wijk.naam,
        str(persoon.get_route_display()),
        _("geboren %s") % datum.tonen() if datum else "",
    )
    pagina = "trajecten:dossier" if gebruiker.heeft(*TEAM) else "trajecten:regulier_persoon"
    url = reverse(pagina, args=[persoon.pk])
    return Treffer(naam=persoon.naam, url=url, regel=" · ".join(filter(None, delen)))


def _plaatsen(term: str) -> tuple[list[Treffer], bool]:
    """Return the places of that name, and whether there are more than are shown."""
    vindplaatsen = _op_naam(Vindplaats.objects.filter(actief=True).select_related("wijk"), term)
    organisaties = _op_naam(Organisatie.objects.filter(actief=True), term)
    treffers = [
        *(
            Treffer(
                naam=v.naam,
                url=reverse("netwerk:vindplaats", args=[v.pk]),
                regel=f"{v.get_soort_display()} · {v.wijk.naam}",
            )
            for v in vindplaatsen[:PLAATSEN]
        ),
        *(
            Treffer(naam=o.naam, url=reverse("netwerk:organisatie", args=[o.pk]), regel=o.get_soort_display())
            for o in organisaties[:PLAATSEN]
        ),
    ]
    return treffers, max(len(vindplaatsen), len(organisaties)) > PLAATSEN


def _op_naam(rijen: QuerySet[Any], term: str) -> list[Any]:
    voorwaarde = Q()
    for woord in term.split():
        voorwaarde &= Q(naam__unaccent__icontains=woord)
    return list(rijen.filter(voorwaarde).order_by("naam", "pk")[: PLAATSEN + 1])
