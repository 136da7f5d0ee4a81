"""What happens to signals, told apart from the other facts because no other fact is about them."""

import datetime as dt
from dataclasses import dataclass

from tests.levend_jaar.beeld import Beeld


@dataclass(frozen=True)
class Opzij:
    """The teamleider laid the silence in a traject aside: with the day it was due, until a day; None takes it back."""

    traject: int
    ligt: tuple[dt.date, dt.date] | None

    def verwerk(self, b: Beeld, moment: dt.datetime) -> None:  # noqa: ARG002
        b.trajecten[self.traject].opzij = self.ligt
