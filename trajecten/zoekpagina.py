"""What answers to a term of the search box in the header: people, and places of the network."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.enums import TEAM
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from netwerk.models import Vindplaats
from trajecten.zoeken import HOOGSTENS, LANGSTE_TERM, MINSTE_LETTERS, lees_term, zoek_personen
from wijken.models import Organisatie

PLAATSEN = 10
"""How many places of the network are shown; their own lists show all."""


@dataclass(frozen=True, kw_only=True)
class Treffer:
    """Who or what was found: the name, where it opens, and what tells it from another of that name."""

    naam: str
    url: str
    regel: str


@dataclass(frozen=True, kw_only=True)
class Zoekpagina:
    """The results.

    Args:
        term: what was typed.
        te_kort: too little was typed to look for.
        mensen: people within sight, best first.
        meer: there are more people than are shown.
        plaatsen: vindplaatsen and organisaties.
    """

    term: str
    te_kort: bool
    mensen: list[Treffer]
    meer: bool
    plaatsen: list[Treffer]


def zoekpagina(gebruiker: Gebruiker, tekst: str) -> Zoekpagina:
    """Search for a term, in four queries.

    Args:
        gebruiker: who searches.
        tekst: what was typed.
    """
    term = " ".join(tekst[:LANGSTE_TERM].split())
    gevonden = list(zoek_personen(gebruiker, term).select_related("wijk", "registergegevens"))
    return Zoekpagina(
        term=term,
        te_kort=bool(term) and not lees_term(term),
        mensen=[_mens(gebruiker, p) for p in gevonden[:HOOGSTENS]],
        meer=len(gevonden) > HOOGSTENS,
        plaatsen=_plaatsen(term) if len(term) >= MINSTE_LETTERS else [],
    )


def _mens(gebruiker: Gebruiker, persoon: Inburgeraar) -> Treffer:
    register = getattr(persoon, "registergegevens", None)
    geboren = register.geboortedatum if register else None
    delen = (
        persoon.wijk.naam,
        str(persoon.get_route_display()),
        _("geboren %s") % geboren.tonen() if geboren else "",
    )
    pagina = "trajecten:dossier" if gebruiker.heeft(*TEAM) else "trajecten:regulier_persoon"
    url = reverse(pagina, args=[persoon.pk])
    return Treffer(naam=persoon.naam, url=url, regel=" · ".join(filter(None, delen)))


def _plaatsen(term: str) -> list[Treffer]:
    vindplaatsen = _op_naam(Vindplaats.objects.filter(actief=True).select_related("wijk"), term)
    organisaties = _op_naam(Organisatie.objects.filter(actief=True), term)
    return [
        *(
            Treffer(
                naam=v.naam,
                url=reverse("netwerk:vindplaats", args=[v.pk]),
                regel=f"{v.get_soort_display()} · {v.wijk.naam}",
            )
            for v in vindplaatsen
        ),
        *(
            Treffer(naam=o.naam, url=reverse("netwerk:organisatie", args=[o.pk]), regel=o.get_soort_display())
            for o in organisaties
        ),
    ]


def _op_naam(rijen: QuerySet[Any], term: str) -> QuerySet[Any]:
    voorwaarde = Q()
    for woord in term.split():
        voorwaarde &= Q(naam__unaccent__icontains=woord)
    return rijen.filter(voorwaarde).order_by("naam", "pk")[:PLAATSEN]
