"""What can be refused of an exception."""

from trajecten.traject.fouten import TrajectFout


class UitzonderingKanNiet(TrajectFout):
    """A question for an exception cannot be answered, or not by this user; the message says why."""
