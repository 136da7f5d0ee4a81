"""Days, spans of time, hours and lists in words."""

import datetime as dt
import math
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.klok import vandaag


def voluit(dag: dt.date) -> str:
    """Return a day with its year: 3 maart 2026."""
    return date_format(dag, "j F Y")


def zonder_jaar(dag: dt.date) -> str:
    """Return a day without its year: 3 maart."""
    return date_format(dag, "j F")


def jaar_zo_nodig(dag: dt.date) -> str:
    """Return a day, with its year when that is not this year: 3 maart, or 3 maart 2025."""
    return zonder_jaar(dag) if dag.year == vandaag().year else voluit(dag)


def met_weekdag(dag: dt.date) -> str:
    """Return a day with that of the week: dinsdag 3 maart."""
    return date_format(dag, "l j F")


def duur(sinds: dt.date) -> str:
    """Return how long ago a day was, in words: days below two weeks, months from a quarter on, else weeks."""
    dagen = (vandaag() - sinds).days
    if dagen < 14:  # noqa: PLR2004  two weeks are said in days
        return ngettext("%d dag", "%d dagen", dagen) % dagen
    if dagen < 92:  # noqa: PLR2004  a quarter
        return ngettext("%d week", "%d weken", dagen // 7) % (dagen // 7)
    maanden = dagen * 12 // 365
    return ngettext("%d maand", "%d maanden", maanden) % maanden


def geleden(dag: dt.date) -> str:
    """Return how many days ago a day was, in words: 12 dagen geleden, or vandaag."""
    dagen = (vandaag() - dag).days
    return ngettext("%d dag geleden", "%d dagen geleden", dagen) % dagen if dagen else _("vandaag")


def periode(van: dt.date, tot: dt.date) -> str:
    """Return a period in short words, the year once where it is the same: 18 aug tot 11 nov 2025."""
    if van == tot:
        return date_format(van, "j b Y")
    begin = date_format(van, "j b" if van.year == tot.year else "j b Y")
    return _("%(van)s tot %(tot)s") % {"van": begin, "tot": date_format(tot, "j b Y")}


def opsomming(delen: Sequence[str]) -> str:
    """Return a list within a sentence: Ans, Bram en Cor."""
    if len(delen) < 2:  # noqa: PLR2004  one alone has nothing before it
        return "".join(delen)
    return _("%(eerste)s en %(laatste)s") % {"eerste": ", ".join(delen[:-1]), "laatste": delen[-1]}


UUR = 60
LANG_IN_MINUTEN = 120
"""From this many minutes on a wait is said in hours."""


def wachttijd(duur: dt.timedelta) -> str:
    """Return how long to wait, rounded up: 4 minuten, or 3 uur."""
    minuten = max(1, math.ceil(duur / dt.timedelta(minutes=1)))
    if minuten <= LANG_IN_MINUTEN:
        return ngettext("%d minuut", "%d minuten", minuten) % minuten
    uren = math.ceil(minuten / UUR)
    return ngettext("%d uur", "%d uur", uren) % uren


def in_uren(minuten: int) -> str:
    """Return minutes as hours with one decimal."""
    return met_een_decimaal(Decimal(minuten) / UUR)


def op_een_decimaal(uren: Decimal) -> Decimal:
    """Return hours rounded half up to one decimal."""
    return uren.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def met_een_decimaal(uren: Decimal) -> str:
    """Return hours with one decimal, rounded half up; number_format alone would cut it off."""
    return number_format(op_een_decimaal(uren), 1)
