"""Services of contacts: logging a visit or another contact, what follows from it, and correcting it."""

from trajecten.services.contacten.andere import Contact, log_contact
from trajecten.services.contacten.huisbezoek import log_bezoek, log_huisbezoek
from trajecten.services.contacten.huishouden import log_huishoudbezoek
from trajecten.services.contacten.invoer import Bezoek, Deelverslag, NieuweAfspraak, NieuweTaak, Vastgelegd

__all__ = [
    "Bezoek",
    "Contact",
    "Deelverslag",
    "NieuweAfspraak",
    "NieuweTaak",
    "Vastgelegd",
    "log_bezoek",
    "log_contact",
    "log_huisbezoek",
    "log_huishoudbezoek",
]
