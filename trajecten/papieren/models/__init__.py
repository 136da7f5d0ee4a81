"""Models of documents, checks and letters."""

from trajecten.papieren.models.brieven import Briefontvanger, Briefsjabloon
from trajecten.papieren.models.bsn import Bsnintrekking
from trajecten.papieren.models.controles import Controle, Controleregel, Controlesoort, Overneemveld

__all__ = [
    "Briefontvanger",
    "Briefsjabloon",
    "Bsnintrekking",
    "Controle",
    "Controleregel",
    "Controlesoort",
    "Overneemveld",
]
