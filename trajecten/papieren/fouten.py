"""The refusals about a BSN, each with the sentence that the user reads."""

from kern.weigering import Weigering


class BsnKanNiet(Weigering):
    """A BSN is not recorded: it is not needed, not yet needed, or known already; the message says which."""
