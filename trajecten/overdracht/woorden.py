"""Sentences about people who go to another coordinator, and about the norm."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from trajecten.overdracht.kandidaten import Ontvanger
from trajecten.overdracht.ruimte import Ruimte


def mensen(n: int) -> str:
    """Return a number of people."""
    return ngettext("%d persoon", "%d mensen", n) % n


def wordt(stand: Ruimte) -> str:
    """Return the number before and after people come."""
    return _("%(nu)d wordt %(straks)d") % {"nu": stand.nu, "straks": stand.straks}


def oordeel(stand: Ruimte) -> str:
    """Return what it does to the norm: how many count, and what is left."""
    n = stand.straks - stand.nu
    tellen = ngettext("%d persoon telt mee.", "%d mensen tellen mee.", n) % n
    if stand.is_boven:
        return f"{tellen} {_('Dat is boven de norm.')}"
    over = ngettext("Er blijft %d plaats over.", "Er blijven %d plaatsen over.", stand.over) % stand.over
    return f"{tellen} {over}"


def werk(collega: Ontvanger) -> str:
    """Return the caseload and the hours of a colleague on one line."""
    open_ = ngettext("%d open traject nu", "%d open trajecten nu", collega.open) % collega.open
    return " · ".join((open_, _("nog %d uur dit jaar") % collega.uren_over))


def in_een_zin(collega: Ontvanger) -> str:
    """Return a colleague with wijk, norm, caseload and hours on one line."""
    telt = _("%(nu)d van %(norm)d") % {"nu": collega.ruimte.nu, "norm": collega.ruimte.hoogstens}
    return f"{collega.wie.naam}, {collega.waar}: {telt} · {werk(collega)}"
