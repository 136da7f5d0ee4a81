"""What is counted: each figure with its definition, unit, source and caveat, in one place (DOMEIN 8a and 9).

A figure is a field of a dataclass that `uit_het_register` marks, and has its entry by the name of that field; or what
`in_het_register` marks, with the names of its entries. One without an entry cannot be made. Report, page and file read
the entries from here.
"""

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from rapportage.cijfers.indicator import Indicator, Woorden
from rapportage.cijfers.indicatoren_persoon import KENMERKEN, OVER_MENSEN
from rapportage.cijfers.indicatoren_werk import INDICATOREN


class Begrip(NamedTuple):
    """A word of a report that is no figure itself, and what it means."""

    begrip: Woorden
    uitleg: Woorden


def uit_het_register[T](soort: type[T]) -> type[T]:
    """Return a dataclass of figures, each of whose fields has its entry.

    Raises:
        KeyError: a field without one.
    """
    namen = [veld.name for veld in dataclasses.fields(soort)]  # type: ignore[arg-type]
    return in_het_register(*namen)(soort)


def in_het_register[C: Callable[..., Any]](*namen: str) -> Callable[[C], C]:
    """Return a decorator for what makes the figures of these entries: a dataclass, or a function.

    Raises:
        KeyError: there is no such entry.
    """

    def merk(maker: C) -> C:
        if zonder := [naam for naam in namen if naam not in REGISTER]:
            raise KeyError(f"{maker.__name__}: no entry in the register for {', '.join(zonder)}")
        _GEMAAKT[maker] = namen
        return maker

    return merk


_GEMAAKT: dict[Callable[..., Any], tuple[str, ...]] = {}


def cijfers_van(maker: Callable[..., Any]) -> list[Indicator]:
    """Return the entries of what a dataclass or function makes.

    Raises:
        KeyError: it makes none.
    """
    return [REGISTER[naam] for naam in _GEMAAKT[maker]]


def woordenlijst(makers: Iterable[Callable[..., Any]], kenmerken: Iterable[str] = ()) -> list[dict[str, str]]:
    """Return what the words of a report mean.

    Args:
        makers: what makes its figures, each told once; what is no figure comes before them.
        kenmerken: the names of its traits, which come last.
    """
    begrippen = [{"begrip": str(b.begrip), "uitleg": str(b.uitleg)} for b in BEGRIPPEN]
    cijfers = [indicator for maker in makers for indicator in cijfers_van(maker)]
    alle = dict.fromkeys(i.naam for i in (*cijfers, *(REGISTER[naam] for naam in kenmerken)))
    return begrippen + [REGISTER[naam].als_json() for naam in alle]


BEGRIPPEN = (
    Begrip(
        _("Peildatum en bekend op"),
        _(
            "We tellen wat tot en met de peildatum is gebeurd. Wat na het moment 'bekend op' is vastgelegd of "
            "verbeterd, telt niet mee. Zo geeft hetzelfde rapport later dezelfde cijfers."
        ),
    ),
    Begrip(
        _("Vindroute"),
        _(
            "BPI: de eerste benadering kwam uit het register. Wijknetwerk: iemand is in de wijk ontmoet of genoemd, "
            "ook wie al in het BPI stond."
        ),
    ),
    Begrip(
        _("Wijk van een persoon"),
        _(
            "De trajectwijk, als er een traject is. Anders de wijk van het adres op de peildatum. Is er "
            "geen adres? Dan de wijk waarin iemand is toegevoegd."
        ),
    ),
    Begrip(
        _("In vijftallen"),
        _(
            "Kenmerken en uitkomsten van mensen tonen we in veelvouden van vijf, zodat niet te herkennen is om wie het "
            "gaat. Elk getal gaat naar een van de twee vijftallen ernaast, en dezelfde groep steeds dezelfde kant op. "
            "20 kan in het echt 16 tot en met 24 zijn. Een echte 0 blijft 0, maar een 0 kan ook 1 tot en met 4 zijn. "
            "Aantallen over het werk tonen we precies."
        ),
    ),
    Begrip(
        _("Niet verdeeld"),
        _(
            "Een groep van minder dan tien mensen verdelen we niet. Kwamen en gingen er bij een groep sinds de "
            "vorige tabel samen minder dan tien mensen? Dan staat de vorige tabel er nog een keer, met haar dag."
        ),
    ),
    Begrip(
        _("Samengevoegd"),
        _(
            "Stond iemand twee keer in het register? Dan telt die persoon één keer, vanaf het moment dat "
            "we dat wisten. Het werk voor die persoon blijft meetellen."
        ),
    ),
)


def _op_naam(indicatoren: Iterable[Indicator]) -> Mapping[str, Indicator]:
    """Return the entries by name.

    Raises:
        ValueError: two of one name.
    """
    uit: dict[str, Indicator] = {}
    for indicator in indicatoren:
        if indicator.naam in uit:
            raise ValueError(f"two entries named {indicator.naam}")
        uit[indicator.naam] = indicator
    return uit


REGISTER: Mapping[str, Indicator] = _op_naam((*INDICATOREN, *KENMERKEN, *OVER_MENSEN))
