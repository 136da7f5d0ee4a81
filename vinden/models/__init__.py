"""Models of finding people: the regular route, selections, takeovers, inquiries, and duplicates."""

from vinden.models.oproepbrief import Oproepbrief
from vinden.models.regulier import (
    EINDES,
    VOLGORDE,
    Antwoord,
    Navraag,
    Overnameverzoek,
    Regulierestap,
    RegulierMoment,
)
from vinden.models.samenvoegen import Dubbeloordeel, Paaroordeel, Samenvoeging
from vinden.models.selectie import Selectie, Selectieregel, Selectiestand

__all__ = [
    "EINDES",
    "VOLGORDE",
    "Antwoord",
    "Dubbeloordeel",
    "Navraag",
    "Oproepbrief",
    "Overnameverzoek",
    "Paaroordeel",
    "RegulierMoment",
    "Regulierestap",
    "Samenvoeging",
    "Selectie",
    "Selectieregel",
    "Selectiestand",
]
