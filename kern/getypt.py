"""Numbers in an address or a form, as somebody typed them or an old link has them: taken apart here and nowhere else.

An address is not refused for a number that is none: it is read as if it was left out, so that an old link still opens.
"""

from collections.abc import Iterable

GROOTSTE_PK = 2**63 - 1
"""No row has a greater key, and the database refuses to look for one."""


def lees_getal(getypt: object, *, hoogstens: int = GROOTSTE_PK) -> int | None:
    """Return what was typed as a number from 0 to `hoogstens`; None for all else: letters, a sign, blanks, nothing."""
    cijfers = str(getypt)
    # The length first: Python refuses to make a number of thousands of digits.
    if not (cijfers.isascii() and cijfers.isdigit()) or len(cijfers) > len(str(hoogstens)):
        return None
    getal = int(cijfers)
    return getal if getal <= hoogstens else None


def lees_sleutel(getypt: object) -> int:
    """Return what was typed as the key of a row; 0, which no row has, for what is none."""
    return lees_getal(getypt) or 0


def lees_sleutels(getypt: Iterable[object]) -> list[int]:
    """Return the keys among what was typed, each once, in the order given."""
    return [sleutel for sleutel in dict.fromkeys(map(lees_sleutel, getypt)) if sleutel]
