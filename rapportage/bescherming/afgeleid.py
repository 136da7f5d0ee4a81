"""Shares, means and medians: figures that are worked out of vijftallen, or shown beside them (DOMEIN 9).

Every threshold looks at a published number, so that what is left out tells nothing. No interval and no judgement is
worked out of vijftallen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from rapportage.bescherming.vormen import VIJF

AANDEEL_VAN, GEMIDDELDE_VAN, MEDIAAN_VAN = 50, 100, 10
"""From how many persons a share, a mean and a median are shown."""
DAGEN_PER_WEEK = 7


@dataclass(frozen=True, kw_only=True)
class Aandeel:
    """A share of persons, with the room that rounding leaves: the true share lies between `laag` and `hoog`."""

    waarde: Fraction
    laag: Fraction
    hoog: Fraction


def aandeel(deel: int, geheel: int, *, precies: bool) -> Aandeel | None:
    """Return the share of a figure, or None under 50 persons: then the counts are shown.

    Args:
        deel: a figure in vijftallen.
        geheel: of how many; exact where that is work, else a figure too.
        precies: whether `geheel` is exact. If not, the room is that of both.
    """
    if geheel < AANDEEL_VAN:
        return None
    ver, geheel_ver = VIJF - 1, 0 if precies else VIJF - 1
    return Aandeel(
        waarde=min(Fraction(deel, geheel), Fraction(1)),
        laag=max(Fraction(deel - ver, geheel + geheel_ver), Fraction(0)),
        hoog=min(Fraction(deel + ver, geheel - geheel_ver), Fraction(1)),
    )


def gemiddelde(verdeling: Mapping[int, int]) -> Fraction | None:
    """Return the mean score of a published division of persons over scores, or None under 100 persons."""
    personen = sum(verdeling.values())
    if personen < GEMIDDELDE_VAN:
        return None
    return Fraction(sum(score * aantal for score, aantal in verdeling.items()), personen)


def mediaan_in_weken(dagen: float | None, personen: int) -> int | None:
    """Return an exact median in whole weeks, or None under 10 persons or when half of them have not come so far.

    Args:
        dagen: the median in days; None when it was not reached.
        personen: of how many, as published.
    """
    if dagen is None or personen < MEDIAAN_VAN:
        return None
    return round(dagen / DAGEN_PER_WEEK)
