"""The handovers of a person as the dossier reads them: that they were made and the outcome, not the text (DOMEIN 5)."""

from kern.meelezen import Mee
from trajecten.handhaving.models import Verzuimoverdracht
from trajecten.kader.deel import NAAM, als_lijst, van

OVERDRACHTEN = als_lijst(
    Mee(
        van(Verzuimoverdracht).order_by("created_at", "pk"),
        alleen=("inburgeraar", "door", "created_at", "gesloten_op", "gevolg", "afspraken"),
        door=NAAM,
    ),
)
"""Oldest first."""
