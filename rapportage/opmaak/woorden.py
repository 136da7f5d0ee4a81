"""Numbers and comparisons in words."""

from django.utils.translation import gettext as _

NIET_GETOOND = "x"
"""In the place of a number that may not be told; every table that has one says what it means."""


def getal(aantal: int) -> str:
    """Return a number as people write it here: 1.350."""
    return f"{aantal:,}".replace(",", ".")


def uren(minuten: int) -> int:
    """Return whole hours, a half rounded up."""
    return (minuten + 30) // 60


def verschil(nu: int, toen: int) -> str:
    """Return a change with its sign: +17, -3, or 0."""
    return f"{nu - toen:+d}" if nu != toen else "0"


def vergelijk(nu: int, toen: int, wanneer: str) -> str:
    """Return how a number compares with that of a year before: "17 meer dan in 2024".

    Args:
        nu: the number.
        toen: that of the year before.
        wanneer: the year before in words, as in "in 2024".
    """
    if nu == toen:
        return _("evenveel als %(wanneer)s") % {"wanneer": wanneer}
    woord = _("%(n)s meer dan %(wanneer)s") if nu > toen else _("%(n)s minder dan %(wanneer)s")
    return woord % {"n": getal(abs(nu - toen)), "wanneer": wanneer}


def grootste(aantallen: dict[str, int]) -> str | None:
    """Return the one with the highest number; None when there is none, or two share it."""
    hoogste = max(aantallen.values(), default=0)
    wie = [naam for naam, aantal in aantallen.items() if aantal == hoogste]
    return wie[0] if hoogste and len(wie) == 1 else None
