"""Models of documents, checks and letters."""

from trajecten.papieren.models.brieven import Briefontvanger, Briefsjabloon
from trajecten.papieren.models.controles import Controle, Controleregel, Controlesoort, Overneemveld

__all__ = [
    "Briefontvanger",
    "Briefsjabloon",
    "Controle",
    "Controleregel",
    "Controlesoort",
    "Overneemveld",
]
