"""Models of finding people: lists, selections, takeovers, inquiries, and who is known twice."""

from vinden.models.regulier import Antwoord, Navraag, Overnameverzoek, Regulierestap, RegulierMoment
from vinden.models.samenvoegen import Dubbeloordeel, Paaroordeel, Samenvoeging
from vinden.models.selectie import Selectie, Selectieregel, Selectiestand

__all__ = [
    "Antwoord",
    "Dubbeloordeel",
    "Navraag",
    "Overnameverzoek",
    "Paaroordeel",
    "RegulierMoment",
    "Regulierestap",
    "Samenvoeging",
    "Selectie",
    "Selectieregel",
    "Selectiestand",
]
