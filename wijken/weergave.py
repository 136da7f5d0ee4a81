"""A wijkcijfer in words: with its unit, its reservation ("ongeveer") and its range, or "niet bekend"."""

from django.utils.translation import gettext as _

from wijken.getallen import schrijf_getal
from wijken.models import Wijkcijfer

EURO = "euro"
PROCENT = "procent"
RANG = "rang, "
ZONDER_EENHEID = frozenset({"aantal", "personen", "huishoudens"})
"""Units that the name of the indicator names already."""

IN_WOORDEN = frozenset({"ja", "nee"})
"""Units that are the value itself: the source says ja or nee and gives no number."""


def waarde_in_woorden(cijfer: Wijkcijfer) -> str:
    """Return the value of a wijkcijfer as it reads on screen: "ongeveer 7.500 personen", "25 tot 40 %"."""
    if cijfer.waarde is None:
        return cijfer.eenheid if cijfer.eenheid in IN_WOORDEN else _("niet bekend")
    getal = schrijf_getal(cijfer.waarde)
    if cijfer.waarde_tot is not None:
        getal = _("%(van)s tot %(tot)s") % {"van": getal, "tot": schrijf_getal(cijfer.waarde_tot)}
    return f"{cijfer.ongeveer} {met_eenheid(getal, cijfer.eenheid)}".strip()


def met_eenheid(getal: str, eenheid: str) -> str:
    """Return a written number with its unit, in Dutch word order."""
    if eenheid == PROCENT:
        return f"{getal} %"
    if eenheid.startswith(EURO):
        return f"€ {getal}{eenheid.removeprefix(EURO)}"
    if eenheid.startswith(RANG):
        return f"{getal}e"
    if eenheid in ZONDER_EENHEID:
        return getal
    return f"{getal} {eenheid}"


def noot_bij(cijfer: Wijkcijfer) -> str:
    """Return the note beside the value: what 1 means in a ranking, and the remark of the source."""
    rang = cijfer.eenheid.removeprefix(RANG) if cijfer.eenheid.startswith(RANG) else ""
    return " · ".join(deel for deel in (rang, cijfer.opmerking) if deel)
