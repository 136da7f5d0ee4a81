"""Numbers in Dutch notation: 1.350 and 8,5."""

import re
from decimal import Decimal

from django.utils.formats import number_format

DECIMALEN = 2
GRENS = Decimal(10) ** 12
_VORM = re.compile(r"-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)(,[0-9]+)?")


class GeenGetal(ValueError):
    """A text is not a number in Dutch notation; the message says why, in Dutch."""


def lees_getal(tekst: str) -> Decimal:
    """Return the number that a text in Dutch notation gives; the text has no spaces around it.

    Raises:
        GeenGetal: it is no number, or has more digits than can be stored.
    """
    if not _VORM.fullmatch(tekst):
        msg = f"{tekst!r} is geen getal, schrijf het als 1.350 of 8,5"
        raise GeenGetal(msg)
    getal = Decimal(tekst.replace(".", "").replace(",", "."))
    if abs(getal) >= GRENS or getal != round(getal, DECIMALEN):
        msg = f"{tekst!r} heeft te veel cijfers, hoogstens {DECIMALEN} achter de komma"
        raise GeenGetal(msg)
    return getal


def schrijf_getal(getal: Decimal) -> str:
    """Return a number in Dutch notation, without trailing zeros (8,5 and not 8,50)."""
    kaal = getal.normalize()
    decimalen = max(0, -int(kaal.as_tuple().exponent))
    return number_format(kaal, decimal_pos=decimalen, use_l10n=True, force_grouping=True)
