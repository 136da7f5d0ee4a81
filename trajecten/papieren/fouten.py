"""What can be refused of a BSN."""

from kern.weigering import Weigering


class BsnKanNiet(Weigering):
    """A BSN is not kept: it is not needed, not yet, or known already; the message says which."""
