"""Models of hours, the caseload they make, and exceptions to the norm."""

from trajecten.uren.models.uitzondering import Uitzondering
from trajecten.uren.models.urenregel import Urenregel

__all__ = [
    "Uitzondering",
    "Urenregel",
]
