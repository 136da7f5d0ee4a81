"""Models of trajecten, contacts, and what follows from them."""

from trajecten.bespreking.models import Bespreekpunt, Bespreektaak, Bespreking
from trajecten.contact.models import Agendasleutel, Contactmoment, GeplandBezoek, Verslag
from trajecten.handhaving.models import (
    Handhavingsbesluit,
    Handhavingsbezwaar,
    Handhavingsgrond,
    Maatregel,
    Maatregelregel,
    Overdrachtvraag,
    Verzuimoverdracht,
)
from trajecten.inlezen.models import Ingelezen, Trajectinlezing
from trajecten.normen.models import Norm, Pilotdoel, Signaalinstelling
from trajecten.overdracht.models import Overdracht, Overdrachtgevoelig, Vervanging
from trajecten.papieren.models import (
    Briefontvanger,
    Briefsjabloon,
    Bsnintrekking,
    Controle,
    Controleregel,
    Controlesoort,
    Overneemveld,
)
from trajecten.plan.models import Aanbod, Aanwezigheid, Afspraak, Component, Taalroute
from trajecten.signalen.models import Signaal
from trajecten.stappen.models import Afronding, Eindresultaat, Nazorgmeting, Resultaatsoort
from trajecten.taken.models import Taak
from trajecten.taxatie.models import Taxatie
from trajecten.traject.models import Stapovergang, Traject
from trajecten.uren.models import Uitzondering, Urenregel

__all__ = [
    "Aanbod",
    "Aanwezigheid",
    "Afronding",
    "Afspraak",
    "Agendasleutel",
    "Bespreekpunt",
    "Bespreektaak",
    "Bespreking",
    "Briefontvanger",
    "Briefsjabloon",
    "Bsnintrekking",
    "Component",
    "Contactmoment",
    "Controle",
    "Controleregel",
    "Controlesoort",
    "Eindresultaat",
    "GeplandBezoek",
    "Handhavingsbesluit",
    "Handhavingsbezwaar",
    "Handhavingsgrond",
    "Ingelezen",
    "Maatregel",
    "Maatregelregel",
    "Nazorgmeting",
    "Norm",
    "Overdracht",
    "Overdrachtgevoelig",
    "Overdrachtvraag",
    "Overneemveld",
    "Pilotdoel",
    "Resultaatsoort",
    "Signaal",
    "Signaalinstelling",
    "Stapovergang",
    "Taak",
    "Taalroute",
    "Taxatie",
    "Traject",
    "Trajectinlezing",
    "Uitzondering",
    "Urenregel",
    "Verslag",
    "Vervanging",
    "Verzuimoverdracht",
]
