"""The transfers of a person as the dossier reads them, without the note."""

from kern.meelezen import Mee
from trajecten.kader.deel import NAAM, als_lijst, van
from trajecten.overdracht.enums import LOPEND, Overdrachtstand
from trajecten.overdracht.models import Overdracht

WISSELINGEN = als_lijst(
    Mee(
        van(Overdracht)
        .filter(stand__in=(*LOPEND, Overdrachtstand.OVERGEDRAGEN))
        .order_by("created_at", "pk"),
        alleen=(
            "inburgeraar",
            "van",
            "aan",
            "vanaf",
            "stand",
            "overgedragen_op",
            "created_at",
            "antwoord_op",
        ),
        van=NAAM,
        aan=NAAM,
    ),
)
"""Oldest first."""
