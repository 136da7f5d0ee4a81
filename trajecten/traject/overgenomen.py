"""The part of a count that ran already and was read in from a file, in words: the same wherever trajecten are counted."""

from django.utils.translation import gettext as _


def waarvan_overgenomen(aantal: int) -> str:
    """Return how many of a count were read in; empty when none was."""
    return _("waarvan %d overgenomen") % aantal if aantal else ""
