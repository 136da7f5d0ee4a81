"""Models of the trajectplan: aanbod, components, placing, presence, afspraken."""

from trajecten.plan.models.aanwezigheid import Aanwezigheid
from trajecten.plan.models.afspraak import Afspraak
from trajecten.plan.models.component import Aanbod, Component, Taalroute

__all__ = [
    "Aanbod",
    "Aanwezigheid",
    "Afspraak",
    "Component",
    "Taalroute",
]
