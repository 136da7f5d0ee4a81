"""Models of norms and terms that a gemeente sets."""

from trajecten.normen.models.norm import Norm
from trajecten.normen.models.pilotdoel import Pilotdoel
from trajecten.normen.models.signaalinstelling import Signaalinstelling

__all__ = [
    "Norm",
    "Pilotdoel",
    "Signaalinstelling",
]
