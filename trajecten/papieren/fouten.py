"""What can be refused of letters and a BSN."""

from trajecten.traject.fouten import TrajectFout


class BsnKanNiet(TrajectFout):
    """A BSN is not kept: it is not needed, not yet, or known already; the message says which."""


class BriefKanNiet(TrajectFout):
    """A letter would have a gap; the message names what is missing."""
