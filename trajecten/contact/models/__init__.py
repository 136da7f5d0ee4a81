"""Models of contacts and their reports, planned visits, and the agenda."""

from trajecten.contact.models.agenda import Agendasleutel
from trajecten.contact.models.contact import Contactmoment, GeplandBezoek, Verslag

__all__ = [
    "Agendasleutel",
    "Contactmoment",
    "GeplandBezoek",
    "Verslag",
]
