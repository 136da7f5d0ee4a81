"""Models of places and partners."""

from wijken.models.gebieden import Buurt, Gebied, Gebiedsoort, Postcode, Wijk
from wijken.models.organisaties import Contactpersoon, Organisatie, Organisatiesoort, Werkgebied
from wijken.models.wijkcijfers import Wijkcijfer

__all__ = [
    "Buurt",
    "Contactpersoon",
    "Gebied",
    "Gebiedsoort",
    "Organisatie",
    "Organisatiesoort",
    "Postcode",
    "Werkgebied",
    "Wijk",
    "Wijkcijfer",
]
