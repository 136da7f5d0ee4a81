"""Numbers and comparisons in words, and the words that all reports share."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inburgeraars.models import Vindroute
from kern.woorden import op_een_decimaal
from rapportage.cijfers.doelen import Voortgang
from rapportage.cijfers.vindplaatsen import AAN_DE_DEUR, aantal_vindplaatsen
from rapportage.cijfers.werk import ONBEKEND

GEEN = "–"
"""Stands where there is no number; the note says why."""
VINDROUTENAMEN: dict[str, str] = {
    **{route.value: str(route.label) for route in Vindroute},
    ONBEKEND: ONBEKEND,
}
"""The words for the vindroutes, in the order of tables."""


def getal(aantal: int) -> str:
    """Return a number in Dutch notation: 1.350."""
    return f"{aantal:,}".replace(",", ".")


def euro(bedrag: int) -> str:
    """Return an amount of whole euros: € 3.300, never broken in two."""
    return f"€\N{NO-BREAK SPACE}{getal(bedrag)}"


def uren(minuten: int) -> int:
    """Return whole hours; half an hour is rounded up."""
    return (minuten + 30) // 60


def boven_norm(aantal: Decimal, norm: int) -> Decimal:
    """Return by how much hours lie above a norm, below 0 under it: as they are shown, so rounded first and then judged."""
    return op_een_decimaal(aantal) - norm


def uren_in_woorden(minuten: int) -> str:
    """Return the hours worked in words: 1.395 uur werk, or geen uren."""
    if not minuten:
        return _("geen uren")
    heel = uren(minuten)
    return _("%(n)s uur werk") % {"n": getal(heel)} if heel else _("minder dan een half uur werk")


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


def gestart_van(stand: Voortgang) -> str:
    """Return what started beside the target, in words; or that there is no target."""
    if stand.doel:
        return _("%(n)s van de %(doel)s gestart: %(oordeel)s") % {
            "n": getal(stand.gestart),
            "doel": getal(stand.doel),
            "oordeel": op_schema(stand),
        }
    zin = ngettext(
        "%(n)s traject gestart; er is geen doel", "%(n)s trajecten gestart; er is geen doel", stand.gestart
    )
    return zin % {"n": getal(stand.gestart)}


def op_schema(stand: Voortgang, *, kort: bool = False) -> str:
    """Return whether as many trajecten started as ought to have by now, in words; `kort` beside a head that says of what.

    After the last day of the pilot they are set beside the target itself.
    """
    if stand.is_gehaald:
        return _("doel gehaald")
    if stand.is_voorbij:
        over = stand.doel - stand.gestart
        return (_("%s\N{NO-BREAK SPACE}onder") if kort else _("%s onder het doel")) % getal(over)
    if stand.voor > 0:
        return (_("%s\N{NO-BREAK SPACE}voor") if kort else _("%s voor op schema")) % getal(stand.voor)
    if stand.voor < 0:
        return (_("%s\N{NO-BREAK SPACE}achter") if kort else _("%s achter op schema")) % getal(-stand.voor)
    return _("op schema")


def andere_plekken(rest: Iterable[tuple[str, Mapping[str, int]]]) -> str:
    """Return what the last lines of a list of vindplaatsen are together: how many, and whether at the door is among them.

    Args:
        rest: the name and the figures of each line.
    """
    regels = list(rest)
    n = sum(aantal_vindplaatsen({naam: deel}) for naam, deel in regels)
    if not n:
        return capfirst(AAN_DE_DEUR)
    zin = ngettext("%(n)s andere vindplaats", "%(n)s andere vindplaatsen", n) % {"n": getal(n)}
    met_deur = any(naam == AAN_DE_DEUR for naam, _deel in regels)
    return _("%(plekken)s en aan de deur") % {"plekken": zin} if met_deur else zin
