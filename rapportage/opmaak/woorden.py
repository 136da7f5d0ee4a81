"""Numbers and comparisons in words."""

from django.utils.translation import gettext as _

from rapportage.cijfers.doelen import Voortgang


def getal(aantal: int) -> str:
    """Return a number in Dutch notation: 1.350."""
    return f"{aantal:,}".replace(",", ".")


def uren(minuten: int) -> int:
    """Return whole hours; half an hour is rounded up."""
    return (minuten + 30) // 60


def verschil(nu: int, toen: int) -> str:
    """Return a change with its sign: +17, -3, or 0."""
    return f"{nu - toen:+d}" if nu != toen else "0"


def vergelijk(nu: int, toen: int, wanneer: str) -> str:
    """Return a comparison in words: "17 meer dan in 2024".

    `wanneer` is the year before in words, as in "in 2024".
    """
    if nu == toen:
        return _("evenveel als %(wanneer)s") % {"wanneer": wanneer}
    woord = _("%(n)s meer dan %(wanneer)s") if nu > toen else _("%(n)s minder dan %(wanneer)s")
    return woord % {"n": getal(abs(nu - toen)), "wanneer": wanneer}


def grootste(aantallen: dict[str, int]) -> str | None:
    """Return the name with the highest number; None when all are 0, or two share it."""
    hoogste = max(aantallen.values(), default=0)
    wie = [naam for naam, aantal in aantallen.items() if aantal == hoogste]
    return wie[0] if hoogste and len(wie) == 1 else None


def op_schema(stand: Voortgang) -> str:
    """Return whether as many trajecten started as ought to have by now, in words."""
    if stand.is_gehaald:
        return _("doel gehaald")
    if stand.voor > 0:
        return _("%d voor op schema") % stand.voor
    if stand.voor < 0:
        return _("%d achter op schema") % -stand.voor
    return _("op schema")
