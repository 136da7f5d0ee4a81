"""Models of trajecten, contacts, and what follows from them."""

from trajecten.models.aanwezigheid import Aanwezigheid
from trajecten.models.afronding import Afronding, Eindresultaat, Nazorgmeting, Resultaatsoort
from trajecten.models.brieven import Briefontvanger, Briefsjabloon
from trajecten.models.contact import Contactmoment, GeplandBezoek, Verslag
from trajecten.models.controles import Controle, Controleregel, Controlesoort, Overneemveld
from trajecten.models.handhaving import (
    Handhavingsbesluit,
    Handhavingsgrond,
    Maatregel,
    Maatregelregel,
    Overdrachtvraag,
    Verzuimoverdracht,
)
from trajecten.models.plan import Aanbod, Component, Taalroute
from trajecten.models.samenvoegen import Dubbeloordeel, Paaroordeel, Samenvoeging
from trajecten.models.signalen import Signaalinstelling
from trajecten.models.taken import Afspraak, Signaal, Taak
from trajecten.models.taxatie import Taxatie
from trajecten.models.traject import Stapovergang, Traject
from trajecten.models.uitzondering import Uitzondering
from trajecten.models.uren import Agendasleutel, Norm, Urenregel

__all__ = [
    "Aanbod",
    "Aanwezigheid",
    "Afronding",
    "Afspraak",
    "Agendasleutel",
    "Briefontvanger",
    "Briefsjabloon",
    "Component",
    "Contactmoment",
    "Controle",
    "Controleregel",
    "Controlesoort",
    "Dubbeloordeel",
    "Eindresultaat",
    "GeplandBezoek",
    "Handhavingsbesluit",
    "Handhavingsgrond",
    "Maatregel",
    "Maatregelregel",
    "Nazorgmeting",
    "Norm",
    "Overdrachtvraag",
    "Overneemveld",
    "Paaroordeel",
    "Resultaatsoort",
    "Samenvoeging",
    "Signaal",
    "Signaalinstelling",
    "Stapovergang",
    "Taak",
    "Taalroute",
    "Taxatie",
    "Traject",
    "Uitzondering",
    "Urenregel",
    "Verslag",
    "Verzuimoverdracht",
]
