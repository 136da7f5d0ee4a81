"""Which columns a list shows, as they stand in its address, and the heads by which it is ordered."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db import models
from django.http import HttpRequest

GEEN = "geen"
"""In the URL: no column that can be left out."""
VAK = "kolom"
"""In the form of the columns: one that is ticked."""


@dataclass(frozen=True, kw_only=True)
class Kop:
    """The head of a column by which the list is ordered.

    Args:
        url: the list in the order that pressing it gives.
        sort: as `aria-sort` says it; empty when the list has another order.
    """

    url: str
    sort: str


OPLOPEND, AFLOPEND = "ascending", "descending"

type Volgordes = Mapping[str, tuple[tuple[str, str], tuple[str, str]]]
"""The two orders that the head of a column gives, each as `aria-sort` says it: the first when it is pressed, then the second."""


def koppen_van(om: Volgordes, volgorde: str, adres: Callable[[str], str]) -> dict[str, Kop]:
    """Return the heads by which a list is ordered, by the name of their column.

    Args:
        om: the orders that each gives.
        volgorde: the order of the list now.
        adres: returns the address of the list in another order.
    """
    return {
        str(kolom): Kop(
            url=adres(dan[0] if volgorde == eerst[0] else eerst[0]), sort=dict((eerst, dan)).get(volgorde, "")
        )
        for kolom, (eerst, dan) in om.items()
    }


def getoond(soort: type[models.TextChoices], gekozen: Collection[str]) -> dict[str, bool]:
    """Return for each column whether it is shown."""
    return {kolom.value: kolom in gekozen for kolom in soort}


def lees_kolommen[K: models.TextChoices](
    tekst: str, soort: type[K], standaard: tuple[K, ...]
) -> tuple[K, ...]:
    """Return the columns that an address names, in the order of the table; those of the list itself when it names none."""
    genoemd = tekst.split(",")
    gekozen = tuple(kolom for kolom in soort if kolom in genoemd)
    return gekozen if gekozen or tekst == GEEN else standaard


def als_tekst[K: models.TextChoices](gekozen: tuple[K, ...], standaard: tuple[K, ...]) -> str:
    """Return how an address names these columns; empty for those of the list itself."""
    return "" if gekozen == standaard else ",".join(gekozen) or GEEN


def met_gekozen(request: HttpRequest, soort: type[models.TextChoices]) -> str:
    """Return the address of the list with the columns that were ticked; the rest of the choice stays."""
    vraag = request.GET.copy()
    gekozen = [kolom.value for kolom in soort if kolom in vraag.getlist(VAK)]
    del vraag[VAK]
    vraag.pop("pagina", None)
    vraag["kolommen"] = ",".join(gekozen) or GEEN
    return f"{request.path}?{vraag.urlencode()}"


def naar(adres: str, params: dict[str, str], volgorde: str, standaard: str) -> str:
    """Return the address of a list with a choice.

    It always has a parameter: without any the list opens the choice that its user wants to see first.

    Args:
        adres: of the list.
        params: those of the choice.
        volgorde: the name of the parameter of the order.
        standaard: the order of the list itself.
    """
    return f"{adres}?{urlencode(params or {volgorde: standaard})}"
