"""Whether somebody is a minor, in words: noticed, and nothing is stopped by it (DOMEIN 4)."""

import datetime as dt

from django.utils.translation import gettext as _

from inburgeraars.datums import Geboortedatum
from kern.klok import vandaag

MEERDERJARIG = 18
"""The age from which somebody is no minor (Burgerlijk Wetboek, book 1, article 233)."""


def minderjarig(geboren: Geboortedatum | None, op: dt.date | None = None) -> str:
    """Return in words that somebody is a minor on a day (default today), or may be; empty for others.

    A minor of a year and nothing more becomes of age somewhere in the eighteenth year after it, so in that year it is
    not certain.
    """
    dag = op or vandaag()
    if geboren is None or (jonger := geboren.jonger_dan(MEERDERJARIG, dag)) is False:
        return ""
    if jonger is None:
        return _("Misschien minderjarig: geboren in %s") % geboren.tonen()
    if (leeftijd := geboren.leeftijd(dag)) is None:
        return _("Minderjarig: geboren in %s") % geboren.tonen()
    return _("Minderjarig: %d jaar") % leeftijd
