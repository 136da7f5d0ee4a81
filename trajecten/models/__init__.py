"""Models of trajecten and contacts."""

from trajecten.models.contact import Contactmoment, GeplandBezoek, Verslag
from trajecten.models.traject import Stapovergang, Traject

__all__ = ["Contactmoment", "GeplandBezoek", "Stapovergang", "Traject", "Verslag"]
