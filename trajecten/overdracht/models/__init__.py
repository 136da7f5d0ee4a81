"""Models of transfer and replacement."""

from trajecten.overdracht.models.overdracht import Overdracht, Overdrachtgevoelig
from trajecten.overdracht.models.vervanging import Vervanging

__all__ = [
    "Overdracht",
    "Overdrachtgevoelig",
    "Vervanging",
]
