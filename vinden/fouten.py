"""What can be refused of merging."""

from trajecten.traject.fouten import TrajectFout


class SamenvoegenKanNiet(TrajectFout):
    """Two persons cannot be merged, or set apart; the message says why."""
