"""Capacities and days of the productbeschrijving in words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.enums import Rol
from kern.woorden import opsomming
from rapportage.product.permissions import WELZIJN


def hoedanigheid(als: str) -> str:
    """Return a capacity in words."""
    return _("welzijnsorganisatie") if als == WELZIJN else str(Rol(als).label)


def als_in_woorden(als: Iterable[str]) -> str:
    """Return capacities in words."""
    return opsomming([hoedanigheid(een) for een in als])


def dagen_te_laat(dagen: int) -> str:
    """Return how late something is, in words."""
    return ngettext("%(n)d dag te laat", "%(n)d dagen te laat", dagen) % {"n": dagen}
