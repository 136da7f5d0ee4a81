"""The fixed contact as a filter: a colleague by key, nobody at all, or no matter who; and the same in an address."""

from kern.getypt import lees_getal

NIEMAND = 0
"""As a fixed contact: an open traject without one. No user has this key."""
GEEN = "niemand"
"""The same in an address."""


def lees_contact(getypt: object) -> int | None:
    """Return the fixed contact in an address: its key, or `NIEMAND`; None for no matter who, and for what is no key."""
    return NIEMAND if getypt == GEEN else lees_getal(getypt) or None


def schrijf_contact(contact: int | None) -> str:
    """Return a fixed contact as it stands in an address; empty for no matter who."""
    return GEEN if contact == NIEMAND else str(contact or "")
