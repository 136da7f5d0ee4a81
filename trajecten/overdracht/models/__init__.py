"""Models of transfer and replacement."""

from trajecten.overdracht.models.overdracht import Overdracht, Overdrachtgevoelig

__all__ = [
    "Overdracht",
    "Overdrachtgevoelig",
]
