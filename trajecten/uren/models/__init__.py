"""Models of hours and exceptions to the norm."""

from trajecten.uren.models.uitzondering import Uitzondering
from trajecten.uren.models.urenregel import Urenregel

__all__ = [
    "Uitzondering",
    "Urenregel",
]
