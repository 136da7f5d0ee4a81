"""The models of the rooms, so that Django loads them."""

from dagwerk.caseload.models import Caseloadaantal, Caseloadtelling

__all__ = ["Caseloadaantal", "Caseloadtelling"]
